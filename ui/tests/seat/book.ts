/**
 * A machine with an open vault as Rust keeps it: whose seat it is, who has which PIN, and the one
 * table of who may ask what. What a seat may not ask is refused, and stands in `refused`.
 */

import type { MemberId } from "$gen/MemberId";
import type { NotebookView } from "$gen/NotebookView";
import type { OwnHome } from "$gen/OwnHome";
import type { PinReset } from "$gen/PinReset";
import type { Seat } from "$gen/Seat";
import type { VaultState } from "$gen/VaultState";
import { screen } from "../forms/book";
import { screen as review } from "../year_end/book";
import { people } from "../meetings/people";
import type { Answers } from "../meetings/rust";
import { notebook, onBehalf, usual as notebooks } from "../notebooks/book";

export const PASSWORD = "Sông Hương núi Ngự";
export const HOA: MemberId = 2;
export const DUC: MemberId = 3;
const CELL = "Chi bộ thôn Đồng Tâm";

/** The calls a member's own seat may make. */
const OWN = new Set([
	"welcome",
	"lock",
	"leaveSeat",
	"idleSeat",
	"ownHome",
	"personRegister",
	"memberShortcomings",
	"formerYears",
	"changePin",
	"notebook",
	"confirmOwn",
	"saveMonthPage",
	"savePledge",
	"withdrawPledge",
	"questionPledge",
	"saveSummary",
	"goodDeeds",
	"saveGoodDeed",
	"withdrawGoodDeed",
	"tellStory",
	"withdrawStory",
	"saveReflection",
	"saveStudyReflection",
	"myFollowed",
	"commitment",
	"saveCommitment",
	"commitmentDrafts",
	"review",
	"saveReview",
	"reviewDrafts",
	"paper",
]);

/** The calls where nobody sits. */
const FREE = new Set(["welcome", "lock", "seatChoices", "enterSeat", "leaveSeat"]);

export interface Machine {
	seat: Seat;
	locked: boolean;
	/** The PIN of who has one. */
	pins: Map<MemberId, string>;
	resets: PinReset[];
	/** How long the next wrong PIN or password makes one wait. */
	waitSeconds: number;
	/** What a seat asked and may not. */
	refused: string[];
}

export const machine = (change: Partial<Machine> = {}): Machine => ({
	seat: "secretary",
	locked: false,
	pins: new Map([[HOA, "4816"]]),
	resets: [],
	waitSeconds: 0,
	refused: [],
	...change,
});

const nameOf = (member: MemberId) => people.find(({ id }) => id === member)?.name ?? "";

export const ownHome = (member: MemberId, change: Partial<OwnHome> = {}): OwnHome => ({
	member,
	name: nameOf(member),
	today: "2026-09-03",
	matters: [
		{
			matter: {
				id: 31,
				meeting: 8,
				givenOn: "2026-08-03",
				kind: "task",
				work: "Vận động 3 hộ xóm Đình hiến đất mở đường",
				lead: member,
				leadWords: "",
				helpers: "",
				dueOn: "2026-08-30",
				end: null,
			} as unknown as OwnHome["matters"][number]["matter"],
			leadName: nameOf(member),
			overdue: true,
			lastWords: "",
			reports: 0,
		},
	],
	storyTurn: "2026-10",
	studies: [],
	mentions: [
		{ meeting: 8, month: "2026-08", kind: "praise", words: "Gương mẫu dọn vệ sinh đường làng" },
	],
	pinSetAt: "2026-02-03T19:30:00",
	resets: [],
	signaturesTakenBack: [],
	...change,
});

/** A notebook of 2026 whose owner sits at it. */
export const ownBook = (member: MemberId, change: Partial<NotebookView> = {}): NotebookView => {
	const book = notebook();
	const months = book.months.map((view) => ({ ...view, page: { ...view.page, member } }));
	return {
		...book,
		member,
		months,
		cover: { ...book.cover, name: nameOf(member) },
		commitment: { signedOn: null, confirmedOn: null, state: "overdue" },
		own: true,
		...change,
	};
};

