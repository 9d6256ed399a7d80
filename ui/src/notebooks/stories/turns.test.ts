/** Which turns of the rota can change places. */

import { expect, test } from "vitest";
import type { RotaTurn } from "$gen/RotaTurn";
import type { StoryRotaView } from "$gen/StoryRotaView";
import { keyOf, partnersOf, turnsOf } from "./turns";

const turn = (member: number, change: Partial<RotaTurn> = {}): RotaTurn => ({
	member,
	name: `Y Bih Niê ${member}`,
	insteadOf: "",
	reason: "",
	story: null,
	...change,
});

const rota: StoryRotaView = {
	perMonth: 2,
	months: [
		{ month: "2026-09", turns: [turn(1), turn(2)], skipped: [] },
		{
			month: "2026-10",
			turns: [turn(3), turn(4)],
			skipped: [{ member: 2, name: "", why: "exempt" }],
		},
		{ month: "2026-11", turns: [turn(1), turn(5)], skipped: [] },
	],
	tellers: [],
};

test("nobody changes with themselves, with their own month or with whom they meet there", () => {
	const [first] = turnsOf(rota);

	expect(partnersOf(rota, first!).map(keyOf)).toEqual(["2026-10 3", "2026-10 4"]);
});

test("who cannot tell in the other month is not offered", () => {
	const second = turnsOf(rota)[1]!;

	expect(partnersOf(rota, second).map(keyOf)).toEqual(["2026-11 5"]);
});

test("a turn that was told stays where it is", () => {
	const told = { toldOn: "2026-10-03" } as RotaTurn["story"];
	const months = rota.months.map((month) => ({
		...month,
		turns: month.turns.map((one) => (one.member === 3 ? { ...one, story: told } : one)),
	}));
	const view = { ...rota, months };

	expect(partnersOf(view, turnsOf(view)[0]!).map(keyOf)).toEqual(["2026-10 4"]);
});
