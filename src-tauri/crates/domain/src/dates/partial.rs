//! A date of which only the year, or the month and year, may be known.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike as _, Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{BadDate, YearMonth, checked_day, list_date, reading};

/// A day, a month or a year, as the records of old members have it.
///
/// Kept as `1958`, `1958-02` or `1958-02-03`. The order is that of these
/// texts: a year comes before its months, a month before its days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(export, type = "string")]
pub struct PartialDate {
    earliest: NaiveDate,
    precision: Precision,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Precision {
    Year,
    Month,
    Day,
}

impl PartialDate {
    /// A date of these parts; a day needs its month.
    pub fn new(year: i32, month: Option<u32>, day: Option<u32>) -> Result<Self, BadDate> {
        let precision = match (month, day) {
            (None, None) => Precision::Year,
            (Some(_), None) => Precision::Month,
            (Some(_), Some(_)) => Precision::Day,
            (None, Some(_)) => return Err(BadDate::Incomplete),
        };
        let earliest = checked_day(year, month.unwrap_or(1), day.unwrap_or(1))?;
        Ok(Self { earliest, precision })
    }

    /// A whole day.
    pub fn from_day(day: NaiveDate) -> Result<Self, BadDate> {
        Self::new(day.year(), Some(day.month()), Some(day.day()))
    }

    /// Read a stored date: `1958`, `1958-02` or `1958-02-03`, and nothing else.
    pub fn from_storage(stored: &str) -> Result<Self, BadDate> {
        let date: Self = stored.parse()?;
        if date.to_storage() == stored { Ok(date) } else { Err(BadDate::Unreadable) }
    }

    /// The date as it is stored: `1958`, `1958-02` or `1958-02-03`.
    pub fn to_storage(self) -> String {
        let form = match self.precision {
            Precision::Year => "%Y",
            Precision::Month => "%Y-%m",
            Precision::Day => "%Y-%m-%d",
        };
        self.earliest.format(form).to_string()
    }

    /// The year, which is always known.
    pub fn year(self) -> i32 {
        self.earliest.year()
    }

    /// The month, 1 to 12, if known.
    pub fn month(self) -> Option<u32> {
        (self.precision >= Precision::Month).then(|| self.earliest.month())
    }

    /// The day of the month, if known.
    pub fn day(self) -> Option<u32> {
        (self.precision == Precision::Day).then(|| self.earliest.day())
    }

    /// The month with its year, if known.
    pub fn year_month(self) -> Option<YearMonth> {
        (self.precision >= Precision::Month).then(|| YearMonth::of(self.earliest))
    }

    /// The day itself, if nothing of it is unknown.
    pub fn full(self) -> Option<NaiveDate> {
        (self.precision == Precision::Day).then_some(self.earliest)
    }

    /// The first day it can have been.
    pub fn earliest(self) -> NaiveDate {
        self.earliest
    }

    /// The last day it can have been.
    pub fn latest(self) -> NaiveDate {
        let months = match self.precision {
            Precision::Year => 12,
            Precision::Month => 1,
            Precision::Day => return self.earliest,
        };
        let next = self.earliest.checked_add_months(Months::new(months));
        next.and_then(|day| day.checked_sub_days(Days::new(1))).unwrap_or(self.earliest)
    }
}

/// What a person typed: `3/2/2026`, `2/1958`, `1958`, `03022026`.
impl FromStr for PartialDate {
    type Err = BadDate;

    fn from_str(typed: &str) -> Result<Self, BadDate> {
        let (year, month, day) = reading::numbers(typed)?;
        Self::new(year, month, day)
    }
}

impl TryFrom<String> for PartialDate {
    type Error = BadDate;

    fn try_from(stored: String) -> Result<Self, BadDate> {
        Self::from_storage(&stored)
    }
}

impl TryFrom<NaiveDate> for PartialDate {
    type Error = BadDate;

