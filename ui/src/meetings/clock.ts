/** What the clock on the wall says, only ever proposed: the boxes stay open to correction. */

import { today } from "$lib/today";

const pad = (number: number) => String(number).padStart(2, "0");

/** A day and a time of day as the boxes keep them. */
export interface Moment {
	/** `2026-09-03` */
	day: string;
	/** `19:30` */
	time: string;
}

/** Here and now, in the time of the place. */
export function now(at = new Date()): Moment {
	return { day: today(at), time: `${pad(at.getHours())}:${pad(at.getMinutes())}` };
}

/** `2026-09-03T19:30:00` in its two parts. */
export function momentOf(instant: string): Moment {
	return { day: instant.slice(0, 10), time: instant.slice(11, 16) };
}

/** The two parts as one instant. */
export function instantOf({ day, time }: Moment): string {
	return `${day}T${time}:00`;
}
