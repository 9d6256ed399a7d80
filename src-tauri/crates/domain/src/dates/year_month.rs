//! A month of a year, as books and dues are kept.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike as _, Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{BadDate, checked_day, party_month, reading};

/// A month of a year (tháng), kept as `2026-09`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(export, type = "string")]
pub struct YearMonth {
    first_day: NaiveDate,
}

impl YearMonth {
    /// The month, 1 to 12, of a year from 1900 to 2100.
    pub fn new(year: i32, month: u32) -> Result<Self, BadDate> {
        Ok(Self { first_day: checked_day(year, month, 1)? })
    }

    /// The month a day lies in.
    pub fn of(day: NaiveDate) -> Self {
        Self { first_day: day.with_day(1).unwrap_or(day) }
    }

    /// Read a stored month: `2026-09`, and nothing else.
    pub fn from_storage(stored: &str) -> Result<Self, BadDate> {
        let month: Self = stored.parse()?;
        if month.to_storage() == stored { Ok(month) } else { Err(BadDate::Unreadable) }
    }

    /// The month as it is stored: `2026-09`.
    pub fn to_storage(self) -> String {
        self.first_day.format("%Y-%m").to_string()
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.first_day.year()
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u32 {
        self.first_day.month()
    }

    /// The quarter of the year (quý), 1 to 4.
    pub fn quarter(self) -> u32 {
        self.first_day.quarter()
    }

    /// The month as Party papers write it: `02`, `9` (HD 05-HD/VPTW).
    pub fn month_padded(self) -> String {
        party_month(self.month())
    }

    /// The first day of the month.
    pub fn first_day(self) -> NaiveDate {
        self.first_day
    }

    /// The last day of the month.
    pub fn last_day(self) -> NaiveDate {
        let last = self.next().first_day.checked_sub_days(Days::new(1));
        last.unwrap_or(self.first_day)
    }

    /// Whether `day` lies in this month.
    pub fn contains(self, day: NaiveDate) -> bool {
        Self::of(day) == self
    }

    /// The month after.
    #[must_use]
    pub fn next(self) -> Self {
        let next = self.first_day.checked_add_months(Months::new(1));
        Self { first_day: next.unwrap_or(self.first_day) }
    }

    /// The month before.
    #[must_use]
    pub fn previous(self) -> Self {
        let previous = self.first_day.checked_sub_months(Months::new(1));
        Self { first_day: previous.unwrap_or(self.first_day) }
    }
}

/// What a person typed: `9/2026`, `09.2026`, `2026-09`.
impl FromStr for YearMonth {
    type Err = BadDate;

    fn from_str(typed: &str) -> Result<Self, BadDate> {
        match reading::numbers(typed)? {
            (year, Some(month), None) => Self::new(year, month),
            (_, None, _) => Err(BadDate::Incomplete),
            (_, Some(_), Some(_)) => Err(BadDate::Unreadable),
        }
    }
}

impl TryFrom<String> for YearMonth {
    type Error = BadDate;

    fn try_from(stored: String) -> Result<Self, BadDate> {
        Self::from_storage(&stored)
    }
}

impl From<YearMonth> for String {
    fn from(month: YearMonth) -> Self {
        month.to_storage()
    }
}

/// As Party papers write it: `02/2026`, `9/2026`.
impl fmt::Display for YearMonth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.month_padded(), self.year())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_follow_each_other_over_the_new_year() {
        let december = YearMonth::new(2026, 12).unwrap();

        assert_eq!(december.next().to_storage(), "2027-01");
        assert_eq!(december.next().previous(), december);
        assert!(december < december.next());
    }

    #[test]
    fn a_month_is_printed_as_party_papers_have_it() {
        let cases = [(1, "01/2026"), (2, "02/2026"), (9, "9/2026"), (12, "12/2026")];

        for (month, printed) in cases {
            let month = YearMonth::new(2026, month).unwrap();
            assert_eq!(month.to_string(), printed);
            assert_eq!(printed.parse(), Ok(month));
        }
    }

    #[test]
    fn a_month_knows_its_days() {
        let february = YearMonth::new(2024, 2).unwrap();

        assert_eq!(february.last_day().to_string(), "2024-02-29");
        assert!(february.contains(february.last_day()));
        assert!(!february.contains(february.next().first_day()));
        assert_eq!(YearMonth::of(february.last_day()), february);
        assert_eq!(february.quarter(), 1);
    }

    #[test]
    fn the_window_sees_the_stored_text() {
        let month: YearMonth = serde_json::from_str("\"2026-09\"").unwrap();

        assert_eq!((month.year(), month.month()), (2026, 9));
        assert_eq!(serde_json::to_string(&month).unwrap(), "\"2026-09\"");
    }

    #[test]
    fn what_is_not_a_month_is_refused_with_its_reason() {
        let cases = [
            ("13/2026", BadDate::NoSuchMonth),
            ("2026", BadDate::Incomplete),
            ("1/9/2026", BadDate::Unreadable),
            ("9/1899", BadDate::YearOutOfRange),
        ];

        for (typed, reason) in cases {
            assert_eq!(typed.parse::<YearMonth>(), Err(reason), "{typed}");
        }
        assert!(YearMonth::from_storage("2026-9").is_err());
    }
}
