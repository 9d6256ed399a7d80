//! Days, months and times in words, as papers write them (HD 05-HD/VPTW).

use chrono::{Datelike as _, NaiveDate, NaiveTime, Timelike as _};

use crate::dates::{YearMonth, party_month};

/// The day of a place-date line: `ngày 05 tháng 02 năm 2026`, `ngày 27 tháng 5 năm 2026`.
///
/// Days under ten and the months 1 and 2 are padded.
pub fn long_date(day: NaiveDate) -> String {
    let month = party_month(day.month());
    format!("ngày {:02} tháng {month} năm {}", day.day(), day.year())
}

/// A month in a sentence or a title: `tháng 02 năm 2026`, `tháng 9 năm 2026`.
pub fn long_month(month: YearMonth) -> String {
    format!("tháng {} năm {}", month.month_padded(), month.year())
}

/// A time of the day in minutes: `08 giờ 00 phút`.
pub fn long_time(time: NaiveTime) -> String {
    format!("{:02} giờ {:02} phút", time.hour(), time.minute())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_line_pads_small_days_and_the_first_two_months() {
        let cases = [
            ("2026-02-05", "ngày 05 tháng 02 năm 2026"),
            ("2026-05-27", "ngày 27 tháng 5 năm 2026"),
            ("2026-11-21", "ngày 21 tháng 11 năm 2026"),
            ("2026-03-05", "ngày 05 tháng 3 năm 2026"),
            ("2026-01-10", "ngày 10 tháng 01 năm 2026"),
        ];

        for (day, words) in cases {
            assert_eq!(long_date(day.parse().unwrap()), words);
        }
    }

    #[test]
    fn a_month_is_padded_like_a_date_line() {
        assert_eq!(long_month(YearMonth::new(2026, 2).unwrap()), "tháng 02 năm 2026");
        assert_eq!(long_month(YearMonth::new(2026, 9).unwrap()), "tháng 9 năm 2026");
    }

    #[test]
    fn a_time_has_two_figures_for_hours_and_minutes() {
        let cases = [((8, 0), "08 giờ 00 phút"), ((19, 5), "19 giờ 05 phút")];

        for ((hour, minute), words) in cases {
            assert_eq!(long_time(NaiveTime::from_hms_opt(hour, minute, 59).unwrap()), words);
        }
    }
}
