/** The words of discipline, of suggestions from above and of contributed comments. */

import type { CensureKind } from "$gen/CensureKind";
import type { CensureLine } from "$gen/CensureLine";
import type { CensureYear } from "$gen/CensureYear";
import type { CommendationLine } from "$gen/CommendationLine";
import type { ContributionLine } from "$gen/ContributionLine";
import type { GiverKind } from "$gen/GiverKind";
import type { PersonRegisterYear } from "$gen/PersonRegisterYear";
import type { SuggestionLine } from "$gen/SuggestionLine";
import { showDate } from "$lib/dates";

/** The kinds of reminders and discipline, the mildest first. */
export const censureKinds: Record<CensureKind, string> = {
	reminder: "Nhắc nhở",
	criticism: "Phê bình, kiểm điểm rút kinh nghiệm",
	reprimand: "Khiển trách",
	warning: "Cảnh cáo",
	removal: "Cách chức",
	expulsion: "Khai trừ",
};

/** From whom a comment comes. */
export const givers: Record<GiverKind, string> = {
	committee: "Chi ủy",
	member: "Đảng viên của chi bộ",
	otherCell: "Chi bộ khác",
	organisation: "Đoàn thể, Mặt trận",
	people: "Quần chúng, nhân dân",
	employer: "Thủ trưởng cơ quan, đơn vị",
	superior: "Cấp trên",
};

/** What every register of these says. */
export const voices = {
	censureKinds,
	givers,
	collective: "Tập thể chi bộ",
	subjectMissing: "Hãy chọn đảng viên hoặc tập thể.",
	print: "In tổng hợp gợi ý, góp ý",
};

function countsOf({ year, counts }: CensureYear): string {
	const kinds = Object.keys(censureKinds) as CensureKind[];
	const counted = kinds.flatMap((kind) => {
		const count = counts[kind];
		return count ? [`${count} ${inSentence(censureKinds[kind])}`] : [];
	});
	return `Năm ${year}: ${counted.length > 0 ? counted.join("; ") : "không có"}.`;
}

const inSentence = (words: string) => `${words.charAt(0).toLowerCase()}${words.slice(1)}`;

export const censures = {
	caption: (year: number) => `Nhắc nhở, kỷ luật quyết định trong năm ${year}`,
	columns: {
		decidedOn: "Ngày quyết định",
		name: "Họ và tên, tập thể",
		kind: "Hình thức",
		reason: "Nội dung vi phạm, lý do",
		state: "Hiệu lực",
		deeds: "Thao tác",
	},
	counts: countsOf,
	decision: ({ by, number }: CensureLine) => [number, by].filter(Boolean).join(", "),
	state: (endedOn: string | null) =>
		endedOn ? `Đã hết từ ${showDate(endedOn)}` : "Đang có hiệu lực",
	unusual:
		"Điều lệ Đảng không nêu hình thức này với đảng viên dự bị, với tập thể. Hãy xem lại quyết định.",
	add: "Ghi nhắc nhở, kỷ luật",
	removed: (name: string) => `Đã bỏ dòng nhắc nhở, kỷ luật của ${name}.`,
	none: {
		title: "Trong năm chưa ghi nhắc nhở, kỷ luật nào",
		text: "Ghi ở đây việc nhắc nhở, phê bình, kỷ luật đã có quyết định hoặc kết luận bằng văn bản. Nhắc nhở tại kỳ sinh hoạt thì ghi trong biên bản kỳ đó.",
	},
	form: {
		newTitle: "Ghi nhắc nhở, kỷ luật",
		editTitle: "Sửa nhắc nhở, kỷ luật",
		subject: "Đảng viên hoặc tập thể",
		kind: "Hình thức",
		decidedOn: "Ngày quyết định",
		decidedMissing: "Hãy ghi ngày quyết định.",
		reason: "Nội dung vi phạm, lý do",
		reasonMissing: "Hãy ghi nội dung vi phạm hoặc lý do.",
		by: "Cấp quyết định",
		number: "Số quyết định",
		endedOn: "Ngày hết hiệu lực, ngày xóa",
		endedHelp: "Để trống nếu quyết định còn hiệu lực.",
		endsEarly: "Ngày hết hiệu lực phải từ ngày quyết định trở đi.",
	},
};

