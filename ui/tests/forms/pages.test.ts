/** Filling in a form, the commitments of everybody, the editions in the settings. */

import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { Route } from "../../src/routes";
import type { Call } from "../meetings/rust";
import { box, open } from "../meetings/window";
import { at } from "../stage";
import { editions, members, screen, usual } from "./book";

afterEach(clearMocks);

const COMMITMENT: Route = { page: "commitment", member: 2, year: 2026 };
const EDITIONS: Route = { page: "settings", part: "forms" };

const said = (calls: Call[], command: string) =>
	calls.filter((call) => call.command === command).map(({ words }) => words);

const there = (testid: string) => document.querySelector(`[data-testid="${testid}"]`) !== null;

const form = async (answers = usual) => {
	const opened = await open(COMMITMENT, answers);
	await expect.element(page.getByTestId("form")).toBeVisible();
	return opened;
};

test("every kind of item is drawn, and what does not apply is not", async () => {
	await form();

	expect(at("form").textContent).toContain("TU DƯỠNG, RÈN LUYỆN, PHẤN ĐẤU NĂM 2026");
	expect(box<HTMLTextAreaElement>("basis").value).toBe("Căn cứ Chỉ thị số 05-CT/TW;");
	expect(box<HTMLTextAreaElement>("thought").value).toBe("Đọc báo Đảng hằng ngày");
	for (const name of ["faults-1", "remedies-1-due", "points-moral", "comment", "workplace"]) {
		expect(box(name)).toBeTruthy();
	}
	expect(at("grade").querySelectorAll("input").length).toBe(4);
	expect(there("leading")).toBe(false);
	expect(document.querySelectorAll('[data-testid="unverified"]').length).toBe(2);
});

test("what is typed is kept with its revision, and what is missing follows", async () => {
	const { calls } = await form();
	expect(at("missing").textContent).toContain("Còn 2 mục");

	await page.getByTestId("thought").fill("Đọc báo Đảng, nghe đài xã");
	await expect.poll(() => said(calls, "save_commitment").length).toBe(1);
	await page.getByTestId("remedies-1-due").fill("30/6/2026");
	await page.getByTestId("remedies-1-fault").fill("Còn nóng tính");
	await expect.poll(() => said(calls, "save_commitment").length).toBeGreaterThan(1);

	const all = said(calls, "save_commitment");
	expect(all[0]).toMatchObject({ member: 2, year: 2026, revision: 3 });
	expect(all[0].answers).toEqual({ thought: { kind: "text", words: "Đọc báo Đảng, nghe đài xã" } });
	await expect
		.poll(() => said(calls, "save_commitment").at(-1).answers.remedies?.rows[0].cells)
		.toEqual({ fault: "Còn nóng tính", due: "2026-06-30", cost: "" });
	expect(at("missing").textContent).toContain("Còn 1 mục");
});

test("a number that cannot be read never stands in the way of the rest", async () => {
	const { desk, calls } = await form();

	await page.getByTestId("remedies-1-cost").fill("nhiều");
	await page.getByTestId("thought").fill("Gương mẫu");
	await desk.keepAll();

	expect(said(calls, "save_commitment").at(-1).answers).toEqual({
		thought: { kind: "text", words: "Gương mẫu" },
	});
	expect(at("remedies-1-cost").value).toBe("nhiều");
});

test("points are written as people do, kept in tenths, and summed", async () => {
	const { desk, calls } = await form();

	await page.getByTestId("points-moral").fill("24,5");
	await page.getByTestId("points-tasks").fill("65");
	await page.getByTestId("points-study").fill("3");
	await page.getByTestId("points-moral-reason").fill("Vắng 1 kỳ họp");
	await desk.keepAll();

	expect(at("points-total").textContent).toContain("89,5 / 100");
	await expect.element(page.getByText("Ở đây chỉ cho 0 hoặc 5 điểm.")).toBeVisible();
	expect(said(calls, "save_commitment").at(-1).answers.points.marks).toEqual({
		moral: { points: 245, reason: "Vắng 1 kỳ họp" },
		tasks: { points: 650, reason: "" },
	});
});

test("a missing item is one press away", async () => {
	await form();

	await page.getByTestId("jump-points").click();

	expect(document.activeElement).toBe(box("points-moral"));
});

test("what is offered goes in by one key, the caret with it, and leads back", async () => {
	const { desk, calls } = await form();
	at<HTMLButtonElement>("take-remedies-1").focus();

	await userEvent.keyboard("{Enter}");

	await expect.element(page.getByTestId("taken-remedies-1")).toBeVisible();
	expect(document.activeElement).toBe(box("remedies-1-fault"));
	await expect
		.poll(() => said(calls, "save_commitment").at(-1)?.answers.remedies)
		.toMatchObject({ rows: [{ cells: { due: "2026-06-30" }, from: { matter: 7 } }] });
	await page.getByTestId("source-faults-1").click();
	await expect.poll(() => desk.route).toEqual({ page: "commitment", member: 2, year: 2025 });
});

