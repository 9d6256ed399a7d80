/** Text from an old Word file is pasted: it stands as it is until the person chooses. */

import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { OldText } from "$gen/OldText";
import { HOA } from "../seat/book";
import { openAt, said } from "../seat/window";
import { at } from "../stage";
import { troubles } from "../troubles";
import { sidewaysScroll, small, tightLines } from "../looks";

const OLD = "§ång chÝ nªu g\u00ad¬ng";
const READ = "Đồng chí nêu gương";
const HTML = `<p style='font-family:".VnTime"'>§ång chÝ nªu g&shy;¬ng</p>`;

afterEach(clearMocks);

/** Opens the month page of a member, whose self-remark has the caret. */
async function openBox(read: (words: any) => OldText | null = () => old(READ)) {
	const opened = await openAt("secretary", { readPasted: read } as never);
	await opened.desk.go({ page: "monthPage", member: HOA, month: "2026-08" });
	await page.getByTestId("self-remark").click();
	return { ...opened, box: at<HTMLTextAreaElement>("self-remark") };
}

const old = (text: string): OldText => ({ encodings: ["tcvn3"], text });

/** Pastes as the browser does: the event first, then the text. */
function paste(box: HTMLTextAreaElement, plain: string, html = "") {
	const clipboardData = new DataTransfer();
	clipboardData.setData("text/plain", plain);
	if (html) clipboardData.setData("text/html", html);
	box.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
	document.execCommand("insertText", false, plain);
}

test("both are shown side by side, and nothing is changed unasked", async () => {
	const { box, calls } = await openBox();

	paste(box, OLD, HTML);

	await expect.element(page.getByText("Đoạn dán có vẻ là chữ TCVN3 (ABC).")).toBeVisible();
	expect(at<HTMLElement>("pasted-before").textContent).toBe(OLD);
	expect(at<HTMLElement>("pasted-after").textContent).toBe(READ);
	expect(box.value).toBe(OLD);
	expect(said(calls, "read_pasted")).toEqual([{ runs: [{ font: ".VnTime", text: OLD }] }]);
});

describe("once it was offered", () => {
	async function offered() {
		const opened = await openBox();
		await userEvent.keyboard("Mở đầu: ");
		paste(opened.box, OLD, HTML);
		await expect.element(page.getByTestId("pasted-take")).toBeVisible();
		return opened;
	}

	test("it is exchanged by Tab and Enter, and kept as typing is", async () => {
		const { box, calls } = await offered();

		await userEvent.tab();
		expect(document.activeElement).toBe(at("pasted-take"));
		await userEvent.keyboard("{Enter}");

		expect(box.value).toBe(`Mở đầu: ${READ}`);
		await expect
			.poll(() => JSON.stringify(said(calls, "save_month_page")), { timeout: 5000 })
			.toContain(READ);
	});

	test("the box takes it back by its own undo", async () => {
		const { box } = await offered();
		await page.getByTestId("pasted-take").click();
		expect(box.value).toBe(`Mở đầu: ${READ}`);

		await userEvent.keyboard("{Control>}z{/Control}");

		expect(box.value).toBe(`Mở đầu: ${OLD}`);
	});

	test("a button puts the old text back", async () => {
		const { box } = await offered();
		await page.getByTestId("pasted-take").click();

		await page.getByTestId("pasted-back").click();

		expect(box.value).toBe(`Mở đầu: ${OLD}`);
		await expect.element(page.getByTestId("pasted")).not.toBeInTheDocument();
	});

	test("it stays as it is when the person wants so", async () => {
		const { box } = await offered();

		await page.getByTestId("pasted-keep").click();

		expect(box.value).toBe(`Mở đầu: ${OLD}`);
		await expect.element(page.getByTestId("pasted")).not.toBeInTheDocument();
	});

	test("text typed meanwhile stays", async () => {
		const { box } = await offered();
		await userEvent.keyboard(" và thôi");

		await page.getByTestId("pasted-take").click();

		expect(box.value).toBe(`Mở đầu: ${READ} và thôi`);
	});

	test("it is offered no more when the text is gone", async () => {
		const { box } = await offered();

		box.select();
		await userEvent.keyboard("{Backspace}");

		await expect.element(page.getByTestId("pasted")).not.toBeInTheDocument();
	});

	test.each([18, 32])("it can be read and pressed at %i px", async (pixels) => {
		await offered();
		document.documentElement.style.fontSize = `${pixels}px`;

		expect(await troubles()).toEqual([]);
		expect([small(), tightLines(), sidewaysScroll()]).toEqual([[], [], 0]);
	});
});

test("text that is of today is not asked about", async () => {
	const { box, calls } = await openBox(() => null);

	paste(box, "Nghị quyết có thì là");
	paste(box, "Nam 12/3");
	await userEvent.keyboard("!");

	expect(said(calls, "read_pasted")).toHaveLength(1);
	await expect.element(page.getByTestId("pasted")).not.toBeInTheDocument();
});

test("a text too long is refused in words and stays", async () => {
	const { box } = await openBox(() => {
		throw { code: "pastedTooLong", most: 100_000 };
	});

	paste(box, OLD, HTML);

	await expect.element(page.getByText("Hãy dán từng phần ngắn hơn.")).toBeVisible();
	expect(box.value).toBe(OLD);
});

test("leaving the seat forgets what was pasted", async () => {
	const { box, desk } = await openBox();
	paste(box, OLD, HTML);
	await expect.element(page.getByTestId("pasted-take")).toBeVisible();

	await desk.rise();

	await expect
		.element(page.getByRole("heading", { level: 1, name: "Ai ngồi vào máy?" }))
		.toBeVisible();
	expect(document.body.textContent).not.toContain(READ);
});
