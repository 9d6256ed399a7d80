import { expect, test } from "vitest";
import { fold } from "./fold";

test.each([
	["Đặng Thị Ứng", "dang thi ung"],
	["ĐỒNG CHÍ", "dong chi"],
	["Nguye\u0302\u0303n", "nguyen"],
	["  Hoà   Bình ", "hoa binh"],
	["", ""],
])("%j is compared as %j", (text, folded) => {
	expect(fold(text)).toBe(folded);
});

test("composed and loose marks are compared alike", () => {
	const name = "Thuỷ Hường";

	expect(fold(name.normalize("NFD"))).toBe(fold(name.normalize("NFC")));
});
