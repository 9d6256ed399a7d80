/** The words of copies of the vault: taking, listing, restoring, rescuing. */

import { showDate } from "$lib/dates";
import { showNumber } from "$lib/numbers";
import type { CopyCause } from "$gen/CopyCause";
import type { Difference } from "$gen/Difference";
import type { RecordKind } from "$gen/RecordKind";
import type { WorkStep } from "$lib/api";

const kinds: Record<RecordKind, string> = {
	members: "đảng viên, chức vụ, tình trạng",
	meetings: "kỳ họp và biên bản",
	matters: "việc theo dõi",
	notebooks: "sổ tay làm theo gương Bác",
	goodDeeds: "việc tốt",
	stories: "kể chuyện về Bác",
	studies: "học chuyên đề",
	forms: "biểu mẫu đã ghi",
	reviews: "kiểm điểm, xếp loại",
	cell: "thông tin chi bộ và thiết lập",
	drafts: "bản đang ghi dở",
	history: "lịch sử sửa đổi",
	other: "mục khác",
};

const causes: Record<CopyCause, string> = {
	asked: "đồng chí bấm sao lưu",
	leaving: "khi đóng chương trình",
	daily: "tự sao hằng ngày",
	beforeMigration: "trước khi nâng cấp chương trình",
	beforeRestore: "trước khi khôi phục",
};

const steps: Record<WorkStep, string> = {
	resting: "Đang chuẩn bị…",
	copying: "Đang chép sổ…",
	proving: "Đang mở thử bản sao và đếm lại từng mục…",
	rescuing: "Đang đọc từng mục còn đọc được…",
	packing: "Đang khóa vào gói bàn giao…",
	unpacking: "Đang mở gói và kiểm tra…",
	placing: "Sắp xong…",
};

/** "27/11/2026, 9 giờ 05" of an instant as Rust writes it. */
export function showInstant(at: string): string {
	const [day = "", time = ""] = at.split("T");
	const [hour = "0", minute = "00"] = time.split(":");
	return `${showDate(day)}, ${Number(hour)} giờ ${minute}`;
}

const megabytes = (bytes: number) =>
	bytes < 100_000 ? "dưới 0,1 MB" : `${showNumber(Math.round(bytes / 100_000) / 10)} MB`;

const proven = "đã thử khôi phục";

