/**
 * The founding of a cell as it is filled in, page by page. Going back loses nothing;
 * once the vault is laid there is no way back, only on to the recovery code.
 */

import { foundCell } from "$lib/api";
import { FormErrors } from "$lib/formErrors.svelte";
import { vi } from "$lib/text/vi";
import type { CellNames } from "$gen/CellNames";
import type { RecoveryCode } from "$gen/RecoveryCode";
import type { TermSpan } from "$gen/TermSpan";
import { NewPassword } from "./newPassword.svelte";

export type FoundingPage =
	"intro" | "cell" | "term" | "secretary" | "working" | "code" | "confirm" | "done";

/** The step of the row of steps that each page belongs to. */
const STEPS: Record<FoundingPage, number> = {
	intro: 0,
	cell: 1,
	term: 2,
	secretary: 3,
	working: 3,
	code: 4,
	confirm: 4,
	done: 5,
};

const CELL_BOXES = ["superior", "name", "place", "code"] as const;
const words = vi.welcome;

export class FoundingDraft {
	page = $state<FoundingPage>("intro");
	names = $state({ superior: "", name: "", place: "", code: "CB" });
	namesFrom = $state<string | null>(null);
	term = $state({ label: "" });
	termFrom = $state<string | null>(null);
	termUntil = $state<string | null>(null);
	/** Whether the boxes for days can be read. */
	readable = $state({ namesFrom: true, termFrom: true, termUntil: true });
	secretaryName = $state("");
	readonly password = new NewPassword();
	readonly errors = new FormErrors();
	/** The recovery code, once the vault is laid. */
	code = $state.raw<RecoveryCode>({ groups: [] });

	/** @param today proposed as the first day of the names */
	constructor(today: string) {
		this.namesFrom = today;
	}

	get step(): number {
		return STEPS[this.page];
	}

	goTo(page: FoundingPage): void {
		this.errors.clear();
		this.page = page;
	}

	/** From the names to the term, once the names are whole. */
	leaveNames(): boolean {
		this.errors.clear();
		for (const box of CELL_BOXES) {
			if (this.names[box].trim() === "") this.errors.say(box, words.blank);
		}
		if (this.namesFrom === null && this.readable.namesFrom) {
			this.errors.say("fromOn", words.blankDay);
		}
		return this.#goOn("term", this.readable.namesFrom);
	}

	/** From the term on, when it is whole or left out altogether. */
	leaveTerm(): boolean {
		this.errors.clear();
		const { label } = this.term;
		const [from, until] = [this.termFrom, this.termUntil];
		const begun = label.trim() !== "" || from !== null || until !== null;
		if (begun && label.trim() === "") this.errors.say("label", words.term.labelMissing);
		if (begun && from === null) this.errors.say("termFromOn", words.term.fromOnMissing);
		if (from && until && until < from) this.errors.say("untilOn", words.term.backwards);
		return this.#goOn("secretary", this.readable.termFrom && this.readable.termUntil);
	}

	#goOn(page: FoundingPage, readable: boolean): boolean {
		const right = readable && !this.errors.any;
		if (right) this.goTo(page);
		return right;
	}

	/** Lays the vault; true when the recovery code is at hand. */
	async found(): Promise<boolean> {
		this.errors.clear();
		if (!(await this.password.check())) return false;
		this.page = "working";
		try {
			this.code = await foundCell({
				password: this.password.first,
				names: this.#names(),
				term: this.#term(),
				secretaryName: this.secretaryName,
			});
		} catch (problem) {
			this.#refused(problem);
			return false;
		}
		this.password.wipe();
		this.page = "code";
		return true;
	}

	#names(): CellNames {
		return { ...this.names, fromOn: this.namesFrom ?? "" };
	}

	#term(): TermSpan | null {
		if (this.termFrom === null) return null;
		return { ...this.term, fromOn: this.termFrom, untilOn: this.termUntil };
	}

	/** Back to the page with the box that was refused; what is typed stays. */
	#refused(problem: unknown): void {
		this.errors.refuse(problem, [...CELL_BOXES, "label", "untilOn"]);
		const onNames = CELL_BOXES.some((box) => this.errors.of(box));
		this.page = onNames ? "cell" : this.errors.any ? "term" : "secretary";
	}
}
