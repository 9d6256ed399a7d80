/** The words of meetings: the list, the plan, one meeting and its papers. */

import type { MeetingKind } from "$gen/MeetingKind";
import type { MeetingState } from "$gen/MeetingState";
import type { PostKind } from "$gen/PostKind";
import type { Stage } from "$gen/Stage";
import { showDate } from "$lib/dates";
import { sayDate } from "./parts";

const kinds: Record<MeetingKind, string> = {
	regular: "Sinh hoạt thường kỳ",
	thematic: "Sinh hoạt chuyên đề",
	regularThematic: "Thường kỳ kết hợp chuyên đề",
	extraordinary: "Sinh hoạt bất thường",
	review: "Kiểm điểm cuối năm",
	admission: "Kết nạp, công nhận chính thức",
	congress: "Đại hội",
	committee: "Họp chi ủy",
};

const states: Record<MeetingState, string> = {
	planned: "Đã lên kế hoạch",
	open: "Đang ghi biên bản",
	adopted: "Đã thông qua biên bản",
	cancelled: "Không họp",
};

const stages: Record<Stage, string> = {
	opening: "Mở đầu",
	proceedings: "Tiến hành",
	closing: "Kết thúc",
};

const posts: Record<PostKind, string> = {
	secretary: "Bí thư",
	deputySecretary: "Phó bí thư",
	committeeMember: "Chi ủy viên",
	groupLeader: "Tổ trưởng tổ đảng",
	government: "Chức vụ chính quyền",
	organisation: "Chức vụ đoàn thể",
};

/** `19:30` as "19 giờ 30". */
export function sayTime(time: string): string {
	const [hour, minute] = time.split(":");
	return minute === "00" ? `${Number(hour)} giờ` : `${Number(hour)} giờ ${minute}`;
}

/** `2026-09-03T19:30:00` as "19 giờ 30, Thứ Năm, ngày 3 tháng 9 năm 2026". */
export function sayInstant(instant: string): string {
	return `${sayTime(instant.slice(11, 16))}, ${sayDate(instant.slice(0, 10))}`;
}

/** "Sinh hoạt thường kỳ tháng 9/2026" */
export function meetingName(kind: MeetingKind, month: string): string {
	const [year, number] = month.split("-");
	return `${kinds[kind]} tháng ${Number(number)}/${year}`;
}

