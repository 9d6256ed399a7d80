/** Discipline, suggestions and contributed comments: entered by the keyboard, taken back, counted. */

import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { OfferedItem } from "$gen/OfferedItem";
import type { OfferSource } from "$gen/OfferSource";
import { vi } from "$lib/text/vi";
import { backTo } from "../../src/forms/back";
import type { RegisterPart, Route } from "../../src/routes";
import { sidewaysScroll, small, tightLines } from "../looks";
import type { Call } from "../meetings/rust";
import { open } from "../meetings/window";
import { at } from "../stage";
import { troubles } from "../troubles";
import { chosen, usual } from "./voices";

beforeEach(() => localStorage.clear());
afterEach(clearMocks);

const register = (part: RegisterPart): Route => ({ page: "registers", year: 2026, part });
const said = (calls: Call[], command: string) =>
	calls.filter((call) => call.command === command).map(({ words }) => words);

test("discipline is counted by kind and year, and a kind that is not usual is said", async () => {
	await open(register("censures"), usual);

	await expect.element(page.getByTestId("censure-counts")).toBeVisible();
	const counted = [...at("censure-counts").children].map(({ textContent }) => textContent);
	expect(counted).toEqual(["Năm 2026: 2 khiển trách; 1 cách chức.", "Năm 2025: 1 nhắc nhở."]);
	const table = at("censures").textContent;
	expect(table).toContain("04-QĐ/UBKT, Ủy ban kiểm tra Đảng ủy xã");
	expect(table).toContain("Điều lệ Đảng không nêu hình thức này");
	expect(table).toContain("Đang có hiệu lực");
});

test("a year without discipline still tells what other years had", async () => {
	const years = [
		{ year: 2026, counts: {} },
		{ year: 2025, counts: { warning: 1 } },
	];
	await open(register("censures"), { ...usual, censures: () => ({ lines: [], years }) });

	await expect.element(page.getByText("Trong năm chưa ghi nhắc nhở, kỷ luật nào")).toBeVisible();
	const counted = [...at("censure-counts").children].map(({ textContent }) => textContent);
	expect(counted).toEqual(["Năm 2026: không có.", "Năm 2025: 1 cảnh cáo."]);
});

test("what is taken into a form says where it comes from, and leads back to its row", () => {
	const place = { member: 2, year: 2026, atCells: true };
	const from = { suggestion: 5, contribution: 5, censure: 5 };
	const offer = (source: OfferSource) =>
		({ source, from: { record: source.kind, ...from } }) as unknown as OfferedItem;
	const cases: [OfferSource, string, RegisterPart][] = [
		[
			{
				kind: "suggestion",
				from: "Đảng ủy xã",
				paper: "Công văn 15-CV/ĐU",
				receivedOn: "2026-11-12",
			},
			"Chậm (gợi ý kiểm điểm, Đảng ủy xã, Công văn 15-CV/ĐU, 12/11/2026)",
			"suggestions",
		],
		[
			{ kind: "contribution", giver: "people", by: "", on: null },
			"Chậm (góp ý của quần chúng, nhân dân)",
			"contributions",
		],
		[
			{
				kind: "contribution",
				giver: "organisation",
				by: "Ban công tác Mặt trận",
				on: "2026-12-05",
			},
			"Chậm (góp ý của Ban công tác Mặt trận, 05/12/2026)",
			"contributions",
		],
		[
			{ kind: "censure", censure: "reprimand", by: "", on: "2026-03-01" },
			"Chậm (khiển trách, 01/03/2026)",
			"censures",
		],
	];

	for (const [source, line, part] of cases) {
		expect(vi.forms.cited("Chậm", source)).toBe(line);
		expect(backTo(offer(source), place)).toEqual({ ...register(part), row: 5 });
		expect(backTo(offer(source), { ...place, atCells: false })).toBeUndefined();
	}
});

test("the row one comes for is marked and has the keyboard", async () => {
	await open({ page: "registers", year: 2026, part: "censures", row: 4 }, usual);
	await expect.element(page.getByTestId("censures")).toBeVisible();

	const row = at("censure-4-edit").closest("tr")!;
	await expect.poll(() => document.activeElement).toBe(row);
	expect(row.getAttribute("aria-current")).toBe("true");
	expect(document.querySelectorAll("tr[aria-current]").length).toBe(1);
});

