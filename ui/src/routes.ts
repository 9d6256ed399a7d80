/**
 * Where in the program one can be. A screen adds its member here, its line in
 * `App.svelte` and, if it stands in the side list, its place in `places`.
 */

import { vi } from "$lib/text/vi";
import type { CampaignId } from "$gen/CampaignId";
import type { MeetingId } from "$gen/MeetingId";
import type { MeetingKind } from "$gen/MeetingKind";
import type { MemberId } from "$gen/MemberId";
import type { PaperRef } from "$gen/PaperRef";
import type { Quarter } from "$gen/Quarter";
import type { YearMonth } from "$gen/YearMonth";
import type { Place } from "$lib/parts/SideNav.svelte";

/** The parts of the settings, each a tab. */
export type SettingsPart =
	| "cell"
	| "numbers"
	| "rules"
	| "agendas"
	| "scoring"
	| "forms"
	| "openers"
	| "history"
	| "place"
	| "copies"
	| "handover"
	| "screen";

/** The pages of meetings. */
export type MeetingRoute =
	| { page: "meetings" }
	| { page: "plan"; meeting?: MeetingId; kind?: MeetingKind }
	| { page: "meeting"; meeting: MeetingId }
	| { page: "minutes"; meeting: MeetingId; place?: string }
	| { page: "reading"; meeting: MeetingId };

/** The parts of a person's notebook, each a tab. */
export type NotebookPart = "registration" | "months" | "stories" | "summaries" | "deeds" | "praise";

/** The parts of what the cell plans for a year, each a tab. */
export type YearPart = "plan" | "models" | "issues" | "followings" | "praise";

/** The pages of the pledge notebook; without a year or month, those of today. */
export type NotebookRoute =
	| { page: "notebooks"; year?: number }
	| { page: "notebook"; member: MemberId; year: number; part?: NotebookPart }
	| { page: "monthPage"; member: MemberId; month: YearMonth }
	| { page: "onePass"; month?: YearMonth; meeting?: MeetingId; from?: Route }
	| { page: "goodDeeds"; year?: number; unpraised?: boolean }
	| { page: "stories"; year?: number }
	| { page: "studies"; year?: number }
	| { page: "yearPlan"; year?: number; part?: YearPart }
	| { page: "commitments"; year?: number }
	| { page: "commitment"; member: MemberId; year: number }
	| { page: "notebookPapers"; year?: number };

/** The parts of a campaign of review, each a tab. */
export type CampaignPart = "steps" | "people" | "levels" | "tally" | "results" | "papers" | "rules";

/** The registers that the review lives from, each a tab. */
export type RegisterPart =
	"shortcomings" | "inspections" | "censures" | "suggestions" | "contributions";

/**
 * The pages of the end of the year: everybody's self-assessments, and one (without a member the
 * collective's; of a quarter only a member's); the campaign; residence feedback; the registers, with
 * the row one comes for; the statistics across years.
 */
export type YearEndRoute =
	| { page: "reviews"; year?: number }
	| { page: "review"; member: MemberId | null; year: number; quarter?: Quarter }
	| { page: "campaign"; year?: number; part?: CampaignPart; campaign?: CampaignId }
	| { page: "residence"; year?: number }
	| { page: "statistics"; from?: number; to?: number }
	| { page: "registers"; year?: number; part?: RegisterPart; row?: number };

/** The pages of a member's own seat, beside the own notebook and the own commitment. */
export type OwnRoute = { page: "ownHome" } | { page: "ownPin" };

export type Route =
	| MeetingRoute
	| OwnRoute
	| NotebookRoute
	| YearEndRoute
	| { page: "home" }
	| { page: "members"; binned?: { id: MemberId; name: string } }
	| { page: "member"; id: MemberId | null }
	| { page: "receiveMember" }
	| { page: "matters" }
	| { page: "print"; paper: PaperRef; from?: Route }
	| { page: "blankForm"; edition: string; form: string; name: string; year: number }
	| { page: "settings"; part?: SettingsPart }
	| { page: "recoveryCode" };

export type PlaceKey = "home" | "members" | "meetings" | "notebooks" | "reviews" | "settings";

