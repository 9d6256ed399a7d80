/** Puts a component on the test's page, dressed as in the window, and clears it away. */

import "$lib/look";
import { flushSync, mount, unmount, type Component, type MountOptions } from "svelte";
import { page } from "vitest/browser";
import { afterEach } from "vitest";

let standing: object[] = [];

/** Mounts `component` with `props`. */
export function show<Props extends Record<string, any>>(
	component: Component<Props, object, any>,
	props: Props,
): void {
	standing.push(mount(component, { target: document.body, props } as MountOptions<Props>));
	flushSync();
}

/** The one element of a test id, as it stands. */
export function at<E extends HTMLElement = HTMLInputElement>(testid: string): E {
	const found = document.querySelector<E>(`[data-testid="${testid}"]`);
	if (!found) throw new Error(`nothing is called ${testid}`);
	return found;
}

/** Puts the caret into a box, in the way a person does. */
export async function enter(testid: string): Promise<HTMLInputElement> {
	await page.getByTestId(testid).click();
	return at(testid);
}

/** What the page's boxes say after a label, help and error included. */
export function described(box: HTMLElement): string {
	const ids = box.getAttribute("aria-describedby")?.split(" ") ?? [];
	return ids.map((id) => document.getElementById(id)?.textContent.trim()).join(" | ");
}

/** The size of the type, as the person sets it. */
export function typeSize(pixels: number): void {
	document.documentElement.style.fontSize = `${pixels}px`;
}

afterEach(async () => {
	for (const component of standing) await unmount(component);
	standing = [];
	document.body.replaceChildren();
	document.documentElement.removeAttribute("style");
	await page.viewport(1280, 800);
});
