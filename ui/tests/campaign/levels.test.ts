/** Points, facts, groups of the cap, and what is taken over from self-assessments and votes. */

import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { CampaignPerson } from "$gen/CampaignPerson";
import type { CampaignView } from "$gen/CampaignView";
import type { CensureLine } from "$gen/CensureLine";
import { open } from "../meetings/window";
import { at, typeSize } from "../stage";
import { campaign, collective, exempt, record, somebody, usual } from "./book";
import { keepsTheRules, route, said, tab } from "./pages";

afterEach(clearMocks);

const other: CampaignPerson = { ...somebody, subject: { member: 7 }, name: "Y Bih Niê", steps: {} };

async function opened(part: string, change: Partial<CampaignView> = {}, answers = usual) {
	const window = await open(route, {
		...answers,
		campaigns: () => [{ ...campaign, ...change }],
	});
	await tab(part);
	return window;
}

test("levels of signed self-assessments are seen, taken in one pass and put back", async () => {
	const before = { subject: { level: "good", reason: "" } } as const;
	const people = [collective, somebody, { ...other, proposals: before }, exempt];
	const { calls } = await opened("levels", { people });
	expect(at("own-open").textContent).toContain("Y Bih Niê: hoàn thành xuất sắc nhiệm vụ (đang ghi");
	expect(said(calls, "propose_levels")).toEqual([]);
	await keepsTheRules();

	await page.getByTestId("take-all-own").click();
	const choice = { level: "excellent", reason: "" };
	await expect
		.poll(() => said(calls, "propose_levels"))
		.toEqual([
			{
				id: 3,
				proposer: "subject",
				levels: [
					{ subject: { member: 2 }, choice },
					{ subject: { member: 7 }, choice },
				],
			},
		]);
	await page.getByTestId("undo").click();
	await expect
		.poll(() => said(calls, "put_back_levels")[0]?.levels)
		.toEqual([
			{ subject: { member: 2 }, choice: null },
			{ subject: { member: 7 }, choice: { level: "good", reason: "" } },
		]);
});

test("the day a self-assessment was signed is offered for its step", async () => {
	const { calls } = await opened("steps", { people: [collective, somebody, other] });
	expect(at("signed-open").textContent).toContain("Y Bih Niê: ký ngày 20/11/2026");
	await keepsTheRules();

	await page.getByTestId("take-signed").click();

	await expect
		.poll(() => said(calls, "save_people_steps"))
		.toEqual([
			{ id: 3, people: [{ subject: { member: 7 }, steps: { selfReview: "2026-11-20" } }] },
		]);
	await page.getByTestId("undo").click();
	await expect
		.poll(() => said(calls, "save_people_steps").at(-1)?.people)
		.toEqual([{ subject: { member: 7 }, steps: {} }]);
});

test("what the book knows is taken by its button, and what cannot be is refused in words", async () => {
	const warned: CensureLine = {
		id: 1,
		name: somebody.name,
		isUsual: true,
		subject: somebody.subject,
		kind: "warning",
		decidedOn: "2026-03-05",
		by: "Ủy ban kiểm tra đảng ủy",
		number: "12-QĐ/UBKT",
		reason: "Vi phạm nguyên tắc tập trung dân chủ",
		endedOn: null,
	};
	const person = { ...somebody, sources: { censures: [warned], disciplined: 1 } };
	const { calls } = await opened("levels", { people: [collective, person, exempt] });
	await page.getByTestId("level-member-2").click();
	expect(at("known").textContent).toContain("5 việc đúng hạn, 1 việc chậm");
	expect(at("known").textContent).toContain("cảnh cáo, ngày 05/03/2026, số 12-QĐ/UBKT");
	await page.getByTestId("take-tasks").click();
	await page.getByTestId("take-own").click();
	await page.getByTestId("remedied-part").fill("4");
	await page.getByTestId("remedied-whole").fill("3");
	await page.getByTestId("triggers").getByText("Trường hợp xếp không hoàn thành").click();
	await page.getByTestId("trigger-concludedDegradation").selectOptions("excused");
	await keepsTheRules();
	await page.getByTestId("level-dialog-save").click();
	await expect.element(page.getByText("Số đầu lớn hơn tổng số.")).toBeVisible();
	await expect.element(page.getByText("Hãy ghi lý do không tính")).toBeVisible();
	expect(said(calls, "state_level")).toEqual([]);

	await page.getByTestId("remedied-part").fill("3");
	await page.getByTestId("because-concludedDegradation").fill("Tự phát hiện, đã khắc phục");
	await page.getByTestId("level-dialog-save").click();

	await expect.poll(() => said(calls, "state_level").length).toBe(1);
	const { facts, proposals } = said(calls, "state_level")[0].statement;
	expect(facts.tasks).toEqual({ exceeded: 0, met: 5, late: 1, notDone: 0 });
	expect(facts.remedied).toEqual({ part: 3, whole: 3 });
	expect(facts.triggers).toEqual({
		found: ["concludedDegradation"],
		excused: { concludedDegradation: "Tự phát hiện, đã khắc phục" },
	});
	expect(proposals.subject.level).toBe("excellent");
});

