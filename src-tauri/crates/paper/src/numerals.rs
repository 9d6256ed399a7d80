//! Numbers as papers write them: Roman parts, counts of two figures, shares.

use domain::numbers::{decimal, percent};

/// What is printed where there is no share to speak of.
const NO_SHARE: &str = "0%";

/// The Roman number of a part: I, II, III, IV …
pub(crate) fn roman(number: usize) -> String {
    const SIGNS: [(usize, &str); 7] =
        [(50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
    let mut rest = number;
    let mut roman = String::new();
    for (value, sign) in SIGNS {
        while rest >= value {
            roman.push_str(sign);
            rest -= value;
        }
    }
    roman
}

/// A count of people: two figures below ten, as Party papers write it, but a plain zero.
pub(crate) fn two_figures(number: u32) -> String {
    if number == 0 { "0".to_owned() } else { format!("{number:02}") }
}

/// A share with one place: `94,1%`.
pub(crate) fn share(part: u32, whole: u32) -> String {
    percent(part.into(), whole.into(), 1).unwrap_or_else(|| NO_SHARE.to_owned())
}

/// Points held in tenths: 45 is `4,5`.
pub(crate) fn points(tenths: u32) -> String {
    decimal(tenths.into(), 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_have_roman_numbers() {
        let first: Vec<_> = [1, 2, 3, 4, 5, 6, 9, 14, 40, 49].map(roman).into();

        assert_eq!(first, ["I", "II", "III", "IV", "V", "VI", "IX", "XIV", "XL", "XLIX"]);
    }

    #[test]
    fn counts_have_two_figures() {
        assert_eq!([0, 1, 9, 10, 150].map(two_figures), ["0", "01", "09", "10", "150"]);
    }

    #[test]
    fn shares_and_points_have_a_decimal_comma() {
        assert_eq!([share(16, 17), share(17, 20), share(0, 0)], ["94,1%", "85%", "0%"]);
        assert_eq!([points(45), points(1000), points(0)], ["4,5", "100", "0"]);
    }
}
