/**
 * The gentle question about a pledge while it is typed: asked a moment after the last
 * change, only the newest answer counts. It never writes and never blocks.
 */

import { questionPledge } from "$lib/api";
import type { MemberId } from "$gen/MemberId";
import type { PledgeDraft } from "$gen/PledgeDraft";
import type { PledgeId } from "$gen/PledgeId";
import type { PledgeQuestion } from "$gen/PledgeQuestion";

export class Question {
	answer = $state.raw<PledgeQuestion>();
	readonly #member: MemberId;
	readonly #id: PledgeId | null;
	readonly #wait: number;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#asked = 0;

	constructor(member: MemberId, id: PledgeId | null, wait = 500) {
		this.#member = member;
		this.#id = id;
		this.#wait = wait;
	}

	/** The pledge was changed. */
	about(draft: PledgeDraft): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#ask(draft), this.#wait);
	}

	/** Nobody looks any more. */
	stop(): void {
		clearTimeout(this.#timer);
		this.#asked += 1;
	}

	async #ask(draft: PledgeDraft): Promise<void> {
		const turn = ++this.#asked;
		if (draft.act.trim() === "") return void (this.answer = undefined);
		try {
			const answer = await questionPledge(this.#member, this.#id, draft);
			if (turn === this.#asked) this.answer = answer;
		} catch {
			// A question that cannot be asked is none; saving says what is wrong.
			if (turn === this.#asked) this.answer = undefined;
		}
	}
}
