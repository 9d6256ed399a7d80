/**
 * The keys of the roll. Letters that an input method may turn into something else
 * (aa, dd, w, tone marks) are left alone or understood both ways, and nothing listens
 * to Backspace, which Unikey sends by itself.
 */

import type { Mark } from "$gen/Mark";

/** The marks in the order of their numbers, with the letter of each. */
export const MARK_KEYS: readonly { mark: Mark; letter: string }[] = [
	{ mark: "present", letter: "c" },
	{ mark: "excused", letter: "l" },
	{ mark: "unexcused", letter: "k" },
	{ mark: "exempt", letter: "m" },
	{ mark: "suspended", letter: "d" },
	{ mark: "away", letter: "n" },
	{ mark: "visiting", letter: "t" },
];

/** What a key in the roll asks for. */
export type RollWish =
	| { kind: "move"; step: number }
	| { kind: "ends"; last: boolean }
	| { kind: "mark"; mark: Mark | null };

type Press = Pick<KeyboardEvent, "key" | "ctrlKey" | "altKey" | "metaKey" | "isComposing">;

/** The wish behind a key, or nothing when it is not for the roll. */
export function wishOf(press: Press): RollWish | undefined {
	if (press.ctrlKey || press.altKey || press.metaKey || press.isComposing) return undefined;
	switch (press.key) {
		case "ArrowDown":
			return { kind: "move", step: 1 };
		case "ArrowUp":
			return { kind: "move", step: -1 };
		case "Home":
			return { kind: "ends", last: false };
		case "End":
			return { kind: "ends", last: true };
		case "Delete":
		case "0":
			return { kind: "mark", mark: null };
		default:
			return markOf(press.key);
	}
}

function markOf(key: string): RollWish | undefined {
	const letter = key.toLowerCase().replace("đ", "d");
	const found = MARK_KEYS[Number(key) - 1] ?? MARK_KEYS.find((each) => each.letter === letter);
	return found && { kind: "mark", mark: found.mark };
}
