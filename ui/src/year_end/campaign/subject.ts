/** Telling subjects of a campaign apart: a member, or the collective. */

import type { Subject } from "$gen/Subject";

/** What names a subject among all, in keys and tests. */
export const keyOf = (subject: Subject): string =>
	subject === "collective" ? subject : `member-${subject.member}`;

/** Whether two are the same. */
export const isSame = (one: Subject, other: Subject): boolean => keyOf(one) === keyOf(other);
