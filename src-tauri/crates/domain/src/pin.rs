//! The short number a member opens their own seat with (mã PIN).
//!
//! It is asked for inside an open vault and never opens the file, so four digits are enough, as long
//! as they are not the first somebody else would try.

use serde::Serialize;
use ts_rs::TS;

use crate::dates::PartialDate;

/// The least digits of a PIN.
pub const LEAST_PIN: usize = 4;

/// The most digits of a PIN.
pub const MOST_PIN: usize = 12;

/// Years somebody alive may be born in, or that the calendar on the wall shows.
const YEARS: std::ops::RangeInclusive<u32> = 1900..=2049;

/// Why a number is no good PIN.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, TS, thiserror::Error)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum WeakPin {
    /// Something other than digits is in it.
    #[error("the PIN has something other than digits in it")]
    NotDigits,
    /// Less than four digits, or more than twelve.
    #[error("the PIN has too few or too many digits")]
    BadLength,
    /// One piece over and over: 0000, 1212.
    #[error("the PIN repeats itself")]
    Repeated,
    /// Digits in their order: 1234, 9876.
    #[error("the PIN counts up or down")]
    InOrder,
    /// A year: 1965.
    #[error("the PIN is a year")]
    Year,
    /// The person's own day of birth.
    #[error("the PIN is the day of birth")]
    Birthday,
}

/// Whether `typed` will do as the PIN of somebody born on `born_on`.
pub fn check_pin(typed: &str, born_on: Option<PartialDate>) -> Result<(), WeakPin> {
    let digits = typed.as_bytes();
    if !digits.iter().all(u8::is_ascii_digit) {
        return Err(WeakPin::NotDigits);
    }
    if !(LEAST_PIN..=MOST_PIN).contains(&digits.len()) {
        return Err(WeakPin::BadLength);
    }
    if repeats(digits) {
        return Err(WeakPin::Repeated);
    }
    if counts(digits) {
        return Err(WeakPin::InOrder);
    }
    if digits.len() == 4 && typed.parse().is_ok_and(|year| YEARS.contains(&year)) {
        return Err(WeakPin::Year);
    }
    if born_on.is_some_and(|born_on| birthdays(born_on).iter().any(|written| written == typed)) {
        return Err(WeakPin::Birthday);
    }
    Ok(())
}

/// Whether one piece, at most half as long, makes up the whole.
fn repeats(digits: &[u8]) -> bool {
    (1..=digits.len() / 2)
        .any(|length| digits.chunks(length).all(|piece| digits.starts_with(piece)))
}

/// Whether each digit is one more than the one before, or each one less; 0 comes after 9.
fn counts(digits: &[u8]) -> bool {
    let step = |up: u8| digits.windows(2).all(|pair| (pair[0] - b'0' + up) % 10 == pair[1] - b'0');
    step(1) || step(9)
}

/// The ways somebody writes their day of birth in digits.
fn birthdays(born_on: PartialDate) -> Vec<String> {
    let (Some(month), Some(day)) = (born_on.month(), born_on.day()) else { return Vec::new() };
    let (year, short_year) = (born_on.year(), born_on.year() % 100);
    vec![
        format!("{day:02}{month:02}"),
        format!("{month:02}{day:02}"),
        format!("{day:02}{month:02}{short_year:02}"),
        format!("{day:02}{month:02}{year}"),
        format!("{year}{month:02}{day:02}"),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn born() -> PartialDate {
        "19/5/1971".parse().unwrap()
    }

    #[test]
    fn a_pin_is_four_to_twelve_digits_nobody_would_try_first() {
        let cases = [
            ("2846", Ok(())),
            ("0703", Ok(())),
            ("294618305746", Ok(())),
            ("", Err(WeakPin::BadLength)),
            ("284", Err(WeakPin::BadLength)),
            ("2946183057461", Err(WeakPin::BadLength)),
            ("28 46", Err(WeakPin::NotDigits)),
            ("hai8", Err(WeakPin::NotDigits)),
            ("٢٨٤٦", Err(WeakPin::NotDigits)),
            ("0000", Err(WeakPin::Repeated)),
            ("1212", Err(WeakPin::Repeated)),
            ("285285", Err(WeakPin::Repeated)),
            ("12121", Err(WeakPin::Repeated)),
            ("1234", Err(WeakPin::InOrder)),
            ("9876", Err(WeakPin::InOrder)),
            ("7890", Err(WeakPin::InOrder)),
            ("0987", Err(WeakPin::InOrder)),
            ("1965", Err(WeakPin::Year)),
            ("2026", Err(WeakPin::Year)),
            ("1890", Ok(())),
            ("1905", Err(WeakPin::Year)),
            ("0519", Err(WeakPin::Birthday)),
            ("190571", Err(WeakPin::Birthday)),
            ("19051971", Err(WeakPin::Birthday)),
            ("19710519", Err(WeakPin::Birthday)),
        ];

        for (typed, verdict) in cases {
            assert_eq!(check_pin(typed, Some(born())), verdict, "{typed:?}");
        }
    }

    #[test]
    fn a_day_of_birth_not_known_whole_forbids_nothing() {
        for born_on in [None, Some("1971".parse().unwrap()), Some("5/1971".parse().unwrap())] {
            assert_eq!(check_pin("0519", born_on), Ok(()));
        }
    }
}
