/**
 * Forms that are saved by a button of their own. Leaving the page, locking and closing
 * save them as well: what was typed is never lost for want of a press.
 */

/** Saves the form; false when it was refused, and the form says why. */
export type SaveForm = () => Promise<boolean>;

const forms = new Set<SaveForm>();

/** Has `save` called before the page is left; answers with the undoing. */
export function saveBeforeLeaving(save: SaveForm): () => void {
	forms.add(save);
	return () => void forms.delete(save);
}

/** Saves every form that is open; false when one of them was refused. */
export async function saveForms(): Promise<boolean> {
	const saved: boolean[] = [];
	for (const save of forms) saved.push(await save());
	return saved.every(Boolean);
}