    fn try_from(day: NaiveDate) -> Result<Self, BadDate> {
        Self::from_day(day)
    }
}

impl From<PartialDate> for String {
    fn from(date: PartialDate) -> Self {
        date.to_storage()
    }
}

/// As lists print it: `03/02/1958`, `02/1958` or `1958`.
impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.precision {
            Precision::Year => write!(f, "{}", self.year()),
            Precision::Month => write!(f, "{:02}/{}", self.earliest.month(), self.year()),
            Precision::Day => f.write_str(&list_date(self.earliest)),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn as_much_as_is_known_is_read_kept_and_printed() {
        let cases = [
            ("3/2/1958", "1958-02-03", "03/02/1958"),
            ("2/1958", "1958-02", "02/1958"),
            ("1958", "1958", "1958"),
            ("12.1958", "1958-12", "12/1958"),
            ("1958-12", "1958-12", "12/1958"),
            ("03021958", "1958-02-03", "03/02/1958"),
        ];

        for (typed, stored, printed) in cases {
            let date: PartialDate = typed.parse().unwrap();
            assert_eq!(date.to_storage(), stored);
            assert_eq!(date.to_string(), printed);
            assert_eq!(PartialDate::from_storage(stored), Ok(date));
        }
    }

    #[test]
    fn a_day_without_its_month_is_no_date() {
        assert_eq!(PartialDate::new(1958, None, Some(3)), Err(BadDate::Incomplete));
        assert_eq!(PartialDate::new(1958, Some(13), None), Err(BadDate::NoSuchMonth));
        assert_eq!("13/1958".parse::<PartialDate>(), Err(BadDate::NoSuchMonth));
    }

    #[test]
    fn only_the_stored_form_is_read_from_the_vault() {
        for other in ["3/2/1958", "1958-2-3", " 1958", "19580203", ""] {
            assert!(PartialDate::from_storage(other).is_err(), "{other:?}");
        }
    }

    #[test]
    fn an_uncertain_date_lies_between_two_days() {
        let cases = [
            ("1960", "1960-01-01", "1960-12-31"),
            ("2/1960", "1960-02-01", "1960-02-29"),
            ("12/1960", "1960-12-01", "1960-12-31"),
            ("7/12/1960", "1960-12-07", "1960-12-07"),
            ("2100", "2100-01-01", "2100-12-31"),
        ];

        for (typed, earliest, latest) in cases {
            let date: PartialDate = typed.parse().unwrap();
            assert_eq!(date.earliest().to_string(), earliest);
            assert_eq!(date.latest().to_string(), latest);
        }
    }

    #[test]
    fn the_window_sees_the_stored_text() {
        let date: PartialDate = serde_json::from_str("\"1958-02\"").unwrap();

        assert_eq!((date.year(), date.month(), date.day()), (1958, Some(2), None));
        assert_eq!(serde_json::to_string(&date).unwrap(), "\"1958-02\"");
        assert!(serde_json::from_str::<PartialDate>("\"1958-02-30\"").is_err());
    }

    fn any_date() -> impl Strategy<Value = PartialDate> {
        let month = prop::option::of((1u32..=12, prop::option::of(1u32..=31)));
        (1900..=2100, month).prop_filter_map("a day of its month", |(year, month)| {
            let day = month.and_then(|(_, day)| day);
            PartialDate::new(year, month.map(|(month, _)| month), day).ok()
        })
    }

    proptest! {
        #[test]
        fn stored_and_printed_dates_come_back(date in any_date()) {
            prop_assert_eq!(PartialDate::from_storage(&date.to_storage()), Ok(date));
            prop_assert_eq!(date.to_string().parse(), Ok(date));
        }

        #[test]
        fn the_order_is_that_of_the_stored_text(one in any_date(), other in any_date()) {
            prop_assert_eq!(one.cmp(&other), one.to_storage().cmp(&other.to_storage()));
        }

        #[test]
        fn no_text_at_all_brings_the_reader_down(typed in ".*") {
            let _ = typed.parse::<PartialDate>();
        }
    }
}
