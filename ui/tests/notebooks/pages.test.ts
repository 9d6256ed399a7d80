/** What the pages of the notebooks do. */

import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { Call } from "../meetings/rust";
import { box, open } from "../meetings/window";
import { at } from "../stage";
import { deeds, notebook, ownHand, pageOf, usual } from "./book";

afterEach(clearMocks);

const said = (calls: Call[], command: string) =>
	calls.filter((call) => call.command === command).map(({ words }) => words);

test("arrows go about in the matrix and Enter opens the page of the month", async () => {
	const { desk } = await open({ page: "notebooks", year: 2026 }, usual);
	await expect.element(page.getByTestId("matrix")).toBeVisible();
	at<HTMLButtonElement>("cell-1-month-1").focus();

	await userEvent.keyboard("{ArrowDown}{ArrowRight}{ArrowRight}{Enter}");

	await expect.poll(() => desk.route).toEqual({ page: "monthPage", member: 2, month: "2026-03" });
});

test("only one cell of the matrix is reached by Tab, and states stand in words", async () => {
	await open({ page: "notebooks", year: 2026 }, usual);
	await expect.element(page.getByTestId("matrix")).toBeVisible();

	const reached = at("matrix").querySelectorAll('tbody [tabindex="0"]');

	expect(reached.length).toBe(1);
	expect(at("cell-2-month-4").textContent).toContain("quá hạn");
	expect(at("cell-2-month-4").getAttribute("aria-label")).toContain("Trần Thị Hòa, Tháng 4");
	expect(at("count-reported-1").textContent).toBe("12/12");
});

test("what is typed on a month page is kept with its revision, each time a newer one", async () => {
	const { calls } = await open({ page: "monthPage", member: 2, month: "2026-08" }, usual);
	await expect.element(page.getByTestId("month-fields")).toBeVisible();

	await page.getByTestId("pledge-51-done").fill("Dọn 300 m đường xóm Đình");
	await expect.poll(() => said(calls, "save_month_page").length).toBe(1);
	await page.getByTestId("self-remark").fill("Còn chậm");
	await expect.poll(() => said(calls, "save_month_page").length).toBeGreaterThan(1);

	const [first, second] = said(calls, "save_month_page");
	expect(first).toMatchObject({ member: 2, month: "2026-08", revision: 3 });
	expect(first.draft.results[0].done).toBe("Dọn 300 m đường xóm Đình");
	expect(second).toMatchObject({ revision: 4, draft: { selfRemark: "Còn chậm" } });
	expect(at("month-state").textContent).toContain("Đã ghi");
});

test("a page overtaken by a newer one asks which to keep and loses no letter", async () => {
	const answers = {
		...usual,
		saveMonthPage: ({ revision }: { revision: number }) =>
			revision < 9
				? Promise.reject({ code: "draftTooOld", stored: 9 })
				: { revision: 10, savedAt: "2026-09-03T20:00:00", state: "reported", author: null },
	} as typeof usual;
	const { calls } = await open({ page: "monthPage", member: 2, month: "2026-08" }, answers);

	await page.getByTestId("self-remark").fill("Còn nóng tính");
	await page.getByTestId("keep-this").click();

	await expect.poll(() => said(calls, "save_month_page").at(-1)?.revision).toBe(9);
	expect(box<HTMLTextAreaElement>("self-remark").value).toBe("Còn nóng tính");
});

test("what a person wrote is read by the secretary, who can still comment on it", async () => {
	const view = pageOf(2, 8, "reported");
	const theirs = { ...view, page: { ...view.page, author: ownHand } };
	const months = notebook().months.map((one, index) => (index === 7 ? theirs : one));
	const { calls } = await open(
		{ page: "monthPage", member: 2, month: "2026-08" },
		{ ...usual, notebook: () => notebook({ months }) },
	);
	await expect.element(page.getByTestId("theirs")).toBeVisible();

	await page.getByTestId("comment-words").fill("Việc làm thiết thực");
	await page.getByTestId("comment-save").click();

	await expect.poll(() => said(calls, "comment_month").length).toBe(1);
	expect(box("self-remark").readOnly).toBe(true);
	expect(said(calls, "comment_month")[0].draft.words).toBe("Việc làm thiết thực");
});

