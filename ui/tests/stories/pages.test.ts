/** What the pages of stories and study sessions do. */

import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { today } from "$lib/today";
import type { Call } from "../meetings/rust";
import { box, open } from "../meetings/window";
import { at } from "../stage";
import { book, ownHand, rota, story, study, told, usual } from "./book";

afterEach(clearMocks);

const said = (calls: Call[], command: string) =>
	calls.filter((call) => call.command === command).map(({ words }) => words);

const stories = { page: "stories", year: 2026 } as const;
const studies = { page: "studies", year: 2026 } as const;
const part3 = { page: "notebook", member: 2, year: 2026, part: "stories" } as const;
const atSeat2 = {
	...usual,
	welcome: () => ({
		is: "open",
		seat: { member: 2 },
		seatName: "Trần Thị Hòa",
		idleMinutes: 15,
		cellName: "Chi bộ thôn Đồng Tâm",
		mustSetPassword: false,
	}),
} as typeof usual;

test("Alt+K and Alt+H lead from the notebooks to stories and to study sessions", async () => {
	const { desk } = await open({ page: "notebooks", year: 2026 }, usual);

	await userEvent.keyboard("{Alt>}k{/Alt}");
	await expect.poll(() => desk.route).toEqual(stories);
	await page.getByTestId("to-matrix").click();
	await expect.element(page.getByTestId("to-studies")).toBeVisible();
	await userEvent.keyboard("{Alt>}h{/Alt}");

	await expect.poll(() => desk.route).toEqual(studies);
});

test("the rota says who tells, who is passed over and why, and who changed places", async () => {
	const { calls } = await open(stories, usual);
	await expect.element(page.getByTestId("rota")).toBeVisible();

	expect(said(calls, "story_rota")).toEqual([{ months: 12 }]);
	expect(at("turn-2026-08-2").textContent).toContain("Đã chuẩn bị: Đôi dép cao su của Bác");
	expect(at("skipped-2026-08").textContent).toContain("H’Hen Niê Kđăm (sinh hoạt nơi khác)");
	expect(at("turn-2026-10-5").textContent).toContain("Đổi lượt với Đặng Thị Ứng. Lý do: đi viện");
	expect(at("rota-2026-11").textContent).toContain("Chưa có ai kể được");

	await page.getByTestId("rota-length").selectOptions("24");

	await expect.poll(() => said(calls, "story_rota").at(-1)).toEqual({ months: 24 });
});

test("two turns change places by the keyboard, with the reason", async () => {
	const { calls } = await open(stories, usual);
	await expect.element(page.getByTestId("rota")).toBeVisible();
	at("turn-2026-08-2-swap").focus();

	await userEvent.keyboard("{ArrowDown}");
	expect(document.activeElement?.getAttribute("data-testid")).toBe("turn-2026-09-4-swap");
	await userEvent.keyboard("{Enter}");
	await page.getByTestId("swap-dialog-save").click();
	await expect.element(page.getByText("Hãy chọn lượt để đổi.")).toBeVisible();
	await page.getByTestId("swap-second").selectOptions("2026-10 5");
	await page.getByTestId("swap-reason").fill("đi viện");
	await userEvent.keyboard("{Enter}");

	await expect
		.poll(() => said(calls, "swap_story_turns"))
		.toEqual([
			{
				first: { month: "2026-09", member: 4 },
				second: { month: "2026-10", member: 5 },
				reason: "đi viện",
			},
		]);
	await expect.poll(() => said(calls, "story_rota").length).toBe(2);
});

test.each([
	[stories, "print-stories", "storyRota"],
	[studies, "print-studies", "studies"],
] as const)(
	"the paper of %o is looked at, and one comes back from it",
	async (from, button, paper) => {
		const { desk } = await open(from, usual);
		await page.getByTestId(button).click();

		await expect
			.poll(() => desk.route)
			.toEqual({
				page: "print",
				paper: { paper, year: 2026 },
				from,
			});
	},
);

test("a refused change of places stays open and says why", async () => {
	await open(stories, {
		...usual,
		swapStoryTurns: () => Promise.reject({ code: "badChoice", field: "second" }),
	});
	await page.getByTestId("turn-2026-09-4-swap").click();
	await page.getByTestId("swap-second").selectOptions("2026-10 5");
	await page.getByTestId("swap-dialog-save").click();

	await expect.element(page.getByText("Lựa chọn này không dùng được ở đây.")).toBeVisible();
});

