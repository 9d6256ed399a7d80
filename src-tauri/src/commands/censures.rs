//! Reminders and discipline, suggestions from above, contributed comments.

use app::{CensuresView, ContributionLine, PersonRegister, Problem, SuggestionLine};
use domain::censure::{Censure, CensureDraft};
use domain::review::{Contribution, ContributionDraft, Suggestion, SuggestionDraft};
use domain::{CensureId, ContributionId, MemberId, SuggestionId};
use tauri::State;

use crate::desk_state::DeskState;

/// The reminders and the discipline of a year.
#[tauri::command(async)]
pub(crate) fn censures(state: State<'_, DeskState>, year: i32) -> Result<CensuresView, Problem> {
    state.at_desk(|desk| desk.censures(year))
}

/// Enter a reminder or a measure of discipline, or correct one.
#[tauri::command(async)]
pub(crate) fn keep_censure(
    state: State<'_, DeskState>,
    id: Option<CensureId>,
    draft: CensureDraft,
) -> Result<Censure, Problem> {
    state.at_desk(|desk| desk.keep_censure(id, draft))
}

/// Take back a reminder or a measure of discipline that was entered by mistake.
#[tauri::command(async)]
pub(crate) fn withdraw_censure(state: State<'_, DeskState>, id: CensureId) -> Result<(), Problem> {
    state.at_desk(|desk| desk.withdraw_censure(id))
}

/// The suggestions for the review of a year.
#[tauri::command(async)]
pub(crate) fn suggestions(
    state: State<'_, DeskState>,
    year: i32,
) -> Result<Vec<SuggestionLine>, Problem> {
    state.at_desk(|desk| desk.suggestions(year))
}

/// Enter a suggestion for the review, or correct one.
#[tauri::command(async)]
pub(crate) fn keep_suggestion(
    state: State<'_, DeskState>,
    id: Option<SuggestionId>,
    draft: SuggestionDraft,
) -> Result<Suggestion, Problem> {
    state.at_desk(|desk| desk.keep_suggestion(id, draft))
}

/// Take back a suggestion that was entered by mistake.
#[tauri::command(async)]
pub(crate) fn withdraw_suggestion(
    state: State<'_, DeskState>,
    id: SuggestionId,
) -> Result<(), Problem> {
    state.at_desk(|desk| desk.withdraw_suggestion(id))
}

/// The comments contributed for the review of a year.
#[tauri::command(async)]
pub(crate) fn contributions(
    state: State<'_, DeskState>,
    year: i32,
) -> Result<Vec<ContributionLine>, Problem> {
    state.at_desk(|desk| desk.contributions(year))
}

/// Enter a contributed comment, or correct one.
#[tauri::command(async)]
pub(crate) fn keep_contribution(
    state: State<'_, DeskState>,
    id: Option<ContributionId>,
    draft: ContributionDraft,
) -> Result<Contribution, Problem> {
    state.at_desk(|desk| desk.keep_contribution(id, draft))
}

/// Take back a contributed comment that was entered by mistake.
#[tauri::command(async)]
pub(crate) fn withdraw_contribution(
    state: State<'_, DeskState>,
    id: ContributionId,
) -> Result<(), Problem> {
    state.at_desk(|desk| desk.withdraw_contribution(id))
}

/// What the registers hold about a person, by year.
#[tauri::command(async)]
pub(crate) fn person_register(
    state: State<'_, DeskState>,
    member: MemberId,
) -> Result<PersonRegister, Problem> {
    state.at_desk(|desk| desk.person_register(member))
}
