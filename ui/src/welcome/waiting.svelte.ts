/** The seconds until the next password is heard, counted down. */

export class Waiting {
	#left = $state(0);
	/** It was waited out, and can be said so. */
	over = $state(false);
	#end = 0;
	#timer: ReturnType<typeof setInterval> | undefined;

	/** Whole seconds left. */
	get left(): number {
		return this.#left;
	}

	/** Counts from `seconds` by the clock, so that a machine that slept is not kept waiting. */
	start(seconds: number): void {
		this.stop();
		this.over = false;
		this.#left = seconds;
		if (seconds <= 0) return;
		this.#end = Date.now() + seconds * 1000;
		this.#timer = setInterval(() => this.#count(), 1000);
	}

	stop(): void {
		clearInterval(this.#timer);
	}

	#count(): void {
		this.#left = Math.max(0, Math.ceil((this.#end - Date.now()) / 1000));
		if (this.#left > 0) return;
		this.stop();
		this.over = true;
	}
}
