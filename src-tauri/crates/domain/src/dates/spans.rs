//! Whole months and years, as the rules of probation and review count them.

use chrono::{Datelike as _, Months, NaiveDate};

/// The same day `months` later (earlier if negative).
///
/// A month too short for that day gives its last day: 31/8 and six months is 28/02.
pub fn add_months(day: NaiveDate, months: i32) -> NaiveDate {
    let span = Months::new(months.unsigned_abs());
    if months < 0 {
        day.checked_sub_months(span).unwrap_or(NaiveDate::MIN)
    } else {
        day.checked_add_months(span).unwrap_or(NaiveDate::MAX)
    }
}

/// How many whole months lie between two days; none if `to` is the earlier.
///
/// It is the most months that can be added to `from` without passing `to`.
pub fn whole_months_between(from: NaiveDate, to: NaiveDate) -> u32 {
    let months = months_since_zero(to) - months_since_zero(from);
    let whole = if add_months(from, months) > to { months - 1 } else { months };
    u32::try_from(whole).unwrap_or(0)
}

/// How many whole years lie between two days, as an age or tuổi Đảng is counted.
pub fn whole_years_between(from: NaiveDate, to: NaiveDate) -> u32 {
    whole_months_between(from, to) / 12
}

fn months_since_zero(day: NaiveDate) -> i32 {
    day.year() * 12 + day.month0().cast_signed()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_short_month_gives_its_last_day() {
        let cases = [
            ("2026-08-31", 6, "2027-02-28"),
            ("2023-08-31", 6, "2024-02-29"),
            ("2026-03-31", -1, "2026-02-28"),
            ("2026-02-28", 12, "2027-02-28"),
            ("2026-12-15", 1, "2027-01-15"),
        ];

        for (from, months, to) in cases {
            assert_eq!(add_months(day(from), months), day(to), "{from} + {months}");
        }
    }

    #[test]
    fn six_months_are_whole_only_on_their_last_day() {
        let cases = [
            ("2026-06-30", "2026-12-31", 6),
            ("2026-07-01", "2026-12-31", 5),
            ("2026-07-01", "2027-01-01", 6),
            ("2026-01-31", "2026-02-28", 1),
            ("2026-01-31", "2026-03-30", 1),
            ("2026-05-19", "2026-05-19", 0),
            ("2026-03-01", "2026-01-31", 0),
            ("2026-03-01", "2025-01-31", 0),
        ];

        for (from, to, months) in cases {
            assert_eq!(whole_months_between(day(from), day(to)), months, "{from} to {to}");
        }
    }

    #[test]
    fn a_year_is_whole_on_its_day() {
        let cases = [
            ("1996-02-03", "2026-02-02", 29),
            ("1996-02-03", "2026-02-03", 30),
            ("2000-02-29", "2001-02-28", 1),
            ("2026-02-03", "2025-02-04", 0),
        ];

        for (from, to, years) in cases {
            assert_eq!(whole_years_between(day(from), day(to)), years, "{from} to {to}");
        }
    }

    fn any_day() -> impl Strategy<Value = NaiveDate> {
        (0i32..73_000)
            .prop_map(|days| NaiveDate::from_num_days_from_ce_opt(693_961 + days).unwrap())
    }

    proptest! {
        #[test]
        fn whole_months_never_pass_the_day_and_one_more_does(from in any_day(), to in any_day()) {
            let (from, to) = (from.min(to), from.max(to));
            let months = i32::try_from(whole_months_between(from, to)).unwrap();

            prop_assert!(add_months(from, months) <= to);
            prop_assert!(add_months(from, months + 1) > to);
        }
    }
}
