/**
 * What is wrong with the file of a form, told so that a secretary can mend it: what stands
 * there, and what should. Names of fields and words of the file stay as they are in it.
 */

import type { Expected } from "$gen/Expected";
import type { FormMistake } from "$gen/FormMistake";
import { showNumber } from "$lib/numbers";

type Reason = FormMistake["reason"];
type Say = { [R in Reason]: (mistake: Extract<FormMistake, { reason: R }>) => string };

const expected: Record<Expected, string> = {
	text: 'chữ đặt trong dấu ngoặc kép, ví dụ "Năm 2026"',
	flag: "true hoặc false, không có ngoặc kép",
	number: "một số nguyên, không có ngoặc kép",
	list: "một danh sách đặt trong ngoặc vuông [ ]",
	section: "một nhóm mục đặt trong ngoặc nhọn { }",
};

/** Parts of a place in the file, as a person calls them. */
const places: Record<string, string> = {
	part: "phần",
	columns: "cột",
	identity: "dòng nhân thân",
	title: "dòng tiêu đề",
	caption: "phần đầu trang",
	left: "dòng bên trái",
	right: "dòng bên phải",
	choices: "lựa chọn",
	groups: "nhóm điểm",
	lines: "tiêu chí",
	total: "dòng tổng điểm",
};

/** The letter that stands where a file has letters in another encoding. */
const UNREADABLE = "\uFFFD";

const quoted = (words: readonly string[]) => words.map((word) => `“${word}”`).join(", ");

const say = {
	tooLarge: ({ most }) =>
		`Tệp lớn hơn ${Math.floor(most / 1024)} KB, không phải tệp biểu mẫu. Hãy chọn đúng tệp.`,
	syntax: () =>
		"Dòng này viết chưa đúng quy tắc của tệp. Hãy xem có thiếu dấu bằng, dấu ngoặc kép hoặc dấu ngoặc vuông không.",
	unknownField: ({ field, known }) =>
		`Không có mục nào tên là “${field}” ở đây. Hãy dùng một trong các mục: ${quoted(known)}.`,
	missingField: ({ field }) => `Thiếu mục “${field}”. Hãy thêm mục này.`,
	wrongType: ({ expected: type }) => `Chỗ này phải là ${expected[type]}. Hãy ghi lại.`,
	blank: () => "Chỗ này còn trống. Hãy ghi chữ vào.",
	tooLong: ({ most }) => `Chỗ này dài hơn ${most} chữ cái. Hãy viết ngắn lại.`,
	unknownWord: ({ word, known }) =>
		`Chương trình không biết từ “${word}”. Hãy dùng một trong các từ: ${quoted(known)}.`,
	badKey: ({ key }) =>
		`Tên “${key}” không dùng được. Hãy bắt đầu bằng một chữ cái từ a đến z, rồi chỉ dùng chữ cái không dấu và chữ số.`,
	duplicateKey: ({ key, firstLine }) =>
		`Tên “${key}” đã dùng ở dòng ${firstLine}. Hãy đặt tên khác.`,
	unknownFact: ({ fact }) =>
		`Chương trình không biết điều “{${fact}}”. Hãy xem lại tên trong dấu ngoặc nhọn.`,
	badBraces: () => "Có một dấu ngoặc nhọn lẻ. Hãy viết đủ cả { và }.",
	outOfRange: ({ least, most }) => `Số này phải từ ${least} đến ${most}. Hãy ghi lại.`,
	badMaximum: () =>
		"Điểm tối đa phải lớn hơn 0 và có nhiều nhất một chữ số sau dấu phẩy. Hãy ghi lại.",
	sumDiffers: ({ says, sum }) =>
		`Ở đây ghi ${showNumber(says / 10)} điểm, nhưng cộng các phần lại được ${showNumber(sum / 10)} điểm. Hãy sửa cho khớp.`,
	tooFew: ({ least }) => `Ở đây cần ít nhất ${least} mục. Hãy thêm cho đủ.`,
	tooMany: ({ most }) => `Ở đây nhiều hơn ${most} mục, không in vừa giấy. Hãy bớt đi.`,
	unknownColumn: ({ column }) => `Bảng không có cột “${column}”. Hãy ghi tên một cột của bảng.`,
	unknownItem: ({ item }) => `Biểu mẫu không có mục “${item}”. Hãy ghi tên một mục để ghi.`,
	unknownChoice: ({ choice }) => `Không có lựa chọn “${choice}”. Hãy ghi một lựa chọn đã nêu.`,
	unnamed: () =>
		"Mục này chưa có chữ nào để gọi tên. Hãy ghi “text”, “caption” hoặc “label” cho mục.",
	nothingToFill: () => "Biểu mẫu không có chỗ nào để ghi. Hãy thêm ít nhất một mục để ghi.",
	noSuchLetter: ({ letter }) =>
		letter === UNREADABLE
			? "Dòng này có chữ không đọc được. Hãy lưu lại tệp theo bảng mã UTF-8."
			: `Không in được ký tự “${letter}”. Hãy thay bằng ký tự khác.`,
} satisfies Say;

/** What is wrong, and what to do about it. */
export function sayMistake(mistake: FormMistake): string {
	return (say[mistake.reason] as (mistake: FormMistake) => string)(mistake);
}

/** `part[3].columns[2].key` as "phần 3, cột 2, mục “key”"; blank for the whole file. */
export function sayPlace({ place }: FormMistake): string {
	const steps = place.split(".").filter(Boolean);
	return steps.map(sayStep).join(", ");
}

function sayStep(step: string): string {
	const [, word = step, number] = /^(\w+)(?:\[(\d+)\])?$/.exec(step) ?? [];
	const known = places[word];
	if (number === undefined) return known ?? `mục “${word}”`;
	return `${known ?? `mục “${word}”`} ${number}`;
}
