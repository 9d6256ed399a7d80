/**
 * The sections of the minutes, from top to bottom. Attendance and open matters come
 * first, then the items of the agenda in their order, then what every meeting ends
 * with. An item that the program has a section for stands in that section.
 */

import type { ItemKind } from "$gen/ItemKind";
import type { ItemNotes } from "$gen/ItemNotes";
import type { Minutes } from "$gen/Minutes";
import type { MonthReportLine } from "$gen/MonthReportLine";

/** What a section is made of. */
export type SectionKind =
	| "opening"
	| "followUp"
	| "item"
	| "notebooks"
	| "dues"
	| "story"
	| "mentions"
	| "tasks"
	| "resolution"
	| "score"
	| "closing";

export interface Section {
	/** Names the section on the page: `item-3` is the third item of the agenda. */
	key: string;
	kind: SectionKind;
	/** The items of the agenda that stand in it. */
	items: ItemNotes[];
}

/** The section of each kind of item that the program does something at. */
const OWN: Partial<Record<ItemKind, SectionKind>> = {
	attendance: "opening",
	followUp: "followUp",
	mentions: "mentions",
	tasks: "tasks",
	resolution: "resolution",
	score: "score",
	readBack: "closing",
};

/** The number of an item on the agenda, from 1. */
export function numberOf(minutes: Minutes, item: ItemNotes): number {
	return minutes.items.findIndex(({ id }) => id === item.id) + 1;
}

/** Every section of `minutes`. */
export function sectionsOf(minutes: Minutes): Section[] {
	const own = (kind: SectionKind): Section => ({
		key: kind,
		kind,
		items: minutes.items.filter((item) => OWN[item.kind] === kind),
	});
	return [
		own("opening"),
		own("followUp"),
		...itemSections(minutes),
		own("mentions"),
		own("tasks"),
		own("resolution"),
		own("score"),
		own("closing"),
	];
}

/** Kinds of items that stand in the order of the agenda, with more than notes in their section. */
const HELD = ["notebooks", "dues", "story"] as const;

/** The items in order; notebooks, dues and stories come after them where the agenda has no such item. */
function itemSections(minutes: Minutes): Section[] {
	const shown = minutes.items.filter((item) => OWN[item.kind] === undefined);
	const first = (kind: ItemKind) => shown.find((item) => item.kind === kind);
	const kindOf = (item: ItemNotes) => HELD.find((kind) => item === first(kind)) ?? "item";
	const sections = shown.map((item): Section => ({
		key: `item-${numberOf(minutes, item)}`,
		kind: kindOf(item),
		items: [item],
	}));
	const wanting = HELD.filter((kind) => !first(kind));
	return [...sections, ...wanting.map((kind): Section => ({ key: kind, kind, items: [] }))];
}

/**
 * Whether something is written in a section, for the mark in the list. What is heard of
 * the notebooks stands in them, not in the minutes.
 */
export function isWritten(
	{ kind, items }: Section,
	minutes: Minutes,
	heard: readonly MonthReportLine[] = [],
): boolean {
	const some = (...texts: string[]) => texts.some((text) => text.trim() !== "");
	const noted = items.some(hasNotes);
	switch (kind) {
		case "opening":
			return minutes.startedAt !== null && minutes.attendance.every(({ mark }) => mark !== null);
		case "followUp":
			return (
				noted ||
				minutes.reports.some(({ outcome, words }) => outcome !== "staysOpen" || some(words))
			);
		case "notebooks":
			return noted || heard.some(({ page }) => page.reportedOn !== null);
		case "dues":
			return noted || some(minutes.dues);
		case "story":
			return noted || minutes.stories.length > 0;
		case "mentions":
			return noted || minutes.mentions.length > 0;
		case "tasks":
			return noted || minutes.matters.some((matter) => matter.kind !== "conclusion");
		case "resolution":
			return (
				some(minutes.resolution.work, minutes.resolution.directions) ||
				minutes.resolution.vote !== null
			);
		case "score":
			return minutes.score.some(({ points }) => points !== null);
		case "closing":
			return minutes.endedAt !== null;
		case "item":
			return noted;
	}
}

/** Whether anything was noted at an item. */
export function hasNotes(item: ItemNotes): boolean {
	const texts = [item.report, item.reply, item.conclusion, item.motion];
	const spoken = item.remarks.some(({ words }) => words.trim() !== "");
	return spoken || item.vote !== null || texts.some((text) => text.trim() !== "");
}
