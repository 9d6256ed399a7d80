/** The form of a member: the name and its parts, days known in part, and what is kept. */

import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, describe, expect, test } from "vitest";
import { commands, page, userEvent } from "vitest/browser";
import { at, described } from "../stage";
import { strokes } from "../telex";
import * as book from "./book";
import { click, fill, last, open, times } from "./window";

const heading = (name: string) => page.getByRole("heading", { level: 1, name });

afterEach(clearMocks);

describe("a new member", () => {
	test("typed as Unikey types keeps every letter while the division is offered", async () => {
		await open({ page: "member", id: null });
		await page.getByTestId("member-full-name").click();
		await commands.strike(strokes("Nguyễn Thị Minh Hòa"), 30);

		await expect.element(page.getByTestId("member-full-name")).toHaveValue("Nguyễn Thị Minh Hòa");
		await expect
			.element(page.getByTestId("member-name-parts"))
			.toHaveTextContent("Họ: Nguyễn · Đệm: Thị Minh · Tên: Hòa");
	});

	test("is kept with the division the person corrected, and with days known in part", async () => {
		const { calls, desk } = await open({ page: "member", id: null });
		await fill("member-full-name", "Nguyễn Thị Minh Hòa");
		await click("member-name-split");
		await fill("member-middle", "Thị");
		await fill("member-given", "Minh Hòa");
		await fill("member-bornOn", "1968");
		await fill("member-joinedOn", "2/1990");
		await fill("member-officialOn", "3.2.1991");
		await page.getByRole("radio", { name: "Nữ" }).click();
		await page.getByText("Liên hệ").click();
		await fill("member-phone", "0912 345 678");
		await click("member-save");

		await expect.poll(() => desk.route).toEqual({ page: "member", id: 40 });
		expect(last(calls, "enter_member").particulars).toEqual({
			...book.particulars,
			name: { family: "Nguyễn", middle: "Thị", given: "Minh Hòa" },
			bornOn: "1968",
			joinedOn: "1990-02",
			officialOn: "1991-02-03",
			phone: "0912 345 678",
			ethnicity: "",
			hometown: "",
			occupation: "",
			schooling: "",
			politicalTheory: "",
			profession: "",
			cardNumber: "",
			badge: "",
			group: "",
		});
	});

	test("saved before a division was offered is divided all the same", async () => {
		const { calls } = await open({ page: "member", id: null });
		await fill("member-full-name", "Lê Quang Đức");
		await userEvent.keyboard("{Enter}");

		await expect.poll(() => times(calls, "enter_member")).toBe(1);
		expect(last(calls, "enter_member").particulars.name).toEqual({
			family: "Lê",
			middle: "Quang",
			given: "Đức",
		});
	});

	test("is followed by the next one, in empty boxes, with the caret in the name", async () => {
		const { calls } = await open({ page: "member", id: null });
		await fill("member-full-name", "Lê Quang Đức");
		await fill("member-occupation", "Trưởng thôn");
		await click("member-save-next");

		await expect.element(page.getByTestId("member-said")).toHaveTextContent("Lê Quang Đức");
		await expect.element(page.getByTestId("member-full-name")).toHaveFocus();
		await expect.element(page.getByTestId("member-full-name")).toHaveValue("");
		await expect.element(page.getByTestId("member-occupation")).toHaveValue("");
		await fill("member-full-name", "Y Bih Niê");
		await click("member-save-next");
		await expect.poll(() => times(calls, "enter_member")).toBe(2);
	});

	test("without a name is not kept, and the box says so", async () => {
		const { calls } = await open({ page: "member", id: null });
		await fill("member-occupation", "Trưởng thôn");
		await click("member-save");

		await expect.element(page.getByTestId("member-full-name")).toHaveFocus();
		expect(described(at("member-full-name"))).toContain("Chưa có họ tên.");
		expect(times(calls, "enter_member")).toBe(0);
	});
});

