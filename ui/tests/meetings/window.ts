/** The whole window, open at a page, over the Rust side of `cell.ts`. */

import { vi as words } from "$lib/text/vi";
import { expect } from "vitest";
import { page } from "vitest/browser";
import App from "../../src/App.svelte";
import { Desk } from "../../src/desk.svelte";
import type { Route } from "../../src/routes";
import { show } from "../stage";
import { usual } from "./answers";
import { answer, type Answers, type Call } from "./rust";

/** Opens the window at `route`; what is called stands in the list that comes back. */
export async function open(
	route: Route,
	answers: Answers = {},
): Promise<{ desk: Desk; calls: Call[] }> {
	document.documentElement.lang = "vi";
	const calls = answer({ ...usual, ...answers });
	const desk = new Desk();
	show(App, { desk });
	await desk.look();
	await desk.go(route);
	await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
	await expect.poll(waiting).toEqual([]);
	return { desk, calls };
}

/** What says that something is still on its way. */
function waiting(): string[] {
	const said = [...document.querySelectorAll("main [role='status']")].map((each) =>
		each.textContent.trim(),
	);
	const words_ = [
		words.meetings.opening,
		words.minutes.opening,
		words.home.opening,
		words.print.opening,
	];
	return said.filter((each) =>
		[...words_, words.meetings.reading.opening, words.meetings.form.preparing].includes(each),
	);
}

/** The box of a name. */
export function box<E extends HTMLInputElement | HTMLTextAreaElement = HTMLInputElement>(
	name: string,
): E {
	const found = document.querySelector<E>(`[name="${name}"]`);
	if (!found) throw new Error(`no box is called ${name}`);
	return found;
}
