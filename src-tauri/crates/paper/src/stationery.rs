//! What every paper starts from: the measures of its standard and the shared words, in the spelling
//! of the cell.

use chrono::{Datelike as _, NaiveDate, NaiveDateTime};
use press::{About, Block, Document, Sheet};
use serde::de::DeserializeOwned;

use domain::meeting::MeetingKind;
use domain::record::MeetingRecord;
use domain::settings::Standard;
use domain::text::{Spelling, long_month};

use crate::common::Common;
use crate::sources::COMMON;
use crate::standard::Layout;
use crate::wording::{Error, Source};

/// Language of every paper.
const LANGUAGE: &str = "vi";

/// The measures and shared words of a paper.
pub(crate) struct Stationery {
    /// The measures.
    pub(crate) layout: Layout,
    /// The shared words.
    pub(crate) words: Common,
    spelling: Spelling,
}

impl Stationery {
    /// The stationery of a standard and a spelling.
    pub(crate) fn new(standard: Standard, spelling: Spelling) -> Result<Self, Error> {
        let layout = Layout::of(standard, spelling)?;
        Ok(Self { layout, words: COMMON.read(spelling)?, spelling })
    }

    /// The stationery of a meeting's papers.
    pub(crate) fn of(record: &MeetingRecord) -> Result<Self, Error> {
        Self::new(record.standard, record.spelling)
    }

    /// The words of one paper.
    pub(crate) fn read<W: DeserializeOwned>(&self, source: &Source) -> Result<W, Error> {
        source.read(self.spelling)
    }

    /// A paper on an upright sheet.
    pub(crate) fn upright(&self, about: About, blocks: Vec<Block>) -> Document {
        Document { about, sheet: self.sheet(), blocks }
    }

    /// The upright sheet.
    pub(crate) fn sheet(&self) -> Sheet {
        self.layout.sheet.upright()
    }

    /// What the meeting is called, beginning with a capital: `Sinh hoạt chi bộ thường kỳ tháng 9 …`.
    pub(crate) fn meeting(&self, record: &MeetingRecord) -> Result<String, Error> {
        let kinds = &self.words.kinds;
        let sentence = match record.kind {
            MeetingKind::Regular => &kinds.regular,
            MeetingKind::Thematic => &kinds.thematic,
            MeetingKind::RegularThematic => &kinds.regular_thematic,
            MeetingKind::Extraordinary => &kinds.extraordinary,
            MeetingKind::Review => &kinds.review,
            MeetingKind::Admission => &kinds.admission,
            MeetingKind::Congress if record.term.is_some() => &kinds.congress,
            MeetingKind::Congress => &kinds.congress_without_term,
            MeetingKind::Committee => &kinds.committee,
        };
        let term = record.term.as_ref().map_or("", |term| term.span.label.as_str());
        let year = record.month.year().to_string();
        sentence.fill(&[
            ("month", long_month(record.month).as_str()),
            ("year", &year),
            ("term", term),
        ])
    }
}

/// What the PDF says about itself.
pub(crate) fn about(title: String, author: &str, made_at: NaiveDateTime) -> About {
    About { title, author: author.to_owned(), language: LANGUAGE.to_owned(), made_at }
}

/// The day of the meeting.
pub(crate) fn day_of(record: &MeetingRecord) -> NaiveDate {
    record.started_at.unwrap_or(record.planned_at).date()
}

/// The last moment the record knows of.
pub(crate) fn last_moment(record: &MeetingRecord) -> NaiveDateTime {
    record.ended_at.or(record.started_at).unwrap_or(record.planned_at)
}

/// The year of a day, in figures.
pub(crate) fn year(day: NaiveDate) -> String {
    day.year().to_string()
}

/// The words with a capital at the beginning.
pub(crate) fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The words without a capital at the beginning, as they stand within a sentence.
pub(crate) fn within_sentence(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
