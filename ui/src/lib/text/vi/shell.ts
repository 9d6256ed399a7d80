/** The words around every screen: the head, the places, the status line, the keys. */

const pad = (number: number) => String(number).padStart(2, "0");

/** `19:30`, as the clock on the wall. */
function clock(at: Date): string {
	return `${pad(at.getHours())}:${pad(at.getMinutes())}`;
}

export const shell = {
	name: "Sổ tay Chi bộ",
	title: (page: string) => `${page} – Sổ tay Chi bộ`,
	noCellName: "Chi bộ chưa đặt tên",
	skip: "Bỏ qua danh mục, đến nội dung",
	places: "Danh mục",
	tools: "Công cụ",
	lock: "Khóa sổ",
	help: "Trợ giúp",
	starting: "Đang mở chương trình…",
	nav: {
		home: "Trang chủ",
		members: "Đảng viên",
		meetings: "Sinh hoạt",
		notebooks: "Sổ tay",
		reviews: "Cuối năm",
		settings: "Thiết lập",
	},
	typeSize: {
		group: "Cỡ chữ",
		smaller: "A−",
		smallerName: "A−, chữ nhỏ hơn",
		larger: "A+",
		largerName: "A+, chữ to hơn",
		now: (pixels: number) => `Cỡ chữ ${pixels}`,
	},
	save: {
		untouched: "Mọi thay đổi được tự lưu.",
		saving: "Đang lưu…",
		saved: (at: Date) => `Đã lưu lúc ${clock(at)}`,
		failed: (reason: string) => `Chưa lưu được. ${reason} Chương trình vẫn đang thử lại.`,
		unkept: "Còn nội dung chưa lưu được. Hãy chờ lưu xong rồi chuyển trang.",
	},
	/** Said a minute before the vault locks by itself, at the page where seats are chosen. */
	idleSoon: "Lâu không thấy ai dùng: sổ sẽ tự khóa sau 1 phút. Bấm một phím bất kỳ để giữ mở.",
	/** Said a minute before the seat is left by itself. */
	leavingSoon:
		"Lâu không thấy ai dùng: sau 1 phút sổ sẽ về trang chọn người. Bấm một phím bất kỳ để ở lại.",
	keys: {
		title: "Các phím tắt",
		lead: "Mọi việc đều làm được bằng chuột. Các phím dưới đây chỉ để làm nhanh hơn.",
		key: "Phím",
		does: "Việc",
		table: "Bảng phím tắt",
		list: [
			["F1", "Mở bảng phím tắt này"],
			["F2", "Ghi nhanh một việc tốt"],
			["F4", "Trao máy cho đảng viên; ở chỗ của đảng viên: trả máy cho bí thư"],
			["Ctrl + L", "Lưu rồi khóa sổ ngay"],
			["Ctrl + ↓, Ctrl + ↑", "Ghi cả chi bộ: sang người sau, về người trước"],
			["Alt + K, Alt + H", "Trang Sổ tay: đến kể chuyện về Bác, đến học tập và thu hoạch"],
			["Alt + 1, Alt + 2, …", "Đến mục thứ nhất, thứ hai… trong danh mục"],
			["Tab", "Sang ô hoặc nút kế tiếp"],
			["Shift + Tab", "Về ô hoặc nút trước"],
			["Enter", "Bấm nút đang được viền xanh, chọn tên trong danh sách"],
			["Phím cách", "Đánh dấu hoặc bỏ dấu một ô chọn"],
			["Mũi tên", "Đổi lựa chọn trong một hàng, đi lên xuống trong danh sách"],
			["Esc", "Đóng hộp thoại hoặc danh sách đang mở"],
			["Ctrl + S", "Lưu ngay (chương trình vẫn tự lưu từng giây)"],
			["Alt + ↓, Alt + ↑", "Biên bản: sang phần sau, về phần trước; chương trình: chuyển mục"],
			["Ctrl + Enter", "Biên bản: thêm ý kiến phát biểu"],
			["C, L, K, M, D, N, T", "Điểm danh: có mặt, vắng có lý do, không lý do và các diện khác"],
			["Page Up, Page Down", "Lật trang khi xem giấy in"],
			["Ctrl + C, X, V", "Chép, cắt, dán chữ"],
			["Ctrl + Z", "Hoàn lại chữ vừa gõ trong ô"],
		] as const,
	},
};