/** The side list, top to bottom; Alt and the number of a place goes there. */
export const places: readonly Place<PlaceKey>[] = [
	{ key: "home", label: vi.shell.nav.home, icon: "home", shortcut: "Alt+1" },
	{ key: "members", label: vi.shell.nav.members, icon: "people", shortcut: "Alt+2" },
	{ key: "meetings", label: vi.shell.nav.meetings, icon: "book", shortcut: "Alt+3" },
	{ key: "notebooks", label: vi.shell.nav.notebooks, icon: "page", shortcut: "Alt+4" },
	{ key: "reviews", label: vi.shell.nav.reviews, icon: "check", shortcut: "Alt+5" },
	{ key: "settings", label: vi.shell.nav.settings, icon: "gear", shortcut: "Alt+6" },
];

const homes: Record<Exclude<Route["page"], "print">, PlaceKey> = {
	home: "home",
	ownHome: "home",
	ownPin: "home",
	matters: "home",
	members: "members",
	member: "members",
	receiveMember: "members",
	residence: "reviews",
	statistics: "reviews",
	registers: "reviews",
	meetings: "meetings",
	plan: "meetings",
	meeting: "meetings",
	minutes: "meetings",
	reading: "meetings",
	notebooks: "notebooks",
	notebook: "notebooks",
	monthPage: "notebooks",
	onePass: "notebooks",
	goodDeeds: "notebooks",
	stories: "notebooks",
	studies: "notebooks",
	yearPlan: "notebooks",
	commitments: "notebooks",
	commitment: "notebooks",
	notebookPapers: "notebooks",
	reviews: "reviews",
	review: "reviews",
	campaign: "reviews",
	settings: "settings",
	blankForm: "settings",
	recoveryCode: "settings",
};

/** The place a page belongs to: a single meeting stands under the meetings, a paper where it is from. */
export function placeOf(route: Route): PlaceKey {
	return route.page === "print" ? placeOf(backFrom(route)) : homes[route.page];
}

/** Where one goes back to from a paper: the page one came from, else the one it belongs to. */
export function backFrom({ paper, from }: Extract<Route, { page: "print" }>): Route {
	if (from) return from;
	if ("meeting" in paper) return { page: "meeting", meeting: paper.meeting };
	if (paper.paper === "statistics") return { page: "statistics", from: paper.from, to: paper.to };
	if (paper.paper === "inspectionDossier") return { page: "registers", part: "inspections" };
	if (paper.paper === "campaign")
		return { page: "campaign", part: "papers", campaign: paper.campaign };
	if (paper.paper === "former") return { page: "member", id: paper.member };
	if (paper.paper === "handover") return { page: "settings", part: "handover" };
	return paper.paper === "members" ? { page: "members" } : pageOf(paper);
}

/** The papers of the pledge notebook and of the end of the year. */
type YearPaper = Extract<PaperRef, { year: number } | { paper: "monthPage" }>;

/** The page a paper of the pledge notebook or of the end of the year is printed from. */
function pageOf(paper: YearPaper): NotebookRoute | YearEndRoute {
	switch (paper.paper) {
		case "monthPage":
			return { page: "monthPage", member: paper.member, month: paper.month };
		case "notebook":
			return { page: "notebook", member: paper.member, year: paper.year };
		case "commitment":
			return { page: "commitment", member: paper.member, year: paper.year };
		case "blankCommitment":
			return { page: "commitments", year: paper.year };
		case "residenceRequest":
		case "residenceRequests":
			return { page: "residence", year: paper.year };
		case "voices":
			return { page: "registers", year: paper.year, part: "suggestions" };
		case "inspectionPlan":
			return { page: "registers", year: paper.year, part: "inspections" };
		case "storyRota":
			return { page: "stories", year: paper.year };
		case "studies":
			return { page: "studies", year: paper.year };
		case "yearPlan":
			return { page: "yearPlan", year: paper.year };
		case "matrix":
			return { page: "notebooks", year: paper.year };
		case "notebooks":
		case "registers":
			return { page: "notebookPapers", year: paper.year };
		case "review":
			return { page: "review", member: paper.member, year: paper.year };
		case "quarterReview": {
			const { member, year, quarter } = paper;
			return { page: "review", member, year, quarter };
		}
		case "collectiveReview":
			return { page: "review", member: null, year: paper.year };
	}
}

/** Whether a page is one of those of the pledge notebook. */
export function isNotebookRoute(route: Route): route is NotebookRoute {
	return route.page !== "print" && homes[route.page] === "notebooks";
}

/** Whether a page is one of those of the end of the year. */
export function isYearEndRoute(route: Route): route is YearEndRoute {
	return route.page !== "print" && homes[route.page] === "reviews";
}

/** Whether a page is one of those of meetings. */
export function isMeetingRoute(route: Route): route is MeetingRoute {
	return route.page !== "print" && homes[route.page] === "meetings";
}
