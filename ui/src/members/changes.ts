/** What a change of a member's record was, in words, from the record before and after. */

import { showDate } from "$lib/dates";
import { vi } from "$lib/text/vi";
import type { HistoryLine } from "$gen/HistoryLine";
import type { Member } from "$gen/Member";
import type { MemberId } from "$gen/MemberId";
import type { Particulars } from "$gen/Particulars";
import type { Post } from "$gen/Post";
import type { Standing } from "$gen/Standing";
import { whole } from "./name.svelte";
import { postName } from "./posts";

/** The name of a member, for a mentor; nothing when nobody is known by the id. */
export type NameOf = (id: MemberId) => string | undefined;

const words = vi.members.history;
const labels: Record<string, string> = vi.members.form.labels;

/** How what is kept in a box is shown, where it is not shown as it is. */
function shown(box: string, value: unknown, nameOf: NameOf): string {
	if (value === null || value === undefined) return "";
	switch (box) {
		case "gender":
			return vi.members.genders[value as NonNullable<Particulars["gender"]>];
		case "rank":
			return vi.members.ranks[value as Particulars["rank"]];
		case "reviewClass":
			return vi.members.reviewClasses[value as Particulars["reviewClass"]];
		case "kind":
			return vi.notebooks.kinds[value as Particulars["kind"]];
		case "mentor":
			return nameOf(value as MemberId) ?? String(value);
		case "bornOn":
		case "joinedOn":
		case "cameOn":
		case "officialOn":
			return showDate(value as string);
		default:
			return String(value);
	}
}

/** One line for each thing that changed; none where the member only came or went. */
export function changesOf({ before, after }: HistoryLine, nameOf: NameOf): string[] {
	if (after === null) return [];
	const now = JSON.parse(after) as Member;
	const then = before === null ? undefined : (JSON.parse(before) as Member);
	return [
		...nameChange(then?.particulars, now.particulars),
		...boxChanges(then?.particulars, now.particulars, nameOf),
		...rowChanges(then?.posts ?? [], now.posts, sayPost),
		...rowChanges(then?.standings ?? [], now.standings, sayStanding),
	];
}

function nameChange(then: Particulars | undefined, now: Particulars): string[] {
	const split = ({ name }: Particulars) =>
		vi.members.form.split.said(name.family, name.middle, name.given);
	if (!then) return [words.set(words.name, whole(now.name))];
	if (whole(then.name) !== whole(now.name)) {
		return [words.from(words.name, whole(then.name), whole(now.name))];
	}
	return split(then) === split(now) ? [] : [words.from(words.name, split(then), split(now))];
}

function boxChanges(then: Particulars | undefined, now: Particulars, nameOf: NameOf): string[] {
	return Object.entries(now).flatMap(([box, value]) => {
		const label = labels[box];
		if (label === undefined) return [];
		const after = shown(box, value, nameOf);
		const before = shown(box, then?.[box as keyof Particulars], nameOf);
		return after === before ? [] : [change(label, before, after)];
	});
}

function change(label: string, before: string, after: string): string {
	if (before === "") return words.set(label, after);
	return after === "" ? words.cleared(label, before) : words.from(label, before, after);
}

function rowChanges<Row extends { id: number }>(
	then: readonly Row[],
	now: readonly Row[],
	say: (row: Row) => string,
): string[] {
	const added = now.flatMap((row) => {
		const before = then.find(({ id }) => id === row.id);
		if (!before) return [words.added(say(row))];
		return say(before) === say(row) ? [] : [words.corrected(say(before), say(row))];
	});
	const gone = then.filter((row) => !now.some(({ id }) => id === row.id));
	return [...added, ...gone.map((row) => words.taken(say(row)))];
}

function sayPost(post: Post): string {
	return [postName(post), vi.members.span(post.fromOn, post.untilOn)].filter(Boolean).join(", ");
}

function sayStanding({ kind, fromOn, untilOn, reason }: Standing): string {
	const said = [vi.members.standings[kind], vi.members.span(fromOn, untilOn), reason];
	return said.filter(Boolean).join(", ");
}
