import { expect, test } from "vitest";
import { twoOf } from "./twoOf";

test("two different groups, in order, and in time every one of them", () => {
	const drawn = Array.from({ length: 500 }, () => twoOf(7));

	for (const [first, second] of drawn) {
		expect(first).toBeLessThan(second);
		expect([first >= 0, second < 7]).toEqual([true, true]);
	}
	expect(new Set(drawn.flat()).size).toBe(7);
});
