import { expect, test } from "vitest";
import { moved, type Spot } from "./grid";

const size = { rows: 3, columns: 5 };
const press = (key: string, ctrlKey = false, altKey = false) => ({ key, ctrlKey, altKey });

test.each<[string, Spot, Spot]>([
	["ArrowRight", { row: 1, column: 1 }, { row: 1, column: 2 }],
	["ArrowRight", { row: 1, column: 4 }, { row: 1, column: 4 }],
	["ArrowLeft", { row: 1, column: 0 }, { row: 1, column: 0 }],
	["ArrowDown", { row: 2, column: 3 }, { row: 2, column: 3 }],
	["ArrowUp", { row: 2, column: 3 }, { row: 1, column: 3 }],
	["Home", { row: 2, column: 3 }, { row: 2, column: 0 }],
	["End", { row: 0, column: 0 }, { row: 0, column: 4 }],
])("%s from %o leads to %o", (key, from, to) => {
	expect(moved(press(key), from, size)).toEqual(to);
});

test("with Ctrl, Home and End lead to the corners and arrows are left alone", () => {
	const from = { row: 1, column: 2 };

	expect(moved(press("Home", true), from, size)).toEqual({ row: 0, column: 0 });
	expect(moved(press("End", true), from, size)).toEqual({ row: 2, column: 4 });
	expect(moved(press("ArrowDown", true), from, size)).toBeUndefined();
});

test("letters and keys with Alt are none of the table's", () => {
	expect(moved(press("a"), { row: 0, column: 0 }, size)).toBeUndefined();
	expect(moved(press("ArrowUp", false, true), { row: 1, column: 1 }, size)).toBeUndefined();
});
