/**
 * Something done to many at once, in one deed: what it will do is seen before, and it is taken back in
 * one deed too, until the next.
 */

import { proposeLevels, putBackLevels, savePeopleSteps } from "$lib/api";
import { notice, type Notice } from "$lib/text/problems";
import type { CampaignPerson } from "$gen/CampaignPerson";
import type { CampaignView } from "$gen/CampaignView";
import type { LevelChoice } from "$gen/LevelChoice";
import type { Proposer } from "$gen/Proposer";
import type { StepKind } from "$gen/StepKind";
import { Removed } from "../../meetings/removed.svelte";

/** A level for somebody. */
export interface Proposed {
	person: CampaignPerson;
	choice: LevelChoice;
}

/** A day for somebody. */
export interface Marked {
	person: CampaignPerson;
	on: string;
}

/** Those who are rated: reviewed, and the review not put off. */
export const ratedOf = ({ people }: CampaignView) =>
	people.filter(
		({ eligibility, postponed }) => eligibility.kind === "reviewed" && postponed === "",
	);

/** Levels of signed self-assessments that are not in the campaign, or are others there. */
export const ownLevels = (view: CampaignView): Proposed[] =>
	ratedOf(view).flatMap((person) => {
		const level = person.own?.level;
		if (!level || person.proposals.subject?.level === level) return [];
		return [{ person, choice: { level, reason: "" } }];
	});

/** Signed self-assessments whose step is not marked. */
export const signedDays = (view: CampaignView): Marked[] =>
	ratedOf(view).flatMap((person) => {
		const on = person.own?.signedOn;
		return on && person.steps.selfReview === undefined ? [{ person, on }] : [];
	});

export class Pass {
	/** What was done last, to be taken back. */
	readonly undo = new Removed<never>();
	trouble = $state.raw<Notice>();
	readonly #campaign: CampaignView["id"];
	readonly #kept: (view: CampaignView) => void;

	constructor(campaign: CampaignView["id"], onkept: (view: CampaignView) => void) {
		this.#campaign = campaign;
		this.#kept = onkept;
	}

	/** Keeps the levels `proposer` proposes; rejects with a `Problem`. */
	async propose(proposer: Proposer, levels: readonly Proposed[], said: string): Promise<void> {
		const of = (choiceOf: (it: Proposed) => LevelChoice | null) =>
			levels.map((it) => ({ subject: it.person.subject, choice: choiceOf(it) }));
		const before = of(({ person }) => person.proposals[proposer] ?? null);
		this.#kept(
			await proposeLevels(
				this.#campaign,
				proposer,
				of(({ choice }) => choice),
			),
		);
		this.#did(said, () => putBackLevels(this.#campaign, proposer, before));
	}

	/** Keeps the day each was through `step`; rejects with a `Problem`. */
	async mark(step: StepKind, days: readonly Marked[], said: string): Promise<void> {
		const before = days.map(({ person }) => ({ subject: person.subject, steps: person.steps }));
		const after = days.map(({ person: { subject, steps }, on }) => ({
			subject,
			steps: { ...steps, [step]: on },
		}));
		this.#kept(await savePeopleSteps(this.#campaign, after));
		this.#did(said, () => savePeopleSteps(this.#campaign, before));
	}

	/** Says what was done; `back` takes it back. */
	#did(said: string, back: () => Promise<CampaignView>): void {
		this.undo.did(said, () => this.attempt(async () => this.#kept(await back())));
	}

	/** Does something whose refusal is said on the page. */
	attempt(deed: () => Promise<void>): void {
		this.trouble = undefined;
		deed().catch((problem: unknown) => (this.trouble = notice(problem)));
	}
}
