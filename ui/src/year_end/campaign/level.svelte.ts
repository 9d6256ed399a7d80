/** The points and the facts of one subject while they are typed. */

import { proposeLevel, scorePerson, stateLevelFacts } from "$lib/api";
import type { CampaignId } from "$gen/CampaignId";
import type { CampaignPerson } from "$gen/CampaignPerson";
import type { CampaignView } from "$gen/CampaignView";
import type { Criteria } from "$gen/Criteria";
import type { Level } from "$gen/Level";
import type { LevelFacts } from "$gen/LevelFacts";
import type { PointsMark } from "$gen/PointsMark";
import type { Proposer } from "$gen/Proposer";

/** A line that takes points: a criterion, or a group without any. */
export interface Line {
	key: string;
	label: string;
	most: number;
	/** Points as they are typed, whole and parts: 6,5. */
	points: number | null;
	reason: string;
}

/** Who proposes levels here, in the order of the comparison. */
export const PROPOSERS = ["subject", "employer", "committee", "organisation", "cell"] as const;

export const TASKS = ["exceeded", "met", "late", "notDone"] as const;

interface Proposal {
	level: Level | "none";
	reason: string;
}

/** The lines of a catalogue that take points. */
export function linesOf(criteria: Criteria, marks: CampaignPerson["marks"]): Line[] {
	type Taker = Pick<Line, "key" | "label" | "most">;
	const takers = criteria.groups.flatMap((group): Taker[] =>
		group.criteria.length > 0 ? group.criteria : [group],
	);
	return takers.map(({ key, label, most }) => {
		const { points = null, reason = "" } = marks[key] ?? {};
		return { key, label, most, points: points === null ? null : points / 10, reason };
	});
}

export class LevelDraft {
	readonly #person: CampaignPerson;
	readonly #campaign: CampaignId;
	lines = $state<Line[]>([]);
	tasks = $state<Record<(typeof TASKS)[number], number | null>>({
		exceeded: null,
		met: null,
		late: null,
		notDone: null,
	});
	remedied = $state<number | null>(null);
	named = $state<number | null>(null);
	proposals = $state({} as Record<Proposer, Proposal>);

	constructor(view: CampaignView, person: CampaignPerson) {
		this.#person = person;
		this.#campaign = view.id;
		const criteria = view.criteria.find(({ serves }) => serves.includes(person.assessed));
		this.lines = criteria ? linesOf(criteria, person.marks) : [];
		const { tasks, remedied } = person.levelFacts;
		if (tasks) this.tasks = { ...tasks };
		if (remedied) [this.remedied, this.named] = [remedied.part, remedied.whole];
		for (const proposer of PROPOSERS) {
			const choice = person.proposals[proposer];
			this.proposals[proposer] = { level: choice?.level ?? "none", reason: choice?.reason ?? "" };
		}
	}

	/** Tenths of all lines so far. */
	get sum(): number {
		return this.lines.reduce((sum, { points }) => sum + Math.round((points ?? 0) * 10), 0);
	}

	get most(): number {
		return this.lines.reduce((sum, { most }) => sum + most, 0);
	}

	/** Keeps what changed, in the order in which one follows from the other. */
	async save(): Promise<CampaignView | undefined> {
		const { subject } = this.#person;
		let view: CampaignView | undefined;
		if (this.lines.length > 0) view = await scorePerson(this.#campaign, subject, this.#marks());
		view = await stateLevelFacts(this.#campaign, subject, this.#facts());
		for (const proposer of PROPOSERS) {
			if (!this.#isChanged(proposer)) continue;
			const { level, reason } = this.proposals[proposer];
			const choice = level === "none" ? null : { level, reason };
			view = await proposeLevel(this.#campaign, subject, proposer, choice);
		}
		return view;
	}

	#isChanged(proposer: Proposer): boolean {
		const kept = this.#person.proposals[proposer];
		const { level, reason } = this.proposals[proposer];
		return level !== (kept?.level ?? "none") || reason !== (kept?.reason ?? "");
	}

	#marks(): Record<string, PointsMark> {
		const marked = this.lines.filter(({ points, reason }) => points !== null || reason !== "");
		return Object.fromEntries(
			marked.map(({ key, points, reason }) => [
				key,
				{ points: points === null ? null : Math.round(points * 10), reason },
			]),
		);
	}

	#facts(): LevelFacts {
		const { exceeded, met, late, notDone } = this.tasks;
		const known = [exceeded, met, late, notDone].some((count) => count !== null);
		const [part, whole] = [this.remedied ?? 0, this.named];
		return {
			...this.#person.levelFacts,
			tasks: known
				? { exceeded: exceeded ?? 0, met: met ?? 0, late: late ?? 0, notDone: notDone ?? 0 }
				: null,
			remedied: whole === null ? null : { part: Math.min(part, whole), whole },
		};
	}
}
