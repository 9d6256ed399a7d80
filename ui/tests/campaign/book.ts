/** A campaign of review as the Rust side answers it. */

import type { CampaignPaper } from "$gen/CampaignPaper";
import type { CampaignPerson } from "$gen/CampaignPerson";
import type { CampaignView } from "$gen/CampaignView";
import type { CapCount } from "$gen/CapCount";
import type { LevelFacts } from "$gen/LevelFacts";
import type { LevelLadder } from "$gen/LevelLadder";
import type { ReviewEdition } from "$gen/ReviewEdition";
import type { ReviewSummary } from "$gen/ReviewSummary";
import type { TallyView } from "$gen/TallyView";
import type { Answers } from "../meetings/rust";
import { usual as notebooks } from "../stories/book";

const facts: LevelFacts = {
	points: null,
	lowestGrade: null,
	tasks: null,
	units: null,
	remedied: null,
	withinCap: true,
	somebodyDisciplined: null,
	subordinatesNotCompleted: null,
	lowConfidence: null,
	triggers: { found: [], excused: {} },
};

export const somebody: CampaignPerson = {
	subject: { member: 2 },
	name: "Trần Thị Hòa",
	rank: "official",
	post: null,
	assessed: "outside",
	eligibility: { kind: "reviewed", notes: [{ note: "onActualWork" }] },
	personYear: { sickMonths: 4, maternity: false, suspendedFromCommittee: false, decision: null },
	postponed: "",
	capGroup: "members",
	isGrouped: false,
	steps: { selfReview: "2026-11-20" },
	states: { selfReview: "done" },
	outOfOrder: [],
	marks: { "tasks.1": { points: 620, reason: "" } },
	score: null,
	levelFacts: { ...facts, points: 920 },
	sources: { censures: [], disciplined: 0 },
	suggestions: [
		{ about: "tasks", counts: { exceeded: 0, met: 5, late: 1, notDone: 0 }, open: 2 },
		{ about: "remedied", share: { part: 2, whole: 3 } },
	],
	own: { signedOn: "2026-11-20", acceptedOn: null, level: "excellent", points: 930 },
	finding: {
		kind: "needsCell",
		byPoints: "excellent",
		byConditions: "good",
		why: [
			{
				reason: "condition",
				level: "excellent",
				condition: { kind: "tasksExceed", of: "subject", least: 30 },
				state: "failed",
				measured: { part: 1, whole: 4 },
			},
		],
	},
	proposals: {},
	warnings: [],
	decisions: [],
	years: {},
	hint: null,
};

export const collective: CampaignPerson = {
	...somebody,
	subject: "collective",
	name: "Chi bộ thôn Đồng Tâm",
	rank: null,
	assessed: "collective",
	eligibility: { kind: "reviewed", notes: [] },
	steps: {},
	marks: {},
	levelFacts: facts,
	suggestions: [],
	own: null,
	finding: null,
};

export const exempt: CampaignPerson = {
	...somebody,
	subject: { member: 5 },
	name: "Đặng Thị Ứng",
	eligibility: { kind: "notReviewed", reason: { because: "exempt" } },
	steps: {},
};

const cap: CapCount = {
	excellent: 3,
	good: 8,
	allowed: 2,
	exact: "1,6",
	overBy: 1,
	room: 0,
	shareOfGood: "37,5%",
	shareOfGoodAndAbove: "27,3%",
};
const none = { excellent: 0, good: 0, completed: 0, notCompleted: 0 };
const summary: ReviewSummary = {
	reviewed: 1,
	unrated: 1,
	unclear: 0,
	notReviewed: { exempt: 1 },
	all: none,
	official: none,
	probationary: none,
	heads: none,
	committeeMembers: none,
	members: none,
};

export const levels: LevelLadder[] = [
	{
		serves: ["outside"],
		levels: [
			{
				level: "excellent",
				leastPoints: 900,
				conditions: [
					{ kind: "tasksDone", of: "subject" },
					{ kind: "tasksExceed", of: "subject", least: 30 },
					{ kind: "shortcomingsRemedied" },
					{ kind: "withinCap" },
				],
			},
			{
				level: "good",
				leastPoints: 700,
				conditions: [{ kind: "tasksDone", of: "subject" }],
			},
			{
				level: "completed",
				leastPoints: 500,
				conditions: [{ kind: "tasksFinished", of: "subject", lateMost: 20 }],
			},
		],
		triggers: [
			{ kind: "concludedDegradation", percent: null },
			{ kind: "tasksNotDone", percent: 50 },
		],
	},
	{
		serves: ["collective"],
		levels: [
			{
				level: "excellent",
				leastPoints: 900,
				conditions: [{ kind: "tasksDone", of: "subject" }, { kind: "nobodyDisciplined" }],
			},
		],
		triggers: [],
	},
];

