//! The `story` table: stories about Bác told at a meeting.

use chrono::{NaiveDate, NaiveDateTime};
use domain::minutes::Story;
use domain::{MeetingId, MemberId, StoryId};
use rusqlite::{Connection, Transaction, named_params};

use crate::column::Record;
use crate::{Result, rows};

const TABLE: &str = "story";

/// The stories of `meeting`, in order.
pub(crate) fn list(conn: &Connection, meeting: MeetingId) -> Result<Vec<Story>> {
    let select = "SELECT id, teller, title, lesson
                  FROM story
                  WHERE meeting = :meeting AND dropped_at IS NULL
                  ORDER BY position";
    rows::of_meeting(conn, TABLE, select, meeting, from_row)
}

/// A story with the meeting it was told at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// At which meeting.
    pub meeting: MeetingId,
    /// On which day.
    pub told_on: NaiveDate,
    /// The story.
    pub story: Story,
}

/// The stories `teller` told in `year` at meetings that were not called off, the oldest first.
pub fn told_by(conn: &Connection, teller: MemberId, year: i32) -> Result<Vec<Told>> {
    conn.prepare_cached(
        "SELECT story.id, teller, title, lesson, meeting, date(planned_at) AS told_on
         FROM story
         JOIN meeting ON meeting.id = story.meeting
         WHERE teller = :teller
             AND dropped_at IS NULL
             AND state IN ('open', 'adopted')
             AND CAST(substr(planned_at, 1, 4) AS INTEGER) = :year
         ORDER BY planned_at, position",
    )?
    .query_and_then(named_params! { ":teller": teller.0, ":year": year }, |row| {
        let row = Record::new(TABLE, row);
        let (meeting, told_on) = (MeetingId(row.get("meeting")?), row.day("told_on")?);
        Ok(Told { meeting, told_on, story: from_row(row)? })
    })?
    .collect()
}

/// Make the rows `kept` those `wanted`.
pub(crate) fn save(
    tx: &Transaction<'_>,
    meeting: MeetingId,
    kept: &[Story],
    wanted: &[Story],
    at: NaiveDateTime,
) -> Result<()> {
    let changes = rows::changes(TABLE, kept, wanted, |story| story.id.0)?;
    rows::drop_rows(tx, TABLE, &changes.dropped, at)?;
    changes.written.iter().try_for_each(|(place, story)| upsert(tx, meeting, *place, story))
}

fn upsert(tx: &Transaction<'_>, meeting: MeetingId, place: i64, story: &Story) -> Result<()> {
    let written = tx
        .prepare_cached(
            "INSERT INTO story (id, meeting, position, teller, title, lesson)
             VALUES (:id, :meeting, :position, :teller, :title, :lesson)
             ON CONFLICT (id) DO UPDATE SET
                 position = excluded.position, teller = excluded.teller, title = excluded.title,
                 lesson = excluded.lesson, dropped_at = NULL
             WHERE meeting = excluded.meeting",
        )?
        .execute(named_params! {
            ":id": story.id.0,
            ":meeting": meeting.0,
            ":position": place,
            ":teller": story.teller.map(|teller| teller.0),
            ":title": story.title.as_str(),
            ":lesson": story.lesson.as_str(),
        })?;
    rows::expect_own(TABLE, written)
}

fn from_row(row: Record<'_, '_>) -> Result<Story> {
    Ok(Story {
        id: StoryId(row.get("id")?),
        teller: row.get::<Option<i64>>("teller")?.map(MemberId),
        title: row.text("title")?,
        lesson: row.text("lesson")?,
    })
}
