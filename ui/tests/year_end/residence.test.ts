/** Residence feedback: entered by the keyboard, what is missing, the letters. */

import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { Route } from "../../src/routes";
import { sidewaysScroll, small, tightLines } from "../looks";
import type { Call } from "../meetings/rust";
import { open } from "../meetings/window";
import { at } from "../stage";
import { troubles } from "../troubles";
import { usual } from "./residence";

beforeEach(() => localStorage.clear());
afterEach(clearMocks);

const residence = { page: "residence", year: 2026 } as const;
const said = (calls: Call[], command: string) =>
	calls.filter((call) => call.command === command).map(({ words }) => words);

async function opened(answers = usual) {
	const window = await open(residence, answers);
	await expect.element(page.getByTestId("residence-counts")).toBeVisible();
	return window;
}

test("the page says what is back, what is missing and why somebody is left out", async () => {
	await opened();

	expect(at("residence-counts").textContent).toBe("Đã nhận 1/4 nhận xét phải xin. Hạn 30/11/2026.");
	expect(at("residence-missing").textContent).toContain("Y Bih Niê Kđăm, Công Tằng");
	expect(at("residence-state-3").textContent).toContain("Quá hạn. Chờ nhận lại");
	expect(at("residence-state-4").textContent).toContain("Không phải xin: Đi biển dài ngày");
	expect(at("residence-state-6").textContent).toContain("Chưa gửi phiếu");
	expect(at("residence-unverified").textContent).toContain("chưa đối chiếu bản gốc");
});

test("days are entered one below the other, Enter goes on, and the last can be taken back", async () => {
	const { calls } = await opened();
	await page.getByTestId("asked-5").fill("3/11/2026");
	await userEvent.keyboard("{Enter}");

	await expect.poll(() => said(calls, "save_residence_feedback").length).toBe(1);
	const [kept] = said(calls, "save_residence_feedback");
	expect(kept).toMatchObject({ member: 5, year: 2026, draft: { askedOn: "2026-11-03" } });
	expect(document.activeElement?.getAttribute("data-testid")).toBe("asked-6");

	await page.getByRole("button", { name: "Hoàn tác" }).click();

	await expect.poll(() => said(calls, "save_residence_feedback").length).toBe(2);
	expect(said(calls, "save_residence_feedback")[1]).toMatchObject({
		member: 5,
		draft: { askedOn: null },
	});
});

test("a reason not to ask needs words where it is another one, and no days", async () => {
	const { calls } = await opened();
	await page.getByTestId("write-3").click();
	await page.getByTestId("residence-exempt").selectOptions("other");
	await page.getByTestId("residence-dialog-save").click();

	await expect.element(page.getByText("Hãy ghi lý do không phải xin.")).toBeVisible();
	await expect.element(page.getByText(/Đã có ngày gửi hoặc ngày nhận/)).toBeVisible();
	expect(said(calls, "save_residence_feedback")).toEqual([]);

	await page.getByTestId("residence-exempt-words").fill("Nằm viện cả năm");
	await page.getByTestId("residence-asked-on").fill("");
	await page.getByTestId("residence-dialog-save").click();

	await expect.poll(() => said(calls, "save_residence_feedback").length).toBe(1);
	expect(said(calls, "save_residence_feedback")[0].draft).toMatchObject({
		askedOn: null,
		exempt: "other",
		exemptWords: "Nằm viện cả năm",
	});
});

test("everybody of whom nothing is noted is noted in one go", async () => {
	const { calls } = await opened();
	await page.getByTestId("same-cell-all").click();

	await expect.poll(() => said(calls, "fill_residence_feedback").length).toBe(1);
	expect(said(calls, "fill_residence_feedback")[0]).toMatchObject({
		year: 2026,
		draft: { exempt: "sameCell", askedOn: null },
	});
	await expect.element(page.getByText("Đã ghi cho 2 người.")).toBeVisible();
});

test("a refusal says what happened beside the box and keeps what was typed", async () => {
	await opened({
		...usual,
		saveResidenceFeedback: () => Promise.reject({ code: "badDay", field: "returnedOn" }),
	});
	await page.getByTestId("returned-3").fill("1/11/2026");
	await userEvent.keyboard("{Tab}");

	await expect.element(page.getByText(/Ngày này không/)).toBeVisible();
	expect(at<HTMLInputElement>("returned-3").value).toBe("01/11/2026");
});

test("letters are looked at for one and for all that are missing", async () => {
	const { desk } = await opened();
	await page.getByTestId("print-3").click();
	await expect
		.poll(() => desk.route)
		.toEqual({
			page: "print",
			paper: { paper: "residenceRequest", member: 3, year: 2026 },
			from: residence,
		});
	await desk.go(residence);
	await page.getByTestId("print-residence").click();

	await expect
		.poll(() => desk.route)
		.toMatchObject({ page: "print", paper: { paper: "residenceRequests", year: 2026 } });
});

test("one goes back to the end of the year", async () => {
	const { desk } = await opened();
	await page.getByTestId("to-reviews").click();

	await expect.poll(() => desk.route).toEqual({ page: "reviews", year: 2026 });
});

const nobody = { ...usual, residenceFeedback: () => ({ ...emptyYear }) };
const emptyYear = { dueOn: "2026-11-30", lines: [], letterUnverified: true };
const screens: [string, Route, string[], string, typeof usual][] = [
	["the list", residence, [], "residence", usual],
	["the dialog", residence, ["write-4"], "residence-exempt-words", usual],
	["a day for all", residence, ["ask-all"], "residence", usual],
	["nobody", residence, [], "to-reviews", nobody],
];

describe.each([
	[18, 1366],
	[32, 1280],
	[18, 640],
])("type of %i px on a window of %i px", (pixels, width) => {
	test.each(screens)("%s", async (_, route, presses, shown, answers) => {
		await page.viewport(width, 768);
		localStorage.setItem("typeSize", String(pixels));
		await open(route, answers);
		for (const testid of presses) await page.getByTestId(testid).click();
		await expect.element(page.getByTestId(shown)).toBeInTheDocument();

		expect(await troubles()).toEqual([]);
		expect(sidewaysScroll()).toBe(0);
		expect(small()).toEqual([]);
		expect(tightLines()).toEqual([]);
	});
});
