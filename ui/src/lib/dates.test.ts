import { describe, expect, test } from "vitest";
import { readDate, readTime, showDate, weekday, type Precision } from "./dates";

describe("a day", () => {
	test.each([
		["3/2/2026", "2026-02-03"],
		["03/02/2026", "2026-02-03"],
		["03.02.2026", "2026-02-03"],
		["03-02-2026", "2026-02-03"],
		["3 – 2 – 2026", "2026-02-03"],
		["3 2 2026", "2026-02-03"],
		["  3/2/2026 ", "2026-02-03"],
		["03022026", "2026-02-03"],
		["2026-02-03", "2026-02-03"],
		["ngày 3 tháng 2 năm 2026", "2026-02-03"],
		["Ngày 19 tháng 5 năm 1990".normalize("NFD"), "1990-05-19"],
		["29/02/2024", "2024-02-29"],
	])("%j is %s", (text, iso) => {
		expect(readDate(text)).toEqual({ iso });
	});

	test.each([
		["31/02/2026", "noSuchDay"],
		["29/02/2025", "noSuchDay"],
		["0/1/2026", "noSuchDay"],
		["1/13/2026", "noSuchDay"],
		["1/1/1026", "noSuchDay"],
		["3/2/26", "shortYear"],
		["3/2/20266", "shortYear"],
		["3/2", "unreadable"],
		["2026", "unreadable"],
		["hôm qua", "unreadable"],
		["3/2/2026 hoặc 4/2/2026", "unreadable"],
		["tháng ba", "unreadable"],
		["", "unreadable"],
	])("%j is refused as %s", (text, unclear) => {
		expect(readDate(text)).toEqual({ unclear });
	});
});

describe("less than a day", () => {
	test.each<[string, Precision, string]>([
		["2/2026", "month", "2026-02"],
		["tháng 12 năm 2025", "month", "2025-12"],
		["022026", "month", "2026-02"],
		["2026-02", "month", "2026-02"],
		["1968", "partial", "1968"],
		["năm 1968", "partial", "1968"],
		["5/1968", "partial", "1968-05"],
		["19/5/1968", "partial", "1968-05-19"],
	])("%j as a %s is %s", (text, precision, iso) => {
		expect(readDate(text, precision)).toEqual({ iso });
	});

	test.each<[string, Precision, string]>([
		["13/2026", "month", "noSuchDay"],
		["3/2/2026", "month", "unreadable"],
		["68", "partial", "shortYear"],
		["2/26", "partial", "shortYear"],
	])("%j as a %s is refused as %s", (text, precision, unclear) => {
		expect(readDate(text, precision)).toEqual({ unclear });
	});
});

test.each([
	["2026-02-03", "03/02/2026"],
	["2026-02", "02/2026"],
	["1968", "1968"],
	["2026-02-03T19:30:00+07:00", "03/02/2026"],
	["", ""],
	[null, ""],
])("%s is shown as %j", (iso, shown) => {
	expect(showDate(iso)).toBe(shown);
});

test("a day shown and read again is the same day", () => {
	for (const day of ["1930-02-03", "2000-02-29", "2026-12-31"]) {
		expect(readDate(showDate(day))).toEqual({ iso: day });
	}
});

test("3 February 2026 is a Tuesday wherever the machine stands", () => {
	expect(weekday("2026-02-03")).toBe(2);
});

describe("a time", () => {
	test.each([
		["19:30", "19:30"],
		["19h30", "19:30"],
		["19 giờ 30", "19:30"],
		["19 giờ 30 phút", "19:30"],
		["19 Giờ 30".normalize("NFD"), "19:30"],
		["19g30", "19:30"],
		["19.30", "19:30"],
		["1930", "19:30"],
		["730", "07:30"],
		["7h", "07:00"],
		["7 giờ", "07:00"],
		["7", "07:00"],
		["7:5", "07:05"],
		["00:00", "00:00"],
		["23h59p", "23:59"],
	])("%j is %s", (text, iso) => {
		expect(readTime(text)).toEqual({ iso });
	});

	test.each([
		["24:00", "noSuchTime"],
		["19:60", "noSuchTime"],
		["1975", "noSuchTime"],
		["tối", "unreadable"],
		["19:30:15", "unreadable"],
		["19:30 - 21:00", "unreadable"],
		["", "unreadable"],
	])("%j is refused as %s", (text, unclear) => {
		expect(readTime(text)).toEqual({ unclear });
	});
});
