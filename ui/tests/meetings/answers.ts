/** What every page may ask of Rust, answered from `cell.ts`; a test changes what it is about. */

import * as cell from "./cell";
import type { Answers } from "./rust";

const settings = {
	spelling: "toneOnU",
	standard: "hd05",
	numbering: "perTerm",
	leastMinutes: 90,
	leastMinutesWithTheme: 120,
	attendance: { awayCounts: false, visitingCounts: false, visitingVotes: false },
	leastAttendance: 90,
	resolutionShare: 50,
	probationMonths: 12,
	reportDays: 2,
	notebookDueDay: 10,
	storiesAMonth: 1,
	commitmentDueMonth: 3,
	ratesQuarters: false,
	idleMinutes: 15,
} as const;

const name = {
	id: 1,
	fromOn: "2020-01-01",
	superior: "Đảng bộ xã An Phú",
	name: "Chi bộ thôn Đồng Tâm",
	place: "An Phú",
	code: "CB",
};

export const usual: Answers = {
	welcome: () => ({
		is: "open",
		seat: "secretary",
		seatName: "",
		cellName: "Chi bộ thôn Đồng Tâm",
		idleMinutes: 15,
		mustSetPassword: false,
	}),
	cell: () => ({
		names: [],
		terms: [],
		settings,
		today: "2026-09-03",
		nameNow: name,
		termNow: null,
	}),
	home: () => cell.busyHome,
	openMatters: () => cell.carried,
	unpraisedDeeds: () => [],
	meetingYears: () => [2026, 2025, 2024],
	meetings: () => cell.meetingLines,
	meeting: () => cell.meetingView(),
	proposeMeeting: () => cell.plan,
	planMeeting: ({ plan }) => cell.meetingView({ state: "planned", plan }),
	changePlan: ({ plan }) => cell.meetingView({ state: "planned", plan }),
	suggestNumber: ({ kind, on }) => ({
		kind,
		running: 9,
		printed: kind === "resolution" ? "09-NQ/CB" : "09-BB/CB",
		issuedOn: on,
		meeting: null,
	}),
	minutes: () => cell.minutesView(),
	saveMinutes: ({ revision }) => ({
		revision: revision + 1,
		savedAt: "2026-09-03T20:00:00",
		facts: cell.freshFacts,
	}),
	readBack: () => cell.paper,
	paper: () => cell.paper,
	resultText: () => "Kết quả sinh hoạt chi bộ thường kỳ tháng 9 năm 2026: có mặt 19/21 đồng chí.",
};
