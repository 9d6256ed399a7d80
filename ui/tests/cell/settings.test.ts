/** The settings: what is kept, what is only offered, and what the deputy may not touch. */

import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { SettingsPart } from "../../src/routes";
import { at } from "../stage";
import { code, openState } from "./answers";
import * as book from "./book";
import { click, fill, last, open, settled, times } from "./window";

const to = (part: SettingsPart) => ({ page: "settings", part }) as const;
const deputy = { welcome: () => ({ ...openState, seat: "deputy" as const }) };

afterEach(clearMocks);

describe("the names of the cell", () => {
	test("change from a day on; the old ones stay in the list", async () => {
		const { calls } = await open(to("cell"));
		await expect.element(page.getByText("Đảng bộ xã Tân Lập")).toBeVisible();
		await click("rename");
		await fill("names-from", "1/1/2027");
		await fill("names-name", "Chi bộ Tổ dân phố Đồng Tâm");
		await click("names-save");

		await expect
			.poll(() => last(calls, "rename_cell")?.names)
			.toEqual({
				fromOn: "2027-01-01",
				superior: "Đảng ủy xã An Phú",
				name: "Chi bộ Tổ dân phố Đồng Tâm",
				place: "An Phú",
				code: "CB",
			});
		await expect.element(page.getByTestId("done")).toHaveTextContent("Đã lưu tên chi bộ.");
	});

	test("are not renamed from a day that has names already", async () => {
		const { calls } = await open(to("cell"));
		await click("rename");
		await fill("names-from", "1/7/2025");
		await click("names-save");

		await expect.element(page.getByText("Đã có tên dùng từ đúng ngày này.")).toBeVisible();
		expect(times(calls, "rename_cell")).toBe(0);
	});

	test("are corrected without moving their day", async () => {
		const { calls } = await open(to("cell"));
		await click("names-1-edit");
		await expect.element(page.getByText("Dùng từ ngày 15/03/2021.")).toBeVisible();
		await fill("names-place", "Tân Lập");
		await click("names-save");

		await expect.poll(() => last(calls, "rename_cell")?.names.fromOn).toBe("2021-03-15");
	});

	test("a term is entered; one that begins on the day of another is refused beside the day", async () => {
		const { calls } = await open(to("cell"), {
			saveTerm: () => Promise.reject({ code: "badDay", field: "fromOn" }),
		});
		await click("add-term");
		await fill("term-label", "2027–2030");
		await fill("period-from", "20/5/2025");
		await click("term-save");

		await expect.element(page.getByText("Đã có nhiệm kỳ bắt đầu từ ngày này.")).toBeVisible();
		expect(last(calls, "save_term")).toEqual({
			id: null,
			span: { label: "2027–2030", fromOn: "2025-05-20", untilOn: null },
		});
	});
});

describe("the numbers of papers", () => {
	test("are shown by kind, with the next one", async () => {
		const { calls } = await open(to("numbers"));
		await expect.element(page.getByTestId("next-number")).toHaveTextContent("06-NQ/CB");
		await userEvent.selectOptions(at("number-kind"), "report");

		await expect.poll(() => last(calls, "paper_numbers")).toEqual({ kind: "report" });
	});

	test("one given elsewhere is written down, and a repetition is told", async () => {
		const { calls } = await open(to("numbers"), {
			giveNumber: ({ number }) => ({ number, repeated: true }),
		});
		await fill("number-printed", "05-NQ/CB");
		await fill("number-issued", "3/8/2026");
		await click("number-save");

		await expect.element(page.getByTestId("number-repeated")).toHaveTextContent("05-NQ/CB");
		expect(last(calls, "give_number").number).toEqual({
			kind: "resolution",
			running: null,
			printed: "05-NQ/CB",
			issuedOn: "2026-08-03",
			meeting: null,
		});
	});
});

describe("the rules", () => {
	test("a choice is kept by itself, and the sample follows it", async () => {
		const { calls } = await open(to("rules"));
		await expect.element(page.getByTestId("spelling-sample")).toHaveTextContent("T/M CHI ỦY");
		await page.getByRole("radio", { name: "Chi uỷ, Đảng uỷ" }).click();

		await expect.element(page.getByTestId("spelling-sample")).toHaveTextContent("T/M CHI UỶ");
		await expect
			.poll(() => last(calls, "save_settings")?.settings)
			.toEqual({ ...book.settings, spelling: "toneOnY" });
	});

	test("a number is kept once it makes sense, and not before", async () => {
		const { calls } = await open(to("rules"));
		await fill("rule-idleMinutes", "0");
		await userEvent.tab();
		await expect.element(page.getByText("Số phải từ 1 đến 480.")).toBeVisible();
		expect(times(calls, "save_settings")).toBe(0);

		await fill("rule-idleMinutes", "30");
		await userEvent.tab();
		await expect.poll(() => last(calls, "save_settings")?.settings.idleMinutes).toBe(30);
	});

	test("ticks change who counts", async () => {
		const { calls } = await open(to("rules"));
		await click("rule-awayCounts");

		await expect
			.poll(() => last(calls, "save_settings")?.settings.attendance)
			.toEqual({ awayCounts: true, visitingCounts: false, visitingVotes: false });
	});
});

