//! The name of a person, in the parts lists are sorted by.

use std::fmt;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Blank, Text, Words, exact, name_key, name_key_family_first};

/// Family names of two syllables or more, the longer before its beginning.
const LONG_FAMILY_NAMES: [&str; 14] = [
    "công tằng tôn nữ",
    "công huyền tôn nữ",
    "huyền tôn nữ",
    "công tôn nữ",
    "công tằng",
    "tôn thất",
    "tôn nữ",
    "hoàng phủ",
    "âu dương",
    "đông phương",
    "gia cát",
    "thượng quan",
    "tư đồ",
    "tư mã",
];

/// A full name (họ và tên): họ, đệm, tên, in the order they are said.
///
/// Only the given name must stand. A name that does not divide so, as many of
/// ethnic minorities do not (Y Bih Niê), is kept whole as the given name.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FullName {
    /// The family name (họ), of one syllable or two; may be blank.
    pub family: Text,
    /// What stands between (đệm, chữ lót); may be blank.
    pub middle: Text,
    /// The given name (tên), of one syllable or two.
    pub given: Words,
}

impl FullName {
    /// A name of these parts.
    pub fn new(family: &str, middle: &str, given: &str) -> Result<Self, Blank> {
        Ok(Self { family: family.into(), middle: middle.into(), given: Words::new(given)? })
    }

    /// Divide a name written whole, for a form to offer and the person to correct.
    ///
    /// The last syllable is taken for the given name, the first for the family
    /// name, or more where a long family name is known (Tôn Thất, Âu Dương).
    pub fn guess(whole: &str) -> Result<Self, Blank> {
        let clean = Words::new(whole)?;
        let syllables: Vec<&str> = clean.as_str().split_whitespace().collect();
        if starts_with_given_name(&syllables) {
            return Self::new("", "", &syllables.join(" "));
        }
        let Some((given, before)) = syllables.split_last() else { return Err(Blank) };
        let (family, middle) = before.split_at(family_length(before));
        Self::new(&family.join(" "), &middle.join(" "), given)
    }

    /// The name as it is written: `Nguyễn Văn An`.
    pub fn full(&self) -> String {
        let parts = [self.family.as_str(), self.middle.as_str(), self.given.as_str()];
        let syllables: Vec<&str> = parts.iter().flat_map(|part| part.split_whitespace()).collect();
        syllables.join(" ")
    }

    /// The key for lists by given name: tên, then đệm, then họ.
    pub fn sort_key(&self) -> String {
        name_key(self.given.as_str(), self.middle.as_str(), self.family.as_str())
    }

    /// The key for lists by family name: họ, then đệm, then tên.
    pub fn family_sort_key(&self) -> String {
        name_key_family_first(self.given.as_str(), self.middle.as_str(), self.family.as_str())
    }
}

impl fmt::Display for FullName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.full())
    }
}

/// Whether it begins with the word of the Ê-đê and their neighbours for a man
/// or a woman, as in `Y Bih Niê` and `H'Hen Niê`: the given name comes first.
fn starts_with_given_name(syllables: &[&str]) -> bool {
    let first = syllables.first().map(|first| exact(first)).unwrap_or_default();
    let says_woman = first.starts_with("h'") || first.starts_with("h\u{2019}");
    syllables.len() > 1 && (first == "y" || says_woman)
}

/// How many of the syllables before the given name are the family name.
fn family_length(before: &[&str]) -> usize {
    let written = exact(&before.join(" "));
    let long = LONG_FAMILY_NAMES.iter().find(|name| {
        written.strip_prefix(**name).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    });
    long.map_or(before.len().min(1), |name| name.split(' ').count())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_divided_as_most_names_are() {
        let cases = [
            ("Nguyễn Văn An", ("Nguyễn", "Văn", "An")),
            ("Lê  Thị Thu   Hà", ("Lê", "Thị Thu", "Hà")),
            ("Đỗ Đạt", ("Đỗ", "", "Đạt")),
            ("Tôn Thất Tùng", ("Tôn Thất", "", "Tùng")),
            ("Tôn Nữ Thị Ninh", ("Tôn Nữ", "Thị", "Ninh")),
            ("HOÀNG PHỦ NGỌC TƯỜNG", ("HOÀNG PHỦ", "NGỌC", "TƯỜNG")),
            ("Âu Dương Vân", ("Âu Dương", "", "Vân")),
            ("Công Tằng Tôn Nữ Hỷ Khương", ("Công Tằng Tôn Nữ", "Hỷ", "Khương")),
            ("Tôn Thất", ("Tôn", "", "Thất")),
            ("Tôn Nữa Hà", ("Tôn", "Nữa", "Hà")),
            ("Giàng A Páo", ("Giàng", "A", "Páo")),
            ("Y Bih Niê", ("", "", "Y Bih Niê")),
            ("H'Hen Niê", ("", "", "H'Hen Niê")),
            ("Ksor H'Bơ", ("Ksor", "", "H'Bơ")),
            ("Siu", ("", "", "Siu")),
        ];

        for (whole, (family, middle, given)) in cases {
            let name = FullName::guess(whole).unwrap();
            assert_eq!(Ok(&name), FullName::new(family, middle, given).as_ref(), "{whole}");
            assert_eq!(name.full(), whole.split_whitespace().collect::<Vec<_>>().join(" "));
        }
    }

    #[test]
    fn a_blank_name_is_refused() {
        assert_eq!(FullName::guess(" \u{a0} "), Err(Blank));
        assert_eq!(FullName::new("Nguyễn", "Văn", " "), Err(Blank));
        assert!(
            serde_json::from_str::<FullName>(r#"{"family":"Vũ","middle":"","given":" "}"#).is_err()
        );
    }

    #[test]
    fn a_corrected_name_sorts_by_its_corrected_parts() {
        let guessed = FullName::guess("Nguyễn Thị An Bình").unwrap();
        let corrected = FullName::new("Nguyễn", "Thị", "An Bình").unwrap();

        assert_eq!(guessed.full(), corrected.full());
        assert!(corrected.sort_key() < guessed.sort_key());
    }

    #[test]
    fn cells_may_sort_by_given_or_by_family_name() {
        let an = FullName::guess("Trần Văn An").unwrap();
        let binh = FullName::guess("Lê Văn Bình").unwrap();

        assert!(an.sort_key() < binh.sort_key());
        assert!(binh.family_sort_key() < an.family_sort_key());
    }
}