test("a story is prepared for a turn, with its source", async () => {
	const { calls } = await open(stories, usual);
	await page.getByTestId("turn-2026-09-4-prepare").click();

	await page.getByTestId("story-title").fill("Chiếc áo bông");
	await page.getByTestId("story-source").fill("Báo Nhân Dân 19/5");
	await page.getByTestId("story-dialog-save").click();

	await expect
		.poll(() => said(calls, "tell_story"))
		.toEqual([
			{
				id: null,
				draft: {
					teller: 4,
					month: "2026-09",
					toldOn: null,
					title: "Chiếc áo bông",
					source: "Báo Nhân Dân 19/5",
					lesson: "",
				},
			},
		]);
});

test("what was prepared is noted as told with its day, and not without", async () => {
	const { calls } = await open(stories, usual);
	await page.getByTestId("turn-2026-08-2-tell").click();

	await page.getByTestId("story-told-on").fill("");
	await page.getByTestId("story-dialog-save").click();
	await expect.element(page.getByText("Hãy ghi ngày kể.")).toBeVisible();
	await page.getByTestId("story-told-on").fill("5/8/2026");
	await page.getByTestId("story-dialog-save").click();

	await expect
		.poll(() => said(calls, "tell_story"))
		.toMatchObject([{ id: 31, draft: { teller: 2, month: "2026-08", toldOn: "2026-08-05" } }]);
});

test("only the secretary sets how many tell a month", async () => {
	const { calls } = await open(stories, usual);
	await page.getByTestId("rota-per-month").getByText("2 người").click();

	await expect.poll(() => said(calls, "save_settings").at(-1)?.settings.storiesAMonth).toBe(2);
});

test("a story of minutes keeps its title there, and its comment is read", async () => {
	await open(stories, usual);
	await expect.element(page.getByTestId("stories")).toBeVisible();
	expect(document.querySelector('[data-testid="story-32-edit"]')).toBeNull();
	expect(at("story-32").textContent).toContain("Chuyện này ghi trong biên bản");

	await page.getByTestId("story-32-open").click();

	await expect.element(page.getByTestId("comment-read")).toHaveTextContent("Kể hay, ngắn gọn.");
	await expect.element(page.getByTestId("story-32-reflection")).toBeVisible();
});

test("what others wrote themselves is read, what the secretary wrote themselves is not", async () => {
	const mine = story(35, { teller: 1, tellerName: "Nguyễn Văn Thịnh", author: ownHand });
	await open(stories, { ...usual, stories: () => [...told, mine] });
	await expect.element(page.getByTestId("story-35-edit")).toBeVisible();
	expect(document.querySelector('[data-testid="story-33-edit"]')).toBeNull();

	await page.getByTestId("story-33-open").click();

	await expect
		.element(page.getByTestId("story-33-reflection-read"))
		.toHaveTextContent("Thương trẻ nhỏ");
});

test("a reflection and a comment are kept when the page is left", async () => {
	const { desk, calls } = await open(stories, usual);
	await page.getByTestId("story-31-open").click();

	await page.getByTestId("story-31-reflection").fill("Giản dị là không lãng phí của dân.");
	await page.getByTestId("story-31-comment-words").fill("Kể mạch lạc.");
	await desk.go({ page: "home" });

	expect(said(calls, "save_reflection")).toEqual([
		{ id: 31, words: "Giản dị là không lãng phí của dân." },
	]);
	expect(said(calls, "save_story_comment")).toMatchObject([
		{ id: 31, draft: { words: "Kể mạch lạc.", meeting: null } },
	]);
});

test("an empty rota leads to the list of members", async () => {
	const { desk } = await open(stories, {
		...usual,
		storyRota: () => ({ ...rota, months: [], tellers: [] }),
	});

	await page.getByTestId("to-members").click();

	await expect.poll(() => desk.route).toEqual({ page: "members" });
});

test("the roll of a session is called by letters, and the percent is Rust's", async () => {
	const { calls } = await open(studies, usual);
	await expect.element(page.getByTestId("roll")).toBeVisible();
	at("roll-1").querySelector<HTMLElement>("[data-row]")?.focus();

	await userEvent.keyboard("cck");

	await expect.element(page.getByTestId("study-present")).toHaveTextContent("Dự học 2/4 (50%)");
	const kept = said(calls, "save_study_attendance").at(-1);
	expect(kept.lines.map(({ member, mark }: any) => [member, mark])).toEqual([
		[1, "present"],
		[2, "present"],
		[9, "unexcused"],
	]);
	await expect
		.element(page.getByTestId("to-make-up"))
		.toHaveTextContent("Còn phải học bù: Công Tằng Tôn Nữ Thị Phương Khuyên.");
});

