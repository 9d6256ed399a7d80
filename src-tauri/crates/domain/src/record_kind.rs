//! What the records of a vault are, in the words of a person and not by tables.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A kind of records.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum RecordKind {
    /// Members, their posts and standing.
    Members,
    /// Meetings and their minutes.
    Meetings,
    /// Matters and the reports on them.
    Matters,
    /// Notebooks and what the cell plans for them.
    Notebooks,
    /// Good deeds.
    GoodDeeds,
    /// Stories about Bác and who tells them.
    Stories,
    /// Studies.
    Studies,
    /// Filled forms and their editions.
    Forms,
    /// The annual review.
    Reviews,
    /// The cell itself: names, terms, settings, numbers, seats.
    Cell,
    /// What was typed and not finished.
    Drafts,
    /// The history of changes.
    History,
    /// What this program does not know by name.
    Other,
}

impl RecordKind {
    /// Whether a person would count such records: drafts and the history grow by themselves.
    pub fn is_counted(self) -> bool {
        !matches!(self, Self::Drafts | Self::History)
    }
}
