//! Study sessions and their reports.

use app::{OwnStudy, Problem, StudyView};
use chrono::NaiveDate;
use domain::study::{StudyAttendance, StudyDraft, StudyReportDraft};
use domain::text::Text;
use domain::{MemberId, StudyId};
use tauri::State;

use crate::desk_state::DeskState;

/// The study sessions of a year.
#[tauri::command(async)]
pub(crate) fn studies(state: State<'_, DeskState>, year: i32) -> Result<Vec<StudyView>, Problem> {
    state.at_desk(|desk| desk.studies(year))
}

/// Enter a study session, or correct one.
#[tauri::command(async)]
pub(crate) fn save_study(
    state: State<'_, DeskState>,
    id: Option<StudyId>,
    draft: StudyDraft,
) -> Result<StudyView, Problem> {
    state.at_desk(|desk| desk.save_study(id, &draft))
}

/// Take back a study session.
#[tauri::command(async)]
pub(crate) fn withdraw_study(state: State<'_, DeskState>, id: StudyId) -> Result<(), Problem> {
    state.at_desk(|desk| desk.withdraw_study(id))
}

/// Keep who was at a session and who made up for it.
#[tauri::command(async)]
pub(crate) fn save_study_attendance(
    state: State<'_, DeskState>,
    id: StudyId,
    lines: Vec<StudyAttendance>,
) -> Result<StudyView, Problem> {
    state.at_desk(|desk| desk.save_study_attendance(id, &lines))
}

/// Keep what the cell notes about a report.
#[tauri::command(async)]
pub(crate) fn save_study_report(
    state: State<'_, DeskState>,
    id: StudyId,
    member: MemberId,
    draft: StudyReportDraft,
) -> Result<StudyView, Problem> {
    state.at_desk(|desk| desk.save_study_report(id, member, &draft))
}

/// Announce the marks of a session.
#[tauri::command(async)]
pub(crate) fn announce_marks(
    state: State<'_, DeskState>,
    id: StudyId,
    on: NaiveDate,
) -> Result<StudyView, Problem> {
    state.at_desk(|desk| desk.announce_marks(id, on))
}

/// Keep what a member takes to heart of a session.
#[tauri::command(async)]
pub(crate) fn save_study_reflection(
    state: State<'_, DeskState>,
    id: StudyId,
    member: MemberId,
    words: Text,
) -> Result<OwnStudy, Problem> {
    state.at_desk(|desk| desk.save_study_reflection(id, member, &words))
}
