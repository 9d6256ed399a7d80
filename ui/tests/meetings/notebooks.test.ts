/** What the minutes say of the notebooks: reports heard, stories told, deeds praised. */

import { clearMocks } from "@tauri-apps/api/mocks";
import type { Minutes } from "$gen/Minutes";
import type { Story } from "$gen/Story";
import { afterEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { deeds, pageOf, passLines, usual as notebooks } from "../notebooks/book";
import * as cell from "./cell";
import type { Answers, Call } from "./rust";
import { box, open } from "./window";

const MINUTES = { page: "minutes", meeting: 7 } as const;
const [first, second, third] = passLines;
const prepared: Story = {
	id: 91,
	teller: 3,
	title: "Đôi dép của Bác",
	source: "Báo Nhân Dân",
	lesson: "Giản dị",
};

/** The minutes last sent. */
const sent = (calls: Call[]): Minutes | undefined =>
	calls.filter(({ command }) => command === "save_minutes").at(-1)?.words.minutes;

const heard = () => [
	{ ...first, page: { ...pageOf(2, 8, "reported"), reportedOn: "2026-09-02" } },
	second,
	third,
];

const started = (view: Partial<ReturnType<typeof cell.minutesView>>, answers: Answers = {}) =>
	open(MINUTES, {
		...notebooks,
		minutes: () => ({ ...cell.minutesView(), ...view }),
		...answers,
	});

afterEach(clearMocks);

describe("the reports of the month", () => {
	test("say who has reported and who has not", async () => {
		await started({ notebook: heard() as never });

		await expect.element(page.getByTestId("reports-count")).toHaveTextContent("1/3 người");
		await expect.element(page.getByTestId("not-reported")).toHaveTextContent(second?.name ?? "");
		await expect.element(page.getByTestId("reports")).toHaveTextContent(first?.name ?? "");
	});

	test("are entered in one pass for the meeting, and one comes back to the same place", async () => {
		const { desk, calls } = await started({ notebook: heard() as never });

		await userEvent.click(page.getByTestId("enter-reports"));
		await expect.element(page.getByTestId("one-pass")).toBeVisible();
		const asked = calls.find(({ command }) => command === "one_pass");
		expect(asked?.words).toEqual({ which: { by: "meeting", meeting: 7 } });
		await userEvent.click(page.getByTestId("pass-back"));

		await expect.element(page.getByTestId("notebook-reports")).toBeVisible();
		expect(desk.route).toMatchObject({ page: "minutes", meeting: 7 });
		await expect
			.poll(() => document.activeElement?.closest("[data-section]")?.querySelector("h2"))
			.toBe(page.getByTestId("notebook-reports").element().closest("section")?.querySelector("h2"));
	});
});

describe("the story of the month", () => {
	const turn = { teller: 3, name: "Trần Đức Ưởng", story: prepared };

	test("that was prepared is taken up by its id, written once", async () => {
		const { calls } = await started({ storyTurns: [turn] });

		await userEvent.click(page.getByTestId("hear-3"));

		await expect.poll(() => sent(calls)?.stories).toEqual([prepared]);
		expect(document.querySelector("[data-testid='hear-3']")).toBeNull();
		expect(box("story-1-source").readOnly).toBe(false);
	});

	test("stands in the teller's own words, which cannot be typed over", async () => {
		await started({ storyTurns: [turn], ownStories: [prepared.id] });

		await userEvent.click(page.getByTestId("hear-3"));

		expect(box("story-1-title").readOnly).toBe(true);
		expect(box("story-1-source").readOnly).toBe(true);
		expect(box<HTMLTextAreaElement>("story-1-lesson").readOnly).toBe(true);
	});

	test("of a turn that is not prepared begins blank, with its teller", async () => {
		const { calls } = await started({ storyTurns: [{ ...turn, story: null }] });

		await userEvent.click(page.getByTestId("hear-3"));
		await userEvent.type(box("story-1-title"), "Bat che");

		await expect
			.poll(() => sent(calls)?.stories[0])
			.toMatchObject({ teller: 3, title: "Bat che", lesson: "" });
	});
});

test("a good deed nobody has praised is praised with one press, by its id", async () => {
	const [deed] = deeds;
	if (!deed) throw new Error("no deeds");
	const waiting = { ...deed, doneOn: "2026-09-01", praised: null };
	const { calls } = await started({}, { unpraisedDeeds: () => [waiting] });

	await userEvent.click(page.getByTestId(`praise-deed-${deed.id}`));

	await expect
		.poll(() => sent(calls)?.mentions.at(-1))
		.toMatchObject({ kind: "praise", member: deed.member, words: deed.words, deed: deed.id });
	expect(document.querySelector("[data-testid='praise-offers']")).toBeNull();
});
