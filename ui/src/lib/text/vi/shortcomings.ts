/** The words of the register of shortcomings and their remedies. */

export const shortcomings = {
	caption: (year: number) => `Hạn chế, khuyết điểm theo dõi trong năm ${year}`,
	columns: {
		work: "Hạn chế, khuyết điểm",
		whose: "Của ai",
		due: "Hạn",
		last: "Lần nghe gần nhất",
	},
	noDue: "Chưa đặt hạn",
	none: {
		title: "Chưa có khuyết điểm nào phải theo dõi",
		text: "Khuyết điểm được kết luận ở một kỳ sinh hoạt sẽ hiện ở đây, cho đến khi một kỳ sau nghe báo cáo đã khắc phục.",
	},
};
