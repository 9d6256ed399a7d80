/** A print run as the window sees it: under way with a number, over with a path, or refused. */

import { openPrinted, printAll, stopPrinting, type PrintProgress } from "$lib/api";
import { notice, type Notice } from "$lib/text/problems";
import type { CampaignId } from "$gen/CampaignId";
import type { PaperRef } from "$gen/PaperRef";
import type { PrintAs } from "$gen/PrintAs";

/** What a run has left. */
export interface Printed {
	papers: number;
	path: string;
	how: PrintAs;
}

export class PrintRun {
	readonly #campaign: CampaignId;
	/** Whether a run is under way. */
	running = $state(false);
	/** How far it is; nothing until the first number comes. */
	progress = $state.raw<PrintProgress>();
	/** What the last run has left. */
	printed = $state.raw<Printed>();
	/** The last run was stopped. */
	stopped = $state(false);
	trouble = $state.raw<Notice>();

	constructor(campaign: CampaignId) {
		this.#campaign = campaign;
	}

	/** Prints `papers`, unless a run is under way; a changed mind about the place says nothing. */
	async start(papers: PaperRef[], how: PrintAs, elsewhere: boolean): Promise<void> {
		if (this.running) return;
		Object.assign(this, { running: true, stopped: false });
		this.progress = this.printed = this.trouble = undefined;
		try {
			const { path } = await printAll(this.#campaign, papers, how, elsewhere, (progress) => {
				this.progress = progress;
			});
			if (path !== null) {
				this.printed = { papers: papers.length, path, how };
				this.stopped = false;
			}
		} catch (problem) {
			this.trouble = notice(problem);
		} finally {
			this.running = false;
		}
	}

	/** Stops the run; nothing of it stays. */
	stop(): void {
		if (!this.running) return;
		this.stopped = true;
		void stopPrinting();
	}

	/** Opens what the last run has left, or the folder it lies in. */
	async open(folder: boolean): Promise<void> {
		this.trouble = undefined;
		try {
			await openPrinted(folder);
		} catch (problem) {
			this.trouble = notice(problem);
		}
	}
}
