/**
 * A score sheet as it is changed. Points are written as points and kept in tenths; a
 * heading is worth what its parts are worth together.
 */

import type { ScoreLine } from "$gen/ScoreLine";
import type { ScoreSheet } from "$gen/ScoreSheet";

/** A hundred points, in tenths. */
export const WHOLE = 1000;

/** A line as it is written. */
export class SheetRow {
	readonly line: ScoreLine;
	/** Other lines are its parts. */
	readonly heading: boolean;
	title = $state("");
	steps = $state("");
	/** Nothing while the box holds none. */
	points = $state<number | null>(null);

	constructor(line: ScoreLine, heading: boolean) {
		this.line = line;
		this.heading = heading;
		[this.title, this.steps, this.points] = [line.title, line.steps, line.most / 10];
	}
}

export interface RankRow {
	label: string;
	from: number | null;
}

export class SheetDraft {
	title = $state("");
	source = $state("");
	rows = $state.raw<SheetRow[]>([]);
	ranks = $state<RankRow[]>([]);
	#kept = $state("");

	constructor(sheet: ScoreSheet) {
		this.take(sheet);
		this.#kept = this.#print();
	}

	/** Another sheet in the place of this one; not kept yet. */
	take({ title, source, lines, ranks }: ScoreSheet): void {
		[this.title, this.source] = [title, source];
		const isHeading = ({ key }: ScoreLine) => lines.some(({ partOf }) => partOf === key);
		this.rows = lines.map((line) => new SheetRow(line, isHeading(line)));
		this.ranks = ranks.map(({ label, from }) => ({ label, from: from / 10 }));
	}

	get changed(): boolean {
		return this.#print() !== this.#kept;
	}

	/** What a row is worth, in tenths. */
	worth({ line, heading, points }: SheetRow): number {
		if (!heading) return tenths(points);
		const parts = this.rows.filter((row) => row.line.partOf === line.key);
		return parts.reduce((sum, part) => sum + tenths(part.points), 0);
	}

	/** The most a meeting can reach, in tenths. */
	get total(): number {
		const scored = this.rows.filter(({ heading }) => !heading);
		return scored.reduce((sum, { points }) => sum + tenths(points), 0);
	}

	/** The ranks run from the highest down. */
	get ranksFall(): boolean {
		return this.ranks.every(({ from }, index) => {
			const above = this.ranks[index - 1];
			return !above || tenths(above.from) > tenths(from);
		});
	}

	/** The sheet as it is kept. */
	get sheet(): ScoreSheet {
		const lines = this.rows.map((row) => ({
			...row.line,
			title: row.title,
			steps: row.steps,
			most: this.worth(row),
		}));
		const ranks = this.ranks.map(({ label, from }) => ({ label, from: tenths(from) }));
		return { title: this.title, source: this.source, lines, ranks };
	}

	/** It stands in the book as it is here. */
	kept(): void {
		this.#kept = this.#print();
	}

	#print(): string {
		return JSON.stringify(this.sheet);
	}
}

/** 4.5 points are 45 tenths; none are 0. */
function tenths(points: number | null): number {
	return Math.round((points ?? 0) * 10);
}
