import type { HomeView } from "$gen/HomeView";
import type { MeetingLine } from "$gen/MeetingLine";
import { describe, expect, test } from "vitest";
import { hasNobody, stepsOf } from "./steps";

const line = (id: number, plannedAt = "2026-09-03T19:30:00"): MeetingLine => ({
	id,
	kind: "regular",
	month: "2026-09",
	plannedAt,
	state: "planned",
	theme: "",
	present: null,
	denominator: null,
	adoptedAt: null,
	reportDueOn: null,
	reportedOn: null,
});

const view = (change: Partial<HomeView> = {}): HomeView => ({
	cellName: "Chi bộ thôn Đồng Tâm",
	today: "2026-09-03",
	nextMeeting: null,
	openMeeting: null,
	lastMeeting: null,
	reportDue: null,
	openMatters: 0,
	overdueMatters: 0,
	probations: [],
	longAbsences: [],
	themesMissingQuarter: false,
	remedies: { unplanned: 0, planDueOn: null, plansOverdue: 0, stepsOverdue: 0, closing: 0 },
	notebooks: {
		years: [],
		unpraised: 0,
		nextTellers: null,
		studies: { reports: 0, overdue: 0, makeUps: 0 },
	},
	members: { official: 20, probationary: 2, exempt: 0, away: 0 },
	backup: { last: null, secondAt: null, onOneDisk: true },
	...change,
});

const kinds = (change: Partial<HomeView>) => stepsOf(view(change)).map(({ kind }) => kind);
const nobody = { official: 0, probationary: 0, exempt: 0, away: 0 };

describe("the next steps", () => {
	test("begin with the members while the book is empty", () => {
		expect(kinds({ members: nobody })).toEqual(["noMembers"]);
		expect(hasNobody(view({ members: nobody }))).toBe(true);
	});

	test("ask for a plan when no meeting is coming", () => {
		expect(kinds({})).toEqual(["noMeeting"]);
		expect(kinds({ lastMeeting: line(1) })).toEqual(["noMeeting", "last"]);
	});

	test("put minutes that are open first and ask for no other meeting meanwhile", () => {
		expect(kinds({ openMeeting: line(2), lastMeeting: line(1) })).toEqual(["open", "last"]);
	});

	test("put a report before the next meeting, and name its meeting once", () => {
		const reportDue = { meeting: 1, dueOn: "2026-09-05", overdue: false };

		expect(kinds({ nextMeeting: line(2), lastMeeting: line(1), reportDue })).toEqual([
			"report",
			"next",
		]);
	});

	test.each([true, false])("a report past its day is late: %s", (overdue) => {
		const reportDue = { meeting: 1, dueOn: "2026-09-02", overdue };

		expect(stepsOf(view({ reportDue }))[0]).toMatchObject({ late: overdue });
	});

	test.each([
		["2026-09-03T19:30:00", 0],
		["2026-09-04T07:00:00", 1],
		["2026-10-03T19:30:00", 30],
		["2026-09-01T19:30:00", -2],
	])("a meeting at %s is %i days away", (plannedAt, days) => {
		expect(stepsOf(view({ nextMeeting: line(2, plannedAt) }))[0]).toMatchObject({ days });
	});
});
