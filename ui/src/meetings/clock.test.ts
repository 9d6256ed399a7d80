import { expect, test } from "vitest";
import { instantOf, momentOf, now } from "./clock";

test("the clock on the wall gives a day and a time as the boxes keep them", () => {
	expect(now(new Date(2026, 1, 3, 7, 5, 59))).toEqual({ day: "2026-02-03", time: "07:05" });
});

test("an instant is a day and a time, there and back", () => {
	const moment = { day: "2026-09-03", time: "19:30" };

	expect(instantOf(moment)).toBe("2026-09-03T19:30:00");
	expect(momentOf("2026-09-03T19:30:00")).toEqual(moment);
});
