import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { vi as words } from "$lib/text/vi";
import { Waiting } from "./waiting.svelte";

let waiting: Waiting;

beforeEach(() => {
	vi.useFakeTimers();
	waiting = new Waiting();
});

afterEach(() => {
	waiting.stop();
	vi.useRealTimers();
});

test("seconds run down to nothing, and then that is said", () => {
	waiting.start(3);
	expect([waiting.left, waiting.over]).toEqual([3, false]);

	vi.advanceTimersByTime(2000);
	expect([waiting.left, waiting.over]).toEqual([1, false]);

	vi.advanceTimersByTime(1000);
	expect([waiting.left, waiting.over]).toEqual([0, true]);
});

test("no wait is none, and nothing is said about it", () => {
	waiting.start(0);

	expect([waiting.left, waiting.over]).toEqual([0, false]);
});

test("a machine that slept through the wait does not begin it anew", () => {
	waiting.start(300);
	vi.setSystemTime(Date.now() + 299_000);
	vi.advanceTimersByTime(1000);

	expect(waiting.left).toBe(0);
});

test.each([
	[1, "1 giây"],
	[59, "59 giây"],
	[60, "1 phút"],
	[61, "1 phút 1 giây"],
	[300, "5 phút"],
])("%i seconds are said as %s", (seconds, said) => {
	expect(words.locked.seconds(seconds)).toBe(said);
});
