/** What stands in the boxes of a form, and the answers it makes. */

import { expect, test } from "vitest";
import { answersOf, boxesOf, holds, take, type TextBox } from "../../src/forms/boxes";
import { nameOfKey, rankOf } from "../../src/forms/names";
import { edition, offered } from "./book";

const known = { name: { kind: "text", words: "Trần Thị Hòa" } } as const;

test("a form nobody has written in makes no answer, whatever stands there by itself", () => {
	const boxes = boxesOf(edition, {}, known);

	expect((boxes["basis"] as TextBox).words).toBe("Căn cứ Chỉ thị số 05-CT/TW;");
	expect(answersOf(boxes)).toEqual({});
});

test("what was written goes into the boxes and comes out the same", () => {
	const answers = {
		name: { kind: "text", words: "Trần Thị Hoà" },
		thought: { kind: "text", words: "Một\nhai" },
		faults: { kind: "list", items: [{ words: "Nể nang", from: null }] },
		remedies: {
			kind: "rows",
			rows: [{ cells: { fault: "Nể nang", due: "", cost: "1,5" }, from: null }],
		},
		grade: { kind: "choice", choice: "good" },
		points: { kind: "points", marks: { moral: { points: 245, reason: "Vắng 1 kỳ" } } },
	} as const;

	const boxes = boxesOf(edition, structuredClone(answers) as never, known);

	expect(answersOf(boxes)).toEqual(answers);
});

test("rows and entries with nothing in them are left out", () => {
	const boxes = boxesOf(edition, {}, known);
	const rows = boxes["remedies"];
	if (rows?.kind !== "rows") throw new Error("no table");
	rows.rows[0]!.cells["fault"] = "   ";

	expect(answersOf(boxes)).toEqual({});
});

test("what is offered goes below what was written, with the record it comes from", () => {
	const boxes = boxesOf(edition, {}, known);
	const [matter, older] = offered;
	const table = boxes["remedies"]!;
	expect(holds(table, matter!.from, matter!.words)).toBe(false);

	take(table, matter!.answer);
	take(boxes["faults"]!, older!.answer);

	expect(holds(table, matter!.from, matter!.words)).toBe(true);
	expect(answersOf(boxes)).toMatchObject({
		remedies: { rows: [{ cells: { fault: "Còn nể nang khi góp ý" }, from: matter!.from }] },
		faults: { items: [{ words: "Chưa đọc báo Đảng đều", from: older!.from }] },
	});
});

test("an item is called by its label, else its heading, else its caption", () => {
	expect(nameOfKey(edition, "basis")).toBe("Căn cứ");
	expect(nameOfKey(edition, "thought")).toBe("1. Về tư tưởng chính trị");
	expect(nameOfKey(edition, "comment")).toBe("Nhận xét của chi ủy:");
	expect(rankOf(edition, 2)).toBe(3);
});