describe("an agenda template", () => {
	test("is kept with the lines as they are written", async () => {
		const { calls } = await open(to("agendas"));
		await fillNamed("agenda-1-title", "Điểm danh, báo cáo sĩ số");
		await click("template-save");

		await expect.poll(() => times(calls, "save_agenda_template")).toBe(1);
		const [first, ...others] = book.template.lines;
		expect(last(calls, "save_agenda_template").template).toEqual({
			...book.template,
			lines: [{ ...first, title: "Điểm danh, báo cáo sĩ số" }, ...others],
		});
	});

	test("with a blank line is not kept", async () => {
		const { calls } = await open(to("agendas"));
		await click("add-closing");
		await click("template-save");

		await expect.element(page.getByTestId("refusal")).toHaveTextContent("Có mục chưa có tên.");
		expect(times(calls, "save_agenda_template")).toBe(0);
	});

	test("is taken back to the shipped one, and that can be undone", async () => {
		await open(to("agendas"));
		await fillNamed("agenda-1-title", "Điểm danh, báo cáo sĩ số");
		await click("template-reset");
		await expect.poll(() => named("agenda-1-title").value).toBe("Điểm danh");

		await click("undo");
		await expect.poll(() => named("agenda-1-title").value).toBe("Điểm danh, báo cáo sĩ số");
	});

	test("is kept before another kind is looked at", async () => {
		const { calls } = await open(to("agendas"));
		await fillNamed("agenda-1-title", "Điểm danh, báo cáo sĩ số");
		await userEvent.selectOptions(at("template-kind"), "thematic");

		await expect.poll(() => last(calls, "agenda_template")).toEqual({ kind: "thematic" });
		expect(last(calls, "save_agenda_template").template.kind).toBe("regular");
	});
});

describe("the score sheet", () => {
	test("adds its points up, and says what is missing from a hundred", async () => {
		await open(to("scoring"));
		await expect.element(page.getByTestId("sheet-total")).toHaveTextContent("Đúng 100 điểm.");
		await fill("sheet-most-4.1", "12,5");

		await expect.element(page.getByTestId("sheet-sum-4")).toHaveTextContent("27,5");
		await expect
			.element(page.getByTestId("sheet-total"))
			.toHaveTextContent("Thiếu 2,5 điểm so với thang 100.");
	});

	test("is kept with the sums made anew", async () => {
		const { calls } = await open(to("scoring"));
		await fill("sheet-most-4.1", "12,5");
		await fill("sheet-title-8", "Kết thúc đúng giờ");
		await click("sheet-save");

		await expect.poll(() => times(calls, "save_score_sheet")).toBe(1);
		const { lines } = last(calls, "save_score_sheet").sheet;
		expect(lines.find(({ key }: any) => key === "4").most).toBe(275);
		expect(lines.find(({ key }: any) => key === "8").title).toBe("Kết thúc đúng giờ");
	});

	test("with a box that is blank is not kept, and the box says so", async () => {
		const { calls } = await open(to("scoring"));
		await fill("sheet-most-7", "");
		await click("sheet-save");

		await expect.element(page.getByTestId("sheet-most-7")).toHaveFocus();
		expect(times(calls, "save_score_sheet")).toBe(0);
	});

	test("takes a shipped sheet, and gives the own one back", async () => {
		await open(to("scoring"));
		await fill("sheet-title-8", "Kết thúc đúng giờ");
		await click("take-sheet-1");
		await expect.element(page.getByTestId("sheet-title-3")).not.toBeInTheDocument();

		await click("undo");
		await expect.element(page.getByTestId("sheet-title-8")).toHaveValue("Kết thúc đúng giờ");
	});

	test("is kept before another part is looked at", async () => {
		const { calls } = await open(to("scoring"));
		await fill("sheet-title", "Phiếu của chi bộ thôn Đồng Tâm");
		await click("tab-screen");

		await expect.element(page.getByTestId("settings-screen")).toBeVisible();
		expect(last(calls, "save_score_sheet").sheet.title).toBe("Phiếu của chi bộ thôn Đồng Tâm");
	});

	test("that cannot be kept holds its part", async () => {
		await open(to("scoring"));
		await fill("sheet-title", "");
		await click("tab-screen");

		await expect.element(page.getByTestId("sheet-title")).toHaveFocus();
		await expect.element(page.getByTestId("settings-scoring")).toBeVisible();
	});
});

