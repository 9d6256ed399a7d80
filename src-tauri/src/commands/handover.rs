//! Handing over and receiving: packages.

use std::path::{Path, PathBuf};

use app::{
    FormerYearLine, HandedOver, HandoverLine, MemberPackageView, MemberView, PackageKey,
    PackageView, PaperView, Problem, RecoveryCode,
};
use chrono::Datelike as _;
use domain::MemberId;
use domain::text::Text;
use tauri::{AppHandle, State};
use tauri_plugin_dialog::DialogExt as _;

use super::papers::{SavedPaper, ask_where, open, save};
use crate::desk_state::{DeskState, clock};
use crate::platform::documents;

/// What a package is called when a place for it is asked for.
const KIND: &str = "age";

/// What was handed over and received.
#[tauri::command(async)]
pub(crate) fn handovers(state: State<'_, DeskState>) -> Result<Vec<HandoverLine>, Problem> {
    state.at_desk(|desk| desk.handovers())
}

/// Pack the vault for the next secretary, into the folder for papers or where the person says; none
/// when they thought better of it. `name` is what the file is called.
#[tauri::command(async)]
pub(crate) fn hand_over_vault(
    app: AppHandle,
    state: State<'_, DeskState>,
    receiver: Text,
    name: String,
    choose: bool,
) -> Result<Option<HandedOver>, Problem> {
    // A seat that may not hand over is asked for no place.
    state.at_desk(|desk| desk.expect_giver())?;
    let Some(target) = target(&app, &name, choose)? else { return Ok(None) };
    let watch = state.begin_work();
    state.at_desk(|desk| desk.hand_over_vault(&target, &receiver, &watch)).map(Some)
}

/// Pack what is a member's own for another cell, as the vault is packed.
#[tauri::command(async)]
pub(crate) fn hand_over_member(
    app: AppHandle,
    state: State<'_, DeskState>,
    member: MemberId,
    receiver: Text,
    name: String,
    choose: bool,
) -> Result<Option<HandedOver>, Problem> {
    state.at_desk(|desk| desk.expect_member_giver())?;
    let Some(target) = target(&app, &name, choose)? else { return Ok(None) };
    let watch = state.begin_work();
    state.at_desk(|desk| desk.hand_over_member((member, &target), &receiver, &watch)).map(Some)
}

/// What a package of a member says of itself, and who in the book it may be about.
#[tauri::command(async)]
pub(crate) fn look_into_member_package(
    state: State<'_, DeskState>,
    key: PackageKey,
) -> Result<MemberPackageView, Problem> {
    let watch = state.begin_work();
    state.at_desk(|desk| desk.look_into_member_package(key, &watch))
}

/// Take in what a member brought along: of one in the book, or of one entered with it.
#[tauri::command(async)]
pub(crate) fn receive_member(
    state: State<'_, DeskState>,
    key: PackageKey,
    member: Option<MemberId>,
) -> Result<MemberView, Problem> {
    let watch = state.begin_work();
    state.at_desk(|desk| desk.receive_member(key, member, &watch))
}

/// The years a member brought along from other cells.
#[tauri::command(async)]
pub(crate) fn former_years(
    state: State<'_, DeskState>,
    member: MemberId,
) -> Result<Vec<FormerYearLine>, Problem> {
    state.at_desk(|desk| desk.former_years(member))
}

/// The sheet with the code of the package made last.
#[tauri::command(async)]
pub(crate) fn package_sheet(state: State<'_, DeskState>) -> Result<PaperView, Problem> {
    state.at_desk(|desk| desk.package_sheet())
}

/// Save the sheet with the code of the package made last, and open it to be printed.
#[tauri::command(async)]
pub(crate) fn save_package_sheet(
    app: AppHandle,
    state: State<'_, DeskState>,
) -> Result<SavedPaper, Problem> {
    let file = state.at_desk(|desk| desk.package_sheet_pdf())?;
    let saved = save(&app, &file)?;
    open(&app, &saved)?;
    Ok(saved)
}

/// Let somebody choose the file of a package; none when they thought better of it.
#[tauri::command(async)]
pub(crate) fn choose_package(app: AppHandle) -> Option<String> {
    let chosen = app.dialog().file().add_filter(KIND, &[KIND]).blocking_pick_file();
    chosen.and_then(|chosen| chosen.into_path().ok()).map(|path| path.display().to_string())
}

/// What a package says of itself, while nobody has opened a vault.
#[tauri::command(async)]
pub(crate) fn look_into_package(
    state: State<'_, DeskState>,
    key: PackageKey,
) -> Result<PackageView, Problem> {
    let watch = state.begin_work();
    state.before_the_door(|_| app::look_into_package(key, &watch))
}

/// Let the vault in a package be that of this machine, and sit down at it.
#[tauri::command(async)]
pub(crate) fn receive_vault(
    state: State<'_, DeskState>,
    key: PackageKey,
    password: String,
) -> Result<RecoveryCode, Problem> {
    let watch = state.begin_work();
    state.sit_down_anew(|folder: &Path, clock| {
        app::receive_vault(folder, key, password, clock, &watch)
    })
}

/// Where a package goes.
fn target(app: &AppHandle, name: &str, choose: bool) -> Result<Option<PathBuf>, Problem> {
    if choose {
        return Ok(ask_where(app, (KIND, KIND), name));
    }
    let folder = documents::folder(app, clock()().year())?;
    let name = Path::new(name).file_name().unwrap_or_default().to_string_lossy();
    documents::free_place(&folder, &name).map(Some)
}
