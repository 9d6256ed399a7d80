/** What minutes still lack, in words, and the place in them where it is put right. */

import { vi } from "$lib/text/vi";
import type { Missing } from "$gen/Missing";
import type { ItemId } from "$gen/ItemId";
import type { MatterId } from "$gen/MatterId";
import type { MinutesView } from "$gen/MinutesView";
import { nameOf } from "../people";

/** One thing that is wanting. */
export interface Want {
	text: string;
	/** Where in the minutes, as `goToPlace` takes it. */
	place: string;
	/** The minutes cannot be adopted without it. */
	blocks: boolean;
}

/** Everything that `view` lacks. */
export function wantsOf(view: MinutesView, missing = view.facts.missing): Want[] {
	return missing.map((each) => ({ ...wantOf(view, each), blocks: each.blocks }));
}

function wantOf(view: MinutesView, missing: Missing): Omit<Want, "blocks"> {
	const words = vi.meetings.reading.lacks;
	switch (missing.code) {
		case "noChair":
			return { text: words.noChair, place: "chair" };
		case "noNoteTaker":
			return { text: words.noNoteTaker, place: "noteTaker" };
		case "notStarted":
			return { text: words.notStarted, place: "start" };
		case "notEnded":
			return { text: words.notEnded, place: "end" };
		case "endsBeforeStart":
			return { text: words.endsBeforeStart, place: "end" };
		case "tooShort":
			return { text: words.tooShort(missing.length, missing.least), place: "end" };
		case "unmarked":
			return { text: words.unmarked(missing.count), place: "unmarked" };
		case "absentWithoutWords":
			return {
				text: words.absentWithoutWords(nameOf(view.people, missing.member)),
				place: `absence-${missing.member}`,
			};
		case "matterWithoutWork":
			return { text: words.matterWithoutWork, place: `matter-${missing.matter}` };
		case "reportWithoutWords":
			return {
				text: words.reportWithoutWords(workOf(view, missing.matter)),
				place: `matter-${missing.matter}`,
			};
		case "tooManyVotes":
			return {
				text: words.tooManyVotes(votedOn(view, missing.item)),
				place: votePlace(view, missing.item),
			};
		case "fewerVotes":
			return {
				text: words.fewerVotes(votedOn(view, missing.item)),
				place: votePlace(view, missing.item),
			};
		case "notScored":
			return { text: words.notScored, place: "score" };
		case "tooManyPoints":
			return { text: words.tooManyPoints(missing.key), place: `score-${missing.key}` };
	}
}

function workOf(view: MinutesView, id: MatterId): string {
	return view.carried.find(({ matter }) => matter.id === id)?.matter.work ?? "";
}

function votedOn(view: MinutesView, item: ItemId | null): string {
	const title = view.minutes.items.find(({ id }) => id === item)?.title;
	return title ?? vi.minutes.sections.resolution;
}

function votePlace(view: MinutesView, item: ItemId | null): string {
	const number = view.minutes.items.findIndex(({ id }) => id === item) + 1;
	return item === null ? "resolution-vote" : `item-${number}-vote`;
}
