/** Everybody who can have a notebook, as they are chosen in a list. */

import { people } from "$lib/api";
import type { MemberId } from "$gen/MemberId";
import type { MemberLine } from "$gen/MemberLine";
import type { PersonChoice } from "$gen/PersonChoice";
import type { PostKind } from "$gen/PostKind";
import type { Seat } from "$gen/Seat";

function choice({ id, name, posts, rank }: MemberLine): PersonChoice {
	return { id, name, post: posts[0]?.kind ?? null, rank };
}

/** Members by name, then quần chúng and đoàn viên, of those who are here today. */
export async function peopleHere(): Promise<PersonChoice[]> {
	return (await people("givenName", false)).map(choice);
}

/** Who holds the post of one of the cell's seats: what they wrote there is their own. */
export async function holdersOf(seat: Seat): Promise<MemberId[]> {
	const post: PostKind = seat === "deputy" ? "deputySecretary" : "secretary";
	const lines = await people("givenName", false);
	return lines.filter(({ posts }) => posts.some(({ kind }) => kind === post)).map(({ id }) => id);
}
