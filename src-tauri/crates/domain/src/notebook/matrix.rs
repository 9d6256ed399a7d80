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

#[cfg(test)]
mod tests {
    use super::MonthState::{Commented, Exempt, NotDue, Overdue, Registered, Reported};
    use super::*;
    use crate::member::{Particulars, PersonKind, Standing, StandingKind, StandingPeriod};
    use crate::text::{FullName, Text};
    use crate::{MemberId, StandingId};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn month(text: &str) -> YearMonth {
        YearMonth::from_storage(text).unwrap()
    }

    fn somebody() -> Member {
        let name = FullName::new("Tôn Thất", "", "Bách").unwrap();
        let particulars = Particulars::named(name);
        Member { id: MemberId(1), particulars, standings: vec![], posts: vec![] }
    }

    fn standing(kind: StandingKind, from_on: &str, until_on: Option<&str>) -> Member {
        let period = StandingPeriod {
            kind,
            from_on: day(from_on),
            until_on: until_on.map(day),
            reason: Text::default(),
        };
        Member { standings: vec![Standing { id: StandingId(1), period }], ..somebody() }
    }

    #[test]
    fn a_page_is_overdue_the_day_after_the_due_day_of_the_next_month() {
        let owed = MonthFacts { owed: true, ..MonthFacts::default() };
        let registered = MonthFacts { registered: true, ..owed };
        let reported = MonthFacts { reported_on: Some(day("2026-10-20")), ..registered };
        let commented = MonthFacts { commented: true, ..reported };
        let only_commented = MonthFacts { commented: true, ..registered };
        let not_owed = MonthFacts { owed: false, ..registered };
        let cases = [
            (owed, "2026-09-30", NotDue),
            (owed, "2026-10-10", NotDue),
            (owed, "2026-10-11", Overdue),
            (registered, "2026-10-10", Registered),
            (registered, "2026-10-11", Overdue),
            (reported, "2026-12-31", Reported),
            (commented, "2026-12-31", Commented),
            (only_commented, "2026-10-10", Registered),
            (only_commented, "2026-10-11", Overdue),
            (not_owed, "2026-12-31", Exempt),
            (MonthFacts { owed: false, ..commented }, "2026-12-31", Commented),
        ];

        for (facts, today, expected) in cases {
            assert_eq!(
                facts.state(month("2026-09"), 10, day(today)),
                expected,
                "{facts:?} {today}"
            );
        }
    }

    #[test]
    fn pages_are_due_on_the_day_the_cell_has_set() {
        let cases = [
            ("2026-09", 10, "2026-10-10"),
            ("2026-12", 5, "2027-01-05"),
            ("2026-01", 28, "2026-02-28"),
        ];

        for (of, due_day, expected) in cases {
            assert_eq!(month_due_on(month(of), due_day), day(expected));
        }
    }

    #[test]
    fn a_comment_is_missing_more_than_thirty_days_after_the_report() {
        let reported = MonthFacts { reported_on: Some(day("2026-10-01")), ..MonthFacts::default() };
        let cases = [
            (reported, "2026-10-31", false),
            (reported, "2026-11-01", true),
            (MonthFacts { commented: true, ..reported }, "2026-12-31", false),
            (MonthFacts::default(), "2026-12-31", false),
        ];

        for (facts, today, expected) in cases {
            assert_eq!(facts.lacks_comment(day(today)), expected, "{facts:?} {today}");
        }
    }

    #[test]
    fn a_meeting_hears_the_month_whose_pages_are_due_next() {
        let cases = [
            ("2026-09-05", 10, "2026-08"),
            ("2026-09-10", 10, "2026-08"),
            ("2026-09-11", 10, "2026-09"),
            ("2026-09-28", 10, "2026-09"),
            ("2027-01-03", 10, "2026-12"),
        ];

        for (on, due_day, heard) in cases {
            assert_eq!(month_heard_on(day(on), due_day), month(heard), "{on}");
        }
    }

    #[test]
    fn who_does_not_take_part_then_or_now_owes_no_page() {
        use StandingKind::{Away, Deceased, Exempt, Left, Suspended, Transferred, Visiting};
        // standing and period, whether August 2026 is owed as of 5 October
        let cases = [
            (Exempt, "2026-08-20", Some("2026-09-20"), false),
            (Exempt, "2026-08-01", Some("2026-08-30"), true),
            (Away, "2026-10-01", None, false),
            (Away, "2026-10-06", None, true),
            (Suspended, "2026-08-31", Some("2026-08-31"), false),
            (Visiting, "2026-01-01", None, false),
            (Transferred, "2026-09-15", None, false),
            (Deceased, "2026-10-05", None, false),
            (Left, "2026-12-01", None, true),
        ];

        let today = day("2026-10-05");
        assert!(owes_month(&somebody(), month("2026-08"), None, today));
        for (kind, from_on, until_on, owed) in cases {
            let member = standing(kind, from_on, until_on);
            let found = owes_month(&member, month("2026-08"), None, today);
            assert_eq!(found, owed, "{kind:?} from {from_on}");
        }
    }

    #[test]
    fn who_came_later_owes_nothing_for_the_months_before() {
        let mut admitted = somebody();
        admitted.particulars.joined_on = Some("19/5/2026".parse().unwrap());
        let mut arrived = somebody();
        arrived.particulars.joined_on = Some("1996".parse().unwrap());
        arrived.particulars.came_on = Some("7/2026".parse().unwrap());
        let cases = [
            (&admitted, "2026-04", false),
            (&admitted, "2026-05", true),
            (&arrived, "2026-06", false),
            (&arrived, "2026-07", true),
        ];

        for (member, of, owed) in cases {
            assert_eq!(owes_month(member, month(of), None, day("2026-12-31")), owed, "{of}");
        }
        assert!(!owes_until(&admitted, year_due_on(2026), None, day("2026-12-31")));
        assert!(owes_until(&somebody(), year_due_on(2026), None, day("2026-12-31")));
    }

    #[test]
    fn somebody_who_is_no_member_owes_pages_from_their_first_words_on() {
        let mut youth = somebody();
        youth.particulars.kind = PersonKind::Youth;
        let today = day("2026-12-31");

        assert!(!owes_month(&youth, month("2026-08"), None, today));
        assert!(!owes_month(&youth, month("2026-08"), Some(day("2026-09-01")), today));
        assert!(owes_month(&youth, month("2026-09"), Some(day("2026-09-30")), today));
    }

    #[test]
    fn what_is_due_once_a_year_is_overdue_after_its_day() {
        let due_on = year_due_on(2026);
        let cases = [
            (true, true, "2026-12-31", DueState::Done),
            (true, false, "2026-12-31", DueState::Done),
            (false, true, "2026-03-31", DueState::NotDue),
            (false, true, "2026-04-01", DueState::Overdue),
            (false, false, "2026-04-01", DueState::Exempt),
        ];

        for (done, owed, today, expected) in cases {
            assert_eq!(due_state(done, owed, due_on, day(today)), expected, "{today}");
        }
    }

    #[test]
    fn summaries_are_due_a_month_after_what_they_speak_of() {
        use SummaryPeriod::{HalfYear, Year};

        assert_eq!(summary_ends_on(2026, HalfYear), day("2026-06-30"));
        assert_eq!(summary_due_on(2026, HalfYear), day("2026-07-31"));
        assert_eq!(summary_ends_on(2026, Year), day("2026-12-31"));
        assert_eq!(summary_due_on(2026, Year), day("2027-01-31"));
    }
}
