/** A new password being chosen: typed twice, and measured while it is typed. */

import { passwordStrength } from "$lib/api";
import { FormErrors } from "$lib/formErrors.svelte";
import { vi } from "$lib/text/vi";
import type { Strength } from "$gen/Strength";

type Level = 0 | 1 | 2 | 3 | 4;

const words = vi.newPassword;
/** Milliseconds without a letter before the password is measured. */
const PAUSE = 150;

export class NewPassword {
	first = $state("");
	again = $state("");
	readonly errors = new FormErrors();
	#strength = $state.raw<Strength>();
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** Steps of the meter, once it was measured. Too short is no step at all. */
	get level(): Level | undefined {
		if (!this.#strength) return undefined;
		const { longEnough, score } = this.#strength;
		return longEnough ? (Math.max(score, 1) as Level) : 0;
	}

	/** To be called after each letter. Only the meter follows, never the box. */
	typed(): void {
		this.errors.clear("password");
		clearTimeout(this.#timer);
		// A meter that cannot measure holds nobody up; `check` asks again.
		this.#timer = setTimeout(() => void this.#measure().catch(() => {}), PAUSE);
	}

	/** Whether it can be taken; says beside the boxes why not. */
	async check(): Promise<boolean> {
		this.errors.clear();
		clearTimeout(this.#timer);
		await this.#measure();
		if (this.#strength?.longEnough !== true) this.errors.say("password", words.tooShort);
		else if (this.first !== this.again) this.errors.say("passwordAgain", words.different);
		return !this.errors.any;
	}

	/** Forgets what was typed. */
	wipe(): void {
		clearTimeout(this.#timer);
		this.first = this.again = "";
		this.#strength = undefined;
	}

	async #measure(): Promise<void> {
		const measured = this.first;
		const strength = measured === "" ? undefined : await passwordStrength(measured);
		if (measured === this.first) this.#strength = strength;
	}
}
