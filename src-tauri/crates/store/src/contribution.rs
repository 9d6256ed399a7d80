//! The `contribution` table: comments contributed for the review.

use chrono::NaiveDateTime;
use domain::ContributionId;
use domain::review::{Contribution, ContributionDraft};
use rusqlite::{Connection, ToSql, Transaction, named_params};

use crate::column::{self, Record};
use crate::{Result, subject};

const TABLE: &str = "contribution";

const SELECT: &str = "
    SELECT id, year, member, words, giver, giver_words, given_on, reply
    FROM contribution
    WHERE withdrawn_at IS NULL";

/// The comment named `id`, unless there is none that stands.
pub fn find(conn: &Connection, id: ContributionId) -> Result<Option<Contribution>> {
    conn.prepare_cached(&format!("{SELECT} AND id = :id"))?
        .query_and_then(named_params! { ":id": id.0 }, |row| from_row(Record::new(TABLE, row)))?
        .next()
        .transpose()
}

/// The comments for the review of `year`, or of all years, as they were entered.
pub fn list(conn: &Connection, year: Option<i32>) -> Result<Vec<Contribution>> {
    conn.prepare_cached(&format!("{SELECT} AND (:year IS NULL OR year = :year) ORDER BY year, id"))?
        .query_and_then(named_params! { ":year": year }, |row| from_row(Record::new(TABLE, row)))?
        .collect()
}

/// Enter a comment.
pub fn insert(tx: &Transaction<'_>, draft: &ContributionDraft) -> Result<ContributionId> {
    with_values(draft, |values| {
        tx.prepare_cached(
            "INSERT INTO contribution (year, member, words, giver, giver_words, given_on, reply)
             VALUES (:year, :member, :words, :giver, :giver_words, :given_on, :reply)",
        )?
        .execute(values)?;
        Ok(ContributionId(tx.last_insert_rowid()))
    })
}

/// Correct a comment.
pub fn update(tx: &Transaction<'_>, id: ContributionId, draft: &ContributionDraft) -> Result<()> {
    with_values(draft, |values| {
        let values = [values, &[(":id", &id.0)]].concat();
        tx.prepare_cached(
            "UPDATE contribution
             SET year = :year, member = :member, words = :words, giver = :giver,
                 giver_words = :giver_words, given_on = :given_on, reply = :reply
             WHERE id = :id",
        )?
        .execute(values.as_slice())?;
        Ok(())
    })
}

/// Take back a comment that was entered by mistake.
pub fn withdraw(tx: &Transaction<'_>, id: ContributionId, at: NaiveDateTime) -> Result<()> {
    tx.prepare_cached("UPDATE contribution SET withdrawn_at = :at WHERE id = :id")?
        .execute(named_params! { ":id": id.0, ":at": column::instant(at) })?;
    Ok(())
}

fn with_values<T>(
    draft: &ContributionDraft,
    execute: impl FnOnce(&[(&str, &dyn ToSql)]) -> Result<T>,
) -> Result<T> {
    execute(&[
        (":year", &draft.year),
        (":member", &subject::member(draft.subject)),
        (":words", &draft.words.as_str()),
        (":giver", &column::choice(&draft.giver)?),
        (":giver_words", &draft.giver_words.as_str()),
        (":given_on", &draft.given_on.map(column::day)),
        (":reply", &draft.reply.as_str()),
    ])
}

fn from_row(row: Record<'_, '_>) -> Result<Contribution> {
    let draft = ContributionDraft {
        year: row.get("year")?,
        subject: subject::of(row)?,
        words: row.words("words")?,
        giver: row.choice("giver")?,
        giver_words: row.text("giver_words")?,
        given_on: row.day_if_any("given_on")?,
        reply: row.text("reply")?,
    };
    Ok(Contribution { id: ContributionId(row.get("id")?), draft })
}
