/** Text pasted from old Word files: what it seems to be, and the choice. */

import type { OldEncoding } from "$gen/OldEncoding";
import type { PastedWords } from "$lib/parts/pasted";

const ENCODINGS: Record<OldEncoding, string> = {
	tcvn3: "TCVN3 (ABC)",
	vni: "VNI",
};

const choice: PastedWords = {
	before: "Đang có trong ô",
	after: "Sau khi chuyển",
	take: "Chuyển sang Unicode",
	keep: "Giữ nguyên",
	taken: "Đã chuyển đoạn dán sang Unicode.",
	putBack: "Trả lại như cũ",
	close: "Đóng",
};

export const pasting = {
	/** Two kinds at most: a text of both was put together from two files. */
	seems: (encodings: readonly OldEncoding[]) =>
		`Đoạn dán có vẻ là chữ ${encodings.map((one) => ENCODINGS[one]).join(" và ")}. Hãy so hai bên rồi chọn.`,
	choice,
};
