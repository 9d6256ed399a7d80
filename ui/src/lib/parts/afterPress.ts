/**
 * Waits for the end of a press. A box is left in the middle of one; an error drawn there
 * and then would push away the button that is being pressed, and the press would be lost.
 */

let pressed = false;

function note({ type }: Event) {
	pressed = type === "pointerdown";
}

for (const kind of ["pointerdown", "pointerup", "pointercancel"]) {
	window.addEventListener(kind, note, { capture: true, passive: true });
}

/** Runs `deed` now, or after the press that is under way has done what it was for. */
export function afterPress(deed: () => void): void {
	if (!pressed) return deed();
	window.addEventListener("pointerup", () => setTimeout(deed), { capture: true, once: true });
}
