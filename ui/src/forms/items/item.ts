/** What every kind of item is handed. */

import type { FormItem } from "$gen/FormItem";
import type { OfferedItem } from "$gen/OfferedItem";
import type { FormSheet } from "../draft.svelte";

export interface ItemProps {
	/** Holds its box, of the kind of its answers. */
	sheet: FormSheet;
	item: FormItem;
	/** What the screen calls it. */
	name: string;
	/** The heading above says the name already. */
	labelUnseen: boolean;
	readonly: boolean;
	/** What is offered to it: tells where an entry was taken from. */
	offers: readonly OfferedItem[];
}
