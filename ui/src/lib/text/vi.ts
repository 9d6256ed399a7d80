/**
 * The words of the window, by screen.
 *
 * Each screen has its own file in `vi/` and its own key here. Sentences about what
 * went wrong are in `problems.ts`; words on paper are in `assets/`.
 */

import { parts } from "./vi/parts";
import { home, locked, meetings, members, settings, welcome } from "./vi/screens";
import { shell } from "./vi/shell";

export const vi = { shell, parts, welcome, locked, home, members, meetings, settings };
