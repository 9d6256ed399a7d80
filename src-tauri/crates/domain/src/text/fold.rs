//! Folding for search: what is indexed, never what is stored or shown.
//!
//! Both foldings give one character for each character of the text in form C,
//! so a place found in the folded text is the same place in the original.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// `text` without case, tones, marks and the bar of đ: `Đường` is found as `duong`.
pub fn folded(text: &str) -> String {
    text.nfc().map(|letter| lower(base(letter))).collect()
}

/// `text` without case, and with tone marks in one place: `Hòa` is found as `hoà`.
///
/// Tones and marks tell words apart here, `năm` from `Nam`. Schoolbooks write
/// hoà, khoẻ, thuỷ (Quyết định 1989/QĐ-BGDĐT), laws hòa, khỏe, thủy.
pub fn exact(text: &str) -> String {
    let mut letters: Vec<char> = text.nfc().map(|letter| lower(unbarred_eth(letter))).collect();
    for first in 0..letters.len().saturating_sub(1) {
        if let Some(pair) = moved_tone(&letters, first) {
            letters[first..first + 2].copy_from_slice(&pair);
        }
    }
    letters.into_iter().collect()
}

/// The pair of vowels at `first` with the tone on its second, if it ends an
/// open syllable in oa, oe or uy; `quý` is of another kind, its u belongs to q.
fn moved_tone(letters: &[char], first: usize) -> Option<[char; 2]> {
    let after_q = first > 0 && letters[first - 1] == 'q';
    let closed = letters.get(first + 2).is_some_and(|next| next.is_alphabetic());
    if after_q || closed { None } else { toned_second(letters[first], letters[first + 1]) }
}

/// `òa` as `oà`, and so for the five tones of oa, oe and uy.
fn toned_second(first: char, second: char) -> Option<[char; 2]> {
    let tone = "òóỏõọ".chars().position(|toned| toned == first);
    if let Some(tone) = tone {
        let row = match second {
            'a' => "àáảãạ",
            'e' => "èéẻẽẹ",
            _ => return None,
        };
        return row.chars().nth(tone).map(|toned| ['o', toned]);
    }
    let tone = "ùúủũụ".chars().position(|toned| toned == first && second == 'y')?;
    "ỳýỷỹỵ".chars().nth(tone).map(|toned| ['u', toned])
}

/// The letter under its marks; a letter that is not composed of marks is itself.
pub(super) fn base(letter: char) -> char {
    if matches!(letter, 'đ' | 'Đ' | 'ð' | 'Ð') {
        return 'd';
    }
    let mut parts = Vec::new();
    decompose_canonical(letter, |part| parts.push(part));
    match parts[..] {
        [first, ref marks @ ..] if marks.iter().all(|mark| is_combining_mark(*mark)) => first,
        _ => letter,
    }
}

/// The Icelandic eth, which some keyboards give for đ, as the letter meant.
pub(super) fn unbarred_eth(letter: char) -> char {
    match letter {
        'ð' => 'đ',
        'Ð' => 'Đ',
        _ => letter,
    }
}

/// Lower case, one character for one.
fn lower(letter: char) -> char {
    letter.to_lowercase().next().unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_word_without_marks_finds_every_word() {
        let cases = [
            ("Nguyễn Đức Ưởng", "nguyen duc uong"),
            ("ĐƯỜNG", "duong"),
            ("Ðức ðồng", "duc dong"),
            ("Nghị quyết số 05-NQ/CB", "nghi quyet so 05-nq/cb"),
            ("Y Bih Niê, H'Ŏk Kƀuôr", "y bih nie, h'ok kƀuor"),
            ("한국 Ωμέγα ñ", "한국 ωμεγα n"),
        ];

        for (text, found_as) in cases {
            assert_eq!(folded(text), found_as);
        }
    }

    #[test]
    fn tone_marks_are_brought_to_one_place_and_traps_stay() {
        let cases = [
            ("Hòa", "hoà"),
            ("hoà", "hoà"),
            ("KHỎE", "khoẻ"),
            ("Thúy", "thuý"),
            ("ủy viên, Ủy ban", "uỷ viên, uỷ ban"),
            ("Hóa-chất", "hoá-chất"),
            ("tòa án; họa; lõa lồ", "toà án; hoạ; loã lồ"),
            ("quý", "quý"),
            ("qúy", "qúy"),
            ("hoàn", "hoàn"),
            ("khuỷu", "khuỷu"),
            ("xoáy", "xoáy"),
            ("ngoèo", "ngoèo"),
            ("thủa", "thủa"),
            ("Năm", "năm"),
            ("Ðức", "đức"),
        ];

        for (text, found_as) in cases {
            assert_eq!(exact(text), found_as);
        }
    }

    proptest! {
        #[test]
        fn each_character_keeps_its_place(text in ".*") {
            let composed: Vec<char> = text.nfc().collect();

            prop_assert_eq!(folded(&text).chars().count(), composed.len());
            prop_assert_eq!(exact(&text).chars().count(), composed.len());
        }

        #[test]
        fn both_unicode_forms_fold_alike(text in "[a-zA-Zà-ỹđĐ ']{0,30}") {
            let decomposed: String = text.nfd().collect();

            prop_assert_eq!(folded(&decomposed), folded(&text));
            prop_assert_eq!(exact(&decomposed), exact(&text));
        }

        #[test]
        fn what_is_exactly_equal_is_equal_without_marks(text in "[a-zà-ỹđ ]{0,30}") {
            prop_assert_eq!(folded(&exact(&text)), folded(&text));
        }
    }
}
