/**
 * A plan on the page: the boxes write into it, `save` sends it. A plan that was not
 * touched is not saved, so that looking at a proposal makes no meeting.
 */

import { changePlan, planMeeting } from "$lib/api";
import type { MeetingId } from "$gen/MeetingId";
import type { MeetingPlan } from "$gen/MeetingPlan";
import type { MeetingView } from "$gen/MeetingView";
import { momentOf } from "../clock";

export class PlanDraft {
	/** The meeting it changes; nothing while it is a new one. */
	readonly meeting: MeetingId | undefined;
	plan = $state() as MeetingPlan;
	month = $state<string | null>(null);
	day = $state<string | null>(null);
	time = $state<string | null>(null);
	/** Every box that is read as something can be read. */
	readable = $state({ month: true, day: true, time: true });
	#kept = "";

	/** The minutes were begun, and the agenda is theirs. */
	readonly agendaFixed: boolean;

	constructor(plan: MeetingPlan, meeting?: MeetingId, agendaFixed = false) {
		this.meeting = meeting;
		this.agendaFixed = agendaFixed;
		this.take(plan);
		this.#kept = this.#print();
	}

	/** Another proposal, e.g. for another kind of meeting. */
	take(plan: MeetingPlan): void {
		this.plan = plan;
		this.month = plan.month;
		({ day: this.day, time: this.time } = momentOf(plan.plannedAt));
	}

	/** Something was changed since it was proposed or saved. */
	get touched(): boolean {
		return this.#print() !== this.#kept;
	}

	/** The boxes that keep it from being saved. */
	get wanting(): ("month" | "day" | "time")[] {
		return (["month", "day", "time"] as const).filter(
			(box) => this[box] === null || !this.readable[box],
		);
	}

	/** Sends the plan; the caller has looked at `wanting`. */
	async save(): Promise<MeetingView> {
		const plan = this.#whole();
		const view = await (this.meeting === undefined
			? planMeeting(plan)
			: changePlan(this.meeting, plan));
		this.#kept = this.#print();
		return view;
	}

	/** Nothing of it is to be kept. */
	letGo(): void {
		this.#kept = this.#print();
	}

	#whole(): MeetingPlan {
		const plan = $state.snapshot(this.plan);
		if (this.month === null || this.day === null || this.time === null) return plan;
		return { ...plan, month: this.month, plannedAt: `${this.day}T${this.time}:00` };
	}

	#print(): string {
		return JSON.stringify([this.#whole(), this.month, this.day, this.time]);
	}
}
