//! Numbers in words, as amounts are repeated in words on a receipt.

/// The number has no words here: it is a thousand tỷ or more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the number is too large to be said in words")]
pub struct TooLarge;

const FIGURES: [&str; 10] =
    ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

/// What three figures count, from the least.
const GROUPS: [&str; 4] = ["", "nghìn", "triệu", "tỷ"];

/// A number up to 999 tỷ in words: `một trăm linh năm nghìn hai trăm mười lăm`.
pub fn number_words(number: u64) -> Result<String, TooLarge> {
    match number {
        0 => Ok(FIGURES[0].to_owned()),
        1..1_000_000_000_000 => Ok(groups(number).join(" ")),
        _ => Err(TooLarge),
    }
}

/// An amount of money in words: `hai mươi mốt nghìn đồng`.
pub fn money_words(amount: u64) -> Result<String, TooLarge> {
    Ok(format!("{} đồng", number_words(amount)?))
}

/// The words of each group of three figures that is not zero, greatest first.
fn groups(number: u64) -> Vec<&'static str> {
    let mut words = Vec::new();
    for (place, name) in GROUPS.iter().enumerate().rev() {
        let rest = number / 1000_u64.pow(u32::try_from(place).unwrap_or(0));
        if !rest.is_multiple_of(1000) {
            words.extend(three_figures(rest % 1000, rest >= 1000));
            words.extend((place > 0).then_some(*name));
        }
    }
    words
}

/// One to 999; hundreds are said even when zero if something stands before.
fn three_figures(number: u64, follows: bool) -> Vec<&'static str> {
    let [hundreds, tens, units] = [number / 100, number / 10 % 10, number % 10];
    let mut words = Vec::new();
    if hundreds > 0 || follows {
        words.extend([figure(hundreds), "trăm"]);
    }
    match tens {
        0 if units > 0 && !words.is_empty() => words.push("linh"),
        0 => {}
        1 => words.push("mười"),
        _ => words.extend([figure(tens), "mươi"]),
    }
    words.extend((units > 0).then(|| unit_after(tens, units)));
    words
}

/// The last figure, which changes after tens: mười lăm, hai mươi mốt, hai mươi tư.
fn unit_after(tens: u64, units: u64) -> &'static str {
    match (tens, units) {
        (2.., 1) => "mốt",
        (2.., 4) => "tư",
        (1.., 5) => "lăm",
        _ => figure(units),
    }
}

fn figure(figure: u64) -> &'static str {
    usize::try_from(figure).ok().and_then(|place| FIGURES.get(place)).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn numbers_are_said_as_people_say_them() {
        let cases = [
            (0, "không"),
            (4, "bốn"),
            (5, "năm"),
            (10, "mười"),
            (11, "mười một"),
            (14, "mười bốn"),
            (15, "mười lăm"),
            (20, "hai mươi"),
            (21, "hai mươi mốt"),
            (24, "hai mươi tư"),
            (55, "năm mươi lăm"),
            (100, "một trăm"),
            (101, "một trăm linh một"),
            (105, "một trăm linh năm"),
            (110, "một trăm mười"),
            (999, "chín trăm chín mươi chín"),
            (1_000, "một nghìn"),
            (1_005, "một nghìn không trăm linh năm"),
            (1_050, "một nghìn không trăm năm mươi"),
            (105_215, "một trăm linh năm nghìn hai trăm mười lăm"),
            (1_250_000, "một triệu hai trăm năm mươi nghìn"),
            (1_000_001, "một triệu không trăm linh một"),
            (21_004_000, "hai mươi mốt triệu không trăm linh bốn nghìn"),
            (5_000_000_000, "năm tỷ"),
            (
                999_999_999_999,
                "chín trăm chín mươi chín tỷ chín trăm chín mươi chín triệu chín trăm chín mươi \
                 chín nghìn chín trăm chín mươi chín",
            ),
        ];

        for (number, words) in cases {
            assert_eq!(number_words(number).as_deref(), Ok(words), "{number}");
        }
    }

    #[test]
    fn money_is_said_with_its_unit() {
        assert_eq!(money_words(21_000).as_deref(), Ok("hai mươi mốt nghìn đồng"));
        assert_eq!(money_words(0).as_deref(), Ok("không đồng"));
    }

    #[test]
    fn what_is_too_large_is_refused() {
        assert_eq!(number_words(1_000_000_000_000), Err(TooLarge));
        assert_eq!(money_words(u64::MAX), Err(TooLarge));
    }

    #[test]
    fn no_two_numbers_sound_alike() {
        let spoken: HashSet<String> = (0..20_000).map(|n| number_words(n).unwrap()).collect();

        assert_eq!(spoken.len(), 20_000);
    }
}
