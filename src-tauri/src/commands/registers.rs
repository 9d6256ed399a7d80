//! The registers that the review lives from.

use app::{
    InspectionLine, InspectionsYear, MemberShortcomings, Problem, ResidenceYear, ShortcomingLine,
    ShortcomingsYear,
};
use domain::inspection::InspectionDraft;
use domain::review::ResidenceFeedbackDraft;
use domain::shortcoming::ShortcomingDraft;
use domain::{InspectionId, MatterId, MemberId};
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

/// The register of shortcomings as it concerns a year.
#[tauri::command(async)]
pub(crate) fn shortcomings(
    state: State<'_, DeskState>,
    year: i32,
) -> Result<ShortcomingsYear, Problem> {
    state.at_desk(|desk| desk.shortcomings(year))
}

/// Enter a shortcoming that no minutes gave.
#[tauri::command(async)]
pub(crate) fn name_shortcoming(
    state: State<'_, DeskState>,
    id: MatterId,
    draft: ShortcomingDraft,
) -> Result<ShortcomingLine, Problem> {
    state.at_desk(|desk| desk.name_shortcoming(id, draft))
}

/// Keep the remedy of a shortcoming.
#[tauri::command(async)]
pub(crate) fn keep_remedy(
    state: State<'_, DeskState>,
    id: MatterId,
    draft: ShortcomingDraft,
) -> Result<ShortcomingLine, Problem> {
    state.at_desk(|desk| desk.keep_remedy(id, draft))
}

/// Take back a shortcoming that was entered by mistake.
#[tauri::command(async)]
pub(crate) fn withdraw_shortcoming(
    state: State<'_, DeskState>,
    id: MatterId,
) -> Result<(), Problem> {
    state.at_desk(|desk| desk.withdraw_shortcoming(id))
}

/// Put back a shortcoming that was taken back.
#[tauri::command(async)]
pub(crate) fn restore_shortcoming(
    state: State<'_, DeskState>,
    id: MatterId,
) -> Result<ShortcomingLine, Problem> {
    state.at_desk(|desk| desk.restore_shortcoming(id))
}

/// What the registers hold of a member.
#[tauri::command(async)]
pub(crate) fn member_shortcomings(
    state: State<'_, DeskState>,
    member: MemberId,
) -> Result<MemberShortcomings, Problem> {
    state.at_desk(|desk| desk.member_shortcomings(member))
}

/// The inspections in the plan of a year.
#[tauri::command(async)]
pub(crate) fn inspections(
    state: State<'_, DeskState>,
    year: i32,
) -> Result<InspectionsYear, Problem> {
    state.at_desk(|desk| desk.inspections(year))
}

/// Plan an inspection, or go on with one.
#[tauri::command(async)]
pub(crate) fn keep_inspection(
    state: State<'_, DeskState>,
    id: Option<InspectionId>,
    draft: InspectionDraft,
) -> Result<InspectionLine, Problem> {
    state.at_desk(|desk| desk.keep_inspection(id, &draft))
}

/// Take back an inspection that was entered by mistake.
#[tauri::command(async)]
pub(crate) fn withdraw_inspection(
    state: State<'_, DeskState>,
    id: InspectionId,
) -> Result<(), Problem> {
    state.at_desk(|desk| desk.withdraw_inspection(id))
}

/// Put back an inspection that was taken back.
#[tauri::command(async)]
pub(crate) fn restore_inspection(
    state: State<'_, DeskState>,
    id: InspectionId,
) -> Result<InspectionLine, Problem> {
    state.at_desk(|desk| desk.restore_inspection(id))
}
