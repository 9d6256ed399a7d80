/** What a form calls its parts, and how its headings stand below each other. */

import type { FormEdition } from "$gen/FormEdition";
import type { FormItem } from "$gen/FormItem";
import type { FormPart } from "$gen/FormPart";
import { itemOf } from "./boxes";

/** The heading of a part as one reads it: number and words. */
export function headingOf({ heading }: FormPart): string {
	return heading ? [heading.number, heading.text].filter(Boolean).join(" ") : "";
}

/** What the screen calls an item: its own label, else its heading, else its caption. */
export function nameOf(part: FormPart, item: FormItem): string {
	return item.label || headingOf(part) || item.caption;
}

/** What the screen calls the item `key`. */
export function nameOfKey(edition: FormEdition, key: string): string {
	const part = edition.parts.find((one) => itemOf(one)?.key === key);
	const item = part && itemOf(part);
	return part && item ? nameOf(part, item) : key;
}

/**
 * The rank of the headings of a level on the page, from 3 (below the title of the form) to 6.
 * Levels a form does not use leave no gap.
 */
export function rankOf(edition: FormEdition, level: number): 3 | 4 | 5 | 6 {
	const levels = new Set(edition.parts.flatMap(({ heading }) => heading?.level ?? []));
	const above = [...levels].filter((one) => one < level).length;
	return Math.min(3 + above, 6) as 3 | 4 | 5 | 6;
}

/** Brings the boxes of an item into view and the caret into the first of them. */
export function goToItem(key: string): void {
	const item = document.querySelector<HTMLElement>(`[data-item="${key}"]`);
	const box = item?.querySelector<HTMLElement>("input, textarea, select");
	(box ?? item)?.scrollIntoView({ block: "center" });
	box?.focus();
}

/** The same for what was last added to an item: the first box of its last entry or row. */
export function goToLast(key: string): void {
	const last = document.querySelector<HTMLElement>(`[data-item="${key}"] li:last-child`);
	const box = last?.querySelector<HTMLElement>("input, textarea, select");
	if (box) box.focus();
	else goToItem(key);
}

/** Whether any part of a form was not checked against the original. */
export function hasUnverified({ caption, title, identity, parts }: FormEdition): boolean {
	const lines = [...caption.left, ...caption.right, ...title, ...identity, ...parts];
	return caption.unverified || lines.some(({ unverified }) => unverified);
}
