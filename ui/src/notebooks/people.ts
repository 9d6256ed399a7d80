/** Everybody who can have a notebook, as they are chosen in a list. */

import { people } from "$lib/api";
import type { MemberLine } from "$gen/MemberLine";
import type { PersonChoice } from "$gen/PersonChoice";

function choice({ id, name, posts, rank }: MemberLine): PersonChoice {
	return { id, name, post: posts[0]?.kind ?? null, rank };
}

/** Members by name, then quần chúng and đoàn viên, of those who are here today. */
export async function peopleHere(): Promise<PersonChoice[]> {
	return (await people("givenName", false)).map(choice);
}
