//! Agendas and the score sheet.

use app::Problem;
use domain::agenda::AgendaTemplate;
use domain::meeting::MeetingKind;
use domain::score::ScoreSheet;
use tauri::State;

use crate::desk_state::DeskState;

/// The agenda a kind of meeting starts from.
#[tauri::command(async)]
pub(crate) fn agenda_template(
    state: State<'_, DeskState>,
    kind: MeetingKind,
) -> Result<AgendaTemplate, Problem> {
    state.at_desk(|desk| desk.agenda_template(kind))
}

/// The agenda as shipped.
#[tauri::command(async)]
pub(crate) fn shipped_agenda_template(
    state: State<'_, DeskState>,
    kind: MeetingKind,
) -> Result<AgendaTemplate, Problem> {
    state.at_desk(|desk| desk.shipped_agenda_template(kind))
}

/// Keep the cell's own agenda.
#[tauri::command(async)]
pub(crate) fn save_agenda_template(
    state: State<'_, DeskState>,
    template: AgendaTemplate,
) -> Result<AgendaTemplate, Problem> {
    state.at_desk(|desk| desk.save_agenda_template(template))
}

/// The sheet meetings are scored with.
#[tauri::command(async)]
pub(crate) fn score_sheet(state: State<'_, DeskState>) -> Result<ScoreSheet, Problem> {
    state.at_desk(|desk| desk.score_sheet())
}

/// The sheets as shipped.
#[tauri::command(async)]
pub(crate) fn shipped_score_sheets(
    state: State<'_, DeskState>,
) -> Result<Vec<ScoreSheet>, Problem> {
    state.at_desk(|desk| desk.shipped_score_sheets())
}

/// Keep the cell's own sheet.
#[tauri::command(async)]
pub(crate) fn save_score_sheet(
    state: State<'_, DeskState>,
    sheet: ScoreSheet,
) -> Result<ScoreSheet, Problem> {
    state.at_desk(|desk| desk.save_score_sheet(sheet))
}
