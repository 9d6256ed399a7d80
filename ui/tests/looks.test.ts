/** What every part must be for old eyes, for the keyboard and for a screen reader. */

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import Gallery from "./gallery/Gallery.svelte";
import { sidewaysScroll, small, tightLines } from "./looks";
import { show, typeSize } from "./stage";
import { troubles } from "./troubles";

beforeEach(() => {
	document.documentElement.lang = "vi";
	document.title = "Các phần của cửa sổ";
});

afterEach(() => document.documentElement.removeAttribute("lang"));

describe.each([
	[18, 1280],
	[24, 1280],
	[32, 1280],
	[18, 640],
])("type of %i px on a window of %i px", (pixels, width) => {
	beforeEach(async () => {
		await page.viewport(width, 800);
		typeSize(pixels);
		show(Gallery, {});
	});

	test("axe has nothing to say", async () => {
		expect(await troubles()).toEqual([]);
	});

	test("the page does not scroll sideways", () => {
		expect(sidewaysScroll()).toBe(0);
	});

	test("every target is as large as a fingertip", () => {
		expect(small()).toEqual([]);
	});

	test("lines leave room for marks above and below", () => {
		expect(tightLines()).toEqual([]);
	});
});

describe("at the smallest type", () => {
	test("targets stay as large as a fingertip", () => {
		typeSize(14);
		show(Gallery, {});

		expect(small()).toEqual([]);
	});
});

describe("a dialog", () => {
	test("passes axe, and gives the focus back", async () => {
		show(Gallery, {});
		const opener = page.getByRole("button", { name: "Đọc lại, thông qua" });
		await opener.click();
		expect(await troubles()).toEqual([]);

		await page.getByTestId("dialog").getByRole("button", { name: "Thôi" }).click();

		await expect.element(opener).toHaveFocus();
	});
});

describe("the paper on screen", () => {
	const shown = () => document.querySelector('[data-testid="paper"] [role="status"]')?.textContent;

	test("turns its pages with Page Up and Page Down", async () => {
		show(Gallery, {});
		const desk = document.querySelector<HTMLElement>('[data-testid="paper"] [role="region"]');
		const press = (key: string) =>
			desk?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
		await Promise.all([...document.images].map((image) => image.decode()));

		expect(shown()).toBe("Trang 1 / 3");
		press("PageDown");
		await expect.poll(shown).toBe("Trang 2 / 3");
		press("PageDown");
		press("PageDown");
		await expect.poll(shown).toBe("Trang 3 / 3");
		press("PageUp");
		await expect.poll(shown).toBe("Trang 2 / 3");
	});

	test("grows and shrinks, and each page says which it is", async () => {
		show(Gallery, {});
		const [first] = document.images;
		const before = first?.getBoundingClientRect().width ?? 0;

		await page.getByRole("button", { name: "Phóng to" }).click();

		expect(first?.getBoundingClientRect().width).toBeCloseTo(before * 1.25, 0);
		expect(first?.alt).toBe("Biên bản sinh hoạt, trang 1 trên 3");
	});
});

describe("tabs and tables", () => {
	test("arrow keys move between tabs", async () => {
		show(Gallery, {});
		await page.getByTestId("tab-during").click();

		document.activeElement?.dispatchEvent(
			new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true }),
		);

		await expect.element(page.getByTestId("tab-after")).toHaveFocus();
		await expect.element(page.getByTestId("tab-after")).toHaveAttribute("aria-selected", "true");
	});

	test("a head says how its column is sorted, and turns it round", async () => {
		show(Gallery, {});
		const head = page.getByRole("columnheader", { name: "Họ và tên" });
		await expect.element(head).toHaveAttribute("aria-sort", "ascending");

		await head.getByRole("button").click();

		await expect.element(head).toHaveAttribute("aria-sort", "descending");
	});
});
