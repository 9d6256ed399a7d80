//! The number and symbol of a paper (số và ký hiệu), as HD 05-HD/VPTW has them.

/// What stands for a number that is not given yet: room to write it by hand.
const ROOM_FOR_NUMBER: &str = "      ";

/// Number and symbol: `05-NQ/CB`; numbers under ten are padded.
///
/// `kind` is the sign of the kind of paper (NQ, BC, QĐ), `issuer` that of the
/// organisation (CB for chi bộ, ĐH for its congress).
pub fn number_and_symbol(number: u32, kind: &str, issuer: &str) -> String {
    format!("{number:02}-{kind}/{issuer}")
}

/// The line under the star: `Số 05-NQ/CB`, or with room where no number is given.
pub fn number_line(number: Option<u32>, kind: &str, issuer: &str) -> String {
    match number {
        Some(number) => format!("Số {}", number_and_symbol(number, kind, issuer)),
        None => format!("Số {ROOM_FOR_NUMBER}-{kind}/{issuer}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_line_has_no_colon_and_pads_small_numbers() {
        let cases = [
            (Some(5), "NQ", "CB", "Số 05-NQ/CB"),
            (Some(12), "BC", "CB", "Số 12-BC/CB"),
            (Some(104), "QĐ", "ĐH", "Số 104-QĐ/ĐH"),
            (None, "BB", "CB", "Số       -BB/CB"),
        ];

        for (number, kind, issuer, line) in cases {
            assert_eq!(number_line(number, kind, issuer), line);
        }
    }
}
