/** The words of what a campaign is held by: criteria, levels, cap, votes, days. */

import type { Assessed } from "$gen/Assessed";
import type { ReviewRules } from "$gen/ReviewRules";
import { showDate } from "$lib/dates";
import { tenths } from "../minutes";
import { triggers } from "./names";
import { tally } from "./votes";

const assessed: Record<Assessed, string> = {
	collective: "Tập thể",
	leader: "Đảng viên giữ chức vụ lãnh đạo, quản lý",
	staff: "Đảng viên không giữ chức vụ lãnh đạo, quản lý",
	outside: "Đảng viên ngoài hệ thống chính trị",
};

const bases = { good: "Số xếp loại tốt", goodAndAbove: "Số xếp loại từ tốt trở lên" };
const roundings = { halfUp: "Từ 0,5 trở lên thành 1", down: "Bỏ phần lẻ" };
const groupings = { byGroup: "Theo từng nhóm chức vụ", whole: "Cả chi bộ là một nhóm" };
const pointSteps = { tenth: "0,1 điểm", half: "0,5 điểm", one: "1 điểm" };
const yesNo = (is: boolean) => (is ? "Có" : "Không");

function majority(it: ReviewRules["vote"]["majority"]): string {
	return it.kind === "twoThirds" ? "Từ hai phần ba trở lên" : `Trên ${it.percent}%`;
}

