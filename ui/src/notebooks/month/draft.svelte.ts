/**
 * A month page while it is written: the boxes write into it and autosave keeps it. From an
 * answer only what follows from the page is taken (its state, by whose hand), never a text.
 */

import { saveMonthPage } from "$lib/api";
import { Autosave, type SaveState } from "$lib/autosave";
import type { Author } from "$gen/Author";
import type { MemberId } from "$gen/MemberId";
import type { MonthPageDraft } from "$gen/MonthPageDraft";
import type { MonthPageView } from "$gen/MonthPageView";
import type { MonthState } from "$gen/MonthState";
import type { PledgeId } from "$gen/PledgeId";
import type { PledgeResult } from "$gen/PledgeResult";
import type { Problem } from "$gen/Problem";
import type { YearMonth } from "$gen/YearMonth";
import { untrack } from "svelte";

/** Refusals that trying again cannot mend. */
const HOPELESS: readonly Problem["code"][] = [
	"draftTooOld",
	"theirsAlone",
	"missing",
	"notAllowed",
	"badChoice",
];

const codeOf = (problem: unknown) => (problem as Partial<Problem> | null)?.code;

function isHopeless(problem: unknown): boolean {
	const code = codeOf(problem);
	return code !== undefined && HOPELESS.includes(code);
}

export class MonthDraft {
	readonly member: MemberId;
	readonly month: YearMonth;
	/** A line for each pledge of the month and of its year. */
	results = $state() as PledgeResult[];
	selfRemark = $state("");
	/** Where the page stands, as last kept. */
	state = $state() as MonthState;
	author = $state.raw<Author | null>(null);
	/** The revision in the vault that overtook this draft; nothing while all is well. */
	overtakenBy = $state<number>();
	#autosave: Autosave<MonthPageDraft>;
	readonly #report: (state: SaveState) => void;
	readonly #unwatch: () => void;

	constructor(view: MonthPageView, report: (state: SaveState) => void) {
		const { page } = view;
		this.member = page.member;
		this.month = page.month;
		this.results = page.results.map((result) => ({ ...result }));
		this.selfRemark = page.selfRemark;
		this.state = view.state;
		this.author = page.author;
		this.#report = report;
		this.#autosave = this.#keepFrom(view.revision);
		this.#unwatch = this.#watch();
	}

	/** Where the line of a pledge stands among the results; -1 where it has none. */
	placeOf(pledge: PledgeId): number {
		return this.results.findIndex((result) => result.pledge === pledge);
	}

	/** The revision last kept. */
	get revision(): number {
		return this.#autosave.revision;
	}

	/** Keeps now; true when everything is kept. */
	flush(): Promise<boolean> {
		return this.#autosave.flush();
	}

	/** Keeps what is unkept and ends; to be called when the page is left. */
	close(): Promise<boolean> {
		this.#unwatch();
		return this.#autosave.stop();
	}

	/** Keeps what stands here over the newer draft in the vault. */
	async keepThis(): Promise<void> {
		if (this.overtakenBy === undefined) return;
		this.#autosave = this.#keepFrom(this.overtakenBy);
		this.overtakenBy = undefined;
		this.#autosave.changed();
		await this.#autosave.flush();
	}

	#keepFrom(revision: number): Autosave<MonthPageDraft> {
		return new Autosave<MonthPageDraft>({
			revision,
			read: () => this.#snapshot(),
			save: (from, draft) => this.#save(from, draft),
			onstate: (state) => this.#told(state),
			hopeless: isHopeless,
		});
	}

	#snapshot(): MonthPageDraft {
		return $state.snapshot({ results: this.results, selfRemark: this.selfRemark });
	}

	async #save(from: number, draft: MonthPageDraft): Promise<number> {
		const saved = await saveMonthPage(this.member, this.month, from, draft);
		this.state = saved.state;
		this.author = saved.author;
		return saved.revision;
	}

	#told(state: SaveState): void {
		this.#report(state);
		if (state.kind !== "failed" || !isHopeless(state.problem)) return;
		if (codeOf(state.problem) === "draftTooOld") {
			this.overtakenBy = (state.problem as Extract<Problem, { code: "draftTooOld" }>).stored;
		}
		// It would stand in the way of every other page; what is typed stays in the boxes.
		void this.#autosave.stop();
	}

	#watch(): () => void {
		let first = true;
		return $effect.root(() => {
			$effect(() => {
				this.#snapshot();
				if (!first) untrack(() => this.#autosave.changed());
				first = false;
			});
		});
	}
}
