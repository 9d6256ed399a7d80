/** Whose reports of a session are still to come. */

import type { StudyView } from "$gen/StudyView";

/** Their names, in the order of the session's lines. */
export function missingOf({ lines }: StudyView): string[] {
	const waited = lines.filter(
		({ reportState }) => reportState === "due" || reportState === "overdue",
	);
	return waited.map(({ name }) => name);
}
