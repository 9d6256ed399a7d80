/** Writing minutes by the keyboard, in the whole window. */

import { clearMocks } from "@tauri-apps/api/mocks";
import type { Minutes } from "$gen/Minutes";
import { afterEach, describe, expect, test } from "vitest";
import { commands, page, userEvent } from "vitest/browser";
import { compositions, SENTENCE, strokes } from "../telex";
import * as cell from "./cell";
import type { Answers, Call } from "./rust";
import { box, open } from "./window";

const MINUTES = { page: "minutes", meeting: 7 } as const;

const started = (answers: Answers = {}) => open(MINUTES, answers);
const focusIn = (name: string) => box(name).focus();
const pressed = (keys: string) => userEvent.keyboard(keys);
const focused = () => document.activeElement as HTMLElement;

/** The minutes last sent. */
function sent(calls: Call[]): Minutes | undefined {
	return calls.filter(({ command }) => command === "save_minutes").at(-1)?.words.minutes;
}

/** Which mark is on in each row of the roll, by its letter codes. */
function roll(): (string | undefined)[] {
	return [...document.querySelectorAll("[data-testid='roll'] > li")].map(
		(row) => row.querySelector<HTMLElement>("[aria-checked='true']")?.dataset["mark"],
	);
}

/** The row of the roll that has the focus, from 1. */
function rowInUse(): number {
	const rows = [...document.querySelectorAll("[data-testid='roll'] > li")];
	return rows.findIndex((row) => row.contains(document.activeElement)) + 1;
}

function takeRow(number: number): void {
	document.querySelector<HTMLElement>(`[data-testid='roll-${number}'] [data-row]`)?.focus();
}

afterEach(clearMocks);

describe("calling the roll", () => {
	test("a letter marks and goes on; arrows and numbers do as well", async () => {
		const { calls } = await started();
		takeRow(1);

		await pressed("ck");
		expect(rowInUse()).toBe(3);
		await pressed("{ArrowDown}m{ArrowUp}1");

		expect(roll().slice(0, 5)).toEqual(["present", "unexcused", undefined, "present", undefined]);
		await expect.poll(() => sent(calls)?.attendance[1]?.mark).toBe("unexcused");
	});

	test("an absence with a reason stays in its row, and the reason's Enter goes on", async () => {
		const { calls } = await started();
		takeRow(2);

		await pressed("l");
		expect(rowInUse()).toBe(2);
		await page.getByRole("radio", { name: "Bệnh" }).click();
		focusIn("attendance-2-words");
		await pressed("Nằm viện{Enter}");

		expect(rowInUse()).toBe(3);
		await expect
			.poll(() => sent(calls)?.attendance[1])
			.toEqual({ member: 2, mark: "excused", reason: "illness", words: "Nằm viện" });
	});

	test("Delete takes a mark away, Backspace does nothing", async () => {
		await started();
		takeRow(4);
		await pressed("{Backspace}");
		expect(roll()[3]).toBe("exempt");

		await pressed("{Delete}");

		expect(roll()[3]).toBeUndefined();
	});

	test("one row at a time is on the way of Tab", async () => {
		await started();
		const stops = () => document.querySelectorAll("[data-testid='roll'] [tabindex='0']").length;
		expect(stops()).toBe(1);

		takeRow(1);
		await pressed("{ArrowDown}{ArrowDown}");

		expect(stops()).toBe(1);
		expect(rowInUse()).toBe(3);
	});

	test("everybody present, and back again", async () => {
		await started();

		await page.getByTestId("all-present").click();
		expect(roll().filter((mark) => mark === "present")).toHaveLength(21);
		expect(roll()[3]).toBe("exempt");
		await page.getByTestId("undo").click();

		expect(roll().filter((mark) => mark === undefined)).toHaveLength(21);
	});

	test("the counts come from the answers and stand in the head", async () => {
		await started({
			saveMinutes: () => ({ revision: 5, savedAt: "2026-09-03T20:00:00", facts: cell.fullFacts }),
		});

		await page.getByTestId("all-present").click();

		await expect.element(page.getByTestId("present")).toHaveTextContent("19/21 có mặt (90,5%)");
	});
});

