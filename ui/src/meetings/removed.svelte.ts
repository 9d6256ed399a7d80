/**
 * The row last taken out of a list, to be put back: nobody is asked whether they are
 * sure, and nothing is lost by a slip. It can be put back until the next one is removed
 * or the page is left.
 */

export class Removed<Row> {
	/** What was removed last, in words; nothing when there is nothing to put back. */
	said = $state<string>();
	#putBack: (() => void) | undefined;

	/** Takes `rows` out of `list`. */
	take(list: Row[], rows: readonly Row[], said: string): void {
		const taken = rows.map((row) => ({ row, index: list.indexOf(row) }));
		for (const { row } of taken) list.splice(list.indexOf(row), 1);
		this.did(said, () => {
			for (const { row, index } of taken) list.splice(index, 0, row);
		});
	}

	/** Something else was done that can be undone in the same way. */
	did(said: string, putBack: () => void): void {
		this.said = said;
		this.#putBack = putBack;
	}

	/** Puts back what was removed last. */
	undo(): void {
		this.#putBack?.();
		this.#putBack = undefined;
		this.said = undefined;
	}
}
