/** What a member finds on the first page of their own seat, out of their notebook. */

import type { Author } from "$gen/Author";
import type { Comment } from "$gen/Comment";
import type { NotebookView } from "$gen/NotebookView";
import type { Own } from "$gen/Own";
import type { OwnHome } from "$gen/OwnHome";
import type { YearMonth } from "$gen/YearMonth";
import { vi } from "$lib/text/vi";
import { isTheirs } from "../notebooks/hand";
import type { NotebookPart, Route } from "../routes";

const words = vi.seat.home;

/** Something the member is expected to do, and where. */
export interface Due {
	key: string;
	text: string;
	late: boolean;
	/** Where it is done; nothing for what is done outside the program. */
	route?: Route;
}

/** Something entered on the member's behalf, to be read and confirmed. */
export interface Entered {
	key: string;
	text: string;
	own: Own;
	/** Where it stands in full. */
	route: Route;
}

/** What the committee or the cell said of the member's work. */
export interface Said {
	key: string;
	where: string;
	comment: Comment;
}

const part = ({ member, year }: NotebookView, of: NotebookPart): Route => ({
	page: "notebook",
	member,
	year,
	part: of,
});

const page = (member: NotebookView["member"], month: YearMonth): Route => ({
	page: "monthPage",
	member,
	month,
});

/** Months whose page is due or late; only the last one of a year that is over. */
function months(book: NotebookView, today: string): Due[] {
	const now = today.slice(0, 7);
	const over = book.year < Number(today.slice(0, 4));
	return book.months
		.filter(({ page: { month } }) => (over ? month.endsWith("-12") : month <= now))
		.filter(({ state }) => state === "registered" || state === "overdue")
		.map(({ page: { month }, state, dueOn }) => ({
			key: `month-${month}`,
			text: state === "overdue" ? words.reportLate(month) : words.report(month, dueOn),
			late: state === "overdue",
			route: page(book.member, month),
		}));
}

function once(book: NotebookView): Due[] {
	const summaries = book.summaries.filter(({ state }) => state === "overdue");
	return [
		...(book.registration === "overdue"
			? [{ key: "registration", text: words.registration, route: part(book, "registration") }]
			: []),
		...(book.commitment.state === "overdue"
			? [{ key: "commitment", text: words.commitment, route: commitmentOf(book) }]
			: []),
		...summaries.map(({ summary: { period } }) => ({
			key: `summary-${book.year}-${period}`,
			text: vi.notebooks.gap({ code: "summary", period }),
			route: part(book, "summaries"),
		})),
	].map((due) => ({ ...due, late: true }));
}

const commitmentOf = ({ member, year }: NotebookView): Route => ({
	page: "commitment",
	member,
	year,
});

function given({ member, studies, storyTurn, matters }: OwnHome): Due[] {
	const yearOf = (day: string) => Number(day.slice(0, 4));
	const stories = (year: number): Route => ({ page: "notebook", member, year, part: "stories" });
	return [
		...matters.map(({ matter, overdue }) => ({
			key: `matter-${matter.id}`,
			text: words.matter(matter.work, matter.dueOn),
			late: overdue,
		})),
		...studies.map(({ id, title, heldOn, hasToMakeUp, reportState, reportDueOn }) => ({
			key: `study-${id}`,
			text: hasToMakeUp ? words.makeUp(title) : words.study(title, reportDueOn),
			late: reportState === "overdue",
			route: stories(yearOf(heldOn)),
		})),
		...(storyTurn === null
			? []
			: [
					{
						key: "story",
						text: words.story(storyTurn),
						late: false,
						route: stories(yearOf(storyTurn)),
					},
				]),
	];
}

/** What is to be done, what is late first. */
export function duesOf(home: OwnHome, books: readonly NotebookView[]): Due[] {
	const year = Number(home.today.slice(0, 4));
	const dues = [
		...books.flatMap((book) => months(book, home.today)),
		...books.filter((book) => book.year === year).flatMap(once),
		...given(home),
	];
	return [...dues.filter(({ late }) => late), ...dues.filter(({ late }) => !late)];
}

const waits = ({ author }: { author: Author | null }) => author !== null && !isTheirs(author);

/** What was entered on the member's behalf and waits to be confirmed. */
export function enteredOf(book: NotebookView): Entered[] {
	const say = words.confirm;
	const entry = (own: Own, text: string, route: Route): Entered => ({
		key: JSON.stringify([book.year, own]),
		text,
		own,
		route,
	});
	return [
		...book.pledges
			.filter(waits)
			.map(({ id, act }) =>
				entry({ what: "pledge", id }, say.pledge(act), part(book, "registration")),
			),
		...book.months
			.filter((view) => waits(view.page))
			.map(({ page: { month } }) =>
				entry({ what: "month", month }, say.month(month), page(book.member, month)),
			),
		...book.stories
			.filter(waits)
			.map(({ id, title }) =>
				entry({ what: "story", id }, say.story(title), part(book, "stories")),
			),
		...book.studies
			.filter(({ report }) => waits(report))
			.map(({ id, title }) =>
				entry({ what: "study", id }, say.study(title), part(book, "stories")),
			),
		...book.summaries
			.filter(({ summary }) => waits(summary))
			.map(({ summary: { year, period } }) =>
				entry(
					{ what: "summary", year, period },
					vi.notebooks.periods[period],
					part(book, "summaries"),
				),
			),
		...book.deeds
			.filter(waits)
			.map((deed) =>
				entry({ what: "deed", id: deed.id }, say.deed(deed.words), part(book, "deeds")),
			),
	];
}

/** What was said about the member's work in a year, the newest first. */
export function commentsOf(book: NotebookView): Said[] {
	const say = words.comments;
	const said = [
		...book.months.map(({ page: { month, comment } }) => ({ where: say.month(month), comment })),
		...book.stories.map(({ title, comment }) => ({ where: say.story(title), comment })),
		...book.summaries.map(({ summary: { period, comment } }) => ({
			where: vi.notebooks.periods[period],
			comment,
		})),
	];
	return said
		.flatMap(({ where, comment }) => (comment ? [{ key: where, where, comment }] : []))
		.sort((one, other) => other.comment.on.localeCompare(one.comment.on));
}
