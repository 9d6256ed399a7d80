//! The `paper_number` table: numbers given to papers (số và ký hiệu).

use chrono::NaiveDateTime;
use domain::MeetingId;
use domain::number_series::{PaperKind, PaperNumber};
use rusqlite::{Connection, Row, Transaction, named_params};

use crate::Result;
use crate::column::{self, Record};

/// Every number of papers of `kind`, the newest first.
pub fn list(conn: &Connection, kind: PaperKind) -> Result<Vec<PaperNumber>> {
    conn.prepare_cached(
        "SELECT id, kind, running, printed, issued_on, meeting
         FROM paper_number
         WHERE kind = :kind AND withdrawn_at IS NULL
         ORDER BY issued_on DESC, id DESC",
    )?
    .query_and_then(named_params! { ":kind": column::choice(&kind)? }, from_row)?
    .map(|row| row.map(|(_, number)| number))
    .collect()
}

/// The number of the paper of `kind` of one meeting, and its row, unless it has none.
pub fn find_of_meeting(
    conn: &Connection,
    meeting: MeetingId,
    kind: PaperKind,
) -> Result<Option<(i64, PaperNumber)>> {
    conn.prepare_cached(
        "SELECT id, kind, running, printed, issued_on, meeting
         FROM paper_number
         WHERE meeting = :meeting AND kind = :kind AND withdrawn_at IS NULL",
    )?
    .query_and_then(
        named_params! { ":meeting": meeting.0, ":kind": column::choice(&kind)? },
        from_row,
    )?
    .next()
    .transpose()
}

/// Give a number and answer with its row.
pub fn insert(tx: &Transaction<'_>, number: &PaperNumber) -> Result<i64> {
    tx.prepare_cached(
        "INSERT INTO paper_number (kind, running, printed, issued_on, meeting)
         VALUES (:kind, :running, :printed, :issued_on, :meeting)",
    )?
    .execute(named_params! {
        ":kind": column::choice(&number.kind)?,
        ":running": number.running,
        ":printed": number.printed.as_str(),
        ":issued_on": column::day(number.issued_on),
        ":meeting": number.meeting.map(|meeting| meeting.0),
    })?;
    Ok(tx.last_insert_rowid())
}

/// Correct a number that was given.
pub fn update(tx: &Transaction<'_>, row: i64, number: &PaperNumber) -> Result<()> {
    tx.prepare_cached(
        "UPDATE paper_number
         SET running = :running, printed = :printed, issued_on = :issued_on
         WHERE id = :id",
    )?
    .execute(named_params! {
        ":id": row,
        ":running": number.running,
        ":printed": number.printed.as_str(),
        ":issued_on": column::day(number.issued_on),
    })?;
    Ok(())
}

/// Take back a number that no paper carries after all.
pub fn withdraw(tx: &Transaction<'_>, row: i64, at: NaiveDateTime) -> Result<()> {
    tx.prepare_cached("UPDATE paper_number SET withdrawn_at = :at WHERE id = :id")?
        .execute(named_params! { ":id": row, ":at": column::instant(at) })?;
    Ok(())
}

fn from_row(row: &Row<'_>) -> Result<(i64, PaperNumber)> {
    let record = Record::new("paper_number", row);
    let number = PaperNumber {
        kind: record.choice("kind")?,
        running: record.get("running")?,
        printed: record.text("printed")?,
        issued_on: record.day("issued_on")?,
        meeting: record.get::<Option<i64>>("meeting")?.map(MeetingId),
    };
    Ok((record.get("id")?, number))
}
