/** Every page of forms: for old eyes, for the keyboard and for a screen reader. */

import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import type { Route } from "../../src/routes";
import { sidewaysScroll, small, tightLines } from "../looks";
import { open } from "../meetings/window";
import { troubles } from "../troubles";
import { screen, usual } from "./book";

const signed = { ...usual, commitment: () => screen({ signedOn: "2026-01-20", mayFill: [] }) };

/** A page, how Rust answers, and something on it that has come from there. */
const screens: [string, Route, typeof usual, string][] = [
	["form", { page: "commitment", member: 2, year: 2026 }, usual, "form"],
	["signed form", { page: "commitment", member: 2, year: 2026 }, signed, "form"],
	["commitments", { page: "commitments", year: 2026 }, usual, "commitments"],
	[
		"nobody's",
		{ page: "commitments", year: 2026 },
		{ ...usual, commitments: () => [] },
		"to-members",
	],
	["editions", { page: "settings", part: "forms" }, usual, "editions"],
];

beforeEach(() => localStorage.clear());
afterEach(clearMocks);

describe.each([
	[18, 1366],
	[32, 1280],
	[18, 640],
])("type of %i px on a window of %i px", (pixels, width) => {
	test.each(screens)("%s", async (_, route, answers, shown) => {
		await page.viewport(width, 768);
		localStorage.setItem("typeSize", String(pixels));
		await open(route, answers);
		await expect.element(page.getByTestId(shown)).toBeInTheDocument();

		expect(await troubles()).toEqual([]);
		expect(sidewaysScroll()).toBe(0);
		expect(small()).toEqual([]);
		expect(tightLines()).toEqual([]);
	});
});
