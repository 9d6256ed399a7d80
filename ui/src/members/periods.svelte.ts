/**
 * The posts and standings of one member: entered, corrected, withdrawn, and each deed
 * taken back. The member as Rust answers it goes to `onkept`.
 */

import { savePost, saveStanding, withdrawPost, withdrawStanding } from "$lib/api";
import { vi } from "$lib/text/vi";
import type { MemberId } from "$gen/MemberId";
import type { MemberView } from "$gen/MemberView";
import type { Post } from "$gen/Post";
import type { Standing } from "$gen/Standing";
import type { StandingPeriod } from "$gen/StandingPeriod";
import type { Tenure } from "$gen/Tenure";
import { postName } from "./posts";
import { Undo } from "./undo.svelte";

/** The calls by which one sort of row is kept and withdrawn. */
interface Sort<Row extends { id: number }, Content> {
	rows: (view: MemberView) => readonly Row[];
	content: (row: Row) => Content;
	save: (member: MemberId, id: number | null, content: Content) => Promise<MemberView>;
	withdraw: (member: MemberId, id: number) => Promise<MemberView>;
	saved: string;
	name: (row: Row) => string;
}

export class Periods<Row extends { id: number }, Content> {
	readonly undo = new Undo();
	readonly #sort: Sort<Row, Content>;
	readonly #view: () => MemberView;
	readonly #onkept: (view: MemberView) => void;

	constructor(
		sort: Sort<Row, Content>,
		view: () => MemberView,
		onkept: (view: MemberView) => void,
	) {
		this.#sort = sort;
		this.#view = view;
		this.#onkept = onkept;
	}

	get #member(): MemberId {
		return this.#view().member.id;
	}

	/** Keeps a new row, or `row` with another content. */
	async save(row: Row | undefined, content: Content): Promise<void> {
		const known = this.#sort.rows(this.#view()).map(({ id }) => id);
		const view = await this.#sort.save(this.#member, row?.id ?? null, content);
		this.#onkept(view);
		const added = this.#sort.rows(view).find(({ id }) => !known.includes(id));
		this.undo.offer(this.#sort.saved, () => this.#unsave(row, added));
	}

	/** Takes a row out of the list, as if it had never been entered. */
	async withdraw(row: Row): Promise<void> {
		this.#onkept(await this.#sort.withdraw(this.#member, row.id));
		const said = vi.members.standing.withdrawn(this.#sort.name(row));
		this.undo.offer(said, () => this.#put(null, row));
	}

	async #unsave(before: Row | undefined, added: Row | undefined): Promise<void> {
		if (before) return this.#put(before.id, before);
		if (added) this.#onkept(await this.#sort.withdraw(this.#member, added.id));
	}

	async #put(id: number | null, row: Row): Promise<void> {
		this.#onkept(await this.#sort.save(this.#member, id, this.#sort.content(row)));
	}
}

export const standings: Sort<Standing, StandingPeriod> = {
	rows: ({ member }) => member.standings,
	content: ({ kind, fromOn, untilOn, reason }) => ({ kind, fromOn, untilOn, reason }),
	save: saveStanding,
	withdraw: withdrawStanding,
	saved: vi.members.standing.saved,
	name: ({ kind }) => vi.members.standings[kind],
};

export const posts: Sort<Post, Tenure> = {
	rows: ({ member }) => member.posts,
	content: ({ kind, title, fromOn, untilOn }) => ({ kind, title, fromOn, untilOn }),
	save: savePost,
	withdraw: withdrawPost,
	saved: vi.members.post.saved,
	name: postName,
};
