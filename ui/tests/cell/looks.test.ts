/** Every page of the cell for old eyes, for the keyboard and for a screen reader. */

import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import type { VaultState } from "$gen/VaultState";
import type { Route } from "../../src/routes";
import { troubles } from "../troubles";
import { code } from "./answers";
import { click, fill, open, settled, start } from "./window";

type Step = () => Promise<void>;

const locked: VaultState = {
	is: "locked",
	openers: ["secretary"],
	waitSeconds: 30,
	demoPassword: "chi bo mau 2026",
	demoPin: "2846",
};
const inside = (route: Route, step?: Step): Step => {
	return async () => {
		await open(route);
		await step?.();
	};
};
const outside = (vault: VaultState, step?: Step): Step => {
	return async () => {
		await start({ welcome: () => vault, foundCell: () => code });
		await settled();
		await step?.();
	};
};

async function toCell() {
	await click("welcome-begin");
	await click("step-next");
}

async function toTerm() {
	await click("welcome-begin");
	for (const box of ["cell-superior", "cell-name-box", "cell-place"]) await fill(box, "An Phú");
	await click("step-next");
}

async function toSecretary() {
	await toTerm();
	await click("step-next");
	await fill("new-password", "mật khẩu");
}

async function toCode() {
	await toSecretary();
	await fill("new-password-again", "mật khẩu");
	await click("step-next");
	await expect.element(page.getByTestId("recovery-code")).toBeVisible();
}

const absent: VaultState = { is: "absent" };
const member: Route = { page: "member", id: 2 };
const part = (name: Extract<Route, { page: "settings" }>["part"]): Route =>
	({ page: "settings", part: name }) as Route;

const pages: Record<string, Step> = {
	"the first page": outside(absent),
	"the names of the cell, with what is wrong": outside(absent, toCell),
	"the term": outside(absent, toTerm),
	"the password": outside(absent, toSecretary),
	"the recovery code": outside(absent, toCode),
	"the closed vault, waiting": outside(locked),
	"the recovery code being typed": outside(locked, () => click("forgot")),
	"the members": inside({ page: "members", binned: { id: 3, name: "Lê Quang Đức" } }),
	"a new member": inside({ page: "member", id: null }, async () => {
		await fill("member-full-name", "Công Tằng Tôn Nữ Thị Phương Khuyên");
		await click("member-name-split");
		for (const fold of document.querySelectorAll("details")) fold.open = true;
	}),
	"a member": inside(member),
	"posts and standing": inside(member, () => click("tab-standing")),
	"a standing being written": inside(member, async () => {
		await click("tab-standing");
		await click("add-standing");
		await click("standing-save");
	}),
	"the history": inside(member, () => click("tab-history")),
	"the settings of the cell": inside(part("cell")),
	"the numbers": inside(part("numbers")),
	"the rules": inside(part("rules")),
	"the agendas": inside(part("agendas")),
	"the score sheet": inside(part("scoring")),
	"the openers": inside(part("openers")),
	"the screen": inside(part("screen")),
	"the renewal of the code": inside({ page: "recoveryCode" }),
};

/** What a finger has to hit; a tick and a radio button have their label's area. */
function small(): string[] {
	const controls = document.querySelectorAll("button, input, select, textarea, summary");
	return [...controls]
		.filter((control) => control.checkVisibility())
		.filter((control) => {
			const label = control.matches("[type=radio], [type=checkbox]") && control.closest("label");
			const { width, height } = (label || control).getBoundingClientRect();
			return width < 44 || height < 43.9;
		})
		.map((control) => control.outerHTML);
}

beforeEach(() => localStorage.clear());
afterEach(() => {
	clearMocks();
	localStorage.clear();
});

describe.each(Object.entries(pages))("%s", (_, show) => {
	test.each([
		[18, 1280],
		[32, 1280],
		[18, 640],
	])("at %i px in a window of %i px", async (size, width) => {
		localStorage.setItem("typeSize", String(size));
		await page.viewport(width, 800);
		await show();

		expect(await troubles()).toEqual([]);
		expect(small()).toEqual([]);
		const { scrollWidth, clientWidth } = document.documentElement;
		expect(scrollWidth).toBe(clientWidth);
	});
});
