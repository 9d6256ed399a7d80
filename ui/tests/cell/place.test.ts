/** Where the vault lies, the papers that lie beside it, and a clock that goes wrong. */

import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import type { Place } from "$gen/Place";
import type { VaultPlace } from "$gen/VaultPlace";
import type { VaultState } from "$gen/VaultState";
import { sidewaysScroll, small, tightLines } from "../looks";
import { at } from "../stage";
import { troubles } from "../troubles";
import { openState } from "./answers";
import { click, last, open, settled, times } from "./window";

const FOLDER = "C:\\Users\\Bưởi\\OneDrive\\Sổ";
const SETTINGS = { page: "settings", part: "place" } as const;
const synced: Place = { on: "synced", service: "oneDrive" };
const lies = (place: Place, accepted = false): VaultPlace => ({ folder: FOLDER, place, accepted });

const locked: VaultState = {
	is: "locked",
	openers: ["secretary"],
	waitSeconds: 0,
	demoPassword: null,
	demoPin: null,
};
const minutes = { path: "D:\\Giấy\\Biên bản tháng 9.pdf", at: "2026-09-05T19:30:00" };
const notebook = { path: "/home/b/Sổ tay Y Bih Niê.pdf", at: "2026-09-03T07:00:00" };

afterEach(clearMocks);

/** Answers of a machine whose vault lies at `place`. */
function machine(place: Place) {
	const state = { accepted: false, moved: false, papers: [minutes, notebook] };
	return {
		state,
		answers: {
			welcome: () => (state.moved ? locked : openState),
			vaultPlace: () => lies(place, state.accepted),
			clockBehind: () => null,
			acceptPlace: () => {
				state.accepted = true;
				return lies(place, true);
			},
			moveVault: () => {
				state.moved = true;
				return { path: "D:\\SoTayChiBo" };
			},
			openedPapers: () => state.papers,
			cleanOpenedPapers: ({ paths }: { paths: string[] }) =>
				(state.papers = state.papers.filter(({ path }) => !paths.includes(path))),
		},
	};
}

describe("the first page", () => {
	test.each<[Place, string]>([
		[synced, "Sổ đang nằm trong thư mục OneDrive."],
		[{ on: "removable" }, "Sổ đang nằm trên USB"],
		[{ on: "network" }, "Sổ đang nằm trên máy khác"],
	])("says of %j why it is not safe, and leads to the choice", async (place, words) => {
		const { desk } = await open({ page: "home" }, machine(place).answers);

		await expect.element(page.getByTestId("place-notice")).toHaveTextContent(words);
		await click("to-place");

		await expect.element(page.getByTestId("place-unsafe")).toHaveTextContent(words);
		expect(desk.route).toEqual(SETTINGS);
	});

	test("says nothing of the machine's own disk, nor what the secretary has accepted", async () => {
		const { answers } = machine({ on: "ownDisk" });
		await open({ page: "home" }, answers);
		await settled();
		await expect.element(page.getByTestId("place-notice")).not.toBeInTheDocument();
	});

	test("says that the clock was set back, and until when the book was written", async () => {
		await open(
			{ page: "home" },
			{ ...machine({ on: "ownDisk" }).answers, clockBehind: () => "2026-09-05T19:30:00" },
		);

		const notice = page.getByTestId("clock-behind");
		await expect.element(notice).toHaveTextContent("ngày 5 tháng 9 năm 2026");
		await expect.element(notice).toHaveTextContent("Hãy chỉnh lại ngày giờ của máy");
	});
});

describe("the settings", () => {
	test("move the vault: it is locked, and the door says where it is now", async () => {
		const { calls } = await open(SETTINGS, machine(synced).answers);
		await expect.element(page.getByTestId("vault-folder")).toHaveTextContent(FOLDER);

		await click("move-vault");

		await expect.element(page.getByTestId("moved")).toHaveTextContent("D:\\SoTayChiBo");
		await expect.element(page.getByTestId("moved")).toHaveTextContent("Sổ cũ vẫn giữ nguyên");
		expect(last(calls, "move_vault")).toEqual({ choose: false });
	});

	test("say why a folder will not do, and the vault stays", async () => {
		const { answers } = machine(synced);
		const refused = { code: "notOwnDisk", path: "E:\\" };
		const { desk } = await open(SETTINGS, {
			...answers,
			moveVault: () => Promise.reject(refused),
		});

		await click("move-elsewhere");

		await expect.element(page.getByTestId("refusal")).toHaveTextContent("E:\\");
		expect(desk.vault).toBe("open");
	});

	test("nothing happens when no folder was chosen", async () => {
		const { desk } = await open(SETTINGS, {
			...machine(synced).answers,
			moveVault: () => ({ path: null }),
		});

		await click("move-elsewhere");

		await expect.element(page.getByTestId("move-vault")).toHaveTextContent("Chuyển sổ về máy này");
		expect(desk.vault).toBe("open");
	});

	test("leave the vault where it is, knowing", async () => {
		await open(SETTINGS, machine(synced).answers);

		await click("accept-place");

		await expect.element(page.getByText("Bí thư đã biết và chọn để sổ ở đây.")).toBeVisible();
		await expect.element(page.getByTestId("accept-place")).not.toBeInTheDocument();
	});

	test("list opened papers and clean those that are ticked", async () => {
		const { calls } = await open(SETTINGS, machine({ on: "ownDisk" }).answers);
		await expect.element(page.getByTestId("opened")).toHaveTextContent("Biên bản tháng 9.pdf");
		await page.getByRole("checkbox", { name: "Sổ tay Y Bih Niê.pdf" }).click();

		await click("clean-opened");

		await expect.element(page.getByTestId("cleaned")).toHaveTextContent("Đã xóa 1 tệp");
		expect(last(calls, "clean_opened_papers")).toEqual({ paths: [minutes.path] });
		expect(at<HTMLElement>("opened").textContent).toContain(notebook.path);
		expect(times(calls, "clean_opened_papers")).toBe(1);
	});

	test.each([18, 32])("can be read and pressed at %i px", async (pixels) => {
		await open(SETTINGS, machine(synced).answers);
		await expect.element(page.getByTestId("opened")).toBeVisible();
		document.documentElement.style.fontSize = `${pixels}px`;

		expect(await troubles()).toEqual([]);
		expect([small(), tightLines(), sidewaysScroll()]).toEqual([[], [], 0]);
	});
});