test("why somebody was absent is kept as it is typed", async () => {
	const { calls, desk } = await open(studies, usual);

	await page.getByTestId("study-3-words").fill("đi khám mắt ở huyện");
	await desk.go({ page: "home" });

	expect(said(calls, "save_study_attendance").at(-1).lines).toMatchObject([
		{ member: 9, mark: "excused", words: "đi khám mắt ở huyện" },
	]);
});

test("who was absent makes up later: the day and how", async () => {
	const { calls } = await open(studies, usual);
	await page.getByTestId("make-up-3").click();

	await page.getByTestId("made-up-on").fill("20/8/2026");
	await page.getByTestId("made-up-words").fill("dự ở thôn bên");
	await page.getByTestId("make-up-dialog-save").click();

	await expect
		.poll(() => said(calls, "save_study_attendance").at(-1)?.lines)
		.toMatchObject([
			{ member: 9, mark: "excused", madeUpOn: "2026-08-20", madeUpWords: "dự ở thôn bên" },
		]);
	await expect
		.element(page.getByTestId("roll-3"))
		.toHaveTextContent("Đã học bù ngày 20/08/2026: dự ở thôn bên");
	await expect.element(page.getByTestId("to-make-up")).toHaveTextContent("Không còn ai");
});

test("a day of making up before the session is refused beside its box", async () => {
	await open(studies, {
		...usual,
		saveStudyAttendance: () => Promise.reject({ code: "badDay", field: "madeUpOn" }),
	});
	await page.getByTestId("make-up-3").click();
	await page.getByTestId("made-up-on").fill("1/1/2026");
	await page.getByTestId("make-up-dialog-save").click();

	await expect.element(page.getByTestId("made-up-on")).toHaveAttribute("aria-invalid", "true");
});

test("a refused roll says why, holds nobody on the page and can be tried again", async () => {
	let refuses = true;
	const { calls, desk } = await open(studies, {
		...usual,
		saveStudyAttendance: (words) =>
			refuses
				? Promise.reject({ code: "badDay", field: "madeUpOn" })
				: usual.saveStudyAttendance!(words),
	});
	await page.getByTestId("study-3-words").fill("ốm");
	await expect.element(page.getByTestId("roll-trouble")).toBeVisible();

	refuses = false;
	await page.getByTestId("roll-trouble").getByText("Thử lại").click();
	await expect.element(page.getByTestId("roll-trouble")).not.toBeInTheDocument();
	expect(await desk.go({ page: "home" })).toBe(true);

	expect(said(calls, "save_study_attendance").at(-1).lines).toMatchObject([{ words: "ốm" }]);
});

test("who is ticked as present by mistake keeps how they made up", async () => {
	const made = study().lines.map((one) =>
		one.attendance.member === 9
			? {
					...one,
					attendance: { ...one.attendance, madeUpOn: "2026-08-20", madeUpWords: "tự đọc" },
				}
			: one,
	);
	const { calls, desk } = await open(studies, {
		...usual,
		studies: () => [study({ lines: made })],
	});
	await expect.element(page.getByTestId("roll")).toBeVisible();
	at("roll-3").querySelector<HTMLElement>("[data-row]")?.focus();

	await userEvent.keyboard("c{ArrowUp}l");
	await desk.go({ page: "home" });

	expect(said(calls, "save_study_attendance").at(-1).lines).toMatchObject([
		{ member: 9, mark: "excused", madeUpOn: "2026-08-20", madeUpWords: "tự đọc" },
	]);
});

test("marks are entered down a column, each row kept as it is left", async () => {
	const { calls } = await open(studies, usual);
	await page.getByTestId("tab-reports").click();
	await expect.element(page.getByTestId("missing-reports")).toHaveTextContent("Nguyễn Văn Thịnh");

	at("report-1-mark").focus();
	await userEvent.keyboard("8,5{Enter}");
	expect(document.activeElement?.getAttribute("name")).toBe("report-2-mark");
	await userEvent.keyboard("Đạt{Enter}{ArrowUp}");

	await expect
		.poll(() => said(calls, "save_study_report"))
		.toMatchObject([
			{ id: 61, member: 1, draft: { mark: "8,5" } },
			{ id: 61, member: 2, draft: { mark: "Đạt" } },
		]);
	expect(box("report-1-mark").value).toBe("8,5");
});

