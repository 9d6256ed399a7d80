//! The window itself.

use tauri::{State, Window};

use crate::closing;
use crate::desk_state::DeskState;

/// The page has saved what was being typed: close.
#[tauri::command(async)]
pub(crate) fn leave(window: Window) {
    closing::close(&window);
}

/// The page could not save what was being typed: stay, so that somebody sees why.
#[tauri::command(async)]
pub(crate) fn stay(state: State<'_, DeskState>) {
    state.stay();
}
