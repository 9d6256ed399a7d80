//! Members, their standing and posts.

use app::{MemberLine, MemberView, Problem};
use domain::member::{MemberOrder, Particulars, StandingPeriod};
use domain::post::Tenure;
use domain::text::{FullName, Text};
use domain::{MemberId, PostId, StandingId};
use tauri::State;

use crate::desk_state::DeskState;

/// Members, quần chúng and đoàn viên in an order.
#[tauri::command(async)]
pub(crate) fn people(
    state: State<'_, DeskState>,
    order: MemberOrder,
    gone: bool,
) -> Result<Vec<MemberLine>, Problem> {
    state.at_desk(|desk| desk.people(order, gone))
}

/// The members in an order.
#[tauri::command(async)]
pub(crate) fn members(
    state: State<'_, DeskState>,
    order: MemberOrder,
    gone: bool,
) -> Result<Vec<MemberLine>, Problem> {
    state.at_desk(|desk| desk.members(order, gone))
}

/// One member.
#[tauri::command(async)]
pub(crate) fn member(state: State<'_, DeskState>, id: MemberId) -> Result<MemberView, Problem> {
    state.at_desk(|desk| desk.member(id))
}

/// A guess at the parts of a name, to be corrected.
#[tauri::command(async)]
pub(crate) fn guess_name(state: State<'_, DeskState>, full: Text) -> Result<FullName, Problem> {
    state.at_desk(|desk| desk.guess_name(&full))
}

/// Enter a member.
#[tauri::command(async)]
pub(crate) fn enter_member(
    state: State<'_, DeskState>,
    particulars: Particulars,
) -> Result<MemberView, Problem> {
    state.at_desk(|desk| desk.enter_member(&particulars))
}

/// Correct a member's particulars.
#[tauri::command(async)]
pub(crate) fn correct_member(
    state: State<'_, DeskState>,
    id: MemberId,
    particulars: Particulars,
) -> Result<MemberView, Problem> {
    state.at_desk(|desk| desk.correct_member(id, &particulars))
}

/// Keep a period of standing.
#[tauri::command(async)]
pub(crate) fn save_standing(
    state: State<'_, DeskState>,
    member: MemberId,
    id: Option<StandingId>,
    period: StandingPeriod,
) -> Result<MemberView, Problem> {
    state.at_desk(|desk| desk.save_standing(member, id, period))
}

/// Withdraw a period of standing.
#[tauri::command(async)]
pub(crate) fn withdraw_standing(
    state: State<'_, DeskState>,
    member: MemberId,
    id: StandingId,
) -> Result<MemberView, Problem> {
    state.at_desk(|desk| desk.withdraw_standing(member, id))
}

/// Keep a post.
#[tauri::command(async)]
pub(crate) fn save_post(
    state: State<'_, DeskState>,
    member: MemberId,
    id: Option<PostId>,
    tenure: Tenure,
) -> Result<MemberView, Problem> {
    state.at_desk(|desk| desk.save_post(member, id, tenure))
}

/// Withdraw a post.
#[tauri::command(async)]
pub(crate) fn withdraw_post(
    state: State<'_, DeskState>,
    member: MemberId,
    id: PostId,
) -> Result<MemberView, Problem> {
    state.at_desk(|desk| desk.withdraw_post(member, id))
}

/// Put a member entered by mistake into the bin.
#[tauri::command(async)]
pub(crate) fn bin_member(state: State<'_, DeskState>, id: MemberId) -> Result<(), Problem> {
    state.at_desk(|desk| desk.bin_member(id))
}

/// Take a member out of the bin.
#[tauri::command(async)]
pub(crate) fn restore_member(
    state: State<'_, DeskState>,
    id: MemberId,
) -> Result<MemberView, Problem> {
    state.at_desk(|desk| desk.restore_member(id))
}

/// The members in the bin.
#[tauri::command(async)]
pub(crate) fn binned_members(state: State<'_, DeskState>) -> Result<Vec<MemberLine>, Problem> {
    state.at_desk(|desk| desk.binned_members())
}
