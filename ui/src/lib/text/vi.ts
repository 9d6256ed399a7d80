/**
 * The words of the window, by screen.
 *
 * A screen adds its own key. Sentences about what went wrong are in
 * `problems.ts`; words on paper are in `assets/`.
 */

export const vi = {
	program: {
		name: "Sổ tay Chi bộ",
	},
};
