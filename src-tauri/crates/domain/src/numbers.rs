//! Numbers as they are written here: dots between thousands, a decimal comma
//! (Luật Kế toán). All arithmetic is on whole numbers, so nothing is lost.

/// A whole number with dots between thousands: `1.250.000`.
pub fn thousands(number: i64) -> String {
    let sign = if number < 0 { "-" } else { "" };
    format!("{sign}{}", dotted(&number.unsigned_abs().to_string()))
}

/// A number of `decimals` places held as a whole one: 975 of one place is `97,5`.
///
/// Zeros at the end of the places are left out: 970 of one place is `97`.
pub fn decimal(scaled: i64, decimals: u32) -> String {
    let sign = if scaled < 0 { "-" } else { "" };
    format!("{sign}{}", unsigned_decimal(scaled.unsigned_abs().into(), decimals))
}

/// A part of a whole in hundredths, half up, with at most `decimals` places: `97,5%`.
///
/// Nothing if the whole is zero: there is no share of nothing.
pub fn percent(part: u64, whole: u64, decimals: u32) -> Option<String> {
    let scaled = scaled_percent(part, whole, decimals)?;
    Some(format!("{}%", unsigned_decimal(scaled, decimals)))
}

/// The percentage times ten to the power of `decimals`, rounded half up.
pub(crate) fn scaled_percent(part: u64, whole: u64, decimals: u32) -> Option<u128> {
    let whole = u128::from(whole);
    let doubled = u128::from(part).checked_mul(200)?.checked_mul(10_u128.checked_pow(decimals)?)?;
    doubled.checked_add(whole)?.checked_div(whole * 2)
}

fn unsigned_decimal(scaled: u128, decimals: u32) -> String {
    let places = usize::try_from(decimals).unwrap_or(usize::MAX);
    let figures = format!("{scaled:0>width$}", width = places.saturating_add(1));
    let (whole, fraction) = figures.split_at(figures.len() - places);
    match fraction.trim_end_matches('0') {
        "" => dotted(whole),
        fraction => format!("{},{fraction}", dotted(whole)),
    }
}

/// Figures with a dot before each three from the right.
fn dotted(figures: &str) -> String {
    let mut dotted = String::with_capacity(figures.len() * 4 / 3);
    for (place, figure) in figures.chars().enumerate() {
        if place > 0 && (figures.len() - place).is_multiple_of(3) {
            dotted.push('.');
        }
        dotted.push(figure);
    }
    dotted
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn thousands_are_parted_by_dots() {
        let cases = [
            (0, "0"),
            (999, "999"),
            (1_000, "1.000"),
            (1_250_000, "1.250.000"),
            (-45_000, "-45.000"),
            (i64::MIN, "-9.223.372.036.854.775.808"),
        ];

        for (number, written) in cases {
            assert_eq!(thousands(number), written);
        }
    }

    #[test]
    fn decimals_follow_a_comma() {
        let cases = [
            ((975, 1), "97,5"),
            ((970, 1), "97"),
            ((5, 2), "0,05"),
            ((-125, 2), "-1,25"),
            ((123_456_789, 3), "123.456,789"),
            ((42, 0), "42"),
            ((0, 2), "0"),
        ];

        for ((scaled, decimals), written) in cases {
            assert_eq!(decimal(scaled, decimals), written);
        }
    }

    #[test]
    fn a_percentage_is_rounded_half_up() {
        let cases = [
            ((39, 40, 1), Some("97,5%")),
            ((17, 20, 0), Some("85%")),
            ((17, 20, 1), Some("85%")),
            ((1, 3, 2), Some("33,33%")),
            ((2, 3, 2), Some("66,67%")),
            ((1, 8, 1), Some("12,5%")),
            ((1, 8, 0), Some("13%")),
            ((1, 200, 0), Some("1%")),
            ((1, 201, 0), Some("0%")),
            ((5, 4, 1), Some("125%")),
            ((0, 22, 1), Some("0%")),
            ((22, 22, 1), Some("100%")),
            ((0, 0, 1), None),
            ((u64::MAX, u64::MAX, 2), Some("100%")),
        ];

        for ((part, whole, decimals), written) in cases {
            assert_eq!(percent(part, whole, decimals).as_deref(), written, "{part} of {whole}");
        }
    }

    proptest! {
        #[test]
        fn the_dots_change_no_figure(number in any::<i64>()) {
            prop_assert_eq!(thousands(number).replace('.', "").parse(), Ok(number));
        }

        #[test]
        fn a_share_and_the_rest_are_the_whole(whole in 1u64..10_000, part in 0u64..10_000) {
            let part = part % (whole + 1);
            let share = scaled_percent(part, whole, 2).unwrap();
            let rest = scaled_percent(whole - part, whole, 2).unwrap();

            prop_assert!((10_000..=10_001).contains(&(share + rest)));
        }
    }
}
