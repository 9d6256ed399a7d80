// Finds one element in the page: the body of a function that WebDriver runs.
// Answers with the element, or with a sentence about why there is none.
const [scope, kind, css, words] = arguments;

const tidy = (text) => (text ?? "").normalize("NFC").replace(/\s+/g, " ").trim();

// What a label says, without what stands in the field it may be wrapped around.
function ownText(label) {
	const copy = label.cloneNode(true);
	for (const field of copy.querySelectorAll("input, textarea, select")) field.remove();
	return copy.textContent;
}

function names(element) {
	const ids = (element.getAttribute("aria-labelledby") ?? "").split(/\s+/).filter(Boolean);
	const referred = ids.map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
	const labels = [...(element.labels ?? [])].map(ownText);
	const content = element.matches("input, textarea, select")
		? element.type === "submit" && element.value
		: element.textContent;
	const all = [referred, element.getAttribute("aria-label"), ...labels, content || "", element.title];
	return all.map(tidy).filter(Boolean);
}

function only(found) {
	if (found.length === 1) return found[0];
	return found.length === 0 ? "there is none" : `there are ${found.length}`;
}

const dialog = [...document.querySelectorAll("dialog:modal")].pop();
const root = scope ?? dialog ?? document;

if (kind === "focused") return document.activeElement ?? "nothing has the keyboard";
if (kind === "css") return root.querySelector(css) ?? "there is none";

// The options of a closed list take no room, and can be chosen all the same.
const isShown = (one) => one.getClientRects().length > 0 || one.matches("option");
const shown = [...root.querySelectorAll(css)].filter(isShown);
const wanted = tidy(words);

if (kind === "holding") {
	const holding = shown.filter((one) => tidy(one.innerText).includes(wanted));
	// The innermost, where one lies within another.
	return only(holding.filter((one) => !holding.some((other) => other !== one && one.contains(other))));
}

const exact = shown.filter((one) => names(one).includes(wanted));
if (exact.length > 0) return only(exact);
return only(shown.filter((one) => names(one).some((name) => name.startsWith(wanted))));
