/**
 * What the whole window shares: whether the vault is open, where one is, and how
 * things stand. Screens reach it with `useDesk()`.
 */

import { createContext } from "svelte";
import * as api from "$lib/api";
import { flushAll, type SaveState } from "$lib/autosave";
import type { Seat } from "$gen/Seat";
import type { VaultState } from "$gen/VaultState";
import type { StatusTone } from "$lib/parts/StatusLine.svelte";
import { notice, type Notice } from "$lib/text/problems";
import { vi } from "$lib/text/vi";
import { saveForms } from "$lib/unsaved";
import type { Route } from "./routes";

/**
 * How the vault stands for the window; `starting` until Rust has said, `unlocked` while
 * the recovery code has opened it and a new password must come first.
 */
export type Standing = "starting" | VaultState["is"] | "unlocked";

/** The closed vault: who can open it, how long the next password waits, the password of a demo. */
export type LockedVault = Extract<VaultState, { is: "locked" }>;

export interface Status {
	text: string;
	tone: StatusTone;
}

const QUIET: Status = { text: vi.shell.save.untouched, tone: "quiet" };

export class Desk {
	vault = $state<Standing>("starting");
	/** What the closed vault says of itself. */
	locked = $state.raw<LockedVault>();
	/** Whose seat it is while the vault is open. */
	seat = $state<Seat>("secretary");
	/** The cell's name as of today, for the head of the window. */
	cellName = $state("");
	/** Minutes without a key or a click after which the vault locks; not before it is open. */
	idleMinutes = $state<number>();
	status = $state<Status>(QUIET);
	/** Why the window could not even ask; it cannot go on from here. */
	trouble = $state<Notice>();
	#route = $state<Route>({ page: "home" });

	get route(): Route {
		return this.#route;
	}

	/** Goes to a page once everything typed on this one is kept; false when it is not. */
	async go(route: Route): Promise<boolean> {
		if (!(await this.keepAll())) return false;
		this.#route = route;
		return true;
	}

	/** Asks how the vault stands: when the window opens, and after the door was opened. */
	async look(): Promise<void> {
		try {
			await this.#stand(await api.welcome());
		} catch (problem) {
			this.vault = "starting";
			this.locked = undefined;
			this.trouble = notice(problem);
		}
	}

	/** Opens the vault; rejects with a `Problem` when the password does not. */
	async open(password: string): Promise<void> {
		await api.openVault(password);
		await this.look();
	}

	/** Opens the vault with the recovery code; a new password comes next. */
	async recover(code: string): Promise<void> {
		await api.openWithRecovery(code);
		await this.look();
	}

	/** Sets the password that must follow the recovery code. */
	async setPassword(password: string): Promise<void> {
		await api.setNewPassword(password);
		await this.look();
	}

	/** The cell has another name from now on, or other settings. */
	async refresh(): Promise<void> {
		const { nameNow, settings } = await api.cell();
		this.cellName = nameNow?.name ?? "";
		this.idleMinutes = settings.idleMinutes;
	}

	/** Keeps what was typed and then locks the vault; false when something is unkept. */
	async lock(): Promise<boolean> {
		if (!(await this.keepAll())) return false;
		await this.#close();
		return true;
	}

	/**
	 * Locks the vault because nobody is there. A form that was refused goes with it; minutes
	 * that cannot be kept hold the vault open.
	 */
	async lockIdle(): Promise<void> {
		await saveForms();
		if (await flushAll()) await this.#close();
	}

	/** Keeps everything typed on the page; false when some of it cannot be. */
	async keepAll(): Promise<boolean> {
		if ((await saveForms()) && (await flushAll())) return true;
		if (this.status.tone !== "bad") this.status = { text: vi.shell.save.unkept, tone: "bad" };
		return false;
	}

	/** Nobody was there for long, and the vault locks soon; or somebody came back. */
	warnIdle = (soon: boolean): void => {
		this.status = soon ? { text: vi.shell.idleSoon, tone: "bad" } : QUIET;
	};

	/** Says how a draft stands; hand it to `Autosave` as `onstate`. */
	report = (state: SaveState): void => {
		this.status = statusOf(state, this.status);
	};

	/** Something was just kept. */
	saved = (): void => this.report({ kind: "saved", at: new Date() });

	async #close(): Promise<void> {
		await api.lock();
		await this.look();
	}

	async #stand(state: VaultState): Promise<void> {
		const unlocked = state.is === "open" && state.mustSetPassword;
		if (state.is === "open") {
			this.seat = state.seat;
			this.cellName = state.cellName;
			if (!unlocked) await this.refresh();
		}
		this.locked = state.is === "locked" ? state : undefined;
		this.status = QUIET;
		this.trouble = undefined;
		this.vault = unlocked ? "unlocked" : state.is;
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
