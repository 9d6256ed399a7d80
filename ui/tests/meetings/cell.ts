/** A cell in the middle of a meeting: what Rust would answer for it. */

import type { AgendaItem } from "$gen/AgendaItem";
import type { AttendanceCount } from "$gen/AttendanceCount";
import type { HomeView } from "$gen/HomeView";
import type { ItemKind } from "$gen/ItemKind";
import type { Meeting } from "$gen/Meeting";
import type { MeetingLine } from "$gen/MeetingLine";
import type { MeetingPlan } from "$gen/MeetingPlan";
import type { MeetingView } from "$gen/MeetingView";
import type { Minutes } from "$gen/Minutes";
import type { MinutesFacts } from "$gen/MinutesFacts";
import type { MinutesView } from "$gen/MinutesView";
import type { OpenMatter } from "$gen/OpenMatter";
import type { PaperView } from "$gen/PaperView";
import type { ScoreSheet } from "$gen/ScoreSheet";
import type { Stage } from "$gen/Stage";
import { pages } from "../gallery/sample";
import { people } from "./people";

const line = (
	id: number,
	stage: Stage,
	title: string,
	kind: ItemKind = "plain",
	presenter = "",
	minutes: number | null = 5,
): AgendaItem => ({ id, stage, kind, title, presenter, minutes });

export const agenda: AgendaItem[] = [
	line(101, "opening", "Tuyên bố lý do, giới thiệu đại biểu", "plain", "Chủ trì", 2),
	line(102, "opening", "Điểm danh", "attendance", "Người ghi biên bản", 3),
	line(103, "opening", "Thông báo tình hình thu, nộp đảng phí", "dues", "Chủ trì", 2),
	line(
		104,
		"proceedings",
		"Đánh giá kết quả thực hiện nghị quyết kỳ trước",
		"followUp",
		"Chủ trì",
		15,
	),
	line(
		105,
		"proceedings",
		"Thông tin thời sự, phổ biến văn bản mới, định hướng tư tưởng",
		"plain",
		"Đồng chí Trần Thị Hòa",
		10,
	),
	line(106, "proceedings", "Phương hướng, nhiệm vụ tháng tới", "plain", "Chủ trì", 20),
	line(107, "proceedings", "Kể chuyện về Bác Hồ, liên hệ và rút ra bài học", "story"),
	line(108, "proceedings", "Biểu dương, nhắc nhở", "mentions", "Chủ trì", 3),
	line(109, "closing", "Biểu quyết thông qua nghị quyết", "resolution", "Chủ trì", 3),
	line(110, "closing", "Phân công nhiệm vụ", "tasks", "Chủ trì", 4),
	line(111, "closing", "Chấm điểm chất lượng kỳ sinh hoạt", "score", "Chủ trì", 3),
	line(112, "closing", "Đọc lại và thông qua biên bản", "readBack", "Người ghi biên bản", 3),
];

export const plan: MeetingPlan = {
	kind: "regular",
	month: "2026-09",
	plannedAt: "2026-09-03T19:30:00",
	place: "Nhà văn hóa thôn Đồng Tâm",
	theme: "",
	invited: "Đồng chí Đảng ủy viên phụ trách chi bộ",
	preparation: "Mỗi đảng viên chuẩn bị kết quả làm theo Bác trong tháng.",
	agenda,
};

export const meeting = (change: Partial<Meeting> = {}): Meeting => ({
	id: 7,
	state: "open",
	plan,
	cancelledBecause: "",
	...change,
});

export const carried: OpenMatter[] = [
	{
		matter: {
			id: 501,
			kind: "task",
			item: null,
			work: "Vận động 02 hộ còn lại thống nhất phương án di dời tường rào tuyến đường liên thôn",
			lead: 3,
			leadWords: "",
			helpers: "Chi hội Phụ nữ",
			dueOn: "2026-08-25",
			product: "Biên bản thỏa thuận của 02 hộ",
			responsibility: "",
			authority: "",
			origin: 6,
			givenOn: "2026-08-03",
			end: null,
		},
		leadName: "Lê Quang Đức",
		overdue: true,
		lastWords: "Một hộ đã đồng ý, hộ còn lại xin thêm thời gian.",
		reports: 1,
	},
	{
		matter: {
			id: 502,
			kind: "shortcoming",
			item: null,
			work: "Một số đảng viên dự sinh hoạt chưa đúng giờ",
			lead: null,
			leadWords: "Các tổ đảng",
			helpers: "",
			dueOn: null,
			product: "Thông báo lịch họp trước 03 ngày",
			responsibility: "",
			authority: "",
			origin: 6,
			givenOn: "2026-08-03",
			end: null,
		},
		leadName: "Các tổ đảng",
		overdue: false,
		lastWords: "",
		reports: 0,
	},
];

