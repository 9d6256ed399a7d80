/** What every page of the members and the settings may ask of Rust, answered from `book.ts`. */

import type { HomeView } from "$gen/HomeView";
import type { VaultState } from "$gen/VaultState";
import { pages } from "../gallery/sample";
import type { Answers } from "../meetings/rust";
import * as book from "./book";

export const openState: VaultState = {
	is: "open",
	seat: "secretary",
	seatName: "",
	cellName: "Chi bộ thôn Đồng Tâm",
	idleMinutes: 15,
	mustSetPassword: false,
};

export const code = {
	groups: ["7K3BM", "0QX9T", "V2H8C", "N5RJ1", "G4S6P", "Z8M0F", "X1TCK"],
};

const home: HomeView = {
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
	members: { official: 7, probationary: 1, exempt: 1, away: 1 },
	backup: { last: null, secondAt: null, onOneDisk: true },
};

/** As strong as it is long; enough from eight letters. */
function strength(password: string) {
	const score = Math.min(4, Math.floor(password.length / 6));
	return { score, longEnough: [...password].length >= 8 };
}

export const usual: Answers = {
	welcome: () => openState,
	lock: () => null,
	home: () => home,
	cell: () => book.cell,
	openMatters: () => [],
	meetings: () => [],
	meetingYears: () => [],
	passwordStrength: ({ password }) => strength(password),
	members: () => book.lines,
	people: () => book.lines,
	binnedMembers: () => book.binned,
	binMember: () => null,
	restoreMember: () => book.member,
	member: () => book.member,
	enterMember: ({ particulars }) => ({
		...book.member,
		member: { id: 40, particulars, standings: [], posts: [] },
	}),
	correctMember: ({ id, particulars }) => ({
		...book.member,
		member: { ...book.member.member, id, particulars },
	}),
	guessName: ({ full }) => book.guess(full),
	history: () => book.changes,
	personRegister: ({ member }) => ({ member, years: [] }),
	memberShortcomings: () => ({ shortcomings: [], inspections: [], years: [] }),
	formerYears: () => [],
	ownHome: ({ member }) => ({
		member,
		name: "Trần Thị Hòa",
		today: "2026-09-03",
		matters: [],
		storyTurn: null,
		studies: [],
		mentions: [],
		pinSetAt: "2026-02-03T19:30:00",
		resets: [{ at: "2026-08-20T08:05:00", reason: "Đồng chí quên mã" }],
		signaturesTakenBack: [],
	}),
	saveSettings: ({ settings }) => settings,
	renameCell: ({ names }) => ({ id: 3, ...names }),
	saveTerm: ({ id, span }) => ({ id: id ?? 3, ...span }),
	suggestNumber: ({ kind, on }) => ({
		kind,
		running: 6,
		printed: "06-NQ/CB",
		issuedOn: on,
		meeting: null,
	}),
	paperNumbers: ({ kind }) => [
		{ kind, running: 5, printed: "05-NQ/CB", issuedOn: "2026-08-03", meeting: 6 },
		{ kind, running: 4, printed: "04-NQ/CB", issuedOn: "2026-07-03", meeting: 5 },
	],
	giveNumber: ({ number }) => ({ number, repeated: false }),
	agendaTemplate: ({ kind }) => ({ ...book.template, kind }),
	shippedAgendaTemplate: ({ kind }) => ({ ...book.template, kind }),
	saveAgendaTemplate: ({ template }) => template,
	scoreSheet: () => book.sheet,
	shippedScoreSheets: () => [book.sheet, book.otherSheet],
	saveScoreSheet: ({ sheet }) => sheet,
	openers: () => ["secretary", "recovery"],
	addDeputy: () => null,
	removeDeputy: () => null,
	changePassword: () => null,
	renewRecoveryCode: () => code,
	confirmRecovery: ({ answers }) =>
		answers.every(
			({ index, text }: { index: number; text: string }) =>
				text.toUpperCase() === code.groups[index],
		),
	recoverySheet: () => ({
		title: "Tờ mã khôi phục",
		fileName: "Tờ mã khôi phục.pdf",
		pages: pages.slice(0, 1),
		text: "",
	}),
	saveRecoverySheet: () => ({
		path: "C:\\Users\\Thinh\\Documents\\Sổ tay Chi bộ\\Tờ mã khôi phục.pdf",
	}),
};
