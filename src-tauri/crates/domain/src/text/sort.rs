//! Keys that sort Vietnamese text with a plain comparison of bytes.
//!
//! A key is kept in a column beside the text, so that `ORDER BY` needs no
//! collation of our own. Syllable by syllable the letters decide, shorter
//! first, then the tone, as dictionaries do; the case decides last.
//!
//! In a key each letter is one sign from `A` on, a number its length and
//! digits; a tone, `!` to `&`, ends each syllable; a space ends a part.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use super::fold::{base, unbarred_eth};

/// The letters in order, with f, j, w, z at their Latin place.
const ALPHABET: &str = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

/// The sign of the first letter in a key.
const FIRST_LETTER: u8 = b'A';

/// The sign of a syllable without a tone mark; those with one follow it.
const LEVEL_TONE: u8 = b'!';

/// The tone marks in order: huyền, hỏi, ngã, sắc, nặng.
const TONE_MARKS: [char; 5] = ['\u{300}', '\u{309}', '\u{303}', '\u{301}', '\u{323}'];

/// The key of any text: titles, places, names written as a whole.
pub fn sort_key(text: &str) -> String {
    key_of_parts(&[text])
}

/// The key of a person in a list by given name: tên, then đệm, then họ.
pub fn name_key(given: &str, middle: &str, family: &str) -> String {
    key_of_parts(&[given, middle, family])
}

/// The key of a person in a list by family name: họ, then đệm, then tên.
pub fn name_key_family_first(given: &str, middle: &str, family: &str) -> String {
    key_of_parts(&[family, middle, given])
}

/// The letters and tones of every part, then the case of all.
fn key_of_parts(parts: &[&str]) -> String {
    let mut key = String::new();
    let mut case = String::new();
    for part in parts {
        for syllable in syllables(part) {
            push_syllable(&mut key, &mut case, &syllable);
        }
        key.push(' ');
    }
    key + &case
}

/// The runs of letters and digits in form C, without apostrophes inside (`H'Bơ`).
fn syllables(text: &str) -> Vec<Vec<char>> {
    let composed: Vec<char> =
        text.nfc().filter(|letter| !is_silent(*letter)).map(unbarred_eth).collect();
    let runs = composed.split(|letter| !letter.is_alphanumeric());
    runs.filter(|run| !run.is_empty()).map(<[char]>::to_vec).collect()
}

/// What is written within a syllable and has no place in the order.
fn is_silent(letter: char) -> bool {
    matches!(letter, '\'' | '\u{2019}' | '\u{2bc}' | '\u{ad}') || is_combining_mark(letter)
}

fn push_syllable(key: &mut String, case: &mut String, syllable: &[char]) {
    let mut level = 0;
    for run in syllable.chunk_by(|one, next| one.is_ascii_digit() && next.is_ascii_digit()) {
        if run[0].is_ascii_digit() {
            push_number(key, run);
            continue;
        }
        let (letter, tone) = letter_and_tone(run[0]);
        push_letter(key, letter);
        case.push(if run[0].is_uppercase() { '1' } else { '0' });
        level = if level == 0 { tone } else { level };
    }
    key.push(char::from(LEVEL_TONE + level));
}

/// A number sorts by how many digits it has, then by them: 2 before 10.
fn push_number(key: &mut String, digits: &[char]) {
    let zeros = digits.iter().take_while(|digit| **digit == '0').count();
    let figures = &digits[zeros.min(digits.len() - 1)..];
    let length = u8::try_from(figures.len()).unwrap_or(u8::MAX).min(9);
    key.push(char::from(b'0' + length));
    key.extend(figures);
}

/// A letter of the alphabet by its place; any other after all of them.
fn push_letter(key: &mut String, letter: char) {
    let place = ALPHABET.chars().position(|known| known == letter);
    match place.and_then(|place| u8::try_from(place).ok()) {
        Some(place) => key.push(char::from(FIRST_LETTER + place)),
        None => key.extend(['~', letter]),
    }
}

/// The lower-case letter without its tone, and the tone from 0 to 5.
fn letter_and_tone(composed: char) -> (char, u8) {
    let parts: Vec<char> = composed.to_lowercase().nfd().collect();
    let tone = parts.iter().find_map(|part| TONE_MARKS.iter().position(|mark| mark == part));
    let untoned = parts.iter().copied().filter(|part| !TONE_MARKS.contains(part)).nfc().next();
    let tone = tone.and_then(|tone| u8::try_from(tone + 1).ok());
    (known_letter(untoned.unwrap_or(composed)), tone.unwrap_or(0))
}

