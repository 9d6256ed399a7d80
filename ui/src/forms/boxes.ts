/**
 * What stands in the boxes of a form while it is written, and the answers it makes. A box is
 * there for every item, blank or not; an answer only where something was written.
 */

import type { Answer } from "$gen/Answer";
import type { Answers } from "$gen/Answers";
import type { FormEdition } from "$gen/FormEdition";
import type { FormItem } from "$gen/FormItem";
import type { FormPart } from "$gen/FormPart";
import type { FormRow } from "$gen/FormRow";
import type { ListEntry } from "$gen/ListEntry";
import type { Origin } from "$gen/Origin";
import type { PointsGroup } from "$gen/PointsGroup";
import type { PointsMark } from "$gen/PointsMark";

/** An entry of a list or a row of a table, told from the others while it is on the page. */
export type Entry = ListEntry & { id: number };
export type Row = FormRow & { id: number };

/** What stands in the boxes of an item. `initial` is what the form says until somebody writes. */
export type TextBox = { kind: "text"; words: string; initial: string };
export type ListBox = { kind: "list"; items: Entry[] };
export type RowsBox = { kind: "rows"; rows: Row[] };
export type ChoiceBox = { kind: "choice"; choice: string | null };
export type PointsBox = { kind: "points"; marks: Record<string, PointsMark> };
export type Box = TextBox | ListBox | RowsBox | ChoiceBox | PointsBox;
export type Boxes = Record<string, Box>;

let lastId = 0;
const nextId = () => (lastId += 1);

/** A new entry of a list. */
export const emptyEntry = (): Entry => ({ id: nextId(), words: "", from: null });

/** A new row of a table with these columns: a cell for each. */
export const emptyRow = (columns: readonly string[]): Row => ({
	id: nextId(),
	cells: Object.fromEntries(columns.map((key) => [key, ""])),
	from: null,
});

/** The item of a part, where it is one to fill in. */
export const itemOf = ({ content }: FormPart): FormItem | undefined =>
	content.kind === "item" ? content.item : undefined;

/** What takes points in a group: its lines, or the group itself. */
export function takers(group: PointsGroup): { key: string; label: string; most: number }[] {
	return group.lines.length > 0 ? group.lines : [group];
}

/** The boxes of a form in which `answers` stand. */
export function boxesOf(edition: FormEdition, answers: Answers, known: Answers): Boxes {
	const items = edition.parts.flatMap((part) => itemOf(part) ?? []);
	return Object.fromEntries([
		...edition.identity.map(({ key }) => [key, textBox(answers[key], wordsOf(known[key]))]),
		...items.map((item) => [item.key, boxOf(item, answers[item.key])]),
	]);
}

/** What was written: boxes with nothing of their own in them make no answer. */
export function answersOf(boxes: Boxes): Answers {
	const written = Object.entries(boxes).flatMap(([key, box]) => {
		const answer = answerOf(box);
		return answer ? [[key, answer] as const] : [];
	});
	return Object.fromEntries(written);
}

const wordsOf = (answer: Answer | undefined) => (answer?.kind === "text" ? answer.words : "");

function textBox(answer: Answer | undefined, initial: string): TextBox {
	return { kind: "text", words: wordsOf(answer) || initial, initial };
}

function boxOf(item: FormItem, answer: Answer | undefined): Box {
	const { field } = item;
	switch (field.type) {
		case "shortText":
		case "longText":
			return textBox(answer, item.initial);
		case "list": {
			const items = answer?.kind === "list" ? answer.items : [];
			return { kind: "list", items: some(items.map(entry), emptyEntry) };
		}
		case "table": {
			const columns = field.columns.map(({ key }) => key);
			const rows = answer?.kind === "rows" ? answer.rows : [];
			const whole = rows.map((row) => rowOf(columns, row));
			return { kind: "rows", rows: some(whole, () => emptyRow(columns)) };
		}
		case "choice":
			return { kind: "choice", choice: (answer?.kind === "choice" && answer.choice) || null };
		case "points": {
			const marks = answer?.kind === "points" ? answer.marks : {};
			const all = field.groups.flatMap(takers);
			const whole = all.map(({ key }) => [key, marks[key] ?? { points: null, reason: "" }]);
			return { kind: "points", marks: Object.fromEntries(whole) };
		}
	}
}

const some = <T>(all: T[], one: () => T): T[] => (all.length > 0 ? all : [one()]);
const entry = (kept: ListEntry): Entry => ({ ...kept, id: nextId() });
const rowOf = (columns: readonly string[], { cells, from }: FormRow): Row => {
	const empty = emptyRow(columns);
	return { ...empty, cells: { ...empty.cells, ...(cells as Record<string, string>) }, from };
};

const isBlankRow = ({ cells }: FormRow) => Object.values(cells).every((cell) => !cell?.trim());

function answerOf(box: Box): Answer | undefined {
	switch (box.kind) {
		case "text": {
			const own = box.words.trim() !== "" && box.words !== box.initial;
			return own ? { kind: "text", words: box.words } : undefined;
		}
		case "list": {
			const items = box.items.filter(({ words }) => words.trim() !== "");
			const kept = items.map(({ words, from }) => ({ words, from }));
			return kept.length > 0 ? { kind: "list", items: kept } : undefined;
		}
		case "rows": {
			const rows = box.rows.filter((row) => !isBlankRow(row));
			const kept = rows.map(({ cells, from }) => ({ cells, from }));
			return kept.length > 0 ? { kind: "rows", rows: kept } : undefined;
		}
		case "choice":
			return box.choice ? { kind: "choice", choice: box.choice } : undefined;
		case "points": {
			const given = Object.entries(box.marks).filter(
				([, { points, reason }]) => points !== null || reason.trim() !== "",
			);
			return given.length > 0 ? { kind: "points", marks: Object.fromEntries(given) } : undefined;
		}
	}
}

/** Whether two records are the same. */
export const sameOrigin = (a: Origin | null, b: Origin) => a !== null && keyOf(a) === keyOf(b);
const keyOf = (from: Origin) =>
	JSON.stringify(Object.entries(from).sort(([one], [other]) => one.localeCompare(other)));

/** Whether what comes from `from` stands in a box. Words in a text do not say where they are from. */
export function holds(box: Box, from: Origin, words: string): boolean {
	if (box.kind === "list") return box.items.some((item) => sameOrigin(item.from, from));
	if (box.kind === "rows") return box.rows.some((row) => sameOrigin(row.from, from));
	return box.kind === "text" && box.words.includes(words);
}

/** Adds what is offered to what stands in a box, below everything else. */
export function take(box: Box, offered: Answer): void {
	if (box.kind === "list" && offered.kind === "list") {
		const written = box.items.filter(({ words }) => words.trim() !== "");
		box.items = [...written, ...offered.items.map(entry)];
	} else if (box.kind === "rows" && offered.kind === "rows") {
		const columns = Object.keys(box.rows[0]?.cells ?? {});
		const written = box.rows.filter((row) => !isBlankRow(row));
		box.rows = [...written, ...offered.rows.map((row) => rowOf(columns, row))];
	} else if (box.kind === "text" && offered.kind === "text") {
		box.words = [box.words, offered.words].filter((words) => words.trim() !== "").join("\n");
	}
}
