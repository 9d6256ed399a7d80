//! Who can open the vault.

use app::{Opener, PaperView, Problem, RecoveryAnswer, RecoveryCode};
use tauri::State;

use crate::desk_state::DeskState;

/// Who can open the vault.
#[tauri::command(async)]
pub(crate) fn openers(state: State<'_, DeskState>) -> Result<Vec<Opener>, Problem> {
    state.at_desk(|desk| desk.openers())
}

/// Change the password of the seat.
#[tauri::command(async)]
pub(crate) fn change_password(
    state: State<'_, DeskState>,
    old: String,
    new: String,
) -> Result<(), Problem> {
    state.at_desk(|desk| desk.change_password(old, new))
}

/// Set a password after the recovery code opened the vault.
#[tauri::command(async)]
pub(crate) fn set_new_password(state: State<'_, DeskState>, new: String) -> Result<(), Problem> {
    state.at_desk(|desk| desk.set_new_password(new))
}

/// Give the deputy a password of their own.
#[tauri::command(async)]
pub(crate) fn add_deputy(state: State<'_, DeskState>, password: String) -> Result<(), Problem> {
    state.at_desk(|desk| desk.add_deputy(password))
}

/// Take the deputy's password away.
#[tauri::command(async)]
pub(crate) fn remove_deputy(state: State<'_, DeskState>) -> Result<(), Problem> {
    state.at_desk(app::Desk::remove_deputy)
}

/// Make a new recovery code; the old one opens as well until the new one was typed back.
#[tauri::command(async)]
pub(crate) fn renew_recovery_code(state: State<'_, DeskState>) -> Result<RecoveryCode, Problem> {
    state.at_desk(app::Desk::renew_recovery_code)
}

/// Whether parts of the recovery code were typed back rightly.
#[tauri::command(async)]
pub(crate) fn confirm_recovery(
    state: State<'_, DeskState>,
    answers: Vec<RecoveryAnswer>,
) -> Result<bool, Problem> {
    state.at_desk(|desk| desk.confirm_recovery(answers))
}

/// The recovery sheet, as long as its code is at hand.
#[tauri::command(async)]
pub(crate) fn recovery_sheet(state: State<'_, DeskState>) -> Result<PaperView, Problem> {
    state.at_desk(|desk| desk.recovery_sheet())
}
