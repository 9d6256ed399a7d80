import { describe, expect, test } from "vitest";
import type { HistoryLine } from "$gen/HistoryLine";
import type { Member } from "$gen/Member";
import type { Particulars } from "$gen/Particulars";
import * as book from "../../tests/cell/book";
import { changesOf } from "./changes";

const names: Record<number, string> = { 7: "Hoàng Phủ Ngọc Thảo" };
const nameOf = (id: number) => names[id];

function change(before: Member | null, after: Member | null): string[] {
	const line: HistoryLine = {
		id: 1,
		noun: "member",
		record: member.id,
		takesBack: [],
		at: "2026-09-03T19:30:00",
		seat: "secretary",
		deed: "correct_member",
		before: before && JSON.stringify(before),
		after: after && JSON.stringify(after),
	};
	return changesOf(line, nameOf);
}

const { member } = book.member;
const other = (particulars: Partial<Particulars>): Member => ({
	...member,
	particulars: { ...member.particulars, ...particulars },
});

describe("a box that changed is told by its label", () => {
	test.each<[Partial<Particulars>, Partial<Particulars>, string]>([
		[{ phone: "" }, { phone: "0912 345 678" }, "Điện thoại: 0912 345 678"],
		[{ phone: "0912" }, { phone: "" }, "Điện thoại: bỏ “0912”"],
		[{ bornOn: "1968" }, { bornOn: "1968-02-03" }, "Ngày sinh: 1968 → 03/02/1968"],
		[{ gender: null }, { gender: "female" }, "Giới tính: Nữ"],
		[{ rank: "probationary" }, { rank: "official" }, "Diện: Dự bị → Chính thức"],
		[{ mentor: null }, { mentor: 7 }, "Đảng viên giúp đỡ: Hoàng Phủ Ngọc Thảo"],
	])("%o then %o", (then, now, said) => {
		expect(change(other(then), other(now))).toEqual([said]);
	});
});

describe("a name", () => {
	const hoa = { family: "Trần", middle: "Thị", given: "Hòa" };

	test("that is spelt otherwise is told whole", () => {
		const then = other({ name: { ...hoa, given: "Hoà" } });

		expect(change(then, other({ name: hoa }))).toEqual(["Họ và tên: Trần Thị Hoà → Trần Thị Hòa"]);
	});

	test("that is only divided otherwise is told by its parts", () => {
		const then = other({ name: { family: "Trần", middle: "", given: "Thị Hòa" } });

		expect(change(then, other({ name: hoa }))).toEqual([
			"Họ và tên: Họ: Trần · Tên: Thị Hòa → Họ: Trần · Đệm: Thị · Tên: Hòa",
		]);
	});
});

describe("rows of posts and standings", () => {
	const [first, second] = member.posts;

	test("that came, went or changed are told one by one", () => {
		if (!first || !second) throw new Error("the book has two posts");
		const then = { ...member, posts: [first], standings: member.standings };
		const now = {
			...member,
			posts: [{ ...first, untilOn: "2026-08-31" }, second],
			standings: [],
		};

		expect(change(then, now)).toEqual([
			"Sửa: Phó bí thư, từ 20/05/2025 → Phó bí thư, từ 20/05/2025 đến 31/08/2026",
			"Thêm: Chi hội trưởng Phụ nữ",
			"Bớt: Sinh hoạt tạm thời ở nơi khác, từ 01/02/2024 đến 30/04/2024, Chăm con ở Chi bộ Tổ dân phố số 2, phường Bến Nghé",
		]);
	});
});

test("of a new member everything written is told, and nothing that is blank", () => {
	const said = change(null, member);

	expect(said[0]).toBe("Họ và tên: Trần Thị Hòa");
	expect(said).toContain("Ngày vào Đảng (kết nạp): 02/1996");
	expect(said.filter((line) => line.startsWith("Tôn giáo"))).toEqual([]);
});

test("who went into the bin left nothing to tell", () => {
	expect(change(member, null)).toEqual([]);
});
