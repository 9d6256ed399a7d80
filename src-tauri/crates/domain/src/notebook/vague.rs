//! The check for vague pledges (chung chung): no number, no day, no object.
//!
//! It asks and never blocks, and it writes nothing for anybody. The words it looks for are data, in
//! `assets/forms`.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::PledgeDraft;
use crate::text::{Text, exact};

/// What a pledge may lack to be assessed by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum Lacking {
    /// Bao nhiêu: no number.
    Number,
    /// Bao giờ: no day, no month, no how often.
    Date,
    /// Cho ai, việc gì: nobody and nothing it is about.
    Object,
}

/// The words that make a pledge concrete; phrases of one word or several.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConcreteWords {
    /// Numbers in words.
    pub numbers: Vec<String>,
    /// Days, months, seasons, how often.
    pub dates: Vec<String>,
    /// People, things and places a pledge can be about.
    pub objects: Vec<String>,
    /// Words after which a number says when and not how many.
    pub date_units: Vec<String>,
    /// Phrases that hold one of the words above and say nothing by it; left out before looking.
    pub set_aside: Vec<String>,
}

/// What `pledge` lacks to be assessed by; nothing for a concrete one.
///
/// The words for the day count for the day only. A pledge for a month is due with the month.
pub fn lacking(pledge: &PledgeDraft, words: &ConcreteWords) -> Vec<Lacking> {
    let said = [&pledge.act, &pledge.target, &pledge.measure].map(Text::as_str).join(" . ");
    let (said, due) = (Spoken::of(&said, words), Spoken::of(pledge.due.as_str(), words));
    let is_dated = pledge.month.is_some() || said.has_date(words) || due.has_due(words);
    let checks = [
        (Lacking::Number, said.has_number(words)),
        (Lacking::Date, is_dated),
        (Lacking::Object, said.has_phrase(&words.objects)),
    ];
    checks.into_iter().filter(|(_, stands)| !stands).map(|(lacking, _)| lacking).collect()
}

/// A text as the words it is made of, what is set aside left out.
struct Spoken(Vec<String>);

impl Spoken {
    fn of(text: &str, words: &ConcreteWords) -> Self {
        let mut spoken = Self(split(text));
        for phrase in &words.set_aside {
            spoken.leave_out(&split(phrase));
        }
        spoken
    }

    fn leave_out(&mut self, phrase: &[String]) {
        while let Some(place) = self.place(phrase) {
            self.0.splice(place..place + phrase.len(), [String::new()]);
        }
    }

    fn place(&self, phrase: &[String]) -> Option<usize> {
        let length = phrase.len().max(1);
        self.0.windows(length).position(|window| window == phrase)
    }

    fn has_phrase(&self, phrases: &[String]) -> bool {
        phrases.iter().any(|phrase| self.place(&split(phrase)).is_some())
    }

    fn has_number(&self, words: &ConcreteWords) -> bool {
        self.has_phrase(&words.numbers)
            || self
                .figures(words)
                .any(|(word, dates)| !dates && !is_day(word) && !is_reference(word))
    }

    fn has_date(&self, words: &ConcreteWords) -> bool {
        self.has_phrase(&words.dates)
            || self.figures(words).any(|(word, dates)| dates || is_day(word))
    }

    /// Like [`Self::has_date`], where a bare number says when as well.
    fn has_due(&self, words: &ConcreteWords) -> bool {
        self.has_date(words) || self.figures(words).next().is_some()
    }

    /// The words that begin with a figure, each with whether the word before says that it is a date.
    fn figures(&self, words: &ConcreteWords) -> impl Iterator<Item = (&str, bool)> {
        let is_unit = |word: &str| words.date_units.iter().any(|unit| exact(unit) == word);
        let before = [""].into_iter().chain(self.0.iter().map(String::as_str));
        let pairs = before.zip(self.0.iter().map(String::as_str));
        pairs
            .filter(|(_, word)| word.starts_with(|first: char| first.is_ascii_digit()))
            .map(move |(before, word)| (word, is_unit(before)))
    }
}

/// The words of a text, without case and without the marks around them.
fn split(text: &str) -> Vec<String> {
    let is_mark = |letter: char| !letter.is_alphanumeric() && letter != '%';
    exact(text)
        .split_whitespace()
        .map(|word| word.trim_matches(is_mark).to_owned())
        .filter(|word| !word.is_empty())
        .collect()
}

/// Whether a word with a figure is a day: `30/6`, `30/6/2026`, `30.6.2026`.
fn is_day(word: &str) -> bool {
    let parts: Vec<_> = word.split(['/', '.']).map(str::parse::<u32>).collect();
    let in_calendar = matches!(parts[..], [Ok(1..=31), Ok(1..=12), ..]);
    let has_slash = word.contains('/');
    in_calendar && ((has_slash && parts.len() <= 3) || parts.len() == 3)
}

/// Whether a word with a figure names a paper: `05-CT/TW`.
fn is_reference(word: &str) -> bool {
    word.contains(['-', '/']) && word.contains(char::is_alphabetic)
}
