/** The sign of each state, beside its word: shape tells them apart, not colour alone. */

import type { DueState } from "$gen/DueState";
import type { MonthState } from "$gen/MonthState";

/** What a sign is drawn as. */
export type Sign = "blank" | "ring" | "half" | "full" | "late" | "dash";

export const monthSigns: Record<MonthState, Sign> = {
	notDue: "blank",
	registered: "ring",
	reported: "half",
	commented: "full",
	overdue: "late",
	exempt: "dash",
};

export const dueSigns: Record<DueState, Sign> = {
	notDue: "blank",
	done: "full",
	overdue: "late",
	exempt: "dash",
};
