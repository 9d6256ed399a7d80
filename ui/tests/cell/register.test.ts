/** What the registers say about a member, on their page. */

import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import type { PersonRegisterYear } from "$gen/PersonRegisterYear";
import { at } from "../stage";
import { troubles } from "../troubles";
import { censure, suggestion } from "../year_end/voices";
import { click, open } from "./window";

afterEach(clearMocks);

const blank = { censures: [], commendations: [], suggestions: [], contributions: [] };
const years: PersonRegisterYear[] = [
	{ ...blank, year: 2026, suggestions: [suggestion] },
	{ ...blank, year: 2025, censures: [{ ...censure, decidedOn: "2025-03-01" }] },
];

test("the registers stand on the page of a member by year, and each leads to its register", async () => {
	const { desk } = await open(
		{ page: "member", id: 2 },
		{ personRegister: ({ member }) => ({ member, years }) },
	);
	await click("tab-registers");

	await expect.element(page.getByTestId("register-2026")).toBeVisible();
	expect(at("register-2026").textContent).toContain("1 vấn đề gợi ý kiểm điểm");
	expect(at("register-2026").textContent).toContain(
		"Chậm tiến độ xây dựng nhà văn hóa thôn (Ban Thường vụ Đảng ủy xã, Công văn 15-CV/ĐU, nhận ngày 12/11/2026)",
	);
	expect(at("register-2025").textContent).toContain("Cách chức, 01/03/2025");
	expect(await troubles()).toEqual([]);
	await click("register-2025-censures");

	await expect.poll(() => desk.route).toEqual({ page: "registers", year: 2025, part: "censures" });
});

test("where no register names them the page says which there are", async () => {
	await open({ page: "member", id: 2 });
	await click("tab-registers");

	await expect.element(page.getByText(/Chưa sổ nào ghi về đảng viên này/)).toBeVisible();
});
