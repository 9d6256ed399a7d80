/**
 * Keys of the whole window: those that would reload or leave the page are stopped,
 * a few have a meaning of their own.
 *
 * None uses Ctrl+Shift or Alt+Z, by which Unikey is switched. Nothing here looks at
 * Backspace or at letters typed into a box.
 */

/** What a key of the whole window asks for. */
export type Wish =
	| { kind: "stop" }
	| { kind: "help" }
	| { kind: "deed" }
	| { kind: "seat" }
	| { kind: "lock" }
	| { kind: "save" }
	| { kind: "place"; at: number };

type Press = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "altKey" | "shiftKey" | "metaKey">;

/** The wish behind a key, or nothing when it is not for the window. */
export function wish(press: Press): Wish | undefined {
	if (press.key === "F5" || press.key === "BrowserRefresh") return { kind: "stop" };
	if (press.key === "BrowserBack" || press.key === "BrowserForward") return { kind: "stop" };
	if (press.key === "F1") return { kind: "help" };
	if (press.key === "F2") return { kind: "deed" };
	// With Alt it closes the window, with Ctrl it belongs to the system.
	if (press.key === "F4" && !press.altKey && !press.ctrlKey) return { kind: "seat" };
	if (isLock(press)) return { kind: "lock" };
	if (press.ctrlKey && !press.altKey) return controlWish(press);
	if (press.altKey && !press.ctrlKey && !press.shiftKey) return alternateWish(press);
	return undefined;
}

/** Ctrl+L, and ⌘L on a Mac. */
function isLock({ code, ctrlKey, altKey, shiftKey, metaKey }: Press): boolean {
	return code === "KeyL" && ctrlKey !== metaKey && !altKey && !shiftKey;
}

/** By the key's place on the keyboard: an input method may send another letter. */
function controlWish({ code, shiftKey }: Press): Wish | undefined {
	if (code === "KeyR" || code === "KeyP") return { kind: "stop" };
	if (code === "KeyS" && !shiftKey) return { kind: "save" };
	return undefined;
}

function alternateWish({ code }: Press): Wish | undefined {
	if (code === "ArrowLeft" || code === "ArrowRight") return { kind: "stop" };
	const digit = /^Digit([1-9])$/.exec(code);
	return digit ? { kind: "place", at: Number(digit[1]) - 1 } : undefined;
}

/** The menu of the right mouse button serves copying and pasting in boxes only. */
export function wantsMenu(target: EventTarget | null): boolean {
	return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
