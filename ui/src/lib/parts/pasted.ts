/**
 * What a field does about text pasted into it. The window says so once for all fields; a
 * field on its own does nothing.
 */

import { getContext, hasContext, setContext } from "svelte";

/** A box that text can be pasted into. */
export type TextBox = HTMLInputElement | HTMLTextAreaElement;

/** Pasted text that can be written another way, as long as nobody has chosen. */
export interface PastedOffer {
	/** The field it was pasted into, by the id of its control. */
	field: string;
	/** What it seems to be. */
	title: string;
	/** What stands in the box. */
	before: string;
	/** What would stand there instead; nothing when that could not be told. */
	after?: string;
	/** What to do where it could not be told. */
	hint?: string | undefined;
	/** It was written the other way, and can be put back. */
	taken: boolean;
}

export interface PastedWords {
	before: string;
	after: string;
	take: string;
	keep: string;
	taken: string;
	putBack: string;
	close: string;
}

/** The window's answer to pasting. */
export interface Pasting {
	readonly offer: PastedOffer | undefined;
	readonly words: PastedWords;
	/** Something is pasted into a control of the field `field`. */
	look: (event: ClipboardEvent, field: string) => void;
	/** The text of a field changed by a hand. */
	changed: (field: string) => void;
	take: () => void;
	putBack: () => void;
	keep: () => void;
}

const key = Symbol("pasting");

export const setPasting = (pasting: Pasting): Pasting => setContext(key, pasting);

export const pasting = (): Pasting | undefined =>
	hasContext(key) ? getContext<Pasting>(key) : undefined;
