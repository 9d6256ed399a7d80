//! The registers that the review lives from.

use app::{Problem, ResidenceYear};
use domain::MemberId;
use domain::review::ResidenceFeedbackDraft;
use tauri::State;

use crate::desk_state::DeskState;

/// The residence feedback of a year.
#[tauri::command(async)]
pub(crate) fn residence_feedback(
    state: State<'_, DeskState>,
    year: i32,
) -> Result<ResidenceYear, Problem> {
    state.at_desk(|desk| desk.residence_feedback(year))
}

/// Keep what is noted of the residence feedback on a member.
#[tauri::command(async)]
pub(crate) fn save_residence_feedback(
    state: State<'_, DeskState>,
    member: MemberId,
    year: i32,
    draft: ResidenceFeedbackDraft,
) -> Result<ResidenceYear, Problem> {
    state.at_desk(|desk| desk.save_residence_feedback(member, year, draft))
}

/// Note the same for everybody of whom nothing is noted yet.
#[tauri::command(async)]
pub(crate) fn fill_residence_feedback(
    state: State<'_, DeskState>,
    year: i32,
    draft: ResidenceFeedbackDraft,
) -> Result<ResidenceYear, Problem> {
    state.at_desk(|desk| desk.fill_residence_feedback(year, &draft))
}