test("the collective is asked whether anybody was disciplined", async () => {
	const { calls } = await opened("levels");
	await page.getByTestId("level-collective").click();
	expect(at("known").textContent).toContain("chưa ghi ai bị kỷ luật");
	await page.getByTestId("take-disciplined").click();
	await page.getByTestId("level-dialog-save").click();

	await expect
		.poll(() => said(calls, "state_level")[0]?.statement.facts.somebodyDisciplined)
		.toBe(false);
});

test("a member is put into a group of the cap the cell names, and back", async () => {
	const rules = {
		...campaign.rules,
		cap: { ...campaign.rules.cap, grouping: "byGroup" },
	} as const;
	const groups = [{ group: "members", count: campaign.cap.whole }] as const;
	const cap = { whole: campaign.cap.whole, groups: [...groups] };
	const { calls } = await opened(
		"levels",
		{ rules, cap },
		{ ...usual, groupForCap: () => campaign },
	);
	expect(at("cap-groups").textContent).toContain("Đảng viên (1 người)");

	await page.getByTestId("group-member-2").click();
	await page.getByTestId("group-choice").selectOptions("new");
	await page.getByTestId("group-dialog-save").click();
	await expect.element(page.getByText("Hãy ghi tên nhóm.")).toBeVisible();
	await page.getByTestId("group-name").fill("Cán bộ thôn");
	await keepsTheRules();
	await page.getByTestId("group-dialog-save").click();

	await expect
		.poll(() => said(calls, "group_for_cap"))
		.toEqual([{ id: 3, member: 2, group: { named: "Cán bộ thôn" } }]);
	await page.getByTestId("undo").click();
	await expect.poll(() => said(calls, "group_for_cap").at(-1)?.group).toBeNull();
});

test("votes become proposals only after they were seen, with a reason where they depart", async () => {
	const carried = { kind: "carried", level: "excellent", votes: 9, base: 12 } as const;
	const tie = { kind: "noMajority", leading: null, votes: 6, base: 12 } as const;
	const results = [
		{ subject: { member: 2 }, name: somebody.name, result: carried, inTheEnd: carried },
		{ subject: { member: 7 }, name: other.name, result: tie, inTheEnd: tie },
	];
	const people = [collective, somebody, other];
	const { calls } = await opened(
		"tally",
		{ people },
		{ ...usual, tally: () => ({ ...record, results }) },
	);

	await page.getByTestId("write-votes").click();
	await expect.element(page.getByTestId("will-member-7")).toHaveTextContent("Cần chi bộ xem xét");
	await keepsTheRules();
	await page.getByTestId("votes-dialog-save").click();
	await expect.element(page.getByText("Hãy ghi lý do, vì có dòng khác")).toBeVisible();
	expect(said(calls, "propose_levels")).toEqual([]);
	await page.getByTestId("votes-reason").fill("Theo kết quả bỏ phiếu ngày 10/12");
	await page.getByTestId("votes-dialog-save").click();

	await expect
		.poll(() => said(calls, "propose_levels"))
		.toEqual([
			{
				id: 3,
				proposer: "cell",
				levels: [
					{
						subject: { member: 2 },
						choice: { level: "excellent", reason: "Theo kết quả bỏ phiếu ngày 10/12" },
					},
				],
			},
		]);
	await page.getByTestId("undo").click();
	await expect.poll(() => said(calls, "put_back_levels").length).toBe(1);
});

