/** The words of the minutes while they are written, read back and adopted. */

import type { Arithmetic } from "$gen/Arithmetic";
import type { AbsenceReason } from "$gen/AbsenceReason";
import type { AttendanceCount } from "$gen/AttendanceCount";
import type { Mark } from "$gen/Mark";
import type { MatterKind } from "$gen/MatterKind";
import type { MentionKind } from "$gen/MentionKind";
import type { Outcome } from "$gen/Outcome";
import type { ResultLevel } from "$gen/ResultLevel";
import type { YearMonth } from "$gen/YearMonth";
import { showDate } from "$lib/dates";
import { showNumber } from "$lib/numbers";
import { levels } from "./notebooks";

/** Tenths of a point or of a percent as people write them: 45 is "4,5". */
export const tenths = (value: number) => showNumber(value / 10);

const marks: Record<Mark, string> = {
	present: "Có mặt",
	excused: "Vắng có lý do",
	unexcused: "Vắng không lý do",
	exempt: "Miễn sinh hoạt",
	suspended: "Đình chỉ sinh hoạt",
	away: "Sinh hoạt nơi khác",
	visiting: "Sinh hoạt tạm tại đây",
};

const reasons: Record<AbsenceReason, string> = {
	work: "Công tác",
	illness: "Bệnh",
	family: "Việc gia đình",
	other: "Khác",
};

const outcomes: Record<Outcome, string> = {
	staysOpen: "Tiếp tục",
	done: "Đã xong",
	dropped: "Thôi theo dõi",
};

const outcomeWords: Record<Outcome, string> = {
	staysOpen: "Tình hình thực hiện",
	done: "Kết quả",
	dropped: "Lý do thôi theo dõi",
};

const matterKinds: Record<MatterKind, string> = {
	task: "Nhiệm vụ",
	conclusion: "Kết luận",
	shortcoming: "Hạn chế, khuyết điểm",
};

const mentionKinds: Record<MentionKind, string> = {
	praise: "Biểu dương",
	reminder: "Nhắc nhở",
};

const arithmetic: Record<Arithmetic, (voters: number) => string> = {
	exact: (voters) => `Đủ ${voters} phiếu của đảng viên chính thức có mặt.`,
	fewer: (voters) =>
		`Ít hơn ${voters} đảng viên chính thức có mặt. Nếu có đồng chí không biểu quyết thì cứ để vậy.`,
	more: (voters) =>
		`Nhiều hơn ${voters} đảng viên chính thức có mặt. Hãy đếm lại, hoặc xem lại điểm danh.`,
};

/** "Vắng có lý do 2, miễn sinh hoạt 1": only what there is. */
function others(count: AttendanceCount): string {
	const counted: [string, number][] = [
		["vắng có lý do", count.excused],
		["vắng không lý do", count.unexcused],
		["miễn sinh hoạt", count.exempt],
		["đình chỉ", count.suspended],
		["nơi khác", count.away],
		["tạm tại đây", count.visiting],
		["chưa điểm danh", count.unmarked],
	];
	return counted
		.filter(([, number]) => number > 0)
		.map(([word, number]) => `${word} ${number}`)
		.join(", ");
}

