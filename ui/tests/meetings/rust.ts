/**
 * The Rust side as a test tells it to answer: one function a command, typed by what the
 * window expects of it. What a test has not told is refused, so that nothing is called
 * unnoticed.
 */

import { mockIPC } from "@tauri-apps/api/mocks";
import type * as api from "$lib/api";

type Api = typeof api;
type Awaitable<T> = T | Promise<T>;

/** Answers by the name of the call in `api.ts`; `words` are its arguments by name. */
export type Answers = {
	[Call in keyof Api]?: (words: any) => Awaitable<Awaited<ReturnType<Api[Call]>>>;
};

export interface Call {
	command: string;
	words: any;
}

/** Answers from now on as told; what was called stands in the list that comes back. */
export function answer(answers: Answers): Call[] {
	const calls: Call[] = [];
	const byCommand = new Map(
		Object.entries(answers).map(([name, reply]) => [snake(name), reply as (words: any) => unknown]),
	);
	mockIPC(
		(command, words) => {
			calls.push({ command, words });
			const reply = byCommand.get(command);
			return reply ? reply(words) : Promise.reject({ code: "unexpected" });
		},
		{ shouldMockEvents: true },
	);
	return calls;
}

/** `saveMinutes` as the command `save_minutes`. */
function snake(name: string): string {
	return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
