/** The papers of a campaign in the window. */

import type { CampaignPaper } from "$gen/CampaignPaper";
import type { PaperRef } from "$gen/PaperRef";

/** What tells one paper from another, in keys and tests. */
export function keyOfPaper({ paper }: CampaignPaper): string {
	if ("member" in paper) return `${paper.paper}-${paper.member}`;
	if (paper.paper !== "campaign") return paper.paper;
	const { sheet } = paper;
	return "round" in sheet ? `${sheet.kind}-${sheet.round}` : sheet.kind;
}

const reviews: readonly PaperRef["paper"][] = ["review", "quarterReview", "collectiveReview"];

/** Whether the paper is of the campaign as a whole, and not somebody's self-assessment. */
export const isOfCampaign = ({ paper }: CampaignPaper): boolean => !reviews.includes(paper.paper);

/** How many ballots the program proposes; none where there are no ballots. */
export function copiesOf(papers: readonly CampaignPaper[]): number | null {
	for (const { paper } of papers)
		if (paper.paper === "campaign" && "copies" in paper.sheet) return paper.sheet.copies;
	return null;
}

/** The paper with as many ballots as are wanted; any other paper as it is. */
export function withCopies(paper: PaperRef, copies: number | null): PaperRef {
	if (copies === null || paper.paper !== "campaign" || !("copies" in paper.sheet)) return paper;
	return { ...paper, sheet: { ...paper.sheet, copies } };
}
