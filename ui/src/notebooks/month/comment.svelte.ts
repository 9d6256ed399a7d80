/** A comment of the committee or the cell while it is written; kept by a button or on leaving. */

import type { Comment } from "$gen/Comment";
import type { CommentDraft } from "$gen/CommentDraft";
import type { MeetingId } from "$gen/MeetingId";
import { FormErrors } from "$lib/formErrors.svelte";
import { today } from "$lib/today";
import { vi } from "$lib/text/vi";

/** What a comment is made of beside the words that are there already. */
export interface CommentStart {
	comment: Comment | null;
	/** The day proposed for a new one. */
	day?: string;
	/** The open meeting it is made at. */
	meeting?: MeetingId | undefined;
	/** Keeps it or rejects with a `Problem`. */
	save: (draft: CommentDraft) => Promise<unknown>;
}

export class CommentForm {
	words = $state("");
	on = $state<string | null>(null);
	onReadable = $state(true);
	by = $state("");
	/** What was done last, in words. */
	said = $state("");
	readonly errors = new FormErrors();
	readonly #meeting: MeetingId | null;
	readonly #save: CommentStart["save"];
	#kept: string;
	#saving: Promise<boolean> | undefined;

	constructor({ comment, day = today(), meeting, save }: CommentStart) {
		this.words = comment?.words ?? "";
		this.on = comment?.on ?? day;
		this.by = comment?.by ?? "";
		this.#meeting = meeting ?? comment?.meeting ?? null;
		this.#save = save;
		this.#kept = this.#print();
	}

	/** Something was changed since it was kept; a day alone is no comment. */
	get touched(): boolean {
		return this.#print() !== this.#kept;
	}

	/** Keeps it if it was changed; false when it was refused, and the form says why. */
	keep(): Promise<boolean> {
		return this.touched ? this.keepAnyway() : Promise.resolve(true);
	}

	/** Keeps it as it stands, because something that goes with it was changed. */
	keepAnyway(): Promise<boolean> {
		this.#saving ??= this.#keepOnce().finally(() => (this.#saving = undefined));
		return this.#saving;
	}

	async #keepOnce(): Promise<boolean> {
		this.errors.clear();
		this.said = "";
		const words = vi.notebooks.comment;
		if (this.on === null && this.onReadable) this.errors.say("on", words.onMissing);
		if (this.on === null || !this.onReadable) return false;
		const printed = this.#print();
		try {
			await this.#save({ words: this.words, on: this.on, by: this.by, meeting: this.#meeting });
		} catch (problem) {
			this.errors.refuse(problem, ["words", "on", "by"]);
			return false;
		}
		this.#kept = printed;
		this.said = this.words.trim() === "" ? words.takenBack : words.kept;
		return true;
	}

	#print(): string {
		const blank = this.words.trim() === "";
		return JSON.stringify(blank ? [""] : [this.words, this.on, this.by]);
	}
}
