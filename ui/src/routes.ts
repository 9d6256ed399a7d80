/**
 * Where in the program one can be. A screen adds its member here, its line in
 * `App.svelte` and, if it stands in the side list, its place in `places`.
 */

import { vi } from "$lib/text/vi";
import type { Place } from "$lib/parts/SideNav.svelte";

export type Route =
	{ page: "home" } | { page: "members" } | { page: "meetings" } | { page: "settings" };

export type PlaceKey = "home" | "members" | "meetings" | "settings";

/** The side list, top to bottom; Alt and the number of a place goes there. */
export const places: readonly Place<PlaceKey>[] = [
	{ key: "home", label: vi.shell.nav.home, icon: "home", shortcut: "Alt+1" },
	{ key: "members", label: vi.shell.nav.members, icon: "people", shortcut: "Alt+2" },
	{ key: "meetings", label: vi.shell.nav.meetings, icon: "book", shortcut: "Alt+3" },
	{ key: "settings", label: vi.shell.nav.settings, icon: "gear", shortcut: "Alt+4" },
];

/** The place a page belongs to: a single meeting stands under the meetings. */
export function placeOf({ page }: Route): PlaceKey {
	return page;
}
