/** The pages of a member's own seat: what they show, what they never ask. */

import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { NotebookPart, Route } from "../../src/routes";
import { at as find, described } from "../stage";
import { DUC, HOA, ownHome } from "./book";
import { openAt, said, type Opened } from "./window";

const heading = (name: string) => page.getByRole("heading", { level: 1, name });
const sitting = (change = {}): Promise<Opened> => openAt({ member: HOA }, change);

beforeEach(() => localStorage.clear());
afterEach(clearMocks);

describe("the first page", () => {
	test("says what is late first, and leads to where it is done", async () => {
		const { desk } = await sitting();
		await expect.element(page.getByTestId("dues")).toBeVisible();

		const lines = [...find("dues").querySelectorAll("li p")].map((line) => line.textContent.trim());
		expect(lines[0]).toBe("Chưa ghi kết quả tháng 4/2026 (quá hạn)");
		expect(lines).toContain("Chưa ký bản cam kết của năm (quá hạn)");
		expect(lines).toContain(
			"Việc được giao: Vận động 3 hộ xóm Đình hiến đất mở đường, hạn 30/08/2026 (quá hạn)",
		);
		expect(lines.at(-1)).toBe("Đến lượt kể chuyện về Bác: tháng 10/2026");

		await page.getByTestId("open-month-2026-04").click();
		expect(desk.route).toEqual({ page: "monthPage", member: HOA, month: "2026-04" });
	});

	test("shows what was said about oneself, in comments and in minutes", async () => {
		await sitting();

		await expect.element(page.getByTestId("own-comments")).toHaveTextContent("Làm đều");
		await expect
			.element(page.getByTestId("own-mentions"))
			.toHaveTextContent("Biểu dương: Gương mẫu dọn vệ sinh");
	});

	test("confirms what was entered on one's behalf, one by one", async () => {
		const { calls } = await sitting();
		const button = page.getByRole("button", {
			name: "Tôi đã đọc, xác nhận đúng: Nội dung đăng ký: Dọn đường ngõ xóm cùng Tổ dân vận",
		});
		await button.click();

		await expect.element(page.getByTestId("confirm-said")).toHaveTextContent("Đã xác nhận");
		expect(said(calls, "confirm_own")).toEqual([{ member: HOA, own: { what: "pledge", id: 51 } }]);
	});

	test("tells that a signature was taken back, when and by whom", async () => {
		await sitting({
			ownHome: () =>
				ownHome(HOA, {
					signaturesTakenBack: [
						{ purpose: "review", year: 2026, at: "2026-04-02T09:00:00", seat: "deputy" },
					],
				}),
		});

		await expect
			.element(page.getByTestId("signature-taken-back"))
			.toHaveTextContent("năm 2026 đã được phó bí thư rút lại lúc 09:00");
	});

	test("F2 logs one's own good deed, without asking who", async () => {
		const { calls, at } = await sitting();
		await userEvent.keyboard("{F2}");
		await expect.element(page.getByTestId("deed-words")).toHaveFocus();
		await userEvent.keyboard("Đưa cháu nhỏ qua đường{Enter}");

		await expect.poll(() => said(calls, "save_good_deed").length).toBe(1);
		expect(said(calls, "save_good_deed")[0].draft.member).toBe(HOA);
		expect(at.refused).toEqual([]);
	});

	test("stands for every page that is not one's own", async () => {
		const { desk, at } = await sitting();
		const others: Route[] = [
			{ page: "home" },
			{ page: "members" },
			{ page: "meetings" },
			{ page: "notebooks" },
			{ page: "settings" },
			{ page: "notebook", member: DUC, year: 2026 },
			{ page: "monthPage", member: DUC, month: "2026-08" },
			{ page: "commitment", member: DUC, year: 2026 },
			{ page: "review", member: DUC, year: 2026 },
			{ page: "review", member: null, year: 2026 },
			{ page: "reviews", year: 2026 },
			{ page: "print", paper: { paper: "matrix", year: 2026 } },
			{ page: "print", paper: { paper: "notebook", member: DUC, year: 2026, blank: false } },
		];
		for (const route of others) {
			await desk.go(route);
			await expect.element(heading("Trang của tôi")).toBeVisible();
		}
		expect(at.refused).toEqual([]);
	});
});

