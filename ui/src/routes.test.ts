import { expect, test } from "vitest";
import type { PaperRef } from "$gen/PaperRef";
import { backFrom, placeOf, type Route } from "./routes";

const member = 3;
const year = 2026;

test("a paper leads back to the page it is printed from", () => {
	const pages: [PaperRef, Route][] = [
		[
			{ paper: "agenda", meeting: 7 },
			{ page: "meeting", meeting: 7 },
		],
		[{ paper: "members", order: "givenName" }, { page: "members" }],
		[
			{ paper: "monthPage", member, month: "2026-09", blank: true },
			{ page: "monthPage", member, month: "2026-09" },
		],
		[
			{ paper: "notebook", member, year, blank: false },
			{ page: "notebook", member, year },
		],
		[
			{ paper: "commitment", member, year, blank: false },
			{ page: "commitment", member, year },
		],
		[
			{ paper: "blankCommitment", year },
			{ page: "commitments", year },
		],
		[
			{ paper: "review", member, year, blank: true },
			{ page: "review", member, year },
		],
		[
			{ paper: "collectiveReview", year, blank: false },
			{ page: "review", member: null, year },
		],
		[
			{ paper: "campaign", campaign: 4, sheet: { kind: "report" } },
			{ page: "campaign", part: "papers", campaign: 4 },
		],
		[
			{ paper: "notebooks", year, blank: true },
			{ page: "notebookPapers", year },
		],
		[
			{ paper: "registers", year },
			{ page: "notebookPapers", year },
		],
		[
			{ paper: "yearPlan", year },
			{ page: "yearPlan", year },
		],
		[
			{ paper: "matrix", year },
			{ page: "notebooks", year },
		],
		[
			{ paper: "storyRota", year },
			{ page: "stories", year },
		],
		[
			{ paper: "studies", year },
			{ page: "studies", year },
		],
	];

	for (const [paper, page] of pages) expect(backFrom({ page: "print", paper })).toEqual(page);
});

test("a paper leads back to where one came from, and stands there in the side list", () => {
	const route: Route = {
		page: "print",
		paper: { paper: "storyRota", year },
		from: { page: "home" },
	};

	expect(backFrom(route)).toEqual({ page: "home" });
	expect(placeOf(route)).toBe("home");
	expect(placeOf({ page: "print", paper: { paper: "studies", year } })).toBe("notebooks");
});
