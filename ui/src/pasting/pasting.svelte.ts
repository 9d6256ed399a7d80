/**
 * Text pasted from old Word files: what was pasted stands in the box as it is; if Rust
 * says it is in an encoding older than Unicode, the person sees both and chooses. It is
 * exchanged the way typing would, so that Ctrl+Z takes it back.
 */

import * as api from "$lib/api";
import type { PastedOffer, Pasting, TextBox } from "$lib/parts/pasted";
import { notice } from "$lib/text/problems";
import { vi } from "$lib/text/vi";
import { runsOf } from "./runs";

/** Letters of a preview; the rest of a long text is no help in choosing. */
const PREVIEW = 1500;

/** What was pasted, and where. */
interface Pasted {
	field: string;
	box: TextBox;
	/** Where it began when it was pasted. */
	start: number;
	/** The text in the box. */
	before: string;
	/** The same, read. */
	after: string;
}

export class OldTextPasting implements Pasting {
	readonly words = vi.pasting.choice;
	offer = $state.raw<PastedOffer>();
	#pasted: Pasted | undefined;
	#exchanging = false;

	look = (event: ClipboardEvent, field: string): void => {
		const box = event.target;
		if (!isTextBox(box) || !event.clipboardData) return;
		const plain = event.clipboardData.getData("text/plain");
		const html = event.clipboardData.getData("text/html");
		this.keep();
		if (!/[\u00a1-\u00ff]/.test(plain)) return;
		const start = Math.min(box.selectionStart ?? 0, box.selectionEnd ?? 0);
		const arrived = () => void this.#ask(field, box, start, plain, html);
		box.addEventListener("input", arrived, { once: true });
	};

	changed = (field: string): void => {
		if (this.#exchanging || this.offer?.field !== field || !this.#pasted) return;
		const { box, before } = this.#pasted;
		if (this.offer.taken || !box.value.includes(before)) this.keep();
	};

	take = (): void => {
		if (!this.#pasted || !this.offer) return;
		this.#exchange(this.#pasted.before, this.#pasted.after);
		this.offer = { ...this.offer, taken: true };
	};

	putBack = (): void => {
		if (!this.#pasted) return;
		this.#exchange(this.#pasted.after, this.#pasted.before);
		this.keep();
	};

	keep = (): void => {
		this.offer = undefined;
		this.#pasted = undefined;
	};

	/** Asks once the text stands in the box. */
	async #ask(field: string, box: TextBox, start: number, plain: string, html: string) {
		const before = box.value.slice(start, box.selectionEnd ?? start);
		if (!sameLetters(before, plain)) return;
		try {
			const old = await api.readPasted(runsOf(plain.replace(/\r\n?/g, "\n"), html));
			if (!old || !box.isConnected || !box.value.includes(before)) return;
			const after = box instanceof HTMLInputElement ? inOneLine(old.text) : old.text;
			this.#pasted = { field, box, start, before, after };
			this.offer = {
				field,
				title: vi.pasting.seems(old.encodings),
				before: shortened(before),
				after: shortened(after),
				taken: false,
			};
		} catch (problem) {
			const { title, hint } = notice(problem);
			this.offer = { field, title, hint, before: "", taken: false };
		}
	}

	#exchange(from: string, to: string) {
		if (!this.#pasted) return;
		const { box, start: pastedAt } = this.#pasted;
		const start = box.value.startsWith(from, pastedAt) ? pastedAt : box.value.indexOf(from);
		if (start < 0) return;
		this.#exchanging = true;
		box.focus();
		box.setSelectionRange(start, start + from.length);
		// The one way that the box's own undo knows of; where there is none, the text is set.
		if (!document.execCommand("insertText", false, to)) {
			box.setRangeText(to, start, start + from.length, "end");
			box.dispatchEvent(new InputEvent("input", { bubbles: true }));
		}
		this.#exchanging = false;
	}
}

/** Whether text can be pasted there and looked at: a password is nobody's business. */
function isTextBox(target: EventTarget | null): target is TextBox {
	if (target instanceof HTMLTextAreaElement) return !target.readOnly;
	return target instanceof HTMLInputElement && target.type === "text" && !target.readOnly;
}

const sameLetters = (one: string, other: string) => bare(one) === bare(other);
const bare = (text: string) => text.replace(/\s+/g, "");
const inOneLine = (text: string) => text.trim().replace(/\s*\n\s*/g, " ");

function shortened(text: string): string {
	return text.length > PREVIEW ? `${text.slice(0, PREVIEW)}…` : text;
}
