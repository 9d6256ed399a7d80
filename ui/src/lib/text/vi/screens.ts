/** The first words of each screen; a screen that grows takes a file of its own. */

export const home = {
	title: "Trang chủ",
	lead: "Những việc chi bộ cần làm tiếp theo.",
	emptyTitle: "Chưa có việc nào đang chờ",
	emptyText:
		"Hãy nhập danh sách đảng viên ở mục Đảng viên, rồi lập kỳ sinh hoạt đầu tiên ở mục Sinh hoạt.",
};

export const meetings = {
	title: "Sinh hoạt",
	emptyTitle: "Chưa có kỳ sinh hoạt nào",
	emptyText: "Hãy lập kỳ sinh hoạt đầu tiên: chọn loại, ngày họp, rồi in giấy mời và chương trình.",
};

export const settings = {
	title: "Thiết lập",
	typeSize: "Cỡ chữ",
	typeSizeHelp: "Cỡ chữ trên màn hình; không đổi chữ trên giấy in.",
};
