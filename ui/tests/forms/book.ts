/** Forms as Rust would answer for them: a commitment, and one with every kind of item. */

import type { CommitmentMember } from "$gen/CommitmentMember";
import type { FormEdition } from "$gen/FormEdition";
import type { FormEditionLine } from "$gen/FormEditionLine";
import type { FormHeading } from "$gen/FormHeading";
import type { FormItem } from "$gen/FormItem";
import type { FormPart } from "$gen/FormPart";
import type { FormScreen } from "$gen/FormScreen";
import type { OfferedItem } from "$gen/OfferedItem";
import type { SavedForm } from "$gen/SavedForm";
import type { Answers } from "../meetings/rust";
import { usual as notebooks } from "../notebooks/book";

export const onBehalf = { hand: "onBehalf", confirmedAt: null } as const;

const line = (text: string) =>
	({ text, bold: true, italic: false, capitals: false, ruled: false, unverified: false }) as const;

const heading = (number: string, text: string, level = 2): FormHeading => ({
	number,
	text,
	level,
	bold: true,
	italic: false,
	centred: false,
});

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

const part = (content: FormPart["content"], change: Partial<FormPart> = {}): FormPart =>
	({
		heading: null,
		when: null,
		unless: null,
		with: null,
		unverified: false,
		content,
		...change,
	}) as FormPart;

const itemPart = (head: FormHeading | null, one: FormItem, unverified = false) =>
	part({ kind: "item", item: one }, { heading: head, unverified });

const longText = { type: "longText", lines: 5 } as const;
const column = (key: string, title: string, kind: "text" | "day" | "number" = "text") => ({
	key,
	title,
	kind: { type: kind },
	share: 3,
	optional: key === "cost",
});

const remedies = {
	type: "table",
	numbered: true,
	stacked: false,
	rows: 4,
	columns: [
		column("fault", "Hạn chế, khuyết điểm"),
		column("due", "Thời hạn", "day"),
		column("cost", "Kinh phí (triệu đồng)", "number"),
	],
} as FormItem["field"];

const grades = ["Xuất sắc", "Tốt", "Trung bình", "Kém"].map((text, index) => ({
	key: ["excellent", "good", "average", "poor"][index]!,
	text,
}));

const points: FormItem["field"] = {
	type: "points",
	checked: false,
	groups: [
		{
			key: "common",
			label: "1. Nhóm tiêu chí chung",
			most: 300,
			lines: [
				{ key: "moral", label: "1.1. Đạo đức", most: 250, whole: false },
				{ key: "study", label: "1.2. Học nghị quyết", most: 50, whole: true },
			],
		},
		{ key: "tasks", label: "2. Kết quả nhiệm vụ", most: 700, lines: [] },
	],
	total: { label: "Tổng điểm:", most: 1000 },
};

/** A form with every kind of item and part. */
export const edition: FormEdition = {
	edition: "2026",
	form: "cam-ket",
	name: "Bản cam kết tu dưỡng, rèn luyện, phấn đấu",
	purpose: "commitment",
	source: "Theo mẫu đang dùng ở chi bộ",
	fromYear: null,
	untilYear: null,
	classes: [],
	unverified: false,
	code: "Mẫu 01",
	caption: {
		unverified: false,
		left: [line("Đảng bộ xã An Phú"), line("Chi bộ thôn Đồng Tâm")],
		right: [line("ĐẢNG CỘNG SẢN VIỆT NAM")],
	},
	title: [line("BẢN CAM KẾT"), line("TU DƯỠNG, RÈN LUYỆN, PHẤN ĐẤU NĂM 2026")],
	identity: [
		{
			key: "name",
			label: "Họ và tên:",
			fact: "name",
			beside: false,
			when: null,
			unverified: false,
		},
		{
			key: "workplace",
			label: "Đơn vị công tác:",
			fact: "workplace",
			beside: false,
			when: null,
			unverified: false,
		},
	],
	parts: [
		itemPart(
			null,
			item("basis", longText, { label: "Căn cứ", initial: "Căn cứ Chỉ thị số 05-CT/TW;" }),
			true,
		),
		part({ kind: "paragraph", text: "Tôi xin cam kết:", bold: false, italic: false }),
		itemPart(heading("1.", "Về tư tưởng chính trị"), item("thought", longText)),
		itemPart(heading("2.", "Chỉ dành cho lãnh đạo"), item("leading", longText)),
		itemPart(
			heading("3.", "Hạn chế, khuyết điểm"),
			item("faults", { type: "list", lines: 4 }, { optional: true }),
		),
		itemPart(heading("4.", "Khắc phục hạn chế"), item("remedies", remedies, { optional: true })),
		itemPart(
			heading("5.", "Tự nhận mức"),
			item("grade", { type: "choice", scale: "grade", across: true, choices: grades }),
		),
		itemPart(null, item("points", points, { label: "Điểm tự chấm" })),
		part({ kind: "note", text: "Ghi chú nhỏ ở cuối." }),
		part(
			{
				kind: "signatures",
				left: { by: "committee", caption: "T/M CHI ỦY", note: "(xác nhận)", dated: false },
				right: {
					by: "person",
					caption: "NGƯỜI CAM KẾT",
					note: "(ký, ghi rõ họ tên)",
					dated: false,
				},
			},
			{ unverified: true },
		),
		part({ kind: "pageBreak" }),
		itemPart(
			null,
			item("comment", longText, {
				caption: "Nhận xét của chi ủy:",
				by: "committee",
				optional: true,
			}),
		),
	],
};

