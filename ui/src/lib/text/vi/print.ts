/** The words around a paper that is looked at, saved and printed. */

import type { PaperRef } from "$gen/PaperRef";

const papers: Record<PaperRef["paper"], string> = {
	minutes: "Biên bản",
	resolution: "Nghị quyết",
	attendance: "Bảng điểm danh",
	invitation: "Giấy mời",
	agenda: "Chương trình",
	scoreSheet: "Phiếu chấm điểm",
	members: "Danh sách đảng viên",
	monthPage: "Trang tháng",
	notebook: "Sổ tay",
	notebooks: "Sổ tay của mọi người",
	yearPlan: "Kế hoạch làm theo của tập thể",
	registers: "Các sổ theo dõi",
	matrix: "Bảng theo dõi",
	storyRota: "Lịch kể chuyện về Bác",
	studies: "Sổ theo dõi học tập, thu hoạch",
	residenceRequest: "Phiếu xin ý kiến nơi cư trú",
	residenceRequests: "Phiếu xin ý kiến nơi cư trú của nhiều người",
	statistics: "Thống kê các năm",
	voices: "Tổng hợp gợi ý kiểm điểm, ý kiến góp ý",
	commitment: "Bản cam kết",
	blankCommitment: "Bản cam kết trống",
	review: "Bản kiểm điểm cá nhân",
	campaign: "Giấy tờ của đợt kiểm điểm",
	quarterReview: "Bản tự đánh giá, xếp loại theo quý",
	collectiveReview: "Báo cáo kiểm điểm của tập thể",
};

export const print = {
	papers,
	firstMinutes: "Biên bản bản đầu",
	blankAttendance: "Bảng điểm danh trống",
	title: (paper: string) => `Xem trước: ${paper}`,
	lead: "Trang trên màn hình đúng như trang sẽ in ra.",
	opening: "Đang dàn trang…",
	back: "Quay lại",
	savePdf: "Lưu PDF",
	saveAs: "Lưu vào chỗ khác…",
	open: "Mở để in",
	openHelp: "Mở tệp PDF bằng chương trình xem quen thuộc của máy, rồi bấm nút in ở đó.",
	saved: (path: string) => `Đã lưu vào ${path}`,
	opened: (path: string) => `Đã lưu và mở ${path}. Hãy bấm nút in trong cửa sổ vừa mở.`,
	deeds: "Lưu và in",
};
