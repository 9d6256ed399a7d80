/**
 * The quick dialog in which a good deed is logged from any page: whether it is open, on
 * which deed, and how often something was kept, so that a page with deeds asks again.
 */

import type { GoodDeedLine } from "$gen/GoodDeedLine";
import type { MemberId } from "$gen/MemberId";

class DeedLog {
	open = $state(false);
	/** The deed being corrected; nothing for a new one. */
	line = $state.raw<GoodDeedLine>();
	/** Who is proposed for a new one. */
	member = $state<MemberId | null>(null);
	/** Counts what was kept since the window opened. */
	kept = $state(0);
	/** What was kept last, in words. */
	said = $state("");

	/** Opens the dialog on a new deed, of `member` where the page is theirs. */
	write(member: MemberId | null = null): void {
		if (this.open) return;
		this.line = undefined;
		this.member = member;
		this.open = true;
	}

	/** Opens the dialog on a deed that was logged. */
	correct(line: GoodDeedLine): void {
		this.line = line;
		this.member = line.member;
		this.open = true;
	}

	/** Something was kept or taken back. */
	changed(said: string): void {
		this.said = said;
		this.kept += 1;
	}
}

export const deedLog = new DeedLog();
