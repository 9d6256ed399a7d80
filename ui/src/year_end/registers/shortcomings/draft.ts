/** A shortcoming as it is typed, from the register or from what was confessed. */

import { newId } from "../../../meetings/ids";
import type { ConfessedLine } from "$gen/ConfessedLine";
import type { InspectionLine } from "$gen/InspectionLine";
import type { NamedIn } from "$gen/NamedIn";
import type { RemedyStep } from "$gen/RemedyStep";
import type { ShortcomingDraft } from "$gen/ShortcomingDraft";
import type { ShortcomingLine } from "$gen/ShortcomingLine";
import type { Subject } from "$gen/Subject";

/** A shortcoming of the collective of which nothing is written. */
export function blankDraft(year: number, today: string): ShortcomingDraft {
	return {
		work: "",
		namedOn: today,
		lead: null,
		dueOn: null,
		responsibility: "",
		remedy: {
			subject: "collective",
			namedIn: "review",
			from: null,
			year,
			measure: "",
			steps: [],
			reached: "",
			obstacle: "",
		},
	};
}

/** What was confessed, as it would be entered. */
export function confessedDraft(line: ConfessedLine, today: string): ShortcomingDraft {
	const { remedy, ...blank } = blankDraft(line.year, today);
	const { subject, from } = line;
	return { ...blank, work: line.words, remedy: { ...remedy, subject, from } };
}

/** One that the conclusion of an inspection names, as it would be entered. */
export function inspectedDraft({ inspection }: InspectionLine, today: string): ShortcomingDraft {
	const { remedy, ...blank } = blankDraft(inspection.year, today);
	const { inspected, id, concludedOn } = inspection;
	const subject: Subject = "member" in inspected ? inspected : "collective";
	const namedIn: NamedIn = { inspection: id };
	return { ...blank, namedOn: concludedOn ?? today, remedy: { ...remedy, subject, namedIn } };
}

/** A shortcoming of the register, to be gone on with. */
export function draftOf({ shortcoming: { matter, remedy } }: ShortcomingLine): ShortcomingDraft {
	const { subject, namedIn, from, year, measure, steps, reached, obstacle } = remedy;
	return {
		work: matter.work,
		namedOn: matter.givenOn,
		lead: matter.lead,
		dueOn: matter.dueOn,
		responsibility: matter.responsibility,
		remedy: { subject, namedIn, from, year, measure, steps, reached, obstacle },
	};
}

/** Whether its words stand in minutes or a meeting closed it, so that they stay. */
export const isLocked = ({ shortcoming: { matter } }: ShortcomingLine) =>
	matter.origin !== null || matter.end !== null;

/** Whether it can be taken back: entered here, and no adopted minutes report on it. */
export const isWithdrawable = ({ shortcoming: { matter }, reports }: ShortcomingLine) =>
	matter.origin === null && reports === 0;

export const blankStep = (): RemedyStep => ({
	id: newId(),
	words: "",
	dueOn: null,
	doneOn: null,
	result: "",
});

/** Whether nothing was written in a step, so that it is left out. */
export const isBlankStep = ({ words, dueOn, doneOn, result }: RemedyStep) =>
	words.trim() === "" && result.trim() === "" && dueOn === null && doneOn === null;

/** A choice of a list stands for a subject by a word. */
export const subjectKey = (subject: Subject) =>
	subject === "collective" ? "collective" : String(subject.member);

export const subjectOf = (key: string): Subject =>
	key === "collective" ? "collective" : { member: Number(key) };

/** A choice of a list stands for where it was named by a word. */
export const placeKey = (namedIn: NamedIn) =>
	typeof namedIn === "string" ? namedIn : `inspection-${namedIn.inspection}`;

export function placeOf(key: string): NamedIn {
	const [, inspection] = key.split("inspection-");
	if (inspection) return { inspection: Number(inspection) };
	return key === "superior" || key === "meeting" ? key : "review";
}
