//! The opening sentence: the day, the place, who was there, who took the chair.

use press::{Block, Inline};
use serde::Deserialize;

use domain::text::long_date;

use super::Resolution;
use crate::blocks::{lead_in, text};
use crate::counts;
use crate::people;
use crate::stationery::{capitalised, day_of, within_sentence};
use crate::wording::{Caption, Error, Sentence};

/// The words of the opening.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wording {
    held: Sentence,
    held_somewhere: Sentence,
    length: Sentence,
    chair: Sentence,
    note_taker: Sentence,
    resolves: Caption,
}

impl Resolution<'_> {
    /// The opening sentence, and the one that leads to the parts.
    pub(super) fn opening(&self) -> Result<Vec<Block>, Error> {
        let mut sentences = vec![self.held()?];
        sentences.extend(self.attendance()?);
        sentences.extend(self.length()?);
        sentences.extend(self.officers()?);
        let resolves = self.wording.opening.resolves.as_str();
        Ok(vec![text(sentences.join(" ")), lead_in(vec![Inline::plain(resolves)])])
    }

    fn held(&self) -> Result<String, Error> {
        let (record, words) = (self.record, &self.wording.opening);
        let day = capitalised(&long_date(day_of(record)));
        let meeting = within_sentence(&self.stationery.meeting(record)?);
        let place = record.place.as_str();
        let sentence = if place.is_empty() { &words.held_somewhere } else { &words.held };
        sentence.fill(&[
            ("day", day.as_str()),
            ("place", within_sentence_of_place(place)),
            ("cell", record.cell.name.as_str()),
            ("meeting", &meeting),
        ])
    }

    /// `Tổng số … (…); có mặt: …; vắng có lý do: …`
    fn attendance(&self) -> Result<Option<String>, Error> {
        let (count, words) = (&self.record.count, &self.stationery.words.counts);
        if count.listed == 0 {
            return Ok(None);
        }
        let mut parts = vec![
            capitalised(&counts::listed(words, self.record.kind, count)?),
            counts::present(words, count)?,
        ];
        parts.extend(counts::not_present(words, count)?);
        Ok(Some(format!("{}.", parts.join("; "))))
    }

    fn length(&self) -> Result<Option<String>, Error> {
        let minutes = self.record.length_minutes();
        let words = &self.wording.opening.length;
        minutes.map(|minutes| words.fill(&[("minutes", minutes.to_string())])).transpose()
    }

    fn officers(&self) -> Result<Vec<String>, Error> {
        let (record, words) = (self.record, &self.wording.opening);
        let officers = [
            (&words.chair, record.chair.as_ref()),
            (&words.note_taker, record.note_taker.as_ref()),
        ];
        let named = officers.into_iter().filter_map(|(sentence, person)| Some((sentence, person?)));
        named
            .map(|(sentence, person)| {
                sentence.fill(&[("person", people::comrade(&self.stationery.words, person)?)])
            })
            .collect()
    }
}

/// The place on one line, without the full stop somebody may have written.
fn within_sentence_of_place(place: &str) -> &str {
    place.lines().next().unwrap_or_default().trim_end_matches('.')
}