export const minutes = {
	title: "Ghi biên bản",
	opening: "Đang mở biên bản…",
	notOpen: "Biên bản của kỳ này chưa mở hoặc đã khóa.",
	toMeeting: "Về kỳ sinh hoạt",
	readBack: "Đọc lại và thông qua",
	undo: "Hoàn tác",
	remove: "Xóa",
	moreNotes: "Ghi thêm ở mục này",
	agendaItem: (number: number, title: string) => `Mục ${number} của chương trình: ${title}`,
	presenter: (who: string) => `Người trình bày: ${who}`,
	tooOld: {
		title: "Biên bản này đã được ghi tiếp ở một cửa sổ khác.",
		hint: "Chưa có gì bị mất: bản trong sổ và các ô đang mở ở đây đều còn. Hãy chọn bản để ghi tiếp.",
		reload: "Mở bản mới nhất trong sổ",
		keep: "Ghi tiếp bản đang mở ở đây",
	},
	head: {
		label: "Tình hình kỳ họp",
		notStarted: "Chưa bắt đầu",
		started: (time: string) => `Bắt đầu ${time}`,
		span: (start: string, end: string) => `${start} – ${end}`,
		present: (count: AttendanceCount, rate: number | null) =>
			`${count.countedPresent}/${count.denominator} có mặt${rate === null ? "" : ` (${tenths(rate)}%)`}`,
		others,
	},
	sections: {
		label: "Các phần của biên bản",
		help: "Alt + ↓ sang phần sau, Alt + ↑ về phần trước.",
		written: "đã ghi",
		opening: "Mở đầu, điểm danh",
		followUp: "Việc còn mở",
		notebooks: "Kết quả làm theo gương Bác",
		dues: "Đảng phí",
		story: "Kể chuyện về Bác",
		mentions: "Biểu dương, nhắc nhở",
		tasks: "Nhiệm vụ, hạn chế",
		resolution: "Nghị quyết",
		score: "Chấm điểm",
		closing: "Kết thúc",
	},
	start: {
		day: "Ngày họp",
		time: "Giờ bắt đầu",
		now: "Bắt đầu bây giờ",
		chair: "Chủ trì",
		noteTaker: "Người ghi biên bản",
		guests: "Đại biểu, khách mời",
		noGuests: "Không có khách mời thì bỏ qua phần này.",
		guestName: (number: number) => `Họ tên khách ${number}`,
		guestTitle: "Chức vụ, đơn vị",
		addGuest: "Thêm khách mời",
		removeGuest: (name: string) => `Xóa khách mời ${name}`,
		guestRemoved: "Đã xóa khách mời.",
	},
	attendance: {
		title: "Điểm danh",
		keys: "Bàn phím: ↑ ↓ chuyển người; C có mặt, L vắng có lý do, K vắng không lý do; M miễn, D đình chỉ, N nơi khác, T tạm tại đây; Delete để trống. Số 1 đến 7 cũng được.",
		all: "Tất cả có mặt",
		allHelp: "Chỉ ghi cho các đồng chí chưa điểm danh.",
		allDone: (count: number) => `Đã ghi có mặt cho ${count} đồng chí.`,
		nobodyLeft: "Đã điểm danh hết.",
		list: "Danh sách điểm danh",
		nobody: "Chưa có đảng viên nào để điểm danh. Hãy nhập danh sách ở mục Đảng viên.",
		more: "Hiện cả các diện khác: miễn, đình chỉ, sinh hoạt nơi khác, sinh hoạt tạm tại đây",
		marks,
		reasons,
		reasonOf: (name: string) => `Lý do vắng của ${name}`,
		reasonWords: "Ghi rõ lý do",
		probationary: "dự bị",
		unmarked: "chưa điểm danh",
	},
	followUp: {
		lead: "Những việc các kỳ trước giao và chưa có kết quả. Hãy ghi từng việc đến đâu; việc nào xong hoặc thôi thì ghi kết quả hoặc lý do.",
		none: "Không còn việc nào của các kỳ trước. Nhiệm vụ giao ở kỳ này sẽ tự lên đầu kỳ sau.",
		kinds: matterKinds,
		outcome: "Đến nay",
		outcomes,
		words: outcomeWords,
		newDue: "Hạn mới",
		lead1: (name: string) => `Phụ trách: ${name}`,
		due: (iso: string) => `Hạn ${showDate(iso)}`,
		overdue: "quá hạn",
		given: (iso: string) => `Giao ngày ${showDate(iso)}`,
		last: (words: string) => `Lần trước báo: ${words}`,
		needsWords: "Việc kết thúc phải có kết quả hoặc lý do.",
	},
	item: {
		report: "Báo cáo tóm tắt",
		reply: "Tiếp thu, giải trình",
		addReply: "Tiếp thu, giải trình",
		conclusion: "Kết luận của chủ trì",
		follow: "Theo dõi kết luận này",
		followHelp: "Kết luận sẽ tự lên đầu kỳ sau cho đến khi có kết quả.",
		followed: "Kết luận được theo dõi",
		addVote: "Biểu quyết",
		addConclusion: "Kết luận",
	},
	remarks: {
		title: "Ý kiến phát biểu",
		speaker: (number: number) => `Người phát biểu ${number}`,
		speakerHelp: "Chọn tên, hoặc gõ tên khách.",
		words: (number: number) => `Ý kiến ${number}`,
		add: "Thêm ý kiến",
		addHelp: "Ctrl + Enter khi đang gõ.",
		remove: (number: number) => `Xóa ý kiến ${number}`,
		removed: "Đã xóa ý kiến.",
	},
	vote: {
		title: "Biểu quyết",
		motion: "Nội dung biểu quyết",
		inFavour: "Tán thành",
		against: "Không tán thành",
		other: "Ý kiến khác",
		base: (voters: number) => `Có ${voters} đảng viên chính thức có mặt được biểu quyết.`,
		all: "Tất cả tán thành",
		arithmetic,
		carried: "Đủ tỷ lệ để thông qua.",
		lost: "Chưa đủ tỷ lệ để thông qua.",
		remove: "Xóa biểu quyết",
		removed: "Đã xóa biểu quyết.",
	},
	matters: {
		tasks: "Nhiệm vụ giao ở kỳ này",
		tasksLead:
			"Ghi đủ “6 rõ”: rõ việc, rõ người, rõ thời gian, rõ trách nhiệm, rõ sản phẩm, rõ thẩm quyền.",
		noTasks: "Chưa giao nhiệm vụ nào.",
		addTask: "Thêm nhiệm vụ",
		shortcomings: "Hạn chế, khuyết điểm phải khắc phục",
		noShortcomings: "Chưa ghi hạn chế, khuyết điểm nào.",
		addShortcoming: "Thêm hạn chế, khuyết điểm",
		heading: (kind: MatterKind, number: number) => `${matterKinds[kind]} ${number}`,
		work: "Rõ việc: nội dung nhiệm vụ",
		want: "Hạn chế, khuyết điểm",
		conclusion: "Nội dung kết luận phải thực hiện",
		lead: "Rõ người: ai phụ trách",
		owner: "Ai khắc phục",
		leadHelp: "Chọn tên, hoặc gõ tên tổ, đoàn thể.",
		helpers: "Phối hợp",
		due: "Rõ thời gian: hạn xong",
		deadline: "Hạn khắc phục",
		product: "Rõ sản phẩm: kết quả phải có",
		remedy: "Biện pháp khắc phục",
		responsibility: "Rõ trách nhiệm",
		authority: "Rõ thẩm quyền",
		remove: (kind: MatterKind, number: number) =>
			`Xóa ${matterKinds[kind].toLowerCase()} ${number}`,
		removed: {
			task: "Đã xóa nhiệm vụ.",
			conclusion: "Đã thôi theo dõi kết luận.",
			shortcoming: "Đã xóa hạn chế, khuyết điểm.",
		} satisfies Record<MatterKind, string>,
	},
	mentions: {
		lead: "Biểu dương kịp thời; nhắc nhở cụ thể từng việc.",
		kinds: mentionKinds,
		add: { praise: "Thêm biểu dương", reminder: "Thêm nhắc nhở" } satisfies Record<
			MentionKind,
			string
		>,
		none: "Chưa biểu dương, nhắc nhở ai.",
		who: (kind: MentionKind, number: number) => `${mentionKinds[kind]} ${number}: ai`,
		whoHelp: "Chọn tên, hoặc gõ tên tập thể.",
		words: { praise: "Vì việc gì", reminder: "Về việc gì" } satisfies Record<MentionKind, string>,
		remove: (kind: MentionKind, number: number) =>
			`Xóa ${mentionKinds[kind].toLowerCase()} ${number}`,
		removed: { praise: "Đã xóa biểu dương.", reminder: "Đã xóa nhắc nhở." } satisfies Record<
			MentionKind,
			string
		>,
	},
	praise: {
		title: "Việc tốt chưa được biểu dương",
		praise: "Biểu dương",
		praiseFor: (name: string, deed: string) => `Biểu dương ${name}: ${deed}`,
		done: (name: string) => `Đã ghi biểu dương ${name} vào biên bản.`,
		more: (count: number) => `Hiện thêm ${count} việc`,
	},
	notebooks: {
		lead: "Mỗi người báo cáo kết quả tháng đã đăng ký. Ghi một lần: vừa vào sổ tay, vừa vào biên bản.",
		nobody: "Tháng này chưa có ai phải ghi sổ tay.",
		count: (reported: number, all: number, month: YearMonth) =>
			`${reported}/${all} người đã báo cáo tháng ${Number(month.slice(5))}.`,
		caption: (month: YearMonth) => `Báo cáo tháng ${Number(month.slice(5))}`,
		name: "Họ và tên",
		result: "Kết quả đã báo cáo",
		comment: "Nhận xét",
		done: (done: string, level: ResultLevel | null) =>
			[done, level && `(${levels[level].toLowerCase()})`].filter(Boolean).join(" "),
		silent: "Chưa báo cáo",
		enter: "Ghi lần lượt từng người",
		enterHelp: "Biên bản được lưu trước khi sang; ghi xong bấm “Quay lại” để trở về đây.",
	},
	story: {
		turn: (name: string) => `Đến lượt kể: ${name}.`,
		prepared: (title: string, source: string) =>
			`Đã chuẩn bị chuyện “${title}”${source ? ` (${source})` : ""}.`,
		unprepared: "Chưa ghi chuyện đã chuẩn bị.",
		hear: "Ghi chuyện này",
		hearFor: (name: string) => `Ghi chuyện này: ${name} kể`,
		own: "Người kể tự viết hoặc đã xác nhận phần này, nên ở đây chỉ xem, không sửa.",
		source: "Nguồn (sách, báo)",
		teller: (number: number) => `Người kể ${number}`,
		title: "Tên chuyện",
		lesson: "Bài học rút ra",
		add: "Thêm chuyện",
		none: "Chưa ghi chuyện nào được kể ở kỳ này.",
		remove: (number: number) => `Xóa chuyện ${number}`,
		removed: "Đã xóa chuyện.",
	},
	dues: {
		words: "Thông báo đảng phí",
		help: "Số đã thu, chưa thu, đã nộp lên trên.",
	},
	resolution: {
		lead: "Nhiệm vụ, kết quả việc kỳ trước, biểu dương và điểm tự chấm sẽ tự vào nghị quyết.",
		subject: "Trích yếu",
		subjectHelp: "Để trống thì ghi “Lãnh đạo thực hiện nhiệm vụ tháng …”.",
		politics: "Kết quả về chính trị, tư tưởng",
		work: "Kết quả thực hiện nhiệm vụ chính trị",
		shortcomings: "Hạn chế, nguyên nhân",
		directions: "Phương hướng, nhiệm vụ tháng tới",
		arrangements: "Tổ chức thực hiện",
		recipients: "Nơi nhận",
		recipientsHelp: "Mỗi nơi một dòng. Để trống thì ghi như thường lệ.",
	},
	score: {
		lead: "Chi bộ tự chấm. Dòng nào tính được từ biên bản thì có nút lấy điểm gợi ý; điểm cuối cùng do chi bộ quyết định.",
		points: (title: string, most: number) => `${title} (tối đa ${tenths(most)})`,
		short: (most: number) => `Điểm, tối đa ${tenths(most)}`,
		note: "Ghi chú",
		noteFor: (key: string) => `Ghi chú dòng ${key}`,
		part: (most: number) => `tối đa ${tenths(most)} điểm`,
		sum: (points: number, most: number) => `${tenths(points)}/${tenths(most)} điểm`,
		take: (points: number) => `Lấy ${tenths(points)} điểm`,
		takeFor: (points: number, title: string) => `Lấy ${tenths(points)} điểm cho dòng ${title}`,
		takeAll: "Lấy mọi điểm gợi ý",
		takenAll: (count: number) => `Đã lấy điểm gợi ý cho ${count} dòng.`,
		total: (points: number, most: number) => `Tổng cộng ${tenths(points)}/${tenths(most)} điểm`,
		rank: (rank: string) => `Xếp loại: ${rank}`,
		noSheet: "Chưa có phiếu chấm điểm. Hãy chọn phiếu ở mục Thiết lập.",
		weakness: "Hạn chế của kỳ sinh hoạt cần rút kinh nghiệm",
		why: {
			duration: (length: number, least: number) =>
				`Họp ${length} phút, mức tối thiểu ${least} phút.`,
			durationUnknown: "Tính được sau khi ghi giờ bắt đầu và kết thúc.",
			attendance: (present: number, all: number, unexcused: number) =>
				`Có mặt ${present}/${all}${unexcused > 0 ? `, vắng không lý do ${unexcused}` : ""}.`,
			speakers: (spoke: number, present: number) =>
				`${spoke} đồng chí phát biểu trên ${present} đồng chí có mặt.`,
			followUp: (done: number, due: number) => `${done}/${due} việc đến hạn đã xong.`,
		},
	},
	closing: {
		end: "Giờ kết thúc",
		now: "Kết thúc bây giờ",
		length: (minutes: number) => `Thời lượng ${minutes} phút.`,
		tooShort: (least: number) =>
			`Ngắn hơn mức tối thiểu ${least} phút. Vẫn thông qua được; hãy ghi rõ vì sao nếu cần.`,
		enough: (least: number) => `Đạt mức tối thiểu ${least} phút.`,
		next: "Khi đã ghi xong, hãy đọc lại biên bản trước hội nghị rồi thông qua.",
	},
};
