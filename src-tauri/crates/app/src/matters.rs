//! Matters the cell follows, as they stand now.

use chrono::{Datelike as _, NaiveDate, NaiveDateTime, NaiveTime};
use domain::matter::Matter;
use domain::text::Text;
use serde::Serialize;
use store::Connection;
use store::matter::Followed;
use ts_rs::TS;

use crate::roll::Roll;
use crate::{Desk, Problem};

/// An open matter, and what is known about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct OpenMatter {
    /// The matter, due when the last meeting that moved it said.
    pub matter: Matter,
    /// Who answers for it: the member's name, or the words written instead.
    pub lead_name: Text,
    /// Whether the day it was due has passed.
    pub overdue: bool,
    /// What was last heard about it; blank while nothing was.
    pub last_words: Text,
    /// How many meetings have reported on it.
    pub reports: u32,
}

impl OpenMatter {
    /// A followed matter as it stands on `day`.
    pub(crate) fn of(followed: Followed, roll: &Roll, day: NaiveDate) -> Self {
        let Followed { matter, last_words, reports } = followed;
        Self {
            lead_name: roll.name_or(matter.draft.lead, &matter.draft.lead_words),
            overdue: is_overdue(&matter, day),
            matter,
            last_words,
            reports,
        }
    }
}

impl Desk {
    /// Every open matter: what the next meeting will hear about, the first due first.
    pub fn open_matters(&self) -> Result<Vec<OpenMatter>, Problem> {
        let today = self.today();
        self.read(|conn| {
            let roll = Roll::on(conn, today)?;
            let open = store::matter::list_open(conn, end_of_time(today))?;
            Ok(open.into_iter().map(|followed| OpenMatter::of(followed, &roll, today)).collect())
        })
    }
}

/// Whether the day a matter was due has passed.
pub(crate) fn is_overdue(matter: &Matter, day: NaiveDate) -> bool {
    matter.draft.due_on.is_some_and(|due_on| due_on < day)
}

/// Whether anything is open.
pub(crate) fn any_open(conn: &Connection, today: NaiveDate) -> Result<bool, Problem> {
    Ok(!store::matter::list_open(conn, end_of_time(today))?.is_empty())
}

/// An instant after every meeting that can be planned.
pub(crate) fn end_of_time(today: NaiveDate) -> NaiveDateTime {
    let last_year = domain::dates::LAST_YEAR.max(today.year());
    let after = NaiveDate::from_ymd_opt(last_year + 1, 1, 1).unwrap_or(NaiveDate::MAX);
    after.and_time(NaiveTime::MIN)
}
