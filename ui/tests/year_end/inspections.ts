/** The plan of inspections of a year as Rust would tell it. */

import type { InspectionLine } from "$gen/InspectionLine";
import { usual as shortcomings } from "./shortcomings";
import type { Answers } from "../meetings/rust";

export function line(
	id: number,
	inspection: Partial<InspectionLine["inspection"]>,
	change: Partial<InspectionLine> = {},
): InspectionLine {
	return {
		inspection: {
			id,
			year: 2026,
			kind: "inspection",
			inspected: { member: 3 },
			content: "Việc đóng đảng phí, sinh hoạt đảng",
			period: "",
			month: "2026-09",
			inspectors: "Đồng chí Đặng Thị Ứng",
			method: "",
			noticedOn: null,
			reportedOn: null,
			report: "",
			findings: "",
			conclusion: "",
			meeting: null,
			concludedOn: null,
			shortcomings: [],
			...inspection,
		},
		name: "Y Bih Niê Kđăm",
		state: "planned",
		lacks: ["notice", "report", "findings", "conclusion", "minutes"],
		...change,
	};
}

/** One overdue, one concluded that named a shortcoming. */
export const lines: InspectionLine[] = [
	line(1, {}, { state: "overdue" }),
	line(
		2,
		{
			kind: "selfInspection",
			inspected: { body: "Tổ đảng số 2" },
			content: "Việc thực hiện quy chế làm việc",
			period: "từ tháng 01/2025 đến tháng 6/2026",
			month: null,
			conclusion: "Có nơi còn làm tắt",
			concludedOn: "2026-10-30",
			shortcomings: [41],
		},
		{ name: "Tổ đảng số 2", state: "concluded", lacks: [] },
	),
];

export const usual: Answers = {
	...shortcomings,
	inspections: () => ({ lines, papersUnverified: true }),
	meetings: () => [],
	keepInspection: ({ id, draft }) => line(id ?? 9, draft),
	withdrawInspection: () => null,
	restoreInspection: ({ id }) => line(id, {}),
};
