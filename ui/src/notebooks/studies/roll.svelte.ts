/**
 * Who was at a study session, while it is ticked. What was ticked is kept as it is written;
 * the numbers come back from Rust. Lines nobody touched are not sent.
 */

import { saveStudyAttendance } from "$lib/api";
import { Autosave, type SaveState } from "$lib/autosave";
import type { Mark } from "$gen/Mark";
import type { MemberId } from "$gen/MemberId";
import type { Problem } from "$gen/Problem";
import type { StudyAttendance } from "$gen/StudyAttendance";
import type { StudyView } from "$gen/StudyView";
import { notice, type Notice } from "$lib/text/problems";

/** Refusals that trying again cannot mend. */
const HOPELESS: readonly Problem["code"][] = ["missing", "notAllowed", "badDay"];

const isHopeless = (problem: unknown) =>
	HOPELESS.includes((problem as Problem | null)?.code ?? "unexpected");

const isAbsent = (mark: Mark | null) => mark === "excused" || mark === "unexcused";

/** What a roll is made of beside the session. */
export interface RollOptions {
	report: (state: SaveState) => void;
	/** Something was kept: the session as it stands now. */
	onkept: (view: StudyView) => void;
}

export class StudyRoll {
	lines = $state() as StudyAttendance[];
	/** Why nothing is kept any more, though it is still in the boxes. */
	trouble = $state.raw<Notice>();
	readonly #id: number;
	readonly #options: RollOptions;
	readonly #touched = new Set<MemberId>();
	/** How they made up, of those who were ticked as present since; a slip of a key loses nothing. */
	readonly #madeUp = new Map<MemberId, Pick<StudyAttendance, "madeUpOn" | "madeUpWords">>();
	#autosave: Autosave<StudyAttendance[]>;

	constructor(view: StudyView, options: RollOptions) {
		this.#id = view.id;
		this.#options = options;
		this.lines = view.lines.map(({ attendance }) => ({ ...attendance }));
		this.#autosave = this.#start();
	}

	/** How many are not ticked yet. */
	get unmarked(): number {
		return this.lines.filter(({ mark }) => mark === null).length;
	}

	/** Ticks somebody; who was there has nothing to make up for. */
	give(line: StudyAttendance, mark: Mark | null): void {
		if (!isAbsent(mark) && line.madeUpOn !== null) {
			this.#madeUp.set(line.member, $state.snapshot(line));
		}
		line.mark = mark;
		const { madeUpOn, madeUpWords } = (isAbsent(mark) && this.#madeUp.get(line.member)) || line;
		line.madeUpOn = isAbsent(mark) ? madeUpOn : null;
		line.madeUpWords = isAbsent(mark) ? madeUpWords : "";
		this.wrote(line);
	}

	/** Ticks everybody who is not ticked as present. */
	everybodyPresent(): void {
		for (const line of this.lines) if (line.mark === null) this.give(line, "present");
	}

	/** To be called after the words of a line were written in. */
	wrote({ member }: StudyAttendance): void {
		this.#touched.add(member);
		this.#autosave.changed();
	}

	/** Keeps when and how somebody made up for it, or rejects with a `Problem`. */
	async makeUp(line: StudyAttendance, on: string | null, words: string): Promise<StudyView> {
		await this.#autosave.flush();
		const made = { ...$state.snapshot(line), madeUpOn: on, madeUpWords: words };
		const view = await saveStudyAttendance(this.#id, [made]);
		line.madeUpOn = on;
		line.madeUpWords = words;
		this.#madeUp.delete(line.member);
		if (this.trouble) this.again();
		return view;
	}

	/** Tries once more to keep what stands here. */
	again(): void {
		this.trouble = undefined;
		this.#autosave = this.#start();
		this.#autosave.changed();
	}

	/** Keeps what is unkept and ends; to be called when the roll is left. */
	close(): Promise<boolean> {
		return this.#autosave.stop();
	}

	#start(): Autosave<StudyAttendance[]> {
		return new Autosave<StudyAttendance[]>({
			revision: 0,
			read: () => this.#changed(),
			save: async (revision, lines) => {
				this.#options.onkept(await saveStudyAttendance(this.#id, lines));
				return revision + 1;
			},
			onstate: (state) => this.#told(state),
			hopeless: isHopeless,
		});
	}

	#told(state: SaveState): void {
		this.#options.report(state);
		if (state.kind !== "failed" || !isHopeless(state.problem)) return;
		this.trouble = notice(state.problem);
		// It would stand in the way of every other page; what was ticked stays in the rows.
		void this.#autosave.stop();
	}

	#changed(): StudyAttendance[] {
		return $state.snapshot(this.lines).filter(({ member }) => this.#touched.has(member));
	}
}
