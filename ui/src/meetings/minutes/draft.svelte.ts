/**
 * The minutes on the page while they are being written. The boxes write into `minutes`
 * and every change is kept by autosave; from an answer only what follows from the
 * minutes is taken (counts, sums, what is missing), never a text.
 */

import { saveMinutes } from "$lib/api";
import { Autosave, type SaveState } from "$lib/autosave";
import type { GoodDeedLine } from "$gen/GoodDeedLine";
import type { ItemNotes } from "$gen/ItemNotes";
import type { MatterDraft } from "$gen/MatterDraft";
import type { Meeting } from "$gen/Meeting";
import type { Minutes } from "$gen/Minutes";
import type { MinutesFacts } from "$gen/MinutesFacts";
import type { MinutesView } from "$gen/MinutesView";
import type { MonthReportLine } from "$gen/MonthReportLine";
import type { OpenMatter } from "$gen/OpenMatter";
import type { Problem } from "$gen/Problem";
import type { PersonChoice } from "$gen/PersonChoice";
import type { ScoreSheet } from "$gen/ScoreSheet";
import type { Story } from "$gen/Story";
import type { StoryId } from "$gen/StoryId";
import type { StoryOffer } from "$gen/StoryOffer";
import { untrack } from "svelte";
import { instantOf, momentOf, now, type Moment } from "../clock";
import { emptyMatter, emptyMention, emptyStory } from "./rows";

/** Refusals that trying again cannot mend: something newer is kept, or the minutes are locked. */
const HOPELESS: readonly Problem["code"][] = [
	"draftTooOld",
	"minutesLocked",
	"minutesNotBegun",
	"missing",
	"notAllowed",
];

const codeOf = (problem: unknown) => (problem as Partial<Problem> | null)?.code;

function isHopeless(problem: unknown): boolean {
	const code = codeOf(problem);
	return code !== undefined && HOPELESS.includes(code);
}

export class MinutesDraft {
	readonly meeting: Meeting;
	readonly people: readonly PersonChoice[];
	readonly carried: readonly OpenMatter[];
	readonly sheet: ScoreSheet;
	/** Everybody's page of the month the meeting hears, as it was when the minutes were opened. */
	readonly notebook: readonly MonthReportLine[];
	readonly #offers: readonly StoryOffer[];
	readonly #ownStories: readonly StoryId[];
	minutes = $state() as Minutes;
	/** What follows from the minutes as last kept. */
	facts = $state.raw() as MinutesFacts;
	/** The revision in the vault that overtook this draft; nothing while all is well. */
	overtakenBy = $state<number>();
	/** The day of the meeting, kept while neither time is known. */
	#day = $state("");
	#autosave: Autosave<Minutes>;
	readonly #report: (state: SaveState) => void;
	readonly #unwatch: () => void;

	constructor(view: MinutesView, report: (state: SaveState) => void) {
		this.meeting = view.meeting;
		this.people = view.people;
		this.carried = view.carried;
		this.sheet = view.sheet;
		this.notebook = view.notebook;
		this.#offers = view.storyTurns;
		this.#ownStories = view.ownStories;
		this.minutes = view.minutes;
		this.facts = view.facts;
		this.#day = momentOf(view.minutes.startedAt ?? view.meeting.plan.plannedAt).day;
		this.#report = report;
		this.#autosave = this.#keepFrom(view.revision);
		this.#unwatch = this.#watch();
	}

	/** Keeps what is unkept and ends; to be called when the page is left. */
	async close(): Promise<boolean> {
		this.#unwatch();
		return this.#autosave.stop();
	}

	/** Keeps now; true when everything is kept. */
	flush(): Promise<boolean> {
		return this.#autosave.flush();
	}

	/** Keeps what stands here over the newer draft in the vault (which keeps its old versions). */
	async keepThis(): Promise<void> {
		if (this.overtakenBy === undefined) return;
		this.#autosave = this.#keepFrom(this.overtakenBy);
		this.overtakenBy = undefined;
		this.#autosave.changed();
		await this.#autosave.flush();
	}

	/** The day the meeting was held. */
	get day(): string {
		return this.#day;
	}

	set day(day: string | null) {
		if (!day) return;
		this.#day = day;
		this.#stamp({ startTime: this.startTime, endTime: this.endTime });
	}

	/** The time of day it began, `19:30`. */
	get startTime(): string | null {
		const { startedAt } = this.minutes;
		return startedAt === null ? null : momentOf(startedAt).time;
	}

	set startTime(startTime: string | null) {
		this.#stamp({ startTime, endTime: this.endTime });
	}

	/** The time of day it ended. */
	get endTime(): string | null {
		const { endedAt } = this.minutes;
		return endedAt === null ? null : momentOf(endedAt).time;
	}

	set endTime(endTime: string | null) {
		this.#stamp({ startTime: this.startTime, endTime });
	}

