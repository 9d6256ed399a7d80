/**
 * A full name as it is typed, and its division into họ, đệm, tên as the program offers
 * it and the person corrects it. A division the person made is never changed by a guess
 * as long as it spells the name.
 */

import { guessName } from "$lib/api";
import type { FullName } from "$gen/FullName";

/** Milliseconds without a letter before a division is offered. */
const PAUSE = 300;

/** The parts put together, as a name is written. */
export function whole({ family, middle, given }: FullName): string {
	return clean([family, middle, given].join(" "));
}

function clean(text: string): string {
	return text.normalize("NFC").trim().replace(/\s+/g, " ");
}

export class NameDraft {
	full = $state("");
	parts = $state<FullName>({ family: "", middle: "", given: "" });
	/** The boxes of the parts are shown. */
	open = $state(false);
	/** The division is the person's own, or the one in the book. */
	#own = false;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(name?: FullName) {
		if (!name) return;
		this.full = whole(name);
		this.parts = { ...name };
		this.#own = true;
	}

	get blank(): boolean {
		return clean(this.full) === "";
	}

	/** Whether the parts spell the name. */
	get divided(): boolean {
		return !this.blank && whole(this.parts) === clean(this.full);
	}

	/** After each letter of the full name. */
	typed(): void {
		if (!this.divided) this.#own = false;
		clearTimeout(this.#timer);
		// A guess that does not come leaves the name undivided; saving asks again.
		this.#timer = setTimeout(() => void this.#offer().catch(() => {}), PAUSE);
	}

	/** After each letter of a part: the full name follows the parts. */
	partTyped(): void {
		this.#own = true;
		clearTimeout(this.#timer);
		this.full = whole(this.parts);
	}

	/** The name to be kept, divided by the person or else by a guess. */
	async settle(): Promise<FullName> {
		clearTimeout(this.#timer);
		await this.#offer();
		return { ...this.parts };
	}

	async #offer(): Promise<void> {
		if (this.#own || this.divided || this.blank) return;
		const asked = this.full;
		const guess = await guessName(asked);
		if (asked === this.full && !this.#own) this.parts = guess;
	}
}
