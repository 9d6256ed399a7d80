//! Where the pages of a year stand, and what is overdue.
//!
//! Overdue is what can still be asked for: nothing is, of somebody who did not take part then or does
//! not take part now (exempt, suspended, away, gone, a member elsewhere), or who came later.

use chrono::{Datelike as _, Days, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::SummaryPeriod;
use crate::dates::YearMonth;
use crate::member::Member;

/// Days within which a report is commented on.
const COMMENT_DAYS: u64 = 30;

/// Where the page of a month stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum MonthState {
    /// Nothing is registered, and nothing is due yet.
    NotDue,
    /// Đã đăng ký.
    Registered,
    /// Đã ghi kết quả.
    Reported,
    /// Đã nhận xét: reported, and commented on.
    Commented,
    /// Quá hạn: nothing was reported in time.
    Overdue,
    /// Không phải ghi: did not take part, was not here yet, or is here no longer.
    Exempt,
}

/// Where something stands that is due once a year: the registration, the commitment, a summary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum DueState {
    /// Not done, and not due yet.
    NotDue,
    /// Done.
    Done,
    /// Quá hạn.
    Overdue,
    /// Not owed.
    Exempt,
}

/// What is known about the page of a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct MonthFacts {
    /// Whether something is registered for the month or for its year.
    pub registered: bool,
    /// The day something was first reported.
    pub reported_on: Option<NaiveDate>,
    /// Whether there is a comment.
    pub commented: bool,
    /// Whether the person owes the page.
    pub owed: bool,
}

impl MonthFacts {
    /// Where the page of `month` stands on `today`, when pages are due until `due_day` of the month
    /// after.
    pub fn state(self, month: YearMonth, due_day: u32, today: NaiveDate) -> MonthState {
        match self {
            Self { reported_on: Some(_), commented: true, .. } => MonthState::Commented,
            Self { reported_on: Some(_), .. } => MonthState::Reported,
            Self { owed: false, .. } => MonthState::Exempt,
            _ if today > month_due_on(month, due_day) => MonthState::Overdue,
            Self { registered: true, .. } => MonthState::Registered,
            _ => MonthState::NotDue,
        }
    }

    /// Whether a report has waited for its comment for more than thirty days.
    pub fn lacks_comment(self, today: NaiveDate) -> bool {
        let waits_from = self.reported_on.filter(|_| !self.commented);
        waits_from.is_some_and(|on| on.checked_add_days(Days::new(COMMENT_DAYS)) < Some(today))
    }
}

/// The last day on which the page of `month` is in time.
pub fn month_due_on(month: YearMonth, due_day: u32) -> NaiveDate {
    let next = month.next();
    next.first_day().with_day(due_day).unwrap_or_else(|| next.last_day())
}

/// The month whose pages a meeting on `day` hears: the one that is due next.
pub fn month_heard_on(day: NaiveDate, due_day: u32) -> YearMonth {
    let month = YearMonth::of(day);
    if day.day() <= due_day { month.previous() } else { month }
}

/// The last day of the first quarter, until which a year is registered and committed to.
pub fn year_due_on(year: i32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 3, 31).unwrap_or(NaiveDate::MAX)
}

/// The last day a summary speaks of: the end of June, the end of the year.
pub fn summary_ends_on(year: i32, period: SummaryPeriod) -> NaiveDate {
    let (month, day) = match period {
        SummaryPeriod::HalfYear => (6, 30),
        SummaryPeriod::Year => (12, 31),
    };
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or(NaiveDate::MAX)
}

/// The last day on which a summary is in time: the end of July, the end of January after the year.
pub fn summary_due_on(year: i32, period: SummaryPeriod) -> NaiveDate {
    let (year, month) = match period {
        SummaryPeriod::HalfYear => (year, 7),
        SummaryPeriod::Year => (year + 1, 1),
    };
    NaiveDate::from_ymd_opt(year, month, 31).unwrap_or(NaiveDate::MAX)
}

/// Where something stands that was due until `due_on`.
pub fn due_state(done: bool, owed: bool, due_on: NaiveDate, today: NaiveDate) -> DueState {
    match (done, owed) {
        (true, _) => DueState::Done,
        (false, false) => DueState::Exempt,
        (false, true) if today > due_on => DueState::Overdue,
        (false, true) => DueState::NotDue,
    }
}

/// Whether a member simply takes part in the cell on `day`: listed, neither exempt, suspended nor
/// away, and not a member of another cell.
pub fn takes_part(member: &Member, day: NaiveDate) -> bool {
    member.standing_on(day).is_none()
}

/// Whether `member` owes the page of `month`, looked at on `today`. `first_on` is the first day the
/// notebook was written in, which is what binds those who are no members.
pub fn owes_month(
    member: &Member,
    month: YearMonth,
    first_on: Option<NaiveDate>,
    today: NaiveDate,
) -> bool {
    let last_day = month.last_day();
    is_here(member, last_day, first_on) && takes_part(member, last_day) && takes_part(member, today)
}

/// Whether `member` owes what is due until `due_on`, looked at on `today`.
pub fn owes_until(
    member: &Member,
    due_on: NaiveDate,
    first_on: Option<NaiveDate>,
    today: NaiveDate,
) -> bool {
    is_here(member, due_on, first_on) && takes_part(member, due_on) && takes_part(member, today)
}

fn is_here(member: &Member, day: NaiveDate, first_on: Option<NaiveDate>) -> bool {
    if member.is_member() {
        return member.here_from().is_none_or(|from| from <= day);
    }
    first_on.is_some_and(|first| first <= day)
}

/// The twelve months of `year`; fewer where a year is out of range.
pub fn months_of(year: i32) -> Vec<YearMonth> {
    (1..=12).filter_map(|month| YearMonth::new(year, month).ok()).collect()
}
