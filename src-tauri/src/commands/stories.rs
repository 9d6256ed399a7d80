//! Stories about Bác, and the rota of who tells.

use app::{CommentDraft, Problem, StoryRotaView, StoryView, TurnPlace};
use domain::StoryId;
use domain::story::StoryDraft;
use domain::text::Text;
use tauri::State;

use crate::desk_state::DeskState;

/// The rota from this month on.
#[tauri::command(async)]
pub(crate) fn story_rota(
    state: State<'_, DeskState>,
    months: u32,
) -> Result<StoryRotaView, Problem> {
    state.at_desk(|desk| desk.story_rota(months))
}

/// Let two change places in the rota.
#[tauri::command(async)]
pub(crate) fn swap_story_turns(
    state: State<'_, DeskState>,
    first: TurnPlace,
    second: TurnPlace,
    reason: Text,
) -> Result<StoryRotaView, Problem> {
    state.at_desk(|desk| desk.swap_story_turns(first, second, &reason))
}

/// The stories of a year.
#[tauri::command(async)]
pub(crate) fn stories(state: State<'_, DeskState>, year: i32) -> Result<Vec<StoryView>, Problem> {
    state.at_desk(|desk| desk.stories(year))
}

/// Prepare a story, or keep one told elsewhere.
#[tauri::command(async)]
pub(crate) fn tell_story(
    state: State<'_, DeskState>,
    id: Option<StoryId>,
    draft: StoryDraft,
) -> Result<StoryView, Problem> {
    state.at_desk(|desk| desk.tell_story(id, &draft))
}

/// Take back a story outside minutes.
#[tauri::command(async)]
pub(crate) fn withdraw_story(state: State<'_, DeskState>, id: StoryId) -> Result<(), Problem> {
    state.at_desk(|desk| desk.withdraw_story(id))
}

/// Keep what the teller takes to heart.
#[tauri::command(async)]
pub(crate) fn save_reflection(
    state: State<'_, DeskState>,
    id: StoryId,
    words: Text,
) -> Result<StoryView, Problem> {
    state.at_desk(|desk| desk.save_reflection(id, &words))
}

/// Comment on a story for the cell.
#[tauri::command(async)]
pub(crate) fn save_story_comment(
    state: State<'_, DeskState>,
    id: StoryId,
    draft: CommentDraft,
) -> Result<StoryView, Problem> {
    state.at_desk(|desk| desk.save_story_comment(id, draft))
}
