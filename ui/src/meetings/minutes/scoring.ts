/** The score sheet as the page shows it: sums of headings and the facts behind a suggestion. */

import type { MemberId } from "$gen/MemberId";
import type { Minutes } from "$gen/Minutes";
import type { MinutesFacts } from "$gen/MinutesFacts";
import type { OpenMatter } from "$gen/OpenMatter";
import type { ScoreLine } from "$gen/ScoreLine";
import type { ScoreSheet } from "$gen/ScoreSheet";
import { vi } from "$lib/text/vi";

/** Whether other lines of the sheet are parts of `line`. */
export function isHeading(sheet: ScoreSheet, line: ScoreLine): boolean {
	return sheet.lines.some(({ partOf }) => partOf === line.key);
}

/** The sum of the points of the parts of a heading, in tenths; nothing while none has any. */
export function sumOf(sheet: ScoreSheet, heading: ScoreLine, minutes: Minutes): number | null {
	const parts = sheet.lines.filter(({ partOf }) => partOf === heading.key);
	const points = parts.map((part) => pointsOf(part.key, minutes)).filter((each) => each !== null);
	return points.length === 0 ? null : points.reduce((sum, each) => sum + each, 0);
}

/** The most a meeting can reach, in tenths. */
export function mostOf(sheet: ScoreSheet): number {
	const scored = sheet.lines.filter((line) => !isHeading(sheet, line));
	return scored.reduce((sum, { most }) => sum + most, 0);
}

function pointsOf(key: string, minutes: Minutes): number | null {
	return minutes.score.find((mark) => mark.key === key)?.points ?? null;
}

/** The facts that a computed line rests on, in words. */
export function whyOf(
	line: ScoreLine,
	facts: MinutesFacts,
	minutes: Minutes,
	carried: readonly OpenMatter[],
): string | undefined {
	const words = vi.minutes.score.why;
	switch (line.computed?.by) {
		case "duration":
			if (facts.length === null || facts.leastLength === null) return words.durationUnknown;
			return words.duration(facts.length, facts.leastLength);
		case "attendance":
			return words.attendance(
				facts.count.countedPresent,
				facts.count.denominator,
				facts.count.unexcused,
			);
		case "speakers":
			return words.speakers(speakers(minutes).size, facts.count.present);
		case "followUp":
			return followUp(minutes, carried);
		case undefined:
			return undefined;
	}
}

/** The members present who said something. */
function speakers(minutes: Minutes): Set<MemberId> {
	const present = new Set(
		minutes.attendance.filter(({ mark }) => mark === "present").map(({ member }) => member),
	);
	const spoke = minutes.items.flatMap(({ remarks }) =>
		remarks.flatMap(({ speaker, words }) =>
			speaker !== null && words.trim() !== "" ? [speaker] : [],
		),
	);
	return new Set(spoke.filter((member) => present.has(member)));
}

function followUp(minutes: Minutes, carried: readonly OpenMatter[]): string {
	const day = (minutes.startedAt ?? "").slice(0, 10);
	const due = carried.filter(
		({ matter, overdue }) => overdue || (matter.dueOn !== null && matter.dueOn <= day),
	);
	const done = due.filter(({ matter }) =>
		minutes.reports.some((report) => report.matter === matter.id && report.outcome === "done"),
	);
	return vi.minutes.score.why.followUp(done.length, due.length);
}
