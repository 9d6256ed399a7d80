/**
 * The settings of the cell as they are changed: each change is kept by itself. A number
 * that cannot be read, or that no cell can mean, changes nothing.
 */

import { saveSettings } from "$lib/api";
import { Autosave, type SaveState } from "$lib/autosave";
import type { CellSettings } from "$gen/CellSettings";

/** The settings that are numbers. */
export type NumberRule = {
	[K in keyof CellSettings]: CellSettings[K] extends number ? K : never;
}[keyof CellSettings];

/** What a number may be, as Rust judges it (`CellSettings::check`). */
export const LIMITS: Record<NumberRule, readonly [least: number, most: number]> = {
	leastMinutes: [0, 600],
	leastMinutesWithTheme: [0, 600],
	leastAttendance: [0, 100],
	resolutionShare: [0, 99],
	probationMonths: [1, 60],
	reportDays: [0, 60],
	notebookDueDay: [1, 28],
	storiesAMonth: [1, 2],
	commitmentDueMonth: [1, 12],
	idleMinutes: [1, 480],
};

export class RulesDraft {
	settings = $state() as CellSettings;
	readonly #autosave: Autosave<CellSettings>;

	/** @param onkept after the settings were kept */
	constructor(settings: CellSettings, onstate: (state: SaveState) => void, onkept: () => void) {
		this.settings = settings;
		this.#autosave = new Autosave({
			revision: 0,
			read: () => $state.snapshot(this.settings),
			save: async (revision, written) => {
				await saveSettings(written);
				onkept();
				return revision + 1;
			},
			onstate,
		});
	}

	/** To be called after a setting was changed. */
	changed = (): void => this.#autosave.changed();

	/** A number was written; nothing is kept while it is none. */
	write(rule: NumberRule, value: number | null): void {
		if (value === null) return;
		this.settings[rule] = value;
		this.changed();
	}

	/** Keeps what is not kept, and ends. */
	stop(): void {
		void this.#autosave.stop();
	}
}
