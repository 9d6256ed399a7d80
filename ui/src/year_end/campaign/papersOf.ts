/** The papers of a campaign, by kind, and where what each lacks is mended. */

import type { CampaignPaper } from "$gen/CampaignPaper";
import type { PaperRef } from "$gen/PaperRef";
import type { Route } from "../../routes";

export type PaperKey = PaperRef["paper"];

/** How many papers there are of each kind, in the order of printing. */
export function kindsOf(papers: readonly CampaignPaper[]): { kind: PaperKey; count: number }[] {
	const counts = new Map<PaperKey, number>();
	for (const { paper } of papers) counts.set(paper.paper, (counts.get(paper.paper) ?? 0) + 1);
	return [...counts].map(([kind, count]) => ({ kind, count }));
}

/** Where what a paper lacks is written. */
export function placeOf(paper: PaperRef, year: number): Route {
	switch (paper.paper) {
		case "review":
			return { page: "review", member: paper.member, year: paper.year };
		case "quarterReview": {
			const { member, year, quarter } = paper;
			return { page: "review", member, year, quarter };
		}
		case "collectiveReview":
			return { page: "review", member: null, year: paper.year };
		default:
			return { page: "campaign", year };
	}
}
