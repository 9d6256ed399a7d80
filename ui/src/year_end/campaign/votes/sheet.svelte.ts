/**
 * A counting record while it is typed. It outlives its part of the page: what was typed is there again
 * when one comes back, and is kept before the page is left.
 */

import { checkTally, saveTally, tally } from "$lib/api";
import { notice, type Notice } from "$lib/text/problems";
import type { CampaignId } from "$gen/CampaignId";
import type { Subject } from "$gen/Subject";
import type { TallyDraft } from "$gen/TallyDraft";
import type { TallyRow } from "$gen/TallyRow";
import type { TallyView } from "$gen/TallyView";
import { isSame } from "../subject";

export class Sheet {
	readonly #campaign: CampaignId;
	readonly round: number;
	counted = $state<TallyDraft>();
	seen = $state.raw<TallyView>();
	saving = $state(false);
	trouble = $state.raw<Notice>();
	/** Boxes that can be read; one that cannot is said and keeps the record from being kept. */
	readonly readable: Record<string, boolean> = $state({});
	#touched = false;
	#asked = 0;

	constructor(campaign: CampaignId, round: number) {
		this.#campaign = campaign;
		this.round = round;
	}

	/** Boxes that cannot be read. */
	get unread(): number {
		return Object.values(this.readable).filter((is) => !is).length;
	}

	/** Reads what is kept; what was typed and not kept stands before it. */
	async read(): Promise<TallyView> {
		// A box drawn anew is empty, whatever could not be read in it.
		for (const box of Object.keys(this.readable)) delete this.readable[box];
		if (this.counted && this.seen && this.#touched) return this.seen;
		const found = await tally(this.#campaign, this.round);
		[this.seen, this.counted] = [found, found.counted];
		return found;
	}

	/** Says at once what does not fit; a later answer wins over an earlier one. */
	async check(): Promise<void> {
		if (!this.counted) return;
		const turn = ++this.#asked;
		const found = await checkTally(this.#campaign, this.round, $state.snapshot(this.counted));
		if (turn === this.#asked) this.seen = found;
	}

	/** Notes or blanks a count. */
	put<K extends string>(counts: { [key in K]?: number }, key: K, value: number | null): void {
		if (value === null) delete counts[key];
		else counts[key] = value;
		this.#typed();
	}

	/** Notes whether somebody stays out of the vote about themselves. */
	stayOut(row: TallyRow, out: boolean): void {
		row.staysOut = out;
		this.#typed();
	}

	/** Keeps what was typed; false where it was refused, and why is said. */
	async save(): Promise<boolean> {
		if (!this.counted || this.saving) return true;
		if (this.unread > 0) return false;
		this.saving = true;
		this.trouble = undefined;
		try {
			const kept = $state.snapshot(this.counted);
			this.#touched = false;
			this.seen = await saveTally(this.#campaign, this.round, kept);
		} catch (problem) {
			this.#touched = true;
			this.trouble = notice(problem);
		}
		this.saving = false;
		return this.trouble === undefined;
	}

	/** Whether something was typed that is not kept. */
	get isTouched(): boolean {
		return this.#touched || this.unread > 0;
	}

	/** What the votes on somebody come to. */
	resultOf(subject: Subject) {
		return this.seen?.results.find((it) => isSame(it.subject, subject))?.inTheEnd;
	}

	#typed(): void {
		this.#touched = true;
		void this.check();
	}
}

/** The records of a campaign, by round. */
export class Sheets {
	readonly #campaign: CampaignId;
	readonly #sheets = new Map<string, Sheet>();

	constructor(campaign: CampaignId) {
		this.#campaign = campaign;
	}

	/** The record of a round where there are so many; with other rounds it is another ballot. */
	of(round: number, rounds: string): Sheet {
		const key = `${round} ${rounds}`;
		const sheet = this.#sheets.get(key) ?? new Sheet(this.#campaign, round);
		this.#sheets.set(key, sheet);
		return sheet;
	}

	/** Keeps every record in which something was typed; false where one was refused. */
	async save(): Promise<boolean> {
		const saved: boolean[] = [];
		for (const sheet of this.#sheets.values()) if (sheet.isTouched) saved.push(await sheet.save());
		return saved.every(Boolean);
	}
}
