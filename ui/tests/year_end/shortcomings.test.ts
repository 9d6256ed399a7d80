/** The register of shortcomings: entered, planned step by step, taken from what was confessed. */

import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { Route } from "../../src/routes";
import { sidewaysScroll, small, tightLines } from "../looks";
import type { Call } from "../meetings/rust";
import { open } from "../meetings/window";
import { at } from "../stage";
import { troubles } from "../troubles";
import { register, usual } from "./shortcomings";

beforeEach(() => localStorage.clear());
afterEach(clearMocks);

const route = { page: "registers", year: 2026 } as const;
const said = (calls: Call[], command: string) =>
	calls.filter((call) => call.command === command).map(({ words }) => words);

async function opened(answers = usual) {
	const window = await open(route, answers);
	await expect.element(page.getByTestId("shortcoming-add")).toBeVisible();
	return window;
}

test("each line says whose it is, where it stands and what it waits for", async () => {
	await opened();

	expect(at("shortcomings-counts").textContent).toBe(
		"3 khuyết điểm, đã khắc phục 1. Hạn lập kế hoạch khắc phục: 28/02/2027.",
	);
	expect(at("shortcoming-need-7").textContent).toBe("Có bước quá hạn");
	expect(at("shortcoming-need-8").textContent).toContain("hạn 28/02/2027");
	expect(at("shortcoming-state-9").textContent).toBe("Đã được khắc phục");
	await expect.element(page.getByText("Nộp đủ quý II: hạn 30/06/2027")).toBeVisible();
	expect(document.querySelector('[data-testid="shortcoming-7-withdraw"]')).toBeNull();
});

test("a shortcoming is entered with its steps by the keyboard", async () => {
	const { calls } = await opened();
	await page.getByTestId("shortcoming-add").click();
	await page.getByTestId("shortcoming-subject").selectOptions("3");
	await page.getByTestId("shortcoming-work").fill("Nộp báo cáo chậm");
	await page.getByTestId("shortcoming-measure").fill("Hẹn trước hai ngày");
	await page.getByTestId("step-add").click();
	await page.getByTestId("step-words-0").fill("Nộp báo cáo quý I");
	await page.getByTestId("step-due-0").fill("31/3/2027");
	at("step-words-0").focus();
	await userEvent.keyboard("{Enter}");
	await expect.poll(() => document.activeElement?.getAttribute("data-testid")).toBe("step-words-1");
	await page.getByTestId("shortcoming-dialog-save").click();

	await expect.poll(() => said(calls, "name_shortcoming").length).toBe(1);
	const [{ draft }] = said(calls, "name_shortcoming");
	expect(draft).toMatchObject({
		work: "Nộp báo cáo chậm",
		remedy: { subject: { member: 3 }, year: 2026, measure: "Hẹn trước hai ngày" },
	});
	expect(draft.remedy.steps).toMatchObject([{ words: "Nộp báo cáo quý I", dueOn: "2027-03-31" }]);
});

test("words that stand in minutes are not written here, the remedy is", async () => {
	const { calls } = await opened();
	await page.getByTestId("shortcoming-7-edit").click();

	await expect.element(page.getByTestId("shortcoming-locked")).toBeVisible();
	expect(document.querySelector('[data-testid="shortcoming-work"]')).toBeNull();
	await expect.element(page.getByText("Biên bản đã ghi: Nhắc hằng tháng")).toBeVisible();
	await page.getByTestId("step-done-1").fill("1/6/2027");
	await page.getByTestId("shortcoming-dialog-save").click();
	await expect.element(page.getByTestId("steps-error")).toBeVisible();
	expect(said(calls, "keep_remedy")).toEqual([]);

	await page.getByTestId("step-done-1").fill("");
	await page.getByTestId("shortcoming-reached").fill("Một nửa");
	await page.getByTestId("shortcoming-dialog-save").click();

	await expect.poll(() => said(calls, "keep_remedy").length).toBe(1);
	const [{ id, draft }] = said(calls, "keep_remedy");
	expect(id).toBe(7);
	expect(draft).toMatchObject({ work: "Nộp đảng phí chậm", lead: 3, namedOn: "2026-12-12" });
	expect(draft.remedy).toMatchObject({ reached: "Một nửa", steps: [{ id: 71 }, { id: 72 }] });
});

test("what was confessed is taken by hand and keeps where it stands", async () => {
	const { calls } = await opened();
	await page.getByTestId("confessed-take-0").click();
	expect(at<HTMLTextAreaElement>("shortcoming-work").value).toBe("Còn nể nang, ngại va chạm");
	expect(said(calls, "name_shortcoming")).toEqual([]);
	await page.getByTestId("shortcoming-dialog-save").click();

	await expect.poll(() => said(calls, "name_shortcoming").length).toBe(1);
	expect(said(calls, "name_shortcoming")[0].draft.remedy).toMatchObject({
		subject: { member: 5 },
		from: { record: "form", form: 11 },
	});
});

test("one entered by mistake is taken back and put back", async () => {
	const { calls } = await opened();
	await page.getByTestId("shortcoming-8-withdraw").click();
	await expect.poll(() => said(calls, "withdraw_shortcoming")).toEqual([{ id: 8 }]);
	await page.getByRole("button", { name: "Hoàn tác" }).click();

	await expect.poll(() => said(calls, "restore_shortcoming")).toEqual([{ id: 8 }]);
});

test("a blank shortcoming is refused beside its box", async () => {
	const { calls } = await opened();
	await page.getByTestId("shortcoming-add").click();
	await page.getByTestId("shortcoming-dialog-save").click();

	await expect.element(page.getByText("Hãy ghi hạn chế, khuyết điểm.")).toBeVisible();
	expect(said(calls, "name_shortcoming")).toEqual([]);
});

const empty = { ...usual, shortcomings: () => ({ ...register, lines: [], confessed: [] }) };
const screens: [string, Route, string[], string, typeof usual][] = [
	["the list", route, [], "shortcomings", usual],
	["a new one", route, ["shortcoming-add", "step-add"], "step-words-0", usual],
	["one of minutes", route, ["shortcoming-7-edit"], "shortcoming-locked", usual],
	["nothing", route, [], "shortcoming-add", empty],
];

describe.each([
	[18, 1366],
	[32, 1280],
	[18, 640],
])("type of %i px on a window of %i px", (pixels, width) => {
	test.each(screens)("%s", async (_, where, presses, shown, answers) => {
		await page.viewport(width, 768);
		localStorage.setItem("typeSize", String(pixels));
		await open(where, answers);
		for (const testid of presses) await page.getByTestId(testid).click();
		await expect.element(page.getByTestId(shown)).toBeInTheDocument();

		expect(await troubles()).toEqual([]);
		expect(sidewaysScroll()).toBe(0);
		expect(small()).toEqual([]);
		expect(tightLines()).toEqual([]);
	});
});
