/**
 * What the book says about a member, as it is being written. The boxes are the truth:
 * nothing that comes back from saving is written into them.
 */

import { correctMember, enterMember } from "$lib/api";
import { FormErrors } from "$lib/formErrors.svelte";
import { vi } from "$lib/text/vi";
import type { MemberId } from "$gen/MemberId";
import type { MemberView } from "$gen/MemberView";
import type { Particulars } from "$gen/Particulars";
import { NameDraft } from "./name.svelte";

/** Everything but the name. */
export type Boxes = Omit<Particulars, "name">;

/** The boxes that hold plain text. */
export type TextBox = {
	[B in keyof Boxes]: Boxes[B] extends string ? (string extends Boxes[B] ? B : never) : never;
}[keyof Boxes];

const words = vi.members.form;

const BLANK: Boxes = {
	kind: "member",
	birthName: "",
	gender: null,
	bornOn: null,
	ethnicity: "",
	religion: "",
	hometown: "",
	residence: "",
	citizenNumber: "",
	phone: "",
	occupation: "",
	workplace: "",
	schooling: "",
	politicalTheory: "",
	profession: "",
	languages: "",
	rank: "official",
	joinedOn: null,
	cameOn: null,
	officialOn: null,
	cardNumber: "",
	fileNumber: "",
	badge: "",
	group: "",
	reviewClass: "outside",
	mentor: null,
	note: "",
};

export class MemberDraft {
	readonly name: NameDraft;
	readonly errors = new FormErrors();
	boxes = $state<Boxes>({ ...BLANK });
	/** Whether the boxes for days can be read. */
	readable = $state({ bornOn: true, joinedOn: true, cameOn: true, officialOn: true });
	saving = $state(false);
	/** Nothing until the member is in the book. */
	id: MemberId | null;
	#kept = $state("");

	constructor(view?: MemberView) {
		this.id = view?.member.id ?? null;
		if (view) {
			const { name, ...boxes } = view.member.particulars;
			this.boxes = boxes;
			this.name = new NameDraft(name);
		} else this.name = new NameDraft();
		this.#kept = this.#state();
	}

	/** Something was written that is not kept. */
	get changed(): boolean {
		return this.#state() !== this.#kept || !this.#readable();
	}

	/** Keeps the member; nothing when something is wrong, which is then said. */
	async save(): Promise<MemberView | undefined> {
		if (this.saving || !this.#check()) return undefined;
		this.saving = true;
		try {
			return await this.#send();
		} catch (problem) {
			this.#refused(problem);
			return undefined;
		} finally {
			this.saving = false;
		}
	}

	async #send(): Promise<MemberView> {
		const name = await this.name.settle();
		const sent = this.#state();
		const particulars = { ...$state.snapshot(this.boxes), name };
		const view = await (this.id === null
			? enterMember(particulars)
			: correctMember(this.id, particulars));
		this.id = view.member.id;
		this.#kept = sent;
		return view;
	}

	#check(): boolean {
		this.errors.clear();
		const { name } = this;
		if (name.blank) this.errors.say("fullName", words.fullMissing);
		else if (name.divided && name.parts.given.trim() === "") {
			name.open = true;
			this.errors.say("given", words.split.givenMissing);
		}
		return !this.errors.any && this.#readable();
	}

	/** The words of days that do not fit are closer to the matter here than the usual ones. */
	#refused(problem: unknown): void {
		const { code, field } = (problem ?? {}) as { code?: string; field?: string };
		const near: Record<string, string> = {
			"badDay joinedOn": words.joinedTooEarly,
			"badDay officialOn": words.officialTooEarly,
			"badDay cameOn": words.cameTooEarly,
			"badChoice mentor": words.mentorWrong,
			"blank name": words.fullMissing,
		};
		const said = near[`${code} ${field}`];
		if (said) this.errors.say(field === "name" ? "fullName" : (field ?? ""), said);
		else this.errors.refuse(problem, Object.keys(this.boxes));
	}

	#readable(): boolean {
		return Object.values(this.readable).every(Boolean);
	}

	#state(): string {
		return JSON.stringify([this.name.full.trim(), this.name.parts, this.boxes]);
	}
}
