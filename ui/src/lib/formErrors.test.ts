import { expect, test } from "vitest";
import { FormErrors } from "./formErrors.svelte";

const BOXES = ["given", "joinedOn"];

test.each([
	[{ code: "blank", field: "name.given" }, "given"],
	[{ code: "badDay", field: "joinedOn" }, "joinedOn"],
])("a refusal stands beside its box: %o", (problem, box) => {
	const errors = new FormErrors();
	errors.refuse(problem, BOXES);

	expect(errors.of(box)).toMatch(/Hãy/);
	expect(errors.trouble).toBeUndefined();
});

test.each([[{ code: "diskFull", path: "D:\\" }], [{ code: "blank", field: "title" }], ["?"]])(
	"what no box can mend stands above them: %o",
	(problem) => {
		const errors = new FormErrors();
		errors.refuse(problem, BOXES);

		expect(errors.any).toBe(false);
		expect(errors.trouble?.title).not.toBe("");
	},
);

test("a box that is written in again loses its error, and keeps that of the others", () => {
	const errors = new FormErrors();
	errors.say("given", "?");
	errors.say("joinedOn", "?");

	errors.clear("given");

	expect([errors.of("given"), errors.of("joinedOn")]).toEqual([undefined, "?"]);
	errors.clear();
	expect(errors.any).toBe(false);
});