	/** It begins here and now. */
	startNow({ day, time }: Moment = now()): void {
		this.#day = day;
		this.startTime = time;
	}

	/** It ends now. */
	endNow({ time }: Moment = now()): void {
		this.endTime = time;
	}

	/** The guests by name, to be chosen as speakers. */
	get guestNames(): string[] {
		return this.minutes.guests.map(({ name }) => name).filter((name) => name.trim() !== "");
	}

	/** Whose turn it is to tell a story and of whom none is written yet. */
	get tellers(): StoryOffer[] {
		const { stories } = this.minutes;
		return this.#offers.filter(({ teller, story }) =>
			stories.every((each) => each.teller !== teller && each.id !== story?.id),
		);
	}

	/** Writes down the story of a turn: what was prepared, as it is, or a blank one of the teller. */
	hear({ teller, story }: StoryOffer): void {
		this.minutes.stories.push(story ? { ...story } : { ...emptyStory(), teller });
	}

	/** Whether the words of a story are its teller's own, and not to be changed here. */
	isOwn({ id }: Story): boolean {
		return this.#ownStories.includes(id);
	}

	/** Writes down the praise of a deed of the log, in the words of the log. */
	praise({ id, member, name, words }: GoodDeedLine): void {
		const known = this.people.some((person) => person.id === member);
		const whom = known ? { member } : { who: name };
		this.minutes.mentions.push({ ...emptyMention("praise"), ...whom, words, deed: id });
	}

	/** The matters to follow that came of the conclusion of an item. */
	followedOf(item: ItemNotes): MatterDraft[] {
		return this.minutes.matters.filter(
			(matter) => matter.kind === "conclusion" && matter.item === item.id,
		);
	}

	/** Follows the conclusion of an item until it is carried out. */
	follow(item: ItemNotes): MatterDraft {
		const matter = emptyMatter("conclusion", item.id, item.conclusion.trim());
		this.minutes.matters.push(matter);
		return matter;
	}

	/** Marks as present everybody not marked yet; the undoing, or nothing to do. */
	everybodyPresent(): { count: number; undo: () => void } | undefined {
		const unmarked = this.minutes.attendance.filter(({ mark }) => mark === null);
		if (unmarked.length === 0) return undefined;
		for (const line of unmarked) line.mark = "present";
		const undo = () => {
			for (const line of unmarked) if (line.mark === "present") line.mark = null;
		};
		return { count: unmarked.length, undo };
	}

	/** The points of a line of the score sheet, in tenths. */
	pointsOf(key: string): number | null {
		return this.minutes.score.find((mark) => mark.key === key)?.points ?? null;
	}

	/** Gives a line points, in tenths. */
	score(key: string, points: number | null): void {
		const mark = this.minutes.score.find((each) => each.key === key);
		if (mark) mark.points = points;
		else this.minutes.score.push({ key, points, note: "" });
	}

	/** The remark on a line of the score sheet. */
	noteOf(key: string): string {
		return this.minutes.score.find((mark) => mark.key === key)?.note ?? "";
	}

	/** Writes a remark on a line. */
	annotate(key: string, note: string): void {
		const mark = this.minutes.score.find((each) => each.key === key);
		if (mark) mark.note = note;
		else if (note !== "") this.minutes.score.push({ key, points: null, note });
	}

	#stamp({ startTime, endTime }: { startTime: string | null; endTime: string | null }): void {
		const at = (time: string | null) => time && instantOf({ day: this.#day, time });
		this.minutes.startedAt = at(startTime);
		this.minutes.endedAt = at(endTime);
	}

	#keepFrom(revision: number): Autosave<Minutes> {
		return new Autosave<Minutes>({
			revision,
			read: () => $state.snapshot(this.minutes),
			save: (from, minutes) => this.#save(from, minutes),
			onstate: (state) => this.#told(state),
			hopeless: isHopeless,
		});
	}

	async #save(from: number, minutes: Minutes): Promise<number> {
		const { revision, facts } = await saveMinutes(this.meeting.id, from, minutes);
		this.facts = facts;
		return revision;
	}

	#told(state: SaveState): void {
		this.#report(state);
		if (state.kind !== "failed" || !isHopeless(state.problem)) return;
		if (codeOf(state.problem) === "draftTooOld") {
			this.overtakenBy = (state.problem as Extract<Problem, { code: "draftTooOld" }>).stored;
		}
		// It would stand in the way of every other page; what is typed stays in the boxes.
		void this.#autosave.stop();
	}

	/** Tells autosave of every change, whichever box or button made it. */
	#watch(): () => void {
		let first = true;
		return $effect.root(() => {
			$effect(() => {
				$state.snapshot(this.minutes);
				if (!first) untrack(() => this.#autosave.changed());
				first = false;
			});
		});
	}
}
