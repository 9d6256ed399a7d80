/** How the list of members was last looked at, while the window is open. */

import type { MemberOrder } from "$gen/MemberOrder";

export const listing = $state<{ order: MemberOrder; gone: boolean }>({
	order: "givenName",
	gone: false,
});
