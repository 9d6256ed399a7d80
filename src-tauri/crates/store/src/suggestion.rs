//! The `suggestion` table: suggestions for the review from superior bodies.

use chrono::NaiveDateTime;
use domain::SuggestionId;
use domain::review::{Suggestion, SuggestionDraft};
use rusqlite::{Connection, ToSql, Transaction, named_params};

use crate::column::{self, Record};
use crate::{Result, subject};

const TABLE: &str = "suggestion";

const SELECT: &str = "
    SELECT id, year, member, words, body, paper, received_on
    FROM suggestion
    WHERE withdrawn_at IS NULL";

/// The suggestion named `id`, unless there is none that stands.
pub fn find(conn: &Connection, id: SuggestionId) -> Result<Option<Suggestion>> {
    conn.prepare_cached(&format!("{SELECT} AND id = :id"))?
        .query_and_then(named_params! { ":id": id.0 }, |row| from_row(Record::new(TABLE, row)))?
        .next()
        .transpose()
}

/// The suggestions for the review of `year`, or of all years, as they were entered.
pub fn list(conn: &Connection, year: Option<i32>) -> Result<Vec<Suggestion>> {
    conn.prepare_cached(&format!("{SELECT} AND (:year IS NULL OR year = :year) ORDER BY year, id"))?
        .query_and_then(named_params! { ":year": year }, |row| from_row(Record::new(TABLE, row)))?
        .collect()
}

/// Enter a suggestion.
pub fn insert(tx: &Transaction<'_>, draft: &SuggestionDraft) -> Result<SuggestionId> {
    with_values(draft, |values| {
        tx.prepare_cached(
            "INSERT INTO suggestion (year, member, words, body, paper, received_on)
             VALUES (:year, :member, :words, :body, :paper, :received_on)",
        )?
        .execute(values)?;
        Ok(SuggestionId(tx.last_insert_rowid()))
    })
}

/// Correct a suggestion.
pub fn update(tx: &Transaction<'_>, id: SuggestionId, draft: &SuggestionDraft) -> Result<()> {
    with_values(draft, |values| {
        let values = [values, &[(":id", &id.0)]].concat();
        tx.prepare_cached(
            "UPDATE suggestion
             SET year = :year, member = :member, words = :words, body = :body, paper = :paper,
                 received_on = :received_on
             WHERE id = :id",
        )?
        .execute(values.as_slice())?;
        Ok(())
    })
}

/// Take back a suggestion that was entered by mistake.
pub fn withdraw(tx: &Transaction<'_>, id: SuggestionId, at: NaiveDateTime) -> Result<()> {
    tx.prepare_cached("UPDATE suggestion SET withdrawn_at = :at WHERE id = :id")?
        .execute(named_params! { ":id": id.0, ":at": column::instant(at) })?;
    Ok(())
}

fn with_values<T>(
    draft: &SuggestionDraft,
    execute: impl FnOnce(&[(&str, &dyn ToSql)]) -> Result<T>,
) -> Result<T> {
    execute(&[
        (":year", &draft.year),
        (":member", &subject::member(draft.subject)),
        (":words", &draft.words.as_str()),
        (":body", &draft.from.as_str()),
        (":paper", &draft.paper.as_str()),
        (":received_on", &draft.received_on.map(column::day)),
    ])
}

fn from_row(row: Record<'_, '_>) -> Result<Suggestion> {
    let draft = SuggestionDraft {
        year: row.get("year")?,
        subject: subject::of(row)?,
        words: row.words("words")?,
        from: row.text("body")?,
        paper: row.text("paper")?,
        received_on: row.day_if_any("received_on")?,
    };
    Ok(Suggestion { id: SuggestionId(row.get("id")?), draft })
}
