import { expect, test } from "vitest";
import { wish } from "./keys";

/** "Ctrl+KeyR" as the press it stands for; the last word is the key's place or name. */
function press(keys: string) {
	const words = keys.split("+");
	const code = words.at(-1) ?? "";
	return {
		key: code,
		code,
		ctrlKey: words.includes("Ctrl"),
		altKey: words.includes("Alt"),
		shiftKey: words.includes("Shift"),
		metaKey: false,
	};
}

test.each([
	"F5",
	"Ctrl+F5",
	"Shift+F5",
	"Ctrl+KeyR",
	"Ctrl+Shift+KeyR",
	"Ctrl+KeyP",
	"Alt+ArrowLeft",
	"Alt+ArrowRight",
	"BrowserBack",
	"BrowserRefresh",
])("%s would lose the page, and is stopped", (keys) => {
	expect(wish(press(keys))).toEqual({ kind: "stop" });
});

test.each([
	["F1", { kind: "help" }],
	["Ctrl+KeyS", { kind: "save" }],
	["F4", { kind: "seat" }],
	["Ctrl+KeyL", { kind: "lock" }],
	["Alt+Digit1", { kind: "place", at: 0 }],
	["Alt+Digit4", { kind: "place", at: 3 }],
])("%s has a meaning of its own", (keys, wished) => {
	expect(wish(press(keys))).toEqual(wished);
});

test.each([
	"Backspace",
	"KeyR",
	"Enter",
	"Ctrl+KeyC",
	"Ctrl+KeyV",
	"Ctrl+KeyZ",
	"Ctrl+Shift+ControlLeft",
	"Ctrl+Shift+F9",
	"Ctrl+Shift+KeyS",
	"Ctrl+Shift+KeyL",
	"Ctrl+Alt+KeyL",
	"KeyL",
	"Alt+F4",
	"Ctrl+F4",
	"Alt+KeyZ",
	"Alt+Numpad1",
	"Ctrl+Alt+Digit1",
	"Ctrl+Equal",
	"Ctrl+Minus",
	"ArrowLeft",
])("%s is left to the box, the system or Unikey", (keys) => {
	expect(wish(press(keys))).toBeUndefined();
});
