/** The two days of a period as they are written, and what can be wrong with them. */

import type { FormErrors } from "$lib/formErrors.svelte";
import { vi } from "$lib/text/vi";

export class Period {
	fromOn = $state<string | null>(null);
	untilOn = $state<string | null>(null);
	readable = $state({ fromOn: true, untilOn: true });

	constructor(fromOn: string | null, untilOn: string | null) {
		this.fromOn = fromOn;
		this.untilOn = untilOn;
	}

	/** Says beside the boxes what is wrong; true when nothing is. */
	check(errors: FormErrors, fromNeeded: boolean): boolean {
		const words = vi.members.standing;
		const { fromOn, untilOn, readable } = this;
		if (fromNeeded && fromOn === null && readable.fromOn) errors.say("fromOn", words.fromMissing);
		if (fromOn && untilOn && untilOn < fromOn) errors.say("untilOn", words.backwards);
		return readable.fromOn && readable.untilOn && !errors.any;
	}
}
