/** Telling what a campaign is held by from what its edition has. */

import { vi } from "$lib/text/vi";
import type { Assessed } from "$gen/Assessed";

/** Whom something serves, in words. */
export const whomOf = (serves: readonly Assessed[]) =>
	serves.map((one) => vi.campaign.rules.assessed[one]).join("; ");

/** Whether two say the same; both come from Rust, with their fields in one order. */
export const isSameData = (one: unknown, other: unknown) =>
	JSON.stringify(one) === JSON.stringify(other);
