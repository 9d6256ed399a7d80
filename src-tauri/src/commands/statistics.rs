//! What the registers say across years.

use app::Problem;
use domain::review::Statistics;
use tauri::State;

use crate::desk_state::DeskState;

/// What was kept of each year from `from` to `to`, in numbers.
#[tauri::command(async)]
pub(crate) fn statistics(
    state: State<'_, DeskState>,
    from: i32,
    to: i32,
) -> Result<Statistics, Problem> {
    state.at_desk(|desk| desk.statistics(from, to))
}
