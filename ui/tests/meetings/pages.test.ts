/** Planning, calling off, adopting, adding to and printing, in the whole window. */

import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { today } from "$lib/today";
import * as cell from "./cell";
import type { Answers, Call } from "./rust";
import { box, open } from "./window";

const MEETING = { page: "meeting", meeting: 7 } as const;
const READING = { page: "reading", meeting: 7 } as const;
const click = (testid: string) => page.getByTestId(testid).click();
const called = (calls: Call[], command: string) =>
	calls.filter((call) => call.command === command).map(({ words }) => words);

afterEach(clearMocks);

describe("planning", () => {
	test("a proposal that was only looked at makes no meeting", async () => {
		const { desk, calls } = await open({ page: "plan" });

		await desk.go({ page: "home" });

		expect(called(calls, "plan_meeting")).toEqual([]);
	});

	test("saving plans the meeting and goes to it", async () => {
		const { desk, calls } = await open({ page: "plan" });
		await userEvent.fill(box("day"), "12/9/2026");
		await userEvent.fill(box("place"), "Đình làng Đồng Tâm");

		await click("save-plan");

		await expect.poll(() => desk.route).toEqual(MEETING);
		expect(called(calls, "plan_meeting")).toMatchObject([
			{ plan: { plannedAt: "2026-09-12T19:30:00", place: "Đình làng Đồng Tâm", month: "2026-09" } },
		]);
	});

	test("a day that is not there is said beside its box, and nothing is planned", async () => {
		const { desk, calls } = await open({ page: "plan" });
		await userEvent.fill(box("day"), "31/9/2026");

		await click("save-plan");

		await expect.element(page.getByText("Trên lịch không có ngày này.")).toBeVisible();
		await expect.poll(() => document.activeElement).toBe(box("day"));
		expect(called(calls, "plan_meeting")).toEqual([]);
		expect(desk.route.page).toBe("plan");
	});

	test("another kind brings its agenda, and the one before can be had back", async () => {
		const thematic = cell.agenda.slice(0, 2);
		const { calls } = await open(
			{ page: "plan" },
			{
				proposeMeeting: ({ kind }) =>
					kind === "thematic" ? { ...cell.plan, kind, agenda: thematic } : cell.plan,
			},
		);

		await page.getByTestId("kind").getByText("Sinh hoạt chuyên đề").click();
		await expect.poll(lines).toBe(2);
		expect(called(calls, "propose_meeting").at(-1)).toEqual({ kind: "thematic", month: "2026-09" });
		await expect.element(page.getByLabelText("Tên chuyên đề")).toBeVisible();
		await click("undo");

		await expect.poll(lines).toBe(12);
	});

	test("a line moves by Alt and an arrow and keeps the caret", async () => {
		await open({ page: "plan" });
		box("agenda-2-title").focus();

		await userEvent.keyboard("{Alt>}{ArrowUp}{/Alt}");

		await expect.poll(() => box("agenda-1-title").value).toBe("Điểm danh");
		expect(document.activeElement).toBe(box("agenda-1-title"));
	});

	test("a line is added where it belongs, removed and put back", async () => {
		await open({ page: "plan" });
		await click("add-opening");
		await expect.poll(() => document.activeElement).toBe(box("agenda-4-title"));
		await userEvent.keyboard("Chào cờ");

		await page.getByRole("button", { name: "Xóa mục 4" }).click();
		await expect.poll(lines).toBe(12);
		await click("undo");

		await expect.poll(() => box("agenda-4-title").value).toBe("Chào cờ");
	});

	test("leaving saves what was changed; giving up does not", async () => {
		const { desk, calls } = await open({ page: "plan", meeting: 7 });
		await userEvent.fill(box("place"), "Đình làng");
		await desk.go({ page: "home" });
		expect(called(calls, "change_plan")).toHaveLength(1);

		await desk.go({ page: "plan", meeting: 7 });
		await expect.element(page.getByLabelText("Nơi họp")).toBeVisible();
		await userEvent.fill(box("place"), "Nơi khác");
		await click("leave-plan");

		await expect.poll(() => desk.route).toEqual(MEETING);
		expect(called(calls, "change_plan")).toHaveLength(1);
	});
});

const lines = () => document.querySelectorAll("[data-line]").length;