describe("no page asks what only the cell's seats may", () => {
	const parts: NotebookPart[] = [
		"registration",
		"months",
		"stories",
		"summaries",
		"deeds",
		"praise",
	];
	const routes: Route[] = [
		{ page: "ownHome" },
		{ page: "ownPin" },
		...parts.map((part): Route => ({ page: "notebook", member: HOA, year: 2026, part })),
		{ page: "monthPage", member: HOA, month: "2026-08" },
		{ page: "commitment", member: HOA, year: 2026 },
		{ page: "review", member: HOA, year: 2026 },
		{ page: "print", paper: { paper: "notebook", member: HOA, year: 2026, blank: false } },
	];

	test.each(routes)("%o", async (route) => {
		const { desk, at } = await sitting();
		await desk.go(route);
		await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
		await expect
			.poll(() => document.querySelector("main")?.textContent)
			.not.toMatch(/Đang (mở|dàn)/);

		expect(at.refused).toEqual([]);
		for (const testid of ["to-matrix", "pledges-accept", "comment-words", "praise-add"]) {
			expect(document.querySelector(`[data-testid="${testid}"]`)).toBeNull();
		}
	});
});

describe("the places of the seat", () => {
	test("are one's own alone, each by Alt and its number", async () => {
		const { desk } = await sitting();
		const places = [...document.querySelectorAll("nav button")].map((each) =>
			each.textContent.trim(),
		);
		expect(places).toEqual([
			"Trang của tôi",
			"Sổ tay của tôi",
			"Bản cam kết của tôi",
			"Bản kiểm điểm của tôi",
			"Mã PIN của tôi",
		]);

		await userEvent.keyboard("{Alt>}2{/Alt}");
		await expect.poll(() => desk.route).toMatchObject({ page: "notebook", member: HOA });
		await expect
			.element(page.getByTestId("nav-ownNotebook"))
			.toHaveAttribute("aria-current", "page");
		expect(document.title).toBe("Sổ tay của tôi – Sổ tay Chi bộ");
	});

	test("keep what is written on the own month page", async () => {
		const { desk, calls } = await sitting();
		await desk.go({ page: "monthPage", member: HOA, month: "2026-08" });
		await page.getByTestId("pledge-51-done").fill("Dọn 300 m đường xóm Đình");
		await page.getByTestId("rise").click();

		await expect.element(heading("Ai ngồi vào máy?")).toBeVisible();
		expect(said(calls, "save_month_page").at(-1)).toMatchObject({ member: HOA });
	});
});

describe("the own PIN", () => {
	async function toPin(change = {}) {
		const opened = await sitting(change);
		await opened.desk.go({ page: "ownPin" });
		return opened;
	}

	test("is changed by typing the old one and the new one twice", async () => {
		const { calls } = await toPin();
		await page.getByTestId("oldPin").fill("4816");
		await page.getByTestId("newPin").fill("70935");
		await page.getByTestId("newPinAgain").fill("70935");
		await userEvent.keyboard("{Enter}");

		await expect.element(page.getByTestId("pin-said")).toHaveTextContent("Đã đổi mã PIN.");
		expect(said(calls, "change_pin")).toEqual([{ old: "4816", new: "70935" }]);
		await expect.element(page.getByTestId("oldPin")).toHaveValue("");
	});

	test("is not changed with boxes blank or unlike", async () => {
		const { calls } = await toPin();
		await page.getByTestId("newPin").fill("70935");
		await page.getByTestId("newPinAgain").fill("70936");
		await page.getByTestId("change-pin").click();

		await expect.element(page.getByTestId("oldPin")).toHaveFocus();
		expect(described(find("oldPin"))).toContain("còn trống");
		expect(described(find("newPinAgain"))).toContain("chưa giống nhau");
		expect(said(calls, "change_pin")).toEqual([]);
	});

	test("was taken back: every time with its reason", async () => {
		const resets = [{ at: "2026-08-20T08:05:00", reason: "Đồng chí quên mã" }];
		await toPin({ ownHome: () => ownHome(HOA, { resets }) });

		await expect.element(page.getByTestId("resets")).toHaveTextContent("Đồng chí quên mã");
	});
});
