/** Discipline, suggestions and contributed comments as Rust would tell them. */

import type { CensureLine } from "$gen/CensureLine";
import type { ContributionLine } from "$gen/ContributionLine";
import type { MemberLine } from "$gen/MemberLine";
import type { SuggestionLine } from "$gen/SuggestionLine";
import { lines as members } from "../cell/book";
import type { Answers } from "../meetings/rust";

/** Who is chosen in the tests. */
export const chosen = members[0] as MemberLine;

export const censure: CensureLine = {
	id: 4,
	subject: { member: 3 },
	name: "Y Bih Niê Kđăm",
	kind: "removal",
	decidedOn: "2026-03-01",
	by: "Ủy ban kiểm tra Đảng ủy xã",
	number: "04-QĐ/UBKT",
	reason: "Bỏ sinh hoạt ba kỳ liền không lý do",
	endedOn: null,
	isUsual: false,
};

export const suggestion: SuggestionLine = {
	id: 5,
	year: 2026,
	subject: { member: 2 },
	name: "Trần Thị Hòa",
	words: "Chậm tiến độ xây dựng nhà văn hóa thôn",
	from: "Ban Thường vụ Đảng ủy xã",
	paper: "Công văn 15-CV/ĐU",
	receivedOn: "2026-11-12",
};

export const contribution: ContributionLine = {
	id: 6,
	year: 2026,
	subject: "collective",
	name: "Chi bộ thôn Đồng Tâm",
	words: "Họp còn muộn giờ",
	giver: "people",
	giverWords: "",
	givenOn: null,
	reply: "",
};

export const usual: Answers = {
	people: () => members,
	censures: () => ({
		lines: [censure],
		years: [
			{ year: 2026, counts: { removal: 1, reprimand: 2 } },
			{ year: 2025, counts: { reminder: 1 } },
		],
	}),
	bringBack: () => null,
	keepCensure: ({ id, draft }) => ({ id: id ?? 9, ...draft }),
	withdrawCensure: () => null,
	suggestions: () => [suggestion],
	keepSuggestion: ({ id, draft }) => ({ id: id ?? 9, ...draft }),
	withdrawSuggestion: () => null,
	contributions: () => [contribution],
	keepContribution: ({ id, draft }) => ({ id: id ?? 9, ...draft }),
	withdrawContribution: () => null,
};
