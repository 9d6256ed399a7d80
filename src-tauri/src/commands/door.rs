//! Before the vault is open, and closing it again.

use app::{Founding, Problem, RecoveryCode, Strength, VaultState};
use tauri::State;

use crate::desk_state::DeskState;

/// What the window shows first: no vault, a locked one, or the open desk.
#[tauri::command(async)]
pub(crate) fn welcome(state: State<'_, DeskState>) -> Result<VaultState, Problem> {
    if state.is_open() {
        return state.at_desk(|desk| desk.vault_state());
    }
    state.at_the_door()
}

/// How strong a password is, while it is typed.
#[tauri::command(async)]
pub(crate) fn password_strength(password: String) -> Strength {
    app::password_strength(&password)
}

/// Found the cell: lay the vault and sit down as its secretary.
#[tauri::command(async)]
pub(crate) fn found_cell(
    state: State<'_, DeskState>,
    founding: Founding,
) -> Result<RecoveryCode, Problem> {
    state.sit_down(|folder, clock| app::found_cell(folder, founding, clock))
}

/// Open the vault with the secretary's or the deputy's password.
#[tauri::command(async)]
pub(crate) fn open_vault(state: State<'_, DeskState>, password: String) -> Result<(), Problem> {
    state.sit_down(|folder, clock| Ok((app::open_vault(folder, &password, clock)?, ())))
}

/// Open the vault with the recovery code; a new password comes first then.
#[tauri::command(async)]
pub(crate) fn open_with_recovery(state: State<'_, DeskState>, code: String) -> Result<(), Problem> {
    state.sit_down(|folder, clock| Ok((app::open_with_recovery(folder, &code, clock)?, ())))
}

/// Close the vault; the next deed needs a password again.
#[tauri::command(async)]
pub(crate) fn lock(state: State<'_, DeskState>) {
    state.lock();
}
