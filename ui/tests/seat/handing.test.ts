/** Handing the machine over and taking it back, by the keyboard. */

import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { at, described } from "../stage";
import { DUC, HOA, machine, PASSWORD } from "./book";
import { open, openAt, said } from "./window";

const heading = (name: string) => page.getByRole("heading", { level: 1, name });

afterEach(() => {
	vi.useRealTimers();
	clearMocks();
});

/** F4, a part of the name, Enter: the PIN is asked. */
async function handTo(name: string) {
	await userEvent.keyboard("{F4}");
	await expect.element(page.getByTestId("seat-member")).toHaveFocus();
	await userEvent.keyboard(`${name}{Enter}`);
	await expect.element(page.getByTestId("seat-form")).toBeVisible();
}

describe("the secretary", () => {
	test("hands over by F4, a part of the name and the PIN, without the mouse", async () => {
		const { calls, at: machine } = await open();
		await handTo("hoa");
		await expect.element(page.getByTestId("pin")).toHaveFocus();

		await userEvent.keyboard("4816{Enter}");

		await expect.element(heading("Trang của tôi")).toHaveFocus();
		await expect
			.element(page.getByTestId("seat-name"))
			.toHaveTextContent("Chỗ của đồng chí Trần Thị Hòa");
		expect(said(calls, "hand_over_seat")).toEqual([{ member: HOA, pin: "4816" }]);
		expect(machine.refused).toEqual([]);
	});

	test("is told how long a wrong PIN makes one wait, and the box is empty again", async () => {
		const { calls } = await open(machine({ waitSeconds: 30 }));
		await handTo("hoa");
		await userEvent.keyboard("0000{Enter}");

		await expect.element(page.getByTestId("refusal")).toHaveTextContent("Mã PIN không đúng.");
		await expect.element(page.getByTestId("refusal")).toHaveTextContent("chờ 30 giây");
		await expect.element(page.getByTestId("take-seat")).toHaveTextContent("Chờ 30 giây");
		await expect.element(page.getByTestId("pin")).toHaveValue("");
		await expect.element(page.getByTestId("pin")).toHaveFocus();

		await userEvent.keyboard("4816{Enter}");
		expect(said(calls, "hand_over_seat")).toHaveLength(1);
	});

	test("sits beside who chooses the first PIN: typed twice, and not the first to be guessed", async () => {
		const { calls } = await open();
		await handTo("duc{ArrowDown}");
		await expect.element(page.getByTestId("first-pin")).toHaveTextContent("chưa có mã PIN");

		await page.getByTestId("newPin").fill("1234");
		await page.getByTestId("newPinAgain").fill("123");
		await page.getByTestId("take-seat").click();
		expect(described(at("newPinAgain"))).toContain("chưa giống nhau");

		await page.getByTestId("newPinAgain").fill("1234");
		await page.getByTestId("take-seat").click();
		await expect.element(page.getByTestId("refusal")).toHaveTextContent("dãy số liền nhau");

		await page.getByTestId("newPin").fill("90817");
		await page.getByTestId("newPinAgain").fill("90817");
		await userEvent.keyboard("{Enter}");

		await expect.element(heading("Trang của tôi")).toBeVisible();
		const member = said(calls, "hand_over_seat")[0].member;
		expect(said(calls, "set_pin").at(-1)).toEqual({ member, pin: "90817" });
	});

	test("types a PIN of digits into a box without a mask that nothing fills in", async () => {
		await open();
		await handTo("hoa");

		const box = at("pin");
		expect(box.type).toBe("password");
		expect(box.inputMode).toBe("numeric");
		expect(box.autocomplete).toBe("off");
		expect(box.maxLength).toBe(-1);
	});

	test("keeps what is being typed before anybody else sits down", async () => {
		const { desk, calls } = await open();
		await desk.go({ page: "monthPage", member: HOA, month: "2026-08" });
		await page.getByTestId("self-remark").fill("Còn chậm");
		await userEvent.keyboard("{F4}");
		await expect.element(page.getByTestId("seat-member")).toHaveFocus();

		expect(said(calls, "save_month_page").at(-1).draft.selfRemark).toBe("Còn chậm");
	});

	test("leaves the seat to nobody, so that one after the other chooses their own", async () => {
		const { at: machine } = await open();
		await userEvent.keyboard("{F4}");
		await page.getByTestId("to-chooser").click();

		await expect.element(page.getByTestId("seat-search")).toHaveFocus();
		expect(machine.seat).toBe("chooser");
		expect(machine.refused).toEqual([]);
	});

	test("finds the page again that was open when the machine was handed over", async () => {
		const { desk } = await open();
		await desk.go({ page: "notebooks", year: 2026 });
		await desk.handOver(HOA, "4816");
		await desk.go({ page: "ownPin" });
		await desk.giveBack(PASSWORD);

		expect(desk.route).toEqual({ page: "notebooks", year: 2026 });
		await expect.element(page.getByTestId("matrix")).toBeVisible();
	});
});

