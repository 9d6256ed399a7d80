/** The seconds a refused password or code asks to wait; none where it asks for none. */
export function waitOf(problem: unknown): number {
	const { waitSeconds } = (problem ?? {}) as { waitSeconds?: unknown };
	return typeof waitSeconds === "number" ? waitSeconds : 0;
}
