/** Copies: taken, brought to a stick, restored and taken back; at the door too. */

import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import type { CopiesView } from "$gen/CopiesView";
import type { CopyLine } from "$gen/CopyLine";
import type { DoorCopies } from "$gen/DoorCopies";
import type { VaultState } from "$gen/VaultState";
import { troubles } from "../troubles";
import { openState } from "./answers";
import { click, fill, last, open, start, times } from "./window";

const here = { page: "settings", part: "copies" } as const;

const evening: CopyLine = {
	path: "/nhà/bà Bưởi/SoTayChiBo/copies/2026-09-02 213005",
	madeAt: "2026-09-02T21:30:05",
	cause: "leaving",
	bytes: 1_840_000,
	records: 412,
	proven: true,
	differences: [{ kind: "members", then: 24, now: 25 }],
};
const silent: CopyLine = {
	path: "/nhà/bà Bưởi/SoTayChiBo/copies/cu",
	madeAt: null,
	cause: null,
	bytes: null,
	records: null,
	proven: false,
	differences: [],
};
const view: CopiesView = {
	beside: [evening, silent],
	second: null,
	setAsideAt: null,
	onOneDisk: true,
};
const stick = {
	path: "/media/USB của bí thư/SoTayChiBo",
	isThere: true,
	onSameDisk: false,
	lastAt: "2026-09-01T08:05:00",
	copies: [],
};
const answers = (change: Partial<CopiesView> = {}) => ({
	copies: () => ({ ...view, ...change }),
	workStep: () => "proving" as const,
	stopWork: () => null,
	backUp: () => evening,
	backUpToSecond: () => evening,
	chooseSecondPlace: () => stick,
	restoreCopy: () => null,
	undoRestore: () => null,
});

afterEach(clearMocks);

describe("the list", () => {
	test("says when, how much, what is different, and what was tried", async () => {
		await open(here, answers());
		const rows = page.getByTestId("copies").getByRole("row");

		await expect.element(rows.nth(1)).toHaveTextContent("02/09/2026, 21 giờ 30");
		await expect.element(rows.nth(1)).toHaveTextContent("412 mục, 1,8 MB");
		await expect.element(rows.nth(1)).toHaveTextContent("đã thử khôi phục");
		await expect.element(rows.nth(1)).toHaveTextContent("bản sao ít hơn 1");
		await expect.element(rows.nth(2)).toHaveTextContent("chưa thử khôi phục");
		await expect.element(page.getByTestId("one-disk")).toBeVisible();
		expect(await troubles()).toEqual([]);
	});

	test("grows by a copy taken now, which says what it holds", async () => {
		const { calls } = await open(here, answers());
		await click("back-up");

		await expect.element(page.getByTestId("done")).toHaveTextContent("412 mục, đã thử khôi phục");
		expect(times(calls, "copies")).toBe(2);
	});

	test("tells a trouble and keeps what was there", async () => {
		const full = { code: "diskFull", path: "/media/USB" } as const;
		await open(here, { ...answers(), backUp: () => Promise.reject(full) });
		await click("back-up");

		await expect.element(page.getByTestId("refusal")).toHaveTextContent("/media/USB đã đầy");
		await expect.element(page.getByTestId("copies")).toBeVisible();
	});

	test("work can be stopped while it goes on", async () => {
		let end = () => {};
		const held = new Promise<CopyLine>((_, refuse) => (end = () => refuse({ code: "stopped" })));
		const { calls } = await open(here, {
			...answers(),
			backUp: () => held,
			stopWork: () => (end(), null),
		});
		await click("back-up");
		await expect.element(page.getByTestId("work")).toHaveTextContent("mở thử bản sao");
		await click("stop-work");

		await expect.element(page.getByTestId("refusal")).toHaveTextContent("Đã dừng");
		expect(times(calls, "stop_work")).toBe(1);
	});
});