describe("a member", () => {
	const sitting = () => openAt({ member: HOA });

	test("gives the machine back only with a password of the cell's seats", async () => {
		const { at: machine } = await sitting();
		await userEvent.keyboard("{F4}");
		await expect.element(page.getByTestId("seat-password")).toHaveFocus();
		await userEvent.keyboard("4816{Enter}");
		await expect
			.element(page.getByTestId("password-refusal"))
			.toHaveTextContent("Mật khẩu không đúng.");
		expect(machine.seat).toEqual({ member: HOA });

		await page.getByTestId("seat-password").fill(PASSWORD);
		await userEvent.keyboard("{Enter}");

		await expect.element(page.getByTestId("nav-members")).toBeVisible();
		expect(machine.seat).toBe("secretary");
	});

	test("stands up, and the next one takes their own seat", async () => {
		await sitting();
		await page.getByTestId("rise").click();
		await expect.element(page.getByTestId("seat-search")).toHaveFocus();
		await userEvent.keyboard("thi hoa");
		await expect.element(page.getByText("Có 1 tên.")).toBeInTheDocument();
		await userEvent.keyboard("{Enter}");
		await expect.element(page.getByTestId("pin")).toHaveFocus();
		await userEvent.keyboard("4816{Enter}");

		await expect.element(heading("Trang của tôi")).toBeVisible();
		await expect.element(page.getByTestId("entered")).toHaveTextContent("20:15, Thứ Hai");
	});

	test("is told when and why the PIN was taken back", async () => {
		const reset = { at: "2026-08-20T08:05:00", reason: "Đồng chí quên mã" };
		const { desk } = await open(machine({ seat: "chooser", resets: [reset] }));
		await desk.enter(HOA, "4816");

		await expect
			.element(page.getByTestId("entered-reset"))
			.toHaveTextContent("lúc 08:05, Thứ Năm, ngày 20 tháng 8 năm 2026. Lý do: Đồng chí quên mã");
	});
});

describe("where nobody sits", () => {
	test("who has no PIN is sent to the secretary, and finds the way back by the keyboard", async () => {
		const { at: machine } = await openAt("chooser");
		await page.getByTestId(`seat-${DUC}`).click();

		await expect.element(page.getByTestId("needs-secretary")).toHaveTextContent("bí thư bên cạnh");
		await expect.element(page.getByTestId("other-seat")).toHaveFocus();
		await userEvent.keyboard("{Enter}");
		await expect.element(page.getByTestId("seat-search")).toHaveFocus();
		expect(machine.refused).toEqual([]);
	});

	test("and nobody has a PIN, the caret stands in the secretary's password", async () => {
		await open(machine({ seat: "chooser", pins: new Map() }));

		await expect.element(page.getByTestId("seat-password")).toHaveFocus();
		await userEvent.keyboard(`${PASSWORD}{Enter}`);
		await expect.element(page.getByTestId("nav-members")).toBeVisible();
	});

	test("F2 and Alt with a number do nothing, and F4 goes to the password", async () => {
		const { at: machine, calls } = await openAt("chooser");
		await expect.element(page.getByTestId("seat-search")).toHaveFocus();
		const before = calls.length;
		await userEvent.keyboard("{F2}{F4}{Alt>}2{/Alt}");

		expect(document.querySelector("dialog[open]")).toBeNull();
		expect(calls.length).toBe(before);
		expect(machine.refused).toEqual([]);
		await expect.element(page.getByTestId("seat-password")).toHaveFocus();
	});

	test("a second lock closes the vault", async () => {
		const { at: machine } = await openAt("chooser");
		await page.getByTestId("lock").click();

		await expect.element(heading("Sổ đang khóa")).toBeVisible();
		expect(machine.locked).toBe(true);
	});
});

test.each<[string, Parameters<typeof openAt>[0]]>([
	["the secretary's seat", "secretary"],
	["a member's seat", { member: HOA }],
	["no seat", "chooser"],
])("Ctrl+L at %s locks the vault at once", async (_, seat) => {
	const { at: machine } = await openAt(seat);
	await userEvent.keyboard("{Control>}l{/Control}");

	await expect.element(heading("Sổ đang khóa")).toBeVisible();
	expect(machine.locked).toBe(true);
});
