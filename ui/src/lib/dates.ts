/**
 * Days, months and times of day as people write them, to and from ISO text.
 *
 * Day comes first, as on every Vietnamese paper; `3/2/2026` is 3 February. The
 * browser's own date box follows the language of the system and shows the month
 * first, so it is not used.
 */

import { fold } from "$lib/text/fold";

/** Why a day, month or time was not understood. */
export type Unclear = "unreadable" | "shortYear" | "noSuchDay" | "noSuchTime";

export type Reading = { iso: string } | { unclear: Unclear };

/** What a day field takes: only whole days, or also a month or a year alone. */
export type Precision = "day" | "month" | "partial";

interface Parts {
	year: number;
	month?: number | undefined;
	day?: number | undefined;
}

const DAY_WORDS = /\b(ngay|thang|nam)\b/g;

/** "Ngày 3 tháng 2 năm 2026" and "3. 2. 2026" alike as the numbers 3, 2, 2026. */
function numbers(text: string): string[] | undefined {
	const plain = fold(text).replace(DAY_WORDS, " ").trim();
	if (!/^\d+([\s./\-–]+\d+){0,2}$/.test(plain)) return undefined;
	return plain.split(/\D+/);
}

/** `03022026` and `022026`, typed without stops, cut where the stops would be. */
function cut(digits: string): string[] {
	if (digits.length === 8) return [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)];
	if (digits.length === 6) return [digits.slice(0, 2), digits.slice(2)];
	return [digits];
}

/** Reads a day (or, by `precision`, a month or year) as a person wrote it. */
export function readDate(text: string, precision: Precision = "day"): Reading {
	const found = numbers(text);
	if (!found) return { unclear: "unreadable" };
	const [first = ""] = found;
	const pieces = found.length === 1 ? cut(first) : found;
	if (!enough(pieces.length, precision)) return { unclear: "unreadable" };
	// 2026-02-03 comes from spreadsheets and can mean nothing else.
	const ordered = pieces.length > 1 && pieces[0]?.length === 4 ? pieces.reverse() : pieces;
	if (ordered.at(-1)?.length !== 4) return { unclear: "shortYear" };
	const [year = 0, month, day] = ordered.reverse().map(Number);
	return exists({ year, month, day })
		? { iso: iso({ year, month, day }) }
		: { unclear: "noSuchDay" };
}

function enough(count: number, precision: Precision): boolean {
	if (precision === "day") return count === 3;
	if (precision === "month") return count === 2;
	return count >= 1 && count <= 3;
}

/** Between 1900 and 2100: no member and no paper of a cell lies outside. */
function exists({ year, month, day }: Parts): boolean {
	if (year < 1900 || year > 2100) return false;
	if (month === undefined) return true;
	if (month < 1 || month > 12) return false;
	return day === undefined || (day >= 1 && day <= daysIn(year, month));
}

function daysIn(year: number, month: number): number {
	return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const pad = (number: number) => String(number).padStart(2, "0");

function iso({ year, month, day }: Parts): string {
	return [String(year), ...[month, day].filter((part) => part !== undefined).map(pad)].join("-");
}

/** `2026-02-03` as `03/02/2026`; a month as `02/2026`; a year as it is. */
export function showDate(isoText: string | null | undefined): string {
	return (isoText ?? "").slice(0, 10).split("-").reverse().join("/");
}

/** The day of the week of a whole ISO day, Sunday being 0. */
export function weekday(isoDay: string): number {
	return new Date(`${isoDay}T00:00:00Z`).getUTCDay();
}

const TIME = /^(\d{1,2})(?:(?: ?[:.h] ?| ?(?:gio|g) ?)(\d{1,2})?)?(?: ?(?:phut|p))?$/;

/** Reads a time of day: 19:30, 19h30, 19 giờ 30, 1930, 7h. */
export function readTime(text: string): Reading {
	const plain = fold(text);
	const run = /^(\d{1,2})(\d{2})$/.exec(plain);
	const found = run ?? TIME.exec(plain);
	if (!found) return { unclear: "unreadable" };
	const [hour, minute] = [Number(found[1]), Number(found[2] ?? 0)];
	if (hour > 23 || minute > 59) return { unclear: "noSuchTime" };
	return { iso: `${pad(hour)}:${pad(minute)}` };
}
