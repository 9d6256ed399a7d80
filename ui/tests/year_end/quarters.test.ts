/** Quarters rated on their own: where the settings ask for them, and nowhere else. */

import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { CellView } from "$gen/CellView";
import { campaign } from "../campaign/book";
import { sidewaysScroll, small, tightLines } from "../looks";
import { usual as cells } from "../meetings/answers";
import type { Call } from "../meetings/rust";
import { open } from "../meetings/window";
import { at } from "../stage";
import { troubles } from "../troubles";
import { screen, usual } from "./book";

beforeEach(() => localStorage.clear());
afterEach(clearMocks);

const said = (calls: Call[], command: string) =>
	calls.filter((call) => call.command === command).map(({ words }) => words);

const there = (testid: string) => document.querySelector(`[data-testid="${testid}"]`) !== null;

const cellView = cells.cell?.({}) as CellView;

const asked = (ratesQuarters: boolean): CellView => ({
	...cellView,
	settings: { ...cellView.settings, ratesQuarters },
});

const rating = {
	...usual,
	cell: () => asked(true),
	campaigns: () => [],
	review: ({ quarter }: { quarter?: 1 | 2 | 3 }) =>
		screen({ ratesQuarters: true, quarter: quarter ?? null }),
};

test("a self-assessment leads to those of its quarters by the keyboard, and is kept as theirs", async () => {
	const { desk, calls } = await open({ page: "review", member: 2, year: 2026 }, rating);
	await expect.element(page.getByTestId("quarter-3")).toBeVisible();
	expect(at("whole-year").getAttribute("aria-pressed")).toBe("true");

	at("quarter-3").focus();
	await userEvent.keyboard("{Enter}");

	await expect
		.poll(() => desk.route)
		.toEqual({ page: "review", member: 2, year: 2026, quarter: 3 });
	await expect
		.element(page.getByRole("heading", { level: 1 }))
		.toHaveTextContent(/Bản tự đánh giá, xếp loại quý III năm 2026: /);
	expect(said(calls, "review").at(-1)).toEqual({ member: 2, year: 2026, quarter: 3 });
	expect(at("quarter-3").getAttribute("aria-pressed")).toBe("true");
});

test("a self-assessment speaks of no quarters where nobody asked for them", async () => {
	await open({ page: "review", member: 2, year: 2026 }, usual);
	await expect.element(page.getByTestId("form")).toBeVisible();
	expect(there("quarter-1")).toBe(false);
});

test("nor does the campaign", async () => {
	await open({ page: "campaign", year: 2026 }, { ...rating, cell: () => asked(false) });
	await expect.element(page.getByTestId("begin-first")).toBeVisible();
	expect(there("quarters")).toBe(false);
});

test("a quarter that is not begun is begun with one button; the fourth is none", async () => {
	const kind = { kind: "quarterly", quarter: 1 } as const;
	const first = { ...campaign, kind };
	const { calls } = await open(
		{ page: "campaign", year: 2026 },
		{ ...rating, campaigns: () => [first], beginCampaign: () => ({ ...first, id: 99 }) },
	);
	await expect.element(page.getByTestId("begin-quarter-2")).toBeVisible();
	expect(there("begin-quarter-1")).toBe(false);
	expect(there("begin-quarter-4")).toBe(false);

	await page.getByTestId("begin-quarter-2").click();

	await expect
		.poll(() => said(calls, "begin_campaign"))
		.toEqual([{ kind: { kind: "quarterly", quarter: 2 }, year: 2026, title: "" }]);
});

describe.each([
	[18, 1366],
	[32, 1280],
	[18, 640],
])("type of %i px on a window of %i px", (pixels, width) => {
	test.each([
		["a quarter", { page: "review", member: 2, year: 2026, quarter: 3 }, "quarter-3"],
		["a campaign", { page: "campaign", year: 2026 }, "begin-quarter-3"],
	] as const)("%s", async (_, route, shown) => {
		await page.viewport(width, 768);
		localStorage.setItem("typeSize", String(pixels));
		await open(route, rating);
		await expect.element(page.getByTestId(shown)).toBeVisible();

		expect(await troubles()).toEqual([]);
		expect(sidewaysScroll()).toBe(0);
		expect(small()).toEqual([]);
		expect(tightLines()).toEqual([]);
	});
});
