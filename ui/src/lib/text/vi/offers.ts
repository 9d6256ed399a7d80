/** The words of what is offered beside an item of a form: what it is, and where it comes from. */

import type { Commented } from "$gen/Commented";
import type { Evidence } from "$gen/Evidence";
import type { OfferSource } from "$gen/OfferSource";
import type { ResultLevel } from "$gen/ResultLevel";
import type { TaskState } from "$gen/TaskState";
import type { YearMonth } from "$gen/YearMonth";
import { showDate } from "$lib/dates";
import { showNumber } from "$lib/numbers";
import { censureKinds, givers } from "./voices";

/** Each kind of evidence, as a group of lines is called. */
export const evidence: Record<Evidence, string> = {
	commitment: "Bản cam kết của năm",
	pledges: "Nội dung đăng ký làm theo",
	monthResults: "Kết quả hằng tháng",
	comments: "Nhận xét, nhắc nhở",
	goodDeeds: "Việc tốt",
	tasks: "Nhiệm vụ được giao",
	attendance: "Dự sinh hoạt",
	stories: "Kể chuyện về Bác",
	studies: "Học tập, thu hoạch",
	commendations: "Biểu dương, khen thưởng",
	remedied: "Hạn chế đã khắc phục",
	openShortcomings: "Hạn chế đang theo dõi",
	suggestions: "Vấn đề được gợi ý kiểm điểm",
	contributions: "Ý kiến góp ý",
};

const levels: Record<ResultLevel, string> = {
	well: "hoàn thành tốt",
	done: "hoàn thành",
	notDone: "chưa hoàn thành",
};

const monthOf = (month: YearMonth) => `tháng ${Number(month.slice(5))}/${month.slice(0, 4)}`;
const dated = (words: string, on: string) => `${words} ngày ${showDate(on)}`;
const after = (words: string) => (words ? `, ${words}` : "");
const onDay = (on: string | null) => (on ? `, ${showDate(on)}` : "");

/** How often somebody was present, in a sentence of numbers. */
export function attended(present: number, held: number): string {
	const percent = showNumber(Math.round((present * 1000) / held) / 10);
	return `Dự ${present}/${held} lượt sinh hoạt, đạt ${percent}%`;
}

function task(from: Extract<OfferSource, { kind: "task" }>): string {
	const due = from.dueOn ? `, hạn ${showDate(from.dueOn)}` : "";
	const ended = from.endedOn ? ` ngày ${showDate(from.endedOn)}` : "";
	const states: Record<TaskState, string> = {
		inTime: `xong${ended}${due}`,
		late: `xong${ended}, chậm${due}`,
		dropped: `thôi theo dõi${ended}`,
		open: `đang làm${due}`,
		overdue: `chưa xong${due}, đã quá hạn`,
	};
	return `${dated("Giao", from.givenOn)}, ${states[from.state]}`;
}

function commented(on: Commented): string {
	if (on.what === "month") return monthOf(on.month);
	if (on.what === "story") return "câu chuyện đã kể";
	return on.period === "halfYear" ? "sơ kết 6 tháng" : "tổng kết năm";
}

/** Where an offer comes from, and when. */
export function source(from: OfferSource): string {
	switch (from.kind) {
		case "matter":
			return dated("Hạn chế chi bộ nêu", from.givenOn);
		case "remedied":
			return `${dated("Chi bộ nêu", from.givenOn)}, ${dated("kết thúc theo dõi", from.endedOn)}: ${from.result}`;
		case "task":
			return task(from);
		case "form":
			return `${from.name}, năm ${from.year}`;
		case "pledge": {
			const kept =
				from.reported > 0 ? `, hoàn thành ${from.kept}/${from.reported} tháng đã ghi` : "";
			return `${dated("Đăng ký", from.registeredOn)}${kept}`;
		}
		case "monthResult":
			return `Kết quả ${monthOf(from.month)}${after(from.level ? levels[from.level] : "")}`;
		case "monthRemark":
			return `Tự nhận xét ${monthOf(from.month)}`;
		case "comment":
			return `Nhận xét ${commented(from.on)}${after(from.by)}, ${showDate(from.saidOn)}`;
		case "goodDeed":
			return dated("Việc tốt", from.on);
		case "attendance":
			return "Theo biên bản đã thông qua";
		case "story":
			return dated("Kể chuyện về Bác", from.on);
		case "study":
			return `${dated("Học tập", from.on)}${after(from.mark && `thu hoạch: ${from.mark}`)}`;
		case "commendation":
			return `${from.form}${after(from.issuer)}, ${showDate(from.on)}`;
		case "mention":
			return `${from.mention === "praise" ? "Biểu dương" : "Nhắc nhở"} tại sinh hoạt ${monthOf(from.month)}`;
		case "suggestion":
			return `Gợi ý kiểm điểm${after(from.from)}${after(from.paper)}${onDay(from.receivedOn)}`;
		case "contribution":
			return `Góp ý của ${from.by || inSentence(givers[from.giver])}${onDay(from.on)}`;
		case "censure":
			return `${censureKinds[from.censure]}${after(from.by)}, ${showDate(from.on)}`;
	}
}

const inSentence = (words: string) => `${words.charAt(0).toLowerCase()}${words.slice(1)}`;

/** A line taken into a form: its words, then where they come from. */
export function cited(words: string, from: OfferSource): string {
	return `${words} (${inSentence(source(from))})`;
}
