/** Walking through the page of the campaign. */

import { expect } from "vitest";
import { page } from "vitest/browser";
import { sidewaysScroll, small, tightLines } from "../looks";
import type { Call } from "../meetings/rust";
import { troubles } from "../troubles";

export const route = { page: "campaign", year: 2026 } as const;

/** What `command` was called with, each time. */
export const said = (calls: Call[], command: string) =>
	calls.filter((call) => call.command === command).map(({ words }) => words);

/** Opens a part of the campaign. */
export async function tab(key: string): Promise<void> {
	await page.getByTestId(`tab-${key}`).click();
	await expect.element(page.getByTestId(`campaign-${key}`)).toBeVisible();
}

/** The page keeps the rules of every page: accessible, no sideways scroll, large targets. */
export async function keepsTheRules(): Promise<void> {
	expect(await troubles()).toEqual([]);
	expect(sidewaysScroll()).toBe(0);
	expect(small()).toEqual([]);
	expect(tightLines()).toEqual([]);
}