export const meetings = {
	title: "Sinh hoạt",
	lead: "Các kỳ họp của chi bộ, mới nhất ở trên.",
	opening: "Đang mở…",
	again: "Thử lại",
	kinds,
	states,
	stages,
	posts,
	probationary: "dự bị",
	guest: "khách mời",
	name: meetingName,
	instant: sayInstant,
	emptyTitle: "Chưa có kỳ sinh hoạt nào",
	emptyText:
		"Hãy lập kế hoạch kỳ đầu tiên: chọn loại, ngày giờ, địa điểm, rồi in giấy mời và chương trình.",
	emptyYear: (year: number) => `Năm ${year} chưa có kỳ sinh hoạt nào.`,
	years: "Năm",
	year: (year: number) => `Năm ${year}`,
	plan: "Lập kế hoạch kỳ họp",
	came: (present: number, all: number) => `Có mặt ${present}/${all}`,
	reportLate: (day: string) => `quá hạn báo cáo ${showDate(day)}`,
	reportDue: (day: string) => `báo cáo trước ${showDate(day)}`,
	theme: (theme: string) => `Chuyên đề: ${theme}`,
	form: {
		newTitle: "Lập kế hoạch kỳ họp",
		newLead: "Chương trình, nơi họp và giờ họp được lấy theo lần trước để sửa lại.",
		editTitle: "Sửa kế hoạch",
		preparing: "Đang soạn sẵn kế hoạch…",
		kind: "Loại sinh hoạt",
		month: "Của tháng",
		monthHelp: "Ghi tháng/năm, ví dụ 09/2026.",
		day: "Ngày họp",
		time: "Giờ họp",
		place: "Nơi họp",
		theme: "Tên chuyên đề",
		invited: "Khách mời, đại biểu cấp trên",
		invitedHelp: "In vào giấy mời; ai đến dự thì ghi trong biên bản.",
		preparation: "Nội dung cần chuẩn bị",
		preparationHelp: "In vào giấy mời để đảng viên chuẩn bị ý kiến.",
		agenda: "Chương trình",
		agendaLead: "Thêm, bớt, đổi thứ tự các mục. Alt + ↑ và Alt + ↓ chuyển mục đang gõ lên, xuống.",
		line: (number: number) => `Mục ${number}`,
		presenter: "Người trình bày",
		minutes: "Phút",
		add: {
			opening: "Thêm mục mở đầu",
			proceedings: "Thêm mục nội dung",
			closing: "Thêm mục kết thúc",
		} satisfies Record<Stage, string>,
		up: (number: number) => `Chuyển mục ${number} lên`,
		down: (number: number) => `Chuyển mục ${number} xuống`,
		remove: (number: number) => `Xóa mục ${number}`,
		upShort: "Lên",
		downShort: "Xuống",
		removeShort: "Xóa",
		removed: (title: string) => (title ? `Đã xóa mục “${title}”.` : "Đã xóa mục."),
		total: (minutes: number) => `Cộng thời gian dự kiến: ${minutes} phút.`,
		tooShort: (least: number) => `Ít hơn mức tối thiểu ${least} phút của loại sinh hoạt này.`,
		noAgenda: "Chương trình chưa có mục nào. Hãy thêm mục đầu tiên.",
		agendaFixed: "Chương trình nay nằm trong biên bản đang ghi, nên không đổi ở đây nữa.",
		fromTemplate: "Lấy lại chương trình mẫu",
		templateTaken: "Đã thay bằng chương trình mẫu.",
		kindTaken: "Đã thay chương trình theo loại sinh hoạt.",
		save: "Lưu kế hoạch",
		needDay: "Hãy ghi ngày và giờ họp.",
		needMonth: "Hãy ghi kỳ họp của tháng nào.",
	},
	one: {
		title: "Kỳ sinh hoạt",
		planSection: "Kế hoạch",
		when: "Thời gian",
		place: "Nơi họp",
		noPlace: "chưa ghi",
		theme: "Chuyên đề",
		invited: "Khách mời",
		preparation: "Chuẩn bị",
		agenda: "Chương trình",
		minutesOf: (minutes: number) => `${minutes} phút`,
		begin: "Bắt đầu ghi biên bản",
		beginHelp:
			"Điểm danh và các mục của chương trình đã được soạn sẵn. Bắt đầu ghi rồi thì chương trình nằm trong biên bản, không đổi ở kế hoạch nữa.",
		goOn: "Ghi tiếp biên bản",
		readBack: "Đọc lại và thông qua",
		change: "Sửa kế hoạch",
		back: "Về danh sách",
		papers: "Giấy tờ",
		papersLead: "Xem trước đúng như trang in, rồi lưu hoặc in.",
	},
	callOff: {
		open: "Không họp kỳ này",
		title: "Không họp kỳ này",
		lead: "Kỳ họp vẫn nằm trong danh sách, kèm lý do.",
		reason: "Lý do",
		need: "Hãy ghi lý do không họp.",
		deed: "Ghi là không họp",
		keep: "Vẫn họp",
		done: (reason: string) => `Kỳ này không họp. Lý do: ${reason}`,
		undo: "Hoàn tác, vẫn họp",
	},
	numbers: {
		title: "Số văn bản",
		lead: "Số gợi ý nối theo số đã ghi của cùng loại văn bản; có thể sửa hoặc để trống.",
		minutes: "Số biên bản",
		resolution: "Số nghị quyết",
		invitation: "Số giấy mời",
		take: (printed: string) => `Lấy số ${printed}`,
		save: "Ghi số",
		saveFor: (label: string) => `Ghi số: ${label.toLowerCase()}`,
		saved: (printed: string) => `Đã ghi số ${printed}.`,
		cleared: "Đã bỏ số.",
		repeated: (printed: string) => `Số ${printed} đã ghi cho một văn bản khác.`,
		repeatedHint: "Số vẫn được giữ như đã ghi. Hãy kiểm tra lại sổ văn bản đi.",
	},
	adopted: {
		title: "Biên bản đã thông qua và khóa",
		when: (instant: string) => `Thông qua lúc ${sayInstant(instant)}.`,
		by: (seat: string) => `Người khóa: ${seat}.`,
		fingerprint: "Mã kiểm (SHA-256)",
		fingerprintHelp: "Mã này đổi nếu nội dung biên bản đổi một chữ; so với mã in ở chân biên bản.",
		whole: "Xem cả mã",
	},
	supplement: {
		title: "Bổ sung biên bản",
		lead: "Biên bản đã khóa thì không sửa. Điều cần thêm hoặc đính chính được ghi thành bổ sung, in kèm biên bản; bản đầu vẫn in được.",
		open: "Thêm bổ sung",
		reason: "Lý do bổ sung",
		words: "Nội dung bổ sung",
		need: "Hãy điền ô này.",
		deed: "Ghi bổ sung và khóa",
		number: (number: number) => `Bổ sung ${number}`,
		added: (instant: string) => `Ghi lúc ${sayInstant(instant)}`,
		because: (reason: string) => `Lý do: ${reason}`,
		done: (number: number) => `Đã ghi bổ sung ${number}.`,
	},
	result: {
		title: "Nội dung để báo cáo",
		lead: "Chép rồi dán vào Sổ tay đảng viên điện tử hoặc báo cáo gửi cấp trên.",
		text: "Kết quả kỳ họp",
		show: "Xem nội dung",
		copy: "Chép",
		copied: "Đã chép. Hãy dán vào nơi cần báo cáo.",
		reported: (day: string) => `Đã báo cáo ngày ${showDate(day)}.`,
		reportedOn: "Ngày đã báo cáo",
		noteToday: "Đã báo cáo hôm nay",
		note: "Ghi ngày báo cáo",
		takeBack: "Bỏ ghi ngày báo cáo",
		needDay: "Hãy ghi ngày đã báo cáo, từ ngày họp đến hôm nay.",
		selected: "Máy không cho chép tự động. Chữ đã được bôi sẵn: hãy bấm Ctrl + C.",
	},
	reading: {
		title: "Đọc lại biên bản",
		lead: "Đọc trước hội nghị. Sửa được cho đến khi thông qua.",
		opening: "Đang dàn biên bản…",
		tabs: "Cách xem",
		large: "Chữ lớn để đọc",
		pages: "Trang in",
		missing: "Còn thiếu",
		blocking: "Phải ghi trước khi thông qua",
		warnings: "Nên xem lại",
		complete: "Biên bản đã đủ các mục.",
		adopt: "Thông qua và khóa biên bản",
		adoptHelp:
			"Sau khi thông qua, biên bản được khóa cùng mã kiểm. Thay đổi về sau là bổ sung in kèm.",
		cannot: "Còn mục phải ghi nên chưa thông qua được.",
		edit: "Ghi tiếp, sửa biên bản",
		text: "Toàn văn biên bản",
		lacks: {
			noChair: "Chưa ghi ai chủ trì.",
			noNoteTaker: "Chưa ghi ai ghi biên bản.",
			notStarted: "Chưa ghi giờ bắt đầu.",
			notEnded: "Chưa ghi giờ kết thúc.",
			endsBeforeStart: "Giờ kết thúc sớm hơn giờ bắt đầu.",
			tooShort: (length: number, least: number) =>
				`Họp ${length} phút, ngắn hơn mức tối thiểu ${least} phút.`,
			unmarked: (count: number) => `Còn ${count} đồng chí chưa điểm danh.`,
			absentWithoutWords: (name: string) => `${name} vắng có lý do nhưng chưa ghi lý do.`,
			matterWithoutWork: "Một việc được giao chưa ghi nội dung.",
			reportWithoutWords: (work: string) =>
				`Việc “${work}” kết thúc mà chưa ghi kết quả hoặc lý do.`,
			tooManyVotes: (what: string) =>
				`Biểu quyết “${what}” nhiều phiếu hơn số người được biểu quyết.`,
			fewerVotes: (what: string) => `Biểu quyết “${what}” ít phiếu hơn số người được biểu quyết.`,
			notScored: "Chưa chấm điểm hết các dòng.",
			tooManyPoints: (key: string) => `Dòng ${key} của phiếu chấm vượt điểm tối đa.`,
		},
	},
};
