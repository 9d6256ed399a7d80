/** The words of study sessions: who was there, who makes up, the reports and their marks. */

import type { AttendanceCount } from "$gen/AttendanceCount";
import type { StudyReportState } from "$gen/StudyReportState";
import { showDate } from "$lib/dates";
import { tenths } from "./minutes";

const states: Record<StudyReportState, string> = {
	notWanted: "Không phải nộp",
	due: "Chưa nộp",
	overdue: "Quá hạn nộp",
	handedIn: "Đã nộp, chờ chấm",
	marked: "Đã chấm, chưa công bố",
	announced: "Đã công bố",
};

/** "14/16 (87,5%)": how many came of those who count. */
const rate = (count: AttendanceCount, share: number | null) =>
	`${count.countedPresent}/${count.denominator}${share === null ? "" : ` (${tenths(share)}%)`}`;

export const studies = {
	/** On the page of all notebooks. */
	open: "Học tập, thu hoạch (Alt + H)",
	opening: "Đang mở các buổi học tập…",
	again: "Thử lại",
	title: "Học tập, quán triệt và thu hoạch",
	lead: "Ghi buổi học, điểm danh, ai học bù; rồi ghi bài thu hoạch, chấm và công bố điểm.",
	print: "In sổ học tập",
	list: {
		title: (year: number) => `Các buổi học năm ${year}`,
		topic: "Nội dung",
		heldOn: "Ngày",
		place: "Địa điểm",
		attendance: "Dự học",
		reports: "Thu hoạch",
		deeds: "Thao tác",
		open: "Mở",
		opened: "Đang mở",
		openOf: (deed: string, title: string) => `${deed}: ${title}`,
		add: "Thêm buổi học",
		missing: (count: number) => (count === 0 ? "Nộp đủ" : `Còn ${count} bài`),
		noReports: "Không làm thu hoạch",
		empty: {
			title: "Năm này chưa có buổi học tập nào",
			text: "Hãy thêm buổi học đầu tiên: học nghị quyết, chỉ thị hay chuyên đề gì, ngày nào, ở đâu. Sau đó điểm danh bằng bàn phím.",
		},
	},
	form: {
		newTitle: "Thêm buổi học",
		editTitle: "Sửa buổi học",
		title: "Nội dung học tập, quán triệt",
		titleMissing: "Hãy ghi nội dung học tập.",
		heldOn: "Ngày học",
		heldOnMissing: "Hãy ghi ngày học.",
		place: "Địa điểm",
		speaker: "Báo cáo viên",
		reportDueOn: "Hạn nộp thu hoạch",
		reportDueOnHelp: "Để trống nếu buổi này không viết thu hoạch.",
		note: "Ghi chú",
	},
	detail: {
		parts: "Các phần của buổi học",
		tabs: { attendance: "Điểm danh", reports: "Thu hoạch", reflections: "Điều tâm đắc" },
		facts: (heldOn: string, place: string, speaker: string) =>
			[`Ngày ${showDate(heldOn)}`, place && `tại ${place}`, speaker && `báo cáo viên: ${speaker}`]
				.filter(Boolean)
				.join(", "),
		rate,
		present: (count: AttendanceCount, share: number | null) => `Dự học ${rate(count, share)}`,
		reached: (share: number) => `tính cả học bù ${tenths(share)}%`,
	},
	roll: {
		title: "Điểm danh",
		words: "Lý do vắng",
		all: "Tất cả có mặt",
		madeUp: (on: string, words: string) =>
			`Đã học bù ngày ${showDate(on)}${words ? `: ${words}` : ""}`,
		hasToMakeUp: "Phải học bù",
		makeUp: "Ghi học bù",
		changeMadeUp: "Sửa học bù",
		makeUpOf: (deed: string, name: string) => `${deed}: ${name}`,
		toMakeUp: (names: string) => `Còn phải học bù: ${names}.`,
		nobodyToMakeUp: "Không còn ai phải học bù.",
		nobody: "Ngày này chi bộ chưa có đảng viên nào. Hãy xem lại ngày học hoặc danh sách đảng viên.",
	},
	makeUp: {
		title: (name: string) => `Học bù: ${name}`,
		on: "Ngày học bù",
		onHelp: "Để trống nếu chưa học bù.",
		words: "Học bù bằng cách nào",
		wordsHelp: "Ví dụ: dự buổi của chi bộ khác, tự đọc tài liệu.",
	},
	reports: {
		dueOn: (on: string) => `Hạn nộp ngày ${showDate(on)}.`,
		noDue:
			"Buổi này không đặt hạn nộp thu hoạch. Muốn thu bài, hãy bấm “Sửa” ở buổi học và ghi hạn nộp.",
		missing: (names: string) => `Chưa nộp: ${names}.`,
		allIn: "Không còn bài nào phải nộp.",
		keys: "Phím Enter hoặc ↓ xuống người sau trong cùng cột, ↑ lên người trước, Tab sang ô kế tiếp. Rời dòng nào, dòng đó được lưu.",
		caption: "Bảng ghi thu hoạch",
		name: "Họ và tên",
		state: "Tình trạng",
		handedInOn: "Ngày nộp",
		mark: "Điểm, kết quả",
		marker: "Người chấm",
		remark: "Nhận xét",
		boxOf: (box: string, name: string) => `${box}: ${name}`,
		states,
		kept: (name: string) => `Đã lưu bài của ${name}.`,
		announce: "Công bố điểm",
		announceTitle: "Công bố điểm thu hoạch",
		announceOn: "Ngày công bố",
		announced: (on: string) => `Đã công bố điểm ngày ${showDate(on)}.`,
		notAnnounced: "Chưa công bố điểm: đảng viên chưa xem được điểm của mình.",
		announceHelp: "Khi đã có điểm, bấm “Công bố điểm” để mỗi người xem được điểm của mình.",
	},
	reflections: {
		lead: "Điều tâm đắc, liên hệ bản thân của từng người. Mỗi người tự ghi trong sổ của mình; ở đây chi ủy có thể ghi hộ.",
		words: "Điều tâm đắc, liên hệ bản thân",
		wordsOf: (name: string) => `Điều tâm đắc của ${name}`,
		none: "Chưa có ai phải viết thu hoạch buổi này.",
	},
	own: {
		report: (state: StudyReportState) => `Thu hoạch: ${states[state].toLowerCase()}`,
		due: (on: string) => `hạn nộp ${showDate(on)}`,
		handedIn: (on: string) => `nộp ngày ${showDate(on)}`,
		mark: (mark: string, marker: string) =>
			`Điểm, kết quả: ${mark}${marker ? ` (${marker} chấm)` : ""}`,
		remark: (words: string) => `Nhận xét bài: ${words}`,
	},
};
