import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import * as book from "./book";
import { answer } from "../meetings/rust";
import { NameDraft, whole } from "../../src/members/name.svelte";

const hoa = { family: "Nguyễn", middle: "Thị Minh", given: "Hòa" };

function write(draft: NameDraft, full: string) {
	draft.full = full;
	draft.typed();
}

beforeEach(() => {
	vi.useFakeTimers();
	answer({ guessName: ({ full }) => book.guess(full) });
});

afterEach(() => {
	vi.useRealTimers();
	clearMocks();
});

describe("a division is offered", () => {
	test("when the typing pauses, and not with every letter", async () => {
		const draft = new NameDraft();
		write(draft, "Nguyễn Thị");
		await vi.advanceTimersByTimeAsync(200);
		write(draft, "Nguyễn Thị Minh Hòa");
		await vi.advanceTimersByTimeAsync(200);
		expect(draft.divided).toBe(false);

		await vi.advanceTimersByTimeAsync(100);

		expect(draft.parts).toEqual(hoa);
		expect(draft.full).toBe("Nguyễn Thị Minh Hòa");
	});

	test("and let go when the name has gone on in the meantime", async () => {
		const answers: (() => void)[] = [];
		answer({
			guessName: ({ full }) => new Promise((done) => answers.push(() => done(book.guess(full)))),
		});
		const draft = new NameDraft();
		write(draft, "Nguyễn An");
		await vi.advanceTimersByTimeAsync(300);
		draft.full = "Nguyễn An Bình";

		for (const give of answers) give();
		await vi.advanceTimersByTimeAsync(0);

		expect(draft.parts.given).toBe("");
	});
});

describe("a division the person made", () => {
	test("spells the full name, and no guess changes it", async () => {
		const draft = new NameDraft();
		write(draft, "Nguyễn Thị Minh Hòa");
		await vi.advanceTimersByTimeAsync(300);
		draft.parts.middle = "Thị";
		draft.parts.given = "Minh Hòa";
		draft.partTyped();
		await vi.advanceTimersByTimeAsync(1000);

		expect(draft.full).toBe("Nguyễn Thị Minh Hòa");
		expect(await draft.settle()).toEqual({ family: "Nguyễn", middle: "Thị", given: "Minh Hòa" });
	});

	test("gives way once it no longer spells the name", async () => {
		const draft = new NameDraft({ family: "Y", middle: "", given: "Bih Niê" });
		write(draft, "Nguyễn Thị Minh Hòa");

		expect(await draft.settle()).toEqual(hoa);
	});

	test("is not asked about again while it spells the name", async () => {
		const calls = answer({});
		const draft = new NameDraft(hoa);
		write(draft, "Nguyễn  Thị Minh Hòa ");

		expect(await draft.settle()).toEqual(hoa);
		expect(calls).toEqual([]);
	});
});

test("a name without a family name is written without gaps", () => {
	expect(whole({ family: "", middle: "", given: "Y Bih Niê" })).toBe("Y Bih Niê");
});
