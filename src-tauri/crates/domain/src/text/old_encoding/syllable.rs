//! Whether a word could be a Vietnamese syllable: enough of the rules to tell a text that was read
//! rightly from one that was not.

use unicode_normalization::UnicodeNormalization as _;

/// Consonants a syllable may begin with, longer ones first.
const ONSETS: [&str; 28] = [
    "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g",
    "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", "",
];

/// Consonants a syllable may end with, longer ones first.
const CODAS: [&str; 9] = ["ch", "ng", "nh", "c", "m", "n", "p", "t", ""];

/// Vowels without their tone that may stand together.
const VOWELS: [&str; 56] = [
    "a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "ai", "ao", "au", "ay", "âu", "ây",
    "eo", "êu", "ia", "iê", "iu", "oa", "oă", "oe", "oi", "oo", "ôi", "ơi", "ua", "uâ", "ue", "uê",
    "ui", "uô", "uơ", "uy", "ưa", "ươ", "ưi", "ưu", "yê", "iêu", "oai", "oao", "oay", "oeo", "uây",
    "uôi", "uya", "uyê", "uyu", "ươi", "ươu", "yêu",
];

/// Whether `word` could be one syllable, its letters in a case that people write.
pub(super) fn is_syllable(word: &str) -> bool {
    let Some(toneless) = without_tone(&word.to_lowercase()) else { return false };
    is_cased(word) && ONSETS.iter().any(|onset| has_rhyme(&toneless, onset))
}

/// Whether what follows `onset` in `word` is vowels with an ending.
fn has_rhyme(word: &str, onset: &str) -> bool {
    word.strip_prefix(onset).is_some_and(|rhyme| {
        let vowels = CODAS.iter().filter_map(|coda| rhyme.strip_suffix(coda));
        vowels.into_iter().any(|vowels| VOWELS.contains(&vowels))
    })
}

/// `word` without its tone; nothing when it has more than one.
fn without_tone(word: &str) -> Option<String> {
    let is_tone =
        |mark: &char| matches!(mark, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}');
    let tones = word.nfd().filter(is_tone).count();
    (tones <= 1).then(|| word.nfd().filter(|part| !is_tone(part)).nfc().collect())
}

/// Whether no capital follows a small letter.
fn is_cased(word: &str) -> bool {
    let mut small = false;
    word.chars().all(|letter| {
        let sound = !(small && letter.is_uppercase());
        small |= letter.is_lowercase();
        sound
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_told_from_what_is_none() {
        for word in [
            "nghị", "quyết", "Đảng", "ỦY", "khuỷu", "được", "gì", "giếng", "quả", "y", "oẹo",
            "xoong", "Ngoằn", "yếu", "rượu", "thuở",
        ] {
            assert!(is_syllable(word), "{word}");
        }
        for word in ["tÕt", "ñöôïc", "møt", "é́", "über", "ngb", "", "§", "µl", "hòá", "éA"]
        {
            assert!(!is_syllable(word), "{word}");
        }
    }
}
