import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Autosave, flushAll, flushOnLeaving, type SaveState } from "./autosave";

/** A vault that answers when told to, and remembers what it was given. */
class SlowVault {
	revision = 7;
	readonly kept: string[] = [];
	readonly asked: number[] = [];
	#open: { keep: () => void; refuse: (problem: unknown) => void }[] = [];
	mostAtOnce = 0;

	save = (revision: number, draft: string) => {
		this.asked.push(revision);
		return new Promise<number>((answer, refuse) => {
			const keep = () => {
				this.kept.push(draft);
				answer(++this.revision);
			};
			this.#open.push({ keep, refuse });
			this.mostAtOnce = Math.max(this.mostAtOnce, this.#open.length);
		});
	};

	async keep() {
		this.#open.shift()?.keep();
		await vi.advanceTimersByTimeAsync(0);
	}

	async refuse(problem: unknown = { code: "diskFull" }) {
		this.#open.shift()?.refuse(problem);
		await vi.advanceTimersByTimeAsync(0);
	}
}

let vault: SlowVault;
let states: SaveState[];
let text: string;
let autosave: Autosave<string>;

const EVENING = new Date(2026, 1, 3, 19, 30);
const kinds = () => states.map((state) => state.kind);

function start(options: Partial<ConstructorParameters<typeof Autosave<string>>[0]> = {}) {
	return new Autosave<string>({
		revision: 7,
		read: () => text,
		save: vault.save,
		onstate: (state) => states.push(state),
		now: () => EVENING,
		...options,
	});
}

function type(letters: string) {
	text += letters;
	autosave.changed();
}

beforeEach(() => {
	vi.useFakeTimers();
	vault = new SlowVault();
	states = [];
	text = "";
	autosave = start();
});

afterEach(async () => {
	void autosave.stop();
	for (let left = 0; left < 3; left++) await vault.keep();
	vi.useRealTimers();
});

describe("while someone types", () => {
	test("nothing typed is nothing sent", async () => {
		await vi.advanceTimersByTimeAsync(60_000);

		expect(vault.asked).toEqual([]);
		expect(await autosave.flush()).toBe(true);
	});

	test("the first letter is sent within a second", async () => {
		type("Đ");

		await vi.advanceTimersByTimeAsync(1000);

		expect(vault.asked).toEqual([7]);
	});

	test("typing without a pause does not put the sending off", async () => {
		for (let letter = 0; letter < 100; letter++) {
			type("ấ");
			await vi.advanceTimersByTimeAsync(100);
			await vault.keep();
		}

		expect(vault.kept.length).toBeGreaterThanOrEqual(10);
		await vi.advanceTimersByTimeAsync(1000);
		await vault.keep();
		expect(vault.kept.at(-1)).toBe("ấ".repeat(100));
	});

	test("at no moment is a letter unsent for more than a second", async () => {
		let firstUnsent: number | undefined;
		let longest = 0;
		autosave = start({
			save: () => {
				longest = Math.max(longest, Date.now() - (firstUnsent ?? Date.now()));
				firstUnsent = undefined;
				return Promise.resolve(8);
			},
		});

		for (let letter = 0; letter < 400; letter++) {
			firstUnsent ??= Date.now();
			type("ữ");
			await vi.advanceTimersByTimeAsync(37);
		}

		expect(longest).toBeGreaterThan(0);
		expect(longest).toBeLessThanOrEqual(1000);
	});

	test("the draft is read when it is sent, not when it changed", async () => {
		type("Nghị");
		text += " quyết";

		await autosaveIsSent();

		expect(vault.kept).toEqual(["Nghị quyết"]);
	});

	test("each sending names the revision the last one answered with", async () => {
		type("a");
		await autosaveIsSent();
		type("b");
		await autosaveIsSent();

		expect(vault.asked).toEqual([7, 8]);
		expect(autosave.revision).toBe(9);
	});
});

describe("while a call is under way", () => {
	test("no second one is made, and the newest state follows it", async () => {
		type("a");
		await vi.advanceTimersByTimeAsync(1000);
		type("b");
		await vi.advanceTimersByTimeAsync(5000);
		type("c");

		expect(vault.asked).toEqual([7]);
		await vault.keep();
		await vault.keep();

		expect(vault.kept).toEqual(["a", "abc"]);
		expect(vault.asked).toEqual([7, 8]);
		expect(vault.mostAtOnce).toBe(1);
	});

	test("a letter typed meanwhile keeps its own clock", async () => {
		type("a");
		await vi.advanceTimersByTimeAsync(800);
		type("b");
		await vi.advanceTimersByTimeAsync(100);
		await vault.keep();

		expect(vault.asked).toEqual([7]);
		await vi.advanceTimersByTimeAsync(700);
		expect(vault.asked).toEqual([7, 8]);
	});

	test("flushing waits for it and then sends what came after", async () => {
		type("a");
		await vi.advanceTimersByTimeAsync(1000);
		type("b");
		const flushed = autosave.flush();

		await vault.keep();
		await vault.keep();

		expect(await flushed).toBe(true);
		expect(vault.kept).toEqual(["a", "ab"]);
	});

	test("two flushes at once make one call", async () => {
		type("a");
		const both = Promise.all([autosave.flush(), autosave.flush()]);

		await vault.keep();

		expect(await both).toEqual([true, true]);
		expect(vault.asked).toEqual([7]);
	});
});

describe("how it stands", () => {
	test("kept work is told with the time it was kept", async () => {
		type("a");
		await autosaveIsSent();

		expect(states).toEqual([{ kind: "saving" }, { kind: "saved", at: EVENING }]);
		expect(autosave.unkept).toBe(false);
	});

	test("what is typed or on its way counts as unkept", async () => {
		type("a");
		expect(autosave.unkept).toBe(true);

		await vi.advanceTimersByTimeAsync(1000);
		expect(autosave.unkept).toBe(true);

		await vault.keep();
		expect(autosave.unkept).toBe(false);
	});
});

describe("when it cannot be kept", () => {
	test("it is told with the problem and tried again until it goes through", async () => {
		type("a");
		await vi.advanceTimersByTimeAsync(1000);
		for (let tries = 0; tries < 6; tries++) {
			await vault.refuse();
			await vi.advanceTimersByTimeAsync(8000);
		}
		await vault.keep();

		expect(vault.kept).toEqual(["a"]);
		expect(states.at(-1)).toEqual({ kind: "saved", at: EVENING });
		expect(states[1]).toEqual({ kind: "failed", problem: { code: "diskFull" } });
	});

	test("the bad news is not taken down by a new try", async () => {
		type("a");
		await vi.advanceTimersByTimeAsync(1000);
		await vault.refuse();
		await vi.advanceTimersByTimeAsync(1000);
		await vault.refuse();
		await vi.advanceTimersByTimeAsync(2000);

		expect(kinds()).toEqual(["saving", "failed", "failed"]);
		expect(vault.asked).toEqual([7, 7, 7]);
	});

	test("a new try sends what was typed since", async () => {
		type("a");
		await vi.advanceTimersByTimeAsync(1000);
		await vault.refuse();
		type("b");
		await vi.advanceTimersByTimeAsync(1000);
		await vault.keep();

		expect(vault.kept).toEqual(["ab"]);
	});

	test("flushing answers no", async () => {
		type("a");
		const flushed = autosave.flush();
		await vault.refuse();

		expect(await flushed).toBe(false);
		expect(autosave.unkept).toBe(true);
	});

	test("what trying again cannot mend is not tried again", async () => {
		autosave = start({ hopeless: () => true });
		type("a");
		await vi.advanceTimersByTimeAsync(1000);
		await vault.refuse({ code: "overtaken" });
		type("b");
		await vi.advanceTimersByTimeAsync(60_000);

		expect(vault.asked).toEqual([7]);
		expect(states.at(-1)?.kind).toBe("failed");
		expect(await autosave.flush()).toBe(false);
	});

	test("a draft that cannot be read is told like any other failure", async () => {
		let readable = false;
		const read = () => {
			if (!readable) throw new Error("half a draft");
			return "a";
		};
		autosave = start({ read });
		type("a");
		await vi.advanceTimersByTimeAsync(800);

		expect(kinds()).toEqual(["saving", "failed"]);
		readable = true;
	});
});

describe("leaving", () => {
	test("stopping sends what is unkept and then nothing more", async () => {
		type("a");
		const stopped = autosave.stop();
		await vault.keep();
		autosave.changed();
		await vi.advanceTimersByTimeAsync(10_000);

		expect(await stopped).toBe(true);
		expect(vault.kept).toEqual(["a"]);
	});

	test("a draft that could not be kept is still tried after its page is gone", async () => {
		type("a");
		const stopped = autosave.stop();
		await vault.refuse();
		expect(await stopped).toBe(false);

		await vi.advanceTimersByTimeAsync(1000);
		await vault.keep();

		expect(vault.kept).toEqual(["a"]);
		expect(await flushAll()).toBe(true);
	});

	test("one call reaches every draft", async () => {
		const other = start({ read: () => "other" });
		type("a");
		other.changed();
		const flushed = flushAll();
		await vault.keep();
		await vault.keep();

		expect(await flushed).toBe(true);
		expect(vault.kept.sort()).toEqual(["a", "other"]);
		await other.stop();
	});

	test.each(["focusout", "visibilitychange"])("%s sends at once", async (name) => {
		const undo = flushOnLeaving(window);
		type("a");

		document.dispatchEvent(new Event(name));
		await vi.advanceTimersByTimeAsync(0);

		expect(vault.asked).toEqual([7]);
		undo();
	});

	test("after the undoing, leaving a box no longer sends", async () => {
		flushOnLeaving(window)();
		type("a");

		document.dispatchEvent(new Event("focusout"));
		await vi.advanceTimersByTimeAsync(0);

		expect(vault.asked).toEqual([]);
	});
});

async function autosaveIsSent() {
	await vi.advanceTimersByTimeAsync(1000);
	await vault.keep();
}
