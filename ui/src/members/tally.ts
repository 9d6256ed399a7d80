/** How many members stand how, as the lines of a list say it. */

import type { MemberLine } from "$gen/MemberLine";
import type { MemberTally } from "$gen/MemberTally";
import type { StandingKind } from "$gen/StandingKind";

const GONE: readonly StandingKind[] = ["transferred", "deceased", "left"];

/** Whether the person is no longer in the book of this cell. */
export function isGone(kind: StandingKind): boolean {
	return GONE.includes(kind);
}

/** Counts those in the book: visitors belong to another cell. */
export function tally(lines: readonly MemberLine[]): MemberTally {
	const kindOf = ({ standing }: MemberLine) => standing?.kind;
	const listed = lines.filter((line) => {
		const kind = kindOf(line);
		return kind === undefined || (kind !== "visiting" && !isGone(kind));
	});
	const count = (which: (line: MemberLine) => boolean) => listed.filter(which).length;
	return {
		official: count(({ rank }) => rank === "official"),
		probationary: count(({ rank }) => rank === "probationary"),
		exempt: count((line) => kindOf(line) === "exempt"),
		away: count((line) => kindOf(line) === "away"),
	};
}
