/** The book handed over in the settings, and received at the door. */

import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import type { FormerYearLine } from "$gen/FormerYearLine";
import type { HandedOver } from "$gen/HandedOver";
import type { HandoverLine } from "$gen/HandoverLine";
import type { MemberPackageView } from "$gen/MemberPackageView";
import type { PackageView } from "$gen/PackageView";
import { troubles } from "../troubles";
import { code, openState } from "./answers";
import { member } from "./book";
import { click, fill, last, open, start, times } from "./window";

const here = { page: "settings", part: "handover" } as const;
const PASSWORD = "sông Hương núi Ngự";

const view: PackageView = {
	cell: "Chi bộ thôn Đồng Tâm",
	giver: "Đặng Thị Ứng",
	receiver: "Công Tằng Tôn Nữ Thị Phương Khuyên",
	subject: "",
	madeAt: "2026-09-03T09:05:00",
	counts: [
		{ kind: "members", records: 31 },
		{ kind: "meetings", records: 1204 },
	],
	total: 1235,
	bytes: 1_840_000,
	fingerprint: "BA78 16BF 8F01 CFEA",
};
const given: HandedOver = {
	handover: 4,
	path: "/media/USB của bí thư/Gói bàn giao.age",
	code,
	package: view,
};
const line: HandoverLine = { id: 4, at: "2026-09-03T09:05:00", way: "given", package: view };
const answers = {
	handovers: () => [line],
	handOverVault: () => given,
	savePackageSheet: () => ({ path: "/nhà/tờ mã.pdf" }),
	workStep: () => "packing" as const,
	stopWork: () => null,
};

afterEach(clearMocks);

describe("the settings", () => {
	test("make a package, show its code once and what is in it", async () => {
		const { calls } = await open(here, answers);
		await fill("receiver", view.receiver);
		await click("make-package");

		await expect.element(page.getByTestId("package-made")).toHaveTextContent(given.path);
		await expect.element(page.getByTestId("recovery-group-1")).toHaveTextContent("7K3BM");
		await expect.element(page.getByTestId("package-counts")).toHaveTextContent("1204");
		await expect.element(page.getByTestId("package-facts")).toHaveTextContent(view.fingerprint);
		const asked = last(calls, "hand_over_vault");
		expect(asked).toMatchObject({ receiver: view.receiver, choose: true });
		expect(asked.name).toMatch(/^Gói bàn giao .*\d{4}-\d{2}-\d{2}\.age$/);
		await click("print-code");
		await expect.element(page.getByTestId("code-printed")).toBeVisible();
		expect(await troubles()).toEqual([]);
	});

	test("say nothing where no place was chosen after all", async () => {
		await open(here, { ...answers, handOverVault: () => null });
		await click("make-package");

		await expect.element(page.getByTestId("handovers")).toBeVisible();
		expect(page.getByTestId("package-made").query()).toBeNull();
	});

	test("tell a full stick and keep the list", async () => {
		const full = { code: "diskFull", path: "/media/USB" } as const;
		await open(here, { ...answers, handOverVault: () => Promise.reject(full) });
		await click("make-package-here");

		await expect.element(page.getByTestId("refusal")).toHaveTextContent("/media/USB đã đầy");
		await expect.element(page.getByTestId("handovers")).toHaveTextContent("Bàn giao đi");
	});

	test("can be stopped while the package is made", async () => {
		let end = () => {};
		const held = new Promise<HandedOver>((_, refuse) => (end = () => refuse({ code: "stopped" })));
		const { calls } = await open(here, {
			...answers,
			handOverVault: () => held,
			stopWork: () => (end(), null),
		});
		await click("make-package");
		await expect.element(page.getByTestId("work")).toHaveTextContent("khóa vào gói");
		await click("stop-work");

		await expect.element(page.getByTestId("refusal")).toHaveTextContent("Đã dừng");
		expect(times(calls, "stop_work")).toBe(1);
	});

	test("print the list of a handover", async () => {
		const { desk } = await open(here, answers);
		await click("print-handover");

		expect(desk.route).toMatchObject({ page: "print", paper: { paper: "handover", handover: 4 } });
	});

	test("are only read by the deputy", async () => {
		const deputy = { welcome: () => ({ ...openState, seat: "deputy" as const }) };
		await open(here, { ...answers, ...deputy });

		await expect.element(page.getByTestId("make-package")).toBeDisabled();
	});
});

