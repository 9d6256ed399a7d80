/** The rota, the stories and the study sessions of a cell as Rust would answer for them. */

import type { CellSettings } from "$gen/CellSettings";
import type { MemberLine } from "$gen/MemberLine";
import type { NotebookView } from "$gen/NotebookView";
import type { OwnStudy } from "$gen/OwnStudy";
import type { RotaTurn } from "$gen/RotaTurn";
import type { StoryRotaView } from "$gen/StoryRotaView";
import type { StoryView } from "$gen/StoryView";
import type { StudyLine } from "$gen/StudyLine";
import type { StudyView } from "$gen/StudyView";
import { people } from "../meetings/people";
import type { Answers } from "../meetings/rust";
import { notebook as anyNotebook, onBehalf, ownHand, usual as notebooks } from "../notebooks/book";

export { onBehalf, ownHand };

const nameOf = (id: number) => people[id - 1]?.name ?? "";

export const story = (id: number, change: Partial<StoryView> = {}): StoryView => ({
	id,
	teller: 2,
	tellerName: "Trần Thị Hòa",
	month: "2026-08",
	toldOn: null,
	title: "Đôi dép cao su của Bác",
	source: "Chuyện kể về Bác Hồ, NXB Trẻ",
	lesson: "",
	meeting: null,
	reflection: "",
	author: onBehalf,
	comment: null,
	locked: false,
	commentLocked: false,
	...change,
});

/** One prepared, one of adopted minutes, one in the own words of whoever told it. */
export const told: StoryView[] = [
	story(31),
	story(32, {
		teller: 3,
		tellerName: "Lê Quang Đức",
		month: "2026-07",
		toldOn: "2026-07-03",
		title: "Bữa cơm ba món",
		lesson: "Tiết kiệm từ bát cơm, manh áo.",
		meeting: 4,
		locked: true,
		author: null,
		commentLocked: true,
		comment: { words: "Kể hay, ngắn gọn.", on: "2026-07-03", by: "Chi bộ", meeting: 4 },
	}),
	story(33, {
		teller: 6,
		tellerName: "Y Bih Niê",
		month: "2026-06",
		toldOn: "2026-06-03",
		title: "Quả táo Bác cho em bé",
		author: ownHand,
		reflection: "Thương trẻ nhỏ như con em trong nhà.",
	}),
];

export const turn = (member: number, change: Partial<RotaTurn> = {}): RotaTurn => ({
	member,
	name: nameOf(member),
	insteadOf: "",
	reason: "",
	story: null,
	...change,
});

export const rota: StoryRotaView = {
	perMonth: 1,
	months: [
		{
			month: "2026-08",
			turns: [turn(2, { story: told[0]! })],
			skipped: [
				{ member: 9, name: nameOf(9), why: "exempt" },
				{ member: 18, name: nameOf(18), why: "away" },
			],
		},
		{ month: "2026-09", turns: [turn(4)], skipped: [] },
		{
			month: "2026-10",
			turns: [turn(5, { insteadOf: "Đặng Thị Ứng", reason: "đi viện" })],
			skipped: [],
		},
		{ month: "2026-11", turns: [], skipped: [] },
	],
	tellers: people.slice(0, 6).map(({ id, name }, index) => ({
		member: id,
		name,
		told: index % 3,
		lastTold: index % 3 === 0 ? null : "2025-11",
	})),
};

export const line = (member: number, change: Partial<StudyLine> = {}): StudyLine => ({
	name: nameOf(member),
	attendance: { member, mark: null, words: "", madeUpOn: null, madeUpWords: "" },
	hasToMakeUp: false,
	report: {
		member,
		handedInOn: null,
		mark: "",
		marker: "",
		remark: "",
		reflection: "",
		author: null,
	},
	reportState: "due",
	...change,
});

