/** Every page of the notebooks: for old eyes, for the keyboard and for a screen reader. */

import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import type { NotebookPart, Route, YearPart } from "../../src/routes";
import { sidewaysScroll, small, tightLines } from "../looks";
import { open } from "../meetings/window";
import { troubles } from "../troubles";
import { usual } from "./book";

const book = (part: NotebookPart): Route => ({ page: "notebook", member: 2, year: 2026, part });
const year = (part: YearPart): Route => ({ page: "yearPlan", year: 2026, part });

/** A page, and something on it that has come from Rust. */
const screens: [string, Route, string][] = [
	["matrix", { page: "notebooks", year: 2026 }, "matrix"],
	["registration", book("registration"), "pledge-51"],
	["months", book("months"), "open-month-8"],
	["summaries", book("summaries"), "summary-year"],
	["deeds of a person", book("deeds"), "deeds"],
	["praise of a person", book("praise"), "commendations"],
	["month page", { page: "monthPage", member: 2, month: "2026-08" }, "month-fields"],
	["one pass", { page: "onePass", month: "2026-08" }, "month-fields"],
	["deeds", { page: "goodDeeds", year: 2026 }, "deeds"],
	["plan of the year", year("plan"), "plan-theme"],
	["models", year("models"), "models"],
	["pressing issues", year("issues"), "issues"],
	["followings", year("followings"), "followings"],
];

beforeEach(() => localStorage.clear());
afterEach(clearMocks);

describe.each([
	[18, 1366],
	[32, 1280],
	[18, 640],
])("type of %i px on a window of %i px", (pixels, width) => {
	test.each(screens)("%s", async (_, route, shown) => {
		await page.viewport(width, 768);
		localStorage.setItem("typeSize", String(pixels));
		await open(route, usual);
		await expect.element(page.getByTestId(shown)).toBeInTheDocument();

		expect(await troubles()).toEqual([]);
		expect(sidewaysScroll()).toBe(0);
		expect(small()).toEqual([]);
		expect(tightLines()).toEqual([]);
	});
});
