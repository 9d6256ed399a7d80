/** The papers of a campaign in the window: what each lacks stands beside it, and each can be printed. */

import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import { sidewaysScroll, small, tightLines } from "../looks";
import { open } from "../meetings/window";
import { at } from "../stage";
import { troubles } from "../troubles";
import { campaign, usual } from "./book";

afterEach(clearMocks);

const papers = { page: "campaign", year: 2026, part: "papers", campaign: 3 } as const;

async function shown() {
	await expect.element(page.getByTestId("papers-of-campaign")).toBeVisible();
}

test("each paper says what it lacks", async () => {
	await open(papers, usual);
	await shown();

	expect(at("gaps-review-2").textContent).toContain("Còn 3 mục chưa viết đủ; Chưa ký");
	expect(at("gaps-ballot-1").textContent).toContain("1 đồng chí chưa có mức tự xếp loại");
	expect(at("gaps-tallyRecord-1").textContent).toContain("Chưa lên lịch hội nghị kiểm điểm");
	expect(at("gaps-leftOut").textContent).toContain("Đủ");
	expect(await troubles()).toEqual([]);
	expect(sidewaysScroll()).toBe(0);
	expect(small()).toEqual([]);
	expect(tightLines()).toEqual([]);
});

test("a paper is looked at and leads back to the papers of its campaign", async () => {
	const { desk } = await open(papers, usual);
	await shown();

	await page.getByTestId("look-leftOut").click();

	await expect
		.poll(() => desk.route)
		.toEqual({
			page: "print",
			paper: { paper: "campaign", campaign: 3, sheet: { kind: "leftOut" } },
			from: papers,
		});
	await page.getByTestId("back").click();
	await shown();
});

test("there is a ballot for each who votes until another number is written", async () => {
	const { desk } = await open(papers, usual);
	await shown();
	const sheet = { kind: "ballot", round: 1 };
	await expect.element(page.getByTestId("copies")).toHaveValue("12");

	await page.getByTestId("look-ballot-1").click();
	await expect
		.poll(() => desk.route)
		.toMatchObject({ page: "print", paper: { sheet: { ...sheet, copies: 12 } } });
	await page.getByTestId("back").click();
	await shown();
	await page.getByTestId("copies").fill("15");
	await page.getByTestId("look-ballot-1").click();

	await expect
		.poll(() => desk.route)
		.toMatchObject({ page: "print", paper: { sheet: { ...sheet, copies: 15 } } });
});

test("a self-correction has papers too", async () => {
	const kind = { kind: "selfCorrection" } as const;
	await open(
		{ page: "campaign", year: 2026 },
		{ ...usual, campaigns: () => [{ ...campaign, kind }] },
	);

	await page.getByTestId("tab-papers").click();

	await shown();
});
