//! The cell, its terms, settings and numbers.

use app::{CellView, HomeView, NumberGiven, Problem};
use chrono::NaiveDate;
use domain::cell::{CellName, CellNames, Term, TermSpan};
use domain::number_series::{PaperKind, PaperNumber};
use domain::settings::CellSettings;
use domain::{MeetingId, TermId};
use tauri::State;

use crate::desk_state::DeskState;

/// The cell as of today.
#[tauri::command(async)]
pub(crate) fn cell(state: State<'_, DeskState>) -> Result<CellView, Problem> {
    state.at_desk(|desk| desk.cell())
}

/// Use these names from a day on.
#[tauri::command(async)]
pub(crate) fn rename_cell(
    state: State<'_, DeskState>,
    names: CellNames,
) -> Result<CellName, Problem> {
    state.at_desk(|desk| desk.rename_cell(names))
}

/// Keep a term of the committee.
#[tauri::command(async)]
pub(crate) fn save_term(
    state: State<'_, DeskState>,
    id: Option<TermId>,
    span: TermSpan,
) -> Result<Term, Problem> {
    state.at_desk(|desk| desk.save_term(id, span))
}

/// Keep the settings.
#[tauri::command(async)]
pub(crate) fn save_settings(
    state: State<'_, DeskState>,
    settings: CellSettings,
) -> Result<CellSettings, Problem> {
    state.at_desk(|desk| desk.save_settings(settings))
}

/// The next number of a series; of a meeting where it is for one of its papers.
#[tauri::command(async)]
pub(crate) fn suggest_number(
    state: State<'_, DeskState>,
    kind: PaperKind,
    on: NaiveDate,
    meeting: Option<MeetingId>,
) -> Result<PaperNumber, Problem> {
    state.at_desk(|desk| desk.suggest_number(kind, on, meeting))
}

/// The numbers given in a series.
#[tauri::command(async)]
pub(crate) fn paper_numbers(
    state: State<'_, DeskState>,
    kind: PaperKind,
) -> Result<Vec<PaperNumber>, Problem> {
    state.at_desk(|desk| desk.paper_numbers(kind))
}

/// Give a paper its number.
#[tauri::command(async)]
pub(crate) fn give_number(
    state: State<'_, DeskState>,
    number: PaperNumber,
) -> Result<NumberGiven, Problem> {
    state.at_desk(|desk| desk.give_number(number))
}

/// What the home page shows.
#[tauri::command(async)]
pub(crate) fn home(state: State<'_, DeskState>) -> Result<HomeView, Problem> {
    state.at_desk(|desk| desk.home())
}
