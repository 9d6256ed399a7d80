import type { NotebookDuties } from "$gen/NotebookDuties";
import { describe, expect, test } from "vitest";
import { dutiesOf, remedyDuties } from "./duties";

const NOTHING: NotebookDuties = {
	years: [],
	unpraised: 0,
	nextTellers: null,
	studies: { reports: 0, overdue: 0, makeUps: 0 },
};

const year = { registrations: 0, commitments: 0, reports: 0, comments: 0, summaries: 0 };

describe("what the notebooks wait for", () => {
	test("is nothing where nothing is due", () => {
		expect(dutiesOf(NOTHING, 2026)).toEqual([]);
	});

	test("names only what there is, by year, and leads to where it is seen to", () => {
		const shown = dutiesOf(
			{
				...NOTHING,
				years: [
					{ ...year, year: 2027, registrations: 2, commitments: 3 },
					{ ...year, year: 2026, comments: 1, summaries: 17 },
				],
			},
			2027,
		);

		expect(shown.map(({ text, route }) => [text, route])).toEqual([
			["Năm 2027: 2 người chưa đăng ký", { page: "notebooks", year: 2027 }],
			["3 người chưa ký bản cam kết năm 2027", { page: "commitments", year: 2027 }],
			["Năm 2026: 17 bản sơ kết, tổng kết quá hạn", { page: "notebooks", year: 2026 }],
			["1 trang tháng của năm 2026 chờ nhận xét đã hơn 30 ngày", { page: "notebooks", year: 2026 }],
		]);
	});

	test("is not late where somebody only tells next or a deed may be praised", () => {
		const tellers = [
			{ teller: 3, name: "Y Bih Niê", story: null },
			{ teller: 4, name: "Đỗ Đạt", story: null },
		];
		const shown = dutiesOf(
			{
				...NOTHING,
				unpraised: 4,
				nextTellers: { month: "2026-09", tellers },
				studies: { reports: 3, overdue: 0, makeUps: 1 },
			},
			2026,
		);

		expect(shown.map(({ key, late }) => [key, late])).toEqual([
			["unpraised", false],
			["tellers", false],
			["studies", false],
		]);
		expect(shown[0]?.route).toEqual({ page: "goodDeeds", year: 2026, unpraised: true });
		expect(shown[1]?.text).toBe("Kể chuyện về Bác tháng 9: Y Bih Niê, Đỗ Đạt");
		expect(shown[2]?.text).toBe("3 bài thu hoạch chưa nộp, 1 lượt phải học bù");
	});
});

describe("what remedies wait for", () => {
	const nothing = { unplanned: 0, planDueOn: null, plansOverdue: 0, stepsOverdue: 0, closing: 0 };

	test("is nothing where nothing is due", () => {
		expect(remedyDuties(nothing)).toEqual([]);
	});

	test("names what is late first, and the day by which plans are due", () => {
		const shown = remedyDuties({
			...nothing,
			unplanned: 2,
			planDueOn: "2027-02-28",
			stepsOverdue: 1,
		});

		expect(shown.map(({ text, late }) => [text, late])).toEqual([
			["1 khuyết điểm có bước khắc phục quá hạn", true],
			["2 khuyết điểm cần lập kế hoạch khắc phục, hạn 28/02/2027", false],
		]);
		expect(shown[0]?.route).toEqual({ page: "registers", part: "shortcomings" });
	});
});