describe("a planned meeting", () => {
	const planned: Answers = {
		meeting: () =>
			cell.meetingView(
				{ state: "planned" },
				{ numbers: { minutes: "", resolution: "", invitation: "" } },
			),
		cancelMeeting: ({ reason }) =>
			cell.meetingView({ state: "cancelled", cancelledBecause: reason }),
		reopenPlan: () => cell.meetingView({ state: "planned" }),
		beginMinutes: () => cell.minutesView(),
		giveNumber: ({ number }) => ({ number, repeated: number.printed === "02-GM/CB" }),
	};

	test("is called off with a reason, and that is undone", async () => {
		const { calls } = await open(MEETING, planned);
		await click("call-off");
		await click("cancel-meeting");
		await expect.element(page.getByText("Hãy ghi lý do không họp.")).toBeVisible();
		await userEvent.fill(box("cancel-reason"), "Bão số 5");
		await click("cancel-meeting");
		await expect.element(page.getByTestId("called-off")).toHaveTextContent("Bão số 5");
		expect(called(calls, "cancel_meeting")).toEqual([{ id: 7, reason: "Bão số 5" }]);

		await click("reopen-plan");

		await expect.element(page.getByTestId("begin-minutes")).toBeVisible();
	});

	test("goes on to its minutes", async () => {
		const { desk, calls } = await open(MEETING, planned);

		await click("begin-minutes");

		await expect.poll(() => desk.route).toEqual({ page: "minutes", meeting: 7 });
		expect(called(calls, "begin_minutes")).toEqual([{ id: 7 }]);
	});

	test("takes the number that is suggested", async () => {
		const { calls } = await open(MEETING, planned);

		await click("take-number-invitation");

		await expect.element(page.getByText("Đã ghi số 09-BB/CB.")).toBeVisible();
		expect(called(calls, "give_number")).toEqual([
			{
				number: {
					kind: "invitation",
					running: 9,
					printed: "09-BB/CB",
					issuedOn: "2026-09-03",
					meeting: 7,
				},
			},
		]);
	});

	test("says when a number was given before, and keeps it all the same", async () => {
		const { calls } = await open(MEETING, planned);
		await userEvent.fill(box("number-invitation"), "02-GM/CB");

		await click("save-number-invitation");

		await expect.element(page.getByRole("alert").filter({ hasText: "02-GM/CB" })).toBeVisible();
		expect(called(calls, "give_number")).toHaveLength(1);
		expect(box("number-invitation").value).toBe("02-GM/CB");
	});

	test("its papers are an invitation, an agenda and an empty roll", async () => {
		const { desk } = await open(MEETING, planned);

		await click("paper-attendance");

		await expect
			.poll(() => desk.route)
			.toEqual({ page: "print", paper: { paper: "attendance", meeting: 7 }, from: MEETING });
		await click("back");
		await expect.poll(() => desk.route).toEqual(MEETING);
	});
});

describe("reading back", () => {
	const ready: Answers = {
		minutes: () => cell.minutesView(cell.fullMinutes(), { ...cell.fullFacts, missing: [] }),
	};

	test("shows the text in letters half again as large", async () => {
		await open(READING, ready);
		const text = page.getByTestId("reading-text").element();

		expect(text.textContent).toContain("Hồi 19 giờ 32, ngày 03 tháng 9 năm 2026");
		expect(getComputedStyle(text).fontSize).toBe("27px");
	});

	test("what is wanting holds adoption back and leads to its place", async () => {
		const { desk } = await open(READING, {
			minutes: () => cell.minutesView(cell.fullMinutes(), cell.fullFacts),
		});
		await expect.element(page.getByTestId("adopt")).toBeDisabled();

		await page.getByTestId("missing").getByRole("button").click();

		await expect
			.poll(() => desk.route)
			.toEqual({ page: "minutes", meeting: 7, place: "item-6-vote" });
		await expect.poll(() => document.activeElement).toBe(box("item-6-vote-inFavour"));
	});

	test("adopts without another question and goes to the locked meeting", async () => {
		let adopted = false;
		const { desk, calls } = await open(READING, {
			...ready,
			adoptMinutes: () => ((adopted = true), cell.adoptedView),
			meeting: () => (adopted ? cell.adoptedView : cell.meetingView()),
		});

		await click("adopt");

		await expect.element(page.getByTestId("adopted")).toHaveTextContent("9f86 d081 884c 7d65");
		expect(desk.route).toEqual(MEETING);
		expect(called(calls, "adopt_minutes")).toEqual([{ id: 7 }]);
	});

	test("a refusal is said and what is wanting is looked up anew", async () => {
		let tries = 0;
		await open(READING, {
			minutes: () =>
				cell.minutesView(
					cell.fullMinutes(),
					tries > 0 ? cell.fullFacts : { ...cell.fullFacts, missing: [] },
				),
			adoptMinutes: () => (tries++, Promise.reject({ code: "notReady", missing: [] })),
		});

		await click("adopt");

		await expect.element(page.getByTestId("missing")).toBeVisible();
		await expect.element(page.getByTestId("refusal")).toBeVisible();
	});
});

