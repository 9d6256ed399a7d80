/** What every part must be for old eyes, for the keyboard and for a screen reader. */

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import Gallery from "./gallery/Gallery.svelte";
import { show, typeSize } from "./stage";
import { troubles } from "./troubles";

function sidewaysScroll(): number {
	return document.documentElement.scrollWidth - document.documentElement.clientWidth;
}

/** The area that answers to a finger: a radio button or a tick has its label's. */
function target(control: Element): DOMRect {
	const label = control.matches("[type=radio], [type=checkbox]") && control.closest("label");
	return (label || control).getBoundingClientRect();
}

function small(): string[] {
	const controls = document.querySelectorAll("button, input, select, textarea, [role=option]");
	return [...controls]
		.filter((control) => control.checkVisibility())
		.filter((control) => target(control).height < 44 || target(control).width < 44)
		.map((control) => control.outerHTML);
}

/** Elements with text of their own whose lines stand too close for stacked marks. */
function tightLines(): string[] {
	return [...document.querySelectorAll<HTMLElement>("body *")]
		.filter((element) => [...element.childNodes].some(isWords))
		.filter((element) => {
			const { lineHeight, fontSize } = getComputedStyle(element);
			return parseFloat(lineHeight) < 1.5 * parseFloat(fontSize) - 0.1;
		})
		.map((element) => element.outerHTML);
}

function isWords(node: Node): boolean {
	return node.nodeType === Node.TEXT_NODE && (node.textContent ?? "").trim() !== "";
}

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
