/** Whom a row of the registers is about, as it is chosen in a list. */

import type { MemberId } from "$gen/MemberId";
import type { Subject } from "$gen/Subject";

/** Stands for the collective among the ids of members. */
export const COLLECTIVE = 0;

/** The choice a subject is. */
export const chosenOf = (subject: Subject): MemberId =>
	subject === "collective" ? COLLECTIVE : subject.member;

/** The subject a choice stands for; nothing where nothing is chosen. */
export function subjectOf(chosen: MemberId | null): Subject | undefined {
	if (chosen === null) return undefined;
	return chosen === COLLECTIVE ? "collective" : { member: chosen };
}
