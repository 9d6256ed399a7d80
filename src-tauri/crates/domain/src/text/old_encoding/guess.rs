//! Which old encoding a text is in when no font tells.

use std::collections::BTreeSet;

use super::OldEncoding;
use super::syllable::is_syllable;

/// The encoding in which `text` reads as Vietnamese, when it does not as it stands.
///
/// Careful rather than clever: a text that has one Vietnamese letter of Unicode already, few words,
/// or signs and units only (`5 µm, ± 3 °C`) is left alone.
pub(super) fn guess(text: &str) -> Option<OldEncoding> {
    if text.chars().any(is_of_unicode_only) {
        return None;
    }
    let words: BTreeSet<&str> = words(text).collect();
    let strange = words.iter().filter(|word| is_strange(word)).count();
    if strange < 2 {
        return None;
    }
    let read_right = |encoding: OldEncoding| {
        words.iter().filter(|word| is_syllable(&encoding.read(word))).count()
    };
    let (tcvn3, vni) = (read_right(OldEncoding::Tcvn3), read_right(OldEncoding::Vni));
    let (encoding, right) =
        if vni > tcvn3 { (OldEncoding::Vni, vni) } else { (OldEncoding::Tcvn3, tcvn3) };
    (right * 10 >= words.len() * 9).then_some(encoding)
}

/// The words of `text` that have a code beyond ASCII.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|code: char| !is_code(code)).filter(|word| !word.is_ascii())
}

/// Whether a word of more than one code is no Vietnamese as it stands.
fn is_strange(word: &str) -> bool {
    word.chars().nth(1).is_some() && !is_syllable(word)
}

/// Whether `code` may be part of a word in an old encoding. Degrees, powers and ± are not.
fn is_code(code: char) -> bool {
    code.is_ascii_alphabetic()
        || (matches!(code, '\u{a1}'..='\u{ff}') && !matches!(code, '\u{b0}'..='\u{b4}'))
}

/// Whether `letter` is one of Vietnamese that no Western code page has.
pub(super) fn is_of_unicode_only(letter: char) -> bool {
    matches!(letter, 'ă' | 'Ă' | 'đ' | 'Đ' | 'ĩ' | 'Ĩ' | 'ũ' | 'Ũ' | 'ơ' | 'Ơ' | 'ư' | 'Ư')
        || matches!(letter, '\u{300}'..='\u{323}' | '\u{1ea0}'..='\u{1ef9}')
}
