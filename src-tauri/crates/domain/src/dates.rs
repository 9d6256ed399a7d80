//! Days and months as people write them, and whole months between them.
//!
//! Nothing here knows today: every rule takes its days as arguments. Dates in
//! words (`ngày 05 tháng 02 năm 2026`) are in [`crate::text`].

mod partial;
mod reading;
mod spans;
mod year_month;

use chrono::{Datelike as _, NaiveDate};
use serde::Serialize;
use ts_rs::TS;

pub use partial::PartialDate;
pub use reading::parse_day;
pub use spans::{add_months, whole_months_between, whole_years_between};
pub use year_month::YearMonth;

/// The first year a date may have: older than any living member.
pub const FIRST_YEAR: i32 = 1900;

/// The last year a date may have.
pub const LAST_YEAR: i32 = 2100;

/// Why a date was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum BadDate {
    /// Nothing was written.
    #[error("no date is written")]
    Blank,
    /// It is not written in a form of a date.
    #[error("the text is not a date")]
    Unreadable,
    /// Only a month or a year where a whole day must stand.
    #[error("the date lacks a day or a month")]
    Incomplete,
    /// The month has no such day, as 31/02.
    #[error("the month has no such day")]
    NoSuchDay,
    /// The month is not one of twelve.
    #[error("the year has no such month")]
    NoSuchMonth,
    /// The year is before 1900 or after 2100.
    #[error("the year is out of range")]
    YearOutOfRange,
}

/// A day as lists print it: `05/09/2026`.
pub fn list_date(day: NaiveDate) -> String {
    day.format("%d/%m/%Y").to_string()
}

/// A day as Party papers quote it: `05/9/2026`, only months 1 and 2 padded (HD 05-HD/VPTW).
pub fn party_date(day: NaiveDate) -> String {
    format!("{:02}/{}/{}", day.day(), party_month(day.month()), day.year())
}

/// The number of a month as Party papers write it: `02`, `9` (HD 05-HD/VPTW).
pub(crate) fn party_month(month: u32) -> String {
    if month <= 2 { format!("{month:02}") } else { month.to_string() }
}

/// A day of the years a date may have.
fn checked_day(year: i32, month: u32, day: u32) -> Result<NaiveDate, BadDate> {
    if !(FIRST_YEAR..=LAST_YEAR).contains(&year) {
        return Err(BadDate::YearOutOfRange);
    }
    if !(1..=12).contains(&month) {
        return Err(BadDate::NoSuchMonth);
    }
    NaiveDate::from_ymd_opt(year, month, day).ok_or(BadDate::NoSuchDay)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_first_two_months_are_padded_in_party_papers() {
        let cases = [
            ((2026, 9, 5), "05/9/2026", "05/09/2026"),
            ((2026, 2, 5), "05/02/2026", "05/02/2026"),
            ((2026, 1, 31), "31/01/2026", "31/01/2026"),
            ((2026, 11, 21), "21/11/2026", "21/11/2026"),
        ];

        for ((year, month, day), party, list) in cases {
            let day = NaiveDate::from_ymd_opt(year, month, day).unwrap();
            assert_eq!(party_date(day), party);
            assert_eq!(list_date(day), list);
        }
    }
}
