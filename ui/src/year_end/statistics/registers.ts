/** What the registers say across years, as charts and tables show it. */

import { vi } from "$lib/text/vi";
import type { CensureKind } from "$gen/CensureKind";
import type { Level } from "$gen/Level";
import type { Portion } from "$gen/Portion";
import type { Recognition } from "$gen/Recognition";
import type { Statistics } from "$gen/Statistics";
import type { YearFigures } from "$gen/YearFigures";

/** What a register says of a year. */
interface Counted {
	/** How high each part of the bar is. */
	parts: number[];
	/** What stands above the bar. */
	mark: string;
	/** The columns of the table after the year. */
	cells: string[];
}

/** What a register says across years. */
export interface Register {
	key: string;
	title: string;
	/** What to do where nothing was kept in any of the years. */
	none: string;
	parts: string[];
	columns: string[];
	isShare: boolean;
	/** Nothing for a year of which nothing was kept: that is not zero. */
	years: { year: number; counted: Counted | undefined }[];
}

const words = vi.statistics;
const levels: readonly Level[] = ["excellent", "good", "completed", "notCompleted"];
const models: readonly Recognition[] = ["none", "cell", "commune", "province", "central"];

const censures: readonly CensureKind[] = [
	"reminder",
	"criticism",
	"reprimand",
	"warning",
	"removal",
	"expulsion",
];

/** The most lines across, the foot not counted. */
const mostLines = 5;

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

function levelsOf({ levels: found, collective }: YearFigures): Counted | undefined {
	if (!found) return undefined;
	const parts = levels.map((level) => found.counts[level]);
	const cells = parts.map((number, at) => words.numberOf(number, found.shares[at] ?? null));
	const own = collective ? words.levels.names[collective] : words.unknown;
	const total = String(sum(parts));
	return { parts, mark: total, cells: [...cells, total, own] };
}

function portionOf(portion: Portion | null): Counted | undefined {
	if (!portion) return undefined;
	const { part, whole, share, tenths } = portion;
	return { parts: [tenths / 10], mark: share, cells: [String(part), String(whole), share] };
}

/** Counts by kind with their sum; nothing where there is none of any kind. */
function kindsOf(parts: number[]): Counted | undefined {
	const total = sum(parts);
	if (total === 0) return undefined;
	return { parts, mark: String(total), cells: [...parts, total].map(String) };
}

/** Every register of the statistics, in the order of the page. */
export function registersOf({ years }: Statistics): Register[] {
	const each = (counted: (year: YearFigures) => Counted | undefined) =>
		years.map((figures) => ({ year: figures.year, counted: counted(figures) }));
	const portions = (key: "attendance" | "commitments" | "reports" | "remedied"): Register => ({
		key,
		title: words[key].title,
		none: words[key].none,
		parts: [words[key].share],
		columns: [words[key].part, words[key].whole, words[key].share],
		isShare: true,
		years: each((figures) => portionOf(figures[key])),
	});
	const levelNames = levels.map((level) => words.levels.names[level]);
	const kinds = (key: "models" | "censures", names: string[], of: typeof levelsOf): Register => ({
		key,
		title: words[key].title,
		none: words[key].none,
		parts: names,
		columns: [...names, words.total],
		isShare: false,
		years: each(of),
	});
	const modelNames = models.map((kind) => words.models.names[kind]);
	const censureNames = censures.map((kind) => words.censures.names[kind]);
	return [
		{
			key: "levels",
			title: words.levels.title,
			none: words.levels.none,
			parts: levelNames,
			columns: [...levelNames, words.total, words.levels.collective],
			isShare: false,
			years: each(levelsOf),
		},
		portions("attendance"),
		portions("commitments"),
		portions("reports"),
		portions("remedied"),
		kinds("models", modelNames, (figures) =>
			kindsOf(models.map((kind) => figures.models[kind] ?? 0)),
		),
		kinds("censures", censureNames, (figures) =>
			kindsOf(censures.map((kind) => figures.censures[kind] ?? 0)),
		),
	];
}

/** The lines across: of shares three, of counts in steps of 1, 2 or 5 with as many noughts. */
export function scaleOf({ isShare, years }: Register): number[] {
	if (isShare) return [0, 50, 100];
	const most = Math.max(1, ...years.map(({ counted }) => sum(counted?.parts ?? [])));
	const steps = Array.from({ length: 9 }, (_, noughts) =>
		[1, 2, 5].map((it) => it * 10 ** noughts),
	);
	const step = steps.flat().find((it) => it * mostLines >= most) ?? most;
	return Array.from({ length: Math.ceil(most / step) + 1 }, (_, at) => at * step);
}
