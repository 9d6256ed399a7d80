//! Between the columns of a comment and the comment (nhận xét).

use domain::MeetingId;
use domain::notebook::Comment;
use rusqlite::{ToSql, Transaction};

use crate::Result;
use crate::column::{self, Record};

/// The comment of a row, if there is one.
pub(crate) fn if_any(row: Record<'_, '_>) -> Result<Option<Comment>> {
    let Some(on) = row.day_if_any("commented_on")? else { return Ok(None) };
    Ok(Some(Comment {
        words: row.text("comment_words")?,
        on,
        by: row.text("commented_by")?,
        meeting: row.get::<Option<i64>>("comment_meeting")?.map(MeetingId),
    }))
}

/// Make the comment of row `id` of `table` what `comment` is; none takes it back.
pub(crate) fn set(
    tx: &Transaction<'_>,
    table: &'static str,
    id: i64,
    comment: Option<&Comment>,
) -> Result<()> {
    let values: [(&str, &dyn ToSql); 5] = [
        (":words", &comment.map(|comment| comment.words.as_str())),
        (":on", &comment.map(|comment| column::day(comment.on))),
        (":by", &comment.map(|comment| comment.by.as_str())),
        (":meeting", &comment.and_then(|comment| comment.meeting).map(|meeting| meeting.0)),
        (":id", &id),
    ];
    tx.prepare_cached(&format!(
        "UPDATE {table}
         SET comment_words = :words, commented_on = :on, commented_by = :by,
             comment_meeting = :meeting
         WHERE id = :id"
    ))?
    .execute(&values)?;
    Ok(())
}
