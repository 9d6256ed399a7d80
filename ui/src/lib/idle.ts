/**
 * Notices that nobody is at the machine: no key, no click and no turn of the wheel for
 * some minutes. Goes by the clock and not by a timer alone, so that a machine that
 * slept is found idle as soon as it wakes.
 */

export interface IdleOptions {
	/** After how many minutes nobody is taken to be there. */
	minutes: number;
	/** Nobody has been there for so many minutes. Said again each minute until somebody is. */
	onidle: (quiet: number) => void;
	/** A minute before that, and again with `false` once somebody moves. */
	onwarn?: (soon: boolean) => void;
	/** Milliseconds of the clock. */
	now?: () => number;
}

const MINUTE = 60_000;
const SIGNS = ["keydown", "pointerdown", "wheel"] as const;

/** Watches `page` until the answer is called. */
export function watchIdle(page: Window, options: IdleOptions): () => void {
	const { minutes, onidle, onwarn = () => {}, now = Date.now } = options;
	let seenAt = now();
	let warned = false;
	let timer: ReturnType<typeof setTimeout> | undefined;

	const left = () => seenAt + minutes * MINUTE - now();

	function look() {
		clearTimeout(timer);
		if (left() <= 0) {
			timer = setTimeout(look, MINUTE);
			return onidle((now() - seenAt) / MINUTE);
		}
		if (left() <= MINUTE && !warned) onwarn((warned = true));
		timer = setTimeout(look, left() > MINUTE ? left() - MINUTE : left());
	}

	/** A key after a long sleep comes too late: it must not hide that nobody was there. */
	function sign() {
		if (left() <= 0) return look();
		seenAt = now();
		if (!warned) return;
		onwarn((warned = false));
		look();
	}

	look();
	for (const kind of SIGNS) page.addEventListener(kind, sign, { capture: true, passive: true });
	page.addEventListener("focus", look);
	page.document.addEventListener("visibilitychange", look);
	return () => {
		clearTimeout(timer);
		for (const kind of SIGNS) page.removeEventListener(kind, sign, { capture: true });
		page.removeEventListener("focus", look);
		page.document.removeEventListener("visibilitychange", look);
	};
}
