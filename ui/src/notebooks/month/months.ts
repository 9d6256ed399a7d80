/** Months one after the other. */

import type { YearMonth } from "$gen/YearMonth";

/** The month `by` months after `month`, or before it. */
export function monthAfter(month: YearMonth, by: number): YearMonth {
	const [year = 0, number = 1] = month.split("-").map(Number);
	const count = year * 12 + number - 1 + by;
	return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, "0")}`;
}

/** The year of a month. */
export const yearOf = (month: YearMonth): number => Number(month.slice(0, 4));
