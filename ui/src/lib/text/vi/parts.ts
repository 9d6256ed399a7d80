/** The words that the parts are handed: days, numbers, passwords, lists, papers. */

import { weekday } from "$lib/dates";
import type { ChooserWords } from "$lib/parts/Chooser.svelte";
import type { DateWords } from "$lib/parts/DateField.svelte";
import type { NumberWords } from "$lib/parts/NumberField.svelte";
import type { PaperWords } from "$lib/parts/PaperView.svelte";
import type { PasswordWords } from "$lib/parts/PasswordField.svelte";

const WEEKDAYS = ["Chủ nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"];

/** `2026-02-03` as "Thứ Ba, ngày 3 tháng 2 năm 2026"; a month or a year likewise. */
export function sayDate(iso: string): string {
	const [year, month, day] = iso.split("-").map(Number);
	if (!month) return `Năm ${year}`;
	if (!day) return `Tháng ${month} năm ${year}`;
	return `${WEEKDAYS[weekday(iso)]}, ngày ${day} tháng ${month} năm ${year}`;
}

const date: DateWords = {
	unclear: {
		unreadable: "Chưa rõ là ngày nào. Hãy ghi ngày/tháng/năm, ví dụ 03/02/2026.",
		shortYear: "Năm chưa đủ bốn số. Hãy ghi đủ, ví dụ 03/02/2026.",
		noSuchDay: "Trên lịch không có ngày này. Hãy xem lại ngày và tháng.",
		noSuchTime: "Chưa rõ là ngày nào. Hãy ghi ngày/tháng/năm, ví dụ 03/02/2026.",
	},
	say: sayDate,
};

const month: DateWords = {
	unclear: {
		unreadable: "Chưa rõ là tháng nào. Hãy ghi tháng/năm, ví dụ 02/2026.",
		shortYear: "Năm chưa đủ bốn số. Hãy ghi đủ, ví dụ 02/2026.",
		noSuchDay: "Tháng phải từ 1 đến 12. Hãy xem lại.",
		noSuchTime: "Chưa rõ là tháng nào. Hãy ghi tháng/năm, ví dụ 02/2026.",
	},
	say: sayDate,
};

const partialDate: DateWords = {
	unclear: {
		...date.unclear,
		unreadable: "Chưa rõ là ngày nào. Hãy ghi 03/02/1968, hoặc 02/1968, hoặc chỉ năm 1968.",
	},
	say: sayDate,
};

const timeUnclear = "Chưa rõ là mấy giờ. Hãy ghi giờ và phút, ví dụ 19:30 hoặc 19 giờ 30.";

const time: Pick<DateWords, "unclear"> = {
	unclear: {
		unreadable: timeUnclear,
		shortYear: timeUnclear,
		noSuchDay: timeUnclear,
		noSuchTime: "Không có giờ này. Giờ từ 0 đến 23, phút từ 0 đến 59. Hãy ghi lại.",
	},
};

const number: NumberWords = {
	unreadable: "Ô này cần một số. Hãy ghi bằng chữ số, ví dụ 12.",
	outside: (least, most) => `Số phải từ ${least} đến ${most}. Hãy ghi lại.`,
};

const password: PasswordWords = {
	show: "Hiện mật khẩu",
	capsLock: "Phím Caps Lock đang bật: chữ sẽ thành chữ hoa.",
};

const chooser: ChooserWords = {
	found: (count) => (count === 0 ? "Không có tên nào khớp." : `Có ${count} tên.`),
	none: "Không có tên nào khớp. Hãy gõ một phần của tên, có dấu hay không dấu đều được.",
	unknown: "Tên này không có trong danh sách. Hãy chọn một tên ở danh sách bên dưới ô.",
};

const paper: PaperWords = {
	alt: (title, number, count) => `${title}, trang ${number} trên ${count}`,
	page: (number, count) => `Trang ${number} / ${count}`,
	tools: "Xem giấy in",
	previous: "Trang trước",
	next: "Trang sau",
	smaller: "Thu nhỏ",
	larger: "Phóng to",
	size: (percent) => `${percent} %`,
};

const strength = {
	label: "Độ mạnh",
	levels: ["quá ngắn", "yếu", "tạm được", "tốt", "rất tốt"],
};

export const parts = {
	date,
	month,
	partialDate,
	time,
	number,
	password,
	strength,
	chooser,
	paper,
	/** Beside the label of a box that may stay empty. */
	optional: "(không bắt buộc)",
	dateHelp: "Ghi ngày/tháng/năm, ví dụ 03/02/2026.",
	monthHelp: "Ghi tháng/năm, ví dụ 02/2026.",
	timeHelp: "Ví dụ 19:30 hoặc 19 giờ 30.",
	close: "Đóng",
	cancel: "Thôi",
	stepDone: "đã xong",
};