test("a row is added and taken away by the keyboard, and comes back", async () => {
	const { desk, calls } = await form();
	await page.getByTestId("faults-1").fill("Ít nói");
	at<HTMLButtonElement>("faults-add").focus();
	await userEvent.keyboard("{Enter}");
	expect(document.activeElement).toBe(box("faults-2"));
	await userEvent.keyboard("Hay quên");

	at<HTMLButtonElement>("faults-1-remove").focus();
	await userEvent.keyboard("{Enter}");
	await expect.element(page.getByTestId("undo")).toHaveFocus();
	await userEvent.keyboard("{Enter}");
	await desk.keepAll();

	const items = said(calls, "save_commitment").at(-1).answers.faults.items;
	expect(items.map(({ words }: { words: string }) => words)).toEqual(["Ít nói", "Hay quên"]);
});

test("a form overtaken by a newer one asks which to keep and loses no letter", async () => {
	const { calls } = await form({
		...usual,
		saveCommitment: ({ revision }) =>
			revision < 9
				? Promise.reject({ code: "draftTooOld", stored: 9 })
				: { form: 11, revision: 10, savedAt: null, author: null, missing: [] },
	});

	await page.getByTestId("thought").fill("Còn nóng tính");
	await page.getByTestId("keep-this").click();

	await expect.poll(() => said(calls, "save_commitment").at(-1)?.revision).toBe(9);
	expect(box<HTMLTextAreaElement>("thought").value).toBe("Còn nóng tính");
});

test("what is typed is kept before the day of signing, then the form is only to be read", async () => {
	const { calls } = await form();
	await page.getByTestId("thought").fill("Gương mẫu");
	await page.getByTestId("form-sign").click();
	await page.getByTestId("day").fill("20/1/2026");
	await page.getByTestId("day-go").click();

	await expect.element(page.getByTestId("form-standing")).toHaveTextContent("20/01/2026");
	const order = calls.map(({ command }) => command).filter((name) => /_commitment$/.test(name));
	expect(order.indexOf("save_commitment")).toBeLessThan(order.indexOf("sign_commitment"));
	expect(said(calls, "sign_commitment")).toEqual([{ member: 2, year: 2026, on: "2026-01-20" }]);
	expect(box("thought").readOnly).toBe(true);
	expect(box("comment").readOnly).toBe(false);
	expect(there("take-remedies-1")).toBe(false);

	await page.getByTestId("form-accept").click();
	await page.getByTestId("day").fill("3/2/2026");
	await page.getByTestId("day-go").click();
	await expect.poll(() => said(calls, "accept_commitment").length).toBe(1);

	await page.getByTestId("form-reopen").click();
	await expect.element(page.getByTestId("form-said")).toHaveTextContent("rút lại chữ ký");
	expect(box("thought").readOnly).toBe(false);
});

test("at one's own seat what others wrote is confirmed, and the cell's ways are closed", async () => {
	const own = screen({ mayConfirm: true, mayFill: ["person"] });
	const { calls } = await form({
		...usual,
		welcome: () => ({
			is: "open",
			seat: { member: 2 },
			seatName: "Trần Thị Hòa",
			idleMinutes: 15,
			cellName: "Chi bộ thôn Đồng Tâm",
			mustSetPassword: false,
		}),
		commitment: () => own,
	});

	expect(box("comment").readOnly).toBe(true);
	expect(there("to-commitments")).toBe(false);
	expect(there("source-remedies-1")).toBe(false);
	await page.getByTestId("confirm-own").click();

	await expect.poll(() => said(calls, "confirm_commitment").length).toBe(1);
	await expect.element(page.getByTestId("hand")).toHaveTextContent("Đã đọc và xác nhận");
	expect(said(calls, "form_editions")).toEqual([]);
});

test("an older draft is looked at and nothing is kept by it", async () => {
	const { calls } = await form();
	await page.getByTestId("form-drafts").click();
	await page.getByTestId("draft-2").click();

	await expect.element(page.getByTestId("older")).toHaveTextContent("14/01/2026, 08:15");
	expect(box<HTMLTextAreaElement>("thought").value).toBe("Bản trước kia");
	expect(box("thought").readOnly).toBe(true);
	await page.getByTestId("older-back").click();

	await expect.element(page.getByTestId("thought")).toHaveValue("Đọc báo Đảng hằng ngày");
	expect(said(calls, "save_commitment")).toEqual([]);
});

