//! Copies of the vault: taking, listing, restoring, rescuing.

use std::path::{Path, PathBuf};

use app::{
    CopiesView, CopyLine, DoorCopies, DoorSecret, Problem, RescueView, SecondPlaceView, Step,
};
use serde::Serialize;
use tauri::{AppHandle, State};
use tauri_plugin_dialog::DialogExt as _;

use crate::desk_state::DeskState;

/// What long work is at, for the page that waits for it.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) enum WorkStep {
    Resting,
    Copying,
    Proving,
    Rescuing,
    Packing,
    Unpacking,
    Placing,
}

/// The copies there are.
#[tauri::command(async)]
pub(crate) fn copies(state: State<'_, DeskState>) -> Result<CopiesView, Problem> {
    state.at_desk(|desk| desk.copies())
}

/// Take a copy beside the vault.
#[tauri::command(async)]
pub(crate) fn back_up(state: State<'_, DeskState>) -> Result<CopyLine, Problem> {
    let watch = state.begin_work();
    state.at_desk(|desk| desk.back_up(&watch))
}

/// Take a copy in the second place.
#[tauri::command(async)]
pub(crate) fn back_up_to_second(state: State<'_, DeskState>) -> Result<CopyLine, Problem> {
    let watch = state.begin_work();
    state.at_desk(|desk| desk.back_up_to_second(&watch))
}

/// Let somebody choose the second place; none when they thought better of it.
#[tauri::command(async)]
pub(crate) fn choose_second_place(
    app: AppHandle,
    state: State<'_, DeskState>,
) -> Result<Option<SecondPlaceView>, Problem> {
    let chosen = pick_folder(&app);
    chosen.map(|folder| state.at_desk(|desk| desk.choose_second_place(&folder))).transpose()
}

/// Let a copy take the vault's place.
#[tauri::command(async)]
pub(crate) fn restore_copy(state: State<'_, DeskState>, path: PathBuf) -> Result<(), Problem> {
    let watch = state.begin_work();
    state.exchange(
        |desk| desk.prepare_restore(&path, &watch),
        |desk, ready| desk.restore(ready).map(Some),
    )
}

/// Put the vault back that was set aside last.
#[tauri::command(async)]
pub(crate) fn undo_restore(state: State<'_, DeskState>) -> Result<(), Problem> {
    state.exchange(app::Desk::prepare_undo, app::Desk::undo_restore)
}

/// What long work is at.
#[tauri::command(async)]
pub(crate) fn work_step(state: State<'_, DeskState>) -> WorkStep {
    match state.work().step() {
        Step::Resting => WorkStep::Resting,
        Step::Copying => WorkStep::Copying,
        Step::Proving => WorkStep::Proving,
        Step::Rescuing => WorkStep::Rescuing,
        Step::Packing => WorkStep::Packing,
        Step::Unpacking => WorkStep::Unpacking,
        Step::Placing => WorkStep::Placing,
    }
}

/// Stop long work; what was begun is taken back.
#[tauri::command(async)]
pub(crate) fn stop_work(state: State<'_, DeskState>) {
    state.work().stop();
}

/// The copies that can be restored while nobody has opened the vault.
#[tauri::command(async)]
pub(crate) fn copies_at_the_door(state: State<'_, DeskState>) -> Result<DoorCopies, Problem> {
    state.before_the_door(|folder| app::copies_at_the_door(folder, None))
}

/// The same with those of a folder somebody chooses; none when they thought better of it.
#[tauri::command(async)]
pub(crate) fn look_for_copies(
    app: AppHandle,
    state: State<'_, DeskState>,
) -> Result<Option<DoorCopies>, Problem> {
    let Some(chosen) = pick_folder(&app) else { return Ok(None) };
    state.before_the_door(|folder| app::copies_at_the_door(folder, Some(&chosen)).map(Some))
}

/// Let a copy be the vault of this machine, and sit down at it.
#[tauri::command(async)]
pub(crate) fn restore_at_the_door(
    state: State<'_, DeskState>,
    path: PathBuf,
    secret: DoorSecret,
) -> Result<(), Problem> {
    let watch = state.begin_work();
    state.sit_down_anew(|folder: &Path, clock| {
        Ok((app::restore_at_the_door(folder, &path, secret, clock, &watch)?, ()))
    })
}

/// Read what can be read of a damaged vault into a new one, and sit down at it.
#[tauri::command(async)]
pub(crate) fn rescue_vault(
    state: State<'_, DeskState>,
    secret: DoorSecret,
) -> Result<RescueView, Problem> {
    let watch = state.begin_work();
    state.sit_down_anew(|folder, clock| app::open_rescued(folder, secret, clock, &watch))
}

fn pick_folder(app: &AppHandle) -> Option<PathBuf> {
    app.dialog().file().blocking_pick_folder().and_then(|chosen| chosen.into_path().ok())
}
