/** What can be measured of a page: its width, its targets, its lines. */

/** How far the page scrolls sideways, in pixels. */
export function sidewaysScroll(): number {
	return document.documentElement.scrollWidth - document.documentElement.clientWidth;
}

/** The area that answers to a finger: a radio button or a tick has its label's. */
function target(control: Element): DOMRect {
	const label = control.matches("[type=radio], [type=checkbox]") && control.closest("label");
	return (label || control).getBoundingClientRect();
}

/** Controls smaller than a fingertip. */
export function small(): string[] {
	const controls = document.querySelectorAll("button, input, select, textarea, [role=option]");
	return [...controls]
		.filter((control) => control.checkVisibility())
		.filter((control) => target(control).height < 44 || target(control).width < 44)
		.map((control) => control.outerHTML);
}

/** Elements with text of their own whose lines stand too close for stacked marks. */
export function tightLines(): string[] {
	return [...document.querySelectorAll<HTMLElement>("body *")]
		.filter((element) => [...element.childNodes].some(isWords))
		.filter((element) => {
			const { lineHeight, fontSize } = getComputedStyle(element);
			return parseFloat(lineHeight) < 1.5 * parseFloat(fontSize) - 0.1;
		})
		.map((element) => element.outerHTML);
}

function isWords(node: Node): boolean {
	return node.nodeType === Node.TEXT_NODE && (node.textContent ?? "").trim() !== "";
}
