/** The residence feedback of a year as Rust would tell it. */

import type { ResidenceFeedbackDraft } from "$gen/ResidenceFeedbackDraft";
import type { ResidenceLine } from "$gen/ResidenceLine";
import type { ResidenceYear } from "$gen/ResidenceYear";
import type { Answers } from "../meetings/rust";

function line(
	member: number,
	name: string,
	state: ResidenceLine["state"],
	change: Partial<ResidenceLine> = {},
): ResidenceLine {
	const blank = { from: "", askedOn: null, returnedOn: null, words: "" };
	const of = { member, year: 2026, name, residence: "Xóm Bàu Sen", state };
	return { ...blank, exempt: null, exemptWords: "", ...of, ...change };
}

const chiBo3 = "Chi ủy Chi bộ 3, phường Ea Kao";

/** One back, one asked, one exempt, two of whom nothing is noted. */
export const lines: ResidenceLine[] = [
	line(2, "Trần Thị Hòa", "done", {
		from: chiBo3,
		askedOn: "2026-11-02",
		returnedOn: "2026-11-20",
		words: "Gương mẫu, tham gia đủ các kỳ họp xóm",
	}),
	line(3, "Y Bih Niê Kđăm", "overdue", { from: chiBo3, askedOn: "2026-11-02" }),
	line(4, "Đặng Thị Ứng", "exempt", { exempt: "other", exemptWords: "Đi biển dài ngày" }),
	line(5, "Công Tằng Tôn Nữ Thị Bích Ngọc Huyền Trân", "overdue"),
	line(6, "Đỗ Đạt", "overdue"),
];

export const year = (change: (line: ResidenceLine) => ResidenceLine = (one) => one) =>
	({ dueOn: "2026-11-30", lines: lines.map(change), letterUnverified: true }) as ResidenceYear;

const became = (member: number, draft: ResidenceFeedbackDraft) =>
	year((one) => (one.member === member ? { ...one, ...draft } : one));

export const usual: Answers = {
	residenceFeedback: () => year(),
	saveResidenceFeedback: ({ member, draft }) => became(member, draft),
	fillResidenceFeedback: ({ draft }) =>
		year((one) => (one.member > 4 ? { ...one, ...draft, state: "exempt" } : one)),
};
