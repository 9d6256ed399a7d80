import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { watchIdle } from "./idle";

const MINUTE = 60_000;

/** A window that is only there to be listened to. */
function still(): Window {
	return Object.assign(new EventTarget(), { document: new EventTarget() }) as unknown as Window;
}

let page: Window;
let idle: number;
let warnings: boolean[];
let stop: () => void;

const press = (kind = "keydown") => page.dispatchEvent(new Event(kind));

beforeEach(() => {
	vi.useFakeTimers();
	[page, idle, warnings] = [still(), 0, []];
	const onwarn = (soon: boolean) => warnings.push(soon);
	stop = watchIdle(page, { minutes: 15, onidle: () => (idle += 1), onwarn });
});

afterEach(() => {
	stop();
	vi.useRealTimers();
});

describe("nobody is taken to be there", () => {
	test("once the minutes are over, and not before", () => {
		vi.advanceTimersByTime(15 * MINUTE - 1);
		expect(idle).toBe(0);

		vi.advanceTimersByTime(1);
		expect(idle).toBe(1);
	});

	test.each(["keydown", "pointerdown", "wheel"])("unless there was a %s", (kind) => {
		vi.advanceTimersByTime(10 * MINUTE);
		press(kind);
		vi.advanceTimersByTime(14 * MINUTE);
		expect(idle).toBe(0);

		vi.advanceTimersByTime(MINUTE);
		expect(idle).toBe(1);
	});

	test("again each minute, as long as what was to be done could not be", () => {
		vi.advanceTimersByTime(17 * MINUTE);

		expect(idle).toBe(3);
	});

	test("as soon as a machine that slept wakes, whatever key woke it", () => {
		vi.setSystemTime(Date.now() + 60 * MINUTE);
		press();
		expect(idle).toBe(1);
	});

	test("for as long as the machine slept", () => {
		let quiet = 0;
		stop();
		stop = watchIdle(page, { minutes: 15, onidle: (minutes) => (quiet = minutes) });
		vi.setSystemTime(Date.now() + 60 * MINUTE);
		press();

		expect(quiet).toBe(60);
	});

	test("when the window of a machine that slept is looked at", () => {
		vi.setSystemTime(Date.now() + 60 * MINUTE);
		page.document.dispatchEvent(new Event("visibilitychange"));

		expect(idle).toBe(1);
	});
});

describe("a minute before", () => {
	test("it is said once, and taken back when somebody moves", () => {
		vi.advanceTimersByTime(14 * MINUTE);
		expect(warnings).toEqual([true]);

		vi.advanceTimersByTime(30_000);
		press();

		expect(warnings).toEqual([true, false]);
		vi.advanceTimersByTime(14 * MINUTE - 1);
		expect([idle, warnings.length]).toEqual([0, 2]);
	});

	test("it is said at once where there is only that minute", () => {
		stop();
		stop = watchIdle(page, { minutes: 1, onidle: () => {}, onwarn: (soon) => warnings.push(soon) });

		expect(warnings).toEqual([true]);
	});
});

test("after stopping nothing is said any more", () => {
	stop();
	vi.advanceTimersByTime(60 * MINUTE);
	press();

	expect([idle, warnings]).toEqual([0, []]);
});
