//! What changed on a record, and who changed it.

mod take_back;

use chrono::{NaiveDate, NaiveDateTime};
use domain::MemberId;
use domain::role::Seat;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::history::{self, Change, Search};
use ts_rs::TS;

use crate::Problem;
use crate::desk::Desk;

/// How many changes stand on a page of the history.
const PAGE: u32 = 50;

/// Which changes to look for; what is left out is not asked.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct HistorySearch {
    /// Of records of this kind.
    pub noun: Option<String>,
    /// Of what is kept about this person, or was done at their seat.
    pub member: Option<MemberId>,
    /// From this day.
    #[ts(type = "string | null")]
    pub from: Option<NaiveDate>,
    /// To this day.
    #[ts(type = "string | null")]
    pub until: Option<NaiveDate>,
    /// Older than this change: the next page.
    pub older_than: Option<i64>,
}

/// A change of a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct HistoryLine {
    /// Names the change.
    pub id: i64,
    /// What kind of record, e.g. `pledge`.
    pub noun: String,
    /// Which record of that kind.
    pub record: i64,
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
    /// What of it [`Desk::take_back`] can put back as it was before.
    pub takes_back: Vec<String>,
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

    /// What changed anywhere in the book, the newest first, a page at a time.
    pub fn changes(&self, search: &HistorySearch) -> Result<Vec<HistoryLine>, Problem> {
        let search = Search {
            noun: search.noun.as_deref(),
            member: search.member,
            from: search.from,
            until: search.until,
            older_than: search.older_than,
        };
        self.read(|conn| {
            Ok(history::search(conn, search, PAGE)?.into_iter().map(HistoryLine::from).collect())
        })
    }
}

impl From<Change> for HistoryLine {
    fn from(change: Change) -> Self {
        Self {
            takes_back: take_back::fields(&change),
            id: change.id,
            record: change.record,
            noun: change.noun,
            at: change.at,
            seat: Seat::from_word(&change.seat).unwrap_or(Seat::Secretary),
            deed: change.deed,
            before: change.before.as_ref().map(Value::to_string),
            after: change.after.as_ref().map(Value::to_string),
        }
    }
}
