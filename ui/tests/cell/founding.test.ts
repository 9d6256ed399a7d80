/** The first run: one thing a page, until the recovery code was typed back from paper. */

import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { troubles } from "../troubles";
import { at } from "../stage";
import { code, openState } from "./answers";
import { click, fill, last, start, times, type Opened } from "./window";

const PASSWORD = "sông Hương núi Ngự";
const heading = (name: string) => page.getByRole("heading", { level: 1, name });

let opened: Opened;
let founded: boolean;
let refusal: unknown;

beforeEach(async () => {
	[founded, refusal] = [false, undefined];
	opened = await start({
		welcome: () => (founded ? openState : { is: "absent" }),
		foundCell: () => {
			if (refusal) return Promise.reject(refusal);
			founded = true;
			return code;
		},
		members: () => [],
		people: () => [],
		binnedMembers: () => [],
	});
});

afterEach(clearMocks);

async function toCell() {
	await click("welcome-begin");
}

async function toTerm() {
	await toCell();
	await fill("cell-superior", "Đảng ủy xã An Phú");
	await fill("cell-name-box", "Chi bộ thôn Lương Hậu");
	await fill("cell-place", "An Phú");
	await fill("cell-from", "1/7/2025");
	await click("step-next");
}

async function toSecretary() {
	await toTerm();
	await fill("term-label", "2025–2027");
	await fill("term-from", "20/5/2025");
	await click("step-next");
}

async function toCode() {
	await toSecretary();
	await fill("secretary-name", "Đặng Thị Ứng");
	await fill("new-password", PASSWORD);
	await fill("new-password-again", PASSWORD);
	await click("step-next");
	await expect.element(heading("Mã khôi phục")).toHaveFocus();
}

/** Types the groups that are asked for, as `spell` writes them. */
async function typeBack(spell: (group: string) => string) {
	for (const box of document.querySelectorAll<HTMLInputElement>('[name^="group-"]')) {
		const number = Number(box.name.replace("group-", ""));
		await userEvent.fill(box, spell(code.groups[number - 1] ?? ""));
	}
	await click("recovery-check");
}

describe("the way through", () => {
	test("leads from what the program is to the members, and founds what was typed", async () => {
		await toCode();

		expect(last(opened.calls, "found_cell").founding).toEqual({
			password: PASSWORD,
			names: {
				superior: "Đảng ủy xã An Phú",
				name: "Chi bộ thôn Lương Hậu",
				place: "An Phú",
				code: "CB",
				fromOn: "2025-07-01",
			},
			term: { label: "2025–2027", fromOn: "2025-05-20", untilOn: null },
			secretaryName: "Đặng Thị Ứng",
		});

		await click("recovery-next");
		await expect.element(heading("Gõ lại hai nhóm của mã")).toHaveFocus();
		await typeBack((group) => group.toLowerCase());
		await expect.element(heading("Sổ của chi bộ đã lập xong")).toHaveFocus();
		await click("done-members");

		await expect.element(heading("Đảng viên")).toHaveFocus();
		expect(opened.desk.vault).toBe("open");
	});

	test("may leave the term and the secretary out", async () => {
		await toTerm();
		await click("step-next");
		await fill("new-password", PASSWORD);
		await fill("new-password-again", PASSWORD);
		await click("step-next");
		await expect.element(heading("Mã khôi phục")).toBeVisible();

		const { founding } = last(opened.calls, "found_cell");
		expect([founding.term, founding.secretaryName]).toEqual([null, ""]);
	});

	test("goes back without losing what was typed", async () => {
		await toSecretary();
		await fill("secretary-name", "Đặng Thị Ứng");
		await click("step-back");
		await expect.element(page.getByTestId("term-label")).toHaveValue("2025–2027");
		await click("step-back");

		await expect.element(page.getByTestId("cell-superior")).toHaveValue("Đảng ủy xã An Phú");
		await expect.element(page.getByTestId("cell-from")).toHaveValue("01/07/2025");
		await click("step-next");
		await click("step-next");
		await expect.element(page.getByTestId("secretary-name")).toHaveValue("Đặng Thị Ứng");
	});

	test("goes on with Enter", async () => {
		await toTerm();
		await page.getByTestId("term-label").click();
		await userEvent.keyboard("{Enter}");

		await expect.element(heading("Bí thư và mật khẩu mở sổ")).toHaveFocus();
	});
});

