/** The words for what is wrong with the file of a form. */

import { expect, test } from "vitest";
import { sayMistake, sayPlace } from "$lib/text/formMistakes";

const at = { line: 3, place: "" };

test("a place in the file is told as a person counts it", () => {
	const mistake = { line: 12, reason: "blank", place: "part[3].columns[2].key" } as const;

	expect(sayPlace(mistake)).toBe("phần 3, cột 2, mục “key”");
	expect(sayPlace({ ...mistake, place: "" })).toBe("");
});

test("points are told as points, not as tenths", () => {
	expect(sayMistake({ ...at, reason: "sumDiffers", says: 300, sum: 295 })).toContain(
		"ghi 30 điểm, nhưng cộng các phần lại được 29,5 điểm",
	);
});

test("a file in another encoding is told so", () => {
	expect(sayMistake({ ...at, reason: "noSuchLetter", letter: "\uFFFD" })).toContain("UTF-8");
	expect(sayMistake({ ...at, reason: "noSuchLetter", letter: "😀" })).toContain("“😀”");
});

test("the reader's English is never shown", () => {
	expect(sayMistake({ ...at, reason: "syntax", told: "expected newline" })).not.toContain(
		"newline",
	);
});
