/** The whole window over the Rust side of `answers.ts`. */

import { vi as words } from "$lib/text/vi";
import { expect } from "vitest";
import { page } from "vitest/browser";
import App from "../../src/App.svelte";
import { Desk } from "../../src/desk.svelte";
import type { Route } from "../../src/routes";
import { answer, type Answers, type Call } from "../meetings/rust";
import { show } from "../stage";
import { usual } from "./answers";

export interface Opened {
	desk: Desk;
	calls: Call[];
}

/** Starts the window as the vault stands in `answers`. */
export async function start(answers: Answers = {}): Promise<Opened> {
	document.documentElement.lang = "vi";
	const calls = answer({ ...usual, ...answers });
	const desk = new Desk();
	show(App, { desk });
	await desk.look();
	return { desk, calls };
}

/** Opens the window at `route`, once everything on the page has come. */
export async function open(route: Route, answers: Answers = {}): Promise<Opened> {
	const opened = await start(answers);
	await opened.desk.go(route);
	await settled();
	return opened;
}

const WAITING = [
	words.members.list.loading,
	words.members.history.loading,
	words.settings.loading,
	words.settings.agendas.loading,
	words.settings.scoring.loading,
].map(({ opening }) => opening);

/** Waits until nothing on the page is on its way. */
export async function settled(): Promise<void> {
	await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
	await expect.poll(onTheWay).toEqual([]);
}

function onTheWay(): string[] {
	const said = [...document.querySelectorAll("main [role='status']")];
	return said.map(({ textContent }) => textContent.trim()).filter((text) => WAITING.includes(text));
}

/** The words of the last call of a command. */
export function last(calls: readonly Call[], command: string): any {
	return calls.filter((call) => call.command === command).at(-1)?.words;
}

/** How many calls a command had. */
export function times(calls: readonly Call[], command: string): number {
	return calls.filter((call) => call.command === command).length;
}

/** Types into a box in the place of what stands there. */
export async function fill(testid: string, text: string): Promise<void> {
	await page.getByTestId(testid).fill(text);
}

export async function click(testid: string): Promise<void> {
	await page.getByTestId(testid).click();
}
