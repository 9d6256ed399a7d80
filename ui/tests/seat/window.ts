/** The whole window at one of the seats of a machine. */

import { expect } from "vitest";
import { page } from "vitest/browser";
import type { Seat } from "$gen/Seat";
import App from "../../src/App.svelte";
import { Desk } from "../../src/desk.svelte";
import { answer, type Answers, type Call } from "../meetings/rust";
import { show } from "../stage";
import { answersOf, machine, type Machine } from "./book";

export interface Opened {
	desk: Desk;
	calls: Call[];
	at: Machine;
}

/** Opens the window of `at`, a machine at which the secretary sits unless told otherwise. */
export async function open(at: Machine = machine(), change: Answers = {}): Promise<Opened> {
	document.documentElement.lang = "vi";
	const calls = answer(answersOf(at, change));
	const desk = new Desk();
	show(App, { desk });
	await desk.look();
	await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
	return { desk, calls, at };
}

/** Opens the window at a seat. */
export const openAt = (seat: Seat, change: Answers = {}): Promise<Opened> =>
	open(machine({ seat }), change);

/** The words of each call of a command. */
export function said(calls: readonly Call[], command: string): any[] {
	return calls.filter((call) => call.command === command).map(({ words }) => words);
}
