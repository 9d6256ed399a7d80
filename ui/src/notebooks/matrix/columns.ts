/** The columns of the matrix: what each cell says and where it leads. */

import { vi } from "$lib/text/vi";
import type { MatrixRow } from "$gen/MatrixRow";
import type { Route } from "../../routes";
import { dueSigns, monthSigns, type Sign } from "./signs";

/** What a cell of the matrix shows. */
export interface CellShown {
	sign: Sign;
	/** A word or two, drawn under the sign. */
	short: string;
	/** The state in full, read aloud and shown as a hint. */
	state: string;
	/** Something more presses: a report without a comment. */
	pressing: boolean;
	goal: Route;
}

export interface MatrixColumn {
	key: string;
	label: string;
	/** The column in full, read aloud. */
	name: string;
	show: (row: MatrixRow) => CellShown | undefined;
}

const words = vi.notebooks;

function due(state: keyof typeof dueSigns, goal: Route): CellShown {
	return {
		sign: dueSigns[state],
		short: words.matrix.dueShort[state],
		state: words.dues[state],
		pressing: state === "overdue",
		goal,
	};
}

function monthColumn(index: number): MatrixColumn {
	return {
		key: `month-${index + 1}`,
		label: words.matrix.month(index + 1),
		name: words.matrix.monthFull(index + 1),
		show: (row) => {
			const cell = row.months[index];
			if (!cell) return undefined;
			const { state, commentMissing, month, level } = cell;
			const more = [level && words.levels[level], commentMissing && words.matrix.commentMissing];
			return {
				sign: monthSigns[state],
				short: words.matrix.short[state],
				state: [words.states[state], ...more].filter(Boolean).join(", "),
				pressing: commentMissing || state === "overdue",
				goal: { page: "monthPage", member: row.member, month },
			};
		},
	};
}

/** The columns after the name, left to right. */
export function columnsOf(year: number): MatrixColumn[] {
	const part = (row: MatrixRow, to: "registration" | "summaries"): Route => ({
		page: "notebook",
		member: row.member,
		year,
		part: to,
	});
	const summary = (index: number, key: string, label: string): MatrixColumn => ({
		key,
		label,
		name: label,
		show: (row) => {
			const state = row.summaries[index];
			return state && due(state, part(row, "summaries"));
		},
	});
	return [
		{
			key: "registration",
			label: words.matrix.registration,
			name: words.matrix.registration,
			show: (row) => due(row.registration, part(row, "registration")),
		},
		{
			key: "commitment",
			label: words.matrix.commitment,
			name: words.matrix.commitment,
			show: (row) => due(row.commitment, { page: "commitment", member: row.member, year }),
		},
		...Array.from({ length: 12 }, (_, index) => monthColumn(index)),
		summary(0, "halfYear", words.matrix.halfYear),
		summary(1, "wholeYear", words.matrix.wholeYear),
	];
}