export const rules = {
	lead: "Mỗi đợt giữ quy định của riêng mình. Sửa ở đây theo hướng dẫn của cấp ủy cấp trên; các năm trước không thay đổi.",
	assessed,
	changed: "đã sửa",
	usual: "mặc định của phần mềm, sửa theo hướng dẫn của cấp ủy",
	unverified: "chưa đối chiếu bản gốc",
	saved: {
		criteria: "Đã lưu bảng tiêu chí.",
		levels: "Đã lưu khung điểm và điều kiện.",
		rules: "Đã lưu cách tính.",
	},
	reset: {
		criteria: "Dùng lại bảng tiêu chí ban đầu",
		levels: "Dùng lại khung điểm ban đầu",
		rules: "Dùng lại cách tính ban đầu",
	},
	criteria: {
		title: "Bảng tiêu chí và điểm",
		none: "Bản quy định của năm này không chấm điểm.",
		caption: "Bảng tiêu chí của từng đối tượng",
		whom: "Dùng cho",
		points: "Điểm các nhóm",
		state: "Nguồn",
		deeds: "Thao tác",
		edit: "Sửa",
		editOf: (whom: string) => `Sửa bảng tiêu chí: ${whom}`,
		group: (label: string, most: number) => `${label} (${tenths(most)} điểm)`,
		sum: (sum: number, expected: number) =>
			`Cộng ${tenths(sum)} điểm, quy định ${tenths(expected)} điểm.`,
		differs: (sum: number, expected: number) =>
			`Nhóm này cộng được ${tenths(sum)} điểm, quy định là ${tenths(expected)}. Vẫn lưu được nếu cấp ủy hướng dẫn như vậy.`,
		groupMost: "Điểm tối đa của nhóm",
		label: (place: number) => `Tiêu chí ${place}`,
		labelMissing: "Hãy ghi tên tiêu chí, hoặc bỏ tiêu chí này.",
		most: (place: number) => `Điểm tối đa của tiêu chí ${place}`,
		mostMissing: "Hãy ghi điểm tối đa.",
		whole: "Đạt thì đủ điểm, không đạt thì 0 điểm",
		reason: "Trừ điểm phải ghi lý do",
		add: "Thêm tiêu chí",
		addTo: (label: string) => `Thêm tiêu chí vào ${label}`,
		remove: "Bỏ tiêu chí",
		removeOf: (label: string, place: number) => `Bỏ tiêu chí ${place} của ${label}`,
		removed: (label: string) => `Đã bỏ tiêu chí “${label}”.`,
	},
	levels: {
		title: "Khung điểm và điều kiện của từng mức",
		caption: "Khung điểm và điều kiện theo đối tượng",
		whom: "Dùng cho",
		least: "Điểm từ",
		noPoints: "Không chấm điểm",
		deeds: "Thao tác",
		edit: "Sửa",
		editOf: (whom: string) => `Sửa khung điểm và điều kiện: ${whom}`,
		leastOf: (name: string) => `${name}: từ bao nhiêu điểm`,
		lateMost: (whose: string) => `${whose} chậm nhiều nhất bao nhiêu %`,
		exceed: (whose: string) => `${whose} vượt mức ít nhất bao nhiêu %`,
		tasks: { subject: "Nhiệm vụ", units: "Nhiệm vụ của đơn vị phụ trách" },
		triggers: "Khi nào là không hoàn thành nhiệm vụ (%)",
		trigger: triggers,
		missing: "Hãy ghi số này.",
	},
	how: {
		title: "Tỷ lệ, biểu quyết và cách tính",
		caption: "Các quy định đang dùng",
		edit: "Sửa cách tính",
		columns: { rule: "Quy định", value: "Đang dùng", note: "Ghi chú" },
		cap: "Tỷ lệ hoàn thành xuất sắc",
		percent: "Tỷ lệ tối đa (%)",
		percentHelp:
			"Quy định là 20; 25 khi tổ chức đảng có thành tích nổi trội. Cả hai cách tính tỷ lệ luôn hiện ở phần Chấm điểm, xếp loại.",
		base: "Tính trên",
		bases,
		rounding: "Số lẻ",
		roundings,
		grouping: "Đếm theo",
		groupings,
		countsHead: "Tính cả người đứng đầu",
		points: "Điểm",
		pointStep: "Làm tròn điểm đến",
		pointSteps,
		reasonFrom: "Trừ từ bao nhiêu điểm thì phải ghi lý do",
		vote: "Biểu quyết",
		voteBase: "Tính quá bán trên",
		voteBases: tally.bases,
		rounds: "Cách bỏ phiếu",
		roundChoices: tally.roundChoices,
		majority: "Mức được chọn khi đạt",
		majorityPercent: "Trên bao nhiêu %",
		excellent: "Riêng hoàn thành xuất sắc cần",
		excellentChoices: {
			same: "Như các mức khác",
			twoThirds: "Từ hai phần ba trở lên",
			moreThan: "Tỷ lệ khác",
		},
		majorityChoices: { moreThan: "Quá tỷ lệ ghi bên dưới", twoThirds: "Từ hai phần ba trở lên" },
		majorityOf: majority,
		oneself: "Bỏ phiếu cho cả bản thân",
		oneselfHelp: "Bỏ dấu nếu người được xếp loại không bỏ phiếu về mình.",
		days: "Thời hạn và điều kiện khác",
		leastMonths: "Kết nạp đủ bao nhiêu tháng mới kiểm điểm",
		sickMonths: "Nghỉ ốm từ bao nhiêu tháng thì xếp loại theo công việc thực tế",
		draftDays: "Gửi dự thảo báo cáo trước hội nghị (ngày làm việc)",
		conferenceHours: "Hội nghị ít nhất (giờ)",
		asOf: "Ngày tính để kiểm điểm",
		commendAfter: "Số năm xuất sắc liền để gợi ý khen thưởng",
		commendHelp: "Ghi các số năm, cách nhau bằng dấu chấm phẩy, ví dụ: 1; 5.",
		commendUnreadable: "Hãy ghi các số năm, ví dụ: 1; 5.",
		residenceDue: "Hạn nhận ý kiến nơi cư trú",
		remedyPlanDue: "Hạn lập kế hoạch khắc phục",
		dayOutside: "Hãy ghi một ngày trong năm kiểm điểm hoặc năm sau.",
		missing: "Hãy ghi số này.",
		yesNo,
		day: showDate,
	},
};
