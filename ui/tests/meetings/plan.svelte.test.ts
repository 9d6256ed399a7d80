import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, describe, expect, test } from "vitest";
import * as cell from "./cell";
import { answer } from "./rust";
import { PlanDraft } from "../../src/meetings/plan/plan.svelte";

const fresh = (meeting?: number) => new PlanDraft(structuredClone(cell.plan), meeting);

function line(draft: PlanDraft, index: number) {
	const found = draft.plan.agenda[index];
	if (!found) throw new Error("no such line");
	return found;
}

afterEach(clearMocks);

describe("a plan", () => {
	test("is not touched until something is changed", () => {
		const draft = fresh();
		expect(draft.touched).toBe(false);

		line(draft, 0).title = "Chào cờ";

		expect(draft.touched).toBe(true);
		draft.letGo();
		expect(draft.touched).toBe(false);
	});

	test("wants a month, a day and a time that can be read", () => {
		const draft = fresh();
		expect(draft.wanting).toEqual([]);

		draft.day = null;
		draft.readable.time = false;

		expect(draft.wanting).toEqual(["day", "time"]);
	});

	test("is planned with day and time as one instant", async () => {
		const calls = answer({ planMeeting: () => cell.meetingView() });
		const draft = fresh();
		draft.day = "2026-09-12";
		draft.time = "07:30";
		draft.month = "2026-10";

		await draft.save();

		expect(calls[0]?.command).toBe("plan_meeting");
		expect(calls[0]?.words.plan).toMatchObject({
			month: "2026-10",
			plannedAt: "2026-09-12T07:30:00",
		});
		expect(draft.touched).toBe(false);
	});

	test("of a meeting that is there is changed and not planned again", async () => {
		const calls = answer({ changePlan: () => cell.meetingView() });
		const draft = fresh(7);
		draft.plan.place = "Đình làng";

		await draft.save();

		expect(calls[0]).toMatchObject({
			command: "change_plan",
			words: { id: 7, plan: { place: "Đình làng" } },
		});
	});
});
