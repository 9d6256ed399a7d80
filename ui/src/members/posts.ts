/** A post in words: its own title where it has one, else what kind it is. */

import { vi } from "$lib/text/vi";
import type { Tenure } from "$gen/Tenure";

export function postName({ kind, title }: Pick<Tenure, "kind" | "title">): string {
	return title || vi.members.posts[kind];
}
