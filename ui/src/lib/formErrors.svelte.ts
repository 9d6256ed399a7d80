/**
 * What is wrong with the boxes of a form, by the name of the box, and what is wrong
 * with the whole of it. A box that is written in again loses its error.
 */

import { fieldOf, notice, type Notice } from "$lib/text/problems";
import { tick } from "svelte";

export class FormErrors {
	#said = $state<Record<string, string>>({});
	/** What no single box can mend. */
	trouble = $state.raw<Notice>();

	/** The error beside the box `name`. */
	of(name: string): string | undefined {
		return this.#said[name];
	}

	/** Something is wrong beside a box. */
	get any(): boolean {
		return Object.keys(this.#said).length > 0;
	}

	say(name: string, words: string): void {
		this.#said[name] = words;
	}

	/** The box is being written in again, or all of them are. */
	clear(name?: string): void {
		if (name !== undefined) delete this.#said[name];
		else {
			this.#said = {};
			this.trouble = undefined;
		}
	}

	/** Puts a refusal beside the box it is about, if it is about one of `names`. */
	refuse(problem: unknown, names: readonly string[]): void {
		const { title, hint, tone } = notice(problem);
		const field = fieldOf(problem);
		const name = names.find((known) => field === known || field?.endsWith(`.${known}`));
		if (name === undefined) this.trouble = { title, tone, ...(hint && { hint }) };
		else this.say(name, [title, hint].filter(Boolean).join(" "));
	}
}

/** Brings the first box that is wrong into view and the caret into it. */
export async function focusFirstError(form: ParentNode): Promise<void> {
	await tick();
	const box = form.querySelector<HTMLElement>('[aria-invalid="true"]');
	for (let fold = box?.closest("details"); fold; fold = fold.parentElement?.closest("details")) {
		fold.open = true;
	}
	box?.focus();
}
