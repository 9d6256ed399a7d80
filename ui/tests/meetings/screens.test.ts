/** Every page of meetings: for old eyes, for the keyboard and for a screen reader. */

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import { clearMocks } from "@tauri-apps/api/mocks";
import type { Route } from "../../src/routes";
import { sidewaysScroll, small, tightLines } from "../looks";
import { troubles } from "../troubles";
import { deeds, passLines } from "../notebooks/book";
import * as cell from "./cell";
import type { Answers } from "./rust";
import { open } from "./window";

const full = (): Answers => ({
	minutes: () => cell.minutesView(cell.fullMinutes(), cell.fullFacts),
});
/** A month half reported, a turn with its story, a deed to praise, duties on the first page. */
const hearing: Answers = {
	minutes: () => ({
		...cell.minutesView(),
		notebook: passLines.map((line, index) =>
			index === 0 ? { ...line, page: { ...line.page, reportedOn: "2026-09-02" } } : line,
		),
		storyTurns: [{ teller: 3, name: "Lê Quang Đức", story: null }],
	}),
	unpraisedDeeds: () => deeds.slice(0, 1),
};
const waiting: Answers = {
	home: () =>
		cell.homeView({
			notebooks: {
				years: [
					{ year: 2026, registrations: 2, commitments: 3, reports: 5, comments: 1, summaries: 17 },
				],
				unpraised: 4,
				nextTellers: {
					month: "2026-09",
					tellers: [{ teller: 3, name: "Lê Quang Đức", story: null }],
				},
				studies: { reports: 3, overdue: 1, makeUps: 2 },
			},
		}),
};
const stands = (view: typeof cell.adoptedView): Answers => ({ meeting: () => view });

const screens: [string, Route, Answers][] = [
	["home", { page: "home" }, {}],
	["home of a new cell", { page: "home" }, { home: () => cell.emptyHome }],
	["home without a meeting", { page: "home" }, { home: () => cell.homeView() }],
	["home with notebooks that wait", { page: "home" }, waiting],
	["open matters", { page: "matters" }, {}],
	["meetings", { page: "meetings" }, {}],
	["no meetings", { page: "meetings" }, { meetingYears: () => [], meetings: () => [] }],
	["plan", { page: "plan" }, {}],
	[
		"planned meeting",
		{ page: "meeting", meeting: 7 },
		stands(cell.meetingView({ state: "planned" })),
	],
	["open meeting", { page: "meeting", meeting: 7 }, {}],
	["adopted meeting", { page: "meeting", meeting: 7 }, stands(cell.adoptedView)],
	["cancelled meeting", { page: "meeting", meeting: 7 }, stands(cell.cancelledView)],
	["fresh minutes", { page: "minutes", meeting: 7 }, {}],
	["full minutes", { page: "minutes", meeting: 7 }, full()],
	["minutes that hear the notebooks", { page: "minutes", meeting: 7 }, hearing],
	["reading back", { page: "reading", meeting: 7 }, full()],
	["paper", { page: "print", paper: { paper: "agenda", meeting: 7 } }, {}],
];

beforeEach(() => localStorage.clear());
afterEach(clearMocks);

describe.each([
	[18, 1366],
	[32, 1280],
	[18, 640],
])("type of %i px on a window of %i px", (pixels, width) => {
	test.each(screens)("%s", async (_, route, answers) => {
		await page.viewport(width, 768);
		localStorage.setItem("typeSize", String(pixels));
		await open(route, answers);

		expect(await troubles()).toEqual([]);
		expect(sidewaysScroll()).toBe(0);
		expect(small()).toEqual([]);
		expect(tightLines()).toEqual([]);
	});
});
