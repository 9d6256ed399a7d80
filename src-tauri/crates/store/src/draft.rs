//! The `draft` table: the last drafts of minutes, whole.
//!
//! Drafts arrive every second while somebody types, so those of one minute share a place; twenty
//! places reach back over at least twenty minutes of typing.

use chrono::{NaiveDateTime, TimeDelta};
use domain::MeetingId;
use domain::minutes::Minutes;
use rusqlite::{Connection, OptionalExtension as _, Transaction, named_params};

use crate::column::{self, Record};
use crate::{Error, Result, rows};

const TABLE: &str = "draft";
/// For how long drafts share a place.
const SHARING: TimeDelta = TimeDelta::minutes(1);
/// How many places there are; the table knows the same number.
const PLACES: i64 = 20;

/// A draft that can be looked at again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Which revision of the minutes it was.
    pub revision: u32,
    /// When it was saved.
    pub saved_at: NaiveDateTime,
}

struct Newest {
    place: i64,
    first_at: NaiveDateTime,
}

/// Keep `minutes` as the newest draft of `meeting`.
pub fn keep(
    tx: &Transaction<'_>,
    meeting: MeetingId,
    revision: u32,
    minutes: &Minutes,
    at: NaiveDateTime,
) -> Result<()> {
    let (place, first_at) = match newest(tx, meeting)? {
        Some(newest) if shares(&newest, at) => (newest.place, newest.first_at),
        Some(newest) => ((newest.place + 1) % PLACES, at),
        None => (0, at),
    };
    tx.prepare_cached(
        "INSERT INTO draft (meeting, place, revision, first_at, saved_at, content)
         VALUES (:meeting, :place, :revision, :first_at, :saved_at, :content)
         ON CONFLICT (meeting, place) DO UPDATE SET
             revision = excluded.revision, first_at = excluded.first_at,
             saved_at = excluded.saved_at, content = excluded.content",
    )?
    .execute(named_params! {
        ":meeting": meeting.0,
        ":place": place,
        ":revision": revision,
        ":first_at": column::instant(first_at),
        ":saved_at": column::instant(at),
        ":content": serde_json::to_string(minutes)?,
    })?;
    Ok(())
}

/// The drafts of `meeting` that are kept, the newest first.
pub fn list(conn: &Connection, meeting: MeetingId) -> Result<Vec<Version>> {
    let select = "SELECT revision, saved_at
                  FROM draft
                  WHERE meeting = :meeting
                  ORDER BY revision DESC";
    rows::of_meeting(conn, TABLE, select, meeting, |row| {
        Ok(Version { revision: row.get("revision")?, saved_at: row.instant("saved_at")? })
    })
}

/// The draft of `meeting` that was `revision`, while it is kept.
pub fn find(conn: &Connection, meeting: MeetingId, revision: u32) -> Result<Option<Minutes>> {
    let content: Option<String> = conn
        .prepare_cached(
            "SELECT content FROM draft WHERE meeting = :meeting AND revision = :revision",
        )?
        .query_row(named_params! { ":meeting": meeting.0, ":revision": revision }, |row| {
            row.get("content")
        })
        .optional()?;
    content.map(|content| read(&content)).transpose()
}

fn read(content: &str) -> Result<Minutes> {
    serde_json::from_str(content).map_err(|error| Error::bad_record(TABLE, error))
}

/// Whether a draft of `at` shares the place of the newest one. After a clock that was set back it
/// does not.
fn shares(newest: &Newest, at: NaiveDateTime) -> bool {
    at >= newest.first_at && at - newest.first_at < SHARING
}

fn newest(conn: &Connection, meeting: MeetingId) -> Result<Option<Newest>> {
    let select = "SELECT place, first_at
                  FROM draft
                  WHERE meeting = :meeting
                  ORDER BY revision DESC
                  LIMIT 1";
    let found = rows::of_meeting(conn, TABLE, select, meeting, |row: Record<'_, '_>| {
        Ok(Newest { place: row.get("place")?, first_at: row.instant("first_at")? })
    })?;
    Ok(found.into_iter().next())
}
