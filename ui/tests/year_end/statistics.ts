/** The statistics of a cell as Rust would tell them. */

import type { Portion } from "$gen/Portion";
import type { Statistics } from "$gen/Statistics";
import type { YearFigures } from "$gen/YearFigures";
import type { Answers } from "../meetings/rust";

const blank = (year: number): YearFigures => ({
	year,
	levels: null,
	collective: null,
	attendance: null,
	commitments: null,
	reports: null,
	remedied: null,
	models: {},
	censures: {},
});

const portion = (part: number, whole: number, share: string, tenths: number): Portion => ({
	part,
	whole,
	share,
	tenths,
});

/** Of 2026 much is known, of the years before only the attendance of 2025. */
function figures(year: number): YearFigures {
	if (year === 2025) return { ...blank(year), attendance: portion(219, 240, "91,3%", 913) };
	if (year !== 2026) return blank(year);
	return {
		year,
		levels: {
			year,
			counts: { excellent: 3, good: 16, completed: 2, notCompleted: 0 },
			shares: ["14,3%", "76,2%", "9,5%", "0%"],
		},
		collective: "good",
		attendance: portion(251, 252, "99,6%", 996),
		commitments: portion(0, 21, "0%", 0),
		reports: null,
		remedied: portion(1, 3, "33,3%", 333),
		models: { cell: 2, commune: 1 },
		censures: { reminder: 1 },
	};
}

export const usual: Answers = {
	statistics: ({ from, to }): Statistics => ({
		years: Array.from({ length: to - from + 1 }, (_, at) => figures(from + at)),
	}),
};
