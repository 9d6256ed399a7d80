/** The members, the cell and its settings as Rust would answer them. */

import type { AgendaTemplate } from "$gen/AgendaTemplate";
import type { CellSettings } from "$gen/CellSettings";
import type { CellView } from "$gen/CellView";
import type { FullName } from "$gen/FullName";
import type { HistoryLine } from "$gen/HistoryLine";
import type { MemberLine } from "$gen/MemberLine";
import type { MemberView } from "$gen/MemberView";
import type { Particulars } from "$gen/Particulars";
import type { ScoreLine } from "$gen/ScoreLine";
import type { ScoreSheet } from "$gen/ScoreSheet";

export const settings: CellSettings = {
	spelling: "toneOnU",
	standard: "hd05",
	numbering: "perTerm",
	leastMinutes: 90,
	leastMinutesWithTheme: 120,
	attendance: { awayCounts: false, visitingCounts: false, visitingVotes: false },
	leastAttendance: 90,
	resolutionShare: 50,
	probationMonths: 12,
	reportDays: 2,
	notebookDueDay: 10,
	storiesAMonth: 1,
	commitmentDueMonth: 3,
	ratesQuarters: false,
	idleMinutes: 15,
};

const older = {
	id: 1,
	fromOn: "2021-03-15",
	superior: "Đảng bộ xã Tân Lập",
	name: "Chi bộ thôn Đồng Tâm",
	place: "Tân Lập",
	code: "CB",
};

export const cell: CellView = {
	names: [
		older,
		{ ...older, id: 2, fromOn: "2025-07-01", superior: "Đảng ủy xã An Phú", place: "An Phú" },
	],
	terms: [
		{ id: 1, label: "2022–2025", fromOn: "2022-05-20", untilOn: "2025-05-19" },
		{ id: 2, label: "2025–2027", fromOn: "2025-05-20", untilOn: null },
	],
	settings,
	today: "2026-09-03",
	nameNow: {
		...older,
		id: 2,
		fromOn: "2025-07-01",
		superior: "Đảng ủy xã An Phú",
		place: "An Phú",
	},
	termNow: { id: 2, label: "2025–2027", fromOn: "2025-05-20", untilOn: null },
};

const person = (id: number, name: string, change: Partial<MemberLine> = {}): MemberLine => ({
	id,
	name,
	kind: "member",
	rank: "official",
	bornOn: "1961-04-12",
	joinedOn: "1985-05-19",
	partyAge: 41,
	posts: [],
	group: "",
	standing: null,
	probationEndsOn: null,
	inBin: false,
	...change,
});

const post = (kind: "secretary" | "deputySecretary" | "committeeMember", title = "") => ({
	kind,
	title,
	fromOn: "2025-05-20",
	untilOn: null,
});

export const lines: MemberLine[] = [
	person(4, "Tôn Thất Bách", {
		joinedOn: "1970",
		partyAge: 56,
		standing: { kind: "exempt", fromOn: "2024-09-01", untilOn: null, reason: "Tuổi cao" },
	}),
	person(6, "Y Bih Niê", { joinedOn: "1993-06", partyAge: 33 }),
	person(3, "Lê Quang Đức", {
		joinedOn: "2004-09-02",
		partyAge: 22,
		posts: [
			post("committeeMember"),
			{ kind: "government", title: "Trưởng thôn", fromOn: null, untilOn: null },
		],
	}),
	person(2, "Trần Thị Hòa", { posts: [post("deputySecretary")], partyAge: 30 }),
	person(21, "Công Tằng Tôn Nữ Thị Phương Khuyên", {
		rank: "probationary",
		joinedOn: "2026-05-19",
		partyAge: null,
		probationEndsOn: "2027-05-19",
	}),
	person(9, "Đặng Thị Ngọc", {
		standing: { kind: "away", fromOn: "2026-02-01", untilOn: null, reason: "Đi làm ăn xa" },
	}),
	person(1, "Nguyễn Văn Thịnh", { posts: [post("secretary")] }),
	person(7, "Hoàng Phủ Ngọc Thảo", { joinedOn: null, partyAge: null }),
];

export const binned: MemberLine[] = [person(30, "Nguyễn Văn Nhầm", { inBin: true })];

export const particulars: Particulars = {
	kind: "member",
	name: { family: "Trần", middle: "Thị", given: "Hòa" },
	birthName: "",
	gender: "female",
	bornOn: "1970-02-03",
	ethnicity: "Kinh",
	religion: "",
	hometown: "Xã Tân Lập, tỉnh Phú Thọ",
	residence: "",
	citizenNumber: "",
	phone: "0912 345 678",
	occupation: "Giáo viên nghỉ hưu",
	workplace: "",
	schooling: "12/12",
	politicalTheory: "Trung cấp",
	profession: "Cao đẳng sư phạm",
	languages: "",
	rank: "official",
	joinedOn: "1996-02",
	cameOn: null,
	officialOn: "1997",
	cardNumber: "018412000731",
	fileNumber: "",
	badge: "30 năm tuổi Đảng",
	group: "Tổ 2",
	reviewClass: "outside",
	mentor: null,
	note: "",
};

