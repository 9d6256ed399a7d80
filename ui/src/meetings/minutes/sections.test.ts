import type { ItemKind } from "$gen/ItemKind";
import type { ItemNotes } from "$gen/ItemNotes";
import type { Minutes } from "$gen/Minutes";
import { describe, expect, test } from "vitest";
import { hasNotes, isWritten, sectionsOf } from "./sections";

const item = (id: number, kind: ItemKind = "plain"): ItemNotes => ({
	id,
	kind,
	stage: "proceedings",
	title: `Mục ${id}`,
	presenter: "",
	minutes: null,
	report: "",
	remarks: [],
	reply: "",
	conclusion: "",
	motion: "",
	vote: null,
});

const minutes = (items: ItemNotes[]): Minutes => ({
	startedAt: null,
	endedAt: null,
	chair: null,
	noteTaker: null,
	guests: [],
	attendance: [{ member: 1, mark: null, reason: null, words: "" }],
	items,
	reports: [],
	matters: [],
	mentions: [],
	stories: [],
	dues: "",
	resolution: {
		subject: "",
		politics: "",
		work: "",
		shortcomings: "",
		directions: "",
		arrangements: "",
		recipients: "",
		vote: null,
	},
	score: [],
	weakness: "",
});

const keys = (items: ItemNotes[]) => sectionsOf(minutes(items)).map(({ key }) => key);
const END = ["mentions", "tasks", "resolution", "score", "closing"];

describe("the sections of the minutes", () => {
	test("are all there without an agenda", () => {
		expect(keys([])).toEqual(["opening", "followUp", "notebooks", "dues", "story", ...END]);
	});

	test("keep the order of the agenda between the roll and the end", () => {
		const items = [item(1), item(2, "dues"), item(3), item(4, "story")];

		expect(keys(items)).toEqual([
			"opening",
			"followUp",
			"item-1",
			"item-2",
			"item-3",
			"item-4",
			"notebooks",
			...END,
		]);
	});

	test("an item the program has a section for stands there, and no second section", () => {
		const items = [item(1, "attendance"), item(2, "followUp"), item(3, "tasks"), item(4)];
		const sections = sectionsOf(minutes(items));

		expect(keys(items)).toEqual([
			"opening",
			"followUp",
			"item-4",
			"notebooks",
			"dues",
			"story",
			...END,
		]);
		expect(sections.find(({ key }) => key === "tasks")?.items).toEqual([items[2]]);
	});

	test("every item stands in exactly one section", () => {
		const kinds: ItemKind[] = [
			"plain",
			"attendance",
			"dues",
			"dues",
			"followUp",
			"story",
			"notebooks",
			"notebooks",
			"mentions",
			"tasks",
			"resolution",
			"score",
			"readBack",
			"plain",
		];
		const items = kinds.map((kind, index) => item(index + 1, kind));

		const shown = sectionsOf(minutes(items)).flatMap((section) => section.items);

		expect(shown.map(({ id }) => id).sort((a, b) => a - b)).toEqual(items.map(({ id }) => id));
	});
});

test("the reports of the month stand where the agenda has them, once", () => {
	const items = [item(1, "notebooks"), item(2), item(3, "notebooks")];
	const sections = sectionsOf(minutes(items)).filter(({ key }) => key.startsWith("item-"));

	expect(sections.map(({ kind }) => kind)).toEqual(["notebooks", "item", "item"]);
	expect(keys(items)).not.toContain("notebooks");
});

describe("a section is marked as written", () => {
	test("for the roll only once everybody is marked and the time stands", () => {
		const written = minutes([]);
		const [opening] = sectionsOf(written);
		if (!opening) throw new Error("no sections");

		expect(isWritten(opening, written)).toBe(false);
		written.startedAt = "2026-09-03T19:30:00";
		expect(isWritten(opening, written)).toBe(false);
		written.attendance = [{ member: 1, mark: "present", reason: null, words: "" }];
		expect(isWritten(opening, written)).toBe(true);
	});

	test("for an item by any word, but not by blanks or an empty remark", () => {
		const blank = {
			...item(1),
			report: "  ",
			remarks: [{ id: 1, speaker: 2, speakerWords: "", words: "\n" }],
		};

		expect(hasNotes(blank)).toBe(false);
		expect(hasNotes({ ...blank, conclusion: "Nhất trí" })).toBe(true);
		expect(hasNotes({ ...blank, vote: { inFavour: 1, against: 0, other: 0 } })).toBe(true);
	});
});
