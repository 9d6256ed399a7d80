/** The words of the register of inspections. */

import type { DossierPiece } from "$gen/DossierPiece";
import type { InspectionKind } from "$gen/InspectionKind";
import type { InspectionState } from "$gen/InspectionState";
import { showDate } from "$lib/dates";

const kinds: Record<InspectionKind, string> = {
	inspection: "Kiểm tra",
	supervision: "Giám sát chuyên đề",
	selfInspection: "Tự kiểm tra",
	fromAbove: "Cấp trên kiểm tra, giám sát",
};

const states: Record<InspectionState, string> = {
	planned: "Trong kế hoạch",
	underWay: "Đang tiến hành",
	concluded: "Đã kết luận",
	overdue: "Quá tháng kế hoạch, chưa kết luận",
};

const pieces: Record<DossierPiece, string> = {
	notice: "ngày thông báo",
	report: "báo cáo tự kiểm tra",
	findings: "kết quả thẩm tra",
	conclusion: "kết luận",
	minutes: "biên bản kỳ kết luận",
};

export const inspections = {
	kinds,
	states,
	caption: (year: number) => `Kế hoạch kiểm tra, giám sát năm ${year}`,
	columns: {
		inspected: "Đối tượng",
		content: "Nội dung",
		month: "Tháng",
		state: "Tình trạng",
		deeds: "Thao tác",
	},
	period: (period: string) => `Mốc kiểm tra: ${period}`,
	inspectors: (inspectors: string) => `Người thực hiện: ${inspectors}`,
	month: (month: string | null) => (month ? showDate(month) : "chưa định"),
	lacks: (lacking: readonly DossierPiece[]) =>
		`Hồ sơ còn thiếu: ${lacking.map((piece) => pieces[piece]).join(", ")}`,
	complete: "Hồ sơ đủ",
	named: (count: number) => `Đã nêu ${count} khuyết điểm`,
	concludedOn: (day: string) => `Kết luận ngày ${showDate(day)}`,
	counts: (all: number, concluded: number) => `${all} cuộc trong năm, đã kết luận ${concluded}.`,
	add: "Thêm cuộc kiểm tra, giám sát",
	edit: "Ghi",
	editOf: (what: string) => `Ghi: ${what}`,
	name: "Nêu khuyết điểm",
	nameOf: (what: string) => `Nêu khuyết điểm: ${what}`,
	print: "In hồ sơ",
	printOf: (what: string) => `In hồ sơ: ${what}`,
	printPlan: "In kế hoạch năm",
	withdraw: "Bỏ",
	withdrawOf: (what: string) => `Bỏ: ${what}`,
	withdrawn: (what: string) => `Đã bỏ “${what}” khỏi kế hoạch.`,
	unverified:
		"Lời của kế hoạch và hồ sơ kiểm tra chưa đối chiếu mẫu của cấp trên. Hãy xem lại trước khi in.",
	none: {
		title: "Chưa có kế hoạch kiểm tra, giám sát",
		text: "Đầu năm, chi bộ lập kế hoạch: kiểm tra ai, việc gì, vào tháng nào. Hãy thêm từng cuộc; cả cuộc tự kiểm tra và cuộc do cấp trên tiến hành cũng ghi ở đây.",
	},
	form: {
		newTitle: "Thêm cuộc kiểm tra, giám sát",
		title: (what: string) => `Cuộc kiểm tra: ${what}`,
		kind: "Hình thức",
		inspected: "Đối tượng",
		inspectedHelp: "Chọn một đảng viên, hoặc ghi tên tổ đảng, chi ủy, chi bộ.",
		inspectedMissing: "Hãy chọn hoặc ghi đối tượng.",
		content: "Nội dung",
		contentMissing: "Hãy ghi nội dung kiểm tra.",
		period: "Mốc thời gian được kiểm tra",
		periodHelp: "Ví dụ: từ tháng 01/2025 đến tháng 6/2026.",
		month: "Tháng tiến hành",
		inspectors: "Người thực hiện",
		method: "Phương pháp tiến hành",
		noticedOn: "Ngày thông báo",
		noticedHelp: "Thông báo trước một kỳ sinh hoạt.",
		reportedOn: "Ngày nhận báo cáo tự kiểm tra",
		report: "Nội dung báo cáo tự kiểm tra",
		findings: "Kết quả thẩm tra, xác minh",
		conclusion: "Kết luận",
		meeting: "Kỳ sinh hoạt kết luận",
		noMeeting: "Chưa có",
		concludedOn: "Ngày kết luận",
		beforeNotice: "Báo cáo và kết luận phải từ ngày thông báo trở đi.",
		concludedEarly: "Kết luận phải từ ngày nhận báo cáo trở đi.",
	},
	ofMember: {
		shortcomings: "Khuyết điểm, khắc phục",
		noShortcomings: "Không có khuyết điểm nào trong sổ.",
		inspections: "Kiểm tra, giám sát",
		noInspections: "Chưa có cuộc kiểm tra, giám sát nào.",
		year: (year: number, named: number, remedied: number, inspections: number) =>
			`Năm ${year}: ${named} khuyết điểm được nêu, ${remedied} đã khắc phục; ${inspections} cuộc kiểm tra, giám sát.`,
	},
};
