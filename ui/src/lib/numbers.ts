/** Numbers as people write them: `1.234` is a thousand and more, `2,5` two and a half. */

/** Reads a number with up to `decimals` places, or nothing when it is not one. */
export function readNumber(text: string, decimals = 0): number | undefined {
	const plain = text.replace(/\s/g, "");
	const grouped = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(plain) ? plain.replace(/\./g, "") : plain;
	const dotted = grouped.replace(",", ".");
	if (!/^-?\d+(\.\d+)?$/.test(dotted)) return undefined;
	const places = dotted.split(".")[1]?.length ?? 0;
	return places <= decimals ? Number(dotted) : undefined;
}

/** `2.5` as `2,5`. */
export function showNumber(value: number | null | undefined): string {
	return value === null || value === undefined ? "" : String(value).replace(".", ",");
}
