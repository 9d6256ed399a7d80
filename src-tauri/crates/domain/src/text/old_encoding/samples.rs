//! Vietnamese put into the old encodings, for tests alone: the program only reads them.

use super::{tcvn3, vni};

/// The small letters beyond ASCII, all 67 of them.
pub(super) const SMALL: &str =
    "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ";

/// `text` as a `.VnTime` document has it. Toned capitals have no code: they lose their case.
pub(super) fn in_tcvn3(text: &str) -> String {
    text.chars().map(|letter| code_of(letter).unwrap_or(letter)).collect()
}

fn code_of(letter: char) -> Option<char> {
    let find =
        |wanted: char| tcvn3::pairs().find(|(_, known)| *known == wanted).map(|(code, _)| code);
    find(letter).or_else(|| find(letter.to_lowercase().next()?))
}

/// `text` as a `VNI-Times` document has it.
pub(super) fn in_vni(text: &str) -> String {
    let code = |letter: char| {
        let small = letter.to_lowercase().next()?;
        let codes = vni::pairs().find(|(_, known)| *known == small)?.0;
        Some(if letter.is_uppercase() { codes.to_uppercase() } else { codes })
    };
    text.chars().map(|letter| code(letter).unwrap_or_else(|| letter.to_string())).collect()
}
