/** What the page of the campaign of review does, and how it looks to old eyes. */

import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import { today } from "$lib/today";
import { open } from "../meetings/window";
import { at } from "../stage";
import { somebody, usual } from "./book";
import { keepsTheRules, route, said, tab } from "./pages";

afterEach(clearMocks);

test("a year without a campaign teaches how to begin one", async () => {
	const { calls } = await open(route, { ...usual, campaigns: () => [] });

	await page.getByTestId("begin-first").click();

	await expect
		.poll(() => said(calls, "begin_campaign"))
		.toEqual([{ kind: { kind: "yearEnd" }, year: 2026, title: "" }]);
	await expect.element(page.getByTestId("campaign-steps")).toBeVisible();
});

test("a step is marked with its day and taken back by pressing again", async () => {
	const { calls } = await open(route, usual);
	await expect.element(page.getByTestId("campaign-steps")).toBeVisible();
	expect(at("state-selfReview").textContent).toContain("Quá hạn");

	await page.getByTestId("mark-selfReview-collective").click();
	await page.getByTestId("day-go").click();
	await expect
		.poll(() => said(calls, "save_person_steps"))
		.toEqual([{ id: 3, subject: "collective", steps: { selfReview: today() } }]);

	await page.getByTestId("mark-selfReview-member-2").click();
	await expect
		.poll(() => said(calls, "save_person_steps").at(-1))
		.toEqual({ id: 3, subject: { member: 2 }, steps: {} });
	await keepsTheRules();
});

test("who is not reviewed stands there with the reason", async () => {
	const { calls } = await open(route, usual);
	await tab("people");

	expect(at("people-notReviewed").textContent).toContain("Được miễn công tác và sinh hoạt đảng");
	expect(at("people-reviewed").textContent).toContain("xếp loại theo công việc thực tế");
	await keepsTheRules();
	await page.getByTestId("edit-member-5").click();
	await page.getByTestId("decided").getByText("Vẫn kiểm điểm").click();
	await page.getByTestId("person-dialog-save").click();
	await expect.element(page.getByText("Hãy ghi lý do, để người xem sau hiểu")).toBeVisible();
	await page.getByTestId("decision-reason").fill("Tự nguyện đề nghị");
	await page.getByTestId("person-dialog-save").click();

	await expect
		.poll(() => said(calls, "note_person_year").at(-1)?.personYear.decision)
		.toEqual({ reviewed: true, reason: "Tự nguyện đề nghị" });
});

test("points and conditions that disagree are for the cell, and the cap warns", async () => {
	const { calls } = await open(route, usual);
	await tab("levels");

	expect(at("over-cap").textContent).toContain("vượt tỷ lệ");
	expect(at("cap-whole").textContent).toContain("27,3% số từ tốt trở lên");
	expect(at("levels-table").textContent).toContain("Cần chi bộ xem xét");
	expect(at("levels-table").textContent).toContain("ít nhất 30% nhiệm vụ vượt mức");
	await keepsTheRules();
	await page.getByTestId("level-member-2").click();
	await expect.element(page.getByTestId("why-tasks.1")).toBeVisible();
	await page.getByTestId("why-tasks.1").fill("Vắng hai buổi");
	await page.getByTestId("choose-cell").selectOptions("good");
	await page.getByTestId("reason-cell").fill("Chưa đủ 30% vượt mức");
	await page.getByTestId("level-dialog-save").click();

	await expect
		.poll(() => said(calls, "state_level"))
		.toEqual([
			{
				id: 3,
				subject: { member: 2 },
				statement: {
					marks: { "tasks.1": { points: 620, reason: "Vắng hai buổi" } },
					facts: { ...somebody.levelFacts, triggers: { found: [], excused: {} } },
					proposals: { cell: { level: "good", reason: "Chưa đủ 30% vượt mức" } },
				},
			},
		]);
});

test("a count that does not fit is said while it is typed", async () => {
	const { calls } = await open(route, usual);
	await tab("tally");

	await page.getByTestId("collected-1").fill("13");
	await page.getByTestId("issued-1").click();
	await expect
		.element(page.getByTestId("mistakes-1"))
		.toHaveTextContent("Phiếu thu về (13) nhiều hơn phiếu phát ra (12).");
	await keepsTheRules();
	await page.getByTestId("save-tally-1").click();

	await expect.poll(() => said(calls, "save_tally")[0]?.counted.counts).toEqual({ collected: 13 });
});

test("a decision is kept with its day and number", async () => {
	const { calls } = await open(route, usual);
	await tab("results");
	await keepsTheRules();

	await page.getByTestId("decide-member-2").click();
	await page.getByTestId("decision-dialog-save").click();
	await expect.element(page.getByText("Hãy ghi ngày quyết định.")).toBeVisible();
	await page.getByTestId("decision-on").fill("8/12/2026");
	await page.getByTestId("decision-number").fill("15-QĐ/ĐU");
	await page.getByTestId("decision-dialog-save").click();

	await expect
		.poll(() => said(calls, "decide_rating")[0]?.decision)
		.toEqual({
			level: "good",
			decidedOn: "2026-12-08",
			by: "",
			number: "15-QĐ/ĐU",
			reason: "",
		});
});
