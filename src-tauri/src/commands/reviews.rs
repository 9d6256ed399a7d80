//! The self-assessment at the end of the year, of a member or of the collective, or of a member for a
//! quarter: drafted, signed, confirmed.

use app::{DraftVersion, FormScreen, Problem, ReviewsView, SavedForm};
use chrono::NaiveDate;
use domain::MemberId;
use domain::form::Answers;
use domain::review::Quarter;
use tauri::State;

use crate::desk_state::DeskState;

/// The self-assessment of a year, of a person or of the collective.
#[tauri::command(async)]
pub(crate) fn review(
    state: State<'_, DeskState>,
    member: Option<MemberId>,
    year: i32,
    quarter: Option<Quarter>,
) -> Result<FormScreen, Problem> {
    state.at_desk(|desk| desk.review(member, (year, quarter)))
}

/// Where everybody's self-assessment of a year stands.
#[tauri::command(async)]
pub(crate) fn reviews(state: State<'_, DeskState>, year: i32) -> Result<ReviewsView, Problem> {
    state.at_desk(|desk| desk.reviews(year))
}

/// Keep a draft of a self-assessment.
#[tauri::command(async)]
pub(crate) fn save_review(
    state: State<'_, DeskState>,
    member: Option<MemberId>,
    year: i32,
    quarter: Option<Quarter>,
    revision: u32,
    answers: Answers,
) -> Result<SavedForm, Problem> {
    state.at_desk(|desk| desk.save_review(member, (year, quarter), revision, answers))
}

/// Note the day it was signed.
#[tauri::command(async)]
pub(crate) fn sign_review(
    state: State<'_, DeskState>,
    member: Option<MemberId>,
    year: i32,
    quarter: Option<Quarter>,
    on: NaiveDate,
) -> Result<FormScreen, Problem> {
    state.at_desk(|desk| desk.sign_review(member, (year, quarter), on))
}

/// Confirm at one's own seat what was written on one's behalf.
#[tauri::command(async)]
pub(crate) fn confirm_review(
    state: State<'_, DeskState>,
    member: MemberId,
    year: i32,
    quarter: Option<Quarter>,
) -> Result<FormScreen, Problem> {
    state.at_desk(|desk| desk.confirm_review(member, (year, quarter)))
}

/// Note the day the committee confirmed it.
#[tauri::command(async)]
pub(crate) fn accept_review(
    state: State<'_, DeskState>,
    member: Option<MemberId>,
    year: i32,
    quarter: Option<Quarter>,
    on: NaiveDate,
) -> Result<FormScreen, Problem> {
    state.at_desk(|desk| desk.accept_review(member, (year, quarter), on))
}

/// Take signature and confirmation back.
#[tauri::command(async)]
pub(crate) fn reopen_review(
    state: State<'_, DeskState>,
    member: Option<MemberId>,
    year: i32,
    quarter: Option<Quarter>,
) -> Result<FormScreen, Problem> {
    state.at_desk(|desk| desk.reopen_review(member, (year, quarter)))
}

/// Go on with another edition.
#[tauri::command(async)]
pub(crate) fn use_review_edition(
    state: State<'_, DeskState>,
    member: Option<MemberId>,
    year: i32,
    quarter: Option<Quarter>,
    edition: String,
    form: String,
) -> Result<FormScreen, Problem> {
    state.at_desk(|desk| desk.use_review_edition(member, (year, quarter), &edition, &form))
}

/// The last drafts of a self-assessment.
#[tauri::command(async)]
pub(crate) fn review_drafts(
    state: State<'_, DeskState>,
    member: Option<MemberId>,
    year: i32,
    quarter: Option<Quarter>,
) -> Result<Vec<DraftVersion>, Problem> {
    state.at_desk(|desk| desk.review_drafts(member, (year, quarter)))
}

/// One of the drafts of a self-assessment.
#[tauri::command(async)]
pub(crate) fn review_draft(
    state: State<'_, DeskState>,
    member: Option<MemberId>,
    year: i32,
    quarter: Option<Quarter>,
    revision: u32,
) -> Result<Answers, Problem> {
    state.at_desk(|desk| desk.review_draft(member, (year, quarter), revision))
}
