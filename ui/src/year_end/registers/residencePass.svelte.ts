/**
 * The residence feedback of a year as it is entered. What was kept last can be taken back
 * until the next is kept.
 */

import { fillResidenceFeedback, saveResidenceFeedback } from "$lib/api";
import type { Loading } from "$lib/loading.svelte";
import { notice, type Notice } from "$lib/text/problems";
import { vi } from "$lib/text/vi";
import type { ResidenceFeedbackDraft } from "$gen/ResidenceFeedbackDraft";
import type { ResidenceLine } from "$gen/ResidenceLine";
import type { ResidenceYear } from "$gen/ResidenceYear";
import { Removed } from "../../meetings/removed.svelte";
import { draftOf, isBare } from "./residence";

const words = vi.registers.residence;

export class ResidencePass {
	/** What was kept last, to be taken back. */
	readonly undo = new Removed<never>();
	/** Why something was refused that stands in no box. */
	trouble = $state.raw<Notice>();
	readonly #year: number;
	readonly #loading: Loading<ResidenceYear>;
	readonly #saved: () => void;

	constructor(year: number, loading: Loading<ResidenceYear>, saved: () => void) {
		this.#year = year;
		this.#loading = loading;
		this.#saved = saved;
	}

	/** Keeps what changes of a line; rejects with a `Problem`. */
	async keep(line: ResidenceLine, change: Partial<ResidenceFeedbackDraft>): Promise<void> {
		const draft = { ...draftOf(line), ...change };
		this.#became(await saveResidenceFeedback(line.member, this.#year, draft));
		this.undo.did(words.saved(line.name), () => void this.#putBack([line]));
	}

	/** Notes the same for everybody of whom nothing is noted; rejects with a `Problem`. */
	async fill(change: Partial<ResidenceFeedbackDraft>): Promise<void> {
		const bare = this.#loading.value?.lines.filter(isBare) ?? [];
		const blank = { from: "", askedOn: null, returnedOn: null, words: "" };
		const draft = { ...blank, exempt: null, exemptWords: "", ...change };
		this.#became(await fillResidenceFeedback(this.#year, draft));
		this.undo.did(words.filled(bare.length), () => void this.#putBack(bare));
	}

	/** The same where no form stands open to say what was refused. */
	async tryFill(change: Partial<ResidenceFeedbackDraft>): Promise<void> {
		this.trouble = undefined;
		await this.fill(change).catch((problem: unknown) => (this.trouble = notice(problem)));
	}

	async #putBack(lines: readonly ResidenceLine[]) {
		this.trouble = undefined;
		try {
			for (const line of lines) {
				this.#became(await saveResidenceFeedback(line.member, this.#year, draftOf(line)));
			}
		} catch (problem) {
			this.trouble = notice(problem);
		}
	}

	#became(year: ResidenceYear) {
		this.#loading.value = year;
		this.#saved();
	}
}
