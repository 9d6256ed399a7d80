/**
 * Something asked of Rust for a page: on its way, here, or refused. A page shows
 * it through `Waiting`, which offers to ask again.
 */

import { notice, type Notice } from "$lib/text/problems";

export class Loading<T> {
	readonly #ask: () => Promise<T>;
	/** What came; stays while it is asked for again. */
	value = $state.raw<T>();
	/** Why nothing came. */
	trouble = $state.raw<Notice>();

	constructor(ask: () => Promise<T>) {
		this.#ask = ask;
		void this.again();
	}

	/** Asks, or asks again. */
	async again(): Promise<void> {
		this.trouble = undefined;
		try {
			this.value = await this.#ask();
		} catch (problem) {
			this.trouble = notice(problem);
		}
	}
}
