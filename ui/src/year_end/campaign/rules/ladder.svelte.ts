/** The numbers of the levels of somebody while they are typed: points and percentages. */

import type { Level } from "$gen/Level";
import type { LevelCondition } from "$gen/LevelCondition";
import type { LevelLadder } from "$gen/LevelLadder";
import type { TasksOf } from "$gen/TasksOf";
import type { TriggerKind } from "$gen/TriggerKind";
import { tenthsOf } from "../points";

/** What a number stands for. */
export type About =
	| { kind: "least"; level: Level }
	| { kind: "lateMost" | "exceed"; level: Level; of: TasksOf }
	| { kind: "trigger"; trigger: TriggerKind };

/** A number of the levels, with its place. */
export interface LadderNumber {
	key: string;
	about: About;
	value: number | null;
	readable: boolean;
}

/** The percentage of a condition, where it has one. */
function percentOf(it: LevelCondition): number | undefined {
	if (it.kind === "tasksFinished") return it.lateMost;
	return it.kind === "tasksExceed" ? it.least : undefined;
}

function withPercent(it: LevelCondition, percent: number): LevelCondition {
	if (it.kind === "tasksFinished") return { ...it, lateMost: percent };
	return it.kind === "tasksExceed" ? { ...it, least: percent } : it;
}

function numbersOf({ levels, triggers }: LevelLadder): LadderNumber[] {
	const numbers: LadderNumber[] = [];
	const put = (key: string, about: About, value: number) =>
		numbers.push({ key, about, value, readable: true });
	for (const { level, leastPoints, conditions } of levels) {
		if (leastPoints !== null) put(`least-${level}`, { kind: "least", level }, leastPoints / 10);
		conditions.forEach((it, place) => {
			const percent = percentOf(it);
			if (percent === undefined || !("of" in it)) return;
			const kind = it.kind === "tasksFinished" ? "lateMost" : "exceed";
			put(`percent-${level}-${place}`, { kind, level, of: it.of }, percent);
		});
	}
	for (const { kind, percent } of triggers)
		if (percent !== null) put(`trigger-${kind}`, { kind: "trigger", trigger: kind }, percent);
	return numbers;
}

export class LadderDraft {
	readonly #before: LevelLadder;
	numbers = $state<LadderNumber[]>([]);

	constructor(ladder: LevelLadder) {
		this.#before = ladder;
		this.numbers = numbersOf(ladder);
	}

	/** The ladder with the numbers as they are typed. */
	get kept(): LevelLadder {
		const { serves, levels, triggers } = this.#before;
		return {
			serves,
			levels: levels.map(({ level, leastPoints, conditions }) => ({
				level,
				leastPoints: leastPoints === null ? null : tenthsOf(this.#of(`least-${level}`)),
				conditions: conditions.map((it, place) =>
					withPercent(it, this.#of(`percent-${level}-${place}`)),
				),
			})),
			triggers: triggers.map(({ kind, percent }) => ({
				kind,
				percent: percent === null ? null : this.#of(`trigger-${kind}`),
			})),
		};
	}

	#of(key: string): number {
		return this.numbers.find((it) => it.key === key)?.value ?? 0;
	}
}
