//! One value of the file, read as what must stand there.

use std::fmt;
use std::ops::Range;

use serde::de::value::StrDeserializer;
use serde::de::{DeserializeOwned, IntoDeserializer as _};
use toml::de::DeValue;

use super::MOST_LETTERS;
use super::notes::Notes;
use crate::form::form_text::{BadText, FormText};
use crate::form::mistake::{Expected, MistakeReason};
use crate::text::Text;

/// The most letters a key or the name of an edition may have.
const LONGEST_KEY: usize = 40;

/// A value of the file and where it stands.
pub(super) struct Field<'a> {
    value: &'a DeValue<'a>,
    at: usize,
    place: String,
    notes: &'a Notes<'a>,
}

impl<'a> Field<'a> {
    /// The value at a byte of the file.
    pub(super) fn new(
        value: &'a DeValue<'a>,
        at: usize,
        place: String,
        notes: &'a Notes<'a>,
    ) -> Self {
        Self { value, at, place, notes }
    }

    /// The value itself.
    pub(super) fn value(&self) -> &'a DeValue<'a> {
        self.value
    }

    /// Where it begins.
    pub(super) fn at(&self) -> usize {
        self.at
    }

    /// Where it stands in the form.
    pub(super) fn place(&self) -> &str {
        &self.place
    }

    /// Where mistakes are noted.
    pub(super) fn notes(&self) -> &'a Notes<'a> {
        self.notes
    }

    /// Note a mistake here.
    pub(super) fn mistake(&self, reason: MistakeReason) {
        self.notes.add(self.at, self.place.clone(), reason);
    }

    /// Note that another type must stand here.
    pub(super) fn wrong<T>(&self, expected: Expected) -> Option<T> {
        self.mistake(MistakeReason::WrongType { expected });
        None
    }

    /// Letters.
    pub(super) fn plain(&self) -> Option<&'a str> {
        let Some(text) = self.value.as_str() else { return self.wrong(Expected::Text) };
        if text.chars().count() > MOST_LETTERS {
            let most = u32::try_from(MOST_LETTERS).unwrap_or(u32::MAX);
            self.mistake(MistakeReason::TooLong { most });
            return None;
        }
        Some(text)
    }

    /// Letters and facts, perhaps none.
    pub(super) fn form_text(&self) -> FormText {
        let Some(text) = self.plain() else { return FormText::default() };
        FormText::read(text).unwrap_or_else(|bad| {
            self.mistake(match bad {
                BadText::Braces => MistakeReason::BadBraces,
                BadText::Unknown(fact) => MistakeReason::UnknownFact { fact },
            });
            FormText::default()
        })
    }

    /// Letters and facts, at least one.
    pub(super) fn words_with_facts(&self) -> FormText {
        if self.value.as_str().is_some_and(|text| text.trim().is_empty()) {
            self.mistake(MistakeReason::Blank);
        }
        self.form_text()
    }

    /// Letters, at least one.
    pub(super) fn words(&self) -> Option<Text> {
        let text = Text::new(self.plain()?);
        if text.is_blank() {
            self.mistake(MistakeReason::Blank);
        }
        Some(text)
    }

    /// Yes or no.
    pub(super) fn flag(&self) -> Option<bool> {
        self.value.as_bool().or_else(|| self.wrong(Expected::Flag))
    }

    /// A whole number within a range.
    pub(super) fn whole_number(&self, within: Range<u32>) -> Option<u32> {
        let Some(number) = self.value.as_integer() else { return self.wrong(Expected::Number) };
        let number = u32::from_str_radix(number.as_str(), number.radix()).ok();
        let fitting = number.filter(|number| within.contains(number));
        if fitting.is_none() {
            let most = within.end.saturating_sub(1);
            self.mistake(MistakeReason::OutOfRange { least: within.start, most });
        }
        fitting
    }

    /// Points in tenths: `7` is 70, `7.5` is 75.
    pub(super) fn points(&self) -> Option<u32> {
        let written = match self.value {
            DeValue::Integer(number) if number.radix() == 10 => number.as_str(),
            DeValue::Float(number) => number.as_str(),
            _ => return self.wrong(Expected::Number),
        };
        let tenths = tenths(written);
        if tenths.is_none() {
            self.mistake(MistakeReason::BadMaximum);
        }
        tenths
    }

    /// One of the words of the program.
    pub(super) fn word<T: DeserializeOwned>(&self) -> Option<T> {
        let word = self.plain()?;
        let reader: StrDeserializer<'_, NotKnown> = word.into_deserializer();
        let read = T::deserialize(reader);
        read.map_err(|NotKnown { known }| {
            let known = known.iter().map(|word| (*word).to_owned()).collect();
            self.mistake(MistakeReason::UnknownWord { word: word.to_owned(), known });
        })
        .ok()
    }

    /// A key: a letter, then letters and figures.
    pub(super) fn key(&self) -> Option<String> {
        let fits = |key: &str| {
            key.starts_with(|first: char| first.is_ascii_lowercase())
                && key.chars().all(|letter| letter.is_ascii_alphanumeric())
        };
        self.fitting(fits)
    }

    /// A name: letters, figures and the signs that file names may have.
    pub(super) fn name(&self) -> Option<String> {
        let is_sign = |letter: char| "-_.".contains(letter);
        self.fitting(|name| {
            name.starts_with(|first: char| first.is_ascii_alphanumeric())
                && name.chars().all(|letter| letter.is_ascii_alphanumeric() || is_sign(letter))
        })
    }

    fn fitting(&self, fits: impl FnOnce(&str) -> bool) -> Option<String> {
        let key = self.plain()?;
        if key.len() <= LONGEST_KEY && fits(key) {
            return Some(key.to_owned());
        }
        self.mistake(MistakeReason::BadKey { key: key.to_owned() });
        None
    }
}

/// Points in tenths, unless they are none or have more than one decimal.
fn tenths(written: &str) -> Option<u32> {
    let (whole, part) = written.split_once('.').unwrap_or((written, "0"));
    let part = if part.len() == 1 { part.parse::<u32>().ok()? } else { return None };
    let tenths = whole.parse::<u32>().ok()?.checked_mul(10)?.checked_add(part)?;
    (1..=MOST_POINTS).contains(&tenths).then_some(tenths)
}

/// The most points anything may have, in tenths.
const MOST_POINTS: u32 = 100_000;

/// A word that is not known, and those that are.
#[derive(Debug)]
struct NotKnown {
    known: &'static [&'static str],
}

impl fmt::Display for NotKnown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the word is not known")
    }
}

impl std::error::Error for NotKnown {}

impl serde::de::Error for NotKnown {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self { known: &[] }
    }

    fn unknown_variant(_: &str, known: &'static [&'static str]) -> Self {
        Self { known }
    }
}
