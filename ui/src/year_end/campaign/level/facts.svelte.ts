/** What is stated for the conditions of the levels while it is typed: only what the levels ask for. */

import type { FactSuggestion } from "$gen/FactSuggestion";
import type { Grade } from "$gen/Grade";
import type { LevelFacts } from "$gen/LevelFacts";
import type { LevelLadder } from "$gen/LevelLadder";
import type { Share } from "$gen/Share";
import type { TaskCounts } from "$gen/TaskCounts";
import type { Trigger } from "$gen/Trigger";
import type { TriggerKind } from "$gen/TriggerKind";

export const TASKS = ["exceeded", "met", "late", "notDone"] as const;

type Counts = Record<(typeof TASKS)[number], number | null>;

/** A part of a whole as it is typed. */
export interface ShareDraft {
	part: number | null;
	whole: number | null;
}

/** Not stated; stated; stated, and counting for nothing for a written reason. */
export type TriggerState = "none" | "found" | "excused";

export interface TriggerDraft {
	kind: TriggerKind;
	/** Also counted, from the numbers above. */
	counted: boolean;
	state: TriggerState;
	because: string;
}

/** The three counts of a part of a whole, by the names of the facts. */
export const SHARES = ["remedied", "subordinatesNotCompleted", "lowConfidence"] as const;
export type ShareName = (typeof SHARES)[number];

const countsOf = (tasks: TaskCounts | null): Counts =>
	tasks ? { ...tasks } : { exceeded: null, met: null, late: null, notDone: null };

const shareOf = (share: Share | null): ShareDraft =>
	share ? { ...share } : { part: null, whole: null };

/** The counts, once any is there; the rest is none. */
function keptCounts(counts: Counts): TaskCounts | null {
	const { exceeded, met, late, notDone } = counts;
	if ([exceeded, met, late, notDone].every((count) => count === null)) return null;
	return { exceeded: exceeded ?? 0, met: met ?? 0, late: late ?? 0, notDone: notDone ?? 0 };
}

/** More in the part than in the whole, or a part of nothing: it cannot be kept. */
export const isTooMuch = ({ part, whole }: ShareDraft) => (part ?? 0) > (whole ?? 0);

const keptShare = ({ part, whole }: ShareDraft): Share | null =>
	whole === null ? null : { part: part ?? 0, whole };

function triggersOf(triggers: Trigger[], { found, excused }: LevelFacts["triggers"]) {
	return triggers.map(({ kind, percent }): TriggerDraft => {
		const because = excused[kind] ?? "";
		const state = because ? "excused" : found.includes(kind) ? "found" : "none";
		return { kind, counted: percent !== null, state, because };
	});
}

export class FactsDraft {
	readonly #before: LevelFacts;
	/** What the levels of the subject ask for. */
	readonly asks: {
		tasks: boolean;
		units: boolean;
		grade: boolean;
		disciplined: boolean;
		shares: ShareName[];
	};
	tasks = $state<Counts>(countsOf(null));
	units = $state<Counts>(countsOf(null));
	shares = $state({} as Record<ShareName, ShareDraft>);
	grade = $state<Grade | "none">("none");
	disciplined = $state<"unknown" | "nobody" | "somebody">("unknown");
	triggers = $state<TriggerDraft[]>([]);
	/** Boxes that can be read. */
	readable = $state<Record<string, boolean>>({});

	constructor(ladder: LevelLadder | undefined, facts: LevelFacts) {
		this.#before = facts;
		const conditions = ladder?.levels.flatMap(({ conditions }) => conditions) ?? [];
		const triggers = ladder?.triggers ?? [];
		const counts = (of: "subject" | "units") => conditions.some((it) => "of" in it && it.of === of);
		const asksFor = (kind: (typeof conditions)[number]["kind"]) =>
			conditions.some((it) => it.kind === kind);
		const triggered = (kind: TriggerKind) => triggers.some((it) => it.kind === kind);
		this.asks = {
			tasks: counts("subject") || triggered("tasksNotDone"),
			units: counts("units") || triggered("unitTasksBelow"),
			grade: asksFor("gradesReach"),
			disciplined: asksFor("nobodyDisciplined"),
			shares: SHARES.filter((name) =>
				name === "remedied" ? asksFor("shortcomingsRemedied") : triggered(name),
			),
		};
		this.tasks = countsOf(facts.tasks);
		this.units = countsOf(facts.units);
		for (const name of SHARES) this.shares[name] = shareOf(facts[name]);
		this.grade = facts.lowestGrade ?? "none";
		const { somebodyDisciplined } = facts;
		if (somebodyDisciplined !== null)
			this.disciplined = somebodyDisciplined ? "somebody" : "nobody";
		this.triggers = triggersOf(triggers, facts.triggers);
	}

	/** Takes over what the book knows. */
	take(known: FactSuggestion): void {
		if (known.about === "tasks") this.tasks = { ...known.counts };
		else if (known.about === "remedied") this.shares.remedied = { ...known.share };
		else this.grade = known.grade;
	}

	/** Whether what the book knows is of any use here. */
	asksFor({ about }: FactSuggestion): boolean {
		if (about === "tasks") return this.asks.tasks;
		return about === "remedied" ? this.asks.shares.includes("remedied") : this.asks.grade;
	}

	get kept(): LevelFacts {
		const stated = this.triggers.filter(({ state }) => state !== "none");
		const excused = stated.filter(({ state }) => state === "excused");
		return {
			...this.#before,
			tasks: keptCounts(this.tasks),
			units: keptCounts(this.units),
			remedied: keptShare(this.shares.remedied),
			subordinatesNotCompleted: keptShare(this.shares.subordinatesNotCompleted),
			lowConfidence: keptShare(this.shares.lowConfidence),
			lowestGrade: this.grade === "none" ? null : this.grade,
			somebodyDisciplined: this.disciplined === "unknown" ? null : this.disciplined === "somebody",
			triggers: {
				found: stated.map(({ kind }) => kind),
				excused: Object.fromEntries(excused.map(({ kind, because }) => [kind, because])),
			},
		};
	}
}