export const lines: StudyLine[] = [
	line(1),
	line(2),
	line(9, {
		attendance: {
			member: 9,
			mark: "excused",
			words: "đi khám bệnh",
			madeUpOn: null,
			madeUpWords: "",
		},
		hasToMakeUp: true,
		reportState: "overdue",
	}),
	line(6, {
		report: { ...line(6).report, reflection: "Học là để làm.", author: ownHand },
		reportState: "handedIn",
	}),
];

export const study = (change: Partial<StudyView> = {}): StudyView => ({
	id: 61,
	title: "Nghị quyết Trung ương về công tác xây dựng Đảng",
	heldOn: "2026-08-12",
	place: "Nhà văn hóa thôn Đồng Tâm",
	speaker: "Nguyễn Văn Thịnh",
	meeting: null,
	reportDueOn: "2026-09-12",
	note: "",
	announcedOn: null,
	lines,
	count: {
		listed: 4,
		official: 4,
		probationary: 0,
		present: 0,
		voters: 0,
		excused: 1,
		unexcused: 0,
		exempt: 0,
		suspended: 0,
		away: 0,
		visiting: 0,
		unmarked: 3,
		denominator: 4,
		countedPresent: 0,
	},
	rateTenths: 0,
	reachedTenths: 0,
	...change,
});

const {
	lines: _lines,
	count: _count,
	rateTenths: _rate,
	reachedTenths: _reached,
	...bare
} = study();

export const ownStudy = (change: Partial<OwnStudy> = {}): OwnStudy => ({
	...bare,
	attendance: { ...lines[1]!.attendance, mark: "present" },
	hasToMakeUp: false,
	report: lines[1]!.report,
	reportState: "due",
	...change,
});

export const book = (change: Partial<NotebookView> = {}): NotebookView =>
	anyNotebook({ stories: [told[0]!], studies: [ownStudy()], ...change });

const lineOf = ({ id, name, rank, post }: (typeof people)[number]) =>
	({
		id,
		name,
		kind: "member",
		rank,
		posts: post === null ? [] : [{ kind: post }],
	}) as unknown as MemberLine;

export const usual: Answers = {
	...notebooks,
	people: () => people.map(lineOf),
	notebook: () => book(),
	stories: () => told,
	storyRota: () => rota,
	studies: () => [study()],
	tellStory: ({ id, draft }) => ({ ...story(id ?? 34), ...draft }),
	swapStoryTurns: () => rota,
	saveReflection: ({ id, words }) => story(id, { reflection: words }),
	saveStoryComment: ({ id, draft }) => story(id, { comment: draft }),
	saveSettings: ({ settings }) => settings as CellSettings,
	saveStudy: ({ id, draft }) => ({ ...study(), ...draft, id: id ?? 62 }),
	saveStudyAttendance: ({ lines: sent }) => after(sent),
	saveStudyReport: ({ member, draft }) =>
		study({
			lines: lines.map((one) =>
				one.report.member === member
					? { ...one, report: { ...one.report, ...draft }, reportState: "marked" }
					: one,
			),
		}),
	saveStudyReflection: ({ words }) =>
		ownStudy({ report: { ...lines[1]!.report, reflection: words, author: ownHand } }),
	announceMarks: ({ on }) => study({ announcedOn: on }),
};

/** The session once some lines were kept: the numbers are Rust's. */
function after(sent: StudyLine["attendance"][]): StudyView {
	const kept = lines.map((one) => {
		const attendance = sent.find(({ member }) => member === one.attendance.member);
		if (!attendance) return one;
		const absent = attendance.mark === "excused" || attendance.mark === "unexcused";
		return { ...one, attendance, hasToMakeUp: absent && attendance.madeUpOn === null };
	});
	const present = kept.filter(({ attendance }) => attendance.mark === "present").length;
	return study({
		lines: kept,
		count: { ...study().count, countedPresent: present },
		rateTenths: present * 250,
		reachedTenths: present * 250,
	});
}