describe("days", () => {
	test.each([
		["31/2/1990", "Trên lịch không có ngày này."],
		["năm ngoái", "Hãy ghi 03/02/1968, hoặc 02/1968, hoặc chỉ năm 1968."],
		["3/2/68", "Năm chưa đủ bốn số."],
	])("that cannot be read hold the saving: %s", async (text, said) => {
		const { calls } = await open({ page: "member", id: 2 });
		await fill("member-joinedOn", text);
		await click("member-save");

		await expect.element(page.getByText(said).last()).toBeVisible();
		expect(times(calls, "correct_member")).toBe(0);
	});

	test("are said back in words", async () => {
		await open({ page: "member", id: 2 });

		expect(described(at("member-bornOn"))).toContain("Thứ Ba, ngày 3 tháng 2 năm 1970");
		expect(described(at("member-joinedOn"))).toContain("Tháng 2 năm 1996");
		expect(described(at("member-officialOn"))).toContain("Năm 1997");
	});

	test("that cannot follow each other are refused beside the later one", async () => {
		await open(
			{ page: "member", id: 2 },
			{ correctMember: () => Promise.reject({ code: "badDay", field: "officialOn" }) },
		);
		await fill("member-officialOn", "1990");
		await click("member-save");

		await expect.element(page.getByTestId("member-officialOn")).toHaveFocus();
		expect(described(at("member-officialOn"))).toContain("sớm hơn ngày vào Đảng");
	});
});

describe("a member of the book", () => {
	test("shows what follows from the book", async () => {
		await open({ page: "member", id: 2 });

		await expect.element(heading("Trần Thị Hòa")).toBeVisible();
		await expect.element(page.getByTestId("party-age")).toHaveTextContent("30 năm");
		await expect.element(page.getByTestId("member-standing")).toHaveTextContent("Đang sinh hoạt");
	});

	test("on probation shows when it ends, and can have a mentor", async () => {
		const probationary = {
			...book.member,
			rank: "probationary" as const,
			partyAge: null,
			probationEndsOn: "2027-05-19",
			member: {
				...book.member.member,
				particulars: { ...book.particulars, rank: "probationary" as const, officialOn: null },
			},
		};
		const { calls } = await open({ page: "member", id: 2 }, { member: () => probationary });
		await expect.element(page.getByTestId("probation-ends")).toHaveTextContent("19/05/2027");

		await fill("member-mentor", "duc");
		await userEvent.keyboard("{Enter}");
		await click("member-save");

		await expect.poll(() => last(calls, "correct_member")?.particulars.mentor).toBe(3);
	});

	test("is kept before the page is left", async () => {
		const { calls, desk } = await open({ page: "member", id: 2 });
		await fill("member-occupation", "Trưởng thôn");
		await click("to-members");

		await expect.poll(() => desk.route.page).toBe("members");
		expect(last(calls, "correct_member").particulars.occupation).toBe("Trưởng thôn");
	});

	test("is not kept anew where nothing was written", async () => {
		const { calls, desk } = await open({ page: "member", id: 2 });
		await click("to-members");

		await expect.poll(() => desk.route.page).toBe("members");
		expect(times(calls, "correct_member")).toBe(0);
	});

	test("holds the page while something is wrong, and lets go when that is thrown away", async () => {
		const { desk } = await open({ page: "member", id: 2 });
		await fill("member-full-name", "");
		await click("to-members");
		await expect.element(page.getByTestId("member-trouble")).toBeVisible();
		expect(desk.route.page).toBe("member");

		await click("member-discard");
		await expect.element(page.getByTestId("member-full-name")).toHaveValue("Trần Thị Hòa");
		await click("to-members");
		await expect.poll(() => desk.route.page).toBe("members");
	});

	test("throws away a day that could not be read", async () => {
		await open({ page: "member", id: 2 });
		await fill("member-joinedOn", "???");
		await click("member-discard");

		await expect.element(page.getByTestId("member-joinedOn")).toHaveValue("02/1996");
	});

	test("with a box that is refused opens the fold it is in", async () => {
		await open(
			{ page: "member", id: 2 },
			{ correctMember: () => Promise.reject({ code: "blank", field: "phone" }) },
		);
		await fill("member-occupation", "Trưởng thôn");
		await click("member-save");

		await expect.element(page.getByTestId("member-phone")).toHaveFocus();
	});
});

