/** Printing every paper of a campaign in one go, as a secretary does it. */

import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { CampaignPaper } from "$gen/CampaignPaper";
import { sidewaysScroll, small, tightLines } from "../looks";
import type { Answers, Call } from "../meetings/rust";
import { open } from "../meetings/window";
import { at } from "../stage";
import { troubles } from "../troubles";
import { usual } from "./book";

afterEach(clearMocks);

const papers: CampaignPaper[] = [
	{
		paper: { paper: "collectiveReview", year: 2026, blank: false },
		title: "Báo cáo kiểm điểm tập thể năm 2026",
		gaps: [{ gap: "notBegun" }],
		unverified: false,
	},
	{
		paper: { paper: "review", member: 2, year: 2026, blank: false },
		title: "Bản kiểm điểm cá nhân năm 2026 - Trần Thị Hòa",
		gaps: [{ gap: "unanswered", count: 3 }, { gap: "unsigned" }],
		unverified: false,
	},
	{
		paper: { paper: "review", member: 5, year: 2026, blank: false },
		title: "Bản kiểm điểm cá nhân năm 2026 - Tôn Thất Bách",
		gaps: [],
		unverified: false,
	},
];
const path = "/home/bi-thu/Documents/Sổ tay Chi bộ/2026/Giấy tờ kiểm điểm.pdf";

const said = (calls: Call[], command: string) =>
	calls.filter((call) => call.command === command).map(({ words }) => words);

async function openPapers(answers: Answers = {}) {
	const opened = await open(
		{ page: "campaign", year: 2026 },
		{ ...usual, campaignPapers: () => papers, printAll: () => ({ path }), ...answers },
	);
	await page.getByTestId("tab-papers").click();
	await expect.element(page.getByTestId("print-all-go")).toBeVisible();
	return opened;
}

/** A run that goes on until it is told how it ends. */
function held() {
	let end: (path: string | null) => void = () => undefined;
	const run = new Promise<{ path: string | null }>((done) => {
		end = (path) => done({ path });
	});
	return { printAll: () => run, end: (path: string | null) => end(path) };
}

test("what is missing is said before anything is printed and leads to its place", async () => {
	const { calls, desk } = await openPapers();

	expect(at("paper-gaps").textContent).toContain("Còn 2 giấy tờ chưa đủ");
	expect(at("paper-gaps").textContent).toContain("Trần Thị Hòa: còn 3 mục chưa viết xong; chưa ký");
	expect(said(calls, "print_all")).toEqual([]);
	expect(await troubles()).toEqual([]);
	expect([sidewaysScroll(), small(), tightLines()]).toEqual([0, [], []]);
	await page.getByTestId("paper-gaps").getByRole("button", { name: "Trần Thị Hòa" }).click();

	expect(desk.route).toEqual({ page: "review", member: 2, year: 2026 });
});

test("one file of the chosen papers is saved and opened", async () => {
	const { calls } = await openPapers({ openPrinted: () => null });

	await page.getByTestId("print-collectiveReview").click();
	await page.getByRole("button", { name: "Lưu 2 giấy tờ" }).click();

	await expect
		.element(page.getByTestId("print-said"))
		.toHaveTextContent(`Đã lưu 2 giấy tờ vào ${path}`);
	const [{ progress, ...run }] = said(calls, "print_all");
	expect(progress).toBeDefined();
	expect(run).toEqual({
		id: 3,
		papers: papers.slice(1).map(({ paper }) => paper),
		how: "oneFile",
		elsewhere: false,
	});
	await page.getByTestId("open-printed").click();
	await page.getByTestId("open-folder").click();
	await expect
		.poll(() => said(calls, "open_printed"))
		.toEqual([{ folder: false }, { folder: true }]);
});

test("a file each goes into a folder the person chooses", async () => {
	const { calls } = await openPapers({ printAll: () => ({ path: "/media/usb/Giấy tờ" }) });

	await page.getByText("Mỗi giấy tờ một tệp").click();
	await page.getByTestId("print-all-elsewhere").click();

	await expect.element(page.getByTestId("open-folder")).toBeVisible();
	expect(page.getByTestId("open-printed").elements()).toEqual([]);
	expect(said(calls, "print_all")[0]).toMatchObject({ how: "fileEach", elsewhere: true });
});

test("a run shows how far it is and Escape stops it", async () => {
	const run = held();
	const { calls } = await openPapers({ printAll: run.printAll, stopPrinting: () => null });
	await page.getByTestId("print-all-go").click();
	await expect.element(page.getByTestId("print-progress")).toHaveTextContent("Đang chuẩn bị…");

	said(calls, "print_all")[0].progress.onmessage({ done: 2, total: 3 });
	await expect
		.element(page.getByTestId("print-progress"))
		.toHaveTextContent("Đang dàn trang: 2/3 giấy tờ");
	expect(document.querySelector("progress")?.value).toBe(2);
	expect(await troubles()).toEqual([]);
	await userEvent.keyboard("{Escape}");
	await expect.poll(() => said(calls, "stop_printing").length).toBe(1);
	run.end(null);

	await expect
		.element(page.getByTestId("print-said"))
		.toHaveTextContent("Đã dừng. Chưa có tệp nào");
	expect(page.getByTestId("print-progress").elements()).toEqual([]);
});

test("a run that ends while it is stopped says where the papers are", async () => {
	const run = held();
	await openPapers({ printAll: run.printAll, stopPrinting: () => null });
	await page.getByTestId("print-all-go").click();

	await page.getByTestId("print-stop").click();
	run.end(path);

	await expect.element(page.getByTestId("print-said")).toHaveTextContent(path);
});

test("a refused run says why and can be tried again", async () => {
	await openPapers({ printAll: () => Promise.reject({ code: "diskFull", path }) });

	await page.getByTestId("print-all-go").click();

	await expect.element(page.getByTestId("print-trouble")).toBeVisible();
	expect(at("print-all-go").getAttribute("aria-disabled")).toBeNull();
});
