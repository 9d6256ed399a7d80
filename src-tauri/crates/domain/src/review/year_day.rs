//! Days that come back every year, as the steps of a campaign have them.

use chrono::{Datelike as _, Days, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::dates::YearMonth;

/// A day of the year of a review, or of a year after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct YearDay {
    /// How many years after the one under review: 0 or 1.
    #[serde(default)]
    pub years_after: u32,
    /// The month, 1 to 12.
    pub month: u32,
    /// The day; 31 stands for the last day of any month.
    pub day: u32,
}

impl YearDay {
    /// A day of the year under review itself.
    pub const fn of(month: u32, day: u32) -> Self {
        Self { years_after: 0, month, day }
    }

    /// A day of the year after the one under review.
    pub const fn after(month: u32, day: u32) -> Self {
        Self { years_after: 1, month, day }
    }

    /// The day itself, for the review of `year`; none where the calendar has none.
    pub fn in_year(self, year: i32) -> Option<NaiveDate> {
        let year = year.checked_add_unsigned(self.years_after)?;
        let month = YearMonth::new(year, self.month).ok()?;
        let last = month.last_day();
        month.first_day().with_day(self.day.min(last.day()))
    }
}

/// The day `days` working days before `day`: Saturdays and Sundays are passed over. Public holidays
/// are not known here and count as working days.
pub fn working_days_before(day: NaiveDate, days: u32) -> NaiveDate {
    let mut left = days;
    let mut before = day;
    while left > 0 {
        let Some(earlier) = before.checked_sub_days(Days::new(1)) else { break };
        before = earlier;
        if !matches!(before.weekday(), Weekday::Sat | Weekday::Sun) {
            left -= 1;
        }
    }
    before
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_day_falls_into_the_year_of_the_review_or_the_next() {
        let cases = [
            (YearDay::of(12, 31), 2026, Some("2026-12-31")),
            (YearDay::after(1, 15), 2026, Some("2027-01-15")),
            (YearDay::after(2, 31), 2026, Some("2027-02-28")),
            (YearDay::after(2, 31), 2027, Some("2028-02-29")),
            (YearDay::of(13, 1), 2026, None),
            (YearDay::of(1, 0), 2026, None),
            (YearDay::after(1, 1), 2100, None),
            (YearDay::after(1, 1), i32::MAX, None),
        ];

        for (year_day, year, expected) in cases {
            assert_eq!(year_day.in_year(year), expected.map(day), "{year_day:?} of {year}");
        }
    }

    #[test]
    fn the_weekend_is_no_working_day() {
        let cases = [
            // 12/12/2026 is a Saturday.
            ("2026-12-12", 3, "2026-12-09"),
            ("2026-12-14", 3, "2026-12-09"),
            ("2026-12-15", 3, "2026-12-10"),
            ("2026-12-17", 3, "2026-12-14"),
            ("2026-12-17", 0, "2026-12-17"),
        ];

        for (on, days, expected) in cases {
            assert_eq!(working_days_before(day(on), days), day(expected), "{days} before {on}");
        }
    }
}
