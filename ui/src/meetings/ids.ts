/**
 * Ids of rows that the window adds: whole numbers a JavaScript number holds exactly,
 * drawn at random so that two drafts never choose the same one.
 */

/** A new id, from 1 to 2^53 − 1. */
export function newId(): number {
	const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2));
	return (high & 0x1fffff) * 2 ** 32 + low || newId();
}
