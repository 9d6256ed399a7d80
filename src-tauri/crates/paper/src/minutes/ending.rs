//! The closing sentence: when the meeting ended and the minutes were adopted.

use press::Block;
use serde::Deserialize;

use domain::meeting::Adoption;
use domain::text::{long_date, long_time};

use super::Minutes;
use crate::blocks::text;
use crate::stationery::day_of;
use crate::wording::{Caption, Error, Sentence};

/// The words of the closing sentence.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wording {
    ended_same_day: Sentence,
    ended: Sentence,
    read_back: Caption,
    adopted: Caption,
    adopted_later: Sentence,
}

impl Minutes<'_> {
    /// When the meeting ended, and that its minutes were adopted where they were.
    pub(super) fn ending(&self, adoption: Option<&Adoption>) -> Result<Vec<Block>, Error> {
        let mut sentences: Vec<_> = self.ended()?.into_iter().collect();
        sentences.push(self.adopted(adoption)?);
        Ok(vec![text(sentences.join(" "))])
    }

    fn ended(&self) -> Result<Option<String>, Error> {
        let Some(moment) = self.record.ended_at else { return Ok(None) };
        let words = &self.wording.ending;
        let is_same_day = moment.date() == day_of(self.record);
        let sentence = if is_same_day { &words.ended_same_day } else { &words.ended };
        let (time, date) = (long_time(moment.time()), long_date(moment.date()));
        sentence.fill(&[("time", time), ("date", date)]).map(Some)
    }

    /// At the meeting itself no time is said: the minutes were read back before its end.
    fn adopted(&self, adoption: Option<&Adoption>) -> Result<String, Error> {
        let words = &self.wording.ending;
        match adoption.map(|adoption| adoption.adopted_at.date()) {
            None => Ok(words.read_back.as_str().to_owned()),
            Some(day) if day == day_of(self.record) => Ok(words.adopted.as_str().to_owned()),
            Some(day) => words.adopted_later.fill(&[("date", long_date(day))]),
        }
    }
}
