/**
 * What was pasted as pieces of text, each with the name of its font: the text as the
 * clipboard has it plain, the fonts as the clipboard has them in HTML.
 *
 * The names decide in Rust whether text is in an encoding older than Unicode. Nothing is
 * cleaned here: a soft hyphen may be a letter.
 */

import type { PastedRun } from "$gen/PastedRun";

/** The pieces of `plain`. Where the HTML says something else, all of it in its commonest font. */
export function runsOf(plain: string, html: string): PastedRun[] {
	const pieces = html === "" ? [] : piecesOf(html);
	return aligned(plain, pieces) ?? [{ font: commonest(pieces), text: plain }];
}

/** The fonts laid over the plain text, letter by letter; white space has the font before it. */
function aligned(plain: string, pieces: readonly PastedRun[]): PastedRun[] | undefined {
	const letters = pieces.flatMap(({ font, text }) =>
		[...bare(text)].map((letter) => ({ font, letter })),
	);
	const runs: PastedRun[] = [];
	let next = 0;
	for (const letter of plain) {
		let font = runs.at(-1)?.font ?? letters[0]?.font;
		if (!isSpace(letter)) {
			const drawn = letters[next++];
			if (drawn?.letter !== letter) return undefined;
			font = drawn.font;
		}
		const last = runs.at(-1);
		if (last && last.font === font) last.text += letter;
		else runs.push({ font: font ?? "", text: letter });
	}
	return next === letters.length ? runs : undefined;
}

const isSpace = (letter: string) => /\s/.test(letter);
const bare = (text: string) => text.replace(/\s+/g, "");

/** The font of most letters. */
function commonest(pieces: readonly PastedRun[]): string {
	const counts = new Map<string, number>();
	for (const { font, text } of pieces) {
		counts.set(font, (counts.get(font) ?? 0) + bare(text).length);
	}
	return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? "";
}

/** The texts of an HTML fragment with their fonts. It is only read, never shown. */
function piecesOf(html: string): PastedRun[] {
	const page = new DOMParser().parseFromString(html, "text/html");
	const rules = [...page.querySelectorAll("style")].flatMap((style) => rulesOf(style.textContent));
	const pieces: PastedRun[] = [];
	function read(element: Element, around: string) {
		const font = fontOf(element, rules) ?? around;
		for (const node of element.childNodes) {
			if (node.nodeType === Node.TEXT_NODE) pieces.push({ font, text: node.textContent ?? "" });
			else if (node instanceof Element && !node.matches("style, script")) read(node, font);
		}
	}
	read(page.body, "");
	return pieces;
}

/** A font that a style sheet gives to elements: Word gives it to `p.MsoNormal`. */
interface Rule {
	tag: string;
	name: string;
	font: string;
}

function rulesOf(sheet: string): Rule[] {
	const rules = [...sheet.matchAll(/([^{}]+)\{([^{}]*)\}/g)];
	return rules.flatMap(([, selectors = "", style = ""]) => {
		const font = fontIn(style);
		if (font === undefined) return [];
		return selectors.split(",").flatMap((selector) => {
			const plain = /^\s*([a-z0-9]*)(?:\.([\w-]+))?\s*$/i.exec(selector.replace(/<!--/g, ""));
			return plain ? [{ tag: (plain[1] ?? "").toLowerCase(), name: plain[2] ?? "", font }] : [];
		});
	});
}

/** The font an element sets itself: in its style, as Word did before that, by the style sheet. */
function fontOf(element: Element, rules: readonly Rule[]): string | undefined {
	const own = fontIn(element.getAttribute("style") ?? "") ?? element.getAttribute("face");
	if (own) return firstName(own);
	const tag = element.localName;
	const fits = (rule: Rule) =>
		(rule.tag !== "" || rule.name !== "") &&
		(rule.tag === "" || rule.tag === tag) &&
		(rule.name === "" || element.classList.contains(rule.name));
	return rules.filter(fits).at(-1)?.font;
}

/** The first font of a style, if it names one. */
function fontIn(style: string): string | undefined {
	const family = /(?:^|[;{\s])font-family\s*:\s*([^;}]+)/i.exec(style)?.[1];
	return family === undefined ? undefined : firstName(family);
}

const firstName = (family: string) => (family.split(",")[0] ?? "").replace(/["'\s]+/g, " ").trim();