describe("a restore", () => {
	test("says what becomes of the book, and is done on one word", async () => {
		const { calls } = await open(here, answers());
		await page.getByTestId("restore").first().click();
		await expect.element(page.getByTestId("restore-dialog")).toHaveTextContent("không bị xóa");
		expect(times(calls, "restore_copy")).toBe(0);
		await click("restore-go");

		await expect.element(page.getByTestId("done")).toHaveTextContent("Đã khôi phục.");
		expect(last(calls, "restore_copy")).toEqual({ path: evening.path });
	});

	test("is taken back where a book was set aside", async () => {
		const { calls } = await open(here, answers({ setAsideAt: "2026-09-03T10:00:00" }));
		await click("undo-restore");

		await expect.element(page.getByTestId("done")).toHaveTextContent("Đã lấy lại sổ");
		expect(times(calls, "undo_restore")).toBe(1);
	});

	test("is not for the deputy, who still takes copies", async () => {
		const deputy = { welcome: () => ({ ...openState, seat: "deputy" as const }) };
		await open(here, { ...answers(), ...deputy });

		await expect.element(page.getByTestId("restore").first()).toBeDisabled();
		await expect.element(page.getByTestId("back-up")).toBeEnabled();
	});
});

describe("the stick", () => {
	test("is asked for once, and copied to by the same button", async () => {
		const { calls } = await open(here, answers());
		await click("copy-to-stick");

		await expect.element(page.getByTestId("copied")).toHaveTextContent("đã thử khôi phục");
		expect(times(calls, "choose_second_place")).toBe(1);
		expect(times(calls, "back_up_to_second")).toBe(1);
	});

	test("that is known is copied to at once", async () => {
		const { calls } = await open(here, answers({ second: stick, onOneDisk: false }));
		await click("copy-to-stick");

		await expect.element(page.getByTestId("copied")).toBeVisible();
		expect(times(calls, "choose_second_place")).toBe(0);
	});

	test("that is out is said to be out", async () => {
		await open(here, answers({ second: { ...stick, isThere: false } }));

		await expect.element(page.getByTestId("place-out")).toHaveTextContent("cắm USB");
	});

	test("nothing is copied where nobody has chosen after all", async () => {
		const { calls } = await open(here, { ...answers(), chooseSecondPlace: () => null });
		await click("copy-to-stick");

		await expect.poll(() => times(calls, "copies")).toBe(2);
		expect(times(calls, "back_up_to_second")).toBe(0);
	});
});

describe("at the door", () => {
	const closed: VaultState = {
		is: "locked",
		openers: ["secretary", "recovery"],
		waitSeconds: 0,
		demoPassword: null,
		demoPin: null,
	};
	const door: DoorCopies = { beside: [evening], second: null, elsewhere: [], hasVault: true };
	const atDoor = {
		welcome: () => closed,
		copiesAtTheDoor: () => door,
		lookForCopies: () => ({ ...door, elsewhere: [silent] }),
		restoreAtTheDoor: () => null,
		workStep: () => "proving" as const,
	};

	test("a copy is chosen and opens by its own password", async () => {
		const { calls } = await start(atDoor);
		await click("restore-entry");
		await click("choose-copy");
		await fill("door-secret", "Sông Hương núi Ngự");
		await click("door-restore");

		await expect
			.poll(() => last(calls, "restore_at_the_door"))
			.toEqual({ path: evening.path, secret: { password: "Sông Hương núi Ngự" } });
	});

	test("nothing is asked without a copy chosen or a secret typed", async () => {
		const { calls } = await start(atDoor);
		await click("restore-entry");
		await click("door-restore");
		await expect.element(page.getByText("Ô này còn trống.")).toBeVisible();
		await fill("door-secret", "Sông Hương núi Ngự");
		await click("door-restore");

		await expect.element(page.getByText("Chưa chọn bản sao nào.")).toBeVisible();
		expect(times(calls, "restore_at_the_door")).toBe(0);
		expect(await troubles()).toEqual([]);
	});

	test("a damaged book is rescued, and what came through is told", async () => {
		const { calls } = await start({
			...atDoor,
			welcome: () => Promise.reject({ code: "vaultDamaged", path: "/nhà/vault.db" }),
			rescueVault: () => ({
				lines: [
					{ kind: "members", rescued: 24, fromCopy: 1, lost: 0, mayMissMore: false },
					{ kind: "meetings", rescued: 300, fromCopy: 0, lost: 3, mayMissMore: true },
				],
				copyOf: "2026-09-02T21:30:05",
			}),
		});
		await click("restore-entry");
		await fill("door-secret", "Sông Hương núi Ngự");
		await click("rescue");

		const told = page.getByTestId("rescued-lines");
		await expect.element(told).toHaveTextContent("đảng viên");
		await expect.element(told).toHaveTextContent("có thể còn nữa");
		expect(last(calls, "rescue_vault")).toEqual({ secret: { password: "Sông Hương núi Ngự" } });
		expect(await troubles()).toEqual([]);
	});
});
