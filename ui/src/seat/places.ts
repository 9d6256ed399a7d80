/** The places of a member's own seat, and which pages stand there. */

import type { MemberId } from "$gen/MemberId";
import type { Place } from "$lib/parts/SideNav.svelte";
import { vi } from "$lib/text/vi";
import { today } from "$lib/today";
import { backFrom, type Route } from "../routes";
import { reviewYear } from "../year_end/year";

export type OwnPlaceKey = "ownHome" | "ownNotebook" | "ownCommitment" | "ownReview" | "ownPin";

const labels = vi.seat.nav;

/** The side list at a member's seat; Alt and the number of a place goes there. */
export const ownPlaces: readonly Place<OwnPlaceKey>[] = [
	{ key: "ownHome", label: labels.ownHome, icon: "home", shortcut: "Alt+1" },
	{ key: "ownNotebook", label: labels.ownNotebook, icon: "book", shortcut: "Alt+2" },
	{ key: "ownCommitment", label: labels.ownCommitment, icon: "page", shortcut: "Alt+3" },
	{ key: "ownReview", label: labels.ownReview, icon: "check", shortcut: "Alt+4" },
	{ key: "ownPin", label: labels.ownPin, icon: "lock", shortcut: "Alt+5" },
];

/** The page a place opens, of this year. */
export function ownRouteOf(key: OwnPlaceKey, member: MemberId): Route {
	const year = Number(today().slice(0, 4));
	switch (key) {
		case "ownNotebook":
			return { page: "notebook", member, year };
		case "ownCommitment":
			return { page: "commitment", member, year };
		case "ownReview":
			return { page: "review", member, year: reviewYear(today()) };
		case "ownHome":
		case "ownPin":
			return { page: key };
	}
}

/** The place a page stands under. */
export function ownPlaceOf(route: Route): OwnPlaceKey {
	switch (route.page) {
		case "print":
			return ownPlaceOf(backFrom(route));
		case "notebook":
		case "monthPage":
			return "ownNotebook";
		case "commitment":
			return "ownCommitment";
		case "review":
			return "ownReview";
		case "ownPin":
			return "ownPin";
		default:
			return "ownHome";
	}
}

/** Whether a page is one a member opens at their own seat; Rust refuses the others. */
export function isOwn(route: Route, member: MemberId): boolean {
	switch (route.page) {
		case "ownHome":
		case "ownPin":
			return true;
		case "notebook":
		case "monthPage":
		case "commitment":
		case "review":
			return route.member === member;
		case "print":
			return "member" in route.paper && route.paper.member === member;
		default:
			return false;
	}
}
