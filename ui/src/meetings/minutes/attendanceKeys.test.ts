import { describe, expect, test } from "vitest";
import { wishOf } from "./attendanceKeys";

const plain = { ctrlKey: false, altKey: false, metaKey: false, isComposing: false };
const wish = (key: string, more = {}) => wishOf({ ...plain, key, ...more });

describe("the keys of the roll", () => {
	test.each([
		["c", "present"],
		["C", "present"],
		["1", "present"],
		["l", "excused"],
		["2", "excused"],
		["k", "unexcused"],
		["3", "unexcused"],
		["m", "exempt"],
		["4", "exempt"],
		["d", "suspended"],
		["đ", "suspended"],
		["Đ", "suspended"],
		["5", "suspended"],
		["n", "away"],
		["6", "away"],
		["t", "visiting"],
		["7", "visiting"],
	])("%s marks as %s", (key, mark) => {
		expect(wish(key)).toEqual({ kind: "mark", mark });
	});

	test("Delete and 0 take the mark away", () => {
		expect(wish("Delete")).toEqual({ kind: "mark", mark: null });
		expect(wish("0")).toEqual({ kind: "mark", mark: null });
	});

	test("arrows, Home and End move", () => {
		expect(wish("ArrowDown")).toEqual({ kind: "move", step: 1 });
		expect(wish("ArrowUp")).toEqual({ kind: "move", step: -1 });
		expect(wish("Home")).toEqual({ kind: "ends", last: false });
		expect(wish("End")).toEqual({ kind: "ends", last: true });
	});

	test.each(["Backspace", "a", "8", "9", "Tab", "Enter", " ", "F1", "Shift"])(
		"%s is left alone",
		(key) => {
			expect(wish(key)).toBeUndefined();
		},
	);

	test("keys of the window and letters still being composed are left alone", () => {
		expect(wish("c", { ctrlKey: true })).toBeUndefined();
		expect(wish("1", { altKey: true })).toBeUndefined();
		expect(wish("ArrowDown", { altKey: true })).toBeUndefined();
		expect(wish("d", { isComposing: true })).toBeUndefined();
	});
});
