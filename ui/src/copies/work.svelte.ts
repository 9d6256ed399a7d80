/** Long work on copies: what it is at, what came of it, and stopping it. */

import { stopWork, workStep, type WorkStep } from "$lib/api";
import { notice, type Notice } from "$lib/text/problems";

/** How often Rust is asked what it is at. */
const PAUSE = 200;

export class Work {
	/** What is under way; none while nothing is. */
	step = $state<WorkStep>();
	/** Why it did not go through. */
	trouble = $state.raw<Notice>();

	get busy(): boolean {
		return this.step !== undefined;
	}

	/** Does `deed`, one at a time; whether it went through. */
	async run(deed: () => Promise<void>): Promise<boolean> {
		if (this.busy) return false;
		this.step = "resting";
		this.trouble = undefined;
		const asking = setInterval(() => void this.#ask(), PAUSE);
		try {
			await deed();
			return true;
		} catch (problem) {
			this.trouble = notice(problem);
			return false;
		} finally {
			clearInterval(asking);
			this.step = undefined;
		}
	}

	stop(): void {
		void stopWork();
	}

	async #ask() {
		const step = await workStep();
		if (this.busy) this.step = step;
	}
}