describe("at the door", () => {
	let received = false;
	const door = {
		welcome: () => (received ? openState : { is: "absent" as const }),
		choosePackage: () => given.path,
		lookIntoPackage: () => view,
		receiveVault: () => ((received = true), code),
		confirmRecovery: () => true,
		workStep: () => "unpacking" as const,
	};

	async function look() {
		received = false;
		const opened = await start(door);
		await click("receive-entry");
		await click("choose-package");
		await fill("package-code", code.groups.join(" "));
		await click("look-into-package");
		await expect.element(page.getByTestId("package-sound")).toBeVisible();
		return opened;
	}

	test("a package is looked into before anything is received", async () => {
		const { calls } = await look();

		expect(last(calls, "look_into_package")).toEqual({
			key: { path: given.path, code: code.groups.join(" ") },
		});
		await expect.element(page.getByTestId("package-counts")).toHaveTextContent("1235");
		expect(times(calls, "receive_vault")).toBe(0);
		expect(await troubles()).toEqual([]);
	});

	test("it is received under an own password, and its code goes on paper", async () => {
		const { calls, desk } = await look();
		await fill("new-password", PASSWORD);
		await fill("new-password-again", PASSWORD);
		await click("receive");
		await click("recovery-next");
		for (const box of await page.getByTestId(/^group-\d$/).all()) await box.fill("7K3BM");
		await click("recovery-check");

		await expect.poll(() => desk.route).toEqual({ page: "home" });
		expect(last(calls, "receive_vault")).toMatchObject({ password: PASSWORD });
	});

	test("two passwords that differ are told, and nothing is received", async () => {
		const { calls } = await look();
		await fill("new-password", PASSWORD);
		await fill("new-password-again", "sông Hương");
		await click("receive");

		await expect.element(page.getByTestId("new-password-again")).toHaveAttribute("aria-invalid");
		expect(times(calls, "receive_vault")).toBe(0);
	});

	test("a blank box is told beside it", async () => {
		const { calls } = await start(door);
		await click("receive-entry");
		await click("look-into-package");

		await expect.element(page.getByText("Chưa chọn tệp.")).toBeVisible();
		await expect.element(page.getByText("Hãy gõ mã trên tờ giấy.")).toBeVisible();
		expect(times(calls, "look_into_package")).toBe(0);
		expect(await troubles()).toEqual([]);
	});

	test.each([
		[{ code: "packageForeign", path: "/a.zip" }, "không phải là gói bàn giao"],
		[{ code: "packageDamaged", path: "/a.age" }, "chép chưa hết"],
		[{ code: "packageTooLarge", path: "/a.age", most: 1024 }, "lớn quá 1024 MB"],
		[{ code: "wrongPackageCode", path: "/a.age" }, "không mở được gói"],
		[{ code: "packageCodeMistyped", group: 3 }, "thứ 3"],
		[{ code: "packageOtherFormat", path: "/a.age", found: 2, known: 1 }, "mẫu số 2"],
	])("%j is told in words, with what to do", async (problem, words) => {
		await start({ ...door, lookIntoPackage: () => Promise.reject(problem) });
		await click("receive-entry");
		await fill("package-path", "/a.age");
		await fill("package-code", code.groups.join(" "));
		await click("look-into-package");

		const refusal = page.getByTestId("refusal");
		await expect.element(refusal).toHaveTextContent(words);
		await expect.element(refusal).toHaveTextContent("Hãy");
	});
});

describe("a member", () => {
	const former: FormerYearLine = {
		id: 9,
		year: 2025,
		cell: "Chi bộ thôn Cầu Đất",
		forms: ["commitment", "review"],
		level: "good",
	};
	const told: MemberPackageView = {
		package: { ...view, subject: "Lê Quang Đức" },
		bornOn: "1975-07-27",
		years: [2024, 2025],
		isTakenIn: false,
		namesakes: [{ member: 3, name: "Lê Quang Đức", bornOn: "1975" }],
	};
	const book = {
		...answers,
		formerYears: () => [former],
		handOverMember: () => given,
		choosePackage: () => given.path,
		lookIntoMemberPackage: () => told,
	};

	async function look(change: Partial<MemberPackageView> = {}) {
		const opened = await open(
			{ page: "receiveMember" },
			{
				...book,
				lookIntoMemberPackage: () => ({ ...told, ...change }),
				receiveMember: () => member,
			},
		);
		await click("choose-package");
		await fill("package-code", code.groups.join(" "));
		await click("look-into-package");
		await expect.element(page.getByTestId("package-facts")).toBeVisible();
		return opened;
	}

	test("who goes away takes along what is theirs", async () => {
		const { calls } = await open({ page: "member", id: 2 }, book);
		await click("tab-transfer");
		await fill("receiver", "Chi bộ thôn Cầu Đất");
		await click("make-package");

		await expect.element(page.getByTestId("package-made")).toBeVisible();
		expect(last(calls, "hand_over_member")).toMatchObject({
			member: 2,
			receiver: "Chi bộ thôn Cầu Đất",
			choose: true,
		});
		expect(await troubles()).toEqual([]);
	});

	test("what came along is opened as it was kept", async () => {
		const { desk } = await open({ page: "member", id: 2 }, book);
		await click("tab-transfer");
		const years = page.getByTestId("former-years");
		await expect.element(years).toHaveTextContent("Hoàn thành tốt nhiệm vụ");
		await years.getByRole("button", { name: "Bản kiểm điểm năm 2025" }).click();

		expect(desk.route).toMatchObject({
			page: "print",
			paper: { paper: "former", member: 2, former: 9, form: 1 },
		});
	});

	test("somebody of the same name is offered before a new one is entered", async () => {
		const { calls } = await look();

		await expect.element(page.getByTestId("whose")).toHaveTextContent("đã có trong sổ");
		expect(await troubles()).toEqual([]);
		await click("receive-member-go");
		await expect.poll(() => last(calls, "receive_member")).toMatchObject({ member: 3 });
	});

	test("nobody of the name is entered anew", async () => {
		const { calls } = await look({ namesakes: [] });
		await click("receive-member-go");

		await expect.poll(() => last(calls, "receive_member")).toMatchObject({ member: null });
	});

	test("a package that was taken in is not offered again", async () => {
		await look({ isTakenIn: true });

		await expect.element(page.getByTestId("taken-in")).toHaveTextContent("đã được nhận");
		expect(page.getByTestId("receive-member-go").query()).toBeNull();
	});
});
