//! Papers: on the screen, on disk, in the viewer that prints them.

use std::path::{Path, PathBuf};

use app::{OpenedPaper, PaperFile, PaperRef, PaperView, Problem};
use chrono::Datelike as _;
use serde::Serialize;
use tauri::{AppHandle, Manager as _, State};
use tauri_plugin_dialog::DialogExt as _;
use tauri_plugin_opener::OpenerExt as _;

use crate::desk_state::{DeskState, clock};
use crate::platform::documents;

/// Where a paper was saved; none when the person thought better of it.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct SavedPaper {
    path: Option<String>,
}

impl SavedPaper {
    /// A paper at a path.
    pub(super) fn at(path: Option<PathBuf>) -> Self {
        Self { path: path.map(|path| path.display().to_string()) }
    }
}

/// A paper as pages for the screen.
#[tauri::command(async)]
pub(crate) fn paper(state: State<'_, DeskState>, which: PaperRef) -> Result<PaperView, Problem> {
    state.at_desk(|desk| desk.paper(which))
}

/// Save a paper into the folder for papers.
#[tauri::command(async)]
pub(crate) fn save_paper(
    app: AppHandle,
    state: State<'_, DeskState>,
    which: PaperRef,
) -> Result<SavedPaper, Problem> {
    let file = state.at_desk(|desk| desk.paper_pdf(which))?;
    save(&app, &file)
}

/// Save a paper where the person says.
#[tauri::command(async)]
pub(crate) fn save_paper_as(
    app: AppHandle,
    state: State<'_, DeskState>,
    which: PaperRef,
) -> Result<SavedPaper, Problem> {
    let file = state.at_desk(|desk| desk.paper_pdf(which))?;
    save_as(&app, ("PDF", "pdf"), &file.name, &file.bytes)
}

/// Save a paper and open it in the system's viewer, from which it is printed.
#[tauri::command(async)]
pub(crate) fn open_paper(
    app: AppHandle,
    state: State<'_, DeskState>,
    which: PaperRef,
) -> Result<SavedPaper, Problem> {
    let file = state.at_desk(|desk| desk.paper_pdf(which))?;
    let saved = save(&app, &file)?;
    open(&app, &saved)?;
    Ok(saved)
}

/// Save the recovery sheet, as long as its code is at hand, and open it to be printed.
#[tauri::command(async)]
pub(crate) fn save_recovery_sheet(
    app: AppHandle,
    state: State<'_, DeskState>,
) -> Result<SavedPaper, Problem> {
    let file = state.at_desk(|desk| desk.recovery_sheet_pdf())?;
    let saved = save(&app, &file)?;
    open(&app, &saved)?;
    Ok(saved)
}

/// Save a file where the person says; `kind` is what such files are called and how they end.
pub(super) fn save_as(
    app: &AppHandle,
    kind: (&str, &str),
    name: &str,
    bytes: &[u8],
) -> Result<SavedPaper, Problem> {
    let chosen = ask_where(app, kind, name);
    let written = chosen.map(|path| documents::write_over(&path, bytes)).transpose()?;
    Ok(SavedPaper::at(written))
}

/// Ask the person where a file goes; nothing when they think better of it.
pub(super) fn ask_where(
    app: &AppHandle,
    (kind, ending): (&str, &str),
    name: &str,
) -> Option<PathBuf> {
    let dialog = app.dialog().file().add_filter(kind, &[ending]).set_file_name(name);
    dialog.blocking_save_file().and_then(|chosen| chosen.into_path().ok())
}

/// Save a paper into the folder for papers of this year.
pub(super) fn save(app: &AppHandle, file: &PaperFile) -> Result<SavedPaper, Problem> {
    let folder = documents::folder(app, clock()().year())?;
    let path = documents::write_beside(&folder, &file.name, &file.bytes)?;
    Ok(SavedPaper::at(Some(path)))
}

/// The papers that were opened in the viewer and still lie on this machine.
#[tauri::command(async)]
pub(crate) fn opened_papers(state: State<'_, DeskState>) -> Result<Vec<OpenedPaper>, Problem> {
    Ok(still_there(state.at_desk(|desk| desk.opened_papers())?))
}

/// Remove papers that were opened in the viewer; answers with those that are left.
#[tauri::command(async)]
pub(crate) fn clean_opened_papers(
    state: State<'_, DeskState>,
    paths: Vec<String>,
) -> Result<Vec<OpenedPaper>, Problem> {
    let paths = state.at_desk(|desk| desk.cleanable_papers(&paths))?;
    paths.iter().try_for_each(|path| documents::remove(Path::new(path)))?;
    Ok(still_there(state.at_desk(|desk| desk.forget_opened(&paths))?))
}

fn still_there(mut papers: Vec<OpenedPaper>) -> Vec<OpenedPaper> {
    papers.retain(|paper| Path::new(&paper.path).exists());
    papers
}

/// Open a saved paper, and note that it lies there readable. A machine without a viewer still has
/// the paper: said in the log only.
pub(super) fn open(app: &AppHandle, saved: &SavedPaper) -> Result<(), Problem> {
    let Some(path) = &saved.path else { return Ok(()) };
    // A folder is opened to be looked into; it holds nothing that could be cleaned away by its name.
    if Path::new(path).is_file() {
        app.state::<DeskState>().at_desk(|desk| desk.note_opened(Path::new(path)))?;
    }
    if let Err(error) = app.opener().open_path(path, None::<String>) {
        log::warn!("no viewer for a paper: {error}");
        return Err(Problem::NoViewer { path: path.clone() });
    }
    Ok(())
}
