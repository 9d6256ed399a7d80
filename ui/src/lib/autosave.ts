/**
 * Keeps what is being typed.
 *
 * The first change that is not yet kept starts a clock; when it runs out the whole
 * draft is sent, however fast the typing goes on (waiting for a pause would save
 * nothing during a meeting). One call is under way at a time and the newest state
 * follows it. A failed call is tried again until it goes through, and says so all
 * the while. Leaving a box, the page or the program sends at once.
 *
 * The draft is read when it is sent and never written back: the boxes are the truth.
 */

/** How the draft stands, for the status line. */
export type SaveState =
	| { kind: "untouched" }
	| { kind: "saving" }
	| { kind: "saved"; at: Date }
	| { kind: "failed"; problem: unknown };

export interface AutosaveOptions<Draft> {
	/** The revision the draft was loaded with. */
	revision: number;
	/** The draft as it stands now; called for each sending. */
	read: () => Draft;
	/** Keeps the draft that grew out of `revision` and answers with the new revision. */
	save: (revision: number, draft: Draft) => Promise<number>;
	/** After each change of how the draft stands. */
	onstate?: (state: SaveState) => void;
	/** What trying again cannot mend, such as a draft overtaken by a newer one. */
	hopeless?: (problem: unknown) => boolean;
	/** Milliseconds from the first unkept change to sending. */
	wait?: number;
	/** Milliseconds to the first new try; doubles up to `retryMost`. */
	retry?: number;
	retryMost?: number;
	/** What time it is. */
	now?: () => Date;
}

/** Every draft being kept, so that closing the window reaches all of them. */
const running = new Set<Autosave<never>>();

/** Sends what is unkept anywhere; true when nothing is left. */
export async function flushAll(): Promise<boolean> {
	const done = await Promise.all([...running].map((autosave) => autosave.flush()));
	return done.every(Boolean);
}

/**
 * Sends what is unkept when a box, the window or the page is left; answers with the undoing.
 *
 * A box that is taken off the page while it has the focus is left in the middle of drawing,
 * when nothing may be changed: the sending waits until that is over.
 */
export function flushOnLeaving(page: Window): () => void {
	const flush = () => queueMicrotask(() => void flushAll());
	page.addEventListener("blur", flush);
	page.addEventListener("pagehide", flush);
	page.document.addEventListener("focusout", flush);
	page.document.addEventListener("visibilitychange", flush);
	return () => {
		page.removeEventListener("blur", flush);
		page.removeEventListener("pagehide", flush);
		page.document.removeEventListener("focusout", flush);
		page.document.removeEventListener("visibilitychange", flush);
	};
}

/** Keeps one draft, from its loading to `stop`. */
export class Autosave<Draft> {
	readonly #options: Required<AutosaveOptions<Draft>>;
	#revision: number;
	#unkept = false;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#sending: Promise<void> | undefined;
	/** The clock ran out while a call was under way. */
	#due = false;
	#failures = 0;
	#ending = false;
	#over = false;

	constructor(options: AutosaveOptions<Draft>) {
		this.#options = {
			onstate: () => {},
			hopeless: () => false,
			wait: 800,
			retry: 1000,
			retryMost: 8000,
			now: () => new Date(),
			...options,
		};
		this.#revision = options.revision;
		running.add(this as unknown as Autosave<never>);
	}

	/** The revision last kept. */
	get revision(): number {
		return this.#revision;
	}

	/** Something was typed that is not kept. */
	get unkept(): boolean {
		return this.#unkept || this.#sending !== undefined;
	}

	/** To be called after every change of the draft. */
	changed(): void {
		this.#unkept = true;
		this.#schedule(this.#options.wait);
	}

	/** Sends now what is unkept; true when everything is kept. */
	async flush(): Promise<boolean> {
		if (this.#sending) await this.#sending;
		if (!this.#unkept) return true;
		if (this.#over) return false;
		await this.#send();
		return !this.unkept;
	}

	/**
	 * Sends what is unkept and ends; true when everything is kept. While it cannot be
	 * kept it goes on trying, page or no page.
	 */
	async stop(): Promise<boolean> {
		this.#ending = true;
		const kept = await this.flush();
		if (kept || this.#over) this.#end();
		return kept;
	}

	#schedule(wait: number): void {
		if (this.#timer !== undefined || this.#over) return;
		this.#timer = setTimeout(() => {
			this.#timer = undefined;
			if (this.#sending) this.#due = true;
			else void this.#send();
		}, wait);
	}

	#unschedule(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		this.#due = false;
	}

	#send(): Promise<void> {
		this.#sending ??= this.#sendOnce().finally(() => {
			this.#sending = undefined;
			if (this.#due) void this.#send();
		});
		return this.#sending;
	}

	async #sendOnce(): Promise<void> {
		this.#unschedule();
		this.#unkept = false;
		if (this.#failures === 0) this.#options.onstate({ kind: "saving" });
		try {
			this.#revision = await this.#options.save(this.#revision, this.#options.read());
			this.#kept();
		} catch (problem) {
			this.#failed(problem);
		}
	}

	#kept(): void {
		this.#failures = 0;
		this.#options.onstate({ kind: "saved", at: this.#options.now() });
		if (this.#ending && !this.#unkept) this.#end();
	}

	#failed(problem: unknown): void {
		this.#unkept = true;
		this.#options.onstate({ kind: "failed", problem });
		if (this.#options.hopeless(problem)) return this.#giveUp();
		const { retry, retryMost } = this.#options;
		const wait = Math.min(retry * 2 ** this.#failures, retryMost);
		this.#failures += 1;
		this.#unschedule();
		this.#schedule(wait);
	}

	#giveUp(): void {
		this.#over = true;
		this.#unschedule();
	}

	#end(): void {
		this.#giveUp();
		running.delete(this as unknown as Autosave<never>);
	}
}