describe("who can open the vault", () => {
	test("the own password is changed with the old one", async () => {
		const { calls } = await open(to("openers"));
		await click("change-password");
		await fill("old-password", "sông Hương núi Ngự");
		await fill("new-password", "mùa xuân Điện Biên");
		await fill("new-password-again", "mùa xuân Điện Biên");
		await click("password-save");

		await expect.element(page.getByTestId("done")).toHaveTextContent("Đã đổi mật khẩu.");
		expect(last(calls, "change_password")).toEqual({
			old: "sông Hương núi Ngự",
			new: "mùa xuân Điện Biên",
		});
	});

	test("a wrong old password is said, and the window stays", async () => {
		await open(to("openers"), {
			changePassword: () => Promise.reject({ code: "wrongPassword", waitSeconds: 0 }),
		});
		await click("change-password");
		await fill("old-password", "sai rồi");
		await fill("new-password", "mùa xuân Điện Biên");
		await fill("new-password-again", "mùa xuân Điện Biên");
		await click("password-save");

		await expect.element(page.getByTestId("refusal")).toHaveTextContent("Mật khẩu không đúng.");
	});

	test("a deputy is added and taken away again", async () => {
		let openers: ("secretary" | "deputy" | "recovery")[] = ["secretary", "recovery"];
		await open(to("openers"), {
			openers: () => openers,
			addDeputy: () => {
				openers = ["secretary", "deputy", "recovery"];
				return null;
			},
			removeDeputy: () => {
				openers = ["secretary", "recovery"];
				return null;
			},
		});
		await click("add-deputy");
		await fill("new-password", "mùa xuân Điện Biên");
		await fill("new-password-again", "mùa xuân Điện Biên");
		await click("deputy-save");
		await expect.element(page.getByTestId("done")).toHaveTextContent("Đã thêm.");

		await click("remove-deputy");
		await expect.element(page.getByTestId("done")).toHaveTextContent("Đã bỏ.");
		await expect.element(page.getByTestId("add-deputy")).toBeVisible();
	});

	test("a new recovery code is shown, typed back, and only then done", async () => {
		const { desk } = await open(to("openers"));
		await click("renew-code");
		await click("renew-now");
		await expect.element(page.getByTestId("recovery-group-7")).toHaveTextContent("X1TCK");
		await click("recovery-next");
		for (const box of document.querySelectorAll<HTMLInputElement>('[name^="group-"]')) {
			await userEvent.fill(box, code.groups[Number(box.name.replace("group-", "")) - 1] ?? "");
		}
		await click("recovery-check");
		await expect.element(page.getByTestId("renewed")).toBeVisible();

		await click("back-to-settings");
		await settled();
		expect(desk.route).toEqual({ page: "settings", part: "openers" });
	});
});

describe("the deputy", () => {
	test.each(["cell", "rules", "agendas", "scoring"] as const)(
		"reads the part %s and learns why nothing can be changed",
		async (part) => {
			await open(to(part), deputy);

			await expect.element(page.getByTestId("read-only")).toHaveTextContent("phó bí thư");
			const boxes = document.querySelectorAll(
				`[data-testid="settings-${part}"] :is(input, textarea, select, button)`,
			);
			expect(boxes.length).toBeGreaterThan(0);
			expect([...boxes].filter((box) => !box.matches(":disabled"))).toEqual([]);
		},
	);

	test("changes the own password and no opener", async () => {
		await open(to("openers"), deputy);

		await expect.element(page.getByTestId("change-password")).toBeEnabled();
		await expect.element(page.getByTestId("add-deputy")).toBeDisabled();
		await expect.element(page.getByTestId("renew-code")).toBeDisabled();
	});
});

function named(name: string): HTMLInputElement {
	const box = document.querySelector<HTMLInputElement>(`[name="${name}"]`);
	if (!box) throw new Error(`no box is called ${name}`);
	return box;
}

async function fillNamed(name: string, text: string): Promise<void> {
	await userEvent.fill(named(name), text);
}
