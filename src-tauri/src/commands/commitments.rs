//! The commitment of the year: drafted, signed, confirmed.

use app::{CommitmentMember, DraftVersion, FormScreen, Problem, SavedForm};
use chrono::NaiveDate;
use domain::MemberId;
use domain::form::Answers;
use tauri::State;

use crate::desk_state::DeskState;

/// The commitment of a person for a year, begun or not.
#[tauri::command(async)]
pub(crate) fn commitment(
    state: State<'_, DeskState>,
    member: MemberId,
    year: i32,
) -> Result<FormScreen, Problem> {
    state.at_desk(|desk| desk.commitment(member, year))
}

/// Everybody's commitments of a year.
#[tauri::command(async)]
pub(crate) fn commitments(
    state: State<'_, DeskState>,
    year: i32,
) -> Result<Vec<CommitmentMember>, Problem> {
    state.at_desk(|desk| desk.commitments(year))
}

/// Keep a draft of a commitment.
#[tauri::command(async)]
pub(crate) fn save_commitment(
    state: State<'_, DeskState>,
    member: MemberId,
    year: i32,
    revision: u32,
    answers: Answers,
) -> Result<SavedForm, Problem> {
    state.at_desk(|desk| desk.save_commitment(member, year, revision, answers))
}

/// Note the day the person signed.
#[tauri::command(async)]
pub(crate) fn sign_commitment(
    state: State<'_, DeskState>,
    member: MemberId,
    year: i32,
    on: NaiveDate,
) -> Result<FormScreen, Problem> {
    state.at_desk(|desk| desk.sign_commitment(member, year, on))
}

/// Confirm at one's own seat what was written on one's behalf.
#[tauri::command(async)]
pub(crate) fn confirm_commitment(
    state: State<'_, DeskState>,
    member: MemberId,
    year: i32,
) -> Result<FormScreen, Problem> {
    state.at_desk(|desk| desk.confirm_commitment(member, year))
}

/// Note the day the committee confirmed it.
#[tauri::command(async)]
pub(crate) fn accept_commitment(
    state: State<'_, DeskState>,
    member: MemberId,
    year: i32,
    on: NaiveDate,
) -> Result<FormScreen, Problem> {
    state.at_desk(|desk| desk.accept_commitment(member, year, on))
}

/// Take signature and confirmation back.
#[tauri::command(async)]
pub(crate) fn reopen_commitment(
    state: State<'_, DeskState>,
    member: MemberId,
    year: i32,
) -> Result<FormScreen, Problem> {
    state.at_desk(|desk| desk.reopen_commitment(member, year))
}

/// Go on with another edition.
#[tauri::command(async)]
pub(crate) fn use_commitment_edition(
    state: State<'_, DeskState>,
    member: MemberId,
    year: i32,
    edition: String,
    form: String,
) -> Result<FormScreen, Problem> {
    state.at_desk(|desk| desk.use_commitment_edition(member, year, &edition, &form))
}

/// The last drafts of a commitment.
#[tauri::command(async)]
pub(crate) fn commitment_drafts(
    state: State<'_, DeskState>,
    member: MemberId,
    year: i32,
) -> Result<Vec<DraftVersion>, Problem> {
    state.at_desk(|desk| desk.commitment_drafts(member, year))
}

/// One of the drafts of a commitment.
#[tauri::command(async)]
pub(crate) fn commitment_draft(
    state: State<'_, DeskState>,
    member: MemberId,
    year: i32,
    revision: u32,
) -> Result<Answers, Problem> {
    state.at_desk(|desk| desk.commitment_draft(member, year, revision))
}