test("a day of handing in that cannot be is said beside it, and the page is not left", async () => {
	const { desk } = await open(studies, {
		...usual,
		saveStudyReport: () => Promise.reject({ code: "badDay", field: "handedInOn" }),
	});
	await page.getByTestId("tab-reports").click();
	await page.getByTestId("report-2-handedInOn").fill("1/1/2026");

	expect(await desk.go({ page: "home" })).toBe(false);
	await expect
		.element(page.getByTestId("report-2-handedInOn"))
		.toHaveAttribute("aria-invalid", "true");
});

test("marks are announced on a day, with what was just written", async () => {
	const { calls } = await open(studies, usual);
	await page.getByTestId("tab-reports").click();
	await page.getByTestId("report-1-mark").fill("Khá");
	await page.getByTestId("announce").click();
	await page.getByTestId("day").fill("20/9/2026");
	await page.getByTestId("day-go").click();

	await expect
		.element(page.getByTestId("announced"))
		.toHaveTextContent("Đã công bố điểm ngày 20/09/2026.");
	expect(said(calls, "save_study_report")).toHaveLength(1);
	expect(said(calls, "announce_marks")).toEqual([{ id: 61, on: "2026-09-20" }]);
});

test("an empty year of studies takes its first session", async () => {
	let all: ReturnType<typeof study>[] = [];
	const { calls } = await open(studies, {
		...usual,
		studies: () => all,
		saveStudy: ({ draft }) => (all = [study({ ...draft, id: 62, lines: [] })])[0]!,
	});
	await page.getByTestId("study-first").click();

	await page.getByTestId("study-title").fill("Chỉ thị 05-CT/TW");
	await page.getByTestId("study-held-on").fill("3/2/2026");
	await page.getByTestId("study-dialog-save").click();

	await expect
		.poll(() => said(calls, "save_study"))
		.toMatchObject([
			{ id: null, draft: { title: "Chỉ thị 05-CT/TW", heldOn: "2026-02-03", reportDueOn: null } },
		]);
	await expect.element(page.getByTestId("study")).toHaveTextContent("Chỉ thị 05-CT/TW");
});

test("a person's part 3 is written at their own seat without the secretary's commands", async () => {
	const { calls, desk } = await open(part3, { ...atSeat2, notebook: () => book({ own: true }) });

	await page.getByTestId("story-31-reflection").fill("Tôi sẽ bớt hội họp hình thức.");
	await page.getByTestId("study-61-reflection").fill("Học đi đôi với làm.");
	await desk.keepAll();

	expect(said(calls, "save_reflection")).toEqual([
		{ id: 31, words: "Tôi sẽ bớt hội họp hình thức." },
	]);
	expect(said(calls, "save_study_reflection")).toEqual([
		{ id: 61, member: 2, words: "Học đi đôi với làm." },
	]);
	expect(document.querySelector('[data-testid="story-31-comment-words"]')).toBeNull();
	const called = new Set(calls.map(({ command }) => command));
	for (const command of ["stories", "story_rota", "studies", "people"]) {
		expect(called).not.toContain(command);
	}
});

test("what was entered on their behalf is confirmed story by story", async () => {
	const { calls } = await open(part3, {
		...atSeat2,
		notebook: () => book({ own: true }),
		confirmOwn: () => null,
	});

	await page.getByTestId("story-31-confirm").click();

	await expect
		.poll(() => said(calls, "confirm_own"))
		.toEqual([{ member: 2, own: { what: "story", id: 31 } }]);
});

test("a person prepares a story for the month it is", async () => {
	const year = Number(today().slice(0, 4));
	const { calls } = await open(
		{ ...part3, year },
		{ ...usual, notebook: () => book({ year, stories: [], studies: [] }) },
	);
	await expect.element(page.getByTestId("no-stories")).toBeVisible();
	await expect.element(page.getByTestId("no-studies")).toBeVisible();
	await page.getByTestId("story-prepare").click();
	await page.getByTestId("story-title").fill("Bác Hồ ở Pác Bó");
	await page.getByTestId("story-dialog-save").click();

	await expect
		.poll(() => said(calls, "tell_story"))
		.toMatchObject([
			{ id: null, draft: { teller: 2, month: today().slice(0, 7), title: "Bác Hồ ở Pác Bó" } },
		]);
});