export const sheet: ScoreSheet = {
	title: "Phiếu chấm điểm chất lượng sinh hoạt chi bộ",
	source: "",
	lines: [
		{
			key: "1",
			title: "Thời gian sinh hoạt",
			most: 50,
			partOf: null,
			steps: "Đủ thời lượng quy định: 5; ngắn hơn: 4, 3, 2, 1 theo mức",
			computed: { by: "duration", bands: [] },
		},
		{
			key: "2",
			title: "Tỷ lệ đảng viên dự sinh hoạt",
			most: 50,
			partOf: null,
			steps: "Từ 90%: 4; từ 75% đến dưới 90%: 3; cộng 1 nếu không ai vắng quá 3 kỳ liên tiếp",
			computed: { by: "attendance", bands: [], ifUnexcused: 10, bonus: 10, inARow: 3 },
		},
		{ key: "4", title: "Tổ chức sinh hoạt", most: 100, partOf: null, steps: "", computed: null },
		{ key: "4.1", title: "Đúng quy trình", most: 50, partOf: "4", steps: "", computed: null },
		{
			key: "4.5",
			title: "Đảng viên phát biểu ý kiến",
			most: 50,
			partOf: "4",
			steps: "",
			computed: { by: "speakers", bands: [] },
		},
	],
	ranks: [
		{ label: "Tốt", from: 180 },
		{ label: "Khá", from: 140 },
	],
};

/** Minutes as they begin: nobody marked but the exempt, nothing written. */
export const freshMinutes = (): Minutes => ({
	startedAt: null,
	endedAt: null,
	chair: 1,
	noteTaker: null,
	guests: [],
	attendance: people.map(({ id }) => ({
		member: id,
		mark: id === 4 ? "exempt" : null,
		reason: null,
		words: "",
	})),
	items: agenda.map((item) => ({
		...item,
		report: "",
		remarks: [],
		reply: "",
		conclusion: "",
		motion: "",
		vote: null,
	})),
	reports: carried.map(({ matter }) => ({
		matter: matter.id,
		outcome: "staysOpen",
		words: "",
		newDueOn: null,
	})),
	matters: [],
	mentions: [],
	stories: [],
	dues: "",
	resolution: {
		subject: "",
		politics: "",
		work: "",
		shortcomings: "",
		directions: "",
		arrangements: "",
		recipients: "",
		vote: null,
	},
	score: [],
	weakness: "",
});

/** The same minutes near the end of the meeting. */
export function fullMinutes(): Minutes {
	const minutes = freshMinutes();
	minutes.startedAt = "2026-09-03T19:32:00";
	minutes.endedAt = "2026-09-03T20:52:00";
	minutes.noteTaker = 2;
	minutes.guests = [
		{
			id: 601,
			name: "Huỳnh Thị Kim Tuyến",
			title: "Đảng ủy viên, Chủ tịch Hội Liên hiệp Phụ nữ xã",
		},
	];
	for (const line of minutes.attendance) line.mark ??= "present";
	Object.assign(minutes.attendance[8] ?? {}, {
		mark: "excused",
		reason: "illness",
		words: "Nằm viện huyện",
	});
	Object.assign(minutes.attendance[12] ?? {}, { mark: "unexcused" });
	const news = minutes.items[4];
	const work = minutes.items[5];
	if (!news || !work) throw new Error("the agenda is too short");
	news.report =
		"Đồng chí Phó Bí thư phổ biến kết quả kỳ họp Hội đồng nhân dân xã và những điểm mới liên quan đến nhân dân trong thôn.";
	news.remarks = [
		{
			id: 701,
			speaker: 3,
			speakerWords: "",
			words:
				"Nhất trí với báo cáo; đề nghị công khai các khoản đóng góp tại nhà văn hóa để nhân dân biết, bàn, làm, kiểm tra, giám sát, thụ hưởng.",
		},
		{
			id: 702,
			speaker: null,
			speakerWords: "Huỳnh Thị Kim Tuyến",
			words: "Đề nghị chi bộ quan tâm đường nội đồng phía tây.",
		},
	];
	news.reply = "Chi ủy tiếp thu, sẽ niêm yết trước ngày 10.";
	news.conclusion = "Niêm yết công khai thu chi tại nhà văn hóa trước ngày 10 hằng tháng.";
	work.vote = { inFavour: 17, against: 0, other: 1 };
	minutes.matters = [
		{
			id: 801,
			kind: "task",
			item: null,
			work: "Hoàn thành mặt đường bê tông ngõ số 5",
			lead: 3,
			leadWords: "",
			helpers: "Chi hội Cựu chiến binh",
			dueOn: "2026-10-25",
			product: "Ngõ số 5 thông xe, có biên bản nghiệm thu",
			responsibility: "Trưởng thôn",
			authority: "",
		},
		{
			id: 802,
			kind: "shortcoming",
			item: null,
			work: "Đảng viên phát biểu còn ít",
			lead: 1,
			leadWords: "",
			helpers: "",
			dueOn: "2026-10-03",
			product: "Gửi câu hỏi thảo luận trước 03 ngày",
			responsibility: "",
			authority: "",
		},
		{
			id: 803,
			kind: "conclusion",
			item: news.id,
			work: news.conclusion,
			lead: 2,
			leadWords: "",
			helpers: "",
			dueOn: "2026-09-10",
			product: "",
			responsibility: "",
			authority: "",
		},
	];
	minutes.mentions = [
		{
			id: 901,
			kind: "praise",
			member: 9,
			who: "",
			words: "Vận động được 46.500.000 đồng sửa chữa nhà văn hóa thôn.",
		},
	];
	minutes.stories = [
		{
			id: 951,
			teller: 12,
			title: "Bác Hồ với việc tiết kiệm giấy",
			source: "",
			lesson: "Tiết kiệm từ việc nhỏ nhất.",
		},
	];
	minutes.dues = "Đã thu 22/22 đồng chí, nộp lên trên ngày 28/8.";
	minutes.score = [
		{ key: "1", points: 50, note: "" },
		{ key: "4.1", points: 45, note: "Thiếu phần thông qua chương trình" },
	];
	return minutes;
}

