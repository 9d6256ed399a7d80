//! Whose seat it is inside an open vault.

use std::thread;

use app::{Keeping, OwnHome, Problem, SeatChoice, SeatEntered};
use domain::MemberId;
use domain::text::Text;
use tauri::{AppHandle, Manager as _, State};

use crate::desk_state::DeskState;

/// Whose seats can be chosen.
#[tauri::command(async)]
pub(crate) fn seat_choices(state: State<'_, DeskState>) -> Result<Vec<SeatChoice>, Problem> {
    state.at_desk(|desk| desk.seat_choices())
}

/// Choose the first PIN of a member, who types it.
#[tauri::command(async)]
pub(crate) fn set_pin(
    state: State<'_, DeskState>,
    member: MemberId,
    pin: String,
) -> Result<(), Problem> {
    state.at_desk(|desk| desk.set_pin(member, pin))
}

/// Change one's own PIN.
#[tauri::command(async)]
pub(crate) fn change_pin(
    state: State<'_, DeskState>,
    old: String,
    new: String,
) -> Result<(), Problem> {
    state.at_desk(|desk| desk.change_pin(old, new))
}

/// Take back a PIN that was forgotten.
#[tauri::command(async)]
pub(crate) fn reset_pin(
    state: State<'_, DeskState>,
    member: MemberId,
    reason: Text,
) -> Result<(), Problem> {
    state.at_desk(|desk| desk.reset_pin(member, &reason))
}

/// Hand the seat over to a member.
#[tauri::command(async)]
pub(crate) fn hand_over_seat(
    state: State<'_, DeskState>,
    member: MemberId,
    pin: String,
) -> Result<SeatEntered, Problem> {
    state.at_desk(|desk| desk.hand_over_seat(member, pin))
}

/// Take one's own seat where nobody sits.
#[tauri::command(async)]
pub(crate) fn enter_seat(
    state: State<'_, DeskState>,
    member: MemberId,
    pin: String,
) -> Result<SeatEntered, Problem> {
    state.at_desk(|desk| desk.enter_seat(member, pin))
}

/// Give the seat back to the secretary or the deputy, whose password it is.
#[tauri::command(async)]
pub(crate) fn leave_seat(state: State<'_, DeskState>, password: String) -> Result<(), Problem> {
    state.at_desk(|desk| desk.leave_seat(password))
}

/// Leave the seat to nobody: everyone may choose their own.
///
/// What was changed is copied meanwhile: the vault may be locked next, and a locked one is not copied
/// when the program is left.
#[tauri::command(async)]
pub(crate) fn idle_seat(program: AppHandle, state: State<'_, DeskState>) -> Result<(), Problem> {
    state.at_desk(app::Desk::idle_seat)?;
    thread::spawn(move || program.state::<DeskState>().keep_copies(Keeping::Leaving));
    Ok(())
}

/// The first page of a member's own seat.
#[tauri::command(async)]
pub(crate) fn own_home(state: State<'_, DeskState>, member: MemberId) -> Result<OwnHome, Problem> {
    state.at_desk(|desk| desk.own_home(member))
}
