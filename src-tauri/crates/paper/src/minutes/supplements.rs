//! What was added after the adoption: printed with the minutes, never written over them.

use press::{Block, Inline};
use serde::Deserialize;

use domain::meeting::Supplement;
use domain::text::{long_date, long_time};

use super::Minutes;
use crate::blocks::{captioned, centred_lead_in, lead_in};
use crate::signature;
use crate::wording::{Caption, Error, Sentence};

/// The words around supplements.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wording {
    title: Caption,
    about: Caption,
    heading: Sentence,
    added_at: Caption,
    moment: Sentence,
    added_by: Caption,
    reason: Caption,
    words: Caption,
}

impl Minutes<'_> {
    /// Each supplement with its number, when, by whom, why and what; signed once more below.
    pub(super) fn supplements(&self, supplements: &[Supplement]) -> Result<Vec<Block>, Error> {
        if supplements.is_empty() {
            return Ok(Vec::new());
        }
        let words = &self.wording.supplements;
        let mut blocks = vec![Block::Space(2.0 * self.stationery.layout.sheet.pitch)];
        blocks.push(centred_lead_in(vec![Inline::bold(words.title.as_str())]));
        blocks.push(centred_lead_in(vec![Inline::italic(words.about.as_str())]));
        for supplement in supplements {
            blocks.extend(one(words, supplement)?);
        }
        blocks.push(signature::of_minutes(&self.stationery, self.record));
        Ok(blocks)
    }
}

fn one(words: &Wording, supplement: &Supplement) -> Result<Vec<Block>, Error> {
    let number = supplement.number.to_string();
    let heading = words.heading.fill(&[("number", number)])?;
    let moment = supplement.added_at;
    let (time, date) = (long_time(moment.time()), long_date(moment.date()));
    let moment = words.moment.fill(&[("time", time), ("date", date)])?;

    let mut blocks = vec![lead_in(vec![Inline::bold_italic(heading)])];
    let said = [
        (&words.added_at, moment.as_str()),
        (&words.added_by, supplement.added_by.as_str()),
        (&words.reason, supplement.reason.as_str()),
        (&words.words, supplement.words.as_str()),
    ];
    for (caption, written) in said.into_iter().filter(|(_, written)| !written.is_empty()) {
        blocks.extend(captioned(Inline::italic(caption.as_str()), written));
    }
    Ok(blocks)
}
