/** What the steps, levels, conditions and groups of the review are called. */

import type { CapGroup } from "$gen/CapGroup";
import type { DueState } from "$gen/DueState";
import type { Level } from "$gen/Level";
import type { LevelCondition } from "$gen/LevelCondition";
import type { Quarter } from "$gen/Quarter";
import type { StepKind } from "$gen/StepKind";
import type { TriggerKind } from "$gen/TriggerKind";

export const steps: Record<StepKind, string> = {
	prepare: "Chuẩn bị",
	selfReview: "Tự kiểm điểm",
	committeeComment: "Chi ủy nhận xét",
	conference: "Hội nghị chi bộ góp ý",
	proposal: "Chi bộ đề xuất xếp loại",
	sendUp: "Gửi cấp trên",
	superiorDecision: "Cấp trên quyết định",
	announce: "Thông báo, lưu hồ sơ",
};

export const states: Record<DueState, string> = {
	notDue: "Chưa đến hạn",
	done: "Đã xong",
	overdue: "Quá hạn",
	exempt: "Không phải làm",
};

export const levels: Record<Level, string> = {
	excellent: "Hoàn thành xuất sắc nhiệm vụ",
	good: "Hoàn thành tốt nhiệm vụ",
	completed: "Hoàn thành nhiệm vụ",
	notCompleted: "Không hoàn thành nhiệm vụ",
};

export const triggers: Record<TriggerKind, string> = {
	concludedDegradation: "Có kết luận suy thoái",
	disciplinedInDuty: "Bị kỷ luật khi thi hành công vụ",
	prohibitionsBroken: "Vi phạm những điều đảng viên không được làm hoặc trách nhiệm nêu gương",
	corruptionInBody: "Cơ quan trực tiếp phụ trách có tham nhũng, lãng phí, tiêu cực",
	personnelWrongdoing: "Có kết luận sai phạm về cán bộ hoặc mất đoàn kết",
	memberDisciplined: "Thành viên tập thể bị kỷ luật",
	memberDegradation: "Thành viên tập thể có kết luận suy thoái",
	basicTargetsMissed: "Không đạt các chỉ tiêu kinh tế – xã hội cơ bản",
	tasksNotDone: "Quá nhiều nhiệm vụ không hoàn thành",
	unitTasksBelow: "Đơn vị phụ trách hoàn thành quá ít nhiệm vụ",
	subordinatesNotCompleted: "Quá nhiều đơn vị cấp dưới không hoàn thành nhiệm vụ",
	lowConfidence: "Quá nhiều phiếu tín nhiệm thấp",
};

export function condition(it: LevelCondition): string {
	const whose = "of" in it && it.of === "units" ? "nhiệm vụ của đơn vị phụ trách" : "nhiệm vụ";
	switch (it.kind) {
		case "tasksDone":
			return `100% ${whose} hoàn thành đúng tiến độ, bảo đảm chất lượng`;
		case "tasksFinished":
			return `100% ${whose} hoàn thành, chậm không quá ${it.lateMost}%`;
		case "tasksExceed":
			return `ít nhất ${it.least}% ${whose} vượt mức`;
		case "shortcomingsRemedied":
			return "khắc phục 100% hạn chế, khuyết điểm đã chỉ ra";
		case "withinCap":
			return "tỷ lệ hoàn thành xuất sắc trong giới hạn";
		case "nobodyDisciplined":
			return "không có thành viên bị kỷ luật";
		case "gradesReach":
			return "các mục tự đánh giá đạt cấp độ quy định";
		case "cellJudges":
			return "điều kiện do chi bộ xem xét";
	}
}

export function capGroup(group: CapGroup): string {
	if (typeof group === "object") return group.named;
	return { heads: "Bí thư, phó bí thư", committeeMembers: "Chi ủy viên", members: "Đảng viên" }[
		group
	];
}

/** A quarter as papers write it: quý III. */
export const quarterName = (quarter: Quarter) =>
	`quý ${(["I", "II", "III"] as const)[quarter - 1]}`;
