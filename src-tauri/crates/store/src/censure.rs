//! The `censure` table: reminders and discipline decided in writing.

use chrono::NaiveDateTime;
use domain::CensureId;
use domain::censure::{Censure, CensureDraft};
use rusqlite::{Connection, ToSql, Transaction, named_params};

use crate::column::{self, Record};
use crate::{Result, subject};

const TABLE: &str = "censure";

const SELECT: &str = "
    SELECT id, member, kind, decided_on, decided_by, number, reason, ended_on
    FROM censure
    WHERE withdrawn_at IS NULL";

/// The censure named `id`, unless there is none that stands.
pub fn find(conn: &Connection, id: CensureId) -> Result<Option<Censure>> {
    conn.prepare_cached(&format!("{SELECT} AND id = :id"))?
        .query_and_then(named_params! { ":id": id.0 }, |row| from_row(Record::new(TABLE, row)))?
        .next()
        .transpose()
}

/// The censures decided in `year`, or in all years, the newest first.
pub fn list(conn: &Connection, year: Option<i32>) -> Result<Vec<Censure>> {
    conn.prepare_cached(&format!(
        "{SELECT} AND (:year IS NULL OR CAST(substr(decided_on, 1, 4) AS INTEGER) = :year)
         ORDER BY decided_on DESC, id DESC"
    ))?
    .query_and_then(named_params! { ":year": year }, |row| from_row(Record::new(TABLE, row)))?
    .collect()
}

/// Enter a censure.
pub fn insert(tx: &Transaction<'_>, draft: &CensureDraft) -> Result<CensureId> {
    with_values(draft, |values| {
        tx.prepare_cached(
            "INSERT INTO censure (member, kind, decided_on, decided_by, number, reason, ended_on)
             VALUES (:member, :kind, :decided_on, :decided_by, :number, :reason, :ended_on)",
        )?
        .execute(values)?;
        Ok(CensureId(tx.last_insert_rowid()))
    })
}

/// Correct a censure.
pub fn update(tx: &Transaction<'_>, id: CensureId, draft: &CensureDraft) -> Result<()> {
    with_values(draft, |values| {
        let values = [values, &[(":id", &id.0)]].concat();
        tx.prepare_cached(
            "UPDATE censure
             SET member = :member, kind = :kind, decided_on = :decided_on,
                 decided_by = :decided_by, number = :number, reason = :reason,
                 ended_on = :ended_on
             WHERE id = :id",
        )?
        .execute(values.as_slice())?;
        Ok(())
    })
}

/// Take back a censure that was entered by mistake.
pub fn withdraw(tx: &Transaction<'_>, id: CensureId, at: NaiveDateTime) -> Result<()> {
    tx.prepare_cached("UPDATE censure SET withdrawn_at = :at WHERE id = :id")?
        .execute(named_params! { ":id": id.0, ":at": column::instant(at) })?;
    Ok(())
}

fn with_values<T>(
    draft: &CensureDraft,
    execute: impl FnOnce(&[(&str, &dyn ToSql)]) -> Result<T>,
) -> Result<T> {
    execute(&[
        (":member", &subject::member(draft.subject)),
        (":kind", &column::choice(&draft.kind)?),
        (":decided_on", &column::day(draft.decided_on)),
        (":decided_by", &draft.by.as_str()),
        (":number", &draft.number.as_str()),
        (":reason", &draft.reason.as_str()),
        (":ended_on", &draft.ended_on.map(column::day)),
    ])
}

fn from_row(row: Record<'_, '_>) -> Result<Censure> {
    let draft = CensureDraft {
        subject: subject::of(row)?,
        kind: row.choice("kind")?,
        decided_on: row.day("decided_on")?,
        by: row.text("decided_by")?,
        number: row.text("number")?,
        reason: row.text("reason")?,
        ended_on: row.day_if_any("ended_on")?,
    };
    Ok(Censure { id: CensureId(row.get("id")?), draft })
}
