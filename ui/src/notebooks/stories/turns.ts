/** The turns of the rota, named so that two of them can change places. */

import type { RotaTurn } from "$gen/RotaTurn";
import type { StoryRotaView } from "$gen/StoryRotaView";
import type { TurnPlace } from "$gen/TurnPlace";
import type { YearMonth } from "$gen/YearMonth";

/** A turn with the month it stands in. */
export interface PlacedTurn {
	month: YearMonth;
	turn: RotaTurn;
}

/** A turn that was told is no turn to come. */
export const isTold = ({ story }: RotaTurn): boolean => (story?.toldOn ?? null) !== null;

/** Every turn of the rota, month by month. */
export function turnsOf({ months }: StoryRotaView): PlacedTurn[] {
	return months.flatMap(({ month, turns }) => turns.map((turn) => ({ month, turn })));
}

/** Who could change places with `first`: turns to come of somebody else in another month. */
export function partnersOf(view: StoryRotaView, first: PlacedTurn): PlacedTurn[] {
	const taken = (month: YearMonth, member: number) =>
		view.months.some(
			(one) => one.month === month && one.turns.some((turn) => turn.member === member),
		);
	return turnsOf(view).filter(
		({ month, turn }) =>
			!isTold(turn) &&
			!taken(month, first.turn.member) &&
			!taken(first.month, turn.member) &&
			!skips(view, first.month, turn.member) &&
			!skips(view, month, first.turn.member),
	);
}

function skips(view: StoryRotaView, month: YearMonth, member: number): boolean {
	const found = view.months.find((one) => one.month === month);
	return found?.skipped.some((skip) => skip.member === member) ?? false;
}

export const placeOf = ({ month, turn }: PlacedTurn): TurnPlace => ({ month, member: turn.member });

/** A turn as the value of a list. */
export const keyOf = ({ month, turn }: PlacedTurn): string => `${month} ${turn.member}`;
