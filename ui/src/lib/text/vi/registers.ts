/** The words of the registers that the review lives from. */

import type { ResidenceExempt } from "$gen/ResidenceExempt";
import type { ResidenceLine } from "$gen/ResidenceLine";
import { showDate } from "$lib/dates";
import { inspections } from "./inspections";
import { shortcomings } from "./shortcomings";
import { censures, contributions, personRegister, suggestions, voices } from "./voices";

const exempts: Record<ResidenceExempt, string> = {
	sameCell: "Chi bộ này cũng là chi bộ nơi cư trú",
	barracks: "Quân đội, công an ở tập trung",
	mobileWork: "Công việc lưu động",
	longStudy: "Đi học dài hạn",
	notIntroduced: "Không giới thiệu về nơi cư trú",
	other: "Lý do khác",
};

/** Where the feedback on somebody stands, and what to do about it. */
function state({ state, askedOn, returnedOn, exempt, exemptWords }: ResidenceLine): string {
	if (state === "done") return returnedOn ? `Đã nhận ngày ${showDate(returnedOn)}` : "Đã nhận";
	if (state === "exempt" && exempt) {
		return `Không phải xin: ${exempt === "other" ? exemptWords : exempts[exempt]}`;
	}
	const waits = askedOn ? "Chờ nhận lại" : "Chưa gửi phiếu";
	return state === "overdue" ? `Quá hạn. ${waits}` : waits;
}

export const registers = {
	again: "Thử lại",
	opening: "Đang mở sổ…",
	open: "Các sổ theo dõi",
	title: (year: number) => `Các sổ theo dõi năm ${year}`,
	lead: "Kiểm điểm cuối năm lấy số liệu từ các sổ này. Ghi trong năm thì cuối năm không phải tìm lại.",
	back: "Về trang cuối năm",
	parts: "Các sổ",
	tabs: {
		shortcomings: "Khuyết điểm, khắc phục",
		inspections: "Kiểm tra, giám sát",
		censures: "Nhắc nhở, kỷ luật",
		suggestions: "Gợi ý kiểm điểm",
		contributions: "Ý kiến góp ý",
	},
	shortcomings,
	inspections,
	censures,
	suggestions,
	contributions,
	voices,
	person: personRegister,
	residence: {
		open: "Nhận xét nơi cư trú",
		opening: "Đang mở nhận xét nơi cư trú…",
		again: "Thử lại",
		title: (year: number) => `Nhận xét nơi cư trú năm ${year}`,
		lead: "Ghi ngày gửi phiếu và ngày nhận lại, từ trên xuống dưới: gõ ngày rồi bấm Enter để sang người sau.",
		back: "Về trang cuối năm",
		caption: (year: number) => `Nhận xét nơi cư trú năm ${year}`,
		unverified:
			"Lời của phiếu xin ý kiến chưa đối chiếu bản gốc của Hướng dẫn 33-HD/BTCTW. Hãy xem lại trước khi gửi.",
		printAll: "In phiếu của những người còn thiếu",
		columns: {
			name: "Họ và tên",
			asked: "Ngày gửi phiếu",
			returned: "Ngày nhận lại",
			state: "Tình trạng",
			deeds: "Thao tác",
		},
		askedOf: (name: string) => `Ngày gửi phiếu: ${name}`,
		returnedOf: (name: string) => `Ngày nhận lại: ${name}`,
		counts: (back: number, all: number, dueOn: string) =>
			`Đã nhận ${back}/${all} nhận xét phải xin. Hạn ${showDate(dueOn)}.`,
		missing: (names: readonly string[]) => `Còn thiếu: ${names.join(", ")}.`,
		complete: "Không còn thiếu nhận xét nào.",
		state,
		exempts,
		write: "Ghi nội dung",
		writeOf: (name: string) => `Ghi nội dung: ${name}`,
		print: "In phiếu",
		printOf: (name: string) => `In phiếu: ${name}`,
		rest: (count: number) => `${count} người chưa ghi gì.`,
		askAll: "Ghi ngày gửi chung",
		askAllTitle: "Ngày gửi phiếu cho mọi người chưa ghi gì",
		askAllOn: "Ngày gửi phiếu",
		sameCellAll: "Đều sinh hoạt tại nơi cư trú, không phải xin",
		filled: (count: number) => `Đã ghi cho ${count} người.`,
		saved: (name: string) => `Đã ghi cho ${name}.`,
		none: {
			title: "Chưa có đảng viên nào",
			text: "Hãy nhập danh sách đảng viên trước, rồi theo dõi nhận xét nơi cư trú ở đây.",
			button: "Mở danh sách đảng viên",
		},
		form: {
			title: (name: string) => `Nhận xét nơi cư trú: ${name}`,
			from: "Chi ủy nơi cư trú",
			fromHelp: (residence: string) => (residence ? `Nơi ở đã ghi: ${residence}` : ""),
			exempt: "Có phải xin nhận xét không",
			asked: "Phải xin",
			exemptWords: "Lý do không phải xin",
			exemptWordsMissing: "Hãy ghi lý do không phải xin.",
			exemptAndAsked: "Đã có ngày gửi hoặc ngày nhận. Hãy xóa các ngày đó, hoặc chọn “Phải xin”.",
			askedOn: "Ngày gửi phiếu",
			returnedOn: "Ngày nhận lại",
			returnedEarly: "Ngày nhận lại phải từ ngày gửi phiếu trở đi.",
			words: "Nội dung nhận xét",
		},
	},
};
