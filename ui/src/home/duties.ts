/** The lines of the first page about notebooks and remedies, the most pressing first. */

import { vi } from "$lib/text/vi";
import type { NotebookDuties } from "$gen/NotebookDuties";
import type { RemedyDuties } from "$gen/RemedyDuties";
import type { YearDuties } from "$gen/YearDuties";
import type { Route } from "../routes";

export interface Duty {
	key: string;
	text: string;
	help?: string;
	/** It is past its day. */
	late: boolean;
	button: string;
	route: Route;
}

const words = vi.home.notebooks;

/** What is shown of `duties`, looked at in `year`; nothing where nothing is waited for. */
export function dutiesOf(duties: NotebookDuties, year: number): Duty[] {
	return [
		...duties.years.flatMap(ofYear),
		...ofDeeds(duties.unpraised, year),
		...ofTellers(duties),
		...ofStudies(duties),
	];
}

function ofYear(owed: YearDuties): Duty[] {
	const { year } = owed;
	const lines: Duty[] = [];
	const books = words.books(owed);
	if (books) {
		const route: Route = { page: "notebooks", year };
		lines.push({ key: `books-${year}`, text: books, late: true, button: words.toMatrix, route });
	}
	if (owed.comments > 0) {
		const route: Route = { page: "notebooks", year };
		const text = words.comments(owed.comments, year);
		lines.push({ key: `comments-${year}`, text, late: true, button: words.toMatrix, route });
	}
	if (owed.commitments > 0) {
		const route: Route = { page: "commitments", year };
		const text = words.commitments(owed.commitments, year);
		const button = words.toCommitments;
		lines.push({ key: `commitments-${year}`, text, late: true, button, route });
	}
	return lines;
}

function ofDeeds(unpraised: number, year: number): Duty[] {
	if (unpraised === 0) return [];
	const route: Route = { page: "goodDeeds", year, unpraised: true };
	const text = words.unpraised(unpraised);
	const button = words.toDeeds;
	return [{ key: "unpraised", text, help: words.unpraisedHelp, late: false, button, route }];
}

function ofTellers({ nextTellers }: NotebookDuties): Duty[] {
	if (!nextTellers) return [];
	const { month, tellers } = nextTellers;
	const text = words.tellers(
		tellers.map(({ name }) => name),
		month,
	);
	const unprepared = tellers.filter(({ story }) => story === null).map(({ name }) => name);
	const help = unprepared.length > 0 ? words.unprepared : words.prepared;
	const route: Route = { page: "stories" };
	return [{ key: "tellers", text, help, late: false, button: words.toStories, route }];
}

function ofStudies({ studies }: NotebookDuties): Duty[] {
	const { reports, overdue, makeUps } = studies;
	const text = words.studies(reports, overdue, makeUps);
	if (!text) return [];
	const late = overdue > 0;
	return [{ key: "studies", text, late, button: words.toStudies, route: { page: "studies" } }];
}

/** What the remedies of shortcomings wait for; nothing where nothing is waited for. */
export function remedyDuties(duties: RemedyDuties): Duty[] {
	const said = vi.home.remedies;
	const route: Route = { page: "registers", part: "shortcomings" };
	const line = (key: string, count: number, text: string, late: boolean): Duty[] =>
		count > 0 ? [{ key, text, late, button: said.open, route }] : [];
	const { plansOverdue, stepsOverdue, unplanned, planDueOn, closing } = duties;
	return [
		...line("plans-overdue", plansOverdue, said.plansOverdue(plansOverdue), true),
		...line("steps-overdue", stepsOverdue, said.stepsOverdue(stepsOverdue), true),
		...line("plans", unplanned, said.unplanned(unplanned, planDueOn), false),
		...line("closing", closing, said.closing(closing), false),
	];
}
