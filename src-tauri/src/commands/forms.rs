//! Editions of forms: looked at, printed blank, saved as a file, loaded from one.

use app::{FormEditionLine, PaperView, Problem};
use serde::Serialize;
use tauri::{AppHandle, State};
use tauri_plugin_dialog::DialogExt as _;

use super::papers::{SavedPaper, open, save, save_as};
use crate::desk_state::DeskState;
use crate::platform::documents;

/// How the files of editions end.
const ENDING: &str = "toml";

/// The file of an edition that was chosen and is sound; nothing of it is kept yet.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ChosenEdition {
    path: String,
    /// Goes back when it is loaded.
    text: String,
    edition: FormEditionLine,
}

/// Every edition that is offered.
#[tauri::command(async)]
pub(crate) fn form_editions(state: State<'_, DeskState>) -> Result<Vec<FormEditionLine>, Problem> {
    state.at_desk(|desk| desk.form_editions())
}

/// The file of an edition, to be loaded again after it was withdrawn.
#[tauri::command(async)]
pub(crate) fn form_edition_text(
    state: State<'_, DeskState>,
    edition: String,
    form: String,
) -> Result<String, Problem> {
    state.at_desk(|desk| desk.form_edition_text(&edition, &form))
}

/// A form of an edition, to be filled in by hand, as pages for the screen.
#[tauri::command(async)]
pub(crate) fn blank_form(
    state: State<'_, DeskState>,
    edition: String,
    form: String,
    year: i32,
) -> Result<PaperView, Problem> {
    state.at_desk(|desk| desk.blank_form(&edition, &form, year))
}

/// Save a blank form into the folder for papers.
#[tauri::command(async)]
pub(crate) fn save_blank_form(
    app: AppHandle,
    state: State<'_, DeskState>,
    edition: String,
    form: String,
    year: i32,
) -> Result<SavedPaper, Problem> {
    let file = state.at_desk(|desk| desk.blank_form_pdf(&edition, &form, year))?;
    save(&app, &file)
}

/// Save a blank form where the person says.
#[tauri::command(async)]
pub(crate) fn save_blank_form_as(
    app: AppHandle,
    state: State<'_, DeskState>,
    edition: String,
    form: String,
    year: i32,
) -> Result<SavedPaper, Problem> {
    let file = state.at_desk(|desk| desk.blank_form_pdf(&edition, &form, year))?;
    save_as(&app, ("PDF", "pdf"), &file.name, &file.bytes)
}

/// Save a blank form and open it in the system's viewer, from which it is printed.
#[tauri::command(async)]
pub(crate) fn open_blank_form(
    app: AppHandle,
    state: State<'_, DeskState>,
    edition: String,
    form: String,
    year: i32,
) -> Result<SavedPaper, Problem> {
    let file = state.at_desk(|desk| desk.blank_form_pdf(&edition, &form, year))?;
    let saved = save(&app, &file)?;
    open(&app, &saved)?;
    Ok(saved)
}

/// Save the file of an edition where the person says, to be changed and loaded again.
#[tauri::command(async)]
pub(crate) fn save_form_edition(
    app: AppHandle,
    state: State<'_, DeskState>,
    edition: String,
    form: String,
) -> Result<SavedPaper, Problem> {
    let text = state.at_desk(|desk| desk.form_edition_text(&edition, &form))?;
    let name = format!("{edition}-{form}.{ENDING}");
    save_as(&app, ("TOML", ENDING), &name, text.as_bytes())
}

/// Have a file chosen and look at the edition in it; nothing when the person thought better of it.
#[tauri::command(async)]
pub(crate) fn choose_form_edition(
    app: AppHandle,
    state: State<'_, DeskState>,
) -> Result<Option<ChosenEdition>, Problem> {
    // A seat that may not look at editions is asked for no file.
    state.at_desk(|desk| desk.form_editions())?;
    let chosen = app.dialog().file().add_filter("TOML", &[ENDING, "txt"]).blocking_pick_file();
    let Some(path) = chosen.and_then(|chosen| chosen.into_path().ok()) else { return Ok(None) };
    // One byte more than any form may have: a file that is too large is told to be so.
    let text = documents::read_text(&path, domain::form::MOST_BYTES + 1)?;
    let edition = state.at_desk(|desk| desk.check_form_edition(&text))?;
    Ok(Some(ChosenEdition { path: path.display().to_string(), text, edition }))
}

/// Offer the edition in a file from now on.
#[tauri::command(async)]
pub(crate) fn load_form_edition(
    state: State<'_, DeskState>,
    text: String,
) -> Result<FormEditionLine, Problem> {
    state.at_desk(|desk| desk.load_form_edition(&text))
}

/// Offer a loaded edition no more.
#[tauri::command(async)]
pub(crate) fn withdraw_form_edition(
    state: State<'_, DeskState>,
    edition: String,
    form: String,
) -> Result<(), Problem> {
    state.at_desk(|desk| desk.withdraw_form_edition(&edition, &form))
}
