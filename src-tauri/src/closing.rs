//! Closing the window: what is being typed is saved first.

use std::time::Duration;

use tauri::{Emitter as _, Manager as _, Window, WindowEvent};

use crate::desk_state::DeskState;

/// The event that asks the page to save and then to call the command `leave`, or `stay` when
/// saving failed and somebody should see why.
const LEAVING: &str = "leaving";

/// How long the page may take before the window closes all the same.
const PATIENCE: Duration = Duration::from_secs(2);

/// On a request to close, ask the page to save first.
///
/// A page that hangs keeps the window open no longer than [`PATIENCE`]. A page that could not save
/// says so and stays once; the next request closes it.
pub(crate) fn ask_to_flush(window: &Window, event: &WindowEvent) {
    let WindowEvent::CloseRequested { api, .. } = event else { return };
    let state = window.state::<DeskState>();
    if state.is_leaving() {
        return;
    }
    api.prevent_close();
    if state.has_stayed() || window.emit(LEAVING, ()).is_err() {
        close(window);
        return;
    }
    let window = window.clone();
    std::thread::spawn(move || {
        std::thread::sleep(PATIENCE);
        if !window.state::<DeskState>().has_stayed() {
            close(&window);
        }
    });
}

/// Lock the vault and close the window for good. It is out of sight first, so that nobody waits for
/// the copy that is taken now.
pub(crate) fn close(window: &Window) {
    if window.state::<DeskState>().is_leaving() {
        return;
    }
    if let Err(error) = window.hide() {
        log::warn!("the window could not be hidden: {error}");
    }
    window.state::<DeskState>().leave();
    if let Err(error) = window.destroy() {
        log::warn!("the window could not be closed: {error}");
    }
}
