//! What changed on a record, and who changed it.

use chrono::NaiveDateTime;
use domain::role::Seat;
use serde::Serialize;
use serde_json::Value;
use store::history::{self, Change};
use ts_rs::TS;

use crate::Problem;
use crate::desk::Desk;

/// A change of a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct HistoryLine {
    /// When.
    #[ts(type = "string")]
    pub at: NaiveDateTime,
    /// At which seat.
    pub seat: Seat,
    /// The name of the deed, e.g. `correct_member`.
    pub deed: String,
    /// The record before, as JSON; none when it was new.
    pub before: Option<String>,
    /// The record after, as JSON; none when it left the lists.
    pub after: Option<String>,
}

impl Desk {
    /// Every change of one record, the newest first (lịch sử thay đổi).
    ///
    /// Standings and posts are part of their member: the noun is `member`, the record the member.
    pub fn history(&self, noun: &str, record: i64) -> Result<Vec<HistoryLine>, Problem> {
        self.read(|conn| {
            Ok(history::list(conn, noun, record)?.into_iter().map(HistoryLine::from).collect())
        })
    }
}

impl From<Change> for HistoryLine {
    fn from(change: Change) -> Self {
        Self {
            at: change.at,
            seat: Seat::from_word(&change.seat).unwrap_or(Seat::Secretary),
            deed: change.deed,
            before: change.before.as_ref().map(Value::to_string),
            after: change.after.as_ref().map(Value::to_string),
        }
    }
}
