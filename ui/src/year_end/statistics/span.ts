/** The years that are compared. */

export interface Span {
	from: number;
	to: number;
}

/** The most years at once, as Rust has it. */
export const mostYears = 15;

/** How many years are shown where nothing was chosen. */
const usual = 5;

/** Five years up to `year`. */
export const usualSpan = (year: number): Span => ({ from: year - usual + 1, to: year });

/** The years to choose from, the newest first. */
export const choices = (newest: number): number[] =>
	Array.from({ length: 30 }, (_, back) => newest - back);

/** The span with another beginning; its end moves where it must. */
export const beginning = ({ to }: Span, from: number): Span => ({
	from,
	to: Math.min(Math.max(to, from), from + mostYears - 1),
});

/** The span with another end; its beginning moves where it must. */
export const ending = ({ from }: Span, to: number): Span => ({
	from: Math.max(Math.min(from, to), to - mostYears + 1),
	to,
});
