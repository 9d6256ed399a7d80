/** What a change of any record was: its parts before and after, in words. */

import { showDate } from "$lib/dates";
import { vi } from "$lib/text/vi";
import type { HistoryLine } from "$gen/HistoryLine";
import type { MemberId } from "$gen/MemberId";

/** The name of a person; nothing when nobody is known by the id. */
export type NameOf = (id: MemberId) => string | undefined;

/** One part of a record that a change touched. */
export interface Difference {
	/** The field of the record it is in; what can be put back goes by it. */
	field: string;
	label: string;
	before: string;
	after: string;
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
interface Leaf {
	field: string;
	label: string;
	text: string;
}

const words = vi.history;
const labels: Partial<Record<string, string>> = words.fields;
const shownAs: Partial<Record<string, Partial<Record<string, string>>>> = words.values;
/** What the program counts for itself, and no reader asks for. */
const hidden = new Set([
	...["id", "revision", "savedAt", "edition", "author", "praised", "confirmedAt", "kind", "of"],
	...["facts", "meeting", "pledge", "stage", "key"],
]);
/** Fields that hold the number of a person. */
const people = new Set([
	...["member", "owner", "teller", "lead", "mentor", "chair", "noteTaker", "speaker", "followed"],
	...["follower"],
]);
/** Where a meeting and its minutes hold their time. */
const times = ["/plannedAt", "/plan/plannedAt", "/startedAt"];
/** Parts of a record that only hold others. */
const holders = new Set(["particulars", "answers"]);

/** The parts a change touched, in the order of the record; a record that came or went, whole. */
export function differences(line: HistoryLine, nameOf: NameOf): Difference[] {
	const before = leavesOf(line.before, nameOf);
	const after = leavesOf(line.after, nameOf);
	const paths = [...new Set([...after.keys(), ...before.keys()])];
	return paths.flatMap((path) => {
		const then = before.get(path);
		const now = after.get(path);
		const leaf = now ?? then;
		if (!leaf || (then?.text ?? "") === (now?.text ?? "")) return [];
		const { field, label } = leaf;
		return [{ field, label, before: then?.text ?? "", after: now?.text ?? "" }];
	});
}

/**
 * A line that says which record it was: the time of a meeting, the person where it has one, or its
 * first words.
 */
export function subject(line: HistoryLine, nameOf: NameOf): string {
	const leaves = leavesOf(line.after ?? line.before, nameOf);
	const time = times.map((path) => leaves.get(path)).find(Boolean);
	const first = [...leaves.values()].find(({ text }) => text !== "" && Number.isNaN(Number(text)));
	return (time ?? first)?.text ?? "";
}

function leavesOf(record: string | null, nameOf: NameOf): Map<string, Leaf> {
	const leaves = new Map<string, Leaf>();
	if (record === null) return leaves;
	const value = JSON.parse(record) as Json;
	gather(value, { path: "", field: "", labels: [] }, nameOf, leaves);
	return leaves;
}

interface Place {
	path: string;
	field: string;
	labels: readonly string[];
}

function gather(value: Json, place: Place, nameOf: NameOf, leaves: Map<string, Leaf>): void {
	if (Array.isArray(value)) {
		value.forEach((item, at) => {
			const key = isObject(item) && typeof item.id === "number" ? `#${String(item.id)}` : at;
			const labels = [...place.labels, words.item(at + 1)];
			gather(item, { ...place, path: `${place.path}/${String(key)}`, labels }, nameOf, leaves);
		});
	} else if (isObject(value)) {
		for (const [key, part] of Object.entries(value)) {
			if (!hidden.has(key)) gather(part, within(place, key), nameOf, leaves);
		}
	} else if (value !== null && value !== "") {
		const { path, field, labels } = place;
		const label = labels.join(" › ") || words.whole;
		leaves.set(path, { field, label, text: shown(lastOf(path), value, nameOf) });
	}
}

function within(place: Place, key: string): Place {
	const holds = place.path === "" && holders.has(key);
	const label = labels[key];
	return {
		path: `${place.path}/${key}`,
		field: place.field || (holds ? "" : key),
		labels: holds || label === "" ? place.labels : [...place.labels, label ?? words.part(key)],
	};
}

function lastOf(path: string): string {
	return path.slice(path.lastIndexOf("/") + 1);
}

function isObject(value: Json): value is { [key: string]: Json } {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

function shown(key: string, value: boolean | number | string, nameOf: NameOf): string {
	if (typeof value === "boolean") return value ? words.yes : words.no;
	if (typeof value === "number") {
		return people.has(key) ? (nameOf(value) ?? words.unknownPerson) : String(value);
	}
	if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return showDate(value);
	const instant = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(value);
	if (instant) return words.instant(showDate(instant[1] ?? ""), instant[2] ?? "");
	return shownAs[key]?.[value] ?? value;
}
