/** What the list of self-assessments says of each. */

import type { ReviewLine } from "$gen/ReviewLine";
import { vi } from "$lib/text/vi";

const words = vi.yearEnd.reviews;

/** How far a self-assessment has come, and whether it is late; why somebody writes none. */
export function stateOf(line: ReviewLine): string {
	const { member, state, begun, signedOn, acceptedOn, eligibility } = line;
	const accepting = vi.forms.deeds.accepting[member === null ? "collective" : "member"];
	if (acceptedOn) return accepting.done(acceptedOn);
	if (signedOn) return words.signed(signedOn);
	const written = begun ? words.writing : words.notBegun;
	if (state === "exempt" && !begun) return vi.yearEnd.reviewed(eligibility);
	const said = state === "overdue" ? words.late(written) : written;
	const doubt = vi.yearEnd.reviewed(eligibility);
	return doubt ? `${said}. ${doubt}` : said;
}

/** How far all have come: of those who write one. */
export function countsOf(lines: readonly ReviewLine[]): string {
	const owing = lines.filter(({ state, begun }) => state !== "exempt" || begun);
	const count = (is: (line: ReviewLine) => boolean) => owing.filter(is).length;
	return words.counts(
		count(({ signedOn }) => signedOn !== null),
		count(({ acceptedOn }) => acceptedOn !== null),
		owing.length,
		count(({ state }) => state === "overdue"),
	);
}