export const member: MemberView = {
	member: {
		id: 2,
		particulars,
		standings: [
			{
				id: 5,
				kind: "away",
				fromOn: "2024-02-01",
				untilOn: "2024-04-30",
				reason: "Chăm con ở Chi bộ Tổ dân phố số 2, phường Bến Nghé",
			},
		],
		posts: [
			{ id: 11, kind: "deputySecretary", title: "", fromOn: "2025-05-20", untilOn: null },
			{ id: 12, kind: "organisation", title: "Chi hội trưởng Phụ nữ", fromOn: null, untilOn: null },
		],
	},
	rank: "official",
	partyAge: 30,
	probationEndsOn: null,
	standing: null,
	inBin: false,
};

const json = JSON.stringify;
const before = { ...member.member, posts: [] };

export const changes: HistoryLine[] = [
	{
		id: 30,
		noun: "member",
		record: member.member.id,
		takesBack: [],
		at: "2026-09-02T20:15:00",
		seat: "deputy",
		deed: "save_post",
		before: json(before),
		after: json({ ...before, posts: member.member.posts }),
	},
	{
		id: 29,
		noun: "member",
		record: member.member.id,
		takesBack: [],
		at: "2026-08-11T08:05:00",
		seat: "secretary",
		deed: "correct_member",
		before: json({
			...before,
			particulars: { ...particulars, joinedOn: "1996", phone: "", occupation: "Giáo viên" },
		}),
		after: json(before),
	},
	{
		id: 28,
		noun: "member",
		record: member.member.id,
		takesBack: [],
		at: "2026-08-10T19:30:00",
		seat: "secretary",
		deed: "enter_member",
		before: null,
		after: json({ ...before, standings: [] }),
	},
];

/** As Rust guesses: the last syllable is the given name, the first the family name. */
export function guess(full: string): FullName {
	const syllables = full.trim().split(/\s+/);
	const given = syllables.pop() ?? "";
	return { family: syllables.shift() ?? "", middle: syllables.join(" "), given };
}

const scored = (key: string, title: string, most: number, rest: Partial<ScoreLine> = {}) => ({
	key,
	title,
	most,
	partOf: null,
	steps: "",
	computed: null,
	...rest,
});

export const sheet: ScoreSheet = {
	title: "Phiếu chấm điểm chất lượng sinh hoạt chi bộ",
	source: "Phiếu của Đảng ủy phường An Phú theo HD 42-HD/BTCTW, lấy từ nguồn thứ cấp",
	lines: [
		scored("1", "Thời gian sinh hoạt", 50, {
			steps: "Đủ thời lượng quy định: 5; ngắn hơn: 4, 3, 2, 1 theo mức",
			computed: { by: "duration", bands: [{ from: 100, above: false, points: 50 }] },
		}),
		scored("2", "Tỷ lệ đảng viên dự sinh hoạt", 50),
		scored("3", "Công tác chuẩn bị", 100, { steps: "Năm nội dung: 3, 2, 2, 1, 2" }),
		scored("4", "Tổ chức sinh hoạt", 300),
		scored("4.1", "Đúng quy trình", 150, { partOf: "4" }),
		scored("4.2", "Nội dung sinh hoạt thường kỳ", 150, { partOf: "4" }),
		scored("5", "Điều hành của chủ trì", 100),
		scored("6", "Thực hiện nguyên tắc sinh hoạt", 50),
		scored("7", "Kết quả thực hiện nghị quyết kỳ trước", 300),
		scored("8", "Kết thúc sinh hoạt", 50),
	],
	ranks: [
		{ label: "Tốt", from: 900 },
		{ label: "Khá", from: 700 },
		{ label: "Trung bình", from: 500 },
		{ label: "Kém", from: 0 },
	],
};

export const otherSheet: ScoreSheet = {
	...sheet,
	title: "Phiếu chấm điểm chất lượng sinh hoạt chi bộ (khung chung)",
	source: "Khung của HD 42-HD/BTCTW",
	lines: sheet.lines.filter(({ key }) => !["3", "4.1", "4.2"].includes(key)),
};

export const template: AgendaTemplate = {
	kind: "regular",
	source: "HD 42-HD/BTCTW ngày 28/10/2025, theo nguồn thứ cấp; chưa đối chiếu với bản gốc",
	lines: [
		{
			stage: "opening",
			kind: "attendance",
			title: "Điểm danh",
			presenter: "Người ghi biên bản",
			minutes: 3,
		},
		{
			stage: "proceedings",
			kind: "followUp",
			title: "Đánh giá kết quả thực hiện nghị quyết kỳ trước",
			presenter: "Chủ trì",
			minutes: 15,
		},
		{
			stage: "closing",
			kind: "readBack",
			title: "Đọc lại và thông qua biên bản",
			presenter: "Người ghi biên bản",
			minutes: 3,
		},
	],
};