const nobody: AttendanceCount = {
	listed: 22,
	official: 20,
	probationary: 2,
	present: 0,
	voters: 0,
	excused: 0,
	unexcused: 0,
	exempt: 1,
	suspended: 0,
	away: 0,
	visiting: 0,
	unmarked: 21,
	denominator: 21,
	countedPresent: 0,
};

export const freshFacts: MinutesFacts = {
	count: nobody,
	rateTenths: 0,
	length: null,
	leastLength: 90,
	tooShort: false,
	votes: [],
	suggestions: [],
	total: 0,
	rank: "",
	missing: [
		{ code: "noNoteTaker", blocks: true },
		{ code: "notStarted", blocks: true },
		{ code: "notEnded", blocks: true },
		{ code: "unmarked", count: 21, blocks: true },
		{ code: "notScored", blocks: false },
	],
};

export const fullFacts: MinutesFacts = {
	count: {
		...nobody,
		present: 19,
		voters: 17,
		excused: 1,
		unexcused: 1,
		unmarked: 0,
		countedPresent: 19,
	},
	rateTenths: 905,
	length: 80,
	leastLength: 90,
	tooShort: true,
	votes: [{ item: 106, voters: 17, official: 20, arithmetic: "more", carried: true }],
	suggestions: [
		{ key: "1", points: 40 },
		{ key: "2", points: 10 },
		{ key: "4.5", points: 20 },
	],
	total: 95,
	rank: "",
	missing: [
		{ code: "tooManyVotes", item: 106, blocks: true },
		{ code: "notScored", blocks: false },
		{ code: "tooShort", length: 80, least: 90, blocks: false },
	],
};

export const minutesView = (minutes = freshMinutes(), facts = freshFacts): MinutesView => ({
	meeting: meeting(),
	minutes,
	revision: 4,
	savedAt: null,
	facts,
	people,
	carried,
	notebook: [],
	storyTurns: [],
	ownStories: [],
	sheet,
});

export const meetingView = (
	change: Partial<Meeting> = {},
	more: Partial<MeetingView> = {},
): MeetingView => ({
	meeting: meeting(change),
	adoption: null,
	supplements: [],
	numbers: { minutes: "", resolution: "", invitation: "03-GM/CB" },
	reportedOn: null,
	...more,
});

