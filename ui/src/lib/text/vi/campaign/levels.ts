/** The words of points, levels and the cap on HTXS. */

import type { CapCount } from "$gen/CapCount";
import type { Level } from "$gen/Level";
import type { LevelFinding } from "$gen/LevelFinding";
import type { LevelReason } from "$gen/LevelReason";
import type { LevelWarning } from "$gen/LevelWarning";
import type { OwnAssessment } from "$gen/OwnAssessment";
import { showDate } from "$lib/dates";
import { tenths } from "../minutes";
import { capGroup, condition, levels as names, triggers } from "./names";

function reason(it: LevelReason): string {
	switch (it.reason) {
		case "points":
			return `${tenths(it.points)} điểm ${it.state === "met" ? "thuộc" : "không thuộc"} khung ${names[it.level].toLowerCase()}`;
		case "pointsMissing":
			return "chưa chấm đủ điểm các tiêu chí";
		case "condition": {
			const said = condition(it.condition);
			return it.state === "unknown" ? `chưa có số liệu: ${said}` : `chưa đạt: ${said}`;
		}
		case "trigger":
			return triggers[it.trigger];
		case "excused":
			return `${triggers[it.trigger]}, được xem xét: ${it.because}`;
	}
}

function finding(it: LevelFinding): string {
	if (it.kind === "fits") return names[it.level];
	const points = it.byPoints && `theo điểm: ${names[it.byPoints].toLowerCase()}`;
	const conditions = it.byConditions && `theo điều kiện: ${names[it.byConditions].toLowerCase()}`;
	return ["Cần chi bộ xem xét", points, conditions].filter(Boolean).join("; ");
}

const warnings: Record<LevelWarning, string> = {
	aboveCollective: "Cao hơn mức xếp loại của tập thể do đồng chí đứng đầu",
	quarterNotCompleted: "Có quý không hoàn thành nhiệm vụ",
};

/** Where a distribution stands with the cap, in one sentence. */
const cap = (it: CapCount) =>
	[
		`${it.excellent} xuất sắc, ${it.good} tốt; được đề xuất ${it.allowed} (tính ra ${it.exact})`,
		`bằng ${it.shareOfGood ?? "… (chưa ai xếp tốt)"} số xếp loại tốt`,
		`${it.shareOfGoodAndAbove ?? "… (chưa ai từ tốt trở lên)"} số từ tốt trở lên`,
		it.overBy > 0 ? `đang vượt ${it.overBy}` : `còn được đề xuất thêm ${it.room}`,
	]
		.filter(Boolean)
		.join("; ");

export const levels = {
	names,
	none: "Chưa đề xuất",
	finding,
	why: "Vì sao",
	reason,
	warnings,
	capTitle: "Tỷ lệ hoàn thành xuất sắc",
	capLead: (percent: number, base: string) =>
		`Tối đa ${percent}% của ${base.toLowerCase()}, tính trên các mức đang đề xuất. Chi bộ chỉ đề xuất, cấp trên quyết định, nên chương trình chỉ nhắc.`,
	whole: "Cả chi bộ",
	capGroup,
	cap,
	over: "Số đề xuất hoàn thành xuất sắc đang vượt tỷ lệ.",
	table: "Điểm và mức đề xuất",
	name: "Họ và tên",
	own: "Tự xếp loại",
	points: "Điểm",
	found: "Theo điểm và điều kiện",
	cell: "Chi bộ đề xuất",
	group: "Nhóm tính tỷ lệ",
	deeds: "Thao tác",
	editOf: (name: string) => `Chấm và đề xuất: ${name}`,
	noPoints: "Chưa chấm",
	total: (points: number) => `${tenths(points)}`,
	sum: (points: number, most: number) => `${tenths(points)}/${tenths(most)} điểm`,
	most: (label: string, most: number) => `${label} (tối đa ${tenths(most)})`,
	reductionReason: (label: string) => `Lý do trừ điểm: ${label}`,
	reductionMissing: "Hãy ghi lý do trừ điểm.",
	wholeHelp: "Tiêu chí này chỉ chấm đủ điểm hoặc 0 điểm.",
	partOverWhole: "Số đầu lớn hơn tổng số. Hãy ghi lại hai số này.",
	becauseMissing: "Hãy ghi lý do không tính trường hợp này.",
	ownSaid: ({ signedOn, points, level }: OwnAssessment) =>
		[
			`Bản tự kiểm điểm ký ngày ${showDate(signedOn)}`,
			points === null ? "chưa chấm đủ điểm" : `tự chấm ${tenths(points)} điểm`,
			level === null ? "chưa tự xếp loại" : `tự xếp loại ${names[level].toLowerCase()}`,
		].join("; ") + ".",
	takeOwn: "Lấy mức tự xếp loại",
	ownPoints: (points: number) => `tự chấm ${tenths(points)} điểm`,
	ownOpen: (count: number) =>
		`${count} bản tự kiểm điểm đã ký có mức tự xếp loại chưa ghi vào đợt này.`,
	ownLine: (name: string, level: Level, before: Level | undefined) =>
		before === undefined
			? `${name}: ${names[level].toLowerCase()}`
			: `${name}: ${names[level].toLowerCase()} (đang ghi ${names[before].toLowerCase()})`,
	takeAllOwn: (count: number) =>
		count === 1 ? "Ghi mức tự xếp loại này" : `Ghi mức tự xếp loại của cả ${count} bản`,
	ownTaken: (count: number) => `Đã ghi mức tự xếp loại của ${count} bản.`,
	byPost: "Theo chức vụ trong sổ",
	newGroup: "Nhóm khác, tự đặt tên",
	groupOf: (name: string) => `Nhóm tính tỷ lệ của ${name}`,
	changeGroup: (group: string, name: string) => `${group}: đổi nhóm tính tỷ lệ của ${name}`,
	groupName: "Tên nhóm",
	groupNameHelp: "Những người có chức vụ, nhiệm vụ giống nhau, ví dụ: Cán bộ thôn.",
	groupMissing: "Hãy ghi tên nhóm.",
	groupSize: (group: string, count: number) => `${group} (${count} người)`,
	grouped: (name: string) => `Đã đổi nhóm tính tỷ lệ của ${name}.`,
	proposals: "Mức đề xuất",
	proposer: {
		subject: "Tự xếp loại",
		employer: "Cơ quan, đơn vị",
		committee: "Chi ủy",
		organisation: "Đoàn thể",
		cell: "Chi bộ",
	},
	proposalReason: (who: string) => `Lý do của ${who.toLowerCase()}`,
	reasonMissing:
		"Mức của chi ủy hoặc chi bộ khác với mức theo điểm và điều kiện. Hãy ghi lý do; chưa có gì được lưu.",
	proposalReasonHelp: "Phải ghi khi mức chọn khác với mức theo điểm và điều kiện.",
};
