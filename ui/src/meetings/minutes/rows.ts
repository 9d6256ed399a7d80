/** Rows as they are before anything is written in them, each with an id of its own. */

import type { AgendaItem } from "$gen/AgendaItem";
import type { Guest } from "$gen/Guest";
import type { ItemId } from "$gen/ItemId";
import type { MatterDraft } from "$gen/MatterDraft";
import type { MatterKind } from "$gen/MatterKind";
import type { Mention } from "$gen/Mention";
import type { MentionKind } from "$gen/MentionKind";
import type { Remark } from "$gen/Remark";
import type { Stage } from "$gen/Stage";
import type { Story } from "$gen/Story";
import { newId } from "../ids";

export const emptyGuest = (): Guest => ({ id: newId(), name: "", title: "" });

export const emptyRemark = (): Remark => ({
	id: newId(),
	speaker: null,
	speakerWords: "",
	words: "",
});

export const emptyMention = (kind: MentionKind): Mention => ({
	id: newId(),
	kind,
	member: null,
	who: "",
	words: "",
});

export const emptyStory = (): Story => ({
	id: newId(),
	teller: null,
	title: "",
	source: "",
	lesson: "",
});

/** A matter to follow; a conclusion begins with the words of its item. */
export const emptyMatter = (
	kind: MatterKind,
	item: ItemId | null = null,
	work = "",
): MatterDraft => ({
	id: newId(),
	kind,
	item,
	work,
	lead: null,
	leadWords: "",
	helpers: "",
	dueOn: null,
	product: "",
	responsibility: "",
	authority: "",
});

export const emptyAgendaItem = (stage: Stage): AgendaItem => ({
	id: newId(),
	stage,
	kind: "plain",
	title: "",
	presenter: "",
	minutes: null,
});
