//! What changed, the bin, and the way back.

use app::{HistoryLine, HistorySearch, Problem};
use tauri::State;

use crate::desk_state::DeskState;

/// What changed on a record.
#[tauri::command(async)]
pub(crate) fn history(
    state: State<'_, DeskState>,
    noun: String,
    record: i64,
) -> Result<Vec<HistoryLine>, Problem> {
    state.at_desk(|desk| desk.history(&noun, record))
}

/// What changed anywhere in the book, a page at a time.
#[tauri::command(async)]
pub(crate) fn changes(
    state: State<'_, DeskState>,
    search: HistorySearch,
) -> Result<Vec<HistoryLine>, Problem> {
    state.at_desk(|desk| desk.changes(&search))
}

/// Put parts of a record back as they were before a change.
#[tauri::command(async)]
pub(crate) fn take_back(
    state: State<'_, DeskState>,
    change: i64,
    fields: Vec<String>,
) -> Result<(), Problem> {
    state.at_desk(|desk| desk.take_back(change, &fields))
}

/// What was taken back and can be brought back.
#[tauri::command(async)]
pub(crate) fn bin(state: State<'_, DeskState>) -> Result<Vec<HistoryLine>, Problem> {
    state.at_desk(|desk| desk.bin())
}

/// Bring a record back out of the bin.
#[tauri::command(async)]
pub(crate) fn bring_back(
    state: State<'_, DeskState>,
    noun: String,
    record: i64,
) -> Result<(), Problem> {
    state.at_desk(|desk| desk.bring_back(&noun, record))
}