test("days are entered one below the other by the keyboard and can be taken back", async () => {
	let lines = members;
	const { calls } = await open(
		{ page: "commitments", year: 2026 },
		{
			...usual,
			commitments: () => lines,
			signCommitment: ({ member, on }) => {
				lines = lines.map((line) => (line.member === member ? { ...line, signedOn: on } : line));
				return screen();
			},
		},
	);
	await expect.element(page.getByTestId("commitments")).toBeVisible();
	expect(at("commitments-counts").textContent).toBe(
		"Đã ký 2/5, chi ủy đã xác nhận 1/5, quá hạn 1.",
	);
	expect(at("state-3").textContent).toContain("Quá hạn");
	// A commitment may have been written and signed on paper alone.
	expect(there("sign-4")).toBe(true);

	await page.getByTestId("sign-2").fill("3/2/2026");
	await userEvent.keyboard("{Enter}");
	await expect.element(page.getByTestId("sign-3")).toHaveFocus();
	await userEvent.keyboard("04/02/2026{Enter}");

	await expect.poll(() => said(calls, "sign_commitment").length).toBe(2);
	expect(said(calls, "sign_commitment")).toEqual([
		{ member: 2, year: 2026, on: "2026-02-03" },
		{ member: 3, year: 2026, on: "2026-02-04" },
	]);
	await expect.element(page.getByTestId("undo")).toBeVisible();
	await page.getByTestId("undo").click();
	await expect.poll(() => said(calls, "reopen_commitment")).toEqual([{ member: 3, year: 2026 }]);
});

test("a day that is refused says so beside its box, and stays there", async () => {
	const { desk } = await open(
		{ page: "commitments", year: 2026 },
		{ ...usual, signCommitment: () => Promise.reject({ code: "badDay", field: "on" }) },
	);
	await page.getByTestId("sign-2").fill("3/2/2036");

	expect(await desk.go({ page: "home" })).toBe(false);

	await expect.element(page.getByText("không hợp với các ngày khác")).toBeVisible();
	expect(at("sign-2").value).toBe("3/2/2036");
});

test("a file with mistakes is told line by line and nothing is loaded", async () => {
	const { calls } = await open(EDITIONS, {
		...usual,
		chooseFormEdition: () =>
			Promise.reject({
				code: "badForm",
				mistakes: [
					{ line: 7, place: "", reason: "syntax", told: "expected `=`" },
					{ line: 31, place: "part[2].key", reason: "duplicateKey", key: "moral", firstLine: 20 },
				],
			}),
	});
	await page.getByTestId("choose-edition").click();

	await expect.element(page.getByTestId("mistakes")).toBeVisible();
	const told = at("mistakes").textContent;
	expect(told).toContain("Dòng 7:");
	expect(told).toContain("Dòng 31, phần 2, mục “key”:");
	expect(told).toContain("“moral” đã dùng ở dòng 20");
	expect(said(calls, "load_form_edition")).toEqual([]);
});

test("a sound file is shown before it is used", async () => {
	const { calls } = await open(EDITIONS, {
		...usual,
		chooseFormEdition: () => ({
			path: "/media/usb/cam kết.toml",
			text: "edition = …",
			edition: editions[1]!,
		}),
	});
	await page.getByTestId("choose-edition").click();
	await expect.element(page.getByTestId("chosen-edition")).toHaveTextContent("cam kết.toml");
	expect(at("chosen-edition").textContent).toContain("từ năm 2027 đến năm 2030");
	expect(said(calls, "load_form_edition")).toEqual([]);

	await page.getByTestId("use-edition").click();

	await expect.poll(() => said(calls, "load_form_edition")).toEqual([{ text: "edition = …" }]);
	await expect.element(page.getByTestId("editions-said")).toHaveTextContent("Đã nạp");
});

test("a loaded edition is withdrawn and loaded again, a shipped one stays", async () => {
	const { calls, desk } = await open(EDITIONS, usual);
	await expect.element(page.getByTestId("editions")).toBeVisible();
	expect(there("withdraw-2026-cam-ket")).toBe(false);

	await page.getByTestId("withdraw-tinh-2027-cam-ket").click();
	await page.getByTestId("undo").click();

	await expect.poll(() => said(calls, "load_form_edition")).toEqual([{ text: "tệp mẫu" }]);
	expect(said(calls, "withdraw_form_edition")).toEqual([{ edition: "tinh-2027", form: "cam-ket" }]);
	await page.getByTestId("print-tinh-2027-cam-ket").click();
	await expect.poll(() => desk.route).toMatchObject({ page: "blankForm", year: 2027 });
});

test("the deputy prints and saves editions and loads none", async () => {
	const { calls } = await open(EDITIONS, {
		...usual,
		welcome: () => ({
			is: "open",
			seat: "deputy",
			seatName: "",
			idleMinutes: 15,
			cellName: "Chi bộ thôn Đồng Tâm",
			mustSetPassword: false,
		}),
	});
	await expect.element(page.getByTestId("only-secretary")).toBeVisible();
	expect(there("choose-edition")).toBe(false);

	await page.getByTestId("save-2026-cam-ket").click();

	await expect.element(page.getByTestId("editions-said")).toHaveTextContent("mẫu.toml");
	expect(said(calls, "save_form_edition")).toEqual([{ edition: "2026", form: "cam-ket" }]);
});

test("one comes to a commitment from the matrix and from the notebook", async () => {
	const { desk } = await open({ page: "notebooks", year: 2026 }, usual);
	await page.getByTestId("to-commitments").click();
	await page.getByTestId("open-2").click();
	await expect.poll(() => desk.route).toEqual(COMMITMENT);

	await page.getByTestId("to-notebook").click();
	await page.getByTestId("to-commitment").click();

	await expect.poll(() => desk.route).toEqual(COMMITMENT);
});
