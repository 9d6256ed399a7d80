/** The bin and the history of the book: found by kind, opened, put back by the keyboard. */

import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { HistoryLine } from "$gen/HistoryLine";
import type { MemberLine } from "$gen/MemberLine";
import { lines } from "../cell/book";
import { sidewaysScroll, small, tightLines } from "../looks";
import type { Answers } from "../meetings/rust";
import { open } from "../meetings/window";
import { at } from "../stage";
import { troubles } from "../troubles";

beforeEach(() => localStorage.clear());
afterEach(clearMocks);

const pledge = { id: 9, member: 3, year: 2026, group: "example", act: "Giúp 2 hộ nghèo", note: "" };
const json = JSON.stringify;

const binned: HistoryLine = {
	...{ id: 41, noun: "goodDeed", record: 5, deed: "withdraw_good_deed", takesBack: [] },
	at: "2026-11-26T08:30:00",
	seat: { member: 3 },
	before: json({ id: 5, member: 3, doneOn: "2026-11-20", words: "Trả lại ví nhặt được" }),
	after: null,
};
const changed: HistoryLine = {
	...{ id: 40, noun: "pledge", record: 9, deed: "save_pledge", takesBack: ["act", "note"] },
	at: "2026-11-25T19:05:00",
	seat: "secretary",
	before: json(pledge),
	after: json({ ...pledge, act: "Giúp", note: "đã gõ đè" }),
};

const people = [{ ...lines[0], id: 3, name: "Công Tằng Tôn Nữ Thị Bích Ngọc" }] as MemberLine[];

const answers: Answers = {
	people: () => people,
	bin: () => [binned],
	bringBack: () => null,
	changes: () => [changed],
	takeBack: () => null,
};

async function opened() {
	const window = await open({ page: "settings", part: "history" }, answers);
	await expect.element(page.getByTestId("bin")).toBeVisible();
	return window;
}

test("what was taken back says whose it was, who took it back and when, and comes back", async () => {
	const { calls } = await opened();

	const bin = at("bin").textContent;
	expect(bin).toContain("Việc tốt: Công Tằng Tôn Nữ Thị Bích Ngọc");
	expect(bin).toContain("08:30, thứ năm, ngày 26 tháng 11 năm 2026");
	at("bring-back").focus();
	await userEvent.keyboard("{Enter}");

	await expect
		.poll(() => calls.find(({ command }) => command === "bring_back")?.words)
		.toEqual({ noun: "goodDeed", record: 5 });
});

test("a meeting is named by its time, and marks by their words", async () => {
	const line = { id: 1, member: 3 };
	const written: HistoryLine = {
		...{ ...changed, noun: "minutes", deed: "save_minutes", takesBack: [] },
		before: json({ startedAt: "2026-11-25T19:30:00", attendance: [{ ...line, mark: null }] }),
		after: json({ startedAt: "2026-11-25T19:30:00", attendance: [{ ...line, mark: "away" }] }),
	};
	await open({ page: "settings", part: "history" }, { ...answers, changes: () => [written] });
	await page.getByText("Xem 1 chỗ đã đổi").click();

	const shown = at("changes").textContent;
	expect(shown).toContain("Biên bản: 19:30 ngày 25/11/2026");
	expect(shown).toContain("Sinh hoạt nơi khác");
	expect(shown).not.toContain("away");
});

test("a change shows every part before and after, and puts back one of them", async () => {
	const { calls } = await opened();
	await page.getByText("Xem 2 chỗ đã đổi").click();

	const shown = at("changes").textContent;
	expect(shown).toContain("Việc làm cụ thể");
	expect(shown).toMatch(/Trước:\s*Giúp 2 hộ nghèo\s*Sau:\s*Giúp\s/);
	expect(shown).toMatch(/Ghi chú\s*Sau:\s*đã gõ đè/);
	await page.getByRole("button", { name: "Lấy lại như trước: Việc làm cụ thể" }).click();

	await expect
		.poll(() => calls.find(({ command }) => command === "take_back")?.words)
		.toEqual({ change: 40, fields: ["act"] });
});

test("the history is asked by kind, person and days", async () => {
	const { calls } = await opened();

	await page.getByTestId("kind").selectOptions("pledge");
	await page.getByTestId("person").selectOptions("3");
	await page.getByTestId("from").fill("1/11/2026");
	await page.getByTestId("look").click();

	const search = { noun: "pledge", member: 3, from: "2026-11-01", until: null, olderThan: null };
	await expect
		.poll(() => calls.filter(({ command }) => command === "changes").at(-1)?.words)
		.toEqual({ search });
});

describe.each([
	[18, 1366],
	[32, 1280],
	[18, 640],
])("type of %i px on a window of %i px", (pixels, width) => {
	test("fits, and is right for a reader of screens", async () => {
		await page.viewport(width, 768);
		localStorage.setItem("typeSize", String(pixels));
		await opened();
		await page.getByText("Xem 2 chỗ đã đổi").click();

		expect(await troubles()).toEqual([]);
		expect(sidewaysScroll()).toBe(0);
		expect(small()).toEqual([]);
		expect(tightLines()).toEqual([]);
	});
});
