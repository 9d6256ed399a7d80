/** What the cell notes about one report while it is written; kept when its row is left. */

import { saveStudyReport } from "$lib/api";
import { FormErrors } from "$lib/formErrors.svelte";
import type { MemberId } from "$gen/MemberId";
import type { StudyId } from "$gen/StudyId";
import type { StudyLine } from "$gen/StudyLine";
import type { StudyReportDraft } from "$gen/StudyReportDraft";
import type { StudyView } from "$gen/StudyView";

export class ReportRow {
	readonly member: MemberId;
	readonly name: string;
	handedInOn = $state<string | null>(null);
	dayReadable = $state(true);
	mark = $state("");
	marker = $state("");
	remark = $state("");
	readonly errors = new FormErrors();
	readonly #study: StudyId;
	#kept: string;
	#saving: Promise<boolean> | undefined;

	constructor(study: StudyId, { name, report }: StudyLine) {
		this.#study = study;
		this.member = report.member;
		this.name = name;
		this.handedInOn = report.handedInOn;
		this.mark = report.mark;
		this.marker = report.marker;
		this.remark = report.remark;
		this.#kept = JSON.stringify(this.#draft());
	}

	/** Keeps the row if it was changed; false when it was refused, and the row says why. */
	keep(onkept: (view: StudyView) => void): Promise<boolean> {
		this.#saving ??= this.#keepOnce(onkept).finally(() => (this.#saving = undefined));
		return this.#saving;
	}

	async #keepOnce(onkept: (view: StudyView) => void): Promise<boolean> {
		const draft = this.#draft();
		const printed = JSON.stringify(draft);
		if (!this.dayReadable) return false;
		if (printed === this.#kept) return true;
		this.errors.clear();
		try {
			const view = await saveStudyReport(this.#study, this.member, draft);
			this.#kept = printed;
			onkept(view);
			return true;
		} catch (problem) {
			this.errors.refuse(problem, ["handedInOn", "mark", "marker", "remark"]);
			return false;
		}
	}

	#draft(): StudyReportDraft {
		const { handedInOn, mark, marker, remark } = this;
		return { handedInOn, mark, marker, remark };
	}
}
