/** Going about in a table by keys: one cell has the focus, arrows move it. */

/** A cell, counted from the first row and the first column, both 0. */
export interface Spot {
	row: number;
	column: number;
}

/** How many rows and columns there are. */
export interface Size {
	rows: number;
	columns: number;
}

type Press = Pick<KeyboardEvent, "key" | "ctrlKey" | "altKey">;

/** Where a key leads from `spot`; nothing when it is no key of the table. */
export function moved({ key, ctrlKey, altKey }: Press, spot: Spot, size: Size): Spot | undefined {
	if (altKey) return undefined;
	const last = { row: size.rows - 1, column: size.columns - 1 };
	const goals: Record<string, Spot> = {
		ArrowRight: { row: spot.row, column: Math.min(spot.column + 1, last.column) },
		ArrowLeft: { row: spot.row, column: Math.max(spot.column - 1, 0) },
		ArrowDown: { row: Math.min(spot.row + 1, last.row), column: spot.column },
		ArrowUp: { row: Math.max(spot.row - 1, 0), column: spot.column },
		Home: { row: ctrlKey ? 0 : spot.row, column: 0 },
		End: { row: ctrlKey ? last.row : spot.row, column: last.column },
	};
	if (ctrlKey && key !== "Home" && key !== "End") return undefined;
	return goals[key];
}
