/**
 * Text as it is compared when marks and capitals do not matter: "Đặng Thị Ứng"
 * becomes "dang thi ung". For filtering short lists in the window; what is kept
 * and searched is folded in Rust.
 */
export function fold(text: string): string {
	return text
		.normalize("NFD")
		.replace(/\p{M}/gu, "")
		.replace(/[đĐðÐ]/g, "d")
		.toLowerCase()
		.replace(/\s+/g, " ")
		.trim();
}
