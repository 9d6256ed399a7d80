/**
 * Every call the window makes to Rust, one line per command.
 *
 * Nothing outside this file imports `@tauri-apps/*`. A refused call rejects with a `Problem`; show
 * whatever it rejects with through `notice` of `text/problems.ts`.
 */

import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";

import type { AgendaTemplate } from "$gen/AgendaTemplate";
import type { CellName } from "$gen/CellName";
import type { CellNames } from "$gen/CellNames";
import type { CellSettings } from "$gen/CellSettings";
import type { CellView } from "$gen/CellView";
import type { DraftVersion } from "$gen/DraftVersion";
import type { Founding } from "$gen/Founding";
import type { FullName } from "$gen/FullName";
import type { HistoryLine } from "$gen/HistoryLine";
import type { HomeView } from "$gen/HomeView";
import type { MeetingId } from "$gen/MeetingId";
import type { MeetingKind } from "$gen/MeetingKind";
import type { MeetingLine } from "$gen/MeetingLine";
import type { MeetingPlan } from "$gen/MeetingPlan";
import type { MeetingView } from "$gen/MeetingView";
import type { MemberId } from "$gen/MemberId";
import type { MemberLine } from "$gen/MemberLine";
import type { MemberOrder } from "$gen/MemberOrder";
import type { MemberView } from "$gen/MemberView";
import type { Minutes } from "$gen/Minutes";
import type { MinutesView } from "$gen/MinutesView";
import type { NumberGiven } from "$gen/NumberGiven";
import type { OpenMatter } from "$gen/OpenMatter";
import type { Opener } from "$gen/Opener";
import type { PaperKind } from "$gen/PaperKind";
import type { PaperNumber } from "$gen/PaperNumber";
import type { PaperRef } from "$gen/PaperRef";
import type { PaperView } from "$gen/PaperView";
import type { Particulars } from "$gen/Particulars";
import type { PostId } from "$gen/PostId";
import type { RecoveryAnswer } from "$gen/RecoveryAnswer";
import type { RecoveryCode } from "$gen/RecoveryCode";
import type { SavedMinutes } from "$gen/SavedMinutes";
import type { ScoreSheet } from "$gen/ScoreSheet";
import type { StandingId } from "$gen/StandingId";
import type { StandingPeriod } from "$gen/StandingPeriod";
import type { Strength } from "$gen/Strength";
import type { Tenure } from "$gen/Tenure";
import type { Term } from "$gen/Term";
import type { TermId } from "$gen/TermId";
import type { TermSpan } from "$gen/TermSpan";
import type { VaultState } from "$gen/VaultState";

/** Where a paper was saved; `null` when the person thought better of it. */
export interface SavedPaper {
	path: string | null;
}

const call = <T>(command: string, words?: Record<string, unknown>): Promise<T> =>
	invoke<T>(command, words);

/**
 * Run `save` when the window is asked to close. It goes once everything is saved; if something could
 * not be saved it stays this once, so that somebody sees why.
 */
export const onLeaving = (save: () => Promise<boolean>) =>
	listen("leaving", async () => {
		const saved = await save().catch(() => false);
		await (saved ? leave() : stay());
	});

// Before the vault is open, and closing it

/** Found the cell: lay the vault and sit down as its secretary. */
export const foundCell = (founding: Founding) => call<RecoveryCode>("found_cell", { founding });
/** Close the vault; the next deed needs a password again. */
export const lock = () => call<null>("lock");
/** Open the vault with the secretary's or the deputy's password. */
export const openVault = (password: string) => call<null>("open_vault", { password });
/** Open the vault with the recovery code; a new password comes first then. */
export const openWithRecovery = (code: string) => call<null>("open_with_recovery", { code });
/** How strong a password is, while it is typed. */
export const passwordStrength = (password: string) =>
	call<Strength>("password_strength", { password });
/** What the window shows first: no vault, a locked one, or the open desk. */
export const welcome = () => call<VaultState>("welcome");

// Who can open the vault

/** Give the deputy a password of their own. */
export const addDeputy = (password: string) => call<null>("add_deputy", { password });
/** Change the password of the seat. */
export const changePassword = (old: string, fresh: string) =>
	call<null>("change_password", { old, new: fresh });
