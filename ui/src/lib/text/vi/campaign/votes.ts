/** The words of counting votes and of what the superior body decided. */

import type { BallotChoice } from "$gen/BallotChoice";
import type { CampaignPerson } from "$gen/CampaignPerson";
import type { Level } from "$gen/Level";
import type { RatingDecision } from "$gen/RatingDecision";
import type { TallyCount } from "$gen/TallyCount";
import type { TallyMistake } from "$gen/TallyMistake";
import type { VoteResult } from "$gen/VoteResult";
import { showDate } from "$lib/dates";
import { levels } from "./names";

const counts: Record<TallyCount, string> = {
	summoned: "Triệu tập",
	present: "Có mặt",
	voters: "Đảng viên chính thức có mặt",
	issued: "Phiếu phát ra",
	collected: "Phiếu thu về",
	valid: "Phiếu hợp lệ",
	invalid: "Phiếu không hợp lệ",
};

const choices: Record<BallotChoice, string> = {
	excellent: "HTXS",
	good: "HTT",
	completed: "HTNV",
	notCompleted: "KHT",
	unrated: "Chưa xếp loại",
	agree: "Đồng ý",
	disagree: "Không đồng ý",
};

function mistake(it: TallyMistake, name: (subject: CampaignPerson["subject"]) => string): string {
	switch (it.mistake) {
		case "over":
			return `${counts[it.count]} (${it.is}) nhiều hơn ${counts[it.of].toLowerCase()} (${it.most}).`;
		case "ballotsDiffer":
			return `Hợp lệ ${it.valid} và không hợp lệ ${it.invalid} không khớp với thu về ${it.collected}.`;
		case "votesDiffer":
			return `${name(it.subject)}: cộng được ${it.votes} phiếu, số phiếu hợp lệ là ${it.valid}.`;
		case "rowsDisagree":
			return `${name(it.subject)}: cộng được ${it.votes} phiếu, không khớp với các dòng trên.`;
		case "notOnBallot":
			return `${name(it.subject)}: phiếu này không có ô ${choices[it.choice]}.`;
		case "rowTwice":
			return `${name(it.subject)}: có hai dòng.`;
	}
}

function result(it: VoteResult): string {
	switch (it.kind) {
		case "open":
			return "Chưa đếm xong";
		case "carried":
			return `${levels[it.level]} (${it.votes}/${it.base})`;
		case "noMajority":
			return it.leading === null
				? `Không mức nào đủ quá bán (cao nhất ${it.votes}/${it.base})`
				: `Chưa đủ phiếu; cao nhất: ${levels[it.leading].toLowerCase()} (${it.votes}/${it.base})`;
	}
}

export const tally = {
	counts,
	choices,
	mistake,
	result,
	round: (round: number) => `Vòng ${round}`,
	rounds: "Cách bỏ phiếu",
	roundChoices: { one: "Một vòng, bốn mức", two: "Hai vòng: HTT, HTNV, KHT rồi đến HTXS" },
	base: "Tính quá bán trên",
	bases: {
		official: "Tổng số đảng viên chính thức",
		present: "Số có mặt",
		valid: "Số phiếu hợp lệ",
	},
	official: (count: number) => `Chi bộ có ${count} đảng viên chính thức được biểu quyết.`,
	lead: "Chỉ ghi số phiếu, không ghi ai bầu thế nào. Chỗ không khớp hiện ngay khi gõ; số không khớp thì chưa lưu được.",
	head: "Số phiếu",
	table: "Phiếu của từng người",
	name: "Họ và tên",
	result_: "Kết quả",
	cellOf: (name: string, choice: BallotChoice) => `${name}: ${choices[choice]}`,
	save: "Lưu kết quả kiểm phiếu",
	mistakes: (count: number) => `Có ${count} chỗ không khớp`,
	sound: "Các số khớp nhau.",
	lacks: (count: number) => `Còn ${count} ô chưa ghi.`,
	unreadable: (count: number) =>
		`Có ${count} ô không đọc được là số, nên chưa tính vào đâu. Hãy ghi lại bằng chữ số rồi lưu.`,
	staysOut: "Không bỏ phiếu về mình",
	writeTitle: "Ghi đề xuất của chi bộ theo kết quả kiểm phiếu",
	writeHelp:
		"Sau khi lưu kết quả kiểm phiếu, chương trình cho xem trước từng dòng rồi mới ghi vào phần đề xuất của chi bộ.",
	write: "Xem trước và ghi",
	writeLead:
		"Chỉ những dòng đủ phiếu mới được ghi. Dòng chưa đủ phiếu hoặc bằng phiếu để chi bộ xem xét.",
	writeTable: "Kết quả kiểm phiếu và đề xuất sẽ ghi",
	writeGo: (count: number) => `Ghi ${count} đề xuất`,
	will: "Sẽ ghi",
	now: "Đang ghi",
	forCell: "Cần chi bộ xem xét",
	same: "Như đang ghi",
	notYet: "Chưa đề xuất",
	departs: "khác với mức theo điểm và điều kiện",
	why: (count: number) => `Lý do của ${count} dòng khác với mức theo điểm và điều kiện`,
	whyHelp: "Ghi chung cho các dòng đó. Có thể sửa từng người ở phần Chấm điểm, xếp loại.",
	whyMissing: "Hãy ghi lý do, vì có dòng khác với mức theo điểm và điều kiện.",
	nothingToWrite: "Không có dòng nào để ghi: chưa ai đủ phiếu, hoặc đề xuất đã ghi như vậy.",
	written: (count: number) => `Đã ghi ${count} đề xuất của chi bộ theo kết quả kiểm phiếu.`,
	none: "Đợt này không xếp loại nên không bỏ phiếu.",
};

export const results = {
	summary: "Tổng hợp",
	level: "Mức",
	proposed: "Chi bộ đề xuất",
	decided: "Cấp trên quyết định",
	of: (count: number, share: string | null) =>
		share === null ? `${count}` : `${count} (${share})`,
	total: "Cộng",
	table: "Quyết định của cấp trên",
	name: "Họ và tên",
	cell: "Chi bộ đề xuất",
	decision: "Quyết định",
	years: "Các năm",
	deeds: "Thao tác",
	none: "Chưa có",
	decide: "Ghi quyết định",
	change: "Ghi xếp loại lại",
	decideOf: (name: string) => `Ghi quyết định về ${name}`,
	changeOf: (name: string) => `Ghi xếp loại lại ${name}`,
	levelLabel: "Mức xếp loại",
	on: "Ngày quyết định",
	onMissing: "Hãy ghi ngày quyết định.",
	by: "Cấp quyết định",
	number: "Số quyết định",
	reason: "Lý do xếp loại lại",
	year: (year: string, level: Level) => `${year}: ${levels[level]}`,
	history: (count: number) => `Các lần quyết định (${count})`,
	decided_: ({ level, decidedOn, by, number, reason }: RatingDecision) =>
		[`${showDate(decidedOn)}: ${levels[level].toLowerCase()}`, number, by, reason]
			.filter(Boolean)
			.join("; "),
	hintsTitle: "Gợi ý khen thưởng",
	noHints: (years: number[]) =>
		`Chưa ai có ${years.join(" hoặc ")} năm liền được quyết định hoàn thành xuất sắc.`,
	hint: (years: number) =>
		`${years} năm liền hoàn thành xuất sắc: có thể xem xét đề nghị khen thưởng.`,
};