describe("remarks", () => {
	test("Ctrl+Enter adds the next one and goes to its speaker", async () => {
		const { calls } = await started();
		focusIn("item-5-report");

		await pressed("{Control>}{Enter}{/Control}");
		await expect.poll(() => focused()).toBe(box("item-5-remark-1-speaker"));
		await pressed("duc{ArrowDown}{Enter}{Tab}{Tab}");
		await pressed("Nhất trí{Control>}{Enter}{/Control}");
		await expect.poll(() => focused()).toBe(box("item-5-remark-2-speaker"));

		await expect
			.poll(() => sent(calls)?.items[4]?.remarks)
			.toMatchObject([
				{ speaker: 16, speakerWords: "", words: "Nhất trí" },
				{ speaker: null, words: "" },
			]);
	});

	test("a speaker who is no member is kept by name, a guest is offered", async () => {
		const { calls } = await started({
			minutes: () => cell.minutesView(cell.fullMinutes(), cell.fullFacts),
		});
		const speaker = box("item-5-remark-1-speaker");

		await userEvent.fill(speaker, "huynh");
		await pressed("{Enter}");

		await expect
			.poll(() => sent(calls)?.items[4]?.remarks[0])
			.toMatchObject({
				speaker: null,
				speakerWords: "Huỳnh Thị Kim Tuyến",
			});
		await userEvent.fill(speaker, "Đại diện Hội Người cao tuổi");
		await pressed("{Tab}");
		await expect
			.poll(() => sent(calls)?.items[4]?.remarks[0]?.speakerWords)
			.toBe("Đại diện Hội Người cao tuổi");
		expect(speaker.value).toBe("Đại diện Hội Người cao tuổi");
	});

	test("a removed one comes back with its words", async () => {
		await started({ minutes: () => cell.minutesView(cell.fullMinutes(), cell.fullFacts) });
		await page.getByRole("button", { name: "Xóa ý kiến 1" }).first().click();
		expect(box("item-5-remark-1-words").value).toContain("đường nội đồng");

		await expect.poll(() => focused()).toBe(page.getByTestId("undo").element());

		await pressed("{Enter}");

		expect(box("item-5-remark-1-words").value).toContain("Nhất trí với báo cáo");
		expect(box("item-5-remark-1-speaker").value).toBe("Lê Quang Đức");
	});
});

describe("typing while it is kept", () => {
	const slowly: Answers = {
		saveMinutes: async ({ revision }) => {
			await new Promise((done) => setTimeout(done, 30));
			return { revision: revision + 1, savedAt: "2026-09-03T20:00:00", facts: cell.fullFacts };
		},
	};

	test.each(["item-5-report", "item-6-conclusion", "dues"])(
		"Unikey's strokes stay whole in %s",
		async (name) => {
			const { calls } = await started(slowly);
			focusIn(name);

			await commands.strike(strokes(SENTENCE), 25);

			await expect.poll(() => box(name).value).toBe(SENTENCE);
			await expect.poll(() => JSON.stringify(sent(calls))).toContain(SENTENCE);
			// The whole draft went out while the typing was going on.
			expect(calls.filter(({ command }) => command === "save_minutes").length).toBeGreaterThan(1);
		},
	);

	test("a remark and its speaker stay whole, composed or struck", async () => {
		const { calls } = await started(slowly);
		focusIn("item-5-report");
		await pressed("{Control>}{Enter}{/Control}");
		await expect.poll(() => focused()).toBe(box("item-5-remark-1-speaker"));

		await commands.strike(strokes("Bà Đặng Thị Ứng"), 8);
		focusIn("item-5-remark-1-words");
		await commands.compose(compositions(SENTENCE));

		await expect
			.poll(() => sent(calls)?.items[4]?.remarks[0])
			.toMatchObject({
				speakerWords: "Bà Đặng Thị Ứng",
				words: SENTENCE,
			});
	});
});

describe("getting about", () => {
	test("Alt with down and up goes from section to section, over a list as well", async () => {
		await started();
		focusIn("chair");

		await pressed("{Alt>}{ArrowDown}{/Alt}");
		expect(focused().textContent).toBe("Việc còn mở");
		expect(box("chair").getAttribute("aria-expanded")).toBe("false");
		await pressed("{Alt>}{ArrowDown}{/Alt}{Alt>}{ArrowUp}{/Alt}");

		expect(focused().textContent).toBe("Việc còn mở");
	});

	test("what reading back found is gone to", async () => {
		await open({ ...MINUTES, place: "end" });

		await expect.poll(() => focused()).toBe(box("endTime"));
	});

	test("leaving keeps what was typed a moment before", async () => {
		const { desk, calls } = await started();
		focusIn("item-1-report");
		await pressed("Chào cờ");

		await desk.go({ page: "home" });

		expect(sent(calls)?.items[0]?.report).toBe("Chào cờ");
		expect(desk.route.page).toBe("home");
	});
});

