//! The `pressing_issue` table: issues the cell means to settle within their year.

use chrono::NaiveDateTime;
use domain::notebook::{PressingIssue, PressingIssueDraft};
use domain::{MemberId, PressingIssueId};
use rusqlite::{Connection, ToSql, Transaction, named_params};

use crate::Result;
use crate::column::{self, Record};

const TABLE: &str = "pressing_issue";

const SELECT: &str = "
    SELECT id, year, issue, owner, owner_words, measures, due_on, settled_on, outcome
    FROM pressing_issue
    WHERE withdrawn_at IS NULL";

/// The issue named `id`, unless there is none that stands.
pub fn find(conn: &Connection, id: PressingIssueId) -> Result<Option<PressingIssue>> {
    conn.prepare_cached(&format!("{SELECT} AND id = :id"))?
        .query_and_then(named_params! { ":id": id.0 }, |row| from_row(Record::new(TABLE, row)))?
        .next()
        .transpose()
}

/// The issues of `year`, or of all years: the newest year first, in it those that are open, the
/// first due first.
pub fn list(conn: &Connection, year: Option<i32>) -> Result<Vec<PressingIssue>> {
    let order = "ORDER BY year DESC, settled_on IS NOT NULL, due_on IS NULL, due_on, id";
    conn.prepare_cached(&format!("{SELECT} AND (:year IS NULL OR year = :year) {order}"))?
        .query_and_then(named_params! { ":year": year }, |row| from_row(Record::new(TABLE, row)))?
        .collect()
}

/// Enter an issue.
pub fn insert(tx: &Transaction<'_>, draft: &PressingIssueDraft) -> Result<PressingIssueId> {
    with_values(draft, |values| {
        tx.prepare_cached(
            "INSERT INTO pressing_issue (
                 year, issue, owner, owner_words, measures, due_on, settled_on, outcome
             )
             VALUES (
                 :year, :issue, :owner, :owner_words, :measures, :due_on, :settled_on, :outcome
             )",
        )?
        .execute(values)?;
        Ok(PressingIssueId(tx.last_insert_rowid()))
    })
}

/// Correct an issue, or note how it was settled.
pub fn update(tx: &Transaction<'_>, id: PressingIssueId, draft: &PressingIssueDraft) -> Result<()> {
    with_values(draft, |values| {
        let values = [values, &[(":id", &id.0)]].concat();
        tx.prepare_cached(
            "UPDATE pressing_issue
             SET year = :year, issue = :issue, owner = :owner, owner_words = :owner_words,
                 measures = :measures, due_on = :due_on, settled_on = :settled_on,
                 outcome = :outcome
             WHERE id = :id",
        )?
        .execute(values.as_slice())?;
        Ok(())
    })
}

/// Take back an issue that was entered by mistake.
pub fn withdraw(tx: &Transaction<'_>, id: PressingIssueId, at: NaiveDateTime) -> Result<()> {
    tx.prepare_cached("UPDATE pressing_issue SET withdrawn_at = :at WHERE id = :id")?
        .execute(named_params! { ":id": id.0, ":at": column::instant(at) })?;
    Ok(())
}

fn with_values<T>(
    draft: &PressingIssueDraft,
    execute: impl FnOnce(&[(&str, &dyn ToSql)]) -> Result<T>,
) -> Result<T> {
    execute(&[
        (":year", &draft.year),
        (":issue", &draft.issue.as_str()),
        (":owner", &draft.owner.map(|owner| owner.0)),
        (":owner_words", &draft.owner_words.as_str()),
        (":measures", &draft.measures.as_str()),
        (":due_on", &draft.due_on.map(column::day)),
        (":settled_on", &draft.settled_on.map(column::day)),
        (":outcome", &draft.outcome.as_str()),
    ])
}

fn from_row(row: Record<'_, '_>) -> Result<PressingIssue> {
    let draft = PressingIssueDraft {
        year: row.get("year")?,
        issue: row.text("issue")?,
        owner: row.get::<Option<i64>>("owner")?.map(MemberId),
        owner_words: row.text("owner_words")?,
        measures: row.text("measures")?,
        due_on: row.day_if_any("due_on")?,
        settled_on: row.day_if_any("settled_on")?,
        outcome: row.text("outcome")?,
    };
    Ok(PressingIssue { id: PressingIssueId(row.get("id")?), draft })
}
