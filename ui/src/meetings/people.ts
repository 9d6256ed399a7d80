/** How members are told apart in lists. */

import { vi } from "$lib/text/vi";
import type { MemberId } from "$gen/MemberId";
import type { PersonChoice } from "$gen/PersonChoice";

/** "Bí thư", "dự bị", or both: what stands beside a name. */
export function postOf({ post, rank }: PersonChoice): string {
	const words = [
		post && vi.meetings.posts[post],
		rank === "probationary" && vi.meetings.probationary,
	];
	return words.filter(Boolean).join(", ");
}

/** The name of a member, or nothing when there is no such member. */
export function nameOf(people: readonly PersonChoice[], id: MemberId | null): string {
	return people.find((person) => person.id === id)?.name ?? "";
}
