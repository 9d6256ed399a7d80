/**
 * The words of the window, by screen.
 *
 * Each screen has its own file in `vi/` and its own key here. Sentences about what
 * went wrong are in `problems.ts`; words on paper are in `assets/`.
 */

import { campaign } from "./vi/campaign";
import { campaignPapers } from "./vi/campaignPapers";
import { copies } from "./vi/copies";
import { forms } from "./vi/forms";
import { handover } from "./vi/handover";
import { history } from "./vi/history";
import { home } from "./vi/home";
import { meetings } from "./vi/meetings";
import { members } from "./vi/members";
import { minutes } from "./vi/minutes";
import { notebooks } from "./vi/notebooks";
import { parts } from "./vi/parts";
import { pasting } from "./vi/pasting";
import { place } from "./vi/place";
import { print } from "./vi/print";
import { printAll } from "./vi/printAll";
import { registers } from "./vi/registers";
import { seat } from "./vi/seat";
import { settings } from "./vi/settings";
import { shell } from "./vi/shell";
import { statistics } from "./vi/statistics";
import { stories } from "./vi/stories";
import { studies } from "./vi/studies";
import { yearEnd } from "./vi/yearEnd";
import { locked, newPassword, recovery, welcome } from "./vi/welcome";

export const vi = {
	shell,
	parts,
	welcome,
	newPassword,
	locked,
	recovery,
	handover,
	history,
	home,
	members,
	meetings,
	minutes,
	notebooks,
	forms,
	pasting,
	place,
	print,
	printAll,
	registers,
	seat,
	settings,
	statistics,
	stories,
	studies,
	yearEnd,
	campaign,
	campaignPapers,
	copies,
};