describe("posts and standing", () => {
	async function openTab(answers = {}) {
		const opened = await open({ page: "member", id: 2 }, answers);
		await click("tab-standing");
		return opened;
	}

	const without = { ...book.member, member: { ...book.member.member, standings: [] } };

	test("a standing is entered with its days and its reason, and taken back", async () => {
		const added = {
			...book.member,
			member: {
				...book.member.member,
				standings: [
					...book.member.member.standings,
					{ id: 6, kind: "exempt", fromOn: "2026-09-01", untilOn: null, reason: "Tuổi cao" },
				],
			},
		};
		const { calls } = await openTab({
			saveStanding: () => added,
			withdrawStanding: () => book.member,
		});
		await click("add-standing");
		await page.getByRole("radio", { name: "Được miễn công tác và sinh hoạt đảng" }).click();
		await fill("period-from", "1/9/2026");
		await fill("standing-reason", "Tuổi cao");
		await click("standing-save");

		await expect.element(page.getByTestId("done")).toHaveTextContent("Đã lưu tình trạng.");
		expect(last(calls, "save_standing")).toEqual({
			member: 2,
			id: null,
			period: { kind: "exempt", fromOn: "2026-09-01", untilOn: null, reason: "Tuổi cao" },
		});
		await click("undo");
		await expect.poll(() => last(calls, "withdraw_standing")).toEqual({ member: 2, id: 6 });
	});

	test("a standing without its kind and first day is not sent", async () => {
		const { calls } = await openTab();
		await click("add-standing");
		await click("standing-save");

		await expect.element(page.getByText("Chưa chọn.")).toBeVisible();
		await expect.element(page.getByTestId("period-from")).toHaveFocus();
		expect(times(calls, "save_standing")).toBe(0);
	});

	test("who has gone has no last day to write", async () => {
		await openTab();
		await click("add-standing");
		await page.getByRole("radio", { name: "Đã từ trần" }).click();

		await expect.element(page.getByTestId("period-until")).not.toBeInTheDocument();
		await expect.element(page.getByText("mọi giấy tờ cũ giữ nguyên")).toBeVisible();
	});

	test("a correction begins with what stands there, and Esc lets it be", async () => {
		const { calls } = await openTab();
		await click("standing-5-edit");
		await expect.element(page.getByTestId("period-from")).toHaveValue("01/02/2024");

		await userEvent.keyboard("{Escape}");

		await expect.element(page.getByTestId("standing-dialog")).not.toBeInTheDocument();
		await expect.element(page.getByTestId("standing-5-edit")).toHaveFocus();
		expect(times(calls, "save_standing")).toBe(0);
	});

	test("what was withdrawn is entered again by undoing", async () => {
		const { calls } = await openTab({
			withdrawStanding: () => without,
			saveStanding: () => book.member,
		});
		await click("standing-5-withdraw");
		await expect.element(page.getByTestId("undo")).toHaveFocus();
		await click("undo");

		await expect
			.poll(() => last(calls, "save_standing"))
			.toMatchObject({ member: 2, id: null, period: { kind: "away", fromOn: "2024-02-01" } });
		await expect.element(page.getByTestId("standing-5-edit")).toBeVisible();
	});

	test("a post outside the cell needs its title", async () => {
		const { calls } = await openTab({ savePost: () => book.member });
		await click("add-post");
		await page.getByRole("radio", { name: "Chức vụ chính quyền" }).click();
		await click("post-save");
		await expect.element(page.getByText("Chức vụ này cần ghi rõ tên.")).toBeVisible();

		await fill("post-title", "Trưởng thôn");
		await click("post-save");

		await expect
			.poll(() => last(calls, "save_post"))
			.toEqual({
				member: 2,
				id: null,
				tenure: { kind: "government", title: "Trưởng thôn", fromOn: null, untilOn: null },
			});
	});

	test("a period that runs backwards is refused before it is sent", async () => {
		const { calls } = await openTab();
		await click("post-11-edit");
		await fill("period-until", "19/5/2025");
		await click("post-save");

		await expect.element(page.getByText("Ngày cuối sớm hơn ngày đầu.")).toBeVisible();
		expect(times(calls, "save_post")).toBe(0);
	});
});

test("the history says who changed what, and when", async () => {
	await open({ page: "member", id: 2 });
	await click("tab-history");

	const history = page.getByTestId("member-history");
	await expect.element(history).toHaveTextContent("Sửa lý lịch");
	await expect.element(history).toHaveTextContent("Nghề nghiệp: Giáo viên → Giáo viên nghỉ hưu");
	await expect
		.element(history)
		.toHaveTextContent("20:15, Thứ Tư, ngày 2 tháng 9 năm 2026, phó bí thư");
});
