/**
 * What the whole window shares: whether the vault is open, where one is, and how
 * things stand. Screens reach it with `useDesk()`.
 */

import { createContext } from "svelte";
import * as api from "$lib/api";
import { flushAll, type SaveState } from "$lib/autosave";
import type { MemberId } from "$gen/MemberId";
import type { Seat } from "$gen/Seat";
import type { SeatEntered } from "$gen/SeatEntered";
import type { VaultState } from "$gen/VaultState";
import type { StatusTone } from "$lib/parts/StatusLine.svelte";
import { notice, type Notice } from "$lib/text/problems";
import { vi } from "$lib/text/vi";
import { saveForms } from "$lib/unsaved";
import { memberAt } from "./notebooks/hand";
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
	/** The name of the member whose seat it is; blank at any other. */
	seatName = $state("");
	/** What was told on taking a member's seat. */
	entered = $state.raw<SeatEntered>();
	/** The cell's name as of today, for the head of the window. */
	cellName = $state("");
	/** Minutes without a key or a click after which the seat is left; not before it is open. */
	idleMinutes = $state<number>();
	/** Where the vault was moved to, until it is opened there. */
	moved = $state<string>();
	status = $state<Status>(QUIET);
	/** Why the window could not even ask; it cannot go on from here. */
	trouble = $state<Notice>();
	/** Where the secretary or the deputy is, and comes back to. */
	#route = $state<Route>({ page: "home" });
	/** Where a member is at their own seat. */
	#ownRoute = $state<Route>({ page: "ownHome" });

	get route(): Route {
		return memberAt(this.seat) === null ? this.#route : this.#ownRoute;
	}

	/** Goes to a page once everything typed on this one is kept; false when it is not. */
	async go(route: Route): Promise<boolean> {
		if (!(await this.keepAll())) return false;
		if (memberAt(this.seat) === null) this.#route = route;
		else this.#ownRoute = route;
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

	/** Hands the seat over to a member; rejects with a `Problem` when the PIN does not do. */
	async handOver(member: MemberId, pin: string): Promise<void> {
		await this.#sitDown(await api.handOverSeat(member, pin));
	}

	/** A member takes their seat where nobody sits; rejects with a `Problem`. */
	async enter(member: MemberId, pin: string): Promise<void> {
		await this.#sitDown(await api.enterSeat(member, pin));
	}

	/** Gives the seat back to the secretary or the deputy; rejects with a `Problem`. */
	async giveBack(password: string): Promise<void> {
		await api.leaveSeat(password);
		await this.look();
	}

	/** Keeps what was typed and leaves the seat to nobody; false when something is unkept. */
	async rise(): Promise<boolean> {
		if (!(await this.keepAll())) return false;
		await this.#leaveSeat();
		return true;
	}

	/**
	 * Nobody has been there for so many minutes: the seat is left to nobody first. Where nobody
	 * sits, or where it was twice as long because the machine slept, the vault is locked.
	 */
	async idle(quiet: number): Promise<void> {
		if (this.seat === "chooser" || quiet >= 2 * (this.idleMinutes ?? quiet)) {
			return this.lockIdle();
		}
		await saveForms();
		if (await flushAll()) await this.#leaveSeat();
	}

	/** Keeps what was typed and then locks the vault; false when something is unkept. */
	async lock(): Promise<boolean> {
		if (!(await this.keepAll())) return false;
		await this.#close();
		return true;
	}

	/**
	 * Keeps what was typed and moves the vault to this machine, into a folder to be chosen or its
	 * usual one; it is locked then. Rejects with a `Problem`.
	 */
	async moveVault(choose: boolean): Promise<void> {
		if (!(await this.keepAll())) return;
		const { path } = await api.moveVault(choose);
		if (path === null) return;
		await this.look();
		this.moved = path;
	}

	/**
	 * Locks the vault because nobody is there. A form that was refused goes with it; minutes
	 * that cannot be kept hold the vault open.
	 */
	async lockIdle(): Promise<void> {
		await saveForms();
		if (await flushAll()) await this.#close();
	}

	/** The machine goes to sleep, or has slept: locks an open vault as when nobody is there. */
	async sleep(): Promise<void> {
		if (this.vault === "open" || this.vault === "unlocked") await this.lockIdle();
	}

	/** Keeps everything typed on the page; false when some of it cannot be. */
	async keepAll(): Promise<boolean> {
		if ((await saveForms()) && (await flushAll())) return true;
		if (this.status.tone !== "bad") this.status = { text: vi.shell.save.unkept, tone: "bad" };
		return false;
	}

	/** Nobody was there for long, and the seat is left soon or the vault locks; or somebody came back. */
	warnIdle = (soon: boolean): void => {
		const text = this.seat === "chooser" ? vi.shell.idleSoon : vi.shell.leavingSoon;
		this.status = soon ? { text, tone: "bad" } : QUIET;
	};

	/** Says how a draft stands; hand it to `Autosave` as `onstate`. */
	report = (state: SaveState): void => {
		this.status = statusOf(state, this.status);
	};

	/** Something was just kept. */
	saved = (): void => this.report({ kind: "saved", at: new Date() });

	async #sitDown(entered: SeatEntered): Promise<void> {
		this.entered = entered;
		this.#ownRoute = { page: "ownHome" };
		await this.look();
	}

	async #leaveSeat(): Promise<void> {
		await api.idleSeat();
		await this.look();
	}

	async #close(): Promise<void> {
		await api.lock();
		await this.look();
	}

	async #stand(state: VaultState): Promise<void> {
		const unlocked = state.is === "open" && state.mustSetPassword;
		if (state.is === "open") {
			this.seat = state.seat;
			this.seatName = state.seatName;
			this.cellName = state.cellName;
			this.idleMinutes = state.idleMinutes;
			this.moved = undefined;
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
