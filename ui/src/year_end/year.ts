/** The year whose end one is at. */

/** The year reviewed on a day: in January the year before is still being closed. */
export function reviewYear(today: string): number {
	const [year, month] = today.split("-").map(Number) as [number, number];
	return month === 1 ? year - 1 : year;
}
