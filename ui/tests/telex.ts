/**
 * The steps by which an input method brings a sentence about: bare letters first,
 * then the shape of the vowel, then the tone, each by going back and writing anew.
 */

import type { Stroke } from "./typing";

/** Letters with one mark too many, awkward capitals, and each tone. */
export const SENTENCE =
	"Thống nhất nghị quyết: giữ gìn đoàn kết; Đặng Thị Ứng phụ trách, khuyến khích người già.";

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const MARKS = /\p{M}/gu;

/** A word as it stands after each key that changes it: "Thong", "Thông", "Thống". */
export function stages(word: string): string[] {
	const loose = word.normalize("NFD");
	const toneless = loose.replace(TONES, "").normalize("NFC");
	const bare = loose.replace(MARKS, "").replace(/đ/g, "d").replace(/Đ/g, "D");
	return [bare, toneless, word].filter((stage, at, all) => stage !== all[at - 1]);
}

/** What Unikey sends for `text`. */
export function strokes(text: string): Stroke[] {
	return text.split(/(?<= )/).flatMap((word) => {
		const forms = stages(word);
		return forms.map((form, at) => rewrite(forms[at - 1] ?? "", form));
	});
}

function rewrite(before: string, after: string): Stroke {
	let same = 0;
	while (same < before.length && before[same] === after[same]) same += 1;
	return { back: before.length - same, letters: after.slice(same) };
}

/** What the keyboard built into Windows composes for `text`, word by word. */
export function compositions(text: string): string[][] {
	return text.split(/(?<= )/).map(stages);
}
