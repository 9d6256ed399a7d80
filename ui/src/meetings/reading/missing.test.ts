import type { Missing } from "$gen/Missing";
import { describe, expect, test } from "vitest";
import * as cell from "../../../tests/meetings/cell";
import { wantsOf } from "./missing";

const want = (missing: Missing) => wantsOf(cell.minutesView(), [missing])[0];

describe("what minutes lack", () => {
	test.each<[Missing, string, string]>([
		[{ code: "noChair", blocks: true }, "chair", "chủ trì"],
		[{ code: "unmarked", count: 3, blocks: true }, "unmarked", "3 đồng chí"],
		[{ code: "absentWithoutWords", member: 9, blocks: false }, "absence-9", "Phương Khuyên"],
		[{ code: "reportWithoutWords", matter: 501, blocks: true }, "matter-501", "di dời tường rào"],
		[{ code: "tooManyVotes", item: 106, blocks: true }, "item-6-vote", "Phương hướng"],
		[{ code: "fewerVotes", item: null, blocks: false }, "resolution-vote", "Nghị quyết"],
		[{ code: "tooShort", length: 80, least: 90, blocks: false }, "end", "80 phút"],
		[{ code: "tooManyPoints", key: "4.1", blocks: true }, "score-4.1", "4.1"],
	])("%o leads to its place and says what it is", (missing, place, words) => {
		expect(want(missing)).toMatchObject({ place, blocks: missing.blocks });
		expect(want(missing)?.text).toContain(words);
	});
});
