/**
 * Every call the window makes to Rust, one line per command.
 *
 * Nothing outside this file imports `@tauri-apps/*`. A refused call rejects with a `Problem`; show
 * whatever it rejects with through `notice` of `text/problems.ts`.
 */

import { Channel, invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";

import type { AgendaTemplate } from "$gen/AgendaTemplate";
import type { Answers } from "$gen/Answers";
import type { CampaignId } from "$gen/CampaignId";
import type { CampaignKind } from "$gen/CampaignKind";
import type { CampaignPaper } from "$gen/CampaignPaper";
import type { CampaignStep } from "$gen/CampaignStep";
import type { CampaignView } from "$gen/CampaignView";
import type { CapGroup } from "$gen/CapGroup";
import type { CellName } from "$gen/CellName";
import type { CellNames } from "$gen/CellNames";
import type { CellSettings } from "$gen/CellSettings";
import type { CellView } from "$gen/CellView";
import type { Censure } from "$gen/Censure";
import type { CensureDraft } from "$gen/CensureDraft";
import type { CensureId } from "$gen/CensureId";
import type { CensuresView } from "$gen/CensuresView";
import type { Commendation } from "$gen/Commendation";
import type { CommendationDraft } from "$gen/CommendationDraft";
import type { CommendationId } from "$gen/CommendationId";
import type { CommendationLine } from "$gen/CommendationLine";
import type { CommentDraft } from "$gen/CommentDraft";
import type { CommitmentMember } from "$gen/CommitmentMember";
import type { Contribution } from "$gen/Contribution";
import type { ContributionDraft } from "$gen/ContributionDraft";
import type { ContributionId } from "$gen/ContributionId";
import type { ContributionLine } from "$gen/ContributionLine";
import type { CopiesView } from "$gen/CopiesView";
import type { CopyLine } from "$gen/CopyLine";
import type { Criteria } from "$gen/Criteria";
import type { DoorCopies } from "$gen/DoorCopies";
import type { DoorSecret } from "$gen/DoorSecret";
import type { DraftVersion } from "$gen/DraftVersion";
import type { FollowedLine } from "$gen/FollowedLine";
import type { Following } from "$gen/Following";
import type { FollowingDraft } from "$gen/FollowingDraft";
import type { FollowingId } from "$gen/FollowingId";
import type { FollowingLine } from "$gen/FollowingLine";
import type { FormEditionLine } from "$gen/FormEditionLine";
import type { FormScreen } from "$gen/FormScreen";
import type { FormerYearLine } from "$gen/FormerYearLine";
import type { Founding } from "$gen/Founding";
import type { FullName } from "$gen/FullName";
import type { GoodDeed } from "$gen/GoodDeed";
import type { GoodDeedDraft } from "$gen/GoodDeedDraft";
import type { GoodDeedId } from "$gen/GoodDeedId";
import type { GoodDeedLine } from "$gen/GoodDeedLine";
import type { HandedOver } from "$gen/HandedOver";
import type { HandoverLine } from "$gen/HandoverLine";
import type { HistoryLine } from "$gen/HistoryLine";
import type { HistorySearch } from "$gen/HistorySearch";
import type { HomeView } from "$gen/HomeView";
import type { InspectionDraft } from "$gen/InspectionDraft";
import type { InspectionId } from "$gen/InspectionId";
import type { InspectionLine } from "$gen/InspectionLine";
import type { InspectionsYear } from "$gen/InspectionsYear";
import type { LevelLadder } from "$gen/LevelLadder";
import type { LevelStatement } from "$gen/LevelStatement";
import type { MatrixView } from "$gen/MatrixView";
import type { MatterId } from "$gen/MatterId";
import type { MeetingId } from "$gen/MeetingId";
import type { MeetingKind } from "$gen/MeetingKind";
import type { MeetingLine } from "$gen/MeetingLine";
import type { MeetingPlan } from "$gen/MeetingPlan";
import type { MeetingView } from "$gen/MeetingView";
import type { MemberId } from "$gen/MemberId";
import type { MemberLine } from "$gen/MemberLine";
import type { MemberOrder } from "$gen/MemberOrder";
import type { MemberPackageView } from "$gen/MemberPackageView";
import type { MemberShortcomings } from "$gen/MemberShortcomings";
import type { MemberView } from "$gen/MemberView";
import type { Minutes } from "$gen/Minutes";
import type { MinutesView } from "$gen/MinutesView";
import type { Model } from "$gen/Model";
import type { ModelDraft } from "$gen/ModelDraft";
import type { ModelId } from "$gen/ModelId";
import type { ModelLine } from "$gen/ModelLine";
import type { MonthPageDraft } from "$gen/MonthPageDraft";
import type { MonthPageView } from "$gen/MonthPageView";
import type { MonthReportLine } from "$gen/MonthReportLine";
import type { NotebookView } from "$gen/NotebookView";
import type { NumberGiven } from "$gen/NumberGiven";
import type { OldText } from "$gen/OldText";
import type { OnePass } from "$gen/OnePass";
import type { OpenedPaper } from "$gen/OpenedPaper";
import type { OpenMatter } from "$gen/OpenMatter";
import type { Opener } from "$gen/Opener";
import type { Own } from "$gen/Own";
import type { OwnHome } from "$gen/OwnHome";
import type { OwnStudy } from "$gen/OwnStudy";
import type { PackageKey } from "$gen/PackageKey";
import type { PackageView } from "$gen/PackageView";
import type { PaperKind } from "$gen/PaperKind";
import type { PaperNumber } from "$gen/PaperNumber";
import type { PaperRef } from "$gen/PaperRef";
import type { PaperView } from "$gen/PaperView";
import type { Particulars } from "$gen/Particulars";
import type { PastedRun } from "$gen/PastedRun";
import type { PersonRegister } from "$gen/PersonRegister";
import type { PersonSteps } from "$gen/PersonSteps";
import type { PersonYear } from "$gen/PersonYear";
import type { PledgeDraft } from "$gen/PledgeDraft";
import type { PledgeId } from "$gen/PledgeId";
import type { PledgeQuestion } from "$gen/PledgeQuestion";
import type { PledgeView } from "$gen/PledgeView";
import type { PostId } from "$gen/PostId";
import type { PressingIssue } from "$gen/PressingIssue";
import type { PressingIssueDraft } from "$gen/PressingIssueDraft";
import type { PressingIssueId } from "$gen/PressingIssueId";
import type { PressingIssueLine } from "$gen/PressingIssueLine";
import type { PrintAs } from "$gen/PrintAs";
import type { Proposer } from "$gen/Proposer";
import type { RatingDecision } from "$gen/RatingDecision";
import type { Quarter } from "$gen/Quarter";
import type { RecoveryAnswer } from "$gen/RecoveryAnswer";
import type { RecoveryCode } from "$gen/RecoveryCode";
import type { RescueView } from "$gen/RescueView";
import type { ResidenceFeedbackDraft } from "$gen/ResidenceFeedbackDraft";
import type { ResidenceYear } from "$gen/ResidenceYear";
import type { ReviewEdition } from "$gen/ReviewEdition";
import type { ReviewRules } from "$gen/ReviewRules";
import type { ReviewsView } from "$gen/ReviewsView";
import type { SavedForm } from "$gen/SavedForm";
import type { SavedMinutes } from "$gen/SavedMinutes";
import type { SavedMonthPage } from "$gen/SavedMonthPage";
import type { ScoreSheet } from "$gen/ScoreSheet";
import type { SeatChoice } from "$gen/SeatChoice";
import type { SeatEntered } from "$gen/SeatEntered";
import type { ShortcomingDraft } from "$gen/ShortcomingDraft";
import type { ShortcomingLine } from "$gen/ShortcomingLine";
import type { ShortcomingsYear } from "$gen/ShortcomingsYear";
import type { SecondPlaceView } from "$gen/SecondPlaceView";
import type { StandingId } from "$gen/StandingId";
import type { StandingPeriod } from "$gen/StandingPeriod";
import type { Statistics } from "$gen/Statistics";
import type { StoryDraft } from "$gen/StoryDraft";
import type { StoryId } from "$gen/StoryId";
import type { StoryRotaView } from "$gen/StoryRotaView";
import type { StoryView } from "$gen/StoryView";
import type { Strength } from "$gen/Strength";
import type { StudyAttendance } from "$gen/StudyAttendance";
import type { StudyDraft } from "$gen/StudyDraft";
import type { StudyId } from "$gen/StudyId";
import type { StudyReportDraft } from "$gen/StudyReportDraft";
import type { StudyView } from "$gen/StudyView";
import type { Subject } from "$gen/Subject";
import type { SubjectLevel } from "$gen/SubjectLevel";
import type { SubjectSteps } from "$gen/SubjectSteps";
import type { Suggestion } from "$gen/Suggestion";
import type { SuggestionDraft } from "$gen/SuggestionDraft";
import type { SuggestionId } from "$gen/SuggestionId";
import type { SuggestionLine } from "$gen/SuggestionLine";
import type { SummaryComment } from "$gen/SummaryComment";
import type { SummaryDraft } from "$gen/SummaryDraft";
import type { SummaryPeriod } from "$gen/SummaryPeriod";
import type { SummaryView } from "$gen/SummaryView";
import type { TallyDraft } from "$gen/TallyDraft";
import type { TallyView } from "$gen/TallyView";
import type { Tenure } from "$gen/Tenure";
import type { Term } from "$gen/Term";
import type { TermId } from "$gen/TermId";
import type { TermSpan } from "$gen/TermSpan";
import type { TurnPlace } from "$gen/TurnPlace";
import type { VaultPlace } from "$gen/VaultPlace";
import type { VaultState } from "$gen/VaultState";
import type { YearPlan } from "$gen/YearPlan";
import type { YearPlanDraft } from "$gen/YearPlanDraft";

/** Where a paper was saved; `null` when the person thought better of it. */
export interface SavedPaper {
	path: string | null;
}

/** How far a print run is. */
export interface PrintProgress {
	/** How many papers are laid out. */
	done: number;
	/** Of how many. */
	total: number;
}

/** What long work on copies is at. */
export type WorkStep =
	"resting" | "copying" | "proving" | "rescuing" | "packing" | "unpacking" | "placing";

/** Where the vault was moved; `null` when the person thought better of it. */
export interface MovedVault {
	path: string | null;
}

/** The file of an edition that was chosen and is sound; `text` goes back when it is loaded. */
export interface ChosenEdition {
	path: string;
	text: string;
	edition: FormEditionLine;
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

/** Run `lock` when the machine goes to sleep, or has slept. */
export const onSleeping = (lock: () => void) => listen("sleeping", lock);

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

// Where the vault lies

/** Leave the vault where it lies, knowing that it is not the machine's own disk. */
export const acceptPlace = () => call<VaultPlace>("accept_place");
/** The instant of the latest change, where the machine's clock was set back behind it. */
export const clockBehind = () => call<string | null>("clock_behind");
/** Move the vault to this machine, into its usual folder or a chosen one; it is locked then. */
export const moveVault = (choose: boolean) => call<MovedVault>("move_vault", { choose });
/** Where the vault lies. */
export const vaultPlace = () => call<VaultPlace>("vault_place");

// Text pasted into any box

/** Pasted text in an encoding older than Unicode, read; nothing when it is not in one. */
export const readPasted = (runs: PastedRun[]) => call<OldText | null>("read_pasted", { runs });
// Copies of the vault

/** Take a copy beside the vault. */
export const backUp = () => call<CopyLine>("back_up");
/** Take a copy in the second place. */
export const backUpToSecond = () => call<CopyLine>("back_up_to_second");
/** Let somebody choose the second place; `null` when they thought better of it. */
export const chooseSecondPlace = () => call<SecondPlaceView | null>("choose_second_place");
/** The copies there are. */
export const copies = () => call<CopiesView>("copies");
/** The copies that can be restored while nobody has opened the vault. */
export const copiesAtTheDoor = () => call<DoorCopies>("copies_at_the_door");
/** The same with those of a folder somebody chooses; `null` when they thought better of it. */
export const lookForCopies = () => call<DoorCopies | null>("look_for_copies");
/** Read what can be read of a damaged vault into a new one, and sit down at it. */
export const rescueVault = (secret: DoorSecret) => call<RescueView>("rescue_vault", { secret });
/** Let a copy be the vault of this machine, and sit down at it. */
export const restoreAtTheDoor = (path: string, secret: DoorSecret) =>
	call<null>("restore_at_the_door", { path, secret });
/** Let a copy take the vault's place. */
export const restoreCopy = (path: string) => call<null>("restore_copy", { path });
/** Stop long work; what was begun is taken back. */
export const stopWork = () => call<null>("stop_work");
/** Put the vault back that was set aside last. */
export const undoRestore = () => call<null>("undo_restore");
/** What long work is at. */
export const workStep = () => call<WorkStep>("work_step");

// Handing over, and receiving

/** Let somebody choose the file of a package; `null` when they thought better of it. */
export const choosePackage = () => call<string | null>("choose_package");
/** The years a member brought along from other cells, the newest first. */
export const formerYears = (member: MemberId) => call<FormerYearLine[]>("former_years", { member });
/** Pack what is a member's own for another cell, as `handOverVault` packs the vault. */
export const handOverMember = (member: MemberId, receiver: string, name: string, choose: boolean) =>
	call<HandedOver | null>("hand_over_member", { member, receiver, name, choose });
/** What a package of a member says of itself, and who in the book it may be about. */
export const lookIntoMemberPackage = (key: PackageKey) =>
	call<MemberPackageView>("look_into_member_package", { key });
/** Take in what a member brought along: of one in the book, or of one entered with it. */
export const receiveMember = (key: PackageKey, member: MemberId | null) =>
	call<MemberView>("receive_member", { key, member });
/**
 * Pack the vault for the next secretary into a file `name`, in the folder for papers or where the
 * person says (`choose`); `null` when they thought better of it.
 */
export const handOverVault = (receiver: string, name: string, choose: boolean) =>
	call<HandedOver | null>("hand_over_vault", { receiver, name, choose });
/** What was handed over and received. */
export const handovers = () => call<HandoverLine[]>("handovers");
/** What a package says of itself, while nobody has opened a vault. */
export const lookIntoPackage = (key: PackageKey) => call<PackageView>("look_into_package", { key });
/** The sheet with the code of the package made last. */
export const packageSheet = () => call<PaperView>("package_sheet");
/** Let the vault in a package be that of this machine, and sit down at it with an own password. */
export const receiveVault = (key: PackageKey, password: string) =>
	call<RecoveryCode>("receive_vault", { key, password });
/** Save the sheet with the code of the package made last, and open it to be printed. */
export const savePackageSheet = () => call<SavedPaper>("save_package_sheet");

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

// Whose seat it is

/** Change one's own PIN. */
export const changePin = (old: string, fresh: string) =>
	call<null>("change_pin", { old, new: fresh });
/** Take one's own seat where nobody sits. */
export const enterSeat = (member: MemberId, pin: string) =>
	call<SeatEntered>("enter_seat", { member, pin });
/** Hand the seat over to a member, who types the PIN. */
export const handOverSeat = (member: MemberId, pin: string) =>
	call<SeatEntered>("hand_over_seat", { member, pin });
/** Leave the seat to nobody: everyone may choose their own. */
export const idleSeat = () => call<null>("idle_seat");
/** Give the seat back to the secretary or the deputy, whose password it is. */
export const leaveSeat = (password: string) => call<null>("leave_seat", { password });
/** The first page of a member's own seat. */
export const ownHome = (member: MemberId) => call<OwnHome>("own_home", { member });
/** Take back a PIN that was forgotten. */
export const resetPin = (member: MemberId, reason: string) =>
	call<null>("reset_pin", { member, reason });
/** Whose seats can be chosen. */
export const seatChoices = () => call<SeatChoice[]>("seat_choices");
/** Choose the first PIN of a member, who types it. */
export const setPin = (member: MemberId, pin: string) => call<null>("set_pin", { member, pin });

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
/** What changed anywhere in the book, a page at a time. */
export const changes = (search: HistorySearch) => call<HistoryLine[]>("changes", { search });
/** Puts parts of a record back as they were before a change. */
export const takeBack = (change: number, fields: string[]) =>
	call<null>("take_back", { change, fields });
/** What was taken back and can be brought back. */
export const bin = () => call<HistoryLine[]>("bin");
/** Brings a record back out of the bin. */
export const bringBack = (noun: string, record: number) =>
	call<null>("bring_back", { noun, record });
/** One member. */
export const member = (id: MemberId) => call<MemberView>("member", { id });
/** The members in an order. */
export const members = (order: MemberOrder, gone: boolean) =>
	call<MemberLine[]>("members", { order, gone });
/** Members, quần chúng and đoàn viên in an order. */
export const people = (order: MemberOrder, gone: boolean) =>
	call<MemberLine[]>("people", { order, gone });
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

// Stories about Bác and study sessions

/** Announce the marks of a session. */
export const announceMarks = (id: StudyId, on: string) =>
	call<StudyView>("announce_marks", { id, on });
/** Keep what the teller takes to heart. */
export const saveReflection = (id: StoryId, words: string) =>
	call<StoryView>("save_reflection", { id, words });
/** Comment on a story for the cell. */
export const saveStoryComment = (id: StoryId, draft: CommentDraft) =>
	call<StoryView>("save_story_comment", { id, draft });
/** Enter a study session, or correct one. */
export const saveStudy = (id: StudyId | null, draft: StudyDraft) =>
	call<StudyView>("save_study", { id, draft });
/** Keep who was at a session and who made up for it. */
export const saveStudyAttendance = (id: StudyId, lines: StudyAttendance[]) =>
	call<StudyView>("save_study_attendance", { id, lines });
/** Keep what a member takes to heart of a session. */
export const saveStudyReflection = (id: StudyId, member: MemberId, words: string) =>
	call<OwnStudy>("save_study_reflection", { id, member, words });
/** Keep what the cell notes about a report. */
export const saveStudyReport = (id: StudyId, member: MemberId, draft: StudyReportDraft) =>
	call<StudyView>("save_study_report", { id, member, draft });
/** The stories of a year. */
export const stories = (year: number) => call<StoryView[]>("stories", { year });
/** The rota of stories from this month on. */
export const storyRota = (months: number) => call<StoryRotaView>("story_rota", { months });
/** The study sessions of a year. */
export const studies = (year: number) => call<StudyView[]>("studies", { year });
/** Let two change places in the rota. */
export const swapStoryTurns = (first: TurnPlace, second: TurnPlace, reason: string) =>
	call<StoryRotaView>("swap_story_turns", { first, second, reason });
/** Prepare a story, or keep one told elsewhere. */
export const tellStory = (id: StoryId | null, draft: StoryDraft) =>
	call<StoryView>("tell_story", { id, draft });
/** Take back a story outside minutes. */
export const withdrawStory = (id: StoryId) => call<null>("withdraw_story", { id });
/** Take back a study session. */
export const withdrawStudy = (id: StudyId) => call<null>("withdraw_study", { id });

// The campaign of review

/** Begin a campaign. */
export const beginCampaign = (kind: CampaignKind, year: number, title: string) =>
	call<CampaignView>("begin_campaign", { kind, year, title });
/** Rules, levels and criteria as the edition of a campaign has them. */
export const campaignEdition = (id: CampaignId) => call<ReviewEdition>("campaign_edition", { id });
/** The papers of a campaign and what each would lack. */
export const campaignPapers = (id: CampaignId) => call<CampaignPaper[]>("campaign_papers", { id });
/** The campaigns of a year. */
export const campaigns = (year: number) => call<CampaignView[]>("campaigns", { year });
/** What is wrong with a count while it is typed; nothing is kept. */
export const checkTally = (id: CampaignId, round: number, counted: TallyDraft) =>
	call<TallyView>("check_tally", { id, round, counted });
/** Keep what the superior body decided. */
export const decideRating = (id: CampaignId, subject: Subject, decision: RatingDecision) =>
	call<CampaignView>("decide_rating", { id, subject, decision });
/** Put a member into a group of the cap, or back into that of their post. */
export const groupForCap = (id: CampaignId, member: MemberId, group: CapGroup | null) =>
	call<CampaignView>("group_for_cap", { id, member, group });
/** Keep what the cell knows of a member's year. */
export const notePersonYear = (id: CampaignId, member: MemberId, personYear: PersonYear) =>
	call<CampaignView>("note_person_year", { id, member, personYear });
/** Put off a review, or with a blank reason take it up again. */
export const postponeReview = (id: CampaignId, subject: Subject, reason: string) =>
	call<CampaignView>("postpone_review", { id, subject, reason });
/** Keep what somebody proposes of many, in one pass. */
export const proposeLevels = (id: CampaignId, proposer: Proposer, levels: SubjectLevel[]) =>
	call<CampaignView>("propose_levels", { id, proposer, levels });
/** Put back what somebody proposed before a pass. */
export const putBackLevels = (id: CampaignId, proposer: Proposer, levels: SubjectLevel[]) =>
	call<CampaignView>("put_back_levels", { id, proposer, levels });
/** Keep the last day, the day done and the note of a step. */
export const saveCampaignStep = (id: CampaignId, step: CampaignStep) =>
	call<CampaignView>("save_campaign_step", { id, step });
/** Keep the criteria and points of a campaign's year. */
export const saveCriteria = (id: CampaignId, criteria: Criteria[]) =>
	call<CampaignView>("save_criteria", { id, criteria });
/** Keep the points and percentages the levels of a campaign ask for. */
export const saveLadders = (id: CampaignId, levels: LevelLadder[]) =>
	call<CampaignView>("save_ladders", { id, levels });
/** Keep the days of many in one pass. */
export const savePeopleSteps = (id: CampaignId, people: SubjectSteps[]) =>
	call<CampaignView>("save_people_steps", { id, people });
/** Keep the days on which somebody was through each step. */
export const savePersonSteps = (id: CampaignId, subject: Subject, steps: PersonSteps) =>
	call<CampaignView>("save_person_steps", { id, subject, steps });
/** Keep the rules a campaign is held by. */
export const saveReviewRules = (id: CampaignId, rules: ReviewRules) =>
	call<CampaignView>("save_review_rules", { id, rules });
/** Keep a counting record. */
export const saveTally = (id: CampaignId, round: number, counted: TallyDraft) =>
	call<TallyView>("save_tally", { id, round, counted });
/** Keep points, facts and proposed levels of a subject as one. */
export const stateLevel = (id: CampaignId, subject: Subject, statement: LevelStatement) =>
	call<CampaignView>("state_level", { id, subject, statement });
/** The counting record of a round. */
export const tally = (id: CampaignId, round: number) => call<TallyView>("tally", { id, round });
/** Take back a campaign that was begun by mistake. */
export const withdrawCampaign = (id: CampaignId) => call<null>("withdraw_campaign", { id });

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

// Notebooks

/** The plan of a year. */
export const yearPlan = (year: number) => call<YearPlan>("year_plan", { year });
/** Keep the plan of a year. */
export const saveYearPlan = (year: number, draft: YearPlanDraft) =>
	call<YearPlan>("save_year_plan", { year, draft });
/** The models of a year, or of all. */
export const models = (year: number | null) => call<ModelLine[]>("models", { year });
/** Register a model, or correct one. */
export const saveModel = (id: ModelId | null, draft: ModelDraft) =>
	call<Model>("save_model", { id, draft });
/** Take back a model. */
export const withdrawModel = (id: ModelId) => call<null>("withdraw_model", { id });
/** The pressing issues of a year, or of all. */
export const pressingIssues = (year: number | null) =>
	call<PressingIssueLine[]>("pressing_issues", { year });
/** Enter a pressing issue, or correct one. */
export const savePressingIssue = (id: PressingIssueId | null, draft: PressingIssueDraft) =>
	call<PressingIssue>("save_pressing_issue", { id, draft });
/** Take back a pressing issue. */
export const withdrawPressingIssue = (id: PressingIssueId) =>
	call<null>("withdraw_pressing_issue", { id });
/** Where every notebook of a year stands. */
export const matrix = (year: number) => call<MatrixView>("matrix", { year });
/** A person's notebook of a year. */
export const notebook = (member: MemberId, year: number) =>
	call<NotebookView>("notebook", { member, year });
/** What is gently asked about a pledge while it is typed. */
export const questionPledge = (member: MemberId, id: PledgeId | null, draft: PledgeDraft) =>
	call<PledgeQuestion>("question_pledge", { member, id, draft });
/** Register a pledge, or say it in other words. */
export const savePledge = (member: MemberId, id: PledgeId | null, draft: PledgeDraft) =>
	call<PledgeView>("save_pledge", { member, id, draft });
/** Take back a pledge. */
export const withdrawPledge = (id: PledgeId) => call<null>("withdraw_pledge", { id });
/** Confirm for the committee what a person registered. */
export const acceptPledges = (member: MemberId, year: number, on: string) =>
	call<NotebookView>("accept_pledges", { member, year, on });
/** Keep a draft of a month page. */
export const saveMonthPage = (
	member: MemberId,
	month: string,
	revision: number,
	draft: MonthPageDraft,
) => call<SavedMonthPage>("save_month_page", { member, month, revision, draft });
/** Comment on a month page. */
export const commentMonth = (member: MemberId, month: string, draft: CommentDraft) =>
	call<MonthPageView>("comment_month", { member, month, draft });
/** Everybody's page of a month. */
export const onePass = (which: OnePass) => call<MonthReportLine[]>("one_pass", { which });
/** Confirm at one's own seat what was entered on one's behalf. */
export const confirmOwn = (member: MemberId, own: Own) =>
	call<null>("confirm_own", { member, own });
/** Keep what a person writes in a summary. */
export const saveSummary = (
	member: MemberId,
	year: number,
	period: SummaryPeriod,
	draft: SummaryDraft,
) => call<SummaryView>("save_summary", { member, year, period, draft });
/** Comment on a summary for the cell. */
export const commentSummary = (
	member: MemberId,
	year: number,
	period: SummaryPeriod,
	draft: SummaryComment,
) => call<SummaryView>("comment_summary", { member, year, period, draft });
/** The good deeds of a year, of one person or of everybody. */
export const goodDeeds = (year: number, member: MemberId | null) =>
	call<GoodDeedLine[]>("good_deeds", { year, member });
/** The good deeds no meeting has praised yet. */
export const unpraisedDeeds = () => call<GoodDeedLine[]>("unpraised_deeds");
/** Log a good deed, or correct one. */
export const saveGoodDeed = (id: GoodDeedId | null, draft: GoodDeedDraft) =>
	call<GoodDeed>("save_good_deed", { id, draft });
/** Take back a good deed. */
export const withdrawGoodDeed = (id: GoodDeedId) => call<null>("withdraw_good_deed", { id });
/** The commendations of a year, or of all. */
export const commendations = (year: number | null) =>
	call<CommendationLine[]>("commendations", { year });
/** Enter a commendation, or correct one. */
export const saveCommendation = (id: CommendationId | null, draft: CommendationDraft) =>
	call<Commendation>("save_commendation", { id, draft });
/** Take back a commendation. */
export const withdrawCommendation = (id: CommendationId) =>
	call<null>("withdraw_commendation", { id });
/** Who follows whom on a day, or ever did. */
export const followings = (on: string | null) => call<FollowingLine[]>("followings", { on });
/** Those somebody follows, each with what is missing. */
export const myFollowed = (follower: MemberId) => call<FollowedLine[]>("my_followed", { follower });
/** Assign somebody to follow somebody, or correct it. */
export const saveFollowing = (id: FollowingId | null, draft: FollowingDraft) =>
	call<Following>("save_following", { id, draft });
/** End an assignment. */
export const endFollowing = (id: FollowingId, on: string) =>
	call<Following>("end_following", { id, on });

// The commitment of the year

/** Note the day the committee confirmed it. */
export const acceptCommitment = (member: MemberId, year: number, on: string) =>
	call<FormScreen>("accept_commitment", { member, year, on });
/** The commitment of a person for a year, begun or not. */
export const commitment = (member: MemberId, year: number) =>
	call<FormScreen>("commitment", { member, year });
/** One of the drafts of a commitment. */
export const commitmentDraft = (member: MemberId, year: number, revision: number) =>
	call<Answers>("commitment_draft", { member, year, revision });
/** The last drafts of a commitment, the newest first. */
export const commitmentDrafts = (member: MemberId, year: number) =>
	call<DraftVersion[]>("commitment_drafts", { member, year });
/** Everybody's commitments of a year. */
export const commitments = (year: number) => call<CommitmentMember[]>("commitments", { year });
/** Confirm at one's own seat what was written on one's behalf. */
export const confirmCommitment = (member: MemberId, year: number) =>
	call<FormScreen>("confirm_commitment", { member, year });
/** Take signature and confirmation back. */
export const reopenCommitment = (member: MemberId, year: number) =>
	call<FormScreen>("reopen_commitment", { member, year });
/** Keep a draft of a commitment, which builds on `revision`. */
export const saveCommitment = (
	member: MemberId,
	year: number,
	revision: number,
	answers: Answers,
) => call<SavedForm>("save_commitment", { member, year, revision, answers });
/** Note the day the person signed. */
export const signCommitment = (member: MemberId, year: number, on: string) =>
	call<FormScreen>("sign_commitment", { member, year, on });
/** Go on with another edition. */
export const useCommitmentEdition = (
	member: MemberId,
	year: number,
	edition: string,
	form: string,
) => call<FormScreen>("use_commitment_edition", { member, year, edition, form });

// The self-assessment at the end of the year, or of a quarter; without a member that of the collective

/** Where everybody's self-assessment of a year stands, and that of the collective. */
export const reviews = (year: number) => call<ReviewsView>("reviews", { year });
/** The self-assessment of a year, begun or not, with the evidence beside its items. */
export const review = (member: MemberId | null, year: number, quarter?: Quarter) =>
	call<FormScreen>("review", { member, year, quarter });
/** Keep a draft of a self-assessment, which builds on `revision`. */
export const saveReview = (
	member: MemberId | null,
	year: number,
	revision: number,
	answers: Answers,
	quarter?: Quarter,
) => call<SavedForm>("save_review", { member, year, quarter, revision, answers });
/** Note the day it was signed. */
export const signReview = (member: MemberId | null, year: number, on: string, quarter?: Quarter) =>
	call<FormScreen>("sign_review", { member, year, quarter, on });
/** Confirm at one's own seat what was written on one's behalf. */
export const confirmReview = (member: MemberId, year: number, quarter?: Quarter) =>
	call<FormScreen>("confirm_review", { member, year, quarter });
/** Note the day the committee confirmed it. */
export const acceptReview = (
	member: MemberId | null,
	year: number,
	on: string,
	quarter?: Quarter,
) => call<FormScreen>("accept_review", { member, year, quarter, on });
/** Take signature and confirmation back, so that it can be written in again. */
export const reopenReview = (member: MemberId | null, year: number, quarter?: Quarter) =>
	call<FormScreen>("reopen_review", { member, year, quarter });
/** Go on with another edition. */
export const useReviewEdition = (
	member: MemberId | null,
	year: number,
	edition: string,
	form: string,
	quarter?: Quarter,
) => call<FormScreen>("use_review_edition", { member, year, quarter, edition, form });
/** The last drafts of a self-assessment, the newest first. */
export const reviewDrafts = (member: MemberId | null, year: number, quarter?: Quarter) =>
	call<DraftVersion[]>("review_drafts", { member, year, quarter });
/** One of the drafts of a self-assessment. */
export const reviewDraft = (
	member: MemberId | null,
	year: number,
	revision: number,
	quarter?: Quarter,
) => call<Answers>("review_draft", { member, year, quarter, revision });

// The registers that the review lives from

/** Note the same residence feedback for everybody of whom nothing is noted yet. */
export const fillResidenceFeedback = (year: number, draft: ResidenceFeedbackDraft) =>
	call<ResidenceYear>("fill_residence_feedback", { year, draft });
/** What was kept of each year from `from` to `to`, in numbers. */
export const statistics = (from: number, to: number) =>
	call<Statistics>("statistics", { from, to });
/** The residence feedback of a year. */
export const residenceFeedback = (year: number) =>
	call<ResidenceYear>("residence_feedback", { year });
/** Keep what is noted of the residence feedback on a member. */
export const saveResidenceFeedback = (
	member: MemberId,
	year: number,
	draft: ResidenceFeedbackDraft,
) => call<ResidenceYear>("save_residence_feedback", { member, year, draft });

/** The reminders and the discipline of a year, and how many of each kind every year had. */
export const censures = (year: number) => call<CensuresView>("censures", { year });
/** Enter a reminder or a measure of discipline, or correct one. */
export const keepCensure = (id: CensureId | null, draft: CensureDraft) =>
	call<Censure>("keep_censure", { id, draft });
/** Take back a reminder or a measure of discipline that was entered by mistake. */
export const withdrawCensure = (id: CensureId) => call<null>("withdraw_censure", { id });
/** The suggestions for the review of a year. */
export const suggestions = (year: number) => call<SuggestionLine[]>("suggestions", { year });
/** Enter a suggestion for the review, or correct one. */
export const keepSuggestion = (id: SuggestionId | null, draft: SuggestionDraft) =>
	call<Suggestion>("keep_suggestion", { id, draft });
/** Take back a suggestion that was entered by mistake. */
export const withdrawSuggestion = (id: SuggestionId) => call<null>("withdraw_suggestion", { id });
/** The comments contributed for the review of a year. */
export const contributions = (year: number) => call<ContributionLine[]>("contributions", { year });
/** Enter a contributed comment, or correct one. */
export const keepContribution = (id: ContributionId | null, draft: ContributionDraft) =>
	call<Contribution>("keep_contribution", { id, draft });
/** Take back a contributed comment that was entered by mistake. */
export const withdrawContribution = (id: ContributionId) =>
	call<null>("withdraw_contribution", { id });
/** What the registers hold about a person, by year. */
export const personRegister = (member: MemberId) =>
	call<PersonRegister>("person_register", { member });
/** The inspections in the plan of a year. */
export const inspections = (year: number) => call<InspectionsYear>("inspections", { year });
/** Plan an inspection, or go on with one. */
export const keepInspection = (id: InspectionId | null, draft: InspectionDraft) =>
	call<InspectionLine>("keep_inspection", { id, draft });
/** Keep the remedy of a shortcoming. */
export const keepRemedy = (id: MatterId, draft: ShortcomingDraft) =>
	call<ShortcomingLine>("keep_remedy", { id, draft });
/** The shortcomings of a member, and the inspections that looked at them. */
export const memberShortcomings = (member: MemberId) =>
	call<MemberShortcomings>("member_shortcomings", { member });
/** Enter a shortcoming that no minutes gave. */
export const nameShortcoming = (id: MatterId, draft: ShortcomingDraft) =>
	call<ShortcomingLine>("name_shortcoming", { id, draft });
/** Put back an inspection that was taken back. */
export const restoreInspection = (id: InspectionId) =>
	call<InspectionLine>("restore_inspection", { id });
/** Put back a shortcoming that was taken back. */
export const restoreShortcoming = (id: MatterId) =>
	call<ShortcomingLine>("restore_shortcoming", { id });
/** The register of shortcomings as it concerns a year. */
export const shortcomings = (year: number) => call<ShortcomingsYear>("shortcomings", { year });
/** Take back an inspection that was entered by mistake. */
export const withdrawInspection = (id: InspectionId) => call<null>("withdraw_inspection", { id });
/** Take back a shortcoming that was entered by mistake. */
export const withdrawShortcoming = (id: MatterId) => call<null>("withdraw_shortcoming", { id });

// Editions of forms

/** A form of an edition, to be filled in by hand. */
export const blankForm = (edition: string, form: string, year: number) =>
	call<PaperView>("blank_form", { edition, form, year });
/** Have a file chosen and look at the edition in it; `null` when the person thought better of it. */
export const chooseFormEdition = () => call<ChosenEdition | null>("choose_form_edition");
/** The file of an edition, to be loaded again after it was withdrawn. */
export const formEditionText = (edition: string, form: string) =>
	call<string>("form_edition_text", { edition, form });
/** Every edition that is offered. */
export const formEditions = () => call<FormEditionLine[]>("form_editions");
/** Offer the edition in a file from now on. */
export const loadFormEdition = (text: string) =>
	call<FormEditionLine>("load_form_edition", { text });
/** Save a blank form and open it in the system's viewer, from which it is printed. */
export const openBlankForm = (edition: string, form: string, year: number) =>
	call<SavedPaper>("open_blank_form", { edition, form, year });
/** Save a blank form into the folder for papers. */
export const saveBlankForm = (edition: string, form: string, year: number) =>
	call<SavedPaper>("save_blank_form", { edition, form, year });
/** Save a blank form where the person says. */
export const saveBlankFormAs = (edition: string, form: string, year: number) =>
	call<SavedPaper>("save_blank_form_as", { edition, form, year });
/** Save the file of an edition where the person says. */
export const saveFormEdition = (edition: string, form: string) =>
	call<SavedPaper>("save_form_edition", { edition, form });
/** Offer a loaded edition no more. */
export const withdrawFormEdition = (edition: string, form: string) =>
	call<null>("withdraw_form_edition", { edition, form });

// Papers

/** Remove papers that were opened in the viewer; answers with those that are left. */
export const cleanOpenedPapers = (paths: string[]) =>
	call<OpenedPaper[]>("clean_opened_papers", { paths });
/** The papers that were opened in the viewer and still lie on this machine. */
export const openedPapers = () => call<OpenedPaper[]>("opened_papers");
/** Save a paper and open it in the system's viewer, from which it is printed. */
export const openPaper = (which: PaperRef) => call<SavedPaper>("open_paper", { which });
/** Open what the last print run has left, or the folder it lies in. */
export const openPrinted = (folder: boolean) => call<null>("open_printed", { folder });
/** A paper as pages for the screen. */
export const paper = (which: PaperRef) => call<PaperView>("paper", { which });
/** Save papers of a campaign together, into the folder for papers or where the person says. */
export const printAll = (
	id: CampaignId,
	papers: PaperRef[],
	how: PrintAs,
	elsewhere: boolean,
	onprogress: (progress: PrintProgress) => void,
) => {
	const progress = new Channel<PrintProgress>(onprogress);
	return call<SavedPaper>("print_all", { id, papers, how, elsewhere, progress });
};
/** Save a paper into the folder for papers. */
export const savePaper = (which: PaperRef) => call<SavedPaper>("save_paper", { which });
/** Save a paper where the person says. */
export const savePaperAs = (which: PaperRef) => call<SavedPaper>("save_paper_as", { which });
/** Save the recovery sheet, as long as its code is at hand, and open it to be printed. */
export const saveRecoverySheet = () => call<SavedPaper>("save_recovery_sheet");
/** Stop the print run; what it has written goes. */
export const stopPrinting = () => call<null>("stop_printing");

// The window

/** The page has saved what was being typed: close. */
export const leave = () => call<null>("leave");
/** Something could not be saved: stay, so that somebody sees why. */
export const stay = () => call<null>("stay");