export const adoptedView = meetingView(
	{ state: "adopted" },
	{
		adoption: {
			version: 1,
			sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
			adoptedAt: "2026-09-03T21:04:00",
			adoptedBy: "Nguyễn Văn Thịnh",
		},
		supplements: [
			{
				id: 31,
				number: 1,
				reason: "Ghi thiếu tên một đồng chí được biểu dương",
				words:
					"Bổ sung: biểu dương đồng chí Đinh Thị Xuân Quỳnh về kết quả vận động hội viên phân loại rác tại nguồn.",
				addedAt: "2026-09-05T08:15:00",
				addedBy: "Nguyễn Văn Thịnh",
				sha256: "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752",
			},
		],
		numbers: { minutes: "09-BB/CB", resolution: "", invitation: "03-GM/CB" },
	},
);

export const cancelledView = meetingView({
	state: "cancelled",
	cancelledBecause: "Bão số 5, xã yêu cầu trực phòng, chống thiên tai",
});

export const meetingLine = (change: Partial<MeetingLine> = {}): MeetingLine => ({
	id: 7,
	kind: "regular",
	month: "2026-09",
	plannedAt: "2026-09-03T19:30:00",
	state: "planned",
	theme: "",
	present: null,
	denominator: null,
	adoptedAt: null,
	reportDueOn: null,
	reportedOn: null,
	...change,
});

export const meetingLines: MeetingLine[] = [
	meetingLine({ id: 9, month: "2026-10", plannedAt: "2026-10-03T19:30:00" }),
	meetingLine({ state: "open" }),
	meetingLine({
		id: 8,
		kind: "regularThematic",
		month: "2026-08",
		plannedAt: "2026-08-03T19:30:00",
		state: "adopted",
		theme: "Nêu cao trách nhiệm nêu gương của đảng viên trong xây dựng nông thôn mới",
		present: 19,
		denominator: 20,
		adoptedAt: "2026-08-03T21:40:00",
		reportDueOn: "2026-08-05",
	}),
	meetingLine({
		id: 6,
		kind: "committee",
		month: "2026-07",
		plannedAt: "2026-07-01T08:00:00",
		state: "cancelled",
	}),
];

export const homeView = (change: Partial<HomeView> = {}): HomeView => ({
	cellName: "Chi bộ thôn Đồng Tâm",
	today: "2026-09-03",
	nextMeeting: null,
	openMeeting: null,
	lastMeeting: null,
	reportDue: null,
	openMatters: 0,
	overdueMatters: 0,
	probations: [],
	longAbsences: [],
	themesMissingQuarter: false,
	remedies: { unplanned: 0, planDueOn: null, plansOverdue: 0, stepsOverdue: 0, closing: 0 },
	notebooks: {
		years: [],
		unpraised: 0,
		nextTellers: null,
		studies: { reports: 0, overdue: 0, makeUps: 0 },
	},
	members: { official: 20, probationary: 2, exempt: 1, away: 0 },
	backup: { last: null, secondAt: null, onOneDisk: true },
	...change,
});

export const emptyHome = homeView({
	members: { official: 0, probationary: 0, exempt: 0, away: 0 },
});

export const busyHome = homeView({
	nextMeeting: meetingLine({ id: 9, month: "2026-10", plannedAt: "2026-10-03T19:30:00" }),
	openMeeting: meetingLine({ state: "open" }),
	lastMeeting: meetingLines[2] ?? null,
	reportDue: { meeting: 8, dueOn: "2026-09-01", overdue: true },
	openMatters: 5,
	overdueMatters: 2,
	probations: [{ member: 21, name: "Lý A Sử", endsOn: "2026-10-15" }],
	longAbsences: [{ member: 9, name: "Công Tằng Tôn Nữ Thị Phương Khuyên", meetings: 3 }],
	themesMissingQuarter: true,
});

export const paper: PaperView = {
	title: "Biên bản sinh hoạt chi bộ thường kỳ tháng 9 năm 2026",
	fileName: "2026-09-03 Bien ban.pdf",
	pages,
	text: "ĐẢNG BỘ XÃ AN PHÚ\nCHI BỘ THÔN ĐỒNG TÂM\n\nBIÊN BẢN\nSinh hoạt chi bộ thường kỳ tháng 9 năm 2026\n\nI. Thời gian, địa điểm, thành phần\nHồi 19 giờ 32, ngày 03 tháng 9 năm 2026, tại Nhà văn hóa thôn Đồng Tâm.\nChủ trì: đồng chí Nguyễn Văn Thịnh, Bí thư chi bộ.\n\nII. Nội dung\n1. Thông tin thời sự, phổ biến văn bản mới, định hướng tư tưởng\nĐồng chí Lê Quang Đức: nhất trí với báo cáo; đề nghị công khai các khoản đóng góp tại nhà văn hóa để nhân dân biết, bàn, làm, kiểm tra, giám sát, thụ hưởng.",
};
