/** Self-assessments of a year, and what Rust says of them. */

import type { FormEdition } from "$gen/FormEdition";
import type { FormItem } from "$gen/FormItem";
import type { FormPart } from "$gen/FormPart";
import type { FormScreen } from "$gen/FormScreen";
import type { OfferedItem } from "$gen/OfferedItem";
import type { ReviewLine } from "$gen/ReviewLine";
import type { ReviewsView } from "$gen/ReviewsView";
import { screen as commitment, saved, usual as forms } from "../forms/book";
import type { Answers } from "../meetings/rust";

const item = (key: string, field: FormItem["field"], change: Partial<FormItem> = {}): FormItem => ({
	key,
	label: "",
	caption: "",
	by: "person",
	optional: false,
	initial: "",
	evidence: [],
	gives: null,
	takes: null,
	field,
	...change,
});

const part = (text: string, one: FormItem): FormPart => ({
	heading: { number: "", text, level: 3, bold: true, italic: false, centred: false },
	when: null,
	unless: null,
	with: null,
	unverified: false,
	content: { kind: "item", item: one },
});

const column = (key: string, title: string) => ({
	key,
	title,
	kind: { type: "text" as const },
	share: 1,
	optional: false,
});

export const edition: FormEdition = {
	...commitment().edition,
	edition: "2025",
	form: "2c",
	name: "Bản kiểm điểm, tự đánh giá, xếp loại cá nhân",
	purpose: "review",
	identity: [],
	parts: [
		part(
			"1. Về phẩm chất chính trị, đạo đức, lối sống",
			item("qualities", { type: "longText", lines: 10 }),
		),
		part("1. Hạn chế, khuyết điểm.", item("shortcomings", { type: "list", lines: 5 })),
		part(
			"III. Kết quả khắc phục những hạn chế, khuyết điểm",
			item("remedied", {
				type: "table",
				numbered: true,
				stacked: false,
				rows: 4,
				columns: [column("shortcoming", "Hạn chế"), column("degree", "Mức độ khắc phục")],
			}),
		),
	],
};

type Line = Omit<OfferedItem, "key" | "answer" | "taken">;

const text = (line: Line): OfferedItem => ({
	key: "qualities",
	answer: { kind: "text", words: line.words },
	taken: false,
	...line,
});

/** What stands beside the first section: a deed, a comment, the attendance, a task. */
export const offered: OfferedItem[] = [
	text({
		evidence: "goodDeeds",
		words: "Đưa bà Ất đi khám mắt",
		from: { record: "goodDeed", deed: 31 },
		source: { kind: "goodDeed", on: "2026-03-08" },
	}),
	text({
		evidence: "goodDeeds",
		words: "Trả lại ví",
		from: { record: "goodDeed", deed: 32 },
		source: { kind: "goodDeed", on: "2026-05-02" },
	}),
	text({
		evidence: "comments",
		words: "Gương mẫu, cần mạnh dạn hơn",
		from: { record: "monthComment", member: 2, month: "2026-06" },
		source: {
			kind: "comment",
			on: { what: "month", member: 2, month: "2026-06" },
			saidOn: "2026-07-05",
			by: "Chi ủy",
		},
	}),
	text({
		evidence: "attendance",
		words: "",
		from: { record: "attendance", year: 2026 },
		source: { kind: "attendance", present: 11, held: 12 },
	}),
	{
		key: "shortcomings",
		evidence: "tasks",
		words: "Lập danh sách hộ nghèo",
		answer: {
			kind: "list",
			items: [{ words: "Lập danh sách hộ nghèo", from: { record: "matter", matter: 7 } }],
		},
		from: { record: "matter", matter: 7 },
		source: {
			kind: "task",
			givenOn: "2026-02-05",
			meeting: 4,
			dueOn: "2026-02-28",
			endedOn: "2026-03-05",
			state: "late",
		},
		taken: false,
	},
	{
		key: "remedied",
		evidence: null,
		words: "Còn nể nang",
		answer: {
			kind: "rows",
			rows: [
				{
					cells: { shortcoming: "Còn nể nang" },
					from: { record: "form", form: 9, key: "shortcomings", place: 0 },
				},
			],
		},
		from: { record: "form", form: 9, key: "shortcomings", place: 0 },
		source: { kind: "form", name: "Bản kiểm điểm", year: 2025, purpose: "review" },
		taken: false,
	},
];

export const screen = (change: Partial<FormScreen> = {}): FormScreen => ({
	...commitment(),
	purpose: "review",
	edition,
	applies: edition.parts.map(() => true),
	identity: {},
	answers: {},
	offered,
	missing: [{ key: "qualities", by: "person", begun: false }],
	dueOn: "2026-11-30",
	...change,
});

const of = (member: number | null, name: string, change: Partial<ReviewLine> = {}): ReviewLine => ({
	member,
	name,
	eligibility: member === null ? null : { kind: "reviewed", notes: [] },
	edition: "2025",
	form: "2c",
	formName: edition.name,
	state: "notDue",
	begun: false,
	missing: 5,
	signedOn: null,
	acceptedOn: null,
	savedAt: null,
	...change,
});

export const view: ReviewsView = {
	collective: of(null, "Chi bộ thôn Lương Hậu", { form: "01", formName: "Báo cáo của tập thể" }),
	members: [
		of(1, "Nguyễn Văn Thịnh", {
			state: "done",
			begun: true,
			missing: 0,
			signedOn: "2026-11-20",
			acceptedOn: "2026-11-28",
		}),
		of(2, "Trần Thị Hòa", { begun: true, missing: 2 }),
		of(3, "Lê Quang Đức", { state: "overdue" }),
		of(4, "Y Bih Niê", {
			state: "exempt",
			eligibility: {
				kind: "notReviewed",
				reason: { because: "newlyAdmitted", wholeOn: "2027-02-19", months: 6 },
			},
		}),
	],
};

export const usual: Answers = {
	...forms,
	reviews: () => view,
	review: ({ member }) => screen({ member }),
	saveReview: ({ revision }) => saved(revision),
	signReview: ({ member, on }) =>
		screen({ member, signedOn: on, state: "done", mayFill: ["committee"] }),
	acceptReview: ({ on }) =>
		screen({ signedOn: "2026-11-20", acceptedOn: on, state: "done", mayFill: ["committee"] }),
	reopenReview: () => screen(),
	confirmReview: () => screen(),
	useReviewEdition: () => screen(),
	reviewDrafts: () => [],
	reviewDraft: () => ({}),
};
