//! The `term` table: terms of the committee (nhiệm kỳ).

use domain::TermId;
use domain::cell::{Term, TermSpan};
use rusqlite::{Connection, Row, Transaction, named_params};

use crate::Result;
use crate::column::{self, Record};

/// Every term, the oldest first.
pub fn list(conn: &Connection) -> Result<Vec<Term>> {
    conn.prepare_cached(
        "SELECT id, label, from_on, until_on
         FROM term
         ORDER BY from_on",
    )?
    .query_and_then([], from_row)?
    .collect()
}

/// Begin a term. No other may begin on the same day.
pub fn insert(tx: &Transaction<'_>, span: &TermSpan) -> Result<TermId> {
    tx.prepare_cached(
        "INSERT INTO term (label, from_on, until_on) VALUES (:label, :from_on, :until_on)",
    )?
    .execute(named_params! {
        ":label": span.label.as_str(),
        ":from_on": column::day(span.from_on),
        ":until_on": span.until_on.map(column::day),
    })?;
    Ok(TermId(tx.last_insert_rowid()))
}

/// Correct a term, or note its last day.
pub fn update(tx: &Transaction<'_>, term: &Term) -> Result<()> {
    tx.prepare_cached(
        "UPDATE term
         SET label = :label, from_on = :from_on, until_on = :until_on
         WHERE id = :id",
    )?
    .execute(named_params! {
        ":id": term.id.0,
        ":label": term.span.label.as_str(),
        ":from_on": column::day(term.span.from_on),
        ":until_on": term.span.until_on.map(column::day),
    })?;
    Ok(())
}

fn from_row(row: &Row<'_>) -> Result<Term> {
    let record = Record::new("term", row);
    Ok(Term {
        id: TermId(record.get("id")?),
        span: TermSpan {
            label: record.words("label")?,
            from_on: record.day("from_on")?,
            until_on: record.day_if_any("until_on")?,
        },
    })
}
