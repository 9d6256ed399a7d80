/** The words of handing over: the book to the next secretary. */

import type { HandoverLine } from "$gen/HandoverLine";
import type { Level } from "$gen/Level";
import type { Purpose } from "$gen/Purpose";
import type { PartialDate } from "$gen/PartialDate";
import { showDate } from "../../dates";
import { levels } from "./campaign/names";
import { copies } from "./copies";

const ways: Record<HandoverLine["way"], string> = {
	given: "Bàn giao đi",
	received: "Nhận về",
};

/** Who it is, or that nobody is named. */
const named = (name: string) => (name === "" ? "chưa ghi" : name);

const forms: Record<Purpose, string> = {
	commitment: "Bản cam kết",
	review: "Bản kiểm điểm",
	quarterlyReview: "Bản tự đánh giá quý",
	collectiveReview: "Báo cáo tập thể",
};

export const handover = {
	title: "Bàn giao sổ cho bí thư mới",
	lead: "Toàn bộ sổ được khóa vào một tệp. Bí thư mới mở tệp bằng mã in trên giấy, đặt mật khẩu của mình, và từ đó mật khẩu cũ không mở được sổ ở máy mới. Sổ trên máy này vẫn còn nguyên.",
	receiver: "Người nhận",
	receiverHelp: "Họ và tên bí thư mới, in trên biên bản bàn giao. Có thể để trống.",
	make: "Làm gói và chọn nơi lưu…",
	makeHere: "Làm gói, lưu vào thư mục Tài liệu",
	/** What the file is called; the day is `2026-11-27`. */
	fileName: (day: string) => `Gói bàn giao sổ tay chi bộ ${day}.age`,
	made: {
		title: "Đã làm gói bàn giao, đã mở thử và đếm đủ.",
		where: (path: string) => `Tệp nằm tại ${path}`,
	},
	code: {
		title: "Mã mở gói",
		lead: "Mã chỉ hiện một lần này. Hãy in hoặc chép ra giấy, đưa tận tay người nhận, không để chung với tệp. Mất mã thì làm gói mới.",
		print: "In tờ mã",
		printing: "Đang in…",
		saved: "Đã lưu tờ mã và mở để in.",
	},
	list: {
		title: "Các lần bàn giao",
		caption: "Bảng: các lần bàn giao",
		none: "Chưa có lần bàn giao nào.",
		columns: { at: "Lúc", way: "Việc", people: "Giao, nhận", total: "Số mục", deeds: "Giấy tờ" },
		/** "Bàn giao đi: toàn bộ sổ", or whose records went. */
		what: (way: HandoverLine["way"], subject: string) =>
			`${ways[way]}: ${subject === "" ? "toàn bộ sổ" : `hồ sơ đồng chí ${subject}`}`,
		people: (giver: string, receiver: string) => `Giao: ${named(giver)}. Nhận: ${named(receiver)}.`,
		print: "In biên bản",
		printOf: (at: string) => `In biên bản bàn giao ${at}`,
	},
	loading: { opening: "Đang xem các lần bàn giao…", again: "Thử lại" },
	facts: {
		caption: "Trong gói có",
		columns: { kind: "Nội dung", records: "Số mục" },
		total: "Cộng",
		cell: "Chi bộ",
		people: "Giao, nhận",
		madeAt: "Làm lúc",
		fingerprint: "Dấu kiểm tra",
		fingerprintHelp: "Phải giống hệt trên biên bản bàn giao.",
	},
	kind: (kind: keyof typeof copies.kinds) => copies.kinds[kind],
	door: {
		entry: "Nhận bàn giao từ bí thư trước",
		title: "Nhận bàn giao sổ",
		lead: "Cần tệp gói bàn giao và tờ giấy có mã do bí thư trước đưa. Máy này đang có sổ khác thì sổ đó không bị xóa mà được cất riêng.",
		file: "Tệp gói bàn giao",
		fileHelp: "Bấm Chọn tệp rồi tìm trên USB; hoặc ghi đường dẫn của tệp.",
		choose: "Chọn tệp…",
		code: "Mã mở gói",
		codeHelp: "Gõ lần lượt cả 7 nhóm trên tờ giấy.",
		blankFile: "Chưa chọn tệp. Hãy bấm Chọn tệp.",
		blankCode: "Ô này còn trống. Hãy gõ mã trên tờ giấy.",
		look: "Xem gói",
		looked: "Gói nguyên vẹn. Hãy so với biên bản bàn giao.",
		own: "Đặt mật khẩu của đồng chí",
		ownLead: "Từ nay chỉ mật khẩu này và mã khôi phục mới mở được sổ trên máy này.",
		password: "Mật khẩu mới",
		receive: "Nhận sổ",
		other: "Chọn gói khác",
		back: "Quay lại",
	},
	transfer: {
		title: "Bàn giao hồ sơ khi chuyển sinh hoạt",
		lead: "Sổ tay các năm, bản cam kết đã ký và bản kiểm điểm ba năm gần nhất cùng kết quả xếp loại được khóa vào một tệp để chi bộ mới nhận. Bản đang ghi dở không đi theo. Ở đây vẫn còn nguyên.",
		receiver: "Nơi nhận",
		receiverHelp: "Chi bộ hoặc người nhận, in trên biên bản bàn giao. Có thể để trống.",
		fileName: (day: string) => `Gói chuyển sinh hoạt ${day}.age`,
	},
	former: {
		title: "Sổ từ chi bộ trước",
		lead: "Những gì đồng chí mang theo khi chuyển sinh hoạt đến, đúng như chi bộ trước đã giữ. Chỉ để đọc và in, không ai sửa được.",
		caption: "Bảng: sổ từ chi bộ trước",
		columns: { year: "Năm", cell: "Chi bộ", level: "Xếp loại", deeds: "Giấy tờ" },
		notebook: "Sổ tay",
		form: (purpose: Purpose) => forms[purpose],
		open: (paper: string, year: number) => `${paper} năm ${year}`,
		level: (level: Level) => levels[level],
		noLevel: "Không kèm theo",
		loading: { opening: "Đang xem sổ từ chi bộ trước…", again: "Thử lại" },
	},
	receiving: {
		entry: "Nhận hồ sơ chuyển đến",
		title: "Nhận hồ sơ chuyển đến",
		lead: "Cần tệp gói và tờ giấy có mã do chi bộ trước đưa. Chương trình cho xem trong gói có gì rồi mới nhận.",
		of: (name: string) => `Hồ sơ của đồng chí ${name}`,
		years: (years: readonly number[]) =>
			years.length > 0 ? `Có sổ các năm ${years.join(", ")}.` : "Không có sổ năm nào.",
		takenIn: {
			title: "Gói này đã được nhận trước đây.",
			hint: "Hãy xem ở trang của đảng viên. Không cần nhận lại.",
		},
		whose: "Đưa vào hồ sơ của ai",
		whoseHelp: "Người trùng tên trong sổ được nêu ra để không ghi tên hai lần.",
		asNew: "Ghi tên mới vào danh sách",
		asKnown: (name: string, bornOn: PartialDate | null) =>
			bornOn ? `${name}, sinh ${showDate(bornOn)}, đã có trong sổ` : `${name}, đã có trong sổ`,
		receive: "Nhận hồ sơ",
	},
};
