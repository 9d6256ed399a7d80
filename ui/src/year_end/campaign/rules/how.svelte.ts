/** Cap, votes, rounding and days of a campaign while they are typed. */

import type { Majority } from "$gen/Majority";
import type { ReviewRules } from "$gen/ReviewRules";
import type { YearDay } from "$gen/YearDay";
import { tenthsOf } from "../points";

/** The numbers that are typed, by the names of their boxes. */
export const NUMBERS = [
	"leastMonths",
	"sickMonths",
	"draftDays",
	"conferenceHours",
	"reasonFrom",
	"percent",
	"majorityPercent",
	"excellentPercent",
] as const;

export const DAYS = ["asOf", "residenceDue", "remedyPlanDue"] as const;

/** Years in a row, as they are typed: `1; 5`. Nothing where it cannot be read. */
export function yearsIn(text: string): number[] | undefined {
	const parts = text.split(/[;,\s]+/).filter(Boolean);
	const years = parts.map(Number);
	return years.every((it) => Number.isInteger(it) && it > 0 && it < 100) ? years : undefined;
}

const two = (part: number) => String(part).padStart(2, "0");

/** A day of the year of the review, or the next, as a date; 31 stands for the last of a month. */
export function dayOf({ yearsAfter, month, day }: YearDay, year: number): string {
	const last = new Date(Date.UTC(year + yearsAfter, month, 0)).getUTCDate();
	return `${year + yearsAfter}-${two(month)}-${two(Math.min(day, last))}`;
}

/** The same back; nothing for a day of another year. */
export function yearDayOf(date: string, year: number): YearDay | undefined {
	const [ofYear = 0, month = 0, day = 0] = date.split("-").map(Number);
	const yearsAfter = ofYear - year;
	if (yearsAfter !== 0 && yearsAfter !== 1) return undefined;
	return { yearsAfter, month, day };
}

type Numbers = Record<(typeof NUMBERS)[number], number | null>;
type Days = Record<(typeof DAYS)[number], string | null>;

const percentOf = (it: Majority | null) => (it?.kind === "moreThan" ? it.percent : 50);

export class HowDraft {
	readonly #before: ReviewRules;
	readonly #year: number;
	cap: ReviewRules["cap"];
	vote: ReviewRules["vote"];
	pointStep: ReviewRules["pointStep"];
	majority: Majority["kind"];
	excellent: "same" | Majority["kind"];
	/** Years of HTXS in a row that call for a commendation. */
	years: string;
	numbers: Numbers;
	days: Days;
	/** Boxes that can be read. */
	readable = $state<Record<string, boolean>>({});

	constructor(rules: ReviewRules, year: number) {
		this.#before = rules;
		this.#year = year;
		const { cap, vote } = rules;
		this.cap = $state({ ...cap });
		this.vote = $state({ ...vote });
		this.pointStep = $state(rules.pointStep);
		this.majority = $state(vote.majority.kind);
		this.excellent = $state(vote.excellentMajority?.kind ?? "same");
		this.years = $state(rules.commendAfter.join("; "));
		this.numbers = $state({
			leastMonths: rules.leastMonths,
			sickMonths: rules.sickMonths,
			draftDays: rules.draftDays,
			conferenceHours: rules.conferenceHours,
			reasonFrom: rules.reasonFrom / 10,
			percent: cap.percent,
			majorityPercent: percentOf(vote.majority),
			excellentPercent: percentOf(vote.excellentMajority),
		});
		this.days = $state({
			asOf: dayOf(rules.asOf, year),
			residenceDue: dayOf(rules.residenceDue, year),
			remedyPlanDue: dayOf(rules.remedyPlanDue, year),
		});
	}

	/** The boxes that stand on the page. */
	get asked(): (typeof NUMBERS)[number][] {
		return NUMBERS.filter(
			(name) =>
				(name !== "majorityPercent" || this.majority === "moreThan") &&
				(name !== "excellentPercent" || this.excellent === "moreThan"),
		);
	}

	/** The day in a box; nothing where it is of no use. */
	dayIn(name: (typeof DAYS)[number]): YearDay | undefined {
		const date = this.days[name];
		return date === null ? undefined : yearDayOf(date, this.#year);
	}

	/** The rules to be kept. */
	get kept(): ReviewRules {
		const { percent, majorityPercent, excellentPercent, reasonFrom, ...months } = this.#numbers;
		const majorityOf = (kind: Majority["kind"], percent: number): Majority =>
			kind === "twoThirds" ? { kind } : { kind, percent };
		return {
			...this.#before,
			...months,
			reasonFrom: tenthsOf(reasonFrom),
			pointStep: this.pointStep,
			cap: { ...this.cap, percent },
			vote: {
				...this.vote,
				majority: majorityOf(this.majority, majorityPercent),
				excellentMajority:
					this.excellent === "same" ? null : majorityOf(this.excellent, excellentPercent),
			},
			commendAfter: yearsIn(this.years) ?? this.#before.commendAfter,
			asOf: this.#dayOr("asOf"),
			residenceDue: this.#dayOr("residenceDue"),
			remedyPlanDue: this.#dayOr("remedyPlanDue"),
		};
	}

	get #numbers(): Record<(typeof NUMBERS)[number], number> {
		const of = (name: (typeof NUMBERS)[number]) => [name, this.numbers[name] ?? 0] as const;
		return Object.fromEntries(NUMBERS.map(of)) as Record<(typeof NUMBERS)[number], number>;
	}

	/** A day nobody touched stays as the rules have it: 31 may stand for the last of a month. */
	#dayOr(name: (typeof DAYS)[number]): YearDay {
		const before = this.#before[name];
		const same = this.days[name] === dayOf(before, this.#year);
		return same ? before : (this.dayIn(name) ?? before);
	}
}
