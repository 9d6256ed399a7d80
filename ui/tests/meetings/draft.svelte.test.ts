import { clearMocks } from "@tauri-apps/api/mocks";
import { flushAll, type SaveState } from "$lib/autosave";
import { flushSync } from "svelte";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import * as cell from "./cell";
import { answer, type Call } from "./rust";
import { MinutesDraft } from "../../src/meetings/minutes/draft.svelte";
import { emptyRemark } from "../../src/meetings/minutes/rows";

const ANSWER = { revision: 5, savedAt: "2026-09-03T20:00:00", facts: cell.fullFacts };

let draft: MinutesDraft;
let calls: Call[];
let states: SaveState["kind"][];

function begin(answers: Parameters<typeof answer>[0] = { saveMinutes: () => ANSWER }) {
	calls = answer(answers);
	states = [];
	draft = new MinutesDraft(cell.minutesView(), ({ kind }) => states.push(kind));
	flushSync();
}

const item = (index: number) => {
	const found = draft.minutes.items[index];
	if (!found) throw new Error("no such item");
	return found;
};

beforeEach(() => begin());
afterEach(async () => {
	await draft.close();
	clearMocks();
});

describe("keeping", () => {
	test("minutes that were only looked at are not sent", async () => {
		expect(await draft.flush()).toBe(true);

		expect(calls).toEqual([]);
		expect(states).toEqual([]);
	});

	test("a change in any depth is sent whole, with the revision it grew out of", async () => {
		item(4).remarks.push(emptyRemark());
		const remark = item(4).remarks[0];
		if (remark) remark.words = "Đặng Thị Ứng phụ trách";
		flushSync();
		await draft.flush();

		expect(calls).toHaveLength(1);
		const { id, revision, minutes } = calls[0]?.words;
		expect([id, revision]).toEqual([7, 4]);
		expect(minutes.items[4].remarks[0].words).toBe("Đặng Thị Ứng phụ trách");
		expect(minutes.items).toHaveLength(12);
	});

	test("the next sending builds on the revision answered, and facts are taken over", async () => {
		item(0).report = "a";
		flushSync();
		await draft.flush();
		item(0).report = "ab";
		flushSync();
		await draft.flush();

		expect(calls.map(({ words }) => words.revision)).toEqual([4, 5]);
		expect(draft.facts.length).toBe(80);
	});

	test("no answer writes into a box: what is typed meanwhile stays", async () => {
		let reply: (saved: typeof ANSWER) => void = () => {};
		const answers = [new Promise<typeof ANSWER>((done) => (reply = done))];
		begin({ saveMinutes: () => answers.shift() ?? ANSWER });
		item(0).report = "Thô";
		flushSync();
		const sent = draft.flush();
		item(0).report = "Thống";
		flushSync();
		reply(ANSWER);
		await sent;

		expect(item(0).report).toBe("Thống");
	});

	test("locked minutes are not tried again, and do not hold the page", async () => {
		begin({ saveMinutes: () => Promise.reject({ code: "minutesLocked" }) });
		item(0).report = "Muộn rồi";
		flushSync();

		expect(await draft.flush()).toBe(false);

		expect(await flushAll()).toBe(true);
		expect(draft.overtakenBy).toBeUndefined();
	});

	test("closing keeps what is unkept", async () => {
		item(0).conclusion = "Nhất trí.";
		flushSync();

		expect(await draft.close()).toBe(true);

		expect(calls).toHaveLength(1);
		expect(states.at(-1)).toBe("saved");
	});
});

describe("a newer draft in the vault", () => {
	beforeEach(() => {
		const answers = [
			() => Promise.reject({ code: "draftTooOld", stored: 9 }),
			() => ({ ...ANSWER, revision: 10 }),
		];
		begin({ saveMinutes: () => answers.shift()?.() as typeof ANSWER });
		item(0).report = "Bản ở cửa sổ này";
		flushSync();
	});

	test("is said, nothing is sent again by itself, and the boxes stay as they are", async () => {
		await draft.flush();

		expect(draft.overtakenBy).toBe(9);
		expect(item(0).report).toBe("Bản ở cửa sổ này");
		await draft.flush();
		expect(calls).toHaveLength(1);
	});

	test("can be written over by this one", async () => {
		await draft.flush();

		await draft.keepThis();

		expect(calls.at(-1)?.words.revision).toBe(9);
		expect(draft.overtakenBy).toBeUndefined();
		expect(states.at(-1)).toBe("saved");
	});
});

describe("day and time", () => {
	test("begin at the planned day", () => {
		expect(draft.day).toBe("2026-09-03");
		expect(draft.startTime).toBeNull();
	});

	test("are one instant together, whichever is written first", () => {
		draft.startTime = "19:35";
		draft.endTime = "21:05";
		draft.day = "2026-09-04";

		expect(draft.minutes.startedAt).toBe("2026-09-04T19:35:00");
		expect(draft.minutes.endedAt).toBe("2026-09-04T21:05:00");
	});

	test("an emptied time is none, and an emptied day changes nothing", () => {
		draft.startTime = "19:35";
		draft.day = null;
		expect(draft.minutes.startedAt).toBe("2026-09-03T19:35:00");

		draft.startTime = null;

		expect(draft.minutes.startedAt).toBeNull();
	});

	test("can be taken from the clock", () => {
		draft.startNow({ day: "2026-09-05", time: "08:02" });
		draft.endNow({ day: "2026-09-05", time: "09:40" });

		expect(draft.minutes.startedAt).toBe("2026-09-05T08:02:00");
		expect(draft.minutes.endedAt).toBe("2026-09-05T09:40:00");
	});
});

describe("everybody present", () => {
	test("marks only those not marked, and can be undone", () => {
		const [first, second] = draft.minutes.attendance;
		if (!first || !second) throw new Error("nobody is there");
		first.mark = "unexcused";

		const done = draft.everybodyPresent();
		expect(done?.count).toBe(20);
		expect(first.mark).toBe("unexcused");
		expect(draft.minutes.attendance[3]?.mark).toBe("exempt");
		expect(second.mark).toBe("present");

		// Somebody marked otherwise since then is not touched by the undoing.
		second.mark = "excused";
		done?.undo();
		const left = draft.minutes.attendance.filter(({ mark }) => mark === null);
		expect(left).toHaveLength(19);
		expect(second.mark).toBe("excused");
	});

	test("has nothing to do when all are marked", () => {
		draft.everybodyPresent();

		expect(draft.everybodyPresent()).toBeUndefined();
	});
});

describe("following a conclusion", () => {
	test("makes a matter of it that belongs to its item", () => {
		item(4).conclusion = " Niêm yết trước ngày 10. ";

		const matter = draft.follow(item(4));

		expect(matter).toMatchObject({
			kind: "conclusion",
			item: 105,
			work: "Niêm yết trước ngày 10.",
		});
		expect(draft.followedOf(item(4))).toHaveLength(1);
		expect(draft.followedOf(item(5))).toHaveLength(0);
	});
});

describe("the score", () => {
	test("has a mark for a line once points or a remark are given", () => {
		draft.score("1", 45);
		draft.annotate("4.1", "Thiếu một bước");
		draft.score("1", 40);
		draft.annotate("2", "");

		expect($state.snapshot(draft.minutes.score)).toEqual([
			{ key: "1", points: 40, note: "" },
			{ key: "4.1", points: null, note: "Thiếu một bước" },
		]);
		expect(draft.pointsOf("2")).toBeNull();
		expect(draft.noteOf("4.1")).toBe("Thiếu một bước");
	});
});