/** Whether parts of the recovery code were typed back rightly. */
export const confirmRecovery = (answers: RecoveryAnswer[]) =>
	call<boolean>("confirm_recovery", { answers });
/** Who can open the vault. */
export const openers = () => call<Opener[]>("openers");
/** The recovery sheet, as long as its code is at hand. */
export const recoverySheet = () => call<PaperView>("recovery_sheet");
/** Take the deputy's password away. */
export const removeDeputy = () => call<null>("remove_deputy");
/** Make a new recovery code; the old one opens as well until the new one was typed back. */
export const renewRecoveryCode = () => call<RecoveryCode>("renew_recovery_code");
/** Set a password after the recovery code opened the vault. */
export const setNewPassword = (password: string) =>
	call<null>("set_new_password", { new: password });

// The cell

/** The cell as of today. */
export const cell = () => call<CellView>("cell");
/** Give a paper its number. */
export const giveNumber = (number: PaperNumber) => call<NumberGiven>("give_number", { number });
/** What the home page shows. */
export const home = () => call<HomeView>("home");
/** The numbers given in a series. */
export const paperNumbers = (kind: PaperKind) => call<PaperNumber[]>("paper_numbers", { kind });
/** Use these names from a day on. */
export const renameCell = (names: CellNames) => call<CellName>("rename_cell", { names });
/** Keep the settings. */
export const saveSettings = (settings: CellSettings) =>
	call<CellSettings>("save_settings", { settings });
/** Keep a term of the committee. */
export const saveTerm = (id: TermId | null, span: TermSpan) =>
	call<Term>("save_term", { id, span });
/** The next number of a series; of a `meeting` where it is for one of its papers. */
export const suggestNumber = (kind: PaperKind, on: string, meeting: MeetingId | null = null) =>
	call<PaperNumber>("suggest_number", { kind, on, meeting });

// Members

/** Put a member entered by mistake into the bin. */
export const binMember = (id: MemberId) => call<null>("bin_member", { id });
/** The members in the bin. */
export const binnedMembers = () => call<MemberLine[]>("binned_members");
/** Correct a member's particulars. */
export const correctMember = (id: MemberId, particulars: Particulars) =>
	call<MemberView>("correct_member", { id, particulars });
/** Enter a member. */
export const enterMember = (particulars: Particulars) =>
	call<MemberView>("enter_member", { particulars });
/** A guess at the parts of a name, to be corrected. */
export const guessName = (full: string) => call<FullName>("guess_name", { full });
/** What changed on a record. */
export const history = (noun: string, record: number) =>
	call<HistoryLine[]>("history", { noun, record });
/** One member. */
export const member = (id: MemberId) => call<MemberView>("member", { id });
/** The members in an order. */
export const members = (order: MemberOrder, gone: boolean) =>
	call<MemberLine[]>("members", { order, gone });
/** Take a member out of the bin. */
export const restoreMember = (id: MemberId) => call<MemberView>("restore_member", { id });
/** Keep a post. */
export const savePost = (member: MemberId, id: PostId | null, tenure: Tenure) =>
	call<MemberView>("save_post", { member, id, tenure });
/** Keep a period of standing. */
export const saveStanding = (member: MemberId, id: StandingId | null, period: StandingPeriod) =>
	call<MemberView>("save_standing", { member, id, period });
/** Withdraw a post. */
export const withdrawPost = (member: MemberId, id: PostId) =>
	call<MemberView>("withdraw_post", { member, id });
/** Withdraw a period of standing. */
export const withdrawStanding = (member: MemberId, id: StandingId) =>
	call<MemberView>("withdraw_standing", { member, id });

// Agendas and the score sheet

/** The agenda a kind of meeting starts from. */
export const agendaTemplate = (kind: MeetingKind) =>
	call<AgendaTemplate>("agenda_template", { kind });
/** Keep the cell's own agenda. */
export const saveAgendaTemplate = (template: AgendaTemplate) =>
	call<AgendaTemplate>("save_agenda_template", { template });
/** Keep the cell's own sheet. */
export const saveScoreSheet = (sheet: ScoreSheet) =>
	call<ScoreSheet>("save_score_sheet", { sheet });
