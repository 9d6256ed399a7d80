/** Three years of a cell's notebooks as Rust would answer for them, cut to what pages need. */

import type { GoodDeedLine } from "$gen/GoodDeedLine";
import type { MatrixView } from "$gen/MatrixView";
import type { MemberLine } from "$gen/MemberLine";
import type { MonthPageView } from "$gen/MonthPageView";
import type { MonthReportLine } from "$gen/MonthReportLine";
import type { MonthState } from "$gen/MonthState";
import type { NotebookView } from "$gen/NotebookView";
import type { PledgeLine } from "$gen/PledgeLine";
import type { YearMonth } from "$gen/YearMonth";
import { usual as meetings } from "../meetings/answers";
import { people } from "../meetings/people";
import type { Answers } from "../meetings/rust";

export const onBehalf = { hand: "onBehalf", confirmedAt: null } as const;
export const ownHand = { hand: "own", confirmedAt: null } as const;

export const monthOf = (number: number): YearMonth => `2026-${String(number).padStart(2, "0")}`;

export const pledge = (id: number, act: string): PledgeLine => ({
	id,
	member: 2,
	author: onBehalf,
	acceptedOn: null,
	year: 2026,
	month: null,
	group: "people",
	act,
	measure: "",
	target: "4 buổi mỗi tháng",
	due: "chiều thứ bảy",
	note: "",
	registeredOn: "2026-01-15",
	lacking: [],
});

export const pledges: PledgeLine[] = [
	pledge(51, "Dọn đường ngõ xóm cùng Tổ dân vận"),
	{ ...pledge(52, "Giúp đỡ mọi người"), lacking: ["number", "date"], acceptedOn: "2026-02-03" },
];

export function pageOf(member: number, number: number, state: MonthState): MonthPageView {
	return {
		page: {
			member,
			month: monthOf(number),
			author: state === "reported" || state === "commented" ? onBehalf : null,
			comment:
				state === "commented"
					? {
							words: "Làm đều, cần cố gắng.",
							on: "2026-08-05",
							by: "Nguyễn Văn Thịnh",
							meeting: null,
						}
					: null,
			results: pledges.map(({ id }) => ({
				pledge: id,
				done: "",
				doneWhen: "",
				place: "",
				forWhom: "",
				level: null,
			})),
			selfRemark: "",
		},
		revision: 3,
		savedAt: null,
		state,
		reportedOn: null,
		dueOn: "2026-09-10",
		commentMissing: false,
		commentLocked: false,
		record: null,
	};
}

const STATES: MonthState[] = [
	...(["commented", "commented", "reported", "overdue", "exempt", "commented"] as const),
	...(["reported", "registered", "registered", "notDue", "notDue", "notDue"] as const),
];

export const deeds: GoodDeedLine[] = [
	{
		id: 71,
		author: onBehalf,
		praised: null,
		member: 2,
		doneOn: "2026-08-19",
		words: "Đưa cụ Khuyên đi khám mắt",
		forWhom: "cụ Khuyên, xóm Đình",
		pledge: null,
		name: "Trần Thị Hòa",
	},
	{
		id: 72,
		author: ownHand,
		praised: 9,
		member: 3,
		doneOn: "2026-08-02",
		words: "Hiến 12 mét vuông đất mở đường",
		forWhom: "",
		pledge: null,
		name: "Lê Quang Đức",
	},
];

export const notebook = (change: Partial<NotebookView> = {}): NotebookView =>
	({
		member: 2,
		year: 2026,
		cover: {
			superior: "Đảng bộ xã An Phú",
			cell: "Chi bộ thôn Đồng Tâm",
			name: "Trần Thị Hòa",
			kind: "member",
			bornOn: "1961-03",
			joinedOn: "1985-05-19",
			officialOn: null,
			post: "deputySecretary",
			titles: "Trưởng Ban công tác Mặt trận thôn",
			theme: "Xây dựng văn hóa, chuẩn mực đạo đức theo gương Bác",
		},
		pledges,
		registration: "done",
		commitment: { signedOn: "2026-03-03", confirmedOn: null, state: "done" },
		months: STATES.map((state, index) => pageOf(2, index + 1, state)),
		stories: [],
		studies: [],
		summaries: (["halfYear", "year"] as const).map((period) => ({
			summary: {
				member: 2,
				year: 2026,
				period,
				author: period === "halfYear" ? onBehalf : null,
				comment: null,
				praiseProposed: "",
				results: "",
				selfAssessment: "",
			},
			state: "notDue" as const,
			commentLocked: false,
			record: null,
		})),
		deeds: deeds.slice(0, 1),
		commendations: [
			{
				id: 81,
				praised: { member: 2 },
				kind: "Giấy khen",
				issuer: "Đảng ủy xã",
				number: "12-QĐ/ĐU",
				givenOn: "2026-02-03",
				reason: "Làm tốt công tác dân vận",
				name: "Trần Thị Hòa",
			},
		],
		own: false,
		...change,
	}) as NotebookView;

