//! Text fixed by a form, with places for facts.

use std::fmt;

use serde::de::IntoDeserializer as _;
use serde::de::value::{Error as WordError, StrDeserializer};
use serde::{Deserialize as _, Serialize};
use ts_rs::TS;
use unicode_normalization::UnicodeNormalization as _;

use super::vocabulary::Fact;

/// Text fixed by a form, letter for letter, with facts in braces: `Năm {year}`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, TS)]
#[serde(into = "String")]
#[ts(export, type = "string")]
pub struct FormText {
    pieces: Vec<Piece>,
}

/// A piece of a [`FormText`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Letters that are printed as they are.
    Letters(String),
    /// Where a fact stands.
    Fact(Fact),
}

/// Why a text is none of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum BadText {
    /// A brace stands alone.
    Braces,
    /// Nothing is known by this name.
    Unknown(String),
}

impl FormText {
    /// Read a text as an edition has it.
    pub(super) fn read(text: &str) -> Result<Self, BadText> {
        let text: String = text.nfc().collect();
        let mut pieces = Vec::new();
        let mut rest = text.as_str();
        while let Some((letters, after)) = rest.split_once('{') {
            let (name, after) = after.split_once('}').ok_or(BadText::Braces)?;
            push_letters(&mut pieces, letters)?;
            pieces.push(Piece::Fact(fact(name)?));
            rest = after;
        }
        push_letters(&mut pieces, rest)?;
        Ok(Self { pieces })
    }

    /// Letters without any fact.
    pub fn plain(letters: impl Into<String>) -> Self {
        let letters = letters.into();
        let piece = (!letters.is_empty()).then_some(Piece::Letters(letters));
        Self { pieces: piece.into_iter().collect() }
    }

    /// Its pieces, in order.
    pub fn pieces(&self) -> &[Piece] {
        &self.pieces
    }

    /// Whether nothing stands in it.
    pub fn is_blank(&self) -> bool {
        let says_nothing = |piece: &Piece| match piece {
            Piece::Letters(letters) => letters.trim().is_empty(),
            Piece::Fact(_) => false,
        };
        self.pieces.iter().all(says_nothing)
    }

    /// Put the letters `value` knows in the place of each fact.
    pub(super) fn settle(&mut self, value: &mut dyn FnMut(Fact) -> String) {
        *self = Self::plain(self.fill(value));
    }

    /// The text with each fact as `value` knows it.
    pub fn fill(&self, mut value: impl FnMut(Fact) -> String) -> String {
        let piece = |piece: &Piece| match piece {
            Piece::Letters(letters) => letters.clone(),
            Piece::Fact(fact) => value(*fact),
        };
        self.pieces.iter().map(piece).collect()
    }
}

fn push_letters(pieces: &mut Vec<Piece>, letters: &str) -> Result<(), BadText> {
    if letters.contains('}') {
        return Err(BadText::Braces);
    }
    if !letters.is_empty() {
        pieces.push(Piece::Letters(letters.to_owned()));
    }
    Ok(())
}

fn fact(name: &str) -> Result<Fact, BadText> {
    let word: StrDeserializer<'_, WordError> = name.into_deserializer();
    Fact::deserialize(word).map_err(|_| BadText::Unknown(name.to_owned()))
}

impl fmt::Display for FormText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for piece in &self.pieces {
            match piece {
                Piece::Letters(letters) => f.write_str(letters)?,
                Piece::Fact(fact) => {
                    f.write_str("{")?;
                    fact.serialize(&mut *f)?;
                    f.write_str("}")?;
                }
            }
        }
        Ok(())
    }
}

impl From<FormText> for String {
    fn from(text: FormText) -> Self {
        text.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_takes_what_is_known() {
        let text = FormText::read("BẢN CAM KẾT CỦA {name} NĂM {year}").unwrap();

        let filled = text.fill(|fact| match fact {
            Fact::Name => "{Y} Bih Niê".to_owned(),
            _ => "2026".to_owned(),
        });

        assert_eq!(filled, "BẢN CAM KẾT CỦA {Y} Bih Niê NĂM 2026");
        assert_eq!(text.to_string(), "BẢN CAM KẾT CỦA {name} NĂM {year}");
    }

    #[test]
    fn what_nobody_knows_and_braces_alone_are_refused() {
        let cases = [
            ("{tên}", BadText::Unknown("tên".into())),
            ("{Name}", BadText::Unknown("Name".into())),
            ("{}", BadText::Unknown(String::new())),
            ("Năm {year", BadText::Braces),
            ("Năm year}", BadText::Braces),
        ];

        for (text, refused) in cases {
            assert_eq!(FormText::read(text), Err(refused), "{text}");
        }
    }

    #[test]
    fn letters_are_kept_in_form_c() {
        let text = FormText::read("Ha\u{323}n che\u{302}\u{301}").unwrap();

        assert_eq!(text.pieces(), [Piece::Letters("Hạn chế".into())]);
        assert!(FormText::read(" ").unwrap().is_blank());
        assert!(!FormText::read("{year}").unwrap().is_blank());
    }
}
