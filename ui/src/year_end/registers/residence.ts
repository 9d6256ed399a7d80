/** Reading the residence feedback of a year. */

import type { ResidenceFeedbackDraft } from "$gen/ResidenceFeedbackDraft";
import type { ResidenceLine } from "$gen/ResidenceLine";

/** What is typed of a line, without what Rust says about it. */
export function draftOf(line: ResidenceLine): ResidenceFeedbackDraft {
	const { from, askedOn, returnedOn, words, exempt, exemptWords } = line;
	return { from, askedOn, returnedOn, words, exempt, exemptWords };
}

/** Whether nothing is noted of somebody but whom to ask. */
export const isBare = ({ askedOn, returnedOn, words, exempt }: ResidenceLine) =>
	askedOn === null && returnedOn === null && words === "" && exempt === null;

/** Those whose feedback is asked for and not there. */
export const missingOf = (lines: readonly ResidenceLine[]) =>
	lines.filter(({ state }) => state === "notDue" || state === "overdue");

/** How many are back of those that are asked for. */
export function countsOf(lines: readonly ResidenceLine[]): { back: number; all: number } {
	const owed = lines.filter(({ state }) => state !== "exempt");
	return { back: owed.filter(({ state }) => state === "done").length, all: owed.length };
}
