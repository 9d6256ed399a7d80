//! Where the vault lies, moving it to this machine, and the machine's clock.

use std::path::PathBuf;

use app::{Problem, VaultPlace};
use chrono::NaiveDateTime;
use serde::Serialize;
use tauri::{AppHandle, Manager as _, State};
use tauri_plugin_dialog::DialogExt as _;

use crate::desk_state::DeskState;

/// Where the vault was moved; none when the person thought better of it.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct MovedVault {
    path: Option<String>,
}

/// Where the vault lies.
#[tauri::command(async)]
pub(crate) fn vault_place(state: State<'_, DeskState>) -> Result<VaultPlace, Problem> {
    state.at_desk(|desk| desk.vault_place())
}

/// The instant of the latest change, where the machine's clock was set back behind it.
#[tauri::command(async)]
pub(crate) fn clock_behind(state: State<'_, DeskState>) -> Result<Option<NaiveDateTime>, Problem> {
    state.at_desk(|desk| desk.clock_behind())
}

/// Leave the vault where it lies, knowing.
#[tauri::command(async)]
pub(crate) fn accept_place(state: State<'_, DeskState>) -> Result<VaultPlace, Problem> {
    state.at_desk(app::Desk::accept_place)
}

/// Move the vault into the platform's folder for programs, or into one the person chooses; it is
/// locked then and opens with the password it had.
#[tauri::command(async)]
pub(crate) fn move_vault(
    app: AppHandle,
    state: State<'_, DeskState>,
    choose: bool,
) -> Result<MovedVault, Problem> {
    let target = if choose { chosen(&app) } else { Some(own_folder(&app)?) };
    let moved =
        target.map(|target| state.move_vault(|desk| desk.move_vault(&target))).transpose()?;
    Ok(MovedVault { path: moved.map(|path| path.display().to_string()) })
}

fn chosen(app: &AppHandle) -> Option<PathBuf> {
    app.dialog().file().blocking_pick_folder().and_then(|chosen| chosen.into_path().ok())
}

fn own_folder(app: &AppHandle) -> Result<PathBuf, Problem> {
    app.path().local_data_dir().map_err(|error| {
        log::error!("no folder for data: {error}");
        Problem::Unexpected
    })
}
