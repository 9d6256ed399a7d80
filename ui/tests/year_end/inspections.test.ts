/** The register of inspections: planned, gone on with, what they name. */

import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { Route } from "../../src/routes";
import { sidewaysScroll, small, tightLines } from "../looks";
import type { Call } from "../meetings/rust";
import { open } from "../meetings/window";
import { at } from "../stage";
import { troubles } from "../troubles";
import { usual } from "./inspections";

beforeEach(() => localStorage.clear());
afterEach(clearMocks);

const route = { page: "registers", year: 2026, part: "inspections" } as const;
const said = (calls: Call[], command: string) =>
	calls.filter((call) => call.command === command).map(({ words }) => words);

async function opened(answers = usual) {
	const window = await open(route, answers);
	await expect.element(page.getByTestId("inspection-add")).toBeVisible();
	return window;
}

test("each line says where it stands and what its dossier lacks", async () => {
	await opened();

	expect(at("inspections-counts").textContent).toBe("2 cuộc trong năm, đã kết luận 1.");
	expect(at("inspection-state-1").textContent).toContain("Quá tháng kế hoạch");
	expect(at("inspection-lacks-1").textContent).toContain("ngày thông báo, báo cáo tự kiểm tra");
	expect(at("inspection-lacks-2").textContent?.trim()).toBe("Hồ sơ đủ");
	await expect.element(page.getByText("Đã nêu 1 khuyết điểm")).toBeVisible();
	expect(document.querySelector('[data-testid="inspection-2-withdraw"]')).toBeNull();
});

test("an inspection of a body is planned by the keyboard", async () => {
	const { calls } = await opened();
	await page.getByTestId("inspection-add").click();
	await page.getByTestId("inspection-dialog-save").click();
	await expect.element(page.getByText("Hãy chọn hoặc ghi đối tượng.")).toBeVisible();
	await expect.element(page.getByText("Hãy ghi nội dung kiểm tra.")).toBeVisible();

	await page.getByTestId("inspection-inspected").fill("Chi ủy");
	await userEvent.keyboard("{Tab}");
	await page.getByTestId("inspection-content").fill("Thu nộp đảng phí");
	await page.getByTestId("inspection-month").fill("10/2026");
	await page.getByTestId("inspection-dialog-save").click();

	await expect.poll(() => said(calls, "keep_inspection").length).toBe(1);
	expect(said(calls, "keep_inspection")[0]).toMatchObject({
		id: null,
		draft: { year: 2026, inspected: { body: "Chi ủy" }, month: "2026-10", meeting: null },
	});
});

test("days in the wrong order are refused beside their box", async () => {
	const { calls } = await opened();
	await page.getByTestId("inspection-1-edit").click();
	await page.getByTestId("inspection-noticed-on").fill("20/9/2026");
	await page.getByTestId("inspection-concluded-on").fill("19/9/2026");
	await page.getByTestId("inspection-dialog-save").click();

	await expect.element(page.getByText(/phải từ ngày thông báo trở đi/)).toBeVisible();
	expect(said(calls, "keep_inspection")).toEqual([]);
});

test("what a conclusion names goes into the register with its inspection", async () => {
	const { calls } = await opened();
	await page.getByTestId("inspection-1-name").click();
	await page.getByTestId("shortcoming-work").fill("Đóng đảng phí chậm");
	await page.getByTestId("shortcoming-dialog-save").click();

	await expect.poll(() => said(calls, "name_shortcoming").length).toBe(1);
	expect(said(calls, "name_shortcoming")[0].draft.remedy).toMatchObject({
		subject: { member: 3 },
		namedIn: { inspection: 1 },
	});
});

test("one entered by mistake is taken back and put back", async () => {
	const { calls } = await opened();
	await page.getByTestId("inspection-1-withdraw").click();
	await page.getByRole("button", { name: "Hoàn tác" }).click();

	await expect.poll(() => said(calls, "restore_inspection")).toEqual([{ id: 1 }]);
});

test("the plan and a dossier are printed, and one is told that their words were not checked", async () => {
	const { desk } = await opened();
	expect(at("inspections-unverified").textContent).toContain("chưa đối chiếu");
	await page.getByTestId("inspection-2-print").click();
	const dossier = { paper: "inspectionDossier", inspection: 2 };
	await expect.poll(() => desk.route).toEqual({ page: "print", paper: dossier, from: route });

	await desk.go(route);
	await page.getByTestId("print-inspections").click();
	const plan = { paper: "inspectionPlan", year: 2026 };
	await expect.poll(() => desk.route).toEqual({ page: "print", paper: plan, from: route });
});

const empty = { ...usual, inspections: () => ({ lines: [], papersUnverified: true }) };
const screens: [string, Route, string[], string, typeof usual][] = [
	["the list", route, [], "inspections", usual],
	["the dialog", route, ["inspection-1-edit"], "inspection-findings", usual],
	["nothing", route, [], "inspection-add", empty],
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