export const offered: OfferedItem[] = [
	{
		key: "remedies",
		evidence: null,
		words: "Còn nể nang khi góp ý",
		answer: {
			kind: "rows",
			rows: [
				{
					cells: { fault: "Còn nể nang khi góp ý", due: "2026-06-30" },
					from: { record: "matter", matter: 7 },
				},
			],
		},
		from: { record: "matter", matter: 7 },
		source: { kind: "matter", givenOn: "2025-11-03" },
		taken: false,
	},
	{
		key: "faults",
		evidence: null,
		words: "Chưa đọc báo Đảng đều",
		answer: {
			kind: "list",
			items: [
				{
					words: "Chưa đọc báo Đảng đều",
					from: { record: "form", form: 4, key: "faults", place: 0 },
				},
			],
		},
		from: { record: "form", form: 4, key: "faults", place: 0 },
		source: { kind: "form", name: "Bản cam kết", year: 2025, purpose: "commitment" },
		taken: false,
	},
];

export const screen = (change: Partial<FormScreen> = {}): FormScreen => ({
	form: 11,
	member: 2,
	name: "Trần Thị Hòa",
	purpose: "commitment",
	year: 2026,
	quarter: null,
	ratesQuarters: false,
	edition,
	applies: edition.parts.map((_, place) => place !== 3),
	identity: { name: "Trần Thị Hòa" },
	answers: { thought: { kind: "text", words: "Đọc báo Đảng hằng ngày" } },
	revision: 3,
	savedAt: "2026-01-15T19:30:00",
	author: onBehalf,
	mayConfirm: false,
	mayFill: ["person", "committee", "cell", "employer", "superior"],
	signedOn: null,
	acceptedOn: null,
	state: "notDue",
	dueOn: "2026-03-31",
	missing: [
		{ key: "grade", by: "person", begun: false },
		{ key: "points", by: "person", begun: true },
	],
	offered,
	...change,
});

export const saved = (revision: number, change: Partial<SavedForm> = {}): SavedForm => ({
	form: 11,
	revision: revision + 1,
	savedAt: "2026-01-15T20:00:00",
	author: onBehalf,
	missing: [{ key: "points", by: "person", begun: true }],
	...change,
});

const of = (member: number, name: string, change: Partial<CommitmentMember>): CommitmentMember => ({
	member,
	name,
	kind: "member",
	state: "notDue",
	begun: true,
	signedOn: null,
	acceptedOn: null,
	savedAt: "2026-01-15T19:30:00",
	...change,
});

export const members: CommitmentMember[] = [
	of(1, "Nguyễn Văn Thịnh", { state: "done", signedOn: "2026-01-20", acceptedOn: "2026-02-03" }),
	of(2, "Trần Thị Hòa", {}),
	of(3, "Lê Quang Đức", { state: "overdue" }),
	of(4, "Y Bih Niê", { begun: false, savedAt: null }),
	of(5, "Đỗ Đạt", { state: "done", signedOn: "2026-01-22" }),
];

export const editions: FormEditionLine[] = [
	{
		edition: "2026",
		form: "cam-ket",
		name: edition.name,
		purpose: "commitment",
		source: edition.source,
		fromYear: null,
		untilYear: null,
		classes: [],
		unverified: true,
		loadedAt: null,
	},
	{
		edition: "tinh-2027",
		form: "cam-ket",
		name: "Bản cam kết theo mẫu của tỉnh",
		purpose: "commitment",
		source: "Công văn 12-CV/BTCTU",
		fromYear: 2027,
		untilYear: 2030,
		classes: ["outside"],
		unverified: false,
		loadedAt: "2026-08-05T19:05:00",
	},
];

export const usual: Answers = {
	...notebooks,
	commitment: () => screen(),
	commitments: () => members,
	saveCommitment: ({ revision }) => saved(revision),
	signCommitment: ({ on }) => screen({ signedOn: on, state: "done", mayFill: ["committee"] }),
	acceptCommitment: ({ on }) =>
		screen({ signedOn: "2026-01-20", acceptedOn: on, state: "done", mayFill: ["committee"] }),
	reopenCommitment: () => screen(),
	confirmCommitment: () =>
		screen({ author: { hand: "onBehalf", confirmedAt: "2026-01-16T08:00:00" } }),
	commitmentDrafts: () => [
		{ revision: 3, savedAt: "2026-01-15T19:30:00" },
		{ revision: 2, savedAt: "2026-01-14T08:15:00" },
	],
	commitmentDraft: () => ({ thought: { kind: "text", words: "Bản trước kia" } }),
	useCommitmentEdition: () => screen(),
	formEditions: () => editions,
	blankForm: () => ({ title: "Mẫu trống", fileName: "Mẫu trống.pdf", pages: [], text: "" }),
	formEditionText: () => "tệp mẫu",
	loadFormEdition: () => editions[1]!,
	withdrawFormEdition: () => null,
	saveFormEdition: () => ({ path: "/home/hoa/mẫu.toml" }),
};
