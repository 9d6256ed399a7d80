/** The closed vault: the password, the wait after wrong ones, and the code that helps. */

import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { VaultState } from "$gen/VaultState";
import { openState } from "./answers";
import { click, fill, last, start, times } from "./window";

const heading = (name: string) => page.getByRole("heading", { level: 1, name });
const closed = (change = {}): VaultState => ({
	is: "locked",
	openers: ["secretary", "recovery"],
	waitSeconds: 0,
	demoPassword: null,
	demoPin: null,
	...change,
});

afterEach(() => {
	vi.useRealTimers();
	clearMocks();
});

describe("the password", () => {
	test("that is blank is not tried", async () => {
		const { calls } = await start({ welcome: () => closed() });
		await click("open");

		await expect.element(page.getByText("Ô mật khẩu còn trống.")).toBeVisible();
		expect(times(calls, "open_vault")).toBe(0);
	});

	test("that is wrong makes the button wait and say how long, until it can be tried again", async () => {
		const { calls } = await start({
			welcome: () => closed(),
			openVault: () => Promise.reject({ code: "wrongPassword", waitSeconds: 2 }),
		});
		await fill("password", "sai rồi");
		await click("open");
		await expect.element(page.getByTestId("open")).toHaveTextContent("Chờ 2 giây");
		await expect.element(page.getByTestId("open")).toHaveAttribute("aria-disabled", "true");
		await expect.element(page.getByTestId("password")).toHaveFocus();

		await fill("password", "lại sai");
		await userEvent.keyboard("{Enter}");
		expect(times(calls, "open_vault")).toBe(1);

		await expect
			.element(page.getByTestId("open-status"), { timeout: 5000 })
			.toHaveTextContent("Đã có thể thử lại.");
		await expect.element(page.getByTestId("open")).toHaveTextContent("Mở sổ");
	});

	test("waits from the start where the last tries were wrong", async () => {
		await start({ welcome: () => closed({ waitSeconds: 90 }) });

		await expect.element(page.getByTestId("open")).toHaveTextContent("Chờ 1 phút");
	});

	test("of a demo is told", async () => {
		await start({ welcome: () => closed({ demoPassword: "chi bo mau 2026", demoPin: "2846" }) });

		await expect.element(page.getByTestId("demo-password")).toHaveTextContent("chi bo mau 2026");
		await expect.element(page.getByTestId("demo-pin")).toHaveTextContent("2846");
	});

	test("is asked of the deputy too, where there is one", async () => {
		await start({ welcome: () => closed({ openers: ["secretary", "deputy", "recovery"] }) });

		await expect.element(page.getByText("bí thư hoặc phó bí thư")).toBeVisible();
	});
});

describe("the recovery code", () => {
	async function enter(answers = {}) {
		const opened = await start({ welcome: () => closed(), ...answers });
		await click("forgot");
		await expect.element(page.getByTestId("recovery-code-box")).toHaveFocus();
		return opened;
	}

	test("with a slip says in which group, and keeps what was typed", async () => {
		await enter({
			openWithRecovery: () => Promise.reject({ code: "recoveryCodeMistyped", group: 3 }),
		});
		await fill("recovery-code-box", "7k3bm 0qx9t");
		await click("open-with-code");

		await expect.element(page.getByRole("alert")).toHaveTextContent("thứ 3");
		await expect.element(page.getByTestId("recovery-code-box")).toHaveValue("7k3bm 0qx9t");
	});

	test("that opens leads to a new password, and that to the home page", async () => {
		let state = closed();
		const { calls } = await enter({
			welcome: () => state,
			openWithRecovery: () => {
				state = { ...openState, mustSetPassword: true } as VaultState;
				return null;
			},
			setNewPassword: () => {
				state = openState;
				return null;
			},
		});
		await fill("recovery-code-box", "7K3BM 0QX9T V2H8C N5RJ1 G4S6P Z8M0F X1TCK");
		await click("open-with-code");
		await expect.element(heading("Đặt mật khẩu mới")).toHaveFocus();

		await fill("new-password", "mùa xuân Điện Biên");
		await fill("new-password-again", "mùa xuân Điện Biên");
		await click("set-password-save");

		await expect.element(page.getByTestId("cell-name")).toHaveTextContent("Chi bộ thôn Đồng Tâm");
		expect(last(calls, "set_new_password")).toEqual({ new: "mùa xuân Điện Biên" });
	});

	test("can be left for the password again", async () => {
		await enter();
		await click("back-to-password");

		await expect.element(page.getByTestId("password")).toHaveFocus();
	});
});

test("a founding that was cut off is told, and begun anew", async () => {
	await start({ welcome: () => ({ is: "halfMade" }) });

	await expect.element(page.getByTestId("half-made")).toHaveTextContent("Chưa có gì được ghi");
	await expect.element(page.getByTestId("welcome-begin")).toBeVisible();
});

describe("a vault in trouble", () => {
	test.each([
		[
			{ code: "vaultTooNew", path: "D:\\Sổ\\vault.db", found: 9, known: 4 },
			"cập nhật chương trình",
		],
		[{ code: "vaultForeign", path: "D:\\vault.db" }, "không phải là sổ của chương trình này"],
		[{ code: "vaultDamaged", path: "D:\\vault.db" }, "tệp bị hỏng"],
		[{ code: "vaultBusy", path: "D:\\vault.db" }, "đóng cửa sổ kia"],
		[{ code: "readOnly", path: "D:\\" }, "quyền ghi"],
		[{ code: "diskFull", path: "D:\\" }, "đã đầy"],
	])("says what to do, and looks again when told: %o", async (problem, said) => {
		let mended = false;
		await start({ welcome: () => (mended ? closed() : Promise.reject(problem)) });
		await expect.element(page.getByTestId("trouble")).toHaveTextContent(said);

		mended = true;
		await click("look-again");

		await expect.element(heading("Sổ đang khóa")).toBeVisible();
	});
});

describe("locking", () => {
	test("comes back to the page one was at, once the vault is open again", async () => {
		let state: VaultState = openState;
		const { desk } = await start({
			welcome: () => state,
			lock: () => {
				state = closed();
				return null;
			},
			openVault: () => {
				state = openState;
				return null;
			},
		});
		await desk.go({ page: "members" });
		await click("lock");
		await fill("password", "sông Hương núi Ngự");
		await userEvent.keyboard("{Enter}");

		await expect.element(heading("Đảng viên")).toBeVisible();
	});

	test("happens by itself where nobody sits, once nobody is there, after a warning", async () => {
		vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout"] });
		let state: VaultState = { ...openState, seat: "chooser" } as VaultState;
		await start({
			welcome: () => state,
			seatChoices: () => [],
			lock: () => {
				state = closed();
				return null;
			},
		});

		await vi.advanceTimersByTimeAsync(14 * 60_000);
		await expect.element(page.getByText("sổ sẽ tự khóa sau 1 phút")).toBeVisible();
		await vi.advanceTimersByTimeAsync(60_000);

		await expect.element(heading("Sổ đang khóa")).toBeVisible();
	});
});
