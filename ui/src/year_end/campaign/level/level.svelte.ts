/** All that is stated of the level of one subject while it is typed: points, facts, proposals. */

import type { CampaignPerson } from "$gen/CampaignPerson";
import type { CampaignView } from "$gen/CampaignView";
import type { Criteria } from "$gen/Criteria";
import type { Level } from "$gen/Level";
import type { LevelChoice } from "$gen/LevelChoice";
import type { LevelStatement } from "$gen/LevelStatement";
import type { PointsMark } from "$gen/PointsMark";
import type { Proposer } from "$gen/Proposer";
import { FactsDraft } from "./facts.svelte";
import { tenthsOf } from "../points";

/** A line that takes points: a criterion, or a group without any. */
export interface Line {
	key: string;
	label: string;
	most: number;
	/** All its points or none. */
	whole: boolean;
	/** Whether less than the most needs no reason. */
	reasonOptional: boolean;
	/** Points as they are typed, whole and parts: 6,5. */
	points: number | null;
	reason: string;
}

/** Who proposes levels here, in the order of the comparison. */
export const PROPOSERS = ["subject", "employer", "committee", "organisation", "cell"] as const;

interface Proposal {
	level: Level | "none";
	reason: string;
}

/** The lines of a catalogue that take points. */
export function linesOf(criteria: Criteria, marks: CampaignPerson["marks"]): Line[] {
	type Taker = Pick<Line, "key" | "label" | "most" | "whole" | "reasonOptional">;
	const takers = criteria.groups.flatMap(({ key, label, most, criteria }): Taker[] =>
		criteria.length > 0 ? criteria : [{ key, label, most, whole: false, reasonOptional: true }],
	);
	return takers.map(({ key, label, most, whole, reasonOptional }) => {
		const { points = null, reason = "" } = marks[key] ?? {};
		const typed = points === null ? null : points / 10;
		return { key, label, most, whole, reasonOptional, points: typed, reason };
	});
}

export class LevelDraft {
	lines = $state<Line[]>([]);
	facts: FactsDraft;
	proposals = $state({} as Record<Proposer, Proposal>);

	constructor(view: CampaignView, person: CampaignPerson) {
		const criteria = view.criteria.find(({ serves }) => serves.includes(person.assessed));
		const ladder = view.levels.find(({ serves }) => serves.includes(person.assessed));
		this.lines = criteria ? linesOf(criteria, person.marks) : [];
		this.facts = new FactsDraft(ladder, person.levelFacts);
		for (const proposer of PROPOSERS) {
			const choice = person.proposals[proposer];
			this.proposals[proposer] = { level: choice?.level ?? "none", reason: choice?.reason ?? "" };
		}
	}

	/** Tenths of all lines so far. */
	get sum(): number {
		return this.lines.reduce((sum, { points }) => sum + tenthsOf(points ?? 0), 0);
	}

	get most(): number {
		return this.lines.reduce((sum, { most }) => sum + most, 0);
	}

	/** All of it, to be kept as one. */
	get kept(): LevelStatement {
		return { marks: this.#marks, facts: this.facts.kept, proposals: this.#proposed };
	}

	get #proposed(): LevelStatement["proposals"] {
		const chosen = PROPOSERS.flatMap((proposer): [Proposer, LevelChoice][] => {
			const { level, reason } = this.proposals[proposer];
			return level === "none" ? [] : [[proposer, { level, reason }]];
		});
		return Object.fromEntries(chosen);
	}

	get #marks(): Record<string, PointsMark> {
		const marked = this.lines.filter(({ points, reason }) => points !== null || reason !== "");
		return Object.fromEntries(
			marked.map(({ key, points, reason }) => [
				key,
				{ points: points === null ? null : tenthsOf(points), reason },
			]),
		);
	}
}
