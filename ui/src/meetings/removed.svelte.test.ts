import { describe, expect, test } from "vitest";
import { Removed } from "./removed.svelte";

describe("a row taken out of a list", () => {
	test("comes back where it stood", () => {
		const list = $state(["a", "b", "c"]);
		const removed = new Removed<string>();

		removed.take(list, ["b"], "Đã xóa.");
		expect(list).toEqual(["a", "c"]);
		expect(removed.said).toBe("Đã xóa.");
		removed.undo();

		expect(list).toEqual(["a", "b", "c"]);
		expect(removed.said).toBeUndefined();
	});

	test("is the last one only: what was removed before stays removed", () => {
		const list = $state(["a", "b", "c"]);
		const removed = new Removed<string>();
		removed.take(list, ["a"], "một");
		removed.take(list, ["c"], "hai");

		removed.undo();
		removed.undo();

		expect(list).toEqual(["b", "c"]);
	});

	test("keeps what was written in it", () => {
		const list = $state([{ words: "Nhất trí" }]);
		const removed = new Removed<{ words: string }>();
		const [row] = list;
		if (!row) throw new Error("the list is empty");

		removed.take(list, [row], "Đã xóa ý kiến.");
		removed.undo();

		expect(list).toEqual([{ words: "Nhất trí" }]);
	});
});
