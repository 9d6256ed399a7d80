//! Planning meetings.

use app::{MeetingLine, MeetingView, OpenMatter, Problem};
use chrono::NaiveDate;
use domain::MeetingId;
use domain::dates::YearMonth;
use domain::meeting::{MeetingKind, MeetingPlan};
use domain::text::Text;
use tauri::State;

use crate::desk_state::DeskState;

/// The meetings of a year, or all.
#[tauri::command(async)]
pub(crate) fn meetings(
    state: State<'_, DeskState>,
    year: Option<i32>,
) -> Result<Vec<MeetingLine>, Problem> {
    state.at_desk(|desk| desk.meetings(year))
}

/// The years that have meetings.
#[tauri::command(async)]
pub(crate) fn meeting_years(state: State<'_, DeskState>) -> Result<Vec<i32>, Problem> {
    state.at_desk(|desk| desk.meeting_years())
}

/// One meeting.
#[tauri::command(async)]
pub(crate) fn meeting(state: State<'_, DeskState>, id: MeetingId) -> Result<MeetingView, Problem> {
    state.at_desk(|desk| desk.meeting(id))
}

/// A plan to start from.
#[tauri::command(async)]
pub(crate) fn propose_meeting(
    state: State<'_, DeskState>,
    kind: MeetingKind,
    month: Option<YearMonth>,
) -> Result<MeetingPlan, Problem> {
    state.at_desk(|desk| desk.propose_meeting(kind, month))
}

/// Plan a meeting.
#[tauri::command(async)]
pub(crate) fn plan_meeting(
    state: State<'_, DeskState>,
    plan: MeetingPlan,
) -> Result<MeetingView, Problem> {
    state.at_desk(|desk| desk.plan_meeting(plan))
}

/// Change a plan.
#[tauri::command(async)]
pub(crate) fn change_plan(
    state: State<'_, DeskState>,
    id: MeetingId,
    plan: MeetingPlan,
) -> Result<MeetingView, Problem> {
    state.at_desk(|desk| desk.change_plan(id, plan))
}

/// Call a meeting off.
#[tauri::command(async)]
pub(crate) fn cancel_meeting(
    state: State<'_, DeskState>,
    id: MeetingId,
    reason: Text,
) -> Result<MeetingView, Problem> {
    state.at_desk(|desk| desk.cancel_meeting(id, reason))
}

/// Note the day its result was reported, or take the note back.
#[tauri::command(async)]
pub(crate) fn note_report(
    state: State<'_, DeskState>,
    meeting: MeetingId,
    reported_on: Option<NaiveDate>,
) -> Result<MeetingView, Problem> {
    state.at_desk(|desk| desk.note_report(meeting, reported_on))
}

/// Undo calling it off.
#[tauri::command(async)]
pub(crate) fn reopen_plan(
    state: State<'_, DeskState>,
    id: MeetingId,
) -> Result<MeetingView, Problem> {
    state.at_desk(|desk| desk.reopen_plan(id))
}

/// What is open.
#[tauri::command(async)]
pub(crate) fn open_matters(state: State<'_, DeskState>) -> Result<Vec<OpenMatter>, Problem> {
    state.at_desk(|desk| desk.open_matters())
}
