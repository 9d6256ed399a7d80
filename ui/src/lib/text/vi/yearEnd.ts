/** The words of the end of the year: everybody's self-assessments, and one of them. */

import type { DueState } from "$gen/DueState";
import type { Eligibility } from "$gen/Eligibility";
import type { NotReviewed } from "$gen/NotReviewed";
import type { Quarter } from "$gen/Quarter";
import { showDate } from "$lib/dates";
import { quarterName } from "./campaign/names";

/** Why somebody is not reviewed at this cell. */
function because(reason: NotReviewed): string {
	switch (reason.because) {
		case "notMember":
			return "không phải đảng viên";
		case "exempt":
			return "được miễn công tác và sinh hoạt đảng";
		case "suspended":
			return "bị đình chỉ sinh hoạt đảng";
		case "newlyAdmitted":
			return `mới kết nạp, đến ngày ${showDate(reason.wholeOn)} mới đủ ${reason.months} tháng`;
		case "admittedLater":
			return "kết nạp sau thời điểm xét";
		case "cameLater":
			return "chuyển đến sau thời điểm xét";
		case "officialElsewhere":
			return "sinh hoạt tạm thời tại đây, kiểm điểm ở chi bộ nơi sinh hoạt chính thức";
		case "transferred":
			return `đã chuyển sinh hoạt từ ngày ${showDate(reason.fromOn)}`;
		case "deceased":
			return "đã từ trần";
		case "left":
			return "đã ra khỏi Đảng";
		case "notLeader":
			return "không giữ chức vụ lãnh đạo, quản lý";
		case "decided":
			return reason.reason;
	}
}

/** Whether somebody is reviewed; nothing where it goes without saying. */
function reviewed(found: Eligibility | null): string {
	if (found === null || found.kind === "reviewed") return "";
	if (found.kind === "unclear") return "Chưa rõ có thuộc diện kiểm điểm không: sổ ghi thiếu ngày.";
	return `Không thuộc diện kiểm điểm: ${because(found.reason)}.`;
}

const states: Record<DueState, string> = {
	notDue: "Chưa đến hạn",
	done: "Đã ký",
	overdue: "Quá hạn",
	exempt: "Không phải làm",
};

export const yearEnd = {
	opening: "Đang mở…",
	again: "Thử lại",
	reviewed,
	reviews: {
		title: (year: number) => `Kiểm điểm cuối năm ${year}`,
		lead: "Bấm vào tên để mở bản kiểm điểm. Bên cạnh mỗi mục có sẵn việc đã ghi trong năm, bấm một phím là đưa vào.",
		caption: (year: number) => `Bản kiểm điểm cá nhân năm ${year}`,
		collective: "Báo cáo kiểm điểm của tập thể",
		members: "Bản kiểm điểm của từng đảng viên",
		openCollective: "Mở báo cáo của tập thể",
		columns: {
			name: "Họ và tên",
			form: "Mẫu",
			state: "Tình trạng",
			missing: "Còn thiếu",
		},
		form: (edition: string, form: string) => `${form.toUpperCase()} (${edition})`,
		notBegun: "Chưa viết",
		writing: "Đang viết, chưa ký",
		signed: (on: string) => `Đã ký ngày ${showDate(on)}`,
		late: (state: string) => `${states.overdue}. ${state}`,
		missing: (count: number) => (count === 0 ? "đủ" : `${count} mục`),
		counts: (signed: number, accepted: number, all: number, overdue: number) =>
			`Đã ký ${signed}/${all}, chi ủy đã xác nhận ${accepted}/${all}` +
			(overdue > 0 ? `, quá hạn ${overdue}.` : "."),
		none: {
			title: "Năm này chưa ai phải viết bản kiểm điểm",
			text: "Hãy nhập danh sách đảng viên trước. Mỗi đảng viên viết một bản kiểm điểm vào cuối năm.",
			button: "Đến danh sách đảng viên",
		},
	},
	review: {
		title: (year: number, name: string) => `Bản kiểm điểm năm ${year}: ${name}`,
		collectiveTitle: (year: number, name: string) => `Báo cáo kiểm điểm năm ${year}: ${name}`,
		quarterTitle: (quarter: Quarter) => (year: number, name: string) =>
			`Bản tự đánh giá, xếp loại ${quarterName(quarter)} năm ${year}: ${name}`,
		periods: "Cả năm hay từng quý",
		wholeYear: "Cả năm",
		quarter: (quarter: Quarter) => `Quý ${quarterName(quarter).slice(4)}`,
		toList: "Cả chi bộ",
		toNotebook: "Về sổ tay",
		state: (state: DueState, dueOn: string) =>
			state === "done" || state === "exempt"
				? states[state]
				: `${states[state]}: viết và ký trước hết ngày ${showDate(dueOn)}`,
	},
};
