/** The registers that the review lives from: one page, a tab each. */

import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import { open } from "../meetings/window";

beforeEach(() => localStorage.clear());
afterEach(clearMocks);

test("the page opens on the shortcomings and leads back to the end of the year", async () => {
	const { desk } = await open({ page: "registers", year: 2026 });

	await expect
		.element(page.getByTestId("tab-shortcomings"))
		.toHaveAttribute("aria-selected", "true");
	await page.getByTestId("to-reviews").click();

	await expect.poll(() => desk.route).toEqual({ page: "reviews", year: 2026 });
});
