//! Reading the dates people type: day first, parts apart by `/`, `.` or `-`.

use chrono::NaiveDate;

use super::{BadDate, PartialDate};

/// Read a whole day: `3/2/2026`, `03.02.2026`, `03-02-2026`, `03022026`, `2026-02-03`.
pub fn parse_day(typed: &str) -> Result<NaiveDate, BadDate> {
    typed.parse::<PartialDate>()?.full().ok_or(BadDate::Incomplete)
}

/// The numbers of a typed date: year, then perhaps month, then perhaps day.
pub(super) fn numbers(typed: &str) -> Result<(i32, Option<u32>, Option<u32>), BadDate> {
    let parts: Vec<&str> = typed.split(['/', '.', '-']).map(str::trim).collect();
    match parts[..] {
        [""] => Err(BadDate::Blank),
        [whole] if whole.len() == 8 && whole.is_ascii() => {
            day_first(&whole[..2], &whole[2..4], &whole[4..])
        }
        [year_text] => Ok((year(year_text)?, None, None)),
        [year_text, month] if year_text.len() == 4 => month_and_year(month, year_text),
        [month, year_text] => month_and_year(month, year_text),
        [year_text, month, day] if year_text.len() == 4 => day_first(day, month, year_text),
        [day, month, year_text] => day_first(day, month, year_text),
        _ => Err(BadDate::Unreadable),
    }
}

fn day_first(
    day: &str,
    month: &str,
    year_text: &str,
) -> Result<(i32, Option<u32>, Option<u32>), BadDate> {
    Ok((year(year_text)?, Some(short(month)?), Some(short(day)?)))
}

fn month_and_year(
    month: &str,
    year_text: &str,
) -> Result<(i32, Option<u32>, Option<u32>), BadDate> {
    Ok((year(year_text)?, Some(short(month)?), None))
}

/// Four digits; a year of two digits could be of two centuries.
fn year(digits: &str) -> Result<i32, BadDate> {
    if digits.len() == 4 { number(digits) } else { Err(BadDate::Unreadable) }
}

/// One or two digits.
fn short(digits: &str) -> Result<u32, BadDate> {
    if (1..=2).contains(&digits.len()) { number(digits) } else { Err(BadDate::Unreadable) }
}

fn number<N: std::str::FromStr>(digits: &str) -> Result<N, BadDate> {
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(BadDate::Unreadable);
    }
    digits.parse().map_err(|_| BadDate::Unreadable)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_in_every_form_people_type() {
        let third_of_february = NaiveDate::from_ymd_opt(2026, 2, 3);
        let forms = [
            "3/2/2026",
            "03/02/2026",
            "03.02.2026",
            "03-02-2026",
            "03022026",
            " 3 / 2 / 2026 ",
            "2026-02-03",
        ];

        for typed in forms {
            assert_eq!(parse_day(typed).ok(), third_of_february, "{typed:?}");
        }
    }

    #[test]
    fn what_is_not_a_day_is_refused_with_its_reason() {
        let cases = [
            ("", BadDate::Blank),
            ("  ", BadDate::Blank),
            ("31/02/2026", BadDate::NoSuchDay),
            ("29/2/2026", BadDate::NoSuchDay),
            ("0/2/2026", BadDate::NoSuchDay),
            ("3/13/2026", BadDate::NoSuchMonth),
            ("3/0/2026", BadDate::NoSuchMonth),
            ("3/2/1899", BadDate::YearOutOfRange),
            ("3/2/2101", BadDate::YearOutOfRange),
            ("3/2/26", BadDate::Unreadable),
            ("030226", BadDate::Unreadable),
            ("2/1958", BadDate::Incomplete),
            ("1958", BadDate::Incomplete),
            ("1/2/3/2026", BadDate::Unreadable),
            ("3//2026", BadDate::Unreadable),
            ("+3/2/2026", BadDate::Unreadable),
            ("mồng ba Tết", BadDate::Unreadable),
            ("ba tháng", BadDate::Unreadable),
            ("３/２/２０２６", BadDate::Unreadable),
        ];

        for (typed, reason) in cases {
            assert_eq!(parse_day(typed), Err(reason), "{typed:?}");
        }
    }

    #[test]
    fn the_leap_day_and_the_edges_of_the_years_are_days() {
        for typed in ["29/02/2024", "01/01/1900", "31/12/2100"] {
            assert!(parse_day(typed).is_ok(), "{typed}");
        }
    }
}
