/** The statistics across years: charts with their numbers, the span, what is not known. */

import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { sidewaysScroll, small, tightLines } from "../looks";
import { open } from "../meetings/window";
import { at } from "../stage";
import { troubles } from "../troubles";
import { usual } from "./statistics";

beforeEach(() => localStorage.clear());
afterEach(clearMocks);

const three = { page: "statistics", from: 2024, to: 2026 } as const;

async function opened() {
	const window = await open(three, usual);
	await expect.element(page.getByTestId("table-levels")).toBeVisible();
	return window;
}

const rows = (testid: string) =>
	[...at(testid).querySelectorAll("tbody tr")].map((row) =>
		[...row.children].map((cell) => cell.textContent.trim()),
	);

test("the numbers of each year stand in a table, and what is not known is no zero", async () => {
	await opened();

	expect(rows("table-levels")[2]).toEqual([
		"2026",
		"3 (14,3%)",
		"16 (76,2%)",
		"2 (9,5%)",
		"0 (0%)",
		"21",
		"Hoàn thành tốt",
	]);
	expect(rows("table-levels")[0]?.slice(0, 3)).toEqual(["2024", "–", "–"]);
	expect(rows("table-commitments")[2]).toEqual(["2026", "0", "21", "0%"]);
	expect(rows("table-remedied")[2]).toEqual(["2026", "1", "3", "33,3%"]);
	expect(rows("table-censures")[2]).toEqual(["2026", "1", "0", "0", "0", "0", "0", "1"]);
	expect(at("unknown-attendance").textContent).toContain("Chưa có số liệu: năm 2024.");
	expect(at("none-reports").textContent).toContain("Chưa có buổi học tập nào");
	expect(document.querySelector("[data-testid='chart-reports']")).toBeNull();
});

test("a chart has a bar for what is known and says itself in words", async () => {
	await opened();

	const chart = at("chart-levels").querySelector("[role='img']");
	expect(chart?.querySelectorAll("rect.bar").length).toBe(3);
	expect(chart?.querySelector("title")?.textContent).toBe("Biểu đồ: Mức xếp loại đảng viên");
	expect(chart?.querySelector("desc")?.textContent).toBe(
		"Năm 2024: chưa có số liệu. Năm 2025: chưa có số liệu. Năm 2026: 21.",
	);
	const heights = [...(chart?.querySelectorAll("rect.bar") ?? [])].map((bar) =>
		Number(bar.getAttribute("height")),
	);
	expect(heights[1]! / heights[0]!).toBeCloseTo(16 / 3);
});

test("another span is asked for by the keyboard, and is the one that is printed", async () => {
	const { desk, calls } = await opened();
	await page.getByTestId("statistics-from").selectOptions("2023");
	await expect.poll(() => calls.at(-1)).toMatchObject({ words: { from: 2023, to: 2026 } });
	await expect.poll(() => rows("table-levels").length).toBe(4);

	await page.getByTestId("statistics-to").selectOptions("2005");
	await expect.poll(() => calls.at(-1)).toMatchObject({ words: { from: 2005, to: 2005 } });

	(document.querySelector("[data-testid='print-statistics']") as HTMLElement).focus();
	await userEvent.keyboard("{Enter}");
	await expect
		.poll(() => desk.route)
		.toMatchObject({
			page: "print",
			paper: { paper: "statistics", from: 2005, to: 2005 },
			from: { page: "statistics", from: 2005, to: 2005 },
		});
});

test("fifteen years at most: the other end moves", async () => {
	const { calls } = await opened();

	await page.getByTestId("statistics-from").selectOptions("2000");

	await expect.poll(() => calls.at(-1)).toMatchObject({ words: { from: 2000, to: 2014 } });
});

describe.each([
	[18, 1366],
	[32, 1280],
	[18, 640],
])("type of %i px on a window of %i px", (pixels, width) => {
	test.each([
		["some years", three],
		["years of which nothing is known", { page: "statistics", from: 2000, to: 2003 }],
	] as const)("%s", async (_, route) => {
		await page.viewport(width, 768);
		localStorage.setItem("typeSize", String(pixels));
		await open(route, usual);
		await expect.element(page.getByTestId("statistics-page")).toBeVisible();
		await expect.element(page.getByRole("heading", { level: 2 }).first()).toBeVisible();

		expect(await troubles()).toEqual([]);
		expect(sidewaysScroll()).toBe(0);
		expect(small()).toEqual([]);
		expect(tightLines()).toEqual([]);
	});
});
