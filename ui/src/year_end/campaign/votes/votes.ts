/** What the votes come to, held against what the cell proposes so far. */

import type { CampaignPerson } from "$gen/CampaignPerson";
import type { CampaignView } from "$gen/CampaignView";
import type { Level } from "$gen/Level";
import type { TallyView } from "$gen/TallyView";
import type { VoteResult } from "$gen/VoteResult";
import { isSame } from "../subject";

/** What the votes on somebody come to, and what that changes. */
export interface Voted {
	person: CampaignPerson;
	result: VoteResult;
	/** The level carried; none where no level is. */
	level: Level | null;
	/** Whether the cell proposes it already. */
	stands: boolean;
	/** Whether it departs from what points and conditions say, so that it needs its reason. */
	departs: boolean;
}

/** What the votes on everybody come to, in the order of the record. */
export function votedOf({ people }: CampaignView, { results }: TallyView): Voted[] {
	return results.flatMap(({ subject, inTheEnd: result }) => {
		const person = people.find((it) => isSame(it.subject, subject));
		if (!person) return [];
		const level = result.kind === "carried" ? result.level : null;
		const found = person.finding?.kind === "fits" ? person.finding.level : null;
		const stands = level !== null && person.proposals.cell?.level === level;
		return [{ person, result, level, stands, departs: level !== found }];
	});
}
