/** Vietnamese typed into every kind of box, as the two sorts of input method do. */

import { describe, expect, test } from "vitest";
import { commands, userEvent } from "vitest/browser";
import Chooser from "$lib/parts/Chooser.svelte";
import DateField from "$lib/parts/DateField.svelte";
import PasswordField from "$lib/parts/PasswordField.svelte";
import TextArea from "$lib/parts/TextArea.svelte";
import TextField from "$lib/parts/TextField.svelte";
import { fold } from "$lib/text/fold";
import { vi } from "$lib/text/vi";
import { members } from "./gallery/sample";
import { described, enter, show } from "./stage";
import { compositions, SENTENCE, stages, strokes } from "./telex";

const choices = members.map(({ id, name }) => ({ value: id, label: name }));
const chooserWords = vi.parts.chooser;

/** Shows a box that takes any text; `seen` holds what the model was told. */
const boxes = {
	TextField: (seen: string[]) =>
		show(TextField, { label: "Nơi họp", testid: "box", oninput: (text) => seen.push(text) }),
	TextArea: (seen: string[]) =>
		show(TextArea, { label: "Ý kiến", testid: "box", oninput: (text) => seen.push(text) }),
	PasswordField: (seen: string[]) =>
		show(PasswordField, {
			label: "Mật khẩu",
			words: vi.parts.password,
			testid: "box",
			oninput: (text) => seen.push(text),
		}),
	Chooser: (seen: string[]) => {
		const props = { label: "Người nói", words: chooserWords, choices, fold, free: true };
		show(Chooser<number>, {
			...props,
			testid: "box",
			get text() {
				return seen.at(-1) ?? "";
			},
			set text(text: string) {
				seen.push(text);
			},
		});
	},
};

test("the script goes through every step of a word", () => {
	expect(stages("Thống")).toEqual(["Thong", "Thông", "Thống"]);
	expect(stages("Đặng")).toEqual(["Dang", "Đăng", "Đặng"]);
	expect(strokes("đá ")).toEqual([
		{ back: 0, letters: "da " },
		{ back: 3, letters: "đa " },
		{ back: 2, letters: "á " },
	]);
});

describe.each(Object.entries(boxes))("%s", (_, open) => {
	test.each([0, 8])("keeps what Unikey types, a stroke every %i ms", async (pause) => {
		const seen: string[] = [];
		open(seen);
		const box = await enter("box");

		await commands.strike(strokes(SENTENCE), pause);

		await expect.poll(() => box.value).toBe(SENTENCE);
		expect(seen.at(-1)).toBe(SENTENCE);
	});

	test("keeps what is composed", async () => {
		const seen: string[] = [];
		open(seen);
		const box = await enter("box");

		await commands.compose(compositions(SENTENCE));

		await expect.poll(() => box.value).toBe(SENTENCE);
		expect(seen.at(-1)).toBe(SENTENCE);
	});

	test("tells the model of a word that is still being composed", async () => {
		const seen: string[] = [];
		open(seen);
		await enter("box");

		await commands.compose([["Đă", "Đặng"]]);

		await expect.poll(() => seen).toContain("Đă");
	});

	test("is left alone by the browser's helpers", async () => {
		open([]);
		const box = await enter("box");

		expect(box.getAttribute("autocomplete")).toBe("off");
		expect(box.getAttribute("spellcheck")).toBe("false");
		expect(box.hasAttribute("maxlength")).toBe(false);
	});
});

describe("DateField", () => {
	let day: string | null | undefined;

	async function open() {
		day = undefined;
		show(DateField, {
			label: "Ngày họp",
			words: vi.parts.date,
			testid: "box",
			onchange: (value: string | null) => (day = value),
		});
		return enter("box");
	}

	test("takes a day in words as Unikey types it, and changes no letter meanwhile", async () => {
		const box = await open();

		await commands.strike(strokes("ngày 3 tháng 2 năm 2026"));

		await expect.poll(() => box.value).toBe("ngày 3 tháng 2 năm 2026");
		expect(day).toBe("2026-02-03");
		expect(described(box)).toContain("Thứ Ba, ngày 3 tháng 2 năm 2026");
	});

	test("shows the usual form once it is left", async () => {
		const box = await open();

		await userEvent.type(box, "3/2/2026");
		await userEvent.tab();

		await expect.poll(() => box.value).toBe("03/02/2026");
	});

	test("says nothing is wrong until it is left, and then how to put it right", async () => {
		const box = await open();
		await userEvent.type(box, "31/02/2026");
		expect(box.getAttribute("aria-invalid")).toBeNull();

		await userEvent.tab();

		await expect.poll(() => box.getAttribute("aria-invalid")).toBe("true");
		expect(described(box)).toContain("Trên lịch không có ngày này.");
		expect(box.value).toBe("31/02/2026");
	});
});

describe("Chooser", () => {
	let chosen: number | null | undefined;

	async function open() {
		chosen = undefined;
		show(Chooser<number>, {
			label: "Chủ trì",
			words: chooserWords,
			choices,
			fold,
			testid: "box",
			onchoose: (value: number | null) => (chosen = value),
		});
		return enter("box");
	}

	const options = () =>
		[...document.querySelectorAll('[role="option"]')].map((option) => option.textContent.trim());

	test("finds a name typed without marks", async () => {
		const box = await open();

		await userEvent.type(box, "duc");
		expect(options()).toEqual(["Nguyễn Văn Đức"]);
		await userEvent.keyboard("{Enter}");

		expect(chosen).toBe(2);
		await expect.poll(() => box.value).toBe("Nguyễn Văn Đức");
	});

	test("goes through the list with the arrow keys", async () => {
		const box = await open();

		await userEvent.type(box, "nguyen");
		await userEvent.keyboard("{ArrowDown}");
		const active = box.getAttribute("aria-activedescendant") ?? "";
		expect(document.getElementById(active)?.textContent).toContain("Nguyễn Thị Thuỷ");
		await userEvent.keyboard("{Enter}");

		expect(chosen).toBe(3);
	});

	test("Esc shuts the list and leaves the text", async () => {
		const box = await open();
		await userEvent.type(box, "nguyen");

		await userEvent.keyboard("{Escape}");

		expect(box.getAttribute("aria-expanded")).toBe("false");
		expect(box.value).toBe("nguyen");
	});

	test("Enter that ends a letter chooses nobody", async () => {
		const box = await open();
		await userEvent.type(box, "duc");

		for (const finishing of [{ isComposing: true }, { keyCode: 229 }]) {
			box.dispatchEvent(
				new KeyboardEvent("keydown", { key: "Enter", bubbles: true, ...finishing }),
			);
		}

		expect(chosen).toBeUndefined();
		expect(box.value).toBe("duc");
	});

	test("a name typed in full is chosen by leaving", async () => {
		const box = await open();

		await userEvent.type(box, "đặng thị ứng");
		await userEvent.tab();

		expect(chosen).toBe(1);
		await expect.poll(() => box.value).toBe("Đặng Thị Ứng");
	});

	test("a text that is no name is left standing, with what to do", async () => {
		const box = await open();

		await userEvent.type(box, "Trần");
		await userEvent.tab();

		await expect.poll(() => described(box)).toContain("Hãy chọn một tên");
		expect(box.value).toBe("Trần");
		expect(chosen).toBeUndefined();
	});

	test("changing a chosen name takes the choice back", async () => {
		const box = await open();
		await userEvent.type(box, "duc");
		await userEvent.keyboard("{Enter}");

		await userEvent.keyboard("{Backspace}");

		expect(chosen).toBeNull();
	});
});
