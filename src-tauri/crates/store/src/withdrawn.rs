//! Rows that were taken back, in the tables whose rows only carry the instant they were.

use rusqlite::{Connection, Transaction, named_params};

use crate::Result;

/// A table whose rows can be brought back as they were.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Withdrawn {
    /// Reminders and discipline.
    Censure,
    /// Commendations.
    Commendation,
    /// Comments contributed to a review.
    Contribution,
    /// Good deeds.
    GoodDeed,
    /// Models.
    Model,
    /// Pledges.
    Pledge,
    /// Pressing issues.
    PressingIssue,
    /// Stories told outside minutes.
    Story,
    /// Study sessions.
    Study,
    /// Suggestions from above.
    Suggestion,
}

impl Withdrawn {
    fn table(self) -> &'static str {
        match self {
            Self::Censure => "censure",
            Self::Commendation => "commendation",
            Self::Contribution => "contribution",
            Self::GoodDeed => "good_deed",
            Self::Model => "model",
            Self::Pledge => "pledge",
            Self::PressingIssue => "pressing_issue",
            Self::Story => "story",
            Self::Study => "study",
            Self::Suggestion => "suggestion",
        }
    }

    /// The column with the instant a row was taken back. A story that is part of minutes is dropped
    /// with them.
    fn column(self) -> &'static str {
        match self {
            Self::Story => "dropped_at",
            _ => "withdrawn_at",
        }
    }

    /// Which rows were taken back by themselves.
    fn taken_back(self) -> &'static str {
        match self {
            Self::Story => "dropped_at IS NOT NULL AND meeting IS NULL",
            _ => "withdrawn_at IS NOT NULL",
        }
    }
}

/// Whether the row `id` of `table` is there and was taken back.
pub fn is_withdrawn(conn: &Connection, table: Withdrawn, id: i64) -> Result<bool> {
    let (table, taken_back) = (table.table(), table.taken_back());
    Ok(conn
        .prepare_cached(&format!("SELECT 1 FROM {table} WHERE id = :id AND {taken_back}"))?
        .exists(named_params! { ":id": id })?)
}

/// Bring the row `id` of `table` back, as it was.
pub fn bring_back(tx: &Transaction<'_>, table: Withdrawn, id: i64) -> Result<()> {
    let (table, column) = (table.table(), table.column());
    tx.prepare_cached(&format!("UPDATE {table} SET {column} = NULL WHERE id = :id"))?
        .execute(named_params! { ":id": id })?;
    Ok(())
}