test("a count that cannot be read is said and keeps the record from being kept", async () => {
	const { calls } = await opened("tally");
	await page.getByTestId("collected-1").fill("mười hai");
	await page.getByTestId("issued-1").click();
	await expect
		.element(page.getByTestId("mistakes-1"))
		.toHaveTextContent("Có 1 ô không đọc được là số");

	await page.getByTestId("save-tally-1").click();

	await expect.element(page.getByTestId("collected-1")).toHaveFocus();
	expect(said(calls, "save_tally")).toEqual([]);
	await page.getByTestId("collected-1").fill("12");
	await page.getByTestId("save-tally-1").click();
	await expect.poll(() => said(calls, "save_tally").length).toBe(1);
});

test("counts that were typed outlive another part of the page and are kept before it is left", async () => {
	const { calls, desk } = await opened("tally");
	await page.getByTestId("collected-1").fill("12");
	await tab("results");
	await tab("tally");
	expect(at("collected-1").value).toBe("12");
	await tab("steps");

	await desk.go({ page: "reviews", year: 2026 });

	expect(said(calls, "save_tally")[0]?.counted.counts).toEqual({ collected: 12 });
	expect(desk.route.page).toBe("reviews");
});

test("counts that cannot have happened hold the page", async () => {
	const refused = { code: "tallyImpossible", mistakes: [] };
	const answers = { ...usual, saveTally: () => Promise.reject(refused) };
	const { desk } = await opened("tally", {}, answers);
	await page.getByTestId("collected-1").fill("13");
	await tab("steps");

	await desk.go({ page: "reviews", year: 2026 });

	expect(desk.route.page).toBe("campaign");
	await expect.element(page.getByTestId("tally-trouble")).toBeVisible();
});

test("earlier decisions and commendations stand in the results", async () => {
	const decision = (level: "excellent" | "good", decidedOn: string, reason: string) => ({
		level,
		decidedOn,
		by: "Đảng ủy xã An Phú",
		number: "15-QĐ/ĐU",
		reason,
	});
	const decided: CampaignPerson = {
		...somebody,
		decisions: [
			decision("good", "2026-12-08", ""),
			decision("excellent", "2026-12-20", "Xếp loại lại theo Kết luận số 3"),
		],
		years: { 2025: "excellent", 2026: "excellent" },
		hint: { inARow: 2, reached: 1 },
	};
	await opened("results", { people: [collective, decided] });

	expect(at("hints").textContent).toContain("2 năm liền hoàn thành xuất sắc");
	await page.getByText("Các lần quyết định (2)").click();
	expect(at("history-member-2").textContent).toContain("Xếp loại lại theo Kết luận số 3");
	expect(at("years-member-2").textContent).toContain("2025: Hoàn thành xuất sắc");
	await keepsTheRules();
});

test("a self-correction shows its name and asks for no levels; campaigns of a year are switched", async () => {
	const correction: CampaignView = {
		...campaign,
		id: 4,
		kind: { kind: "selfCorrection" },
		title: "Tự soi, tự sửa theo gợi ý của đảng ủy",
	};
	await open(route, { ...usual, campaigns: () => [campaign, correction] });
	await expect.element(page.getByTestId("campaign-name")).toHaveTextContent("Kiểm điểm cuối năm");

	await page.getByLabelText("Đợt đang xem").selectOptions("4");

	await expect.element(page.getByTestId("campaign-name")).toHaveTextContent("Tự soi, tự sửa theo");
	expect(document.querySelector('[data-testid="tab-levels"]')).toBeNull();
	await keepsTheRules();
});

test("the level of one person is stated by keyboard alone, in large type", async () => {
	await page.viewport(720, 800);
	await opened("levels");
	typeSize(32);
	at("level-member-2").focus();
	await userEvent.keyboard("{Enter}");
	await expect.element(page.getByTestId("level-dialog")).toBeVisible();
	await keepsTheRules();
	await userEvent.keyboard("{Escape}");
	await expect.element(page.getByTestId("level-dialog")).not.toBeInTheDocument();
});
