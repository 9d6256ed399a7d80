/** Nobody is at the machine: the seat is left first, then the vault is locked. */

import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { HOA } from "./book";
import { openAt, said } from "./window";

const MINUTE = 60_000;
const heading = (name: string) => page.getByRole("heading", { level: 1, name });

beforeEach(() => {
	vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout"] });
});
afterEach(() => {
	vi.useRealTimers();
	clearMocks();
});

test("the secretary's seat is left after a warning, and what was typed is kept before", async () => {
	const { desk, calls } = await openAt("secretary");
	await desk.go({ page: "monthPage", member: HOA, month: "2026-08" });
	await page.getByTestId("self-remark").fill("Còn nóng tính");

	await vi.advanceTimersByTimeAsync(14 * MINUTE);
	await expect.element(page.getByText("sau 1 phút sổ sẽ về trang chọn người")).toBeVisible();
	await vi.advanceTimersByTimeAsync(MINUTE);

	await expect.element(heading("Ai ngồi vào máy?")).toBeVisible();
	const order = calls.map(({ command }) => command);
	expect(order.indexOf("save_month_page")).toBeGreaterThan(-1);
	expect(order.indexOf("save_month_page")).toBeLessThan(order.indexOf("idle_seat"));
	expect(order).not.toContain("lock");
});

test("the vault is locked when nobody has come for as long again", async () => {
	const { at, calls } = await openAt({ member: HOA });
	await vi.advanceTimersByTimeAsync(15 * MINUTE);
	await expect.element(heading("Ai ngồi vào máy?")).toBeVisible();

	await vi.advanceTimersByTimeAsync(14 * MINUTE);
	expect(at.locked).toBe(false);
	await expect.element(page.getByText("sổ sẽ tự khóa sau 1 phút")).toBeVisible();
	await vi.advanceTimersByTimeAsync(MINUTE);

	await expect.element(heading("Sổ đang khóa")).toBeVisible();
	expect(said(calls, "lock")).toHaveLength(1);
	expect(at.refused).toEqual([]);
});

test("a machine that slept for longer than both is locked as soon as it wakes", async () => {
	const { at } = await openAt("secretary");
	vi.setSystemTime(Date.now() + 8 * 60 * MINUTE);
	window.dispatchEvent(new Event("focus"));

	await expect.element(heading("Sổ đang khóa")).toBeVisible();
	expect(at.seat).toBe("secretary");
});

test("a machine that goes to sleep is locked, and what was typed is kept before", async () => {
	const { at, calls, desk } = await openAt({ member: HOA });
	await desk.go({ page: "monthPage", member: HOA, month: "2026-08" });
	await page.getByTestId("self-remark").fill("Còn nóng tính");

	await desk.sleep();

	await expect.element(heading("Sổ đang khóa")).toBeVisible();
	const order = calls.map(({ command }) => command);
	expect(order.indexOf("save_month_page")).toBeGreaterThan(-1);
	expect(order.indexOf("save_month_page")).toBeLessThan(order.indexOf("lock"));
	expect(at.refused).toEqual([]);

	await desk.sleep();
	expect(said(calls, "lock")).toHaveLength(1);
});

test("what cannot be kept holds the seat", async () => {
	const { desk, at } = await openAt(
		{ member: HOA },
		{
			saveMonthPage: () => Promise.reject({ code: "diskFull", path: "D:\\So tay" }),
		},
	);
	await desk.go({ page: "monthPage", member: HOA, month: "2026-08" });
	await page.getByTestId("self-remark").fill("Còn nóng tính");
	await vi.advanceTimersByTimeAsync(20 * MINUTE);

	expect(at.seat).toEqual({ member: HOA });
	expect(at.locked).toBe(false);
	await expect.element(page.getByTestId("self-remark")).toHaveValue("Còn nóng tính");
});
