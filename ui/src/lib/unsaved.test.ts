import { expect, test } from "vitest";
import { saveBeforeLeaving, saveForms } from "./unsaved";

test("every open form is saved, also after one was refused", async () => {
	const asked: string[] = [];
	const forms = ["first", "second"].map((name) =>
		saveBeforeLeaving(async () => {
			asked.push(name);
			return name !== "first";
		}),
	);

	const saved = await saveForms();

	expect([saved, asked]).toEqual([false, ["first", "second"]]);
	for (const close of forms) close();
	expect(await saveForms()).toBe(true);
});
