/** Whether a seat is being handed over or given back, above whatever page one is on. */

import { memberAt } from "../notebooks/hand";
import type { Desk } from "../desk.svelte";

class SeatDialogs {
	/** Which of the two is asked; nothing while none is. */
	shown = $state<"handOver" | "giveBack">();

	/** Asks for what this seat can do, once everything typed is kept. */
	async ask(desk: Desk): Promise<void> {
		if (!(await desk.keepAll())) return;
		this.shown = memberAt(desk.seat) === null ? "handOver" : "giveBack";
	}

	close(): void {
		this.shown = undefined;
	}
}

export const seatDialogs = new SeatDialogs();
