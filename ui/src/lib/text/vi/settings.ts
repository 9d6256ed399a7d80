/** The words of the settings. */

import { showDate } from "$lib/dates";
import { showNumber } from "$lib/numbers";
import type { Numbering } from "$gen/Numbering";
import type { PaperKind } from "$gen/PaperKind";
import type { Spelling } from "$gen/Spelling";
import type { Standard } from "$gen/Standard";

const spellings: Record<Spelling, string> = {
	toneOnU: "Chi ủy, Đảng ủy (dấu trên u)",
	toneOnY: "Chi uỷ, Đảng uỷ (dấu trên y)",
};

const standards: Record<Standard, string> = {
	hd05: "Hướng dẫn 05-HD/VPTW (từ năm 2026)",
	hd36: "Hướng dẫn 36-HD/VPTW (năm 2018, cho văn bản cũ)",
};

const numberings: Record<Numbering, string> = {
	perTerm: "Theo nhiệm kỳ",
	perYear: "Theo năm",
};

const paperKinds: Record<PaperKind, string> = {
	resolution: "Nghị quyết",
	decision: "Quyết định",
	conclusion: "Kết luận",
	regulation: "Quy chế",
	notice: "Thông báo",
	report: "Báo cáo",
	plan: "Kế hoạch",
	programme: "Chương trình",
	project: "Đề án",
	submission: "Tờ trình",
	letter: "Công văn",
	minutes: "Biên bản",
	invitation: "Giấy mời",
};

/** Tenths of a point as points: 45 is "4,5". */
const points = (tenths: number) => showNumber(tenths / 10);

const cell = {
	namesTitle: "Tên chi bộ và cấp trên",
	namesLead:
		"Mỗi tên dùng từ một ngày. Văn bản cũ vẫn in tên của thời đó, nên khi đổi tên thì ghi tên mới chứ không sửa tên cũ.",
	caption: "Các tên đã dùng",
	columns: {
		fromOn: "Từ ngày",
		name: "Tên chi bộ",
		superior: "Cấp trên trực tiếp",
		place: "Địa danh",
		code: "Ký hiệu",
		deeds: "Thao tác",
	},
	now: "đang dùng",
	correct: "Sửa",
	correctOf: (name: string) => `Sửa chỗ gõ sai: ${name}`,
	rename: "Đổi tên từ một ngày",
	renameTitle: "Tên mới của chi bộ",
	renameLead: "Văn bản từ ngày này trở đi in tên mới; văn bản cũ giữ tên cũ.",
	correctTitle: "Sửa tên đã ghi",
	correctLead: "Chỉ dùng khi gõ nhầm: mọi văn bản từ ngày này in theo chữ đã sửa.",
	fromOnLocked: (day: string) => `Dùng từ ngày ${showDate(day)}.`,
	save: "Lưu tên",
	saving: "Đang lưu…",
	saved: "Đã lưu tên chi bộ.",
	blank: "Ô này còn trống. Hãy điền rồi lưu lại.",
	sameDay: "Đã có tên dùng từ đúng ngày này. Hãy chọn ngày khác, hoặc bấm Sửa ở dòng của ngày đó.",
	termsTitle: "Nhiệm kỳ",
	termsLead: "Số văn bản đánh lại từ 1 khi sang nhiệm kỳ mới.",
	termsCaption: "Các nhiệm kỳ",
	termColumns: { label: "Nhiệm kỳ", span: "Thời gian", deeds: "Thao tác" },
	noTerms: "Chưa ghi nhiệm kỳ nào.",
	addTerm: "Ghi nhiệm kỳ",
	editTerm: "Sửa",
	editTermOf: (label: string) => `Sửa nhiệm kỳ ${label}`,
	newTermTitle: "Ghi nhiệm kỳ",
	editTermTitle: "Sửa nhiệm kỳ",
	saveTerm: "Lưu nhiệm kỳ",
	savedTerm: "Đã lưu nhiệm kỳ.",
	termFromTaken: "Đã có nhiệm kỳ bắt đầu từ ngày này. Hãy xem lại ngày.",
};

const numbers = {
	title: "Số văn bản",
	lead: "Số tiếp theo được gợi ý khi lập văn bản và luôn sửa được. Số bị bỏ cách hay ghi tay vẫn được giữ nguyên.",
	kind: "Loại văn bản",
	next: "Số tiếp theo",
	given: "Các số đã cấp",
	columns: { printed: "Số và ký hiệu", issuedOn: "Ngày văn bản" },
	none: "Chưa cấp số nào cho loại văn bản này.",
	add: "Ghi một số đã dùng",
	addLead: "Văn bản lập ngoài chương trình cũng nên ghi số vào đây để số gợi ý không bị trùng.",
	printed: "Số và ký hiệu",
	printedHelp: "Ghi như trên văn bản, ví dụ 05-NQ/CB.",
	printedMissing: "Ô này còn trống. Hãy ghi số như trên văn bản.",
	issuedOn: "Ngày văn bản",
	dayMissing: "Chưa có ngày văn bản. Hãy ghi ngày/tháng/năm.",
	save: "Ghi số",
	saved: (printed: string) => `Đã ghi số ${printed}.`,
	repeated: {
		title: (printed: string) => `Số ${printed} đã có văn bản khác dùng.`,
		hint: "Số vẫn được ghi. Nếu gõ nhầm, hãy ghi lại số đúng.",
	},
};

