//! The `rating_decision` table: what the superior body decided on levels.

use domain::review::RatingDecision;
use rusqlite::{Connection, Transaction, named_params};

use crate::Result;
use crate::column::{self, Record};

/// The decisions on the review of `person`, the first one first.
pub(crate) fn list(conn: &Connection, person: i64) -> Result<Vec<RatingDecision>> {
    conn.prepare_cached(
        "SELECT level, decided_on, decided_by, number, reason
         FROM rating_decision
         WHERE person = :person
         ORDER BY id",
    )?
    .query_and_then(named_params! { ":person": person }, |row| {
        let row = Record::new("rating_decision", row);
        Ok(RatingDecision {
            level: row.choice("level")?,
            decided_on: row.day("decided_on")?,
            by: row.text("decided_by")?,
            number: row.text("number")?,
            reason: row.text("reason")?,
        })
    })?
    .collect()
}

/// Keep a decision on the review of `person`; where there is one already, it is changed by this.
pub fn insert(tx: &Transaction<'_>, person: i64, decision: &RatingDecision) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO rating_decision (person, level, decided_on, decided_by, number, reason)
         VALUES (:person, :level, :decided_on, :decided_by, :number, :reason)",
    )?
    .execute(named_params! {
        ":person": person,
        ":level": column::choice(&decision.level)?,
        ":decided_on": column::day(decision.decided_on),
        ":decided_by": decision.by.as_str(),
        ":number": decision.number.as_str(),
        ":reason": decision.reason.as_str(),
    })?;
    Ok(())
}
