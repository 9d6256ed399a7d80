//! The `commendation` table: commendations and letters of praise.

use chrono::NaiveDateTime;
use domain::notebook::{Commendation, CommendationDraft, Praised};
use domain::{CommendationId, MemberId};
use rusqlite::{Connection, ToSql, Transaction, named_params};

use crate::Result;
use crate::column::{self, Record};

const TABLE: &str = "commendation";

const SELECT: &str = "
    SELECT id, member, collective, kind, issuer, number, given_on, reason
    FROM commendation
    WHERE withdrawn_at IS NULL";

/// The commendation named `id`, unless there is none that stands.
pub fn find(conn: &Connection, id: CommendationId) -> Result<Option<Commendation>> {
    conn.prepare_cached(&format!("{SELECT} AND id = :id"))?
        .query_and_then(named_params! { ":id": id.0 }, |row| from_row(Record::new(TABLE, row)))?
        .next()
        .transpose()
}

/// The commendations of `year`, or of all years, the newest first.
pub fn list(conn: &Connection, year: Option<i32>) -> Result<Vec<Commendation>> {
    conn.prepare_cached(&format!(
        "{SELECT} AND (:year IS NULL OR CAST(substr(given_on, 1, 4) AS INTEGER) = :year)
         ORDER BY given_on DESC, id DESC"
    ))?
    .query_and_then(named_params! { ":year": year }, |row| from_row(Record::new(TABLE, row)))?
    .collect()
}

/// Enter a commendation.
pub fn insert(tx: &Transaction<'_>, draft: &CommendationDraft) -> Result<CommendationId> {
    with_values(draft, |values| {
        tx.prepare_cached(
            "INSERT INTO commendation (member, collective, kind, issuer, number, given_on, reason)
             VALUES (:member, :collective, :kind, :issuer, :number, :given_on, :reason)",
        )?
        .execute(values)?;
        Ok(CommendationId(tx.last_insert_rowid()))
    })
}

/// Correct a commendation.
pub fn update(tx: &Transaction<'_>, id: CommendationId, draft: &CommendationDraft) -> Result<()> {
    with_values(draft, |values| {
        let values = [values, &[(":id", &id.0)]].concat();
        tx.prepare_cached(
            "UPDATE commendation
             SET member = :member, collective = :collective, kind = :kind, issuer = :issuer,
                 number = :number, given_on = :given_on, reason = :reason
             WHERE id = :id",
        )?
        .execute(values.as_slice())?;
        Ok(())
    })
}

/// Take back a commendation that was entered by mistake.
pub fn withdraw(tx: &Transaction<'_>, id: CommendationId, at: NaiveDateTime) -> Result<()> {
    tx.prepare_cached("UPDATE commendation SET withdrawn_at = :at WHERE id = :id")?
        .execute(named_params! { ":id": id.0, ":at": column::instant(at) })?;
    Ok(())
}

fn with_values<T>(
    draft: &CommendationDraft,
    execute: impl FnOnce(&[(&str, &dyn ToSql)]) -> Result<T>,
) -> Result<T> {
    let (member, collective) = match &draft.praised {
        Praised::Member(member) => (Some(member.0), None),
        Praised::Collective(name) => (None, Some(name.as_str())),
    };
    execute(&[
        (":member", &member),
        (":collective", &collective),
        (":kind", &draft.kind.as_str()),
        (":issuer", &draft.issuer.as_str()),
        (":number", &draft.number.as_str()),
        (":given_on", &column::day(draft.given_on)),
        (":reason", &draft.reason.as_str()),
    ])
}

fn from_row(row: Record<'_, '_>) -> Result<Commendation> {
    let praised = match row.get::<Option<i64>>("member")? {
        Some(member) => Praised::Member(MemberId(member)),
        None => Praised::Collective(row.text("collective")?),
    };
    let draft = CommendationDraft {
        praised,
        kind: row.text("kind")?,
        issuer: row.text("issuer")?,
        number: row.text("number")?,
        given_on: row.day("given_on")?,
        reason: row.text("reason")?,
    };
    Ok(Commendation { id: CommendationId(row.get("id")?), draft })
}
