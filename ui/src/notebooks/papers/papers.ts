/** Which papers of the notebooks can be printed. */

import type { MemberId } from "$gen/MemberId";
import type { PaperRef } from "$gen/PaperRef";
import { vi } from "$lib/text/vi";

/** The papers of the cell for a year, each named once. */
export type CellPaper = Extract<
	PaperRef,
	{
		paper:
			| "matrix"
			| "notebooks"
			| "yearPlan"
			| "registers"
			| "storyRota"
			| "studies"
			| "blankCommitment";
	}
>;

/** Every paper of the cell's notebooks of a year. */
export const papersOfCell = (year: number): CellPaper[] => [
	{ paper: "matrix", year },
	{ paper: "notebooks", year, blank: false },
	{ paper: "yearPlan", year },
	{ paper: "registers", year },
	{ paper: "storyRota", year },
	{ paper: "studies", year },
	{ paper: "blankCommitment", year },
];

/** A person's own papers of a year, with what is read on the button of each. */
export function papersOf(member: MemberId, year: number): { label: string; paper: PaperRef }[] {
	const words = vi.notebooks.papers;
	return [
		{ label: words.filled, paper: { paper: "notebook", member, year, blank: false } },
		{ label: words.blank, paper: { paper: "notebook", member, year, blank: true } },
		{ label: words.commitment, paper: { paper: "commitment", member, year, blank: false } },
	];
}
