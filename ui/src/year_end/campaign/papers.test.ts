import { expect, test } from "vitest";
import type { CampaignPaper } from "$gen/CampaignPaper";
import type { CampaignSheet } from "$gen/CampaignSheet";
import { copiesOf, isOfCampaign, keyOfPaper, withCopies } from "./papers";

const sheet = (sheet: CampaignSheet): CampaignPaper => ({
	paper: { paper: "campaign", campaign: 3, sheet },
	title: "Phiếu",
	gaps: [],
	unverified: true,
});
const review: CampaignPaper = {
	paper: { paper: "review", member: 7, year: 2026, blank: false },
	title: "Bản kiểm điểm, Lê Thị Bưởi",
	gaps: [{ gap: "unsigned" }],
	unverified: false,
};
const ballot = sheet({ kind: "ballot", round: 2, copies: 18 });
const files = sheet({ kind: "files" });

test("each paper has a key of its own", () => {
	const quarter: CampaignPaper = {
		...review,
		paper: { paper: "quarterReview", member: 7, year: 2026, quarter: 3, blank: false },
	};
	const voices: CampaignPaper = { ...files, paper: { paper: "voices", year: 2026 } };
	const papers = [
		...[review, quarter, voices],
		...[ballot, sheet({ kind: "ballot", round: 1, copies: 18 }), files],
	];

	expect(papers.map(keyOfPaper)).toEqual([
		...["review-7", "quarterReview-7", "voices"],
		...["ballot-2", "ballot-1", "files"],
	]);
	expect(papers.map(isOfCampaign)).toEqual([false, false, true, true, true, true]);
});

test("ballots begin with as many copies as there are voters and take another number", () => {
	expect(copiesOf([review, files])).toBeNull();
	expect(copiesOf([review, ballot])).toBe(18);
	expect(withCopies(ballot.paper, 20)).toEqual({
		paper: "campaign",
		campaign: 3,
		sheet: { kind: "ballot", round: 2, copies: 20 },
	});
	expect(withCopies(ballot.paper, null)).toEqual(ballot.paper);
	expect(withCopies(files.paper, 20)).toEqual(files.paper);
});