/// The letter itself if the alphabet has it, else the one under its marks (ĕ as e).
fn known_letter(letter: char) -> char {
    match letter {
        'ƀ' => 'b',
        _ if ALPHABET.contains(letter) => letter,
        _ => base(letter),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn assert_in_order(texts: &[&str]) {
        for pair in texts.windows(2) {
            assert!(sort_key(pair[0]) < sort_key(pair[1]), "{} before {}", pair[0], pair[1]);
        }
    }

    #[test]
    fn names_stand_in_the_order_of_the_alphabet() {
        assert_in_order(&[
            "An", "Ánh", "Ân", "Bình", "Dũng", "Đức", "Hoà", "Hoàng", "Tâm", "Tấn", "Thảo", "Trúc",
        ]);
        assert_in_order(&["An", "Ăn", "Ân", "Dũng", "Dương", "Đạo", "Đỗ"]);
        assert_in_order(&["e", "ê", "f", "g", "i", "j", "k", "o", "ô", "ơ", "p"]);
        assert_in_order(&["u", "ư", "v", "w", "x", "y", "z", "я"]);
    }

    #[test]
    fn tones_stand_in_the_order_of_the_dictionary() {
        assert_in_order(&["ma", "mà", "mả", "mã", "má", "mạ"]);
        assert_in_order(&["Hoa", "Hòa", "Hoả", "Hõa", "Hoá", "Họa", "Hoan"]);
    }

    #[test]
    fn letters_decide_before_tones_and_the_shorter_comes_first() {
        assert_in_order(&["cha", "chan"]);
        assert_in_order(&["ang", "áng", "ạng", "anh", "ành"]);
        assert_in_order(&["Hoa", "Hoa Cúc", "Hòa Bình"]);
        assert_in_order(&["an", "An", "AN", "án"]);
    }

    #[test]
    fn the_place_of_the_tone_mark_says_nothing() {
        for (old, new) in [("Hòa", "Hoà"), ("Thúy", "Thuý"), ("KHỎE", "KHOẺ"), ("Ðức", "Đức")]
        {
            assert_eq!(sort_key(old), sort_key(new));
        }
    }

    #[test]
    fn numbers_stand_in_the_order_of_counting() {
        assert_in_order(&["Tổ 1", "Tổ 2", "Tổ 10", "Tổ 101", "Tổ dân phố"]);
        assert_eq!(sort_key("Tổ 05"), sort_key("Tổ 5"));
        assert_in_order(&["0", "1"]);
    }

    #[test]
    fn names_of_every_people_find_their_place() {
        assert_in_order(&["Giàng A Páo", "H'Bơ Niê", "Hơ Nhi", "K'Brẻo", "Siu Black", "Y Bih Niê"]);
        assert_eq!(sort_key("H'Hen"), sort_key("H\u{2019}Hen"));
        assert!(sort_key("Ĕban") > sort_key("Đinh") && sort_key("Ĕban") < sort_key("Ê"));
    }

    #[test]
    fn people_stand_by_given_name_then_middle_then_family() {
        let people = [
            ("An", "", "Vũ"),
            ("An", "Bá", "Trần"),
            ("An", "Văn", "Lê"),
            ("An", "Văn", "Nguyễn"),
            ("An Bình", "", "Bùi"),
            ("Bình", "", "Bùi"),
        ];
        let keys: Vec<String> =
            people.map(|(given, middle, family)| name_key(given, middle, family)).into();

        assert!(keys.is_sorted_by(|one, next| one < next), "{keys:?}");
    }

    #[test]
    fn people_stand_by_family_name_where_the_cell_wants_it() {
        let an = name_key_family_first("An", "Văn", "Trần");
        let binh = name_key_family_first("Bình", "Văn", "Lê");

        assert!(binh < an);
    }

    #[test]
    fn within_a_family_the_middle_name_comes_before_the_given_one() {
        let people = [("An", "Thị", "Lê"), ("Bình", "Thị", "Lê"), ("An", "Văn", "Lê")];
        let keys =
            people.map(|(given, middle, family)| name_key_family_first(given, middle, family));

        assert!(keys.is_sorted_by(|one, next| one < next), "{keys:?}");
    }

    const TEXT: &str = "[a-zA-Zà-ỹđĐ0-9 '.-]{0,20}";
    const SYLLABLE: &str = "[a-zàáảãạăắặâấđêếểịôốộơớợũưứữỵ]{1,6}";

    proptest! {
        #[test]
        fn both_unicode_forms_have_one_key(text in TEXT) {
            let decomposed: String = text.nfd().collect();

            prop_assert_eq!(sort_key(&decomposed), sort_key(&text));
        }

        #[test]
        fn what_follows_comes_after(text in TEXT, more in SYLLABLE) {
            let longer = format!("{text} {more}");

            prop_assert!(sort_key(&text) < sort_key(&longer));
        }

        #[test]
        fn case_never_outweighs_letters(one in SYLLABLE, other in SYLLABLE) {
            let letters = sort_key(&one).split(' ').next() != sort_key(&other).split(' ').next();
            let upper = one.to_uppercase();

            prop_assume!(letters);
            prop_assert_eq!(sort_key(&one) < sort_key(&other), sort_key(&upper) < sort_key(&other));
        }

        #[test]
        fn any_text_has_a_key(text in ".*") {
            prop_assert!(!sort_key(&text).is_empty());
        }
    }
}
