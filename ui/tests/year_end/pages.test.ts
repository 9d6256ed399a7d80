/** The list of self-assessments, and one of them with the evidence of the year beside it. */

import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { Route } from "../../src/routes";
import type { Call } from "../meetings/rust";
import { box, open } from "../meetings/window";
import { at } from "../stage";
import { screen, usual } from "./book";

afterEach(clearMocks);

const REVIEW: Route = { page: "review", member: 2, year: 2026 };

const said = (calls: Call[], command: string) =>
	calls.filter((call) => call.command === command).map(({ words }) => words);

const there = (testid: string) => document.querySelector(`[data-testid="${testid}"]`) !== null;

const review = async (answers = usual) => {
	const opened = await open(REVIEW, answers);
	await expect.element(page.getByTestId("form")).toBeVisible();
	return opened;
};

test("Alt+5 leads to the end of the year, Alt+6 to the settings", async () => {
	const { desk } = await open({ page: "home" }, usual);

	await userEvent.keyboard("{Alt>}5{/Alt}");
	await expect.poll(() => desk.route.page).toBe("reviews");
	await expect.element(page.getByTestId("nav-reviews")).toHaveAttribute("aria-current", "page");
	await userEvent.keyboard("{Alt>}6{/Alt}");
	await expect.poll(() => desk.route.page).toBe("settings");
});

test("the list tells who writes on which form, how far, and who writes none and why", async () => {
	const { desk } = await open({ page: "reviews", year: 2026 }, usual);
	await expect.element(page.getByTestId("reviews")).toBeVisible();

	expect(at("reviews-counts").textContent).toBe("Đã ký 1/3, chi ủy đã xác nhận 1/3, quá hạn 1.");
	expect(at("reviews").textContent).toContain("2C (2025)");
	expect(at("state-1").textContent).toBe("Chi ủy đã xác nhận ngày 28/11/2026");
	expect(at("state-2").textContent).toBe("Đang viết, chưa ký");
	expect(at("missing-2").textContent).toBe("2 mục");
	expect(at("state-3").textContent).toBe("Quá hạn. Chưa viết");
	expect(at("state-4").textContent).toContain("mới kết nạp, đến ngày 19/02/2027 mới đủ 6 tháng");
	expect(there("missing-4")).toBe(false);
	await page.getByTestId("open-2").click();
	await expect.poll(() => desk.route).toEqual(REVIEW);
	await page.getByTestId("to-reviews").click();
	await page.getByTestId("open-collective").click();
	await expect.poll(() => desk.route).toEqual({ page: "review", member: null, year: 2026 });
});

test("one key puts a line with day and source into a text, and stands at the next", async () => {
	const { calls } = await review();
	expect(box<HTMLTextAreaElement>("qualities").value).toBe("");
	at<HTMLButtonElement>("take-qualities-1").focus();

	await userEvent.keyboard("{Enter}");

	await expect.element(page.getByTestId("taken-qualities-1")).toBeVisible();
	await expect.element(page.getByTestId("take-qualities-2")).toHaveFocus();
	await userEvent.keyboard("{Enter}");
	const text =
		"- Đưa bà Ất đi khám mắt (việc tốt ngày 08/03/2026)\n- Trả lại ví (việc tốt ngày 02/05/2026)";
	await expect.poll(() => box<HTMLTextAreaElement>("qualities").value).toBe(text);
	await expect
		.poll(() => said(calls, "save_review").at(-1)?.answers)
		.toEqual({ qualities: { kind: "text", words: text } });
	expect(said(calls, "save_review").at(-1)).toMatchObject({ member: 2, year: 2026 });
});

test("evidence stands by its kind, with its number of lines", async () => {
	await review();

	const kinds = [...at("offers-qualities").querySelectorAll("summary")];
	expect(kinds.map(({ textContent }) => textContent)).toEqual([
		"Việc tốt (2)",
		"Nhận xét, nhắc nhở (1)",
		"Dự sinh hoạt (1)",
	]);
	expect(at("offers-qualities").textContent).toContain("Dự 11/12 lượt sinh hoạt, đạt 91,7%");
	expect(at("offers-shortcomings").textContent).toContain(
		"Giao ngày 05/02/2026, xong ngày 05/03/2026, chậm, hạn 28/02/2026",
	);
});

test("a task goes into a list with its source, a shortcoming of last year into its row as it was", async () => {
	const { desk, calls } = await review();

	await page.getByTestId("take-shortcomings-1").click();
	expect(document.activeElement).toBe(box("shortcomings-1"));
	await page.getByTestId("take-remedied-1").click();
	await desk.keepAll();

	const { answers } = said(calls, "save_review").at(-1);
	expect(answers.shortcomings.items[0].words).toMatch(/^Lập danh sách hộ nghèo \(giao ngày/);
	expect(answers.shortcomings.items[0].from).toEqual({ record: "matter", matter: 7 });
	expect(answers.remedied.rows[0].cells.shortcoming).toBe("Còn nể nang");
});

test.each([
	["source-qualities-1", { page: "notebook", member: 2, year: 2026, part: "deeds" }],
	["source-qualities-3", { page: "monthPage", member: 2, month: "2026-06" }],
	["source-qualities-4", { page: "meetings" }],
	["source-shortcomings-1", { page: "minutes", meeting: 4 }],
	["source-remedied-1", { page: "review", member: 2, year: 2025 }],
])("%s leads back to its record", async (source, route) => {
	const { desk } = await review();

	await page.getByTestId(source).click();

	await expect.poll(() => desk.route).toEqual(route);
});

test("at one's own seat the own records are gone to, and those of the cell are only named", async () => {
	await review({
		...usual,
		welcome: () => ({
			is: "open",
			seat: { member: 2 },
			seatName: "Trần Thị Hòa",
			idleMinutes: 15,
			cellName: "Chi bộ thôn Lương Hậu",
			mustSetPassword: false,
		}),
		review: () => screen({ mayFill: ["person"], mayConfirm: true }),
	});

	expect(there("source-qualities-1")).toBe(true);
	expect(there("source-shortcomings-1")).toBe(false);
	expect(there("to-reviews")).toBe(false);
	expect(at("nav-ownReview").getAttribute("aria-current")).toBe("page");
});

test("the report of the collective is signed, and received once the cell adopted it", async () => {
	const { calls } = await open(
		{ page: "review", member: null, year: 2026 },
		{ ...usual, review: () => screen({ member: null, author: null, name: "Chi bộ thôn Đoài" }) },
	);
	await expect.element(page.getByTestId("form")).toBeVisible();

	await page.getByTestId("form-sign").click();
	await page.getByTestId("day").fill("20/11/2026");
	await page.getByTestId("day-go").click();

	await expect
		.poll(() => said(calls, "sign_review"))
		.toEqual([{ member: null, year: 2026, on: "2026-11-20" }]);
	await expect.element(page.getByTestId("form-standing")).toHaveTextContent("20/11/2026");
	expect(there("hand")).toBe(false);
	await page.getByTestId("form-accept").click();
	await page.getByTestId("day").fill("28/11/2026");
	await page.getByTestId("day-go").click();

	await expect
		.poll(() => said(calls, "accept_review"))
		.toEqual([{ member: null, year: 2026, on: "2026-11-28" }]);
});
