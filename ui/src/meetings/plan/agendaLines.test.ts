import type { AgendaItem } from "$gen/AgendaItem";
import { beforeEach, describe, expect, test } from "vitest";
import * as cell from "../../../tests/meetings/cell";
import { addLine, minutesOf, moveLine } from "./agendaLines";

let agenda: AgendaItem[];
const titles = () => agenda.map(({ title }) => title);

function line(index: number) {
	const found = agenda[index];
	if (!found) throw new Error("no such line");
	return found;
}

beforeEach(() => {
	agenda = structuredClone(cell.agenda);
});

describe("the agenda", () => {
	test("takes a new line at the end of its part", () => {
		const added = addLine(agenda, "opening");

		expect(agenda.indexOf(added)).toBe(3);
		expect(addLine(agenda, "closing")).toBe(agenda.at(-1));
	});

	test("moves a line past its neighbour of the same part", () => {
		moveLine(agenda, line(0), 1);

		expect(titles().slice(0, 2)).toEqual(["Điểm danh", "Tuyên bố lý do, giới thiệu đại biểu"]);
	});

	test("moves a line past the edge of its part into the next one, in its place", () => {
		const before = titles();

		moveLine(agenda, line(2), 1);

		expect(titles()).toEqual(before);
		expect(line(2).stage).toBe("proceedings");
	});

	test("keeps the first line first and the last line last", () => {
		moveLine(agenda, line(0), -1);
		moveLine(agenda, line(11), 1);

		expect(agenda).toEqual(cell.agenda);
	});

	test("adds up its minutes, of the lines that have some", () => {
		expect(minutesOf(agenda)).toBe(73);

		for (const item of agenda) item.minutes = null;

		expect(minutesOf(agenda)).toBeUndefined();
	});
});
