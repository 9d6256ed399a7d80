/**
 * Types as Vietnamese input methods do, through Chromium's own protocol.
 *
 * Unikey sends Backspace and then the new letters; the keyboard built into Windows
 * composes. Both are driven here from the Node side of the tests.
 */

import type { BrowserCommand } from "vitest/node";

/** One thing an input method does: take `back` letters away, then put `letters`. */
export interface Stroke {
	back: number;
	letters: string;
}

type Cdp = { send(method: string, parameters?: object): Promise<unknown> };

const BACKSPACE = { key: "Backspace", code: "Backspace", windowsVirtualKeyCode: 8 };

async function pressBackspace(cdp: Cdp) {
	await cdp.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...BACKSPACE });
	await cdp.send("Input.dispatchKeyEvent", { type: "keyUp", ...BACKSPACE });
}

/** A letter sent as VK_PACKET (0xE7), with no key of its own. */
async function putLetter(cdp: Cdp, letter: string) {
	const packet = { key: letter, windowsVirtualKeyCode: 0xe7 };
	await cdp.send("Input.dispatchKeyEvent", { type: "keyDown", text: letter, ...packet });
	await cdp.send("Input.dispatchKeyEvent", { type: "keyUp", ...packet });
}

const strike: BrowserCommand<[strokes: Stroke[], pause?: number]> = async (
	{ provider, sessionId },
	strokes,
	pause = 0,
) => {
	const cdp = (await provider.getCDPSession?.(sessionId)) as Cdp;
	for (const { back, letters } of strokes) {
		for (let left = back; left > 0; left--) await pressBackspace(cdp);
		for (const letter of letters) await putLetter(cdp, letter);
		if (pause > 0) await new Promise((done) => setTimeout(done, pause));
	}
};

/** Each word grows in composition by `steps` and is then committed as its last one. */
const compose: BrowserCommand<[words: string[][]]> = async ({ provider, sessionId }, words) => {
	const cdp = (await provider.getCDPSession?.(sessionId)) as Cdp;
	for (const steps of words) {
		for (const text of steps) {
			const end = text.length;
			await cdp.send("Input.imeSetComposition", { text, selectionStart: end, selectionEnd: end });
		}
		await cdp.send("Input.insertText", { text: steps.at(-1) ?? "" });
	}
};

export const typing = { strike, compose };

declare module "vitest/browser" {
	interface BrowserCommands {
		strike: (strokes: Stroke[], pause?: number) => Promise<void>;
		compose: (words: string[][]) => Promise<void>;
	}
}
