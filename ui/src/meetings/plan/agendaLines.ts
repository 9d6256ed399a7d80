/** What is done to the lines of an agenda, in a plan or in a template. */

import type { AgendaItem } from "$gen/AgendaItem";
import type { Stage } from "$gen/Stage";
import { newId } from "../ids";

const STAGES: readonly Stage[] = ["opening", "proceedings", "closing"];

/** The minutes together; nothing while no line has any. */
export function minutesOf(agenda: readonly AgendaItem[]): number | undefined {
	const given = agenda.flatMap(({ minutes }) => (minutes === null ? [] : [minutes]));
	return given.length === 0 ? undefined : given.reduce((sum, each) => sum + each, 0);
}

/** Adds a line at the end of a part. */
export function addLine(agenda: AgendaItem[], stage: Stage): AgendaItem {
	const rank = STAGES.indexOf(stage);
	const later = agenda.findIndex((item) => STAGES.indexOf(item.stage) > rank);
	const item: AgendaItem = {
		id: newId(),
		stage,
		kind: "plain",
		title: "",
		presenter: "",
		minutes: null,
	};
	agenda.splice(later < 0 ? agenda.length : later, 0, item);
	return item;
}

/** Moves a line up (-1) or down (1); past the edge of a part it joins the next one. */
export function moveLine(agenda: AgendaItem[], item: AgendaItem, step: 1 | -1): void {
	const at = agenda.indexOf(item);
	const beside = agenda[at + step];
	if (beside?.stage === item.stage) {
		agenda.splice(at, 1);
		agenda.splice(at + step, 0, item);
		return;
	}
	const stage = STAGES[STAGES.indexOf(item.stage) + step];
	if (stage) item.stage = stage;
}