export const copies = {
	kinds,
	steps,
	showInstant,
	megabytes,
	title: "Sao lưu",
	lead: "Mỗi bản sao được chép ra, mở lại bằng khóa của chính nó, kiểm tra và đếm đủ từng mục rồi mới được giữ. Chương trình tự sao mỗi ngày và mỗi khi đóng, nếu sổ có thay đổi.",
	loading: { opening: "Đang xem các bản sao…", again: "Thử lại" },
	make: "Sao lưu ngay",
	making: "Đang sao lưu…",
	made: (records: number) => `Đã có bản sao mới: ${records} mục, ${proven}.`,
	stop: "Dừng lại",
	stopped: "Đã dừng. Sổ vẫn như trước.",
	listTitle: "Các bản sao trên máy này",
	listLead:
		"Giữ mọi bản của 2 ngày gần nhất, rồi mỗi ngày một bản, mỗi tuần một bản, mỗi tháng một bản.",
	none: "Chưa có bản sao nào. Hãy bấm Sao lưu ngay.",
	/** The name of a table, apart from the heading above it. */
	caption: (title: string) => `Bảng: ${title}`,
	columns: {
		madeAt: "Lúc sao",
		records: "Có gì",
		differences: "Khác sổ bây giờ",
		deeds: "Thao tác",
	},
	unknownDay: "Không ghi ngày",
	cause: (cause: CopyCause) => causes[cause],
	holds: (records: number, bytes: number) => `${records} mục, ${megabytes(bytes)}`,
	unknown: "Chưa rõ",
	proven,
	unproven: "chưa thử khôi phục",
	same: "Không khác",
	difference: ({ kind, then, now }: Difference) =>
		then > now
			? `${kinds[kind]}: bản sao nhiều hơn ${then - now}`
			: `${kinds[kind]}: bản sao ít hơn ${now - then}`,
	restore: "Khôi phục…",
	restoreOf: (at: string) => `Khôi phục bản sao ${at}`,
	ask: {
		title: "Khôi phục bản sao này?",
		text: (at: string) =>
			`Sổ sẽ trở về như lúc ${at}. Sổ bây giờ không bị xóa: được cất riêng, và bấm Hoàn tác khôi phục là có lại.`,
		openers: "Mật khẩu mở sổ vẫn là mật khẩu đang dùng.",
		go: "Khôi phục",
		going: "Đang khôi phục…",
	},
	restored: {
		title: "Đã khôi phục.",
		hint: "Hãy xem lại sổ. Nếu không đúng ý, bấm Hoàn tác khôi phục ở trang này.",
	},
	undo: {
		title: "Hoàn tác khôi phục",
		text: (at: string) => `Sổ trước đó được cất lúc ${at}, vẫn còn nguyên.`,
		go: "Hoàn tác khôi phục",
		going: "Đang hoàn tác…",
		done: "Đã lấy lại sổ trước khi khôi phục.",
	},
	second: {
		title: "Bản sao ra USB hoặc ổ đĩa khác",
		lead: "Máy hỏng hay mất thì bản sao trên máy cũng mất. Hãy chép ra USB và cất USB ở nơi khác. Bản sao được mã hóa, mở bằng mật khẩu hoặc mã khôi phục.",
		none: "Chưa chọn nơi cất thứ hai.",
		choose: "Chọn USB hoặc thư mục…",
		chosen: (path: string) => `Nơi cất thứ hai: ${path}`,
		change: "Chọn nơi khác…",
		copy: "Chép ra USB",
		copying: "Đang chép ra USB…",
		copied: "Đã chép ra USB và đã thử khôi phục. Có thể rút USB theo cách an toàn của máy.",
		last: (at: string) => `Lần chép gần nhất: ${at}.`,
		never: "Chưa chép lần nào.",
		out: {
			title: "Chưa thấy USB hoặc thư mục này.",
			hint: "Hãy cắm USB rồi bấm Xem lại.",
		},
		look: "Xem lại",
		sameDisk: {
			title: "Thư mục này nằm cùng ổ đĩa với sổ.",
			hint: "Ổ đĩa hỏng thì mất cả hai. Hãy chọn USB hoặc ổ đĩa khác.",
		},
		list: "Các bản sao ở nơi cất thứ hai",
	},
	oneDisk: {
		title: "Mọi bản sao đang nằm trên máy này.",
		hint: "Máy hỏng hay mất thì mất cả sổ lẫn bản sao. Hãy chép một bản ra USB.",
	},
	home: {
		title: "Sao lưu",
		last: (at: string, records: number) => `Bản sao gần nhất: ${at}, ${records} mục`,
		where: (path: string) => `Nằm tại ${path}`,
		none: "Chưa có bản sao nào đã thử khôi phục",
		noneHelp: "Chương trình tự sao khi đóng; cũng có thể sao ngay bây giờ.",
		second: (at: string) => `Bản ở nơi cất thứ hai: ${at}.`,
		oneDisk: "Bản duy nhất nằm trên máy này. Hãy chép một bản ra USB.",
		open: "Mở trang Sao lưu",
	},
	door: {
		entry: "Sổ hỏng, hoặc chuyển máy? Khôi phục từ bản sao",
		have: "Đã có bản sao lưu? Khôi phục sổ",
		title: "Khôi phục sổ từ bản sao",
		lead: "Chọn một bản sao rồi gõ mật khẩu đã dùng vào lúc sao, hoặc mã khôi phục. Sổ đang có trên máy không bị xóa mà được cất riêng.",
		look: "Tìm trong USB hoặc thư mục khác…",
		beside: "Bản sao trên máy này",
		second: "Bản sao ở nơi cất thứ hai",
		elsewhere: "Bản sao trong thư mục vừa chọn",
		nothing: {
			title: "Chưa thấy bản sao nào",
			text: "Hãy cắm USB có bản sao, rồi bấm nút dưới đây và chọn thư mục trên USB.",
		},
		notThere: "Trong thư mục vừa chọn không có bản sao nào.",
		choose: "Chọn bản này",
		chosen: "Đã chọn",
		/** What a reader hears on the button of one row. */
		of: (button: string, at: string) => `${button}: ${at}`,
		by: "Mở bằng",
		password: "Mật khẩu",
		code: "Mã khôi phục",
		codeHelp: "Gõ lần lượt cả 7 nhóm trên tờ giấy đã in.",
		blank: "Ô này còn trống. Hãy gõ mật khẩu hoặc mã khôi phục.",
		noChoice: "Chưa chọn bản sao nào. Hãy bấm Chọn bản này ở một dòng.",
		back: "Quay lại",
		rescueTitle: "Cứu dữ liệu từ tệp hỏng",
		rescueText:
			"Khi tệp sổ hỏng, chương trình đọc từng mục còn đọc được sang một sổ mới; mục không đọc được thì lấy từ bản sao gần nhất. Tệp hỏng được giữ nguyên.",
		rescue: "Cứu dữ liệu",
		rescuing: "Đang cứu dữ liệu…",
	},
	rescued: {
		title: "Đã cứu dữ liệu vào sổ mới",
		lead: "Tệp hỏng được cất riêng, không bị xóa. Hãy xem bảng dưới đây rồi mở sổ.",
		caption: "Những gì đã cứu được",
		columns: { kind: "Loại", rescued: "Đọc được", fromCopy: "Lấy từ bản sao", lost: "Không còn" },
		copyOf: (at: string) => `Bản sao dùng để bù: ${at}.`,
		more: "có thể còn nữa",
		whole: "Mọi mục đều đọc được.",
		go: "Mở sổ",
	},
};
