//! Every paper of a campaign in one go. They are taken at the desk all at once, and laid out while it is
//! free for others.

use std::path::PathBuf;

use app::{PaperRef, PrintAs, PrintRun, Problem};
use chrono::Datelike as _;
use domain::CampaignId;
use serde::Serialize;
use tauri::ipc::Channel;
use tauri::{AppHandle, Manager as _, State};
use tauri_plugin_dialog::DialogExt as _;

use super::papers::{SavedPaper, ask_where, open};
use crate::desk_state::{DeskState, clock};
use crate::platform::documents::{self, NewFolder};
use crate::printing::Printing;

/// How far a run is.
#[derive(Debug, Clone, Copy, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PrintProgress {
    /// How many papers are laid out.
    done: usize,
    /// Of how many.
    total: usize,
}

/// Save papers of a campaign together: into the folder for papers, or where the person says. The window
/// hears how far it is; nothing stays on disk of a run that was stopped.
#[tauri::command]
pub(crate) async fn print_all(
    app: AppHandle,
    id: CampaignId,
    papers: Vec<PaperRef>,
    how: PrintAs,
    elsewhere: bool,
    progress: Channel<PrintProgress>,
) -> Result<SavedPaper, Problem> {
    let run = move || {
        let printing = app.state::<Printing>();
        printing.begin();
        let run = app.state::<DeskState>().at_desk(|desk| desk.print_run(id, &papers))?;
        let under_way = UnderWay { app: &app, run, elsewhere, printing: &printing, progress };
        let saved = match how {
            PrintAs::OneFile => under_way.one_file()?,
            PrintAs::FileEach => under_way.file_each()?,
        };
        printing.keep(saved.clone());
        Ok(SavedPaper::at(saved))
    };
    tauri::async_runtime::spawn_blocking(run).await.unwrap_or_else(|error| {
        log::error!("a print run has failed: {error}");
        Err(Problem::Unexpected)
    })
}

/// Stop the print run; what it has written goes.
#[tauri::command]
pub(crate) fn stop_printing(printing: State<'_, Printing>) {
    printing.stop();
}

/// Open what the last print run has left, or the folder it lies in.
#[tauri::command(async)]
pub(crate) fn open_printed(
    app: AppHandle,
    state: State<'_, DeskState>,
    printing: State<'_, Printing>,
    folder: bool,
) -> Result<(), Problem> {
    state.at_desk(|desk| desk.expect_reader())?;
    let saved = printing.saved().ok_or(Problem::Missing)?;
    let is_file = saved.is_file();
    let path = saved.parent().filter(|_| folder && is_file).map(PathBuf::from).unwrap_or(saved);
    open(&app, &SavedPaper::at(Some(path)))
}

/// A print run with everything it needs.
struct UnderWay<'a> {
    app: &'a AppHandle,
    run: PrintRun,
    elsewhere: bool,
    printing: &'a Printing,
    progress: Channel<PrintProgress>,
}

impl UnderWay<'_> {
    /// Tell the window how far it is; whether to go on.
    fn go_on(&self, done: usize) -> bool {
        if let Err(error) = self.progress.send(PrintProgress { done, total: self.run.len() }) {
            log::warn!("the window does not hear of a print run: {error}");
        }
        !self.printing.is_stopped()
    }

    fn one_file(&self) -> Result<Option<PathBuf>, Problem> {
        let mut chosen = None;
        if self.elsewhere {
            chosen = ask_where(self.app, ("PDF", "pdf"), &self.run.file_name());
            if chosen.is_none() {
                return Ok(None);
            }
        }
        let Some(file) = self.run.one_file(|done| self.go_on(done))? else { return Ok(None) };
        if self.printing.is_stopped() {
            return Ok(None);
        }
        let written = match chosen {
            Some(path) => documents::write_over(&path, &file.bytes),
            None => documents::write_beside(&self.folder()?, &file.name, &file.bytes),
        };
        written.map(Some)
    }

    fn file_each(&self) -> Result<Option<PathBuf>, Problem> {
        let parent = if self.elsewhere {
            let chosen = self.app.dialog().file().blocking_pick_folder();
            let Some(chosen) = chosen.and_then(|chosen| chosen.into_path().ok()) else {
                return Ok(None);
            };
            chosen
        } else {
            self.folder()?
        };
        let mut folder = NewFolder::make(&parent, &self.run.folder_name())?;
        for place in 0..self.run.len() {
            if !self.go_on(place) {
                return Ok(None);
            }
            let file = self.run.file(place)?;
            folder.write(&file.name, &file.bytes)?;
        }
        Ok(self.go_on(self.run.len()).then(|| folder.keep()))
    }

    /// The folder for papers of this year.
    fn folder(&self) -> Result<PathBuf, Problem> {
        documents::folder(self.app, clock()().year())
    }
}