function stateOf({ locked, seat }: Machine): VaultState {
	if (locked)
		return {
			is: "locked",
			openers: ["secretary"],
			waitSeconds: 0,
			demoPassword: null,
			demoPin: null,
		};
	return {
		is: "open",
		seat,
		seatName: typeof seat === "object" ? nameOf(seat.member) : "",
		cellName: CELL,
		idleMinutes: 15,
		mustSetPassword: false,
	};
}

const refuse = (problem: object) => Promise.reject(problem);

/** The seats of `at`, answered as Rust does. */
function seats(at: Machine): Answers {
	function sitDown({ member, pin }: { member: MemberId; pin: string }) {
		if (at.pins.get(member) !== pin) {
			return refuse({ code: "wrongPin", waitSeconds: at.waitSeconds });
		}
		at.seat = { member };
		const resets = at.resets;
		at.resets = [];
		return { member, name: nameOf(member), lastEnteredAt: "2026-08-03T20:15:00", resets };
	}
	return {
		welcome: () => stateOf(at),
		lock: () => {
			at.locked = true;
			return null;
		},
		openVault: () => {
			[at.locked, at.seat] = [false, "secretary"];
			return null;
		},
		seatChoices: () =>
			people.map(({ id, name }) => ({ member: id, name, hasPin: at.pins.has(id) })),
		setPin: ({ member, pin }) => {
			if (pin === "1234") return refuse({ code: "weakPin", why: "inOrder" });
			at.pins.set(member, pin);
			return null;
		},
		handOverSeat: sitDown as never,
		enterSeat: sitDown as never,
		leaveSeat: ({ password }) => {
			if (password !== PASSWORD) {
				return refuse({ code: "wrongPassword", waitSeconds: at.waitSeconds });
			}
			at.seat = "secretary";
			return null;
		},
		idleSeat: () => {
			at.seat = "chooser";
			return null;
		},
		changePin: ({ old }) => {
			const { member } = at.seat as { member: MemberId };
			if (at.pins.get(member) === old) return null;
			return refuse({ code: "wrongPin", waitSeconds: at.waitSeconds });
		},
	} as Answers;
}

/** What the pages of a seat ask. */
const pages: Answers = {
	ownHome: ({ member }) => ownHome(member),
	personRegister: ({ member }) => ({ member, years: [] }),
	memberShortcomings: () => ({ shortcomings: [], inspections: [], years: [] }),
	formerYears: () => [],
	notebook: ({ member }) => ownBook(member),
	myFollowed: () => [],
	confirmOwn: () => null,
	saveSummary: ({ member, year, period, draft }) => ({
		summary: {
			member,
			year,
			period,
			author: onBehalf,
			comment: null,
			praiseProposed: "",
			...draft,
		},
		state: "notDue",
		commentLocked: false,
		record: null,
	}),
	commitment: ({ member, year }) =>
		screen({ member, name: nameOf(member), year, mayConfirm: true, mayFill: ["person"] }),
	commitmentDrafts: () => [],
	review: ({ member }) =>
		review({ member, name: nameOf(member), mayConfirm: true, mayFill: ["person"] }),
	reviewDrafts: () => [],
};

function may({ seat }: Machine, call: string): boolean {
	if (seat === "chooser") return FREE.has(call);
	return typeof seat === "string" || OWN.has(call);
}

/** Everything a window may ask of `at`; `change` answers otherwise. */
export function answersOf(at: Machine, change: Answers = {}): Answers {
	const all = { ...notebooks, ...pages, ...seats(at), ...change };
	const guarded = Object.entries(all).map(([call, reply]) => [
		call,
		(words: unknown) => {
			if (at.locked || may(at, call)) return (reply as (words: unknown) => unknown)(words);
			at.refused.push(call);
			return refuse({ code: "notAllowed" });
		},
	]);
	return Object.fromEntries(guarded) as Answers;
}
