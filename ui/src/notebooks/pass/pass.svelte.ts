/**
 * Everybody's page of a month, entered one after the other: who is at the turn, the page
 * and the comment being written. Going on keeps both first.
 */

import { commentMonth, notebook } from "$lib/api";
import type { SaveState } from "$lib/autosave";
import type { MeetingId } from "$gen/MeetingId";
import type { MonthReportLine } from "$gen/MonthReportLine";
import type { MonthState } from "$gen/MonthState";
import { isTheirs } from "../hand";
import { CommentForm } from "../month/comment.svelte";
import { MonthDraft } from "../month/draft.svelte";
import { yearOf } from "../month/months";

export interface PassOptions {
	lines: readonly MonthReportLine[];
	/** The meeting at which the pages are heard. */
	meeting?: MeetingId | undefined;
	report: (state: SaveState) => void;
	/** A comment was kept. */
	saved: () => void;
}

export class Pass {
	readonly lines: readonly MonthReportLine[];
	/** Where each page stands, as last kept. */
	states = $state<MonthState[]>([]);
	/** Who is at the turn, from 0. */
	at = $state(-1);
	draft = $state.raw<MonthDraft>();
	comment = $state.raw<CommentForm>();
	writable = $state(false);
	readonly #options: PassOptions;
	/** Pages and comments kept since they were read. */
	readonly #pages: MonthReportLine["page"][];
	#turn = 0;

	constructor(options: PassOptions) {
		this.#options = options;
		this.lines = options.lines;
		this.#pages = options.lines.map(({ page }) => page);
		this.states = options.lines.map(({ page }) => page.state);
	}

	/** Whose page it is. */
	get line(): MonthReportLine | undefined {
		return this.lines[this.at];
	}

	/** How many have reported. */
	get reported(): number {
		return this.states.filter((state) => state === "reported" || state === "commented").length;
	}

	/** Keeps the page that is open and its comment; false when something could not be kept. */
	async keep(): Promise<boolean> {
		const page = await (this.draft?.flush() ?? true);
		if (this.comment?.touched && !(await this.comment.keep())) return false;
		this.#note();
		return page;
	}

	/** Opens the page of the one at `at`, once what was written is kept. */
	async show(at: number): Promise<boolean> {
		const line = this.lines[at];
		const page = this.#pages[at];
		if (!line || !page || !(await this.keep())) return false;
		const turn = ++this.#turn;
		const writable = await this.#mayWrite(line);
		if (turn !== this.#turn) return false;
		await this.draft?.close();
		this.draft = new MonthDraft(page, this.#options.report);
		this.comment = this.#commentOn(at);
		this.writable = writable;
		this.at = at;
		return true;
	}

	/** The next one, or the one before. */
	move(step: number): Promise<boolean> {
		return this.show(this.at + step);
	}

	/** Keeps and ends; to be called when the page is left. */
	async close(): Promise<void> {
		this.#turn += 1;
		await this.draft?.close();
	}

	/** What somebody wrote as their own is asked for: whether that is who sits here. */
	async #mayWrite({ member, page }: MonthReportLine): Promise<boolean> {
		if (!isTheirs(page.page.author)) return true;
		try {
			return (await notebook(member, yearOf(page.page.month))).own;
		} catch {
			return false;
		}
	}

	#commentOn(at: number): CommentForm | undefined {
		const page = this.#pages[at];
		if (!page || page.commentLocked) return undefined;
		const { member, month } = page.page;
		return new CommentForm({
			comment: page.page.comment,
			meeting: this.#options.meeting,
			save: async (draft) => {
				const kept = await commentMonth(member, month, draft);
				this.#pages[at] = { ...kept, revision: this.draft?.revision ?? kept.revision };
				this.states[at] = kept.state;
				this.#options.saved();
			},
		});
	}

	/** Takes over what the open page has become, so that it is there on coming back. */
	#note(): void {
		const { draft, at } = this;
		const page = this.#pages[at];
		if (!draft || !page) return;
		const { results, selfRemark } = $state.snapshot({
			results: draft.results,
			selfRemark: draft.selfRemark,
		});
		const state = this.states[at] === "commented" ? "commented" : draft.state;
		this.states[at] = state;
		this.#pages[at] = {
			...page,
			state,
			revision: draft.revision,
			page: { ...page.page, author: draft.author, results, selfRemark },
		};
	}
}
