import { expect, test } from "vitest";
import { newId } from "./ids";

test("ids are whole numbers that JSON carries exactly, and differ", () => {
	const ids = Array.from({ length: 1000 }, newId);

	expect(ids.every((id) => Number.isSafeInteger(id) && id > 0)).toBe(true);
	expect(new Set(ids).size).toBe(1000);
	expect(Math.max(...ids)).toBeGreaterThan(2 ** 40);
});
