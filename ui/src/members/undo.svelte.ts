/** The last deed of a page, in words, with its undoing. */

import { notice, type Notice } from "$lib/text/problems";

export class Undo {
	/** What was done; nothing when there is nothing to undo. */
	said = $state<string>();
	/** Why the undoing was refused. */
	trouble = $state.raw<Notice>();
	#undo: () => Promise<void> = async () => {};

	/** Something was done that `undo` takes back. */
	offer(said: string, undo: () => Promise<void>): void {
		this.said = said;
		this.trouble = undefined;
		this.#undo = undo;
	}

	async run(): Promise<void> {
		try {
			await this.#undo();
			this.said = undefined;
		} catch (problem) {
			this.trouble = notice(problem);
		}
	}
}
