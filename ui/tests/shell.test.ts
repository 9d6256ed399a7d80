/** The window as a whole, over a Rust side that answers as told here. */

import { clearMocks, mockIPC } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import App from "../src/App.svelte";
import { Desk } from "../src/desk.svelte";
import { Autosave } from "$lib/autosave";
import type { VaultState } from "$gen/VaultState";
import * as book from "./cell/book";
import { show } from "./stage";
import { troubles } from "./troubles";

const CELL = "Chi bộ thôn Đồng Tâm";
const PASSWORD = "Sông Hương núi Ngự";
const EMPTY_HOME = {
	cellName: CELL,
	today: "2026-02-03",
	nextMeeting: null,
	openMeeting: null,
	lastMeeting: null,
	reportDue: null,
	openMatters: 0,
	overdueMatters: 0,
	probations: [],
	longAbsences: [],
	themesMissingQuarter: false,
	remedies: { unplanned: 0, planDueOn: null, plansOverdue: 0, stepsOverdue: 0, closing: 0 },
	notebooks: {
		years: [],
		unpraised: 0,
		nextTellers: null,
		studies: { reports: 0, overdue: 0, makeUps: 0 },
	},
	members: { official: 0, probationary: 0 },
	backup: { last: null, secondAt: null, onOneDisk: true },
};

const states: Record<string, VaultState> = {
	locked: {
		is: "locked",
		openers: ["secretary"],
		waitSeconds: 0,
		demoPassword: null,
		demoPin: null,
	},
	open: {
		is: "open",
		seat: "secretary",
		seatName: "",
		cellName: CELL,
		idleMinutes: 15,
		mustSetPassword: false,
	},
};

let vault: string;
let calls: string[];
let desk: Desk;

/** Answers the few commands of the door; anything else is refused. */
function answer(command: string, words: unknown): unknown {
	calls.push(command);
	switch (command) {
		case "welcome":
			return states[vault];
		case "cell":
			return book.cell;
		case "home":
			return EMPTY_HOME;
		case "lock":
			vault = "locked";
			return null;
		case "open_vault":
			return open((words as { password: string }).password);
		case "members":
		case "meetings":
		case "meeting_years":
		case "open_matters":
			return [];
		default:
			return Promise.reject({ code: "unexpected" });
	}
}

function open(password: string) {
	if (password !== PASSWORD) return Promise.reject({ code: "wrongPassword", waitSeconds: 0 });
	vault = "open";
	return null;
}

async function start(state: string) {
	vault = state;
	desk = new Desk();
	show(App, { desk });
	await desk.look();
}

const heading = (name: string) => page.getByRole("heading", { level: 1, name });

/** Presses a key as a browser would; true when the window stopped it. */
function stopped(keys: KeyboardEventInit): boolean {
	const event = new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...keys });
	document.body.dispatchEvent(event);
	return event.defaultPrevented;
}

beforeEach(() => {
	calls = [];
	localStorage.clear();
	document.documentElement.lang = "vi";
	mockIPC((command, words) => answer(command, words), { shouldMockEvents: true });
});

afterEach(clearMocks);

describe("a locked vault", () => {
	beforeEach(() => start("locked"));

	test("asks for the password at once", async () => {
		await expect.element(page.getByTestId("password")).toHaveFocus();
		expect(await troubles()).toEqual([]);
	});

	test("a wrong password is said in words, and the box is empty for the next try", async () => {
		await page.getByTestId("password").fill("sai rồi");
		await page.getByTestId("open").click();

		await expect.element(page.getByRole("alert")).toHaveTextContent("Mật khẩu không đúng.");
		await expect.element(page.getByTestId("password")).toHaveValue("");
	});

	test("the right password opens the cell's home page", async () => {
		await page.getByTestId("password").fill(PASSWORD);
		await userEvent.keyboard("{Enter}");

		await expect.element(page.getByTestId("cell-name")).toHaveTextContent(CELL);
		expect(desk.route).toEqual({ page: "home" });
	});
});

describe("a window that cannot ask", () => {
	test("says so instead of waiting for ever", async () => {
		mockIPC(() =>
			Promise.reject({ code: "vaultTooNew", path: "D:\\Sổ\\vault.db", found: 9, known: 4 }),
		);
		await start("open");

		await expect.element(page.getByRole("alert")).toHaveTextContent("bản 9");
	});
});