/** The sheet meetings are scored with. */
export const scoreSheet = () => call<ScoreSheet>("score_sheet");
/** The agenda as shipped. */
export const shippedAgendaTemplate = (kind: MeetingKind) =>
	call<AgendaTemplate>("shipped_agenda_template", { kind });
/** The sheets as shipped. */
export const shippedScoreSheets = () => call<ScoreSheet[]>("shipped_score_sheets");

// Meetings

/** Call a meeting off. */
export const cancelMeeting = (id: MeetingId, reason: string) =>
	call<MeetingView>("cancel_meeting", { id, reason });
/** Change a plan. */
export const changePlan = (id: MeetingId, plan: MeetingPlan) =>
	call<MeetingView>("change_plan", { id, plan });
/** One meeting. */
export const meeting = (id: MeetingId) => call<MeetingView>("meeting", { id });
/** The years that have meetings. */
export const meetingYears = () => call<number[]>("meeting_years");
/** The meetings of a year, or all. */
export const meetings = (year: number | null) => call<MeetingLine[]>("meetings", { year });
/** Note the day its result was reported; `null` takes the note back. */
export const noteReport = (meeting: MeetingId, reportedOn: string | null) =>
	call<MeetingView>("note_report", { meeting, reportedOn });
/** What is open. */
export const openMatters = () => call<OpenMatter[]>("open_matters");
/** Plan a meeting. */
export const planMeeting = (plan: MeetingPlan) => call<MeetingView>("plan_meeting", { plan });
/** A plan to start from. */
export const proposeMeeting = (kind: MeetingKind, month: string | null) =>
	call<MeetingPlan>("propose_meeting", { kind, month });
/** Undo calling it off. */
export const reopenPlan = (id: MeetingId) => call<MeetingView>("reopen_plan", { id });

// Minutes

/** Add to adopted minutes. */
export const addSupplement = (id: MeetingId, reason: string, words: string) =>
	call<MeetingView>("add_supplement", { id, reason, words });
/** Adopt and lock the minutes. */
export const adoptMinutes = (id: MeetingId) => call<MeetingView>("adopt_minutes", { id });
/** Begin the minutes. */
export const beginMinutes = (id: MeetingId) => call<MinutesView>("begin_minutes", { id });
/** One of the drafts kept. */
export const draft = (id: MeetingId, revision: number) => call<Minutes>("draft", { id, revision });
/** The drafts kept. */
export const drafts = (id: MeetingId) => call<DraftVersion[]>("drafts", { id });
/** The minutes as saved. */
export const minutes = (id: MeetingId) => call<MinutesView>("minutes", { id });
/** The minutes as plain text. */
export const minutesText = (id: MeetingId) => call<string>("minutes_text", { id });
/** The minutes as they will be adopted. */
export const readBack = (id: MeetingId) => call<PaperView>("read_back", { id });
/** The result as text for pasting elsewhere. */
export const resultText = (id: MeetingId) => call<string>("result_text", { id });
/** Save the whole draft. */
export const saveMinutes = (id: MeetingId, revision: number, minutes: Minutes) =>
	call<SavedMinutes>("save_minutes", { id, revision, minutes });

// Papers

/** Save a paper and open it in the system's viewer, from which it is printed. */
export const openPaper = (which: PaperRef) => call<SavedPaper>("open_paper", { which });
/** A paper as pages for the screen. */
export const paper = (which: PaperRef) => call<PaperView>("paper", { which });
/** Save a paper into the folder for papers. */
export const savePaper = (which: PaperRef) => call<SavedPaper>("save_paper", { which });
/** Save a paper where the person says. */
export const savePaperAs = (which: PaperRef) => call<SavedPaper>("save_paper_as", { which });
/** Save the recovery sheet, as long as its code is at hand, and open it to be printed. */
export const saveRecoverySheet = () => call<SavedPaper>("save_recovery_sheet");

// The window

/** The page has saved what was being typed: close. */
export const leave = () => call<null>("leave");
/** Something could not be saved: stay, so that somebody sees why. */
export const stay = () => call<null>("stay");