describe("what is wrong is said beside the box", () => {
	test("for names that are blank, and the first of them has the caret", async () => {
		await toCell();
		await fill("cell-name-box", "Chi bộ thôn Lương Hậu");
		await click("step-next");

		await expect.element(page.getByTestId("cell-superior")).toHaveFocus();
		expect(at("cell-superior").getAttribute("aria-invalid")).toBe("true");
		expect(at("cell-name-box").hasAttribute("aria-invalid")).toBe(false);
	});

	test("for a day that is none", async () => {
		await toCell();
		await fill("cell-superior", "Đảng ủy xã An Phú");
		await fill("cell-name-box", "Chi bộ thôn Lương Hậu");
		await fill("cell-place", "An Phú");
		await fill("cell-from", "31/02/2025");
		await click("step-next");

		await expect.element(page.getByText("Trên lịch không có ngày này.")).toBeVisible();
		await expect.element(heading("Chi bộ tên là gì?")).toBeVisible();
	});

	test.each([
		["2025–2027", "", "", "Chưa có ngày bắt đầu."],
		["", "20/5/2025", "", "Nhiệm kỳ chưa có tên."],
		["2025–2027", "20/5/2025", "19/5/2025", "Ngày cuối sớm hơn ngày đầu."],
	])("for a term half written: %s, %s, %s", async (label, from, until, said) => {
		await toTerm();
		await fill("term-label", label);
		await fill("term-from", from);
		await fill("term-until", until);
		await click("step-next");

		await expect.element(page.getByText(said)).toBeVisible();
	});

	test.each([
		["ngắn", "ngắn", "Mật khẩu ngắn hơn 8 ký tự."],
		[PASSWORD, "sông Hương", "Hai lần gõ chưa giống nhau."],
	])("for a password: %s, %s", async (first, again, said) => {
		await toSecretary();
		await fill("new-password", first);
		await fill("new-password-again", again);
		await click("step-next");

		await expect.element(page.getByText(said)).toBeVisible();
		expect(times(opened.calls, "found_cell")).toBe(0);
	});

	test("how strong the password is stands in words", async () => {
		await toSecretary();
		await fill("new-password", "mật khẩu");
		await expect.element(page.getByText("Độ mạnh: yếu")).toBeVisible();
		await fill("new-password", PASSWORD);
		await expect.element(page.getByText("Độ mạnh: tốt")).toBeVisible();
	});

	test("a disk that is full leaves everything as it was typed", async () => {
		refusal = { code: "diskFull", path: "D:\\So tay" };
		await toSecretary();
		await fill("new-password", PASSWORD);
		await fill("new-password-again", PASSWORD);
		await click("step-next");

		await expect
			.element(page.getByRole("alert"))
			.toHaveTextContent("Ổ đĩa chứa D:\\So tay đã đầy.");
		await expect.element(page.getByTestId("new-password")).toHaveValue(PASSWORD);
		refusal = undefined;
		await click("step-next");
		await expect.element(heading("Mã khôi phục")).toBeVisible();
	});
});

describe("the recovery code", () => {
	beforeEach(toCode);

	test("stands in seven numbered groups", async () => {
		const shown = code.groups.map((_, index) => at(`recovery-group-${index + 1}`).textContent);

		expect(shown).toEqual(code.groups);
		expect(await troubles()).toEqual([]);
	});

	test("is printed, and the file is named with the advice to delete it", async () => {
		await click("recovery-print");

		await expect.element(page.getByTestId("sheet-saved")).toHaveTextContent("Tờ mã khôi phục.pdf");
		await expect.element(page.getByTestId("sheet-saved")).toHaveTextContent("hãy xóa tệp này");
	});

	test("is looked at before it is printed", async () => {
		await click("recovery-preview");

		await expect.element(page.getByRole("heading", { name: "Xem trước tờ mã" })).toBeVisible();
		expect(document.images.length).toBe(1);
	});

	test("typed back wrongly does not let one on, and can be looked at again", async () => {
		await click("recovery-next");
		await typeBack(() => "AAAAA");
		await expect.element(page.getByTestId("recovery-wrong")).toBeVisible();

		await click("recovery-back");
		await expect.element(page.getByTestId("recovery-code")).toBeVisible();
	});

	test("is not asked about while a group is missing", async () => {
		await click("recovery-next");
		await click("recovery-check");

		await expect.element(page.getByText("Ô này còn trống.").first()).toBeVisible();
		expect(times(opened.calls, "confirm_recovery")).toBe(0);
	});
});
