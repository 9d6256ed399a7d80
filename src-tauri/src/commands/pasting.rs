//! Text pasted into any box of the window.

use app::Problem;
use domain::text::{OldText, PastedRun};

/// Pasted text that is in an encoding older than Unicode, read; nothing when it is not.
#[tauri::command(async)]
pub(crate) fn read_pasted(runs: Vec<PastedRun>) -> Result<Option<OldText>, Problem> {
    app::read_pasted(&runs)
}
