/** The words of the register of shortcomings and their remedies. */

import type { ConfessedLine } from "$gen/ConfessedLine";
import type { InspectionId } from "$gen/InspectionId";
import type { RemedyNeed } from "$gen/RemedyNeed";
import type { RemedyState } from "$gen/RemedyState";
import type { ShortcomingLine } from "$gen/ShortcomingLine";
import { showDate } from "$lib/dates";

const states: Record<RemedyState, string> = {
	remedied: "Đã được khắc phục",
	inProgress: "Đang khắc phục",
	notRemedied: "Chưa được khắc phục",
};

const needs: Record<RemedyNeed, string> = {
	plan: "Cần lập kế hoạch khắc phục",
	planOverdue: "Quá hạn lập kế hoạch khắc phục",
	stepOverdue: "Có bước quá hạn",
	closing: "Các bước đã xong, chờ kỳ sinh hoạt kết thúc",
	nothing: "",
};

/** Whose it is. */
const whose = (name: string) => name || "Tập thể";

/** What it waits for, with the day by which a plan is due. */
function need({ need, planDueOn }: ShortcomingLine): string {
	const due = need === "plan" || need === "planOverdue";
	return due ? `${needs[need]} (hạn ${showDate(planDueOn)})` : needs[need];
}

export const shortcomings = {
	states,
	need,
	whose,
	caption: (year: number) => `Hạn chế, khuyết điểm theo dõi trong năm ${year}`,
	counts: (named: number, remedied: number, planDueOn: string) =>
		`${named} khuyết điểm, đã khắc phục ${remedied}. Hạn lập kế hoạch khắc phục: ${showDate(planDueOn)}.`,
	columns: {
		work: "Hạn chế, khuyết điểm",
		whose: "Của ai",
		measure: "Biện pháp và các bước",
		state: "Tình trạng",
		deeds: "Thao tác",
	},
	named: (year: number, on: string) => `Năm ${year}, nêu ngày ${showDate(on)}`,
	dueBy: (day: string) => `Hạn ${showDate(day)}`,
	stepLine: (words: string, dueOn: string | null, doneOn: string | null) => {
		if (doneOn) return `${words}: xong ngày ${showDate(doneOn)}`;
		return dueOn ? `${words}: hạn ${showDate(dueOn)}` : words;
	},
	closed: (on: string, words: string) => `Kết thúc ngày ${showDate(on)}: ${words}`,
	lastHeard: (words: string) => `Kỳ gần nhất nghe: ${words}`,
	heardAtMeetings:
		"Các kỳ sinh hoạt sau sẽ nghe báo cáo từng khuyết điểm còn mở. Kỳ nào nghe đã khắc phục thì kết thúc tại biên bản kỳ đó.",
	add: "Ghi khuyết điểm",
	edit: "Ghi khắc phục",
	editOf: (work: string) => `Ghi khắc phục: ${work}`,
	withdraw: "Bỏ",
	withdrawOf: (work: string) => `Bỏ: ${work}`,
	withdrawn: (work: string) => `Đã bỏ “${work}” khỏi sổ.`,
	none: {
		title: "Chưa có khuyết điểm nào phải theo dõi",
		text: "Khuyết điểm được kết luận ở một kỳ sinh hoạt tự hiện ở đây. Khuyết điểm do kiểm tra, do cấp trên kết luận hoặc nêu trong bản kiểm điểm thì bấm “Ghi khuyết điểm”.",
	},
	confessed: {
		title: "Nêu trong bản kiểm điểm đã ký, chưa có trong sổ",
		text: "Chương trình không tự đưa vào sổ. Hãy chọn từng dòng cần theo dõi.",
		of: ({ name, year }: ConfessedLine) => `${whose(name)}, bản kiểm điểm năm ${year}`,
		take: "Đưa vào sổ",
		takeOf: (words: string) => `Đưa vào sổ: ${words}`,
	},
	form: {
		newTitle: "Ghi khuyết điểm",
		title: (work: string) => `Khắc phục: ${work}`,
		locked: (work: string, on: string) =>
			`“${work}”, nêu ngày ${showDate(on)}. Lời này đã ghi trong biên bản hoặc đã kết thúc nên không sửa ở đây.`,
		subject: "Của ai",
		collective: "Tập thể chi bộ",
		work: "Hạn chế, khuyết điểm",
		workMissing: "Hãy ghi hạn chế, khuyết điểm.",
		namedIn: "Được nêu ở đâu",
		places: {
			review: "Kiểm điểm cuối năm",
			superior: "Cấp có thẩm quyền kết luận",
			meeting: "Kỳ sinh hoạt khác",
		},
		inspection: (content: string) => `Kiểm tra: ${content}`,
		inspectionNamed: (id: InspectionId) => `Cuộc kiểm tra số ${id}`,
		year: "Thuộc kiểm điểm năm",
		yearMissing: "Hãy ghi năm.",
		namedOn: "Ngày được nêu",
		namedOnMissing: "Hãy ghi ngày được nêu.",
		lead: "Người chịu trách nhiệm khắc phục",
		leadHelp: "Để trống thì chính người có khuyết điểm chịu trách nhiệm.",
		dueOn: "Hạn khắc phục xong",
		dueEarly: "Hạn khắc phục phải từ ngày được nêu trở đi.",
		responsibility: "Trách nhiệm đối với khuyết điểm",
		measure: "Biện pháp khắc phục",
		measureOfMeeting: (words: string) => `Biên bản đã ghi: ${words}`,
		reached: "Mức độ khắc phục",
		obstacle: "Khó khăn, vướng mắc",
	},
	steps: {
		title: "Các bước khắc phục",
		help: "Mỗi bước một dòng, có hạn. Bấm Enter để sang dòng sau.",
		columns: {
			words: "Việc phải làm",
			dueOn: "Hạn",
			doneOn: "Ngày xong",
			result: "Kết quả",
			deeds: "Thao tác",
		},
		of: (label: string, place: number) => `${label}, bước ${place}`,
		add: "Thêm bước",
		remove: "Bỏ bước",
		removeOf: (place: number) => `Bỏ bước ${place}`,
		removed: "Đã bỏ một bước.",
		wordsMissing: "Hãy ghi việc phải làm của từng bước, hoặc bỏ bước còn trống.",
		doneAhead: "Ngày xong của một bước chưa đến. Hãy xem lại ngày.",
	},
};
