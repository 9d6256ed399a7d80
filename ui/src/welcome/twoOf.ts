/** Two different places out of `count`, in order, that nobody can foresee. */
export function twoOf(count: number): [number, number] {
	const [a = 0, b = 0] = crypto.getRandomValues(new Uint32Array(2));
	const first = a % count;
	const second = (first + 1 + (b % (count - 1))) % count;
	return first < second ? [first, second] : [second, first];
}