describe("an open vault", () => {
	beforeEach(() => start("open"));

	test("starts at the heading of the page, which names the window", async () => {
		await expect.element(heading("Trang chủ")).toHaveFocus();
		expect(document.title).toBe("Trang chủ – Sổ tay Chi bộ");
	});

	test("a place of the list leads to its page and its heading", async () => {
		await page.getByTestId("nav-settings").click();

		await expect.element(heading("Thiết lập")).toHaveFocus();
		await expect.element(page.getByTestId("nav-settings")).toHaveAttribute("aria-current", "page");
	});

	test("Alt and a number lead there too", async () => {
		await userEvent.keyboard("{Alt>}6{/Alt}");

		await expect.element(heading("Thiết lập")).toHaveFocus();
	});

	test("locking asks Rust and shows the cover", async () => {
		await page.getByTestId("lock").click();

		await expect.element(heading("Sổ đang khóa")).toBeVisible();
		expect(calls).toContain("lock");
	});

	test("F1 lists the keys, and Esc puts the list away", async () => {
		await userEvent.keyboard("{F1}");
		await expect.element(heading2("Các phím tắt")).toBeVisible();
		expect(await troubles()).toEqual([]);

		await userEvent.keyboard("{Escape}");

		await expect.element(heading2("Các phím tắt")).not.toBeInTheDocument();
	});

	test("keys that would reload or leave the page do nothing", () => {
		expect(stopped({ key: "F5", code: "F5" })).toBe(true);
		expect(stopped({ key: "r", code: "KeyR", ctrlKey: true })).toBe(true);
		expect(stopped({ key: "ArrowLeft", code: "ArrowLeft", altKey: true })).toBe(true);
		expect(stopped({ key: "z", code: "KeyZ", altKey: true })).toBe(false);
		expect(stopped({ key: "Backspace", code: "Backspace" })).toBe(false);
	});

	test("the menu of the right button is for boxes only", () => {
		const box = document.body.appendChild(document.createElement("textarea"));
		const asked = (on: Element) =>
			on.dispatchEvent(new MouseEvent("contextmenu", { bubbles: true, cancelable: true }));

		expect(asked(document.body)).toBe(false);
		expect(asked(box)).toBe(true);
	});

	test("the first stop of Tab leads past the list of places", async () => {
		await expect.element(heading("Trang chủ")).toHaveFocus();
		const stops = document.querySelectorAll<HTMLElement>("a[href], button, input, [tabindex='0']");

		expect(stops[0]?.textContent).toContain("Bỏ qua danh mục");
	});
});

function heading2(name: string) {
	return page.getByRole("heading", { level: 2, name });
}

describe("the size of the type", () => {
	const pixels = () => getComputedStyle(document.documentElement).fontSize;

	test("grows by the button, as far as it goes, and is remembered", async () => {
		await start("locked");
		expect(pixels()).toBe("18px");

		for (let times = 0; times < 7; times++) await page.getByTestId("type-larger").click();
		expect(pixels()).toBe("32px");

		expect(localStorage.getItem("typeSize")).toBe("32");
	});

	test("comes back with the window", async () => {
		localStorage.setItem("typeSize", "24");

		await start("locked");

		expect(pixels()).toBe("24px");
	});

	test("a size that is none is the usual one", async () => {
		localStorage.setItem("typeSize", "1800");

		await start("locked");

		expect(pixels()).toBe("18px");
	});

	test.each([
		[18, 1280],
		[32, 1280],
		[18, 640],
	])(
		"at %i px and %i px of width, axe is content and nothing scrolls sideways",
		async (size, width) => {
			localStorage.setItem("typeSize", String(size));
			await page.viewport(width, 800);
			await start("open");
			await page.getByTestId("nav-settings").click();
			await expect.element(heading("Thiết lập")).toHaveFocus();

			expect(await troubles()).toEqual([]);
			const { scrollWidth, clientWidth } = document.documentElement;
			expect(scrollWidth).toBe(clientWidth);
		},
	);
});

describe("what was typed", () => {
	let refused: boolean;

	function draft() {
		return new Autosave<string>({
			revision: 1,
			read: () => "Nghị quyết",
			save: (revision) =>
				refused
					? Promise.reject({ code: "diskFull", path: "D:\\So tay" })
					: Promise.resolve(revision + 1),
			onstate: desk.report,
			now: () => new Date(2026, 1, 3, 19, 30),
		});
	}

	beforeEach(async () => {
		refused = false;
		await start("open");
	});

	test("is kept before the page is left, and the foot says when", async () => {
		draft().changed();

		await page.getByTestId("nav-settings").click();

		await expect.element(heading("Thiết lập")).toBeVisible();
		await expect.element(page.getByText("Đã lưu lúc 19:30")).toBeVisible();
	});

	test("holds the page while it cannot be kept, in a red line that stays", async () => {
		refused = true;
		const autosave = draft();
		autosave.changed();

		await page.getByTestId("nav-settings").click();

		const alert = page.getByRole("alert").filter({ hasText: "Chưa lưu được" });
		await expect.element(alert).toHaveTextContent("Ổ đĩa chứa D:\\So tay đã đầy.");
		expect(desk.route).toEqual({ page: "home" });

		refused = false;
		await userEvent.keyboard("{Control>}s{/Control}");
		await expect.element(page.getByText("Đã lưu lúc 19:30")).toBeVisible();
		await autosave.stop();
	});
});
