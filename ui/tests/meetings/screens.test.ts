/** Every page of meetings: for old eyes, for the keyboard and for a screen reader. */

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import { clearMocks } from "@tauri-apps/api/mocks";
import type { Route } from "../../src/routes";
import { sidewaysScroll, small, tightLines } from "../looks";
import { troubles } from "../troubles";
import * as cell from "./cell";
import type { Answers } from "./rust";
import { open } from "./window";

const full = (): Answers => ({
	minutes: () => cell.minutesView(cell.fullMinutes(), cell.fullFacts),
});
const stands = (view: typeof cell.adoptedView): Answers => ({ meeting: () => view });

const screens: [string, Route, Answers][] = [
	["home", { page: "home" }, {}],
	["home of a new cell", { page: "home" }, { home: () => cell.emptyHome }],
	["home without a meeting", { page: "home" }, { home: () => cell.homeView() }],
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
