/** Taking a forgotten PIN back on the person's page: with a reason, which leaves a trace. */

import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { last, open, times } from "../cell/window";
import { openState } from "../cell/answers";
import { at, described } from "../stage";
import { ownHome } from "./book";

const member = { page: "member", id: 2 } as const;

afterEach(clearMocks);

test("asks for a reason, and then says so and lists it", async () => {
	const resets: { at: string; reason: string }[] = [];
	const { calls } = await open(member, {
		ownHome: () =>
			ownHome(2, { resets, pinSetAt: resets.length > 0 ? null : "2026-02-03T19:30:00" }),
		resetPin: ({ reason }) => {
			resets.push({ at: "2026-09-03T10:00:00", reason });
			return null;
		},
	});
	await expect.element(page.getByTestId("seat-box")).toHaveTextContent("đặt lúc 19:30");
	await page.getByTestId("reset-pin").click();
	await page.getByTestId("reset-dialog-save").click();
	expect(described(at("reset-reason"))).toContain("Hãy ghi lý do.");
	expect(times(calls, "reset_pin")).toBe(0);

	await page.getByTestId("reset-reason").fill("Đồng chí quên mã");
	await userEvent.keyboard("{Enter}");

	await expect.element(page.getByTestId("seat-box-said")).toHaveTextContent("Đã đặt lại mã PIN.");
	expect(last(calls, "reset_pin")).toEqual({ member: 2, reason: "Đồng chí quên mã" });
	await expect.element(page.getByTestId("resets")).toHaveTextContent("Đồng chí quên mã");
	await expect.element(page.getByTestId("seat-box")).toHaveTextContent("Chưa có mã PIN.");
});

test("is the secretary's alone: the deputy reads whom to ask", async () => {
	await open(member, { welcome: () => ({ ...openState, seat: "deputy" }) as typeof openState });

	await expect.element(page.getByTestId("seat-box")).toHaveTextContent("bí thư đặt lại");
	expect(document.querySelector('[data-testid="reset-pin"]')).toBeNull();
});
