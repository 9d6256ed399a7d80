/**
 * A form while it is written: the boxes write into it and autosave keeps it. From an answer
 * only what follows from the form is taken (what is missing, by whose hand), never a text.
 */

import { Autosave, type SaveState } from "$lib/autosave";
import type { Answers } from "$gen/Answers";
import type { Author } from "$gen/Author";
import type { FilledBy } from "$gen/FilledBy";
import type { FormScreen } from "$gen/FormScreen";
import type { MissingAnswer } from "$gen/MissingAnswer";
import type { OfferedItem } from "$gen/OfferedItem";
import type { Problem } from "$gen/Problem";
import { untrack } from "svelte";
import { answersOf, boxesOf, holds, take, type Box, type Boxes } from "./boxes";
import { addedBy, wordsOf } from "./offers";
import type { FormSource } from "./source";

/** Refusals that trying again cannot mend. */
const HOPELESS: readonly Problem["code"][] = [
	"draftTooOld",
	"theirsAlone",
	"formSigned",
	"answersUnfit",
	"missing",
	"notAllowed",
];

const codeOf = (problem: unknown) => (problem as Partial<Problem> | null)?.code;

function isHopeless(problem: unknown): boolean {
	const code = codeOf(problem);
	return code !== undefined && HOPELESS.includes(code);
}

/** The boxes of a form, to be written in or only to be read. */
export class FormSheet {
	readonly screen: FormScreen;
	boxes = $state() as Boxes;
	readonly #open: boolean;

	/** `answers` stand in the boxes; only where `open` may be written. */
	constructor(screen: FormScreen, answers: Answers, open: boolean) {
		this.screen = screen;
		this.#open = open;
		const known = Object.entries(screen.identity).map(([key, words]) => [
			key,
			{ kind: "text" as const, words: words ?? "" },
		]);
		this.boxes = boxesOf(screen.edition, answers, Object.fromEntries(known));
	}

	/** Whoever sits here may write in what `by` fills in. */
	mayFill(by: FilledBy): boolean {
		return this.#open && this.screen.mayFill.includes(by);
	}

	/** What is offered to an item. */
	offersOf(key: string): OfferedItem[] {
		return this.screen.offered.filter((offer) => offer.key === key);
	}

	/** What is offered stands in the form already. */
	isTaken(offer: OfferedItem): boolean {
		const box = this.boxes[offer.key];
		return box !== undefined && holds(box, offer.from, wordsOf(offer));
	}

	/** Takes over what is offered. */
	take(offer: OfferedItem): void {
		const box: Box | undefined = this.boxes[offer.key];
		if (box) take(box, addedBy(offer));
	}
}

/** A form that is kept while it is written. */
export class FormDraft extends FormSheet {
	/** What was not answered when the form was last kept. */
	missing = $state.raw() as readonly MissingAnswer[];
	author = $state.raw<Author | null>(null);
	/** The revision in the vault that overtook this draft; nothing while all is well. */
	overtakenBy = $state<number>();
	#autosave: Autosave<Answers>;
	readonly #source: FormSource;
	readonly #report: (state: SaveState) => void;
	readonly #unwatch: () => void;

	constructor(screen: FormScreen, source: FormSource, report: (state: SaveState) => void) {
		super(screen, screen.answers, true);
		this.missing = screen.missing;
		this.author = screen.author;
		this.#source = source;
		this.#report = report;
		this.#autosave = this.#keepFrom(screen.revision);
		this.#unwatch = this.#watch();
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

	/** Keeps what stands here over the newer draft in the vault, which keeps its old versions. */
	async keepThis(): Promise<void> {
		if (this.overtakenBy === undefined) return;
		this.#autosave = this.#keepFrom(this.overtakenBy);
		this.overtakenBy = undefined;
		this.#autosave.changed();
		await this.#autosave.flush();
	}

	#keepFrom(revision: number): Autosave<Answers> {
		return new Autosave<Answers>({
			revision,
			read: () => this.#snapshot(),
			save: (from, answers) => this.#save(from, answers),
			onstate: (state) => this.#told(state),
			hopeless: isHopeless,
		});
	}

	#snapshot(): Answers {
		return answersOf($state.snapshot(this.boxes));
	}

	async #save(from: number, answers: Answers): Promise<number> {
		const saved = await this.#source.save(from, answers);
		this.missing = saved.missing;
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

	/** Calls autosave when the answers change; an empty row added changes none. */
	#watch(): () => void {
		let kept: string | undefined;
		return $effect.root(() => {
			$effect(() => {
				const now = JSON.stringify(this.#snapshot());
				if (kept !== undefined && kept !== now) untrack(() => this.#autosave.changed());
				kept = now;
			});
		});
	}
}
