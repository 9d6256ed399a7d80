//! The `score_mark` table: the points a cell gives its meeting.

use chrono::NaiveDateTime;
use domain::MeetingId;
use domain::score::ScoreMark;
use rusqlite::{Connection, Transaction, named_params};

use crate::column::{self, Record};
use crate::{Error, Result, rows};

const TABLE: &str = "score_mark";

/// The marks of `meeting`, in the order of the sheet.
pub(crate) fn list(conn: &Connection, meeting: MeetingId) -> Result<Vec<ScoreMark>> {
    let select = "SELECT line, points, note
                  FROM score_mark
                  WHERE meeting = :meeting AND dropped_at IS NULL
                  ORDER BY position";
    rows::of_meeting(conn, TABLE, select, meeting, from_row)
}

/// Make the rows `kept` those `wanted`.
pub(crate) fn save(
    tx: &Transaction<'_>,
    meeting: MeetingId,
    kept: &[ScoreMark],
    wanted: &[ScoreMark],
    at: NaiveDateTime,
) -> Result<()> {
    let stands = |marks: &[ScoreMark], line: &str| marks.iter().any(|mark| mark.key == line);
    for (place, mark) in (0_i64..).zip(wanted) {
        let index = usize::try_from(place).unwrap_or(usize::MAX);
        if stands(&wanted[..index], &mark.key) {
            return Err(Error::bad_record(TABLE, "a line stands twice in one draft"));
        }
        if kept.get(index) != Some(mark) {
            upsert(tx, meeting, place, mark)?;
        }
    }
    let mut gone = kept.iter().filter(|mark| !stands(wanted, &mark.key));
    gone.try_for_each(|mark| drop_mark(tx, meeting, mark, at))
}

fn upsert(tx: &Transaction<'_>, meeting: MeetingId, place: i64, mark: &ScoreMark) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO score_mark (meeting, line, position, points, note)
         VALUES (:meeting, :line, :position, :points, :note)
         ON CONFLICT (meeting, line) DO UPDATE SET
             position = excluded.position, points = excluded.points, note = excluded.note,
             dropped_at = NULL",
    )?
    .execute(named_params! {
        ":meeting": meeting.0,
        ":line": mark.key,
        ":position": place,
        ":points": mark.points,
        ":note": mark.note.as_str(),
    })?;
    Ok(())
}

fn drop_mark(
    tx: &Transaction<'_>,
    meeting: MeetingId,
    mark: &ScoreMark,
    at: NaiveDateTime,
) -> Result<()> {
    tx.prepare_cached(
        "UPDATE score_mark SET dropped_at = :at WHERE meeting = :meeting AND line = :line",
    )?
    .execute(named_params! {
        ":at": column::instant(at),
        ":meeting": meeting.0,
        ":line": mark.key,
    })?;
    Ok(())
}

fn from_row(row: Record<'_, '_>) -> Result<ScoreMark> {
    Ok(ScoreMark { key: row.get("line")?, points: row.get("points")?, note: row.text("note")? })
}
