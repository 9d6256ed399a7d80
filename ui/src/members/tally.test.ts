import { expect, test } from "vitest";
import type { MemberLine } from "$gen/MemberLine";
import type { StandingKind } from "$gen/StandingKind";
import { tally } from "./tally";

function line(rank: MemberLine["rank"], kind?: StandingKind): MemberLine {
	return {
		id: 1,
		name: "Đặng Thị Ứng",
		kind: "member",
		rank,
		bornOn: null,
		joinedOn: null,
		partyAge: null,
		posts: [],
		group: "",
		standing: kind ? { kind, fromOn: "2026-01-01", untilOn: null, reason: "" } : null,
		probationEndsOn: null,
		inBin: false,
	};
}

test("those in the book are counted by rank, some of them once more by standing", () => {
	const lines = [
		line("official"),
		line("official", "exempt"),
		line("official", "suspended"),
		line("probationary", "away"),
		line("probationary"),
	];

	expect(tally(lines)).toEqual({ official: 3, probationary: 2, exempt: 1, away: 1 });
});

test("visitors and those who left are in no count", () => {
	const lines = (["visiting", "transferred", "deceased", "left"] as const).map((kind) =>
		line("official", kind),
	);

	expect(tally(lines)).toEqual({ official: 0, probationary: 0, exempt: 0, away: 0 });
});