export const campaign: CampaignView = {
	id: 3,
	kind: { kind: "yearEnd" },
	year: 2026,
	edition: "2025",
	title: "",
	rules: {
		asOf: { yearsAfter: 0, month: 12, day: 31 },
		leastMonths: 6,
		sickMonths: 3,
		pointStep: "tenth",
		reasonFrom: 1,
		cap: {
			percent: 20,
			base: "good",
			rounding: "halfUp",
			grouping: "whole",
			countsHead: true,
		},
		vote: {
			base: "official",
			majority: { kind: "moreThan", percent: 50 },
			excellentMajority: null,
			rounds: "one",
			votesOnOneself: true,
		},
		steps: [],
		draftDays: 3,
		conferenceHours: 8,
		remedyPlanDue: { yearsAfter: 1, month: 2, day: 31 },
		residenceDue: { yearsAfter: 0, month: 11, day: 30 },
		commendAfter: [1, 5],
	},
	steps: [
		{ step: "prepare", dueOn: "2026-11-15", doneOn: null, note: "" },
		{ step: "selfReview", dueOn: "2026-11-30", doneOn: null, note: "" },
	],
	meeting: null,
	criteria: [
		{
			serves: ["outside"],
			title: "Phụ lục 5",
			source: "",
			groups: [
				{
					key: "tasks",
					label: "Kết quả nhiệm vụ",
					most: 700,
					criteria: [
						{
							key: "tasks.1",
							label: "Nhiệm vụ chi bộ phân công",
							most: 700,
							whole: false,
							reasonOptional: false,
						},
					],
				},
			],
		},
	],
	levels,
	unverified: ["vote"],
	progress: [
		{ step: "prepare", state: "overdue", done: 0, owed: 0 },
		{ step: "selfReview", state: "overdue", done: 1, owed: 2 },
	],
	people: [collective, somebody, exempt],
	official: 12,
	cap: { whole: cap, groups: [] },
	isOverCap: true,
	proposed: summary,
	decided: summary,
};

export const edition: ReviewEdition = {
	edition: "2025",
	source: "Quy định 366-QĐ/TW",
	fromYear: 2025,
	untilYear: null,
	unverified: ["vote"],
	rules: campaign.rules,
	levels,
	criteria: campaign.criteria,
};

export const record: TallyView = {
	round: 1,
	counted: {
		ballot: "fourLevels",
		counts: {},
		rows: [{ subject: { member: 2 }, votes: {}, staysOut: false }],
	},
	mistakes: [],
	lacks: [{ lacks: "count", count: "summoned" }],
	results: [],
	official: 12,
};

const unread = { unverified: true, gaps: [] };

export const papers: CampaignPaper[] = [
	{
		paper: { paper: "collectiveReview", year: 2026, blank: false },
		title: "Báo cáo kiểm điểm của tập thể năm 2026",
		gaps: [{ gap: "notBegun" }],
		unverified: false,
	},
	{
		paper: { paper: "review", member: 2, year: 2026, blank: false },
		title: "Bản kiểm điểm năm 2026, Trần Thị Hòa",
		gaps: [{ gap: "unanswered", count: 3 }, { gap: "unsigned" }],
		unverified: false,
	},
	{
		...unread,
		paper: { paper: "campaign", campaign: 3, sheet: { kind: "ballot", round: 1, copies: 12 } },
		title: "Phiếu đề xuất xếp loại chất lượng đảng viên năm 2026",
		gaps: [{ gap: "levelsMissing", proposer: "subject", count: 1 }],
	},
	{
		...unread,
		paper: { paper: "campaign", campaign: 3, sheet: { kind: "tallyRecord", round: 1 } },
		title: "Biên bản kiểm phiếu năm 2026",
		gaps: [{ gap: "noMeeting" }, { gap: "notCounted", count: 12 }],
	},
	{
		...unread,
		paper: { paper: "campaign", campaign: 3, sheet: { kind: "leftOut" } },
		title: "Danh sách đảng viên chưa kiểm điểm, xếp loại chất lượng năm 2026",
	},
];

export const usual: Answers = {
	...notebooks,
	campaigns: () => [campaign],
	beginCampaign: () => campaign,
	savePersonSteps: () => campaign,
	saveCampaignStep: () => campaign,
	notePersonYear: () => campaign,
	postponeReview: () => campaign,
	stateLevel: () => campaign,
	proposeLevels: () => campaign,
	putBackLevels: () => campaign,
	savePeopleSteps: () => campaign,
	campaignEdition: () => edition,
	saveCriteria: ({ criteria }) => ({ ...campaign, criteria }),
	saveLadders: ({ levels }) => ({ ...campaign, levels }),
	saveReviewRules: ({ rules }) => ({ ...campaign, rules }),
	decideRating: () => campaign,
	tally: () => record,
	checkTally: ({ counted }) => ({
		...record,
		counted,
		mistakes: [{ mistake: "over", count: "collected", is: 13, of: "issued", most: 12 }],
	}),
	campaignPapers: () => papers,
	saveTally: ({ counted }) => ({ ...record, counted }),
};
