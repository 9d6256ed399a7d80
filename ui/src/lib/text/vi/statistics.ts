/** The words of the statistics across years. */

import type { Level } from "$gen/Level";
import type { Recognition } from "$gen/Recognition";
import { censureKinds } from "./voices";

const levels: Record<Level, string> = {
	excellent: "Hoàn thành xuất sắc",
	good: "Hoàn thành tốt",
	completed: "Hoàn thành",
	notCompleted: "Không hoàn thành",
};

const models: Record<Recognition, string> = {
	none: "Chưa được công nhận",
	cell: "Cấp chi bộ, cơ sở",
	commune: "Cấp xã, phường",
	province: "Cấp tỉnh, thành phố",
	central: "Cấp Trung ương",
};

export const statistics = {
	open: "Thống kê các năm",
	title: "Thống kê các năm",
	lead: "Số liệu của cả chi bộ, cộng từ những gì đã ghi trong từng năm. Không xếp thứ tự từng người.",
	back: "Kiểm điểm cuối năm",
	print: "In thống kê",
	opening: "Đang cộng số liệu…",
	again: "Thử lại",
	span: "Khoảng năm",
	from: "Từ năm",
	to: "Đến năm",
	most: (years: number) => `Xem nhiều nhất ${years} năm một lần.`,
	chart: (title: string) => `Biểu đồ: ${title}`,
	caption: (title: string) => `${title}, theo từng năm`,
	year: "Năm",
	total: "Cộng",
	unknown: "–",
	unknownYears: (years: readonly number[]) => `Chưa có số liệu: năm ${years.join(", ")}.`,
	numberOf: (number: number, share: string | null) =>
		share === null ? String(number) : `${number} (${share})`,
	/** What a chart says in words: each year with its mark. */
	said: (years: readonly (readonly [number, string | undefined])[]) =>
		years.map(([year, mark]) => `Năm ${year}: ${mark ?? "chưa có số liệu"}.`).join(" "),
	levels: {
		title: "Mức xếp loại đảng viên",
		none: "Chưa có quyết định xếp loại nào của các năm này. Hãy ghi quyết định của cấp trên trong đợt kiểm điểm, thẻ Kết quả.",
		names: levels,
		collective: "Chi bộ",
	},
	attendance: {
		title: "Tỷ lệ dự sinh hoạt",
		none: "Chưa có biên bản nào được thông qua trong các năm này. Tỷ lệ tính từ điểm danh trong biên bản đã thông qua.",
		part: "Lượt có mặt",
		whole: "Lượt phải dự",
		share: "Tỷ lệ",
	},
	commitments: {
		title: "Cam kết ký đúng hạn",
		none: "Chưa có bản cam kết nào của các năm đã hết hạn ký. Hãy ghi ngày ký ở trang Bản cam kết.",
		part: "Ký đúng hạn",
		whole: "Phải ký",
		share: "Tỷ lệ",
	},
	reports: {
		title: "Thu hoạch đã nộp",
		none: "Chưa có buổi học tập nào phải viết thu hoạch trong các năm này. Hãy ghi buổi học ở trang Học tập, thu hoạch.",
		part: "Đã nộp",
		whole: "Phải nộp",
		share: "Tỷ lệ",
	},
	remedied: {
		title: "Khuyết điểm đã khắc phục, theo năm nêu",
		none: "Sổ khuyết điểm chưa có gì của các năm này. Hãy ghi khuyết điểm được nêu ở trang Các sổ theo dõi.",
		part: "Đã khắc phục",
		whole: "Đã nêu",
		share: "Tỷ lệ",
	},
	models: {
		title: "Mô hình theo cấp công nhận",
		none: "Chưa ghi mô hình nào của các năm này. Hãy ghi mô hình ở trang Kế hoạch của tập thể.",
		names: models,
	},
	censures: {
		title: "Nhắc nhở, kỷ luật theo hình thức",
		none: "Không ghi trường hợp nào trong các năm này. Nhắc nhở, kỷ luật bằng văn bản ghi ở trang Các sổ theo dõi.",
		names: censureKinds,
	},
};
