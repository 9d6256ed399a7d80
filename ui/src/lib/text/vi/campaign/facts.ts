/** The words of the facts the levels ask for. */

import type { CensureLine } from "$gen/CensureLine";
import type { FactSuggestion } from "$gen/FactSuggestion";
import { showDate } from "$lib/dates";
import { censureKinds } from "../voices";
import { triggers } from "./names";

const grades = {
	none: "Chưa có số liệu",
	excellent: "Xuất sắc",
	good: "Tốt",
	average: "Trung bình",
	poor: "Kém",
};

/** What the book knows, and where from. */
function known(it: FactSuggestion): string {
	switch (it.about) {
		case "tasks": {
			const { met, late, notDone } = it.counts;
			const open = it.open > 0 ? `; ${it.open} việc chưa đến hạn, không tính` : "";
			return `Sổ theo dõi việc của chi bộ: ${met} việc đúng hạn, ${late} việc chậm, ${notDone} việc quá hạn chưa xong${open}. Việc vượt mức do chi bộ đánh giá.`;
		}
		case "remedied":
			return `Sổ theo dõi hạn chế, khuyết điểm: đã khắc phục ${it.share.part}/${it.share.whole}.`;
		case "lowestGrade":
			return `Bản tự kiểm điểm đã ký: mục thấp nhất tự đánh giá ${grades[it.grade].toLowerCase()}.`;
	}
}

const facts = {
	tasks: "số nhiệm vụ",
	remedied: "số hạn chế đã khắc phục",
	lowestGrade: "cấp độ thấp nhất",
} satisfies Record<FactSuggestion["about"], string>;

const share = (title: string, part: string, whole: string) => ({ title, part, whole });

export const levelFacts = {
	knownTitle: "Sổ đang có",
	known,
	take: "Lấy số này",
	censure: ({ name, kind, decidedOn, number }: CensureLine) =>
		[
			`Sổ kỷ luật, nhắc nhở: ${name}`,
			censureKinds[kind].toLowerCase(),
			`ngày ${showDate(decidedOn)}`,
			number && `số ${number}`,
		]
			.filter(Boolean)
			.join(", ") + ".",
	disciplinedKnown: (count: number) =>
		count === 0
			? "Sổ kỷ luật chưa ghi ai bị kỷ luật trong năm."
			: `Sổ kỷ luật ghi ${count} trường hợp kỷ luật từ khiển trách trở lên.`,
	takeDisciplined: "Lấy câu trả lời về kỷ luật từ sổ",
	takeOf: (it: FactSuggestion) => `Lấy ${facts[it.about]} từ sổ`,
	title: { tasks: "Nhiệm vụ trong năm", units: "Nhiệm vụ của đơn vị phụ trách" },
	tasks: {
		exceeded: "Vượt mức",
		met: "Đạt, đúng hạn",
		late: "Chậm hoặc chưa bảo đảm chất lượng",
		notDone: "Không hoàn thành",
	},
	tasksHelp: "Mỗi việc ghi vào một ô. Để trống cả bốn ô nếu chưa có số liệu.",
	shares: {
		remedied: share(
			"Hạn chế, khuyết điểm được chỉ ra trước đây",
			"Đã khắc phục",
			"Trên tổng số đã chỉ ra",
		),
		subordinatesNotCompleted: share(
			"Đơn vị cấp dưới",
			"Bị xếp không hoàn thành nhiệm vụ",
			"Trên tổng số đơn vị",
		),
		lowConfidence: share("Phiếu tín nhiệm", "Phiếu tín nhiệm thấp", "Trên tổng số phiếu"),
	},
	grade: "Cấp độ thấp nhất trong các mục tự đánh giá",
	grades,
	disciplined: "Trong năm có thành viên tập thể bị kỷ luật",
	disciplinedHelp: "Chưa trả lời thì tập thể chưa thể xếp hoàn thành xuất sắc theo điều kiện.",
	disciplinedAnswers: { unknown: "Chưa có số liệu", nobody: "Không ai", somebody: "Có" },
	triggersTitle: (count: number) =>
		count === 0
			? "Trường hợp xếp không hoàn thành nhiệm vụ: chưa ghi trường hợp nào"
			: `Trường hợp xếp không hoàn thành nhiệm vụ: đã ghi ${count}`,
	triggersHelp:
		"Trường hợp bất khả kháng, hoặc tự phát hiện và đã khắc phục, được xem xét không tính; phải ghi lý do.",
	trigger: triggers,
	notFound: "Không có",
	byCounts: "Theo số liệu ở trên",
	found: "Có",
	excused: "Có, nhưng được xem xét không tính",
	because: "Lý do không tính",
};