describe("votes, matters and points", () => {
	test("a vote has its base, and says when it does not add up", async () => {
		const { calls } = await started({
			minutes: () => cell.minutesView(cell.fullMinutes(), cell.fullFacts),
			saveMinutes: ({ revision }) => ({
				revision: revision + 1,
				savedAt: "2026-09-03T20:00:00",
				facts: cell.fullFacts,
			}),
		});
		await expect.element(page.getByText("Nhiều hơn 17 đảng viên chính thức có mặt")).toBeVisible();

		await userEvent.fill(box("item-6-vote-other"), "");
		await expect
			.poll(() => sent(calls)?.items[5]?.vote)
			.toEqual({ inFavour: 17, against: 0, other: 0 });
		await userEvent.fill(box("item-6-vote-inFavour"), "");
		await userEvent.fill(box("item-6-vote-against"), "");

		await expect.poll(() => sent(calls)?.items[5]?.vote).toBeNull();
	});

	test("a conclusion becomes a matter by one button, with the person to choose next", async () => {
		const { calls } = await started();
		focusIn("item-6-conclusion");
		await pressed("Trồng 200 cây bóng mát");

		await page.getByTestId("item-6-follow").click();

		await expect.poll(() => focused()).toBe(box("item-6-followed-1-lead"));
		await expect
			.poll(() => sent(calls)?.matters)
			.toMatchObject([{ kind: "conclusion", item: 106, work: "Trồng 200 cây bóng mát" }]);
	});

	test("a task is written in the six fields", async () => {
		const { calls } = await started();

		await page.getByTestId("add-task").click();
		await expect.poll(() => focused()).toBe(box("task-1-work"));
		await pressed("Làm đường ngõ số 5");
		await userEvent.fill(box("task-1-lead"), "quang duc");
		await pressed("{Enter}");
		await userEvent.fill(box("task-1-dueOn"), "25/10/2026");
		await userEvent.fill(box("task-1-product"), "Ngõ thông xe");

		await expect
			.poll(() => sent(calls)?.matters[0])
			.toMatchObject({
				kind: "task",
				work: "Làm đường ngõ số 5",
				lead: 3,
				dueOn: "2026-10-25",
				product: "Ngõ thông xe",
			});
	});

	test("an open matter gets its outcome, words and a new day", async () => {
		const { calls } = await started();

		await userEvent.fill(box("carried-1-newDue"), "20/9/2026");
		await expect.poll(() => sent(calls)?.reports[0]?.newDueOn).toBe("2026-09-20");
		await page.getByTestId("carried-1-outcome").getByText("Đã xong").click();
		await userEvent.fill(box("carried-1-words"), "Cả hai hộ đã đồng ý");

		await expect
			.poll(() => sent(calls)?.reports[0])
			.toMatchObject({ matter: 501, outcome: "done", words: "Cả hai hộ đã đồng ý" });
	});

	test("suggested points are taken one by one or together, and given back", async () => {
		const { calls } = await started({
			minutes: () => cell.minutesView(cell.freshMinutes(), cell.fullFacts),
			saveMinutes: ({ revision }) => ({
				revision: revision + 1,
				savedAt: "2026-09-03T20:00:00",
				facts: cell.fullFacts,
			}),
		});
		await page.getByTestId("take-2").click();
		await expect.poll(() => box("score-2").value).toBe("1");

		await page.getByTestId("take-all").click();
		await expect.poll(() => box("score-4.5").value).toBe("2");
		expect(box("score-4.1").value).toBe("");
		await page.getByTestId("undo").click();

		await expect.poll(() => box("score-4.5").value).toBe("");
		await userEvent.fill(box("score-4.1"), "4,5");
		await expect.poll(() => sent(calls)?.score.find(({ key }) => key === "4.1")?.points).toBe(45);
	});
});

describe("a newer draft in the vault", () => {
	const overtaken: Answers = {
		saveMinutes: ({ revision }) =>
			revision < 9
				? Promise.reject({ code: "draftTooOld", stored: 9 })
				: { revision: 10, savedAt: "2026-09-03T20:00:00", facts: cell.freshFacts },
	};

	test("is said; the boxes keep what was typed, and can be kept over it", async () => {
		const { calls } = await started(overtaken);
		focusIn("item-1-report");
		await pressed("Bản ở đây");
		await expect.element(page.getByTestId("overtaken")).toBeVisible();
		expect(box("item-1-report").value).toBe("Bản ở đây");

		await page.getByTestId("keep-this").click();

		await expect.element(page.getByTestId("overtaken")).not.toBeInTheDocument();
		expect(calls.at(-1)?.words.revision).toBe(9);
	});

	test("can be read instead", async () => {
		await started(overtaken);
		focusIn("item-1-report");
		await pressed("Bản ở đây");

		await page.getByTestId("reload").click();

		await expect.poll(() => box("item-1-report").value).toBe("");
	});
});
