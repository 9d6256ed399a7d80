//! The machine sleeps: the page keeps what is being typed and locks.

use tauri::{AppHandle, Emitter as _, Manager as _};

use crate::desk_state::DeskState;
use crate::platform::sleep;

/// The event that asks the page to save and to lock.
const SLEEPING: &str = "sleeping";

/// From here on, lock an open vault when the machine sleeps.
///
/// As when nobody is there, minutes that cannot be kept hold the vault open. A page that cannot even
/// be asked has nothing to keep.
pub(crate) fn lock_on_sleep(app: &AppHandle) {
    let app = app.clone();
    sleep::watch(move || {
        let state = app.state::<DeskState>();
        if state.is_open() && app.emit(SLEEPING, ()).is_err() {
            state.lock();
        }
    });
}
