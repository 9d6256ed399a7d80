//! The words of papers: read from files, filled with what was recorded, and checked.

use serde::Deserialize;
use serde::de::DeserializeOwned;

use domain::text::Spelling;

/// Why a paper could not be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// A file of wording or measures is not as this program needs it: a bug of the release.
    #[error("{file} cannot be read: {reason}")]
    BadWording {
        /// The file, below `assets/forms`.
        file: &'static str,
        /// What the reader says about it.
        reason: String,
    },
    /// A sentence asks for something its paper does not know: a bug of the release.
    #[error("nothing is known to stand for {{{slot}}} in \"{sentence}\"")]
    UnknownSlot {
        /// The word in braces.
        slot: String,
        /// The sentence as the file has it.
        sentence: String,
    },
    /// The meeting has no score sheet, neither filled nor blank.
    #[error("the meeting has no score sheet")]
    NoScoreSheet,
}

/// A file below `assets/forms`, shipped inside the program.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Source {
    /// Where it stands, below `assets/forms`.
    pub(crate) file: &'static str,
    /// What it says.
    pub(crate) toml: &'static str,
}

impl Source {
    /// Read the file in the spelling of the cell.
    ///
    /// The spelling is applied here, before anything a person wrote comes in.
    pub(crate) fn read<W: DeserializeOwned>(&self, spelling: Spelling) -> Result<W, Error> {
        toml::from_str(&spelling.apply(self.toml))
            .map_err(|error| Error::BadWording { file: self.file, reason: error.to_string() })
    }
}

/// Words that are printed as they are.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(crate) struct Caption(String);

impl Caption {
    /// The words.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for Caption {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Caption {
    type Error = String;

    fn try_from(words: String) -> Result<Self, String> {
        if words.contains(['{', '}']) {
            return Err(format!("\"{words}\" is printed as it is and cannot be filled"));
        }
        Ok(Self(words))
    }
}

/// Words with places in braces that a paper fills: `Số {number}`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(crate) struct Sentence {
    words: String,
    pieces: Vec<Piece>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Letters(String),
    Slot(String),
}

impl Sentence {
    /// The sentence with `values` in its places. Braces within a value stay what they are.
    pub(crate) fn fill<V: AsRef<str>>(&self, values: &[(&str, V)]) -> Result<String, Error> {
        let mut filled = String::with_capacity(self.words.len() * 2);
        for piece in &self.pieces {
            match piece {
                Piece::Letters(letters) => filled.push_str(letters),
                Piece::Slot(slot) => filled.push_str(self.value(slot, values)?),
            }
        }
        Ok(filled)
    }

    fn value<'v, V: AsRef<str>>(
        &self,
        slot: &str,
        values: &'v [(&str, V)],
    ) -> Result<&'v str, Error> {
        let known = values.iter().find(|(name, _)| *name == slot);
        known.map(|(_, value)| value.as_ref()).ok_or_else(|| Error::UnknownSlot {
            slot: slot.to_owned(),
            sentence: self.words.clone(),
        })
    }
}

impl TryFrom<String> for Sentence {
    type Error = String;

    fn try_from(words: String) -> Result<Self, String> {
        let pieces =
            pieces(&words).ok_or_else(|| format!("the braces of \"{words}\" do not pair"))?;
        Ok(Self { words, pieces })
    }
}

/// The pieces of a sentence, unless a brace stands alone or what it holds is no name.
fn pieces(words: &str) -> Option<Vec<Piece>> {
    let mut pieces = Vec::new();
    let mut rest = words;
    while let Some((letters, after)) = rest.split_once('{') {
        let (slot, after) = after.split_once('}')?;
        if !is_slot(slot) || letters.contains('}') {
            return None;
        }
        pieces.push(Piece::Letters(letters.to_owned()));
        pieces.push(Piece::Slot(slot.to_owned()));
        rest = after;
    }
    pieces.push(Piece::Letters(rest.to_owned()));
    (!rest.contains('}')).then_some(pieces)
}

fn is_slot(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|letter| letter.is_ascii_lowercase() || letter == '_')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentence(words: &str) -> Sentence {
        Sentence::try_from(words.to_owned()).unwrap()
    }

    #[test]
    fn a_sentence_takes_what_was_recorded() {
        let filled =
            sentence("Số {number}, {day}.").fill(&[("day", "ngày 05"), ("number", "05-NQ/CB")]);

        assert_eq!(filled.as_deref(), Ok("Số 05-NQ/CB, ngày 05."));
    }

    #[test]
    fn what_nobody_knows_is_refused() {
        let refused = sentence("{name}, {post}").fill(&[("name", "Lê Thị Bưởi")]);

        assert_eq!(
            refused,
            Err(Error::UnknownSlot { slot: "post".into(), sentence: "{name}, {post}".into() })
        );
    }

    #[test]
    fn braces_somebody_wrote_stay() {
        let filled = sentence("- {text}").fill(&[("text", "ghi {name} vào sổ")]);

        assert_eq!(filled.as_deref(), Ok("- ghi {name} vào sổ"));
    }

    #[test]
    fn braces_that_do_not_pair_are_refused() {
        for words in ["{name", "name}", "{}", "{Tên}", "{a b}", "a } b {c}"] {
            assert!(Sentence::try_from(words.to_owned()).is_err(), "{words}");
        }
    }

    #[test]
    fn a_caption_has_nothing_to_fill() {
        assert!(Caption::try_from("BIÊN BẢN {number}".to_owned()).is_err());
    }
}