describe("an adopted meeting", () => {
	const adopted: Answers = {
		meeting: () => cell.adoptedView,
		addSupplement: () => cell.adoptedView,
		savePaper: () => ({ path: "/home/thinh/Tài liệu/Sổ tay Chi bộ/2026/Biên bản.pdf" }),
		savePaperAs: () => ({ path: null }),
		openPaper: () => Promise.reject({ code: "readOnly", path: "/media/usb" }),
	};

	test("takes a supplement with its reason, both asked for", async () => {
		const { calls } = await open(MEETING, adopted);
		await click("add-supplement");
		await click("save-supplement");
		await expect.poll(() => document.activeElement).toBe(box("supplement-reason"));
		expect(called(calls, "add_supplement")).toEqual([]);

		await userEvent.fill(box("supplement-reason"), "Ghi thiếu");
		await userEvent.fill(box("supplement-words"), "Biểu dương đồng chí Quỳnh");
		await click("save-supplement");

		await expect.element(page.getByText("Đã ghi bổ sung 1.")).toBeVisible();
		expect(called(calls, "add_supplement")).toEqual([
			{ id: 7, reason: "Ghi thiếu", words: "Biểu dương đồng chí Quỳnh" },
		]);
	});

	test("is noted as reported today, or on the day that is written, and the note is taken back", async () => {
		const { calls } = await open(MEETING, {
			...adopted,
			noteReport: ({ reportedOn }) => ({ ...cell.adoptedView, reportedOn }),
		});
		await click("note-report");
		await expect.element(page.getByText("Hãy ghi ngày đã báo cáo")).toBeVisible();
		await userEvent.fill(box("reportedOn"), "4/9/2026");
		await click("note-report");
		await expect.element(page.getByTestId("reported")).toHaveTextContent("04/09/2026");
		await click("unreport");
		await click("report-today");

		await expect.element(page.getByTestId("reported")).toBeVisible();
		expect(called(calls, "note_report")).toEqual([
			{ meeting: 7, reportedOn: "2026-09-04" },
			{ meeting: 7, reportedOn: null },
			{ meeting: 7, reportedOn: today() },
		]);
	});

	test("offers the minutes with and without the supplement", async () => {
		const { desk } = await open(MEETING, adopted);

		await click("paper-first-minutes");

		await expect
			.poll(() => desk.route)
			.toMatchObject({ page: "print", paper: { paper: "minutes", meeting: 7, version: 1 } });
	});

	test("its result can be seen and taken by hand where copying is not allowed", async () => {
		await open(MEETING, adopted);
		const write = navigator.clipboard.writeText;
		navigator.clipboard.writeText = () => Promise.reject(new DOMException("no"));

		await page.getByText("Xem nội dung").click();
		await click("copy-result");
		navigator.clipboard.writeText = write;

		await expect.element(page.getByText("hãy bấm Ctrl + C", { exact: false })).toBeVisible();
		const text = box<HTMLTextAreaElement>("result");
		expect(text.value.slice(text.selectionStart, text.selectionEnd)).toContain("có mặt 19/21");
	});

	test("a paper is saved and says where; a changed mind says nothing; trouble is said", async () => {
		await open({ page: "print", paper: { paper: "minutes", meeting: 7, version: null } }, adopted);
		await click("save-paper");
		await expect.element(page.getByTestId("saved-path")).toHaveTextContent("2026/Biên bản.pdf");

		await click("save-paper-as");
		await expect.element(page.getByTestId("saved-path")).toHaveTextContent("2026/Biên bản.pdf");
		await click("open-paper");

		await expect.element(page.getByTestId("trouble")).toHaveTextContent("/media/usb");
	});
});