test("a comment that was not saved by its button is kept when the page is left", async () => {
	const { desk, calls } = await open({ page: "monthPage", member: 2, month: "2026-08" }, usual);

	await page.getByTestId("comment-words").fill("Cố gắng hơn");
	await desk.go({ page: "home" });

	expect(said(calls, "comment_month")).toHaveLength(1);
});

test("Ctrl+↓ keeps the page and its comment and goes to the next person", async () => {
	const { calls } = await open({ page: "onePass", month: "2026-08" }, usual);
	await expect.element(page.getByTestId("pass-name")).toHaveTextContent("Trần Thị Hòa");

	await page.getByTestId("pledge-51-done").fill("Dọn đường 2 buổi");
	await page.getByTestId("comment-words").fill("Tốt");
	await userEvent.keyboard("{Control>}{ArrowDown}{/Control}");

	await expect.element(page.getByTestId("pass-name")).toHaveTextContent("Lê Quang Đức");
	expect(said(calls, "save_month_page").at(-1)).toMatchObject({ member: 2, month: "2026-08" });
	expect(said(calls, "comment_month")).toMatchObject([{ member: 2, draft: { words: "Tốt" } }]);
	expect(document.activeElement?.getAttribute("name")).toBe("pledge-51-done");

	await userEvent.keyboard("{Control>}{ArrowUp}{/Control}");

	await expect.element(page.getByTestId("pass-name")).toHaveTextContent("Trần Thị Hòa");
	await expect.element(page.getByTestId("pledge-51-done")).toHaveValue("Dọn đường 2 buổi");
	await expect.element(page.getByTestId("comment-words")).toHaveValue("Tốt");
});

test("F2, a part of a name, Enter, the words, Enter: a good deed is logged from any page", async () => {
	const { calls } = await open({ page: "home" }, usual);

	await userEvent.keyboard("{F2}");
	await expect.element(page.getByTestId("deed-member")).toHaveFocus();
	await userEvent.keyboard("hoa{Enter}");
	await expect.element(page.getByTestId("deed-words")).toHaveFocus();
	await userEvent.keyboard("Giúp cụ Ứng gặt lúa{Enter}");

	await expect.poll(() => said(calls, "save_good_deed").length).toBe(1);
	expect(said(calls, "save_good_deed")[0]).toMatchObject({
		id: null,
		draft: { member: 2, words: "Giúp cụ Ứng gặt lúa" },
	});
	await expect.poll(() => document.querySelector("dialog[open]")).toBeNull();
});

test("deeds without praise are listed alone, and others' own words cannot be changed", async () => {
	await open({ page: "goodDeeds", year: 2026 }, usual);
	await expect.element(page.getByText(deeds[1]!.words)).toBeVisible();
	expect(document.querySelector('[data-testid="deed-edit-72"]')).toBeNull();

	await page.getByText("Chưa được biểu dương").click();

	await expect.element(page.getByText(deeds[1]!.words)).not.toBeInTheDocument();
	await expect.element(page.getByText(deeds[0]!.words)).toBeVisible();
});

test("a vague pledge is gently asked about, never changed and never held back", async () => {
	const { calls } = await open(
		{ page: "notebook", member: 2, year: 2026, part: "registration" },
		usual,
	);
	await page.getByTestId("pledge-add").click();

	await page.getByTestId("pledge-act").fill("Quan tâm gia đình chính sách");
	await expect.element(page.getByTestId("examples")).toHaveTextContent("Thăm 2 gia đình");
	expect(box<HTMLTextAreaElement>("act").value).toBe("Quan tâm gia đình chính sách");
	await page.getByTestId("pledge-save").click();

	await expect.poll(() => said(calls, "save_pledge").length).toBe(1);
	expect(said(calls, "save_pledge")[0]).toMatchObject({
		member: 2,
		id: null,
		draft: { act: "Quan tâm gia đình chính sách", year: 2026, month: null },
	});
});

test("the plan of the year is kept when its page is left", async () => {
	const { desk, calls } = await open({ page: "yearPlan", year: 2026 }, usual);

	await page.getByTestId("plan-breakthrough").fill("Xóa 2 điểm rác tồn đọng");
	await desk.go({ page: "home" });

	expect(said(calls, "save_year_plan")).toMatchObject([
		{ year: 2026, draft: { breakthrough: "Xóa 2 điểm rác tồn đọng" } },
	]);
});