export const suggestions = {
	one: "Gợi ý kiểm điểm",
	caption: (year: number) => `Gợi ý kiểm điểm năm ${year}`,
	columns: {
		name: "Họ và tên, tập thể",
		words: "Vấn đề được gợi ý",
		from: "Cấp gợi ý",
		receivedOn: "Ngày nhận",
		deeds: "Thao tác",
	},
	counts: (count: number, subjects: number) =>
		`${count} vấn đề được gợi ý, đối với ${subjects} cá nhân, tập thể. Mỗi vấn đề hiện cạnh mục IV của bản kiểm điểm.`,
	add: "Ghi gợi ý kiểm điểm",
	removed: (name: string) => `Đã bỏ một gợi ý kiểm điểm đối với ${name}.`,
	none: {
		title: "Chưa có gợi ý kiểm điểm nào",
		text: "Khi cấp trên gửi gợi ý kiểm điểm cho đảng viên hoặc tập thể, hãy ghi từng vấn đề ở đây. Người được gợi ý sẽ thấy vấn đề đó cạnh mục giải trình của bản kiểm điểm.",
	},
	form: {
		newTitle: (year: number) => `Ghi gợi ý kiểm điểm năm ${year}`,
		editTitle: "Sửa gợi ý kiểm điểm",
		subject: "Gợi ý cho ai",
		words: "Vấn đề được gợi ý",
		wordsHelp: "Mỗi vấn đề ghi một dòng riêng trong sổ.",
		wordsMissing: "Hãy ghi vấn đề được gợi ý.",
		from: "Cấp, cơ quan gợi ý",
		paper: "Số, ngày văn bản",
		receivedOn: "Ngày nhận",
	},
};

export const contributions = {
	one: "Ý kiến góp ý",
	caption: (year: number) => `Ý kiến góp ý cho kiểm điểm năm ${year}`,
	columns: {
		name: "Góp ý cho",
		words: "Nội dung góp ý",
		giver: "Nơi góp ý",
		givenOn: "Ngày",
		reply: "Tiếp thu, giải trình",
		deeds: "Thao tác",
	},
	counts: (count: number, replied: number) =>
		`${count} ý kiến góp ý, ${replied} ý kiến đã ghi tiếp thu, giải trình.`,
	add: "Ghi ý kiến góp ý",
	removed: (name: string) => `Đã bỏ một ý kiến góp ý cho ${name}.`,
	none: {
		title: "Chưa có ý kiến góp ý nào",
		text: "Ghi ở đây ý kiến gửi trước hoặc nêu tại hội nghị kiểm điểm. Ý kiến hiện cạnh các mục của bản kiểm điểm mà nó nói tới.",
	},
	form: {
		newTitle: (year: number) => `Ghi ý kiến góp ý năm ${year}`,
		editTitle: "Sửa ý kiến góp ý",
		subject: "Góp ý cho ai",
		words: "Nội dung góp ý",
		wordsMissing: "Hãy ghi nội dung góp ý.",
		giver: "Nơi góp ý",
		giverWords: "Tên người, đơn vị góp ý",
		giverHelp:
			"Để trống nếu không nêu tên. Người được góp ý đọc được dòng này ở chỗ ngồi riêng của mình.",
		givenOn: "Ngày góp ý",
		reply: "Tiếp thu, giải trình",
	},
};

/** What the registers say about one person, on the page of the member and at the own seat. */
export const personRegister = {
	title: "Các sổ ghi về đảng viên",
	ownTitle: "Gợi ý kiểm điểm, góp ý và quyết định về tôi",
	loading: { opening: "Đang mở các sổ…", again: "Thử lại" },
	none: "Chưa sổ nào ghi về đảng viên này: nhắc nhở, kỷ luật, khen thưởng, gợi ý kiểm điểm, ý kiến góp ý.",
	ownNone: "Chưa có gợi ý kiểm điểm, ý kiến góp ý, khen thưởng hay kỷ luật nào được ghi.",
	year: (year: number) => `Năm ${year}`,
	counts: (year: PersonRegisterYear): string => {
		const counts = [
			[year.censures.length, "lần nhắc nhở, kỷ luật"],
			[year.commendations.length, "lần khen thưởng"],
			[year.suggestions.length, "vấn đề gợi ý kiểm điểm"],
			[year.contributions.length, "ý kiến góp ý"],
		] as const;
		const some = counts.filter(([count]) => count > 0);
		return some.map(([count, words]) => `${count} ${words}`).join("; ");
	},
	parts: {
		censures: "Nhắc nhở, kỷ luật",
		commendations: "Khen thưởng",
		suggestions: "Gợi ý kiểm điểm",
		contributions: "Ý kiến góp ý",
	},
	open: (part: string, year: number) => `Mở sổ ${inSentence(part)} năm ${year}`,
	censure: ({ kind, decidedOn, by, number, reason, endedOn }: CensureLine) =>
		`${censureKinds[kind]}, ${said(showDate(decidedOn), by, number)}: ${reason}. ${censures.state(endedOn)}.`,
	commendation: ({ kind, givenOn, issuer, reason }: CommendationLine) =>
		`${said(kind, issuer, showDate(givenOn))}${reason ? `: ${reason}` : ""}`,
	suggestion: ({ words, from, paper, receivedOn }: SuggestionLine) =>
		`${words}${bracketed(from, paper, receivedOn ? `nhận ngày ${showDate(receivedOn)}` : "")}`,
	contribution: ({ words, giver, giverWords, givenOn, reply }: ContributionLine) =>
		`${words}${bracketed(giverWords || givers[giver], givenOn ? showDate(givenOn) : "")}${reply ? `. Tiếp thu: ${reply}` : ""}`,
};

const said = (...words: string[]) => words.filter((each) => each !== "").join(", ");
const bracketed = (...words: string[]) => (said(...words) ? ` (${said(...words)})` : "");
