import { expect, test } from "vitest";
import { readNumber, showNumber } from "./numbers";

test.each([
	["0", 0, 0],
	[" 22 ", 0, 22],
	["1.234", 0, 1234],
	["12.345.678", 0, 12345678],
	["2,5", 1, 2.5],
	["2.5", 1, 2.5],
	["1.234,5", 1, 1234.5],
	["-3", 0, -3],
	["2,5", 0, undefined],
	["2,55", 1, undefined],
	["1,2,3", 1, undefined],
	["mười", 0, undefined],
	["12a", 0, undefined],
	["", 0, undefined],
])("%j with %i places is %s", (text, decimals, value) => {
	expect(readNumber(text, decimals)).toBe(value);
});

test("a number is shown with a comma", () => {
	expect(showNumber(2.5)).toBe("2,5");
	expect(showNumber(0)).toBe("0");
	expect(showNumber(null)).toBe("");
});
