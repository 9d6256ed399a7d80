/** What axe finds wrong with the page as it stands. */

import axe from "axe-core";
import { expect } from "vitest";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "wcag2aaa", "best-practice"];
const WANTED = { "target-size": { enabled: true }, "color-contrast-enhanced": { enabled: true } };

/** One line for each trouble, so that a failing test says where it is. */
export async function troubles(): Promise<string[]> {
	const { violations, passes } = await axe.run(document, { runOnly: TAGS, rules: WANTED });
	const judged = [...passes, ...violations].map(({ id }) => id);
	expect(judged).toEqual(expect.arrayContaining(Object.keys(WANTED)));
	return violations.flatMap(({ id, nodes }) =>
		nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`),
	);
}
