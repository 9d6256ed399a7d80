import { expect, test } from "vitest";
import { reviewYear } from "./year";

test("in January the year before is still reviewed", () => {
	expect(reviewYear("2026-11-20")).toBe(2026);
	expect(reviewYear("2027-01-31")).toBe(2026);
	expect(reviewYear("2027-02-01")).toBe(2027);
});
