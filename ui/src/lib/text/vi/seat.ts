/** The words of the seats: handing the machine over, choosing one's seat, a member's own pages. */

import type { Purpose } from "$gen/Purpose";
import type { YearMonth } from "$gen/YearMonth";
import type { PasswordWords } from "$lib/parts/PasswordField.svelte";
import { showDate } from "$lib/dates";
import { sayDate } from "./parts";

/** `2026-09` as "tháng 9/2026". */
const monthOf = (month: YearMonth) => `tháng ${Number(month.slice(5))}/${month.slice(0, 4)}`;

/** An instant as a person says it: "19:30, Thứ Ba, ngày 3 tháng 2 năm 2026". */
const instant = (at: string) => `${at.slice(11, 16)}, ${sayDate(at.slice(0, 10))}`;

/** Shows what is typed; Caps Lock changes no digit. */
const pinBox: PasswordWords = { show: "Hiện mã PIN", capsLock: "" };

const waiting = "Do nhập sai nhiều lần, nút bấm tạm ngừng. Chờ hết giờ rồi thử lại.";

export const seat = {
	monthOf,
	instant,
	opening: "Đang mở…",
	again: "Thử lại",
	/** In the head of the window. */
	tools: {
		handOver: "Trao máy cho đảng viên…",
		giveBack: "Trả máy cho bí thư…",
		rise: "Đứng dậy",
		whose: (name: string) => `Chỗ của đồng chí ${name}`,
	},
	nav: {
		ownHome: "Trang của tôi",
		ownNotebook: "Sổ tay của tôi",
		ownCommitment: "Bản cam kết của tôi",
		ownReview: "Bản kiểm điểm của tôi",
		ownPin: "Mã PIN của tôi",
	},
	pin: {
		box: pinBox,
		waiting,
		label: "Mã PIN",
		help: "Gõ mã PIN rồi bấm Enter.",
		blank: "Ô mã PIN còn trống. Hãy gõ mã PIN.",
		enter: "Ngồi vào chỗ của mình",
		entering: "Đang mở chỗ ngồi…",
		first: (name: string) =>
			`Đồng chí ${name} chưa có mã PIN. Đồng chí tự chọn một mã ngay bây giờ, có bí thư bên cạnh.`,
		newLabel: "Mã PIN mới",
		newHelp: "Từ 4 đến 12 chữ số. Đừng dùng ngày sinh, năm, hay dãy số như 1234.",
		againLabel: "Gõ lại mã PIN mới",
		unlike: "Hai lần gõ chưa giống nhau. Hãy gõ lại.",
		choose: "Đặt mã PIN và ngồi vào chỗ",
	},
	handOver: {
		title: "Trao máy cho đảng viên",
		lead: "Chọn người sẽ ngồi vào máy. Người đó gõ mã PIN và chỉ mở được sổ của chính mình. Những gì đang ghi đã được lưu.",
		who: "Người ngồi vào máy",
		toChooser: "Để mọi người tự chọn tên",
		noPin: "chưa có mã PIN",
		none: "Sổ chưa có đảng viên nào. Hãy nhập danh sách đảng viên trước.",
	},
	giveBack: {
		title: "Trả máy cho bí thư",
		lead: "Bí thư hoặc phó bí thư gõ mật khẩu của mình để làm việc tiếp. Những gì đang ghi đã được lưu.",
	},
	password: {
		label: "Mật khẩu của bí thư, phó bí thư",
		blank: "Ô mật khẩu còn trống. Hãy gõ mật khẩu.",
		go: "Nhận lại máy",
		going: "Đang kiểm tra mật khẩu…",
		waiting,
	},
	chooser: {
		title: "Ai ngồi vào máy?",
		lead: "Sổ đang mở nhưng chưa ai ngồi. Mỗi người chọn tên mình và gõ mã PIN. Ai chưa có mã thì cần bí thư bên cạnh.",
		search: "Tìm tên",
		searchHelp: "Gõ một phần của tên, có dấu hay không dấu đều được. Còn một tên thì bấm Enter.",
		found: (count: number) => (count === 0 ? "Không có tên nào khớp." : `Có ${count} tên.`),
		names: "Chọn tên của mình",
		none: "Sổ chưa có tên ai. Bí thư hãy nhận lại máy và nhập danh sách đảng viên.",
		noPin: "chưa có mã PIN",
		chosen: (name: string) => `Đồng chí ${name}`,
		needsSecretary: {
			title: "Đồng chí chưa có mã PIN.",
			hint: "Mã lần đầu được chọn khi có bí thư bên cạnh. Hãy nhờ bí thư nhận lại máy, rồi bấm “Trao máy cho đảng viên”.",
		},
		other: "Chọn người khác",
		cell: "Bí thư, phó bí thư nhận lại máy (F4)",
		lockTitle: "Không ai dùng nữa",
		lockHelp: "Khóa sổ thì phải có mật khẩu của bí thư hoặc phó bí thư mới mở lại được.",
	},
	/** What somebody is told on taking the seat. */
	entered: {
		title: (name: string) => `Chào đồng chí ${name}.`,
		last: (at: string) => `Lần trước chỗ này được mở lúc ${instant(at)}.`,
		first: "Đây là lần đầu đồng chí ngồi vào chỗ của mình.",
		notMe: "Nếu lần đó không phải là đồng chí, hãy đổi mã PIN và báo bí thư.",
		reset: (at: string, reason: string) =>
			`Mã PIN đã được đặt lại lúc ${instant(at)}. Lý do: ${reason}`,
	},
	home: {
		title: "Trang của tôi",
		lead: "Việc cần làm và những gì chi bộ ghi về đồng chí.",
		todo: "Cần làm",
		nothing: "Không còn việc nào đến hạn.",
		open: "Mở",
		openOf: (what: string) => `Mở: ${what}`,
		report: (month: YearMonth, dueOn: string) =>
			`Ghi kết quả ${monthOf(month)} trước hết ngày ${showDate(dueOn)}`,
		reportLate: (month: YearMonth) => `Chưa ghi kết quả ${monthOf(month)}`,
		registration: "Chưa đăng ký việc làm theo đầu năm",
		commitment: "Chưa ký bản cam kết của năm",
		late: "quá hạn",
		story: (month: YearMonth) => `Đến lượt kể chuyện về Bác: ${monthOf(month)}`,
		study: (title: string, dueOn: string | null) =>
			`Nộp thu hoạch buổi “${title}”${dueOn ? `, hạn ${showDate(dueOn)}` : ""}`,
		makeUp: (title: string) => `Học bù buổi “${title}”`,
		matter: (work: string, dueOn: string | null) =>
			`Việc được giao: ${work}${dueOn ? `, hạn ${showDate(dueOn)}` : ""}`,
		confirm: {
			title: "Ghi hộ, chờ đồng chí đọc",
			lead: "Người khác ghi hộ đồng chí những mục này. Hãy mở ra đọc, sửa nếu chưa đúng, rồi xác nhận. Xác nhận rồi thì không ai khác sửa được.",
			none: "Không có mục ghi hộ nào chờ xác nhận.",
			read: "Mở để đọc",
			readOf: (what: string) => `Mở để đọc: ${what}`,
			go: "Tôi đã đọc, xác nhận đúng",
			goOf: (what: string) => `Tôi đã đọc, xác nhận đúng: ${what}`,
			done: (what: string) => `Đã xác nhận: ${what}`,
			pledge: (act: string) => `Nội dung đăng ký: ${act}`,
			month: (month: YearMonth) => `Trang ${monthOf(month)}`,
			deed: (words: string) => `Việc tốt: ${words}`,
			story: (title: string) => `Câu chuyện: ${title}`,
			study: (title: string) => `Thu hoạch: ${title}`,
		},
		comments: {
			title: "Nhận xét về tôi",
			none: "Năm nay chưa có nhận xét nào.",
			month: (month: YearMonth) => `Trang ${monthOf(month)}`,
			story: (title: string) => `Câu chuyện “${title}”`,
		},
		mentions: {
			title: "Biểu dương, nhắc nhở",
			none: "Chưa có lời biểu dương hay nhắc nhở nào trong biên bản.",
			at: (month: YearMonth) => `Sinh hoạt ${monthOf(month)}`,
		},
		followed: {
			title: "Người tôi được phân công theo dõi",
			nothing: "không thiếu gì",
		},
		takenBack: {
			title: "Chữ ký bị rút lại",
			line: (purpose: Purpose, year: number, at: string, by: string) => {
				const forms: Record<Purpose, string> = {
					commitment: "bản cam kết",
					review: "bản kiểm điểm",
					quarterlyReview: "bản tự đánh giá quý",
					collectiveReview: "bản kiểm điểm",
				};
				const form = forms[purpose];
				return `Chữ ký dưới ${form} năm ${year} đã được ${by} rút lại lúc ${instant(at)}. Hãy mở ${form} để xem và ký lại.`;
			},
		},
	},
	ownPin: {
		title: "Mã PIN của tôi",
		lead: "Mã PIN chỉ mở chỗ ngồi của đồng chí trong sổ này. Đừng cho ai biết.",
		since: (at: string) => `Mã đang dùng được đặt lúc ${instant(at)}.`,
		old: "Mã PIN đang dùng",
		save: "Đổi mã PIN",
		saving: "Đang đổi mã…",
		saved: "Đã đổi mã PIN. Lần sau hãy dùng mã mới.",
		resets: "Các lần mã PIN được đặt lại",
		noResets: "Chưa lần nào mã PIN bị đặt lại.",
		reset: (at: string, reason: string) => `${instant(at)}. Lý do: ${reason}`,
	},
	/** On a person's page, for the secretary. */
	box: {
		title: "Chỗ ngồi riêng",
		has: (at: string) => `Đã có mã PIN, đặt lúc ${instant(at)}.`,
		hasNone:
			"Chưa có mã PIN. Mã được chọn khi trao máy lần đầu: bấm “Trao máy cho đảng viên” ở đầu cửa sổ.",
		reset: "Đặt lại mã PIN…",
		secretaryOnly: "Quên mã thì bí thư đặt lại, có ghi lý do.",
		resetTitle: (name: string) => `Đặt lại mã PIN của ${name}`,
		lead: "Mã cũ hết dùng được; lần trao máy sau người đó chọn mã mới. Lần đặt lại và lý do được ghi vào sổ, và người đó sẽ thấy khi vào chỗ của mình.",
		reason: "Lý do đặt lại",
		reasonHelp: "Ví dụ: đồng chí quên mã và đề nghị đặt lại.",
		reasonMissing: "Hãy ghi lý do.",
		go: "Đặt lại mã PIN",
		done: "Đã đặt lại mã PIN.",
		resets: "Các lần đã đặt lại",
	},
};
