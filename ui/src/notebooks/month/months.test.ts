import { expect, test } from "vitest";
import { monthAfter, yearOf } from "./months";

test.each([
	["2026-09", 1, "2026-10"],
	["2026-12", 1, "2027-01"],
	["2026-01", -1, "2025-12"],
	["2026-03", -14, "2025-01"],
])("%s and %i months are %s", (month, by, expected) => {
	expect(monthAfter(month, by)).toBe(expected);
});

test("a month knows its year", () => {
	expect(yearOf("2026-09")).toBe(2026);
});
