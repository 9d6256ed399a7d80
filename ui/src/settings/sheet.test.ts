import { describe, expect, test } from "vitest";
import * as book from "../../tests/cell/book";
import { SheetDraft, WHOLE } from "./sheet.svelte";

const row = (draft: SheetDraft, key: string) => {
	const found = draft.rows.find(({ line }) => line.key === key);
	if (!found) throw new Error(`no line ${key}`);
	return found;
};

describe("a sheet that was not touched", () => {
	test("comes out as it went in, and is worth a hundred points", () => {
		const draft = new SheetDraft(book.sheet);

		expect(draft.sheet).toEqual(book.sheet);
		expect([draft.total, draft.changed]).toEqual([WHOLE, false]);
	});
});

describe("points", () => {
	test("of a part go into the heading once, and into the total once", () => {
		const draft = new SheetDraft(book.sheet);
		row(draft, "4.1").points = 14.5;

		expect(draft.worth(row(draft, "4"))).toBe(295);
		expect(draft.total).toBe(995);
		expect(draft.sheet.lines.find(({ key }) => key === "4")?.most).toBe(295);
		expect(draft.changed).toBe(true);
	});

	test.each([
		[0.1, 1],
		[4.7, 47],
		[33.3, 333],
	])("of %d are kept as %i tenths, without a rest", (points, tenths) => {
		const draft = new SheetDraft(book.sheet);
		row(draft, "1").points = points;

		expect(draft.sheet.lines[0]?.most).toBe(tenths);
	});

	test("that are not written count as none", () => {
		const draft = new SheetDraft(book.sheet);
		row(draft, "7").points = null;

		expect(draft.total).toBe(700);
	});
});

describe("ranks", () => {
	test("run from the highest down", () => {
		const draft = new SheetDraft(book.sheet);
		expect(draft.ranksFall).toBe(true);

		const [, second] = draft.ranks;
		if (second) second.from = 90;

		expect(draft.ranksFall).toBe(false);
	});
});

test("another sheet takes the place of the lines, and is not kept by that", () => {
	const draft = new SheetDraft(book.sheet);
	draft.take(book.otherSheet);

	expect(draft.sheet).toEqual(book.otherSheet);
	expect(draft.changed).toBe(true);
	draft.kept();
	expect(draft.changed).toBe(false);
});
