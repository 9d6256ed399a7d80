/** Whose words something is. */

import type { Author } from "$gen/Author";
import type { MemberId } from "$gen/MemberId";
import type { Seat } from "$gen/Seat";

/** The person wrote it or confirmed it: nobody else changes it. */
export function isTheirs(author: Author | null): boolean {
	return author !== null && (author.hand === "own" || author.confirmedAt !== null);
}

/** Who sits at their own seat; nothing at the cell's. */
export function memberAt(seat: Seat): MemberId | null {
	return typeof seat === "object" ? seat.member : null;
}

/** At the cell's seats comments are made and praise is given. */
export function isCells(seat: Seat): boolean {
	return seat === "secretary" || seat === "deputy";
}