const rules = {
	papersTitle: "Giấy tờ",
	standard: "Thể thức văn bản",
	standardHelp: "Cỡ chữ và cách trình bày khi in.",
	spelling: "Chính tả chữ ủy / uỷ",
	spellingHelp: "Chỉ đổi những chữ in sẵn trên giấy tờ; chữ do đồng chí gõ không bao giờ bị sửa.",
	sample: "In ra sẽ là:",
	samples: { toneOnU: "T/M CHI ỦY", toneOnY: "T/M CHI UỶ" } satisfies Record<Spelling, string>,
	numbering: "Đánh lại số văn bản từ 1",
	numberingHelp: "Theo hướng dẫn hiện hành là theo nhiệm kỳ.",
	meetingTitle: "Kỳ sinh hoạt",
	leastMinutes: "Thời lượng tối thiểu, sinh hoạt thường kỳ (phút)",
	leastMinutesWithTheme: "Thời lượng tối thiểu khi kết hợp chuyên đề (phút)",
	leastAttendance: "Tỷ lệ dự họp cần đạt (%)",
	resolutionShare: "Nghị quyết cần quá (% đảng viên chính thức)",
	resolutionShareHelp: "Điều lệ Đảng: quá nửa, nghĩa là trên 50 %.",
	reportDays: "Số ngày phải báo cáo kết quả sau kỳ họp",
	attendanceTitle: "Cách tính tỷ lệ dự họp",
	attendanceLead:
		"Người được miễn sinh hoạt không tính vào tỷ lệ. Các trường hợp dưới đây mỗi nơi quy định một khác.",
	awayCounts: "Tính cả người đi sinh hoạt tạm thời nơi khác",
	visitingCounts: "Tính cả người nơi khác đến sinh hoạt tạm thời",
	visitingVotes: "Đảng viên chính thức đến sinh hoạt tạm thời được biểu quyết",
	membersTitle: "Đảng viên dự bị",
	probationMonths: "Thời gian dự bị (tháng)",
	notebookTitle: "Sổ tay làm theo gương Bác",
	notebookDueDay: "Trang tháng ghi trước hết ngày này của tháng sau",
	notebookDueDayHelp: "Ví dụ 10: trang tháng 9 ghi trước hết ngày 10/10.",
	commitmentDueMonth: "Bản cam kết ký trước hết tháng",
	commitmentDueMonthHelp: "Thường là tháng 3, hết quý I.",
	storiesAMonth: "Số người kể chuyện về Bác mỗi tháng",
	quartersTitle: "Xếp loại theo quý",
	quartersLead:
		"Chỉ bật khi cấp ủy cấp trên yêu cầu. Quý I, II, III xếp loại riêng, quý IV gộp vào cuối năm. Chưa đối chiếu bản gốc của hướng dẫn.",
	ratesQuarters: "Đánh giá, xếp loại theo quý",
	lockTitle: "Tự khóa sổ",
	idleMinutes: "Số phút không bấm phím hay chuột thì về trang chọn người",
	idleMinutesHelp:
		"Nội dung đang gõ được lưu trước. Ở trang chọn người, thêm chừng ấy phút nữa thì sổ tự khóa.",
};

const agendas = {
	title: "Chương trình mẫu",
	lead: "Mỗi loại sinh hoạt bắt đầu từ một chương trình mẫu. Sửa ở đây thì các kỳ họp lập sau sẽ theo; kỳ đã lập giữ nguyên.",
	kind: "Loại sinh hoạt",
	source: (source: string) => `Nguồn: ${source}`,
	save: "Lưu chương trình mẫu",
	saving: "Đang lưu…",
	saved: "Đã lưu chương trình mẫu.",
	reset: "Lấy lại mẫu ban đầu",
	resetDone: "Đã lấy lại mẫu ban đầu. Bấm Lưu để dùng.",
	blankLine: "Có mục chưa có tên. Hãy điền tên mục hoặc xóa mục đó rồi lưu lại.",
	loading: { opening: "Đang mở chương trình mẫu…", again: "Thử lại" },
};

