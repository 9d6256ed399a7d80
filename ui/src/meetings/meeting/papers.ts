/** Which papers a meeting has, by how it stands. */

import { vi } from "$lib/text/vi";
import type { MeetingView } from "$gen/MeetingView";
import type { PaperRef } from "$gen/PaperRef";

export interface PaperLink {
	key: string;
	label: string;
	which: PaperRef;
}

const words = vi.print.papers;

/** The papers of `view`, those needed next first. */
export function papersOf({
	meeting: { id: meeting, state },
	adoption,
	supplements,
}: MeetingView): PaperLink[] {
	const invitation: PaperLink[] = [
		{ key: "invitation", label: words.invitation, which: { paper: "invitation", meeting } },
		{ key: "agenda", label: words.agenda, which: { paper: "agenda", meeting } },
	];
	const attendance: PaperLink = {
		key: "attendance",
		label: state === "planned" ? vi.print.blankAttendance : words.attendance,
		which: { paper: "attendance", meeting },
	};
	if (!adoption) return [...invitation, attendance];
	return [
		{ key: "minutes", label: words.minutes, which: { paper: "minutes", meeting, version: null } },
		...(supplements.length > 0 ? [firstVersion(meeting)] : []),
		{ key: "resolution", label: words.resolution, which: { paper: "resolution", meeting } },
		attendance,
		{ key: "scoreSheet", label: words.scoreSheet, which: { paper: "scoreSheet", meeting } },
		...invitation,
	];
}

/** The minutes as adopted, without what was added later. */
function firstVersion(meeting: number): PaperLink {
	return {
		key: "first-minutes",
		label: vi.print.firstMinutes,
		which: { paper: "minutes", meeting, version: 1 },
	};
}
