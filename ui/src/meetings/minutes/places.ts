/**
 * Going to a place in the minutes: a section by its key, or a box by the name of the
 * place around it (`data-place`).
 */

/** Puts the focus on the heading of a section. */
export function goToSection(key: string): void {
	focusOn(document.getElementById(`title-${key}`));
}

/** Puts the focus into the first control of a place; into its section's heading for want of one. */
export function goToPlace(place: string): void {
	const spot = document.querySelector<HTMLElement>(`[data-place="${CSS.escape(place)}"]`);
	const control = spot?.matches(CONTROL) ? spot : spot?.querySelector<HTMLElement>(CONTROL);
	const heading = document.getElementById(`title-${place}`);
	focusOn(control ?? spot?.closest("section")?.querySelector<HTMLElement>("h2") ?? heading);
}

const CONTROL =
	"input:not([tabindex='-1']), textarea, button, select, [role='radio'][tabindex='0']";

function focusOn(element: HTMLElement | null | undefined): void {
	element?.scrollIntoView({ block: "start" });
	element?.focus({ preventScroll: true });
}

/** The key of the section `steps` further on than the one at the top of the page. */
export function sectionBeside(keys: readonly string[], current: string, steps: number): string {
	const at = Math.max(keys.indexOf(current), 0);
	const goal = Math.min(Math.max(at + steps, 0), keys.length - 1);
	return keys[goal] ?? current;
}
