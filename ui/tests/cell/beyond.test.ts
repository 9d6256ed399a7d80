/** People beyond members: quần chúng and đoàn viên with a notebook. */

import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import type { MemberLine } from "$gen/MemberLine";
import * as book from "./book";
import { click, fill, last, open } from "./window";

afterEach(clearMocks);

const [first] = book.lines as [MemberLine];
const youth: MemberLine = { ...first, id: 61, name: "H’Lim Êban", kind: "youth", posts: [] };

test("they stand below the members, in no count of them", async () => {
	await open({ page: "members" }, { people: () => [...book.lines, youth] });

	await expect
		.element(page.getByTestId("members-count"))
		.toHaveTextContent("8 đảng viên: 7 chính thức, 1 dự bị.");
	const beyond = page.getByTestId("people-beyond");
	await expect.element(beyond.getByRole("button", { name: "H’Lim Êban" })).toBeVisible();
	await expect.element(beyond.getByRole("cell", { name: /^Đoàn viên/ })).toBeVisible();
});

test("one is entered without a word about the Party", async () => {
	const { calls } = await open({ page: "member", id: null });
	await page.getByRole("radio", { name: "Quần chúng" }).click();
	await expect
		.element(page.getByRole("heading", { name: "Ngày vào Đảng" }))
		.not.toBeInTheDocument();

	await fill("member-full-name", "Vàng A Páo");
	await click("member-save");

	await expect
		.poll(() => last(calls, "enter_member")?.particulars)
		.toMatchObject({ kind: "mass", joinedOn: null });
});
