/**
 * The days of signing and confirming, entered for everybody in one pass. A day is kept when
 * its box is left or Enter is pressed, and can be taken back until the next one.
 */

import { acceptCommitment, reopenCommitment, signCommitment } from "$lib/api";
import { notice, type Notice } from "$lib/text/problems";
import { vi } from "$lib/text/vi";
import type { CommitmentMember } from "$gen/CommitmentMember";
import type { MemberId } from "$gen/MemberId";
import { Removed } from "../../meetings/removed.svelte";

/** Which of the two days. */
export type DayKind = "sign" | "accept";

export class DayPass {
	readonly year: number;
	/** The day kept last, to be taken back. */
	readonly undo = new Removed<never>();
	/** Why something else than a day was refused. */
	trouble = $state.raw<Notice>();
	readonly #reload: () => Promise<void>;
	readonly #saved: () => void;

	constructor(year: number, reload: () => Promise<void>, saved: () => void) {
		this.year = year;
		this.#reload = reload;
		this.#saved = saved;
	}

	/** Keeps a day; rejects with a `Problem`. */
	async keep({ member, name, signedOn }: CommitmentMember, kind: DayKind, on: string) {
		const { signedNow, acceptedNow } = vi.forms.commitments;
		if (kind === "sign") await signCommitment(member, this.year, on);
		else await acceptCommitment(member, this.year, on);
		this.#saved();
		const said = kind === "sign" ? signedNow(name, on) : acceptedNow(name, on);
		await this.#reload();
		this.undo.did(said, () => void this.#takeBack(member, kind === "accept" ? signedOn : null));
	}

	/** A confirmation goes with its signature, so the signature is noted again. */
	async #takeBack(member: MemberId, signedOn: string | null) {
		this.trouble = undefined;
		try {
			await reopenCommitment(member, this.year);
			if (signedOn) await signCommitment(member, this.year, signedOn);
		} catch (problem) {
			this.trouble = notice(problem);
		}
		await this.#reload();
	}
}
