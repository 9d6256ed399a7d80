/** The words of the papers of a campaign of review, and of what each would lack. */

import type { CampaignSheet } from "$gen/CampaignSheet";
import type { PaperGap } from "$gen/PaperGap";
import type { Proposer } from "$gen/Proposer";

const sheets: Record<CampaignSheet["kind"], string> = {
	ballot: "Phiếu xếp loại đảng viên",
	collectiveBallot: "Phiếu đánh giá tập thể",
	tallyRecord: "Biên bản kiểm phiếu",
	leftOut: "Danh sách chưa kiểm điểm, xếp loại",
	proposals: "Tổng hợp đề xuất của các chủ thể",
	report: "Báo cáo kết quả",
	conference: "Biên bản hội nghị kiểm điểm",
	files: "Danh mục hồ sơ",
};

const proposers: Record<Proposer, string> = {
	subject: "mức tự xếp loại",
	employer: "mức của cơ quan, đơn vị",
	committee: "mức chi ủy đề xuất",
	organisation: "mức của đoàn thể",
	cell: "mức chi bộ đề xuất",
};

function gap(it: PaperGap): string {
	switch (it.gap) {
		case "notBegun":
			return "Chưa viết";
		case "unanswered":
			return `Còn ${it.count} mục chưa viết đủ`;
		case "unsigned":
			return "Chưa ký";
		case "nobodyListed":
			return "Chưa có ai phải kiểm điểm";
		case "firstRoundOpen":
			return "Chưa kiểm phiếu vòng 1, danh sách để trống";
		case "unclear":
			return `Sổ chưa đủ để biết ${it.count} đồng chí có phải kiểm điểm không`;
		case "levelsMissing":
			return `${it.count} đồng chí chưa có ${proposers[it.proposer]}`;
		case "collectiveLevelMissing":
			return "Chưa có mức đề xuất của tập thể";
		case "notHeard":
			return `${it.count} đồng chí chưa kiểm điểm ở hội nghị`;
		case "reasonsMissing":
			return `${it.count} đồng chí chưa ghi lý do`;
		case "notCounted":
			return `Còn ${it.count} số chưa ghi ở phần kiểm phiếu`;
		case "noMeeting":
			return "Chưa lên lịch hội nghị kiểm điểm, thời gian và thành phần để trống";
		case "meetingNotStarted":
			return "Chưa ghi giờ bắt đầu hội nghị";
		case "filesMissing":
			return `Còn thiếu ${it.count} tài liệu`;
	}
}

export const campaignPapers = {
	sheets,
	gap,
	lead: "Giấy nào cũng in được ngay; chỗ còn thiếu để trống cho ghi tay.",
	opening: "Đang xem giấy tờ của đợt…",
	again: "Thử lại",
	ofCampaign: "Giấy tờ của cả đợt",
	reviews: "Bản kiểm điểm",
	paper: "Giấy tờ",
	lacks: "Còn thiếu",
	deeds: "Thao tác",
	nothing: "Đủ",
	look: "Xem và in",
	lookAt: (paper: string) => `Xem và in: ${paper}`,
	copies: "Số phiếu in ra",
	copiesHelp: "Sẵn bằng số đảng viên chính thức được bỏ phiếu. Mỗi phiếu một tờ.",
	unverified: "Chưa đối chiếu bản gốc",
};
