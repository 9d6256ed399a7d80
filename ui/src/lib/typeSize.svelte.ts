/**
 * How large the type on screen is, for the eyes at this machine. Everything is
 * measured in rem, so the size of the root moves all of it.
 *
 * Kept in the window's own store and not in the vault: it must hold before the
 * vault is open, and losing it costs two clicks.
 */

const SIZES = [14, 16, 18, 20, 22, 24, 28, 32] as const;
const USUAL = 18;
const KEY = "typeSize";

export class TypeSize {
	#pixels = $state(USUAL);

	constructor() {
		this.#apply(Number(read() ?? USUAL));
	}

	/** The size of plain text in pixels. */
	get pixels(): number {
		return this.#pixels;
	}

	get smallest(): boolean {
		return this.#pixels === SIZES[0];
	}

	get largest(): boolean {
		return this.#pixels === SIZES.at(-1);
	}

	/** One size larger (1) or smaller (-1), as far as it goes. */
	step(by: 1 | -1): void {
		const at = SIZES.findIndex((size) => size === this.#pixels);
		this.#apply(SIZES[at + by] ?? this.#pixels);
	}

	#apply(pixels: number): void {
		this.#pixels = SIZES.find((size) => size === pixels) ?? USUAL;
		document.documentElement.style.fontSize = `${this.#pixels}px`;
		write(String(this.#pixels));
	}
}

function read(): string | null {
	try {
		return localStorage.getItem(KEY);
	} catch {
		return null;
	}
}

function write(pixels: string): void {
	try {
		localStorage.setItem(KEY, pixels);
	} catch {
		// The size holds until the window closes; nothing else depends on it.
	}
}
