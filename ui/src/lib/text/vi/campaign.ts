/** The words of the campaign of review; those of its parts stand in `campaign/`. */

import type { Quarter } from "$gen/Quarter";
import { levelFacts } from "./campaign/facts";
import { levels } from "./campaign/levels";
import { quarterName } from "./campaign/names";
import { people, steps } from "./campaign/people";
import { rules } from "./campaign/rules";
import { results, tally } from "./campaign/votes";

export const campaign = {
	/** On the page of all self-assessments. */
	open: "Đợt kiểm điểm, xếp loại",
	toReviews: "Về các bản kiểm điểm",
	opening: "Đang mở đợt kiểm điểm…",
	again: "Thử lại",
	title: (year: number) => `Kiểm điểm, đánh giá, xếp loại năm ${year}`,
	lead: "Theo dõi từng bước của đợt kiểm điểm: ai phải kiểm điểm, đã làm đến đâu, đề xuất xếp loại, kiểm phiếu và kết quả.",
	kinds: {
		yearEnd: "Kiểm điểm cuối năm",
		quarterly: "Xếp loại quý",
		selfCorrection: "Tự soi, tự sửa",
	},
	quarters: {
		group: "Xếp loại theo quý",
		name: (quarter: Quarter) => `Xếp loại ${quarterName(quarter)}`,
		begin: (quarter: Quarter) => `Mở xếp loại ${quarterName(quarter)}`,
		help: "Quý IV gộp vào đợt cuối năm. Ban đầu chỉ gồm người giữ chức vụ lãnh đạo, quản lý; thêm người khác ở thẻ Ai kiểm điểm, bằng quyết định của chi bộ.",
	},
	begin: "Mở đợt kiểm điểm cuối năm",
	beginOther: "Mở đợt tự soi, tự sửa",
	empty: {
		title: "Năm này chưa mở đợt kiểm điểm",
		text: "Khi mở, chương trình lập sẵn các bước với hạn thường lệ và danh sách ai phải kiểm điểm, ai không và vì sao. Hạn và danh sách đều sửa được.",
	},
	choose: "Đợt đang xem",
	withdraw: "Bỏ đợt này",
	unverified:
		"Cách tính tỷ lệ, biểu quyết và điểm từng tiêu chí có chỗ chưa đối chiếu bản gốc: hãy so với hướng dẫn của cấp ủy cấp trên ở thẻ Quy định.",
	tabs: {
		label: "Các phần của đợt kiểm điểm",
		steps: "Các bước",
		people: "Ai kiểm điểm",
		levels: "Chấm điểm, xếp loại",
		tally: "Kiểm phiếu",
		results: "Kết quả",
		papers: "Giấy tờ",
		rules: "Quy định",
	},
	beginForm: {
		title: "Mở đợt tự soi, tự sửa",
		name: "Tên đợt",
		nameHelp: "Ví dụ: Tự soi, tự sửa theo gợi ý của đảng ủy.",
		go: "Mở đợt",
	},
	steps,
	people,
	levels,
	facts: levelFacts,
	tally,
	results,
	rules,
};
