/** What stands first on the first page: the next steps of the cell, the most pressing first. */

import type { HomeView } from "$gen/HomeView";
import type { MeetingLine } from "$gen/MeetingLine";

/** One card of the first page. */
export type Step =
	| { kind: "noMembers" }
	| { kind: "open"; meeting: MeetingLine }
	| { kind: "next"; meeting: MeetingLine; days: number }
	| { kind: "noMeeting" }
	| { kind: "report"; meeting: number; dueOn: string; late: boolean }
	| { kind: "last"; meeting: MeetingLine };

/** Whether the book is still empty: no member and no meeting. */
export function hasNobody({ members, openMeeting, nextMeeting, lastMeeting }: HomeView): boolean {
	const { official, probationary, exempt, away } = members;
	return (
		official + probationary + exempt + away === 0 && !openMeeting && !nextMeeting && !lastMeeting
	);
}

/** The steps of `view`; there is always one. */
export function stepsOf(view: HomeView): Step[] {
	if (hasNobody(view)) return [{ kind: "noMembers" }];
	const { openMeeting, nextMeeting, lastMeeting, reportDue, today } = view;

	const steps: Step[] = [];
	if (openMeeting) steps.push({ kind: "open", meeting: openMeeting });
	if (reportDue) {
		const { meeting, dueOn, overdue } = reportDue;
		steps.push({ kind: "report", meeting, dueOn, late: overdue });
	}
	if (nextMeeting) {
		steps.push({ kind: "next", meeting: nextMeeting, days: daysUntil(today, nextMeeting) });
	} else if (!openMeeting) steps.push({ kind: "noMeeting" });
	if (lastMeeting && lastMeeting.id !== reportDue?.meeting) {
		steps.push({ kind: "last", meeting: lastMeeting });
	}
	return steps;
}

/** Whole days from `today` to a meeting; below zero when its day has passed. */
function daysUntil(today: string, { plannedAt }: MeetingLine): number {
	const day = (iso: string) => Date.parse(`${iso.slice(0, 10)}T00:00:00Z`);
	return Math.round((day(plannedAt) - day(today)) / 86_400_000);
}
