/** The pages of the seats: for old eyes, for the keyboard and for a screen reader. */

import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { sidewaysScroll, small, tightLines } from "../looks";
import { troubles } from "../troubles";
import { DUC, HOA, machine, ownHome } from "./book";
import { open, openAt } from "./window";

type Step = () => Promise<void>;

const reset = { at: "2026-08-20T08:05:00", reason: "Đồng chí quên mã" };

async function choose(member: number) {
	await openAt("chooser");
	await page.getByTestId(`seat-${member}`).click();
}

async function handOver(name: string) {
	await openAt("secretary");
	await userEvent.keyboard("{F4}");
	await expect.element(page.getByTestId("seat-member")).toHaveFocus();
	await userEvent.keyboard(`${name}{Enter}`);
	await expect.element(page.getByTestId("seat-form")).toBeVisible();
}

async function wrong() {
	await open(machine({ seat: "chooser", waitSeconds: 30 }));
	await page.getByTestId(`seat-${HOA}`).click();
	await userEvent.keyboard("0000{Enter}");
	await expect.element(page.getByTestId("refusal")).toBeVisible();
}

async function first() {
	const { desk } = await open(machine({ seat: "chooser", resets: [reset] }), {
		myFollowed: () => [{ member: DUC, name: "Lê Quang Đức", gaps: [{ code: "commitment" }] }],
	});
	await desk.enter(HOA, "4816");
	await expect.element(page.getByTestId("own-followed")).toBeVisible();
}

async function pin() {
	const { desk } = await openAt(
		{ member: HOA },
		{ ownHome: () => ownHome(HOA, { resets: [reset] }) },
	);
	await desk.go({ page: "ownPin" });
	await page.getByTestId("change-pin").click();
	await expect.element(page.getByTestId("resets")).toBeVisible();
}

async function back() {
	await openAt({ member: HOA });
	await userEvent.keyboard("{F4}");
	await expect.element(page.getByTestId("seat-password")).toHaveFocus();
}

const screens: [string, Step, string][] = [
	["the names", () => openAt("chooser").then(() => {}), "seat-names"],
	["a name with a PIN", () => choose(HOA), "pin"],
	["a name without one", () => choose(DUC), "needs-secretary"],
	["a wrong PIN", wrong, "refusal"],
	["handing over", () => handOver("hoa"), "pin"],
	["the first PIN", () => handOver("bach"), "newPin"],
	["the first page of a seat", first, "to-confirm"],
	["the own PIN", pin, "own-pin"],
	["giving back", back, "seat-password"],
];

beforeEach(() => localStorage.clear());
afterEach(clearMocks);

describe.each([
	[18, 1366],
	[32, 1280],
	[18, 640],
])("type of %i px on a window of %i px", (pixels, width) => {
	test.each(screens)("%s", async (_, step, shown) => {
		await page.viewport(width, 768);
		localStorage.setItem("typeSize", String(pixels));
		await step();
		await expect.element(page.getByTestId(shown)).toBeInTheDocument();

		expect(await troubles()).toEqual([]);
		expect(sidewaysScroll()).toBe(0);
		expect(small()).toEqual([]);
		expect(tightLines()).toEqual([]);
	});
});
