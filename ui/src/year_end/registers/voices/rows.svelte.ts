/**
 * The rows of a register as they are entered, corrected and taken back. What was taken back last
 * can be put back until the next.
 */

import { notice, type Notice } from "$lib/text/problems";
import type { PersonChoice } from "$gen/PersonChoice";
import { Removed } from "../../../meetings/removed.svelte";
import { peopleHere } from "../../../notebooks/people";

interface Row {
	id: number;
}

interface Deeds<Line> {
	/** Takes a row back, or puts it back; each rejects with a `Problem`. */
	withdraw: (id: number) => Promise<unknown>;
	restore: (id: number) => Promise<unknown>;
	/** What is said once a row was taken back. */
	removed: (line: Line) => string;
	/** Asks for the rows again. */
	reload: () => Promise<void>;
	/** Says that everything is kept. */
	saved: () => void;
}

export class RegisterRows<Line extends Row> {
	/** What was taken back last. */
	readonly undo = new Removed<never>();
	/** Why something was refused that stands in no box. */
	trouble = $state.raw<Notice>();
	/** The row being written, nothing for a new one, and who can be chosen. */
	writing = $state.raw<{ line: Line | undefined; people: PersonChoice[] }>();
	readonly #deeds: Deeds<Line>;

	constructor(deeds: Deeds<Line>) {
		this.#deeds = deeds;
	}

	/** Opens a row to be corrected, or a new one. */
	write = (line?: Line): Promise<void> =>
		this.#attempt(async () => void (this.writing = { line, people: await peopleHere() }));

	/** Takes a row back. */
	remove = (line: Line): Promise<void> =>
		this.#attempt(async () => {
			await this.#deeds.withdraw(line.id);
			this.undo.did(this.#deeds.removed(line), () => void this.#putBack(line));
			await this.kept();
		});

	/** Something was kept: the rows are asked for again. */
	kept = async (): Promise<void> => {
		this.#deeds.saved();
		await this.#deeds.reload();
	};

	close = (): void => {
		this.writing = undefined;
	};

	#putBack = (line: Line): Promise<void> =>
		this.#attempt(async () => {
			await this.#deeds.restore(line.id);
			await this.kept();
		});

	async #attempt(deed: () => Promise<void>): Promise<void> {
		this.trouble = undefined;
		try {
			await deed();
		} catch (problem) {
			this.trouble = notice(problem);
		}
	}
}
