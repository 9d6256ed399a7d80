/** What a story dialog is opened for. */

import type { MemberId } from "$gen/MemberId";
import type { StoryView } from "$gen/StoryView";
import type { YearMonth } from "$gen/YearMonth";

export interface StoryWish {
	/** The story as it stands; nothing for a new one. */
	story: StoryView | undefined;
	/** Who tells; null where somebody is to be chosen. */
	teller: MemberId | null;
	/** Their name, where it is not plain whose story it is. */
	tellerName: string;
	/** The month it is proposed for. */
	month: YearMonth;
	/** It was told, and the day is asked for. */
	told: boolean;
}
