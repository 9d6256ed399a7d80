//! Comments of the committee and the cell: made once, at a meeting or between meetings.

use domain::MeetingId;
use domain::meeting::MeetingState;
use domain::notebook::Comment;
use store::{Connection, Transaction};

use super::views::CommentDraft;
use crate::Problem;
use crate::desk::Stamp;
use crate::minutes::{meeting_named, who_sits};

/// The comment `draft` makes, by who sits here unless it says otherwise; none where it is blank.
pub(crate) fn comment(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    draft: CommentDraft,
) -> Result<Option<Comment>, Problem> {
    if let Some(meeting) = draft.meeting {
        expect_open(tx, meeting)?;
    }
    if draft.words.is_blank() {
        return Ok(None);
    }
    let CommentDraft { words, on, by, meeting } = draft;
    let by = if by.is_blank() { who_sits(tx, stamp)? } else { by };
    Ok(Some(Comment { words, on, by, meeting }))
}

/// Refuse to change a comment that stands in adopted minutes.
pub(crate) fn expect_unlocked(conn: &Connection, comment: Option<&Comment>) -> Result<(), Problem> {
    let Some(meeting) = comment.and_then(|comment| comment.meeting) else { return Ok(()) };
    match meeting_named(conn, meeting)?.state {
        MeetingState::Adopted => Err(Problem::MinutesLocked),
        MeetingState::Planned | MeetingState::Open | MeetingState::Cancelled => Ok(()),
    }
}

fn expect_open(conn: &Connection, meeting: MeetingId) -> Result<(), Problem> {
    match meeting_named(conn, meeting)?.state {
        MeetingState::Open => Ok(()),
        MeetingState::Planned => Err(Problem::MinutesNotBegun),
        MeetingState::Adopted => Err(Problem::MinutesLocked),
        MeetingState::Cancelled => Err(Problem::MeetingCancelled),
    }
}
