/** The list of members, and the bin. */

import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import { listing } from "../../src/members/listing.svelte";
import * as book from "./book";
import { click, fill, last, open, times } from "./window";

const names = () =>
	[...document.querySelectorAll('[data-testid="members-table"] tbody th')].map((cell) =>
		cell.textContent.trim(),
	);

beforeEach(() => Object.assign(listing, { order: "givenName", gone: false }));
afterEach(clearMocks);

describe("the list", () => {
	test("has the members in the order Rust gives, counted, with what follows from the book", async () => {
		await open({ page: "members" });

		expect(names()).toEqual(book.lines.map(({ name }) => name));
		await expect
			.element(page.getByTestId("members-count"))
			.toHaveTextContent("8 đảng viên: 7 chính thức, 1 dự bị.");
		await expect.element(page.getByText("Dự bị, hết dự bị 19/05/2027")).toBeVisible();
		await expect.element(page.getByText("Chi ủy viên, Trưởng thôn")).toBeVisible();
	});

	test("asks for another order, and for those who are gone", async () => {
		const { calls } = await open({ page: "members" });
		await page.getByRole("radio", { name: "Chức vụ" }).click();
		expect(last(calls, "people")).toEqual({ order: "post", gone: false });

		await click("member-gone");
		expect(last(calls, "people")).toEqual({ order: "post", gone: true });
	});

	test.each([
		["duc", ["Lê Quang Đức"]],
		["Thị H", ["Trần Thị Hòa"]],
		["  TÔN   nữ ", ["Công Tằng Tôn Nữ Thị Phương Khuyên"]],
		["zz", []],
	])("is narrowed by a part of a name, with marks or without: %s", async (sought, found) => {
		await open({ page: "members" });
		await fill("member-sought", sought);

		await expect.poll(names).toEqual(found);
	});

	test("goes to the paper of the list in the order one is looking at", async () => {
		const { desk } = await open({ page: "members" });
		await page.getByRole("radio", { name: "Ngày vào Đảng" }).click();
		await click("print-members");

		expect(desk.route).toMatchObject({
			page: "print",
			paper: { paper: "members", order: "joined" },
		});
	});

	test("opens a member by the name", async () => {
		const { desk } = await open({ page: "members" });
		await click("member-2");

		expect(desk.route).toEqual({ page: "member", id: 2 });
	});

	test("of an empty book teaches the first step", async () => {
		const { desk } = await open({ page: "members" }, { people: () => [], binnedMembers: () => [] });
		await click("enter-first");

		expect(desk.route).toEqual({ page: "member", id: null });
	});
});

describe("the bin", () => {
	test("takes a member without asking, and gives them back", async () => {
		const { calls } = await open({ page: "member", id: 2 });
		await click("member-bin");
		await expect.element(page.getByTestId("binned")).toHaveTextContent("Trần Thị Hòa");
		expect(last(calls, "bin_member")).toEqual({ id: 2 });

		await click("undo");

		expect(last(calls, "restore_member")).toEqual({ id: 2 });
		await expect.element(page.getByTestId("binned")).not.toBeInTheDocument();
	});

	test("lists who is in it, each with the way back", async () => {
		const { calls } = await open({ page: "members" });
		await page.getByText("Thùng: 1 người nhập nhầm").click();
		await click("restore-30");

		expect(last(calls, "restore_member")).toEqual({ id: 30 });
		await expect.poll(() => times(calls, "binned_members")).toBe(2);
	});

	test("is not there when nobody is in it", async () => {
		await open({ page: "members" }, { binnedMembers: () => [] });

		await expect.element(page.getByTestId("members-bin")).not.toBeInTheDocument();
	});
});
