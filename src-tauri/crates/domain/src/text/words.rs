//! What people write: cleaned once at the door, the same string ever after.
//!
//! One sentence typed on three keyboards arrives in three Unicode forms. Both
//! types here keep form C, so that equal text is equal, in Rust and in SQL.

use std::fmt;

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use unicode_normalization::{IsNormalized, UnicodeNormalization as _, is_nfc_quick};

/// Nothing was written where something must stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the text is blank")]
pub struct Blank;

/// Something a person wrote, of any number of lines, perhaps nothing.
///
/// In Unicode form C, with `\n` as the only line end, no invisible marks of
/// web pages, and no white space around the whole; the rest is as typed. The
/// order is that of code points: to sort for a reader use [`super::sort_key`].
#[derive(
    Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS,
)]
#[serde(from = "String")]
#[ts(export, type = "string")]
pub struct Text(String);

/// Something a person wrote, never blank; clean in the way of [`Text`].
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(try_from = "String")]
#[ts(export, type = "string")]
pub struct Words(String);

impl Text {
    /// Accept `text`, cleaned.
    pub fn new(text: &str) -> Self {
        Self(cleaned(text))
    }

    /// The text as a string slice.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether nothing was written.
    pub fn is_blank(&self) -> bool {
        self.0.is_empty()
    }

    /// The same text as words, where something must stand.
    pub fn to_words(&self) -> Result<Words, Blank> {
        Words::new(&self.0)
    }
}

impl Words {
    /// Accept `text`, cleaned, unless nothing is left of it.
    pub fn new(text: &str) -> Result<Self, Blank> {
        let words = cleaned(text);
        if words.is_empty() { Err(Blank) } else { Ok(Self(words)) }
    }

    /// The words as a string slice.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The same words where nothing might have stood.
    pub fn to_text(&self) -> Text {
        Text(self.0.clone())
    }
}

/// Form C, plain spaces and line ends, nothing invisible from web pages.
///
/// The soft hyphen stays: read from an old TCVN3 paper it is the letter `ư`.
fn cleaned(text: &str) -> String {
    // All that comes back from the vault: far quicker than to take it apart and compose it again.
    if is_clean(text) {
        return text.trim().to_owned();
    }
    let lines = text.replace("\r\n", "\n");
    let kept: String = lines.chars().filter_map(cleaned_char).nfc().collect();
    kept.trim().to_owned()
}

/// Whether cleaning would change nothing but the white space around the whole.
fn is_clean(text: &str) -> bool {
    text.chars().all(|typed| cleaned_char(typed) == Some(typed))
        && is_nfc_quick(text.chars()) == IsNormalized::Yes
}

/// One character of clean text, or nothing.
fn cleaned_char(typed: char) -> Option<char> {
    match typed {
        '\u{200b}' | '\u{feff}' => None,
        '\u{a0}' => Some(' '),
        // Bullets pasted from Word: codes of its Symbol and Wingdings fonts, letters in no other.
        '\u{f020}'..='\u{f0ff}' => Some('\u{2022}'),
        '\r' | '\u{b}' | '\u{c}' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\n' | '\t' => Some(typed),
        _ if typed.is_ascii_control() => None,
        _ => Some(typed),
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self::new(&text)
    }
}

impl From<Words> for Text {
    fn from(words: Words) -> Self {
        Self(words.0)
    }
}

impl TryFrom<&str> for Words {
    type Error = Blank;

    fn try_from(text: &str) -> Result<Self, Blank> {
        Self::new(text)
    }
}

impl TryFrom<String> for Words {
    type Error = Blank;

    fn try_from(text: String) -> Result<Self, Blank> {
        Self::new(&text)
    }
}

impl TryFrom<Text> for Words {
    type Error = Blank;

    fn try_from(text: Text) -> Result<Self, Blank> {
        if text.is_blank() { Err(Blank) } else { Ok(Self(text.0)) }
    }
}

impl AsRef<str> for Text {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for Words {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl fmt::Display for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_bullet_of_word_becomes_a_bullet_of_unicode() {
        let pasted = Text::new("\u{f0b7} Thu quỹ\n\u{f0d8} Vệ sinh");

        assert_eq!(pasted.as_str(), "• Thu quỹ\n• Vệ sinh");
    }

    #[test]
    fn one_name_from_three_keyboards_is_equal() {
        let composed = "B\u{1b0}\u{1edf}i";
        let decomposed = "Bu\u{31b}o\u{31b}\u{309}i";
        let unikey = "B\u{1b0}\u{1a1}\u{309}i";

        assert_eq!(Text::new(composed), Text::new(decomposed));
        assert_eq!(Words::new(composed), Words::new(unikey));
        assert_eq!(Text::new(decomposed).as_str(), composed);
    }

    #[test]
    fn a_paste_loses_what_cannot_be_seen() {
        let cases = [
            ("\u{feff}Chi\u{a0}bộ\u{200b}", "Chi bộ"),
            ("a\u{200b}\u{301}", "á"),
            ("một\r\nhai\rba\u{b}bốn\u{2028}năm", "một\nhai\nba\nbốn\nnăm"),
            ("Thôn\0 Khe\u{7} Tám", "Thôn Khe Tám"),
            ("  đầu\n  giữa  \ncuối \n\n", "đầu\n  giữa  \ncuối"),
            ("một\thai", "một\thai"),
            ("  \u{feff} \u{a0} \r\n", ""),
        ];

        for (pasted, kept) in cases {
            assert_eq!(Text::new(pasted).as_str(), kept, "{pasted:?}");
        }
    }

    #[test]
    fn the_soft_hyphen_stays_because_it_may_be_a_letter() {
        assert_eq!(Text::new("§¶\u{ad}îc").as_str(), "§¶\u{ad}îc");
    }

    #[test]
    fn an_eth_is_not_rewritten_in_stored_text() {
        assert_eq!(Text::new("Ðức").as_str(), "\u{d0}ức");
    }

    #[test]
    fn spaces_say_nothing() {
        assert_eq!(Words::new(" \u{a0}\u{200b}\n"), Err(Blank));
        assert!(Text::new("\t ").is_blank());
        assert_eq!(Text::default().to_words(), Err(Blank));
        assert_eq!(Words::try_from(Text::default()), Err(Blank));
    }

    #[test]
    fn text_is_cleaned_on_the_way_in_from_the_window() {
        let text: Text = serde_json::from_str(r#"" Nguye\u0302\u0303n\u00a0An ""#).unwrap();
        let blank = serde_json::from_str::<Words>(r#""  ""#);

        assert_eq!(text.as_str(), "Nguyễn An");
        assert_eq!(serde_json::to_string(&text).unwrap(), "\"Nguyễn An\"");
        assert!(blank.unwrap_err().to_string().contains("blank"));
    }

    proptest! {
        #[test]
        fn cleaning_twice_changes_nothing(typed in ".*") {
            let once = Text::new(&typed);

            prop_assert_eq!(Text::new(once.as_str()), once);
        }

        #[test]
        fn both_forms_of_a_text_are_one(typed in "[a-zA-Zà-ỹđĐ ]{0,40}") {
            let decomposed: String = typed.nfd().collect();

            prop_assert_eq!(Text::new(&decomposed), Text::new(&typed));
        }
    }
}