export const matrix: MatrixView = {
	year: 2026,
	rows: people.slice(0, 12).map(({ id, name }, index) => ({
		member: id,
		name,
		kind: index > 10 ? "mass" : "member",
		registration: index % 5 === 4 ? "overdue" : "done",
		commitment: index % 4 === 3 ? "overdue" : "done",
		months: STATES.map((state, number) => ({
			month: monthOf(number + 1),
			state,
			commentMissing: state === "reported" && number === 2,
			level: state === "commented" ? "well" : null,
		})),
		summaries: ["done", "notDue"],
		deeds: index,
	})),
	months: STATES.map((state) => ({
		owed: state === "exempt" ? 0 : 12,
		reported: state === "commented" || state === "reported" ? 12 : 0,
		commented: state === "commented" ? 12 : 0,
		overdue: state === "overdue" ? 12 : 0,
	})),
};

export const passLines: MonthReportLine[] = people.slice(1, 4).map(({ id, name }) => ({
	member: id,
	name,
	kind: "member",
	pledges,
	page: pageOf(id, 8, "registered"),
}));

export const memberLines = people.map(({ id, name, rank }) => ({
	id,
	name,
	kind: "member",
	rank,
	posts: [],
})) as unknown as MemberLine[];

export const usual: Answers = {
	...meetings,
	welcome: () => ({
		is: "open",
		seat: "secretary",
		seatName: "",
		idleMinutes: 15,
		cellName: "Chi bộ thôn Đồng Tâm",
		mustSetPassword: false,
	}),
	people: () => memberLines,
	matrix: () => matrix,
	notebook: () => notebook(),
	onePass: () => passLines,
	goodDeeds: () => deeds,
	unpraisedDeeds: () => deeds.slice(0, 1),
	saveMonthPage: ({ revision }) => ({
		revision: revision + 1,
		savedAt: "2026-09-03T20:00:00",
		state: "reported",
		author: onBehalf,
	}),
	commentMonth: ({ member, draft }) => {
		const page = pageOf(member, 8, "commented");
		return { ...page, page: { ...page.page, comment: draft } };
	},
	questionPledge: ({ draft }) => ({
		lacking: /\d/.test(draft.act) ? [] : ["number"],
		examples: /\d/.test(draft.act) ? [] : ["Thăm 2 gia đình chính sách trước ngày 27/7"],
	}),
	savePledge: ({ draft }) => ({
		pledge: { ...pledge(53, draft.act), ...draft },
		question: { lacking: [], examples: [] },
	}),
	saveGoodDeed: ({ draft }) => ({ id: 73, author: onBehalf, praised: null, ...draft }),
	yearPlan: ({ year }) => ({
		year,
		theme: "Học Bác về phong cách gần dân",
		basis: "Chỉ thị 05-CT/TW",
		criteria: "",
		collectivePlan: "",
		breakthrough: "",
		adoptedOn: null,
		meeting: null,
	}),
	saveYearPlan: ({ year, draft }) => ({ year, ...draft }),
	models: () => [
		{
			id: 1,
			year: 2026,
			name: "Dân vận khéo: đường hoa xóm Đình",
			field: "Văn hóa – xã hội",
			owner: 2,
			ownerWords: "",
			result: "",
			recognition: "commune",
			recognisedOn: "2026-05-19",
			ownerName: "Trần Thị Hòa",
		},
	],
	pressingIssues: () => [
		{
			id: 2,
			year: 2026,
			issue: "Rác thải ở bờ mương",
			owner: null,
			ownerWords: "Ban công tác Mặt trận",
			measures: "",
			dueOn: "2026-06-30",
			settledOn: null,
			outcome: "",
			ownerName: "Ban công tác Mặt trận",
			overdue: true,
		},
	],
	followings: () => [
		{
			id: 3,
			follower: 1,
			followed: 2,
			fromOn: "2026-01-01",
			untilOn: null,
			followerName: "Nguyễn Văn Thịnh",
			followedName: "Trần Thị Hòa",
		},
	],
	myFollowed: () => [
		{
			member: 2,
			name: "Trần Thị Hòa",
			gaps: [{ code: "report", month: "2026-07" }, { code: "commitment" }],
		},
	],
	commendations: () => notebook().commendations,
};
