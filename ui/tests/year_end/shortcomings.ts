/** The register of shortcomings as Rust would tell it. */

import type { ConfessedLine } from "$gen/ConfessedLine";
import type { Matter } from "$gen/Matter";
import type { ShortcomingDraft } from "$gen/ShortcomingDraft";
import type { ShortcomingLine } from "$gen/ShortcomingLine";
import type { ShortcomingsYear } from "$gen/ShortcomingsYear";
import { lines as members } from "../cell/book";
import type { Answers } from "../meetings/rust";

const blankMatter: Matter = {
	origin: null,
	givenOn: "2026-12-12",
	end: null,
	id: 1,
	kind: "shortcoming",
	item: null,
	work: "",
	lead: null,
	leadWords: "",
	helpers: "",
	dueOn: null,
	product: "",
	responsibility: "",
	authority: "",
};

export function line(
	matter: Partial<Matter>,
	change: Partial<ShortcomingLine> = {},
	remedy: Partial<ShortcomingDraft["remedy"]> = {},
): ShortcomingLine {
	const whole = { ...blankMatter, ...matter };
	return {
		shortcoming: {
			matter: whole,
			remedy: {
				matter: whole.id,
				subject: "collective",
				namedIn: "review",
				from: null,
				year: 2026,
				measure: "",
				steps: [],
				reached: "",
				obstacle: "",
				...remedy,
			},
		},
		name: "",
		leadName: "",
		measure: remedy.measure ?? whole.product,
		state: "notRemedied",
		need: "plan",
		planDueOn: "2027-02-28",
		lastWords: "",
		reports: 0,
		...change,
	};
}

/** One of minutes, late with a step; one entered; one closed. */
export const lines: ShortcomingLine[] = [
	line(
		{ id: 7, origin: 4, work: "Nộp đảng phí chậm", lead: 3, product: "Nhắc hằng tháng" },
		{
			name: "Y Bih Niê Kđăm",
			need: "stepOverdue",
			state: "inProgress",
			lastWords: "Đã hứa",
			reports: 2,
		},
		{
			subject: { member: 3 },
			steps: [
				{ id: 71, words: "Nộp đủ quý I", dueOn: "2026-03-31", doneOn: "2026-03-30", result: "Đủ" },
				{ id: 72, words: "Nộp đủ quý II", dueOn: "2027-06-30", doneOn: null, result: "" },
			],
		},
	),
	line({ id: 8, work: "Sinh hoạt còn hình thức" }),
	line(
		{
			id: 9,
			work: "Họp muộn",
			end: { kind: "done", words: "Năm kỳ liền đúng giờ", meeting: 6, endedOn: "2027-05-05" },
		},
		{ name: "Đặng Thị Ứng", need: "nothing", state: "remedied" },
		{ subject: { member: 4 } },
	),
];

export const confessed: ConfessedLine[] = [
	{
		subject: { member: 5 },
		name: "Công Tằng Tôn Nữ Thị Bích Ngọc Huyền Trân",
		words: "Còn nể nang, ngại va chạm",
		year: 2026,
		from: { record: "form", form: 11, key: "shortcomings", place: 0 },
	},
];

export const register: ShortcomingsYear = { planDueOn: "2027-02-28", lines, confessed };

export const usual: Answers = {
	people: () => members,
	shortcomings: () => register,
	inspections: () => ({ lines: [], papersUnverified: false }),
	nameShortcoming: ({ id }) => line({ id }),
	keepRemedy: ({ id }) => line({ id }),
	withdrawShortcoming: () => null,
	restoreShortcoming: ({ id }) => line({ id }),
};
