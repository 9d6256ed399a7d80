//! The `study` table: study sessions.

use chrono::{NaiveDate, NaiveDateTime};
use domain::study::{Study, StudyDraft};
use domain::{MeetingId, StudyId};
use rusqlite::{Connection, Transaction, named_params};

use crate::Result;
use crate::column::{self, Record};

const TABLE: &str = "study";
const STUDY: &str = "
    SELECT id, title, held_on, place, speaker, meeting, report_due_on, note, announced_on
    FROM study
    WHERE withdrawn_at IS NULL";

/// The sessions of `year`, the oldest first.
pub fn list(conn: &Connection, year: i32) -> Result<Vec<Study>> {
    conn.prepare_cached(&format!(
        "{STUDY} AND CAST(substr(held_on, 1, 4) AS INTEGER) = :year ORDER BY held_on, id"
    ))?
    .query_and_then(named_params! { ":year": year }, |row| from_row(Record::new(TABLE, row)))?
    .collect()
}

/// The session named `id`.
pub fn find(conn: &Connection, id: StudyId) -> Result<Option<Study>> {
    conn.prepare_cached(&format!("{STUDY} AND id = :id"))?
        .query_and_then(named_params! { ":id": id.0 }, |row| from_row(Record::new(TABLE, row)))?
        .next()
        .transpose()
}

/// Enter a session.
pub fn insert(tx: &Transaction<'_>, draft: &StudyDraft) -> Result<StudyId> {
    tx.prepare_cached(
        "INSERT INTO study (title, held_on, place, speaker, meeting, report_due_on, note)
         VALUES (:title, :held_on, :place, :speaker, :meeting, :report_due_on, :note)",
    )?
    .execute(named_params! {
        ":title": draft.title.as_str(),
        ":held_on": column::day(draft.held_on),
        ":place": draft.place.as_str(),
        ":speaker": draft.speaker.as_str(),
        ":meeting": draft.meeting.map(|meeting| meeting.0),
        ":report_due_on": draft.report_due_on.map(column::day),
        ":note": draft.note.as_str(),
    })?;
    Ok(StudyId(tx.last_insert_rowid()))
}

/// Correct a session.
pub fn update(tx: &Transaction<'_>, id: StudyId, draft: &StudyDraft) -> Result<()> {
    tx.prepare_cached(
        "UPDATE study
         SET title = :title, held_on = :held_on, place = :place, speaker = :speaker,
             meeting = :meeting, report_due_on = :report_due_on, note = :note
         WHERE id = :id",
    )?
    .execute(named_params! {
        ":id": id.0,
        ":title": draft.title.as_str(),
        ":held_on": column::day(draft.held_on),
        ":place": draft.place.as_str(),
        ":speaker": draft.speaker.as_str(),
        ":meeting": draft.meeting.map(|meeting| meeting.0),
        ":report_due_on": draft.report_due_on.map(column::day),
        ":note": draft.note.as_str(),
    })?;
    Ok(())
}

/// Note the day the marks of a session were announced.
pub fn announce(tx: &Transaction<'_>, id: StudyId, on: NaiveDate) -> Result<()> {
    tx.prepare_cached("UPDATE study SET announced_on = :on WHERE id = :id")?
        .execute(named_params! { ":id": id.0, ":on": column::day(on) })?;
    Ok(())
}

/// Take back a session that was entered by mistake.
pub fn withdraw(tx: &Transaction<'_>, id: StudyId, at: NaiveDateTime) -> Result<()> {
    tx.prepare_cached("UPDATE study SET withdrawn_at = :at WHERE id = :id")?
        .execute(named_params! { ":id": id.0, ":at": column::instant(at) })?;
    Ok(())
}

fn from_row(row: Record<'_, '_>) -> Result<Study> {
    let draft = StudyDraft {
        title: row.text("title")?,
        held_on: row.day("held_on")?,
        place: row.text("place")?,
        speaker: row.text("speaker")?,
        meeting: row.get::<Option<i64>>("meeting")?.map(MeetingId),
        report_due_on: row.day_if_any("report_due_on")?,
        note: row.text("note")?,
    };
    let announced_on = row.day_if_any("announced_on")?;
    Ok(Study { id: StudyId(row.get("id")?), draft, announced_on })
}