test("a suggestion is entered by the keyboard alone", async () => {
	const { calls } = await open(register("suggestions"), { ...usual, suggestions: () => [] });
	await expect.element(page.getByText("Chưa có gợi ý kiểm điểm nào")).toBeVisible();
	at("suggestions-add").focus();
	await userEvent.keyboard("{Enter}");
	await page.getByTestId("suggestion-dialog-save").click();
	await expect.element(page.getByText("Hãy chọn đảng viên hoặc tập thể.")).toBeVisible();
	await expect.element(page.getByText("Hãy ghi vấn đề được gợi ý.")).toBeVisible();
	expect(said(calls, "keep_suggestion")).toEqual([]);

	await page.getByTestId("suggestion-subject").fill(chosen.name);
	await userEvent.keyboard("{ArrowDown}{Enter}");
	await page.getByTestId("suggestion-words").fill("Giữ mối liên hệ với nơi cư trú");
	await userEvent.keyboard("{Tab}Đảng ủy xã{Enter}");

	await expect
		.poll(() => said(calls, "keep_suggestion"))
		.toEqual([
			{
				id: null,
				draft: {
					year: 2026,
					subject: { member: chosen.id },
					words: "Giữ mối liên hệ với nơi cư trú",
					from: "Đảng ủy xã",
					paper: "",
					receivedOn: null,
				},
			},
		]);
});

test("what was taken back is put back by its number", async () => {
	const { calls } = await open(register("contributions"), usual);
	await page.getByTestId("contribution-6-remove").click();
	await expect
		.element(page.getByText("Đã bỏ một ý kiến góp ý cho Chi bộ thôn Đồng Tâm."))
		.toBeVisible();

	await page.getByRole("button", { name: "Hoàn tác" }).click();

	await expect.poll(() => said(calls, "bring_back")).toEqual([{ noun: "contribution", record: 6 }]);
	expect(said(calls, "withdraw_contribution")).toEqual([{ id: 6 }]);
});

test("a row about the collective is corrected and stays about it", async () => {
	const { calls } = await open(register("contributions"), usual);
	await page.getByTestId("contribution-6-edit").click();
	await page.getByTestId("contribution-reply").fill("Xin tiếp thu, từ tháng 1 họp đúng giờ");
	await page.getByTestId("contribution-dialog-save").click();

	await expect.poll(() => said(calls, "keep_contribution").length).toBe(1);
	expect(said(calls, "keep_contribution")[0]).toMatchObject({
		id: 6,
		draft: {
			subject: "collective",
			giver: "people",
			reply: "Xin tiếp thu, từ tháng 1 họp đúng giờ",
		},
	});
});

test("a day that ends it before it was decided is said beside its box", async () => {
	const { calls } = await open(register("censures"), usual);
	await page.getByTestId("censure-4-edit").click();
	await page.getByTestId("censure-ended").fill("28/2/2026");
	await page.getByTestId("censure-dialog-save").click();

	await expect
		.element(page.getByText("Ngày hết hiệu lực phải từ ngày quyết định trở đi."))
		.toBeVisible();
	expect(said(calls, "keep_censure")).toEqual([]);
});

test("suggestions and comments are looked at on one paper", async () => {
	const { desk } = await open(register("suggestions"), usual);
	await page.getByTestId("print-voices").click();

	await expect
		.poll(() => desk.route)
		.toEqual({
			page: "print",
			paper: { paper: "voices", year: 2026 },
			from: register("suggestions"),
		});
});

const nothing = {
	...usual,
	censures: () => ({ lines: [], years: [] }),
	suggestions: () => [],
	contributions: () => [],
};
const screens: [string, Route, string[], string, typeof usual][] = [
	["discipline", register("censures"), [], "censures", usual],
	["a censure", register("censures"), ["censure-4-edit"], "censure-reason", usual],
	["suggestions", register("suggestions"), [], "suggestions", usual],
	["a suggestion", register("suggestions"), ["suggestion-5-edit"], "suggestion-words", usual],
	["comments", register("contributions"), [], "contributions", usual],
	["a comment", register("contributions"), ["contribution-6-edit"], "contribution-words", usual],
	["nothing yet", register("censures"), [], "censures-add", nothing],
];

describe.each([
	[18, 1366],
	[32, 1280],
	[18, 640],
])("type of %i px on a window of %i px", (pixels, width) => {
	test.each(screens)("%s", async (_, route, presses, shown, answers) => {
		await page.viewport(width, 768);
		localStorage.setItem("typeSize", String(pixels));
		await open(route, answers);
		for (const testid of presses) await page.getByTestId(testid).click();
		await expect.element(page.getByTestId(shown)).toBeInTheDocument();

		expect(await troubles()).toEqual([]);
		expect(sidewaysScroll()).toBe(0);
		expect(small()).toEqual([]);
		expect(tightLines()).toEqual([]);
	});
});
