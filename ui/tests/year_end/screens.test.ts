/** Every page of the end of the year: for old eyes, for the keyboard and for a screen reader. */

import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import type { Route } from "../../src/routes";
import { sidewaysScroll, small, tightLines } from "../looks";
import { open } from "../meetings/window";
import { troubles } from "../troubles";
import { usual, view } from "./book";

const nobody = { ...usual, reviews: () => ({ ...view, members: [] }) };

/** A page, how Rust answers, and something on it that has come from there. */
const screens: [string, Route, typeof usual, string][] = [
	["list", { page: "reviews", year: 2026 }, usual, "reviews"],
	["nobody's", { page: "reviews", year: 2026 }, nobody, "to-members"],
	["review", { page: "review", member: 2, year: 2026 }, usual, "form"],
	["report", { page: "review", member: null, year: 2026 }, usual, "form"],
];

beforeEach(() => localStorage.clear());
afterEach(clearMocks);

describe.each([
	[18, 1366],
	[32, 1280],
	[18, 640],
])("type of %i px on a window of %i px", (pixels, width) => {
	test.each(screens)("%s", async (_, route, answers, shown) => {
		await page.viewport(width, 768);
		localStorage.setItem("typeSize", String(pixels));
		await open(route, answers);
		await expect.element(page.getByTestId(shown)).toBeInTheDocument();

		expect(await troubles()).toEqual([]);
		expect(sidewaysScroll()).toBe(0);
		expect(small()).toEqual([]);
		expect(tightLines()).toEqual([]);
	});
});
