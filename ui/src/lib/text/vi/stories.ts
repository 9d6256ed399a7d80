/** The words of stories about Bác: the rota, what is told, what is taken to heart. */

import type { PassedOver } from "$gen/PassedOver";
import type { YearMonth } from "$gen/YearMonth";
import { showDate } from "$lib/dates";

const passedOver: Record<PassedOver, string> = {
	exempt: "miễn sinh hoạt",
	suspended: "đình chỉ sinh hoạt",
	away: "sinh hoạt nơi khác",
	absent: "vắng kỳ sinh hoạt tháng này",
};

/** `2026-09` as "Tháng 9/2026". */
const monthOf = (month: YearMonth) => `Tháng ${Number(month.slice(5))}/${month.slice(0, 4)}`;

export const stories = {
	/** On the page of all notebooks. */
	open: "Kể chuyện về Bác (Alt + K)",
	opening: "Đang mở lịch kể chuyện…",
	again: "Thử lại",
	title: "Kể chuyện về Bác",
	lead: "Ai kể lâu nhất trước đây thì đến lượt trước. Người được miễn hoặc vắng được giữ lượt cho kỳ sau.",
	print: "In lịch kể chuyện",
	monthOf,
	rota: {
		title: "Lịch kể từ tháng này",
		length: "Xem trước",
		months: (count: number) => `${count} tháng`,
		perMonth: "Số người kể mỗi tháng",
		perMonthOf: (count: number) => `Mỗi tháng ${count} người kể.`,
		people: { one: "1 người", two: "2 người" },
		keys: "Phím ↑ ↓ đi giữa các lượt, Tab đến các nút của lượt.",
		nobody: "Chưa có ai kể được trong tháng này.",
		insteadOf: (name: string, reason: string) =>
			`Đổi lượt với ${name}${reason ? `. Lý do: ${reason}` : ""}`,
		waiting: "Chưa chuẩn bị chuyện",
		prepared: (title: string) => `Đã chuẩn bị: ${title}`,
		told: (on: string, title: string) => `Đã kể ngày ${showDate(on)}: ${title}`,
		skipped: "Chưa xếp lượt:",
		skip: (name: string, why: PassedOver) => `${name} (${passedOver[why]})`,
		prepare: "Chuẩn bị chuyện",
		change: "Sửa chuyện",
		tell: "Ghi đã kể",
		swap: "Đổi lượt",
		deed: (deed: string, name: string, month: YearMonth) =>
			`${deed}: ${name}, ${monthOf(month).toLowerCase()}`,
		turn: (name: string, month: YearMonth) => `Lượt của ${name}, ${monthOf(month).toLowerCase()}`,
		empty: {
			title: "Chưa có ai để xếp lịch kể chuyện",
			text: "Hãy nhập danh sách đảng viên trước. Chương trình sẽ tự xếp lượt cho từng người.",
			button: "Đến danh sách đảng viên",
		},
	},
	tellers: {
		title: "Hai năm qua mỗi người đã kể mấy lần",
		name: "Họ và tên",
		told: "Số lần kể",
		last: "Lần gần nhất",
		never: "chưa kể",
	},
	swap: {
		title: "Đổi lượt kể",
		first: "Lượt này",
		second: "Đổi với lượt",
		choose: "Chọn một lượt",
		secondMissing: "Hãy chọn lượt để đổi.",
		reason: "Lý do đổi",
		reasonHelp: "Ví dụ: đi công tác, ốm.",
		turn: (name: string, month: YearMonth) => `${monthOf(month)}: ${name}`,
		alone: "Chưa có lượt nào ở tháng khác để đổi. Hãy xem lịch dài hơn.",
		kept: (first: string, second: string) => `Đã đổi lượt của ${first} và ${second}.`,
	},
	form: {
		newTitle: "Chuẩn bị chuyện",
		tellTitle: "Ghi chuyện đã kể",
		editTitle: "Sửa chuyện",
		teller: "Người kể",
		tellerMissing: "Hãy chọn người kể.",
		month: "Tháng",
		monthMissing: "Hãy ghi tháng kể, ví dụ 05/2026.",
		toldOn: "Ngày kể",
		toldOnHelp: "Để trống nếu mới chuẩn bị. Ngày phải thuộc tháng kể.",
		toldOnMissing: "Hãy ghi ngày kể.",
		title: "Tên chuyện",
		titleMissing: "Hãy ghi tên chuyện.",
		source: "Nguồn",
		sourceHelp: "Sách, báo, trang nào.",
		lesson: "Bài học rút ra",
	},
	year: {
		title: (year: number) => `Chuyện năm ${year}`,
		counts: (told: number, prepared: number) => `Đã kể ${told} chuyện, đang chuẩn bị ${prepared}.`,
		add: "Thêm chuyện kể ngoài lịch",
		none: {
			title: "Năm này chưa có chuyện nào",
			text: "Hãy chuẩn bị chuyện cho lượt đầu ở lịch phía trên. Chuyện ghi trong biên bản tự vào đây.",
		},
	},
	card: {
		prepared: "Đang chuẩn bị",
		told: (on: string) => `Kể ngày ${showDate(on)}`,
		untitled: "Chưa ghi tên chuyện",
		nobody: "Chưa ghi người kể",
		source: (words: string) => `Nguồn: ${words}`,
		lesson: "Bài học rút ra",
		inMinutes: "Chuyện này ghi trong biên bản; tên chuyện và bài học sửa ở biên bản.",
		reflection: "Điều tâm đắc, liên hệ bản thân",
		comment: "Nhận xét của chi bộ",
		open: "Ghi điều tâm đắc, nhận xét",
		close: "Thu gọn",
		openOf: (title: string) => `Ghi điều tâm đắc, nhận xét: ${title}`,
		closeOf: (title: string) => `Thu gọn: ${title}`,
	},
	reflection: {
		save: "Lưu điều tâm đắc",
		kept: "Đã lưu điều tâm đắc.",
		none: "Chưa ghi điều tâm đắc.",
	},
	/** The part of a person's notebook. */
	own: {
		title: "Chuyện đã chuẩn bị và đã kể",
		none: "Năm này chưa có chuyện nào. Khi đến lượt, hãy bấm “Chuẩn bị chuyện” để ghi tên chuyện và nguồn.",
		prepare: "Chuẩn bị chuyện",
		studies: "Học tập, quán triệt và thu hoạch",
		noStudies: "Năm này chưa có buổi học tập nào. Khi chi bộ ghi buổi học, buổi đó sẽ hiện ở đây.",
	},
};
