/** The words of the first page: what the cell has to do next. */

import type { MeetingKind } from "$gen/MeetingKind";
import type { YearDuties } from "$gen/YearDuties";
import { showDate } from "$lib/dates";

/** "3 bài, 1 lượt": only what there is. */
const some = (...counted: readonly (readonly [number, string])[]) =>
	counted
		.filter(([count]) => count > 0)
		.map(([count, words]) => `${count} ${words}`)
		.join(", ");

export const home = {
	title: "Trang chủ",
	lead: "Những việc chi bộ cần làm tiếp theo.",
	opening: "Đang xem lại công việc…",
	today: (words: string) => `Hôm nay: ${words}`,
	noMembers: {
		title: "Hãy bắt đầu bằng danh sách đảng viên",
		text: "Sổ cần biết chi bộ có những ai để điểm danh, giao việc và tính tỷ lệ. Chỉ cần họ tên; các mục khác ghi sau cũng được.",
		button: "Nhập đảng viên",
	},
	noMeeting: {
		title: "Chưa có kỳ sinh hoạt nào sắp tới",
		text: "Hãy lập kế hoạch kỳ tới: chọn loại, ngày giờ, địa điểm. Chương trình đã được soạn sẵn để sửa; sau đó in giấy mời.",
		button: "Lập kế hoạch kỳ tới",
	},
	open: {
		title: "Biên bản đang ghi dở",
		text: "Mọi chữ đã gõ đều được lưu. Hãy ghi tiếp, rồi đọc lại và thông qua.",
		button: "Ghi tiếp biên bản",
	},
	next: {
		title: "Kỳ sinh hoạt sắp tới",
		today: "Hôm nay họp.",
		days: (days: number) => (days === 1 ? "Ngày mai họp." : `Còn ${days} ngày.`),
		late: "Đã qua ngày họp mà chưa ghi biên bản.",
		begin: "Bắt đầu ghi biên bản",
		open: "Mở kế hoạch",
		invitation: "In giấy mời",
	},
	report: {
		title: "Báo cáo kết quả kỳ họp",
		text: (due: string) =>
			`Đăng kết quả lên Sổ tay đảng viên điện tử và báo cáo cấp trên trước ngày ${showDate(due)}.`,
		late: (due: string) => `Đã quá hạn ngày ${showDate(due)} đăng kết quả và báo cáo cấp trên.`,
		button: "Lấy nội dung để báo cáo",
	},
	last: {
		title: "Kỳ gần nhất",
		present: (present: number, all: number) => `Có mặt ${present}/${all} đồng chí.`,
		button: "Mở kỳ gần nhất",
	},
	follow: {
		title: "Cần theo dõi",
		nothing: "Không có việc nào quá hạn hay cần nhắc.",
		matters: (count: number) => `${count} việc đang theo dõi`,
		overdue: (count: number) => `${count} việc đã quá hạn`,
		mattersHelp: "Các việc này sẽ tự lên đầu chương trình kỳ tới.",
		showMatters: "Xem các việc",
		probation: (name: string, day: string) => `${name} hết thời gian dự bị ngày ${showDate(day)}`,
		absence: (name: string, meetings: number) => `${name} vắng ${meetings} kỳ liền`,
		toMembers: "Mở danh sách đảng viên",
		theme: "Quý này chưa có sinh hoạt chuyên đề",
		themeHelp: "Mỗi quý họp chuyên đề ít nhất một lần.",
		planTheme: "Lập kỳ chuyên đề",
	},
	notebooks: {
		title: "Sổ tay làm theo gương Bác",
		nothing: "Không có việc nào chờ.",
		/** What people owe their notebooks of a year; blank where nothing. */
		books: ({ year, registrations, reports, summaries }: YearDuties) => {
			const owed = some(
				[registrations, "người chưa đăng ký"],
				[reports, "trang tháng quá hạn ghi"],
				[summaries, "bản sơ kết, tổng kết quá hạn"],
			);
			return owed && `Năm ${year}: ${owed}`;
		},
		comments: (count: number, year: number) =>
			`${count} trang tháng của năm ${year} chờ nhận xét đã hơn 30 ngày`,
		commitments: (count: number, year: number) => `${count} người chưa ký bản cam kết năm ${year}`,
		unpraised: (count: number) => `${count} việc tốt trong năm chưa được biểu dương`,
		unpraisedHelp: "Khi ghi biên bản, các việc này được gợi ý ở phần Biểu dương, nhắc nhở.",
		tellers: (names: readonly string[], month: string) =>
			`Kể chuyện về Bác tháng ${Number(month.slice(5))}: ${names.join(", ")}`,
		prepared: "Chuyện đã được chuẩn bị.",
		unprepared: "Chưa ghi chuyện đã chuẩn bị.",
		/** What study sessions wait for; blank where nothing. */
		studies: (reports: number, overdue: number, makeUps: number) =>
			some(
				[reports, `bài thu hoạch chưa nộp${overdue > 0 ? ` (${overdue} quá hạn)` : ""}`],
				[makeUps, "lượt phải học bù"],
			),
		toMatrix: "Mở bảng theo dõi",
		toCommitments: "Mở các bản cam kết",
		toDeeds: "Xem việc tốt",
		toStories: "Mở lịch kể chuyện",
		toStudies: "Mở các buổi học tập",
	},
	remedies: {
		title: "Khắc phục khuyết điểm",
		plansOverdue: (count: number) => `${count} khuyết điểm quá hạn lập kế hoạch khắc phục`,
		stepsOverdue: (count: number) => `${count} khuyết điểm có bước khắc phục quá hạn`,
		unplanned: (count: number, dueOn: string | null) =>
			`${count} khuyết điểm cần lập kế hoạch khắc phục, hạn ${showDate(dueOn)}`,
		closing: (count: number) =>
			`${count} khuyết điểm đã xong các bước, chờ kỳ sinh hoạt nghe và kết thúc`,
		open: "Mở sổ khắc phục",
	},
	matters: {
		title: "Việc đang theo dõi",
		lead: "Việc các kỳ trước giao và chưa có kết quả. Kết quả được ghi trong biên bản của kỳ tới.",
		none: "Không còn việc nào đang theo dõi. Nhiệm vụ giao trong biên bản sẽ tự hiện ở đây.",
		work: "Việc",
		lead1: "Phụ trách",
		due: "Hạn",
		last: "Tình hình gần nhất",
		noDue: "không ghi hạn",
	},
	tally: {
		title: "Đảng viên",
		official: (count: number) => `${count} chính thức`,
		probationary: (count: number) => `${count} dự bị`,
		exempt: (count: number) => `${count} miễn sinh hoạt`,
		away: (count: number) => `${count} sinh hoạt nơi khác`,
	},
	themeKind: "thematic" as MeetingKind,
};
