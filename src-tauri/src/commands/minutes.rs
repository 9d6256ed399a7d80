//! Minutes: writing, reading back, adopting.

use app::{DraftVersion, MeetingView, MinutesView, PaperView, Problem, SavedMinutes};
use domain::MeetingId;
use domain::minutes::Minutes;
use domain::text::Text;
use tauri::State;

use crate::desk_state::DeskState;

/// Begin the minutes.
#[tauri::command(async)]
pub(crate) fn begin_minutes(
    state: State<'_, DeskState>,
    id: MeetingId,
) -> Result<MinutesView, Problem> {
    state.at_desk(|desk| desk.begin_minutes(id))
}

/// The minutes as saved.
#[tauri::command(async)]
pub(crate) fn minutes(state: State<'_, DeskState>, id: MeetingId) -> Result<MinutesView, Problem> {
    state.at_desk(|desk| desk.minutes(id))
}

/// Save the whole draft.
#[tauri::command(async)]
pub(crate) fn save_minutes(
    state: State<'_, DeskState>,
    id: MeetingId,
    revision: u32,
    minutes: Minutes,
) -> Result<SavedMinutes, Problem> {
    state.at_desk(|desk| desk.save_minutes(id, revision, minutes))
}

/// The minutes as they will be adopted.
#[tauri::command(async)]
pub(crate) fn read_back(state: State<'_, DeskState>, id: MeetingId) -> Result<PaperView, Problem> {
    state.at_desk(|desk| desk.read_back(id))
}

/// The minutes as plain text.
#[tauri::command(async)]
pub(crate) fn minutes_text(state: State<'_, DeskState>, id: MeetingId) -> Result<String, Problem> {
    state.at_desk(|desk| desk.minutes_text(id))
}

/// Adopt and lock the minutes.
#[tauri::command(async)]
pub(crate) fn adopt_minutes(
    state: State<'_, DeskState>,
    id: MeetingId,
) -> Result<MeetingView, Problem> {
    state.at_desk(|desk| desk.adopt_minutes(id))
}

/// Add to adopted minutes.
#[tauri::command(async)]
pub(crate) fn add_supplement(
    state: State<'_, DeskState>,
    id: MeetingId,
    reason: Text,
    words: Text,
) -> Result<MeetingView, Problem> {
    state.at_desk(|desk| desk.add_supplement(id, reason, words))
}

/// One of the drafts kept.
#[tauri::command(async)]
pub(crate) fn draft(
    state: State<'_, DeskState>,
    id: MeetingId,
    revision: u32,
) -> Result<Minutes, Problem> {
    state.at_desk(|desk| desk.draft(id, revision))
}

/// The drafts kept.
#[tauri::command(async)]
pub(crate) fn drafts(
    state: State<'_, DeskState>,
    id: MeetingId,
) -> Result<Vec<DraftVersion>, Problem> {
    state.at_desk(|desk| desk.drafts(id))
}

/// The result as text for pasting elsewhere.
#[tauri::command(async)]
pub(crate) fn result_text(state: State<'_, DeskState>, id: MeetingId) -> Result<String, Problem> {
    state.at_desk(|desk| desk.result_text(id))
}