const scoring = {
	title: "Phiếu chấm điểm chất lượng sinh hoạt",
	lead: "Kỳ họp lập sau sẽ chấm theo phiếu này; kỳ đã thông qua giữ nguyên phiếu cũ.",
	sheetTitle: "Tên phiếu",
	titleMissing: "Phiếu chưa có tên. Hãy điền tên phiếu rồi lưu lại.",
	source: (source: string) => `Nguồn: ${source}`,
	caption: "Các tiêu chí",
	columns: { key: "Số", title: "Tiêu chí", most: "Điểm tối đa" },
	lineTitle: (key: string) => `Tiêu chí ${key}`,
	lineMissing: "Tiêu chí chưa có tên. Hãy điền rồi lưu lại.",
	lineMost: (key: string) => `Điểm tối đa của tiêu chí ${key}`,
	mostMissing: "Chưa có điểm. Hãy ghi điểm, ví dụ 5 hoặc 4,5.",
	steps: (key: string) => `Cách cho điểm của tiêu chí ${key}`,
	computed: "Chương trình tự gợi ý điểm từ biên bản.",
	sum: "cộng các mục con",
	points,
	total: (tenths: number) => `Tổng điểm tối đa: ${points(tenths)}.`,
	right: "Đúng 100 điểm.",
	wrong: (tenths: number) =>
		tenths > 1000
			? `Thừa ${points(tenths - 1000)} điểm so với thang 100.`
			: `Thiếu ${points(1000 - tenths)} điểm so với thang 100.`,
	ranks: "Xếp loại",
	rankFrom: (label: string) => `${label}: từ`,
	wrongRanks: "Các mức phải giảm dần từ trên xuống. Hãy xem lại.",
	shipped: "Phiếu có sẵn",
	take: (title: string) => `Dùng: ${title}`,
	taken: "Đã lấy phiếu có sẵn. Bấm Lưu để dùng.",
	save: "Lưu phiếu",
	saving: "Đang lưu…",
	saved: "Đã lưu phiếu chấm điểm.",
	loading: { opening: "Đang mở phiếu…", again: "Thử lại" },
};

const openers = {
	title: "Người mở được sổ",
	names: {
		secretary: "Bí thư, bằng mật khẩu",
		deputy: "Phó bí thư, bằng mật khẩu riêng",
		recovery: "Người giữ tờ mã khôi phục",
	},
	passwordTitle: "Đổi mật khẩu của mình",
	old: "Mật khẩu đang dùng",
	oldMissing: "Ô này còn trống. Hãy gõ mật khẩu đang dùng.",
	oldWrong: "Mật khẩu đang dùng chưa đúng.",
	change: "Đổi mật khẩu",
	changing: "Đang đổi mật khẩu…",
	changed: "Đã đổi mật khẩu. Từ nay mở sổ bằng mật khẩu mới.",
	deputyTitle: "Phó bí thư",
	deputyNone:
		"Phó bí thư có thể mở sổ bằng mật khẩu riêng để ghi đảng viên và biên bản; không đổi được thiết lập và người mở sổ.",
	deputyHas: "Phó bí thư đang mở được sổ bằng mật khẩu riêng.",
	deputyPassword: "Mật khẩu của phó bí thư",
	add: "Thêm phó bí thư",
	adding: "Đang thêm…",
	added: "Đã thêm. Phó bí thư mở sổ được bằng mật khẩu này.",
	remove: "Bỏ quyền mở sổ của phó bí thư",
	removing: "Đang bỏ…",
	removed: "Đã bỏ. Mật khẩu của phó bí thư không còn mở được sổ này.",
	removedHint: "Bản sao lưu làm trước hôm nay vẫn mở được bằng mật khẩu cũ đó.",
	recoveryTitle: "Mã khôi phục",
	recoveryText:
		"Mất tờ mã, hoặc nghi có người đã thấy mã, thì lập mã mới. Mã cũ còn dùng được đến khi đồng chí gõ lại đúng mã mới.",
	renew: "Lập mã khôi phục mới",
	renewing: "Đang lập mã…",
	renewed: "Mã khôi phục mới đã nằm trên giấy. Hãy hủy tờ mã cũ.",
	renewPage: {
		title: "Lập mã khôi phục mới",
		lead: "Mã mới hiện một lần trên màn hình, in ra giấy, rồi gõ lại hai nhóm để kiểm tra. Tờ mã cũ sẽ không mở được sổ nữa.",
		back: "Về Thiết lập",
	},
};

export const settings = {
	title: "Thiết lập",
	parts: {
		label: "Các phần thiết lập",
		cell: "Chi bộ",
		numbers: "Số văn bản",
		rules: "Quy định",
		agendas: "Chương trình mẫu",
		scoring: "Phiếu chấm điểm",
		forms: "Biểu mẫu",
		openers: "Người mở sổ",
		place: "Nơi để sổ",
		history: "Lịch sử, thùng rác",
		copies: "Sao lưu",
		handover: "Bàn giao",
		screen: "Màn hình",
	},
	loading: { opening: "Đang mở thiết lập…", again: "Thử lại" },
	readOnly: {
		title: "Đồng chí đang mở sổ bằng mật khẩu phó bí thư nên phần này chỉ để xem.",
		hint: "Cần thay đổi, hãy nhờ bí thư mở sổ và làm.",
	},
	spellings,
	standards,
	numberings,
	paperKinds,
	cell,
	numbers,
	rules,
	agendas,
	scoring,
	openers,
	typeSize: "Cỡ chữ",
	typeSizeHelp: "Cỡ chữ trên màn hình; không đổi chữ trên giấy in.",
};
