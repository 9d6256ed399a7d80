/** A new PIN, typed twice. Whether it is easy to guess is said by Rust when it is kept. */

import type { FormErrors } from "$lib/formErrors.svelte";
import { vi } from "$lib/text/vi";

export class NewPin {
	first = $state("");
	second = $state("");
	readonly errors: FormErrors;

	constructor(errors: FormErrors) {
		this.errors = errors;
	}

	/** Says beside the boxes what is wrong; false when it cannot be kept so. */
	check(): boolean {
		const words = vi.seat.pin;
		if (this.first === "") this.errors.say("newPin", words.blank);
		else if (this.second !== this.first) this.errors.say("newPinAgain", words.unlike);
		return !this.errors.any;
	}

	/** Empties the boxes. */
	clear(): void {
		this.first = this.second = "";
	}
}
