/** What a campaign is held by: criteria, levels, cap, votes and days as the cell changes them. */

import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { open } from "../meetings/window";
import { at, typeSize } from "../stage";
import { campaign, usual } from "./book";
import { keepsTheRules, route, said, tab } from "./pages";

afterEach(clearMocks);

async function opened(answers = usual) {
	const window = await open(route, answers);
	await tab("rules");
	await expect.element(page.getByTestId("criteria-table")).toBeVisible();
	return window;
}

test("criteria are changed, and a group that is not the edition's is said and kept", async () => {
	const { calls } = await opened();
	await keepsTheRules();

	await page.getByTestId("edit-criteria-outside").click();
	await page.getByTestId("most-tasks.1").fill("40,5");
	await page.getByTestId("add-tasks").click();
	await expect.element(page.getByTestId("label-tasks.2")).toHaveFocus();
	await userEvent.keyboard("Nhiệm vụ đột xuất");
	await page.getByTestId("whole-tasks.2").click();
	await page.getByTestId("criteria-dialog-save").click();
	await expect.element(page.getByText("Hãy ghi điểm tối đa.")).toBeVisible();
	await page.getByTestId("most-tasks.2").fill("20");
	await expect
		.element(page.getByTestId("sum-tasks"))
		.toHaveTextContent("cộng được 60,5 điểm, quy định là 70");
	await keepsTheRules();
	await page.getByTestId("criteria-dialog-save").click();

	await expect.poll(() => said(calls, "save_criteria").length).toBe(1);
	const [group] = said(calls, "save_criteria")[0].criteria[0].groups;
	expect(group.most).toBe(605);
	expect(group.criteria[1]).toEqual({
		key: "tasks.2",
		label: "Nhiệm vụ đột xuất",
		most: 200,
		whole: true,
		reasonOptional: false,
	});
	await expect.element(page.getByTestId("criteria-state-outside")).toHaveTextContent("đã sửa");

	await page.getByTestId("undo").click();
	await expect.poll(() => said(calls, "save_criteria").at(-1)?.criteria).toEqual(campaign.criteria);
});

test("a criterion taken out is put back, and what was changed goes back to the edition's", async () => {
	const changed = structuredClone(campaign.criteria);
	changed[0]!.groups[0]!.label = "Nhóm đã sửa";
	const { calls } = await opened({
		...usual,
		campaigns: () => [{ ...campaign, criteria: changed }],
	});

	await page.getByTestId("edit-criteria-outside").click();
	await page.getByTestId("remove-tasks.1").click();
	await expect.element(page.getByTestId("most-tasks")).toBeVisible();
	await page.getByTestId("undo").click();
	await expect.element(page.getByTestId("label-tasks.1")).toBeVisible();
	await userEvent.keyboard("{Escape}");
	await page.getByTestId("reset-criteria").click();

	await expect.poll(() => said(calls, "save_criteria").at(-1)?.criteria).toEqual(campaign.criteria);
});

test("points and percentages of the levels are changed by number", async () => {
	const { calls } = await opened();

	await page.getByTestId("edit-ladder-outside").click();
	await page.getByTestId("least-excellent").fill("95");
	await page.getByTestId("percent-excellent-1").fill("25");
	await page.getByTestId("trigger-tasksNotDone").fill("40");
	await keepsTheRules();
	await page.getByTestId("ladder-dialog-save").click();

	await expect.poll(() => said(calls, "save_ladders").length).toBe(1);
	const [ladder, collective] = said(calls, "save_ladders")[0].levels;
	expect(ladder.levels[0].leastPoints).toBe(950);
	expect(ladder.levels[0].conditions[1]).toEqual({
		kind: "tasksExceed",
		of: "subject",
		least: 25,
	});
	expect(ladder.triggers[1].percent).toBe(40);
	expect(collective).toEqual(campaign.levels[1]);
});

test("cap, votes and days are changed, and only what was touched", async () => {
	const { calls } = await opened();
	expect(at("how-cap.percent").textContent).toBe("20%");
	expect(at("how-table").textContent).toContain("chưa đối chiếu bản gốc");

	await page.getByTestId("edit-how").click();
	await page.getByTestId("rule-percent").fill("25");
	await page.getByTestId("rule-capBase").selectOptions("goodAndAbove");
	await page.getByTestId("rule-rounding").selectOptions("down");
	await page.getByTestId("rule-pointStep").selectOptions("half");
	await page.getByTestId("rule-excellent").selectOptions("twoThirds");
	await page.getByTestId("rule-oneself").click();
	await page.getByTestId("rule-residenceDue").fill("1/1/2029");
	await keepsTheRules();
	await page.getByTestId("how-dialog-save").click();
	await expect.element(page.getByText("Hãy ghi một ngày trong năm kiểm điểm")).toBeVisible();
	await page.getByTestId("rule-residenceDue").fill("10/12/2026");
	await page.getByTestId("how-dialog-save").click();

	const { rules } = campaign;
	await expect
		.poll(() => said(calls, "save_review_rules")[0]?.rules)
		.toEqual({
			...rules,
			pointStep: "half",
			cap: { ...rules.cap, percent: 25, base: "goodAndAbove", rounding: "down" },
			vote: {
				...rules.vote,
				excellentMajority: { kind: "twoThirds" },
				votesOnOneself: false,
			},
			residenceDue: { yearsAfter: 0, month: 12, day: 10 },
		});
	await expect.element(page.getByTestId("how-cap.percent")).toHaveTextContent("25%");
});

test("large type in a narrow window still reads from top to bottom", async () => {
	await page.viewport(720, 800);
	await opened();
	typeSize(32);
	await keepsTheRules();
	await page.getByTestId("edit-criteria-outside").click();
	await keepsTheRules();
});
