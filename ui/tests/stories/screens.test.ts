/** Every page of stories and study sessions: for old eyes, the keyboard and a screen reader. */

import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import type { Route } from "../../src/routes";
import { sidewaysScroll, small, tightLines } from "../looks";
import { open } from "../meetings/window";
import { troubles } from "../troubles";
import { rota, usual } from "./book";

const stories: Route = { page: "stories", year: 2026 };
const studies: Route = { page: "studies", year: 2026 };
const empty = {
	...usual,
	stories: () => [],
	storyRota: () => ({ ...rota, months: [], tellers: [] }),
	studies: () => [],
};

/** A page, what to press on it, and something that has come then. */
const screens: [string, Route, string[], string, typeof usual][] = [
	["rota and stories", stories, [], "stories", usual],
	["story open", stories, ["story-31-open"], "story-31-comment-words", usual],
	["swap", stories, ["turn-2026-09-4-swap"], "swap-second", usual],
	["story dialog", stories, ["story-add"], "story-title", usual],
	["no stories", stories, [], "to-members", empty],
	["roll", studies, [], "roll", usual],
	["making up", studies, ["make-up-3"], "made-up-on", usual],
	["reports", studies, ["tab-reports"], "reports", usual],
	["reflections", studies, ["tab-reflections"], "reflection-6-read", usual],
	["study dialog", studies, ["study-add"], "study-title", usual],
	["no studies", studies, [], "study-first", empty],
	[
		"part 3 of a notebook",
		{ page: "notebook", member: 2, year: 2026, part: "stories" },
		[],
		"study-61-reflection",
		usual,
	],
];

beforeEach(() => localStorage.clear());
afterEach(clearMocks);

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
