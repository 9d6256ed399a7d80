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
}

/// Whether the row `id` of `table` is there and was taken back.
pub fn is_withdrawn(conn: &Connection, table: Withdrawn, id: i64) -> Result<bool> {
    let table = table.table();
    Ok(conn
        .prepare_cached(&format!(
            "SELECT 1 FROM {table} WHERE id = :id AND withdrawn_at IS NOT NULL"
        ))?
        .exists(named_params! { ":id": id })?)
}

/// Bring the row `id` of `table` back, as it was.
pub fn bring_back(tx: &Transaction<'_>, table: Withdrawn, id: i64) -> Result<()> {
    let table = table.table();
    tx.prepare_cached(&format!("UPDATE {table} SET withdrawn_at = NULL WHERE id = :id"))?
        .execute(named_params! { ":id": id })?;
    Ok(())
}
