/** What is offered to a form: what it says, what it adds, and how it is grouped beside an item. */

import type { Answer } from "$gen/Answer";
import type { Evidence } from "$gen/Evidence";
import type { OfferedItem } from "$gen/OfferedItem";
import { vi } from "$lib/text/vi";

/** What an offer says: its words, or the numbers of its source. */
export function wordsOf({ words, source }: OfferedItem): string {
	if (words || source.kind !== "attendance") return words;
	return vi.forms.attended(source.present, source.held);
}

/**
 * What an offer adds to an answer. Evidence says where it comes from in the line itself, which
 * is printed; what last year leaves to a form stands there as it was written.
 */
export function addedBy(offer: OfferedItem): Answer {
	const { answer, evidence, source } = offer;
	if (evidence === null) return answer;
	const line = vi.forms.cited(wordsOf(offer), source);
	if (answer.kind === "text") return { kind: "text", words: `- ${line}` };
	if (answer.kind !== "list") return answer;
	return { kind: "list", items: answer.items.map((item) => ({ ...item, words: line })) };
}

/** An offer with its place among those of the item, from 1. */
export interface Placed {
	offer: OfferedItem;
	place: number;
}

/** The offers of an item by kind, in order; what last year leaves comes without one. */
export function grouped(
	offers: readonly OfferedItem[],
): { kind: Evidence | null; lines: Placed[] }[] {
	const groups: { kind: Evidence | null; lines: Placed[] }[] = [];
	for (const [index, offer] of offers.entries()) {
		const same = groups.find(({ kind }) => kind === offer.evidence);
		const line = { offer, place: index + 1 };
		if (same) same.lines.push(line);
		else groups.push({ kind: offer.evidence, lines: [line] });
	}
	return groups;
}
