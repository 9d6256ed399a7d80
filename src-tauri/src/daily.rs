//! What is done once a day while the program runs on.

use std::thread;
use std::time::Duration;

use app::Keeping;
use tauri::{AppHandle, Manager as _};

use crate::desk_state::DeskState;

/// How often it is asked whether a copy is due. Asking costs next to nothing.
const PAUSE: Duration = Duration::from_secs(10 * 60);

/// Take a copy a day for as long as the program runs, whoever sits at the desk.
pub(crate) fn keep_copies(app: &AppHandle) {
    let app = app.clone();
    thread::spawn(move || {
        loop {
            thread::sleep(PAUSE);
            app.state::<DeskState>().keep_copies(Keeping::Daily);
        }
    });
}
