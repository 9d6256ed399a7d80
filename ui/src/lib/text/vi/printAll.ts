/** The words of printing every paper of a campaign in one go. */

import type { PaperGap } from "$gen/PaperGap";
import { campaignPapers } from "./campaignPapers";

function gap(it: PaperGap): string {
	switch (it.gap) {
		case "notBegun":
			return "chưa viết";
		case "unanswered":
			return `còn ${it.count} mục chưa viết xong`;
		case "unsigned":
			return "chưa ký";
		default: {
			const said = campaignPapers.gap(it);
			return said.charAt(0).toLowerCase() + said.slice(1);
		}
	}
}

export const printAll = {
	title: "In tất cả",
	lead: "Lưu mọi giấy tờ của đợt này một lần, rồi mở tệp để in.",
	opening: "Đang xem giấy tờ nào còn thiếu…",
	again: "Thử lại",
	whole: "Giấy tờ nào cũng đã đủ.",
	lacking: (papers: number) => `Còn ${papers} giấy tờ chưa đủ`,
	lackingHint: "Vẫn in được; chỗ thiếu để trống cho viết tay. Bấm vào từng dòng để bổ sung.",
	gap,
	gaps: (title: string, gaps: string[]) => `${title}: ${gaps.join("; ")}`,
	nothing: "Đợt này chưa có giấy tờ nào để in.",
	choice: "In những loại nào",
	kind: (name: string, count: number) => (count === 1 ? name : `${name} (${count})`),
	how: "Lưu thành",
	hows: { oneFile: "Một tệp PDF có mục lục", fileEach: "Mỗi giấy tờ một tệp" },
	howHelp: {
		oneFile:
			"Mục lục ở bên trái trang giúp tìm nhanh bản của từng người; số trang tính riêng từng bản.",
		fileEach: "Các tệp nằm trong một thư mục mới, đánh số theo thứ tự in; tệp cũ không bị ghi đè.",
	},
	go: (papers: number) => `Lưu ${papers} giấy tờ`,
	elsewhere: "Lưu vào chỗ khác…",
	noneChosen: "Hãy chọn ít nhất một loại.",
	running: (done: number, total: number) =>
		done < total ? `Đang dàn trang: ${done}/${total} giấy tờ` : "Đang ghi vào máy…",
	starting: "Đang chuẩn bị…",
	bar: "Tiến độ in",
	stop: "Dừng (Esc)",
	stopped: "Đã dừng. Chưa có tệp nào được lưu.",
	saved: (papers: number, path: string) => `Đã lưu ${papers} giấy tờ vào ${path}`,
	openFile: "Mở tệp",
	openFolder: "Mở thư mục",
};
