/**
 * What the whole window shares: whether the vault is open, where one is, and how
 * things stand. Screens reach it with `useDesk()`.
 */

import { createContext } from "svelte";
import * as api from "$lib/api";
import { flushAll, type SaveState } from "$lib/autosave";
import type { VaultState } from "$gen/VaultState";
import type { StatusTone } from "$lib/parts/StatusLine.svelte";
import { notice, type Notice } from "$lib/text/problems";
import { vi } from "$lib/text/vi";
import type { Route } from "./routes";

/** How the vault stands for the window; `starting` until Rust has said. */
export type Standing = "starting" | VaultState;

export interface Status {
	text: string;
	tone: StatusTone;
}

const QUIET: Status = { text: vi.shell.save.untouched, tone: "quiet" };

export class Desk {
	vault = $state<Standing>("starting");
	/** The cell's name as of today, for the head of the window. */
	cellName = $state("");
	status = $state<Status>(QUIET);
	/** Why the window could not even ask; it cannot go on from here. */
	trouble = $state<Notice>();
	#route = $state<Route>({ page: "home" });

	get route(): Route {
		return this.#route;
	}

	/** Goes to a page once everything typed on this one is kept; false when it is not. */
	async go(route: Route): Promise<boolean> {
		if (!(await this.#everythingKept())) return false;
		this.#route = route;
		return true;
	}

	/** Asks how the vault stands: when the window opens, and after the door was opened. */
	async look(): Promise<void> {
		try {
			await this.#stand(await api.welcome());
		} catch (problem) {
			this.trouble = notice(problem);
		}
	}

	/** Opens the vault; rejects with a `Problem` when the password does not. */
	async open(password: string): Promise<void> {
		await api.openVault(password);
		await this.look();
	}

	/** The cell has another name from now on. */
	async rename(): Promise<void> {
		this.cellName = (await api.home()).cellName;
	}

	/** Keeps what was typed and then locks the vault; false when something is unkept. */
	async lock(): Promise<boolean> {
		if (!(await this.#everythingKept())) return false;
		await api.lock();
		this.vault = "locked";
		return true;
	}

	/** Says how a draft stands; hand it to `Autosave` as `onstate`. */
	report = (state: SaveState): void => {
		this.status = statusOf(state, this.status);
	};

	async #stand(vault: VaultState): Promise<void> {
		if (vault === "open") await this.rename();
		this.status = QUIET;
		this.trouble = undefined;
		this.#route = { page: "home" };
		this.vault = vault;
	}

	async #everythingKept(): Promise<boolean> {
		if (await flushAll()) return true;
		if (this.status.tone !== "bad") this.status = { text: vi.shell.save.unkept, tone: "bad" };
		return false;
	}
}

/** A line that is read out must not change with every letter: saving shows nothing new. */
function statusOf(state: SaveState, before: Status): Status {
	switch (state.kind) {
		case "untouched":
			return QUIET;
		case "saving":
			return before.tone === "good" ? before : { text: vi.shell.save.saving, tone: "quiet" };
		case "saved":
			return { text: vi.shell.save.saved(state.at), tone: "good" };
		case "failed":
			return { text: vi.shell.save.failed(notice(state.problem).title), tone: "bad" };
	}
}

export const [useDesk, setDesk] = createContext<Desk>();
