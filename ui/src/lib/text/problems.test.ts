import { describe, expect, test } from "vitest";
import { fieldOf, notice } from "./problems";

const general = notice({ code: "unexpected" });

describe("what is no problem of ours gets the general sentence", () => {
	test.each([
		["nothing", undefined],
		["null", null],
		["a text", "vault busy"],
		["a number", 404],
		["an Error", new Error("IPC went away")],
		["an empty object", {}],
		["a code of a newer program", { code: "moonInTheWay" }],
		["a name every object has", { code: "toString" }],
		["a code that is no text", { code: 7 }],
	])("%s", (_, rejection) => {
		expect(notice(rejection)).toEqual(general);
	});
});

test("the sentence carries the numbers of its problem", () => {
	const { title } = notice({ code: "vaultTooNew", path: "D:\\Sổ\\vault.db", found: 9, known: 4 });

	expect(title).toContain("D:\\Sổ\\vault.db");
	expect(title).toContain("bản 9");
	expect(title).toContain("bản 4");
});

test.each([
	[0, "Hãy thử lại."],
	[30, "30 giây"],
	[89, "89 giây"],
	[90, "2 phút"],
	[300, "5 phút"],
])("a wait of %i seconds is said as %j", (waitSeconds, words) => {
	expect(notice({ code: "mustWait", waitSeconds }).hint).toContain(words);
});

test.each([
	[3, "Nhóm ký tự thứ 3"],
	[null, "thiếu hoặc thừa ký tự"],
])("a slip in group %s of the recovery code is said as %j", (group, words) => {
	expect(notice({ code: "recoveryCodeMistyped", group }).title).toContain(words);
});

test("a problem of one box names it", () => {
	expect(fieldOf({ code: "blank", field: "name.given" })).toBe("name.given");
	expect(fieldOf({ code: "missing" })).toBeUndefined();
	expect(fieldOf(undefined)).toBeUndefined();
});
