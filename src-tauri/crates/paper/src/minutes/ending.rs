//! The closing sentence: when the meeting ended and the minutes were adopted.

use chrono::NaiveDateTime;
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
    adopted_same_day: Sentence,
    adopted: Sentence,
}

impl Minutes<'_> {
    /// When the meeting ended, and when its minutes were adopted where they were.
    pub(super) fn ending(&self, adoption: Option<&Adoption>) -> Result<Vec<Block>, Error> {
        let words = &self.wording.ending;
        let mut sentences = Vec::new();
        if let Some(ended_at) = self.record.ended_at {
            sentences.push(self.moment(ended_at, &words.ended_same_day, &words.ended)?);
        }
        sentences.push(match adoption {
            Some(adoption) => {
                self.moment(adoption.adopted_at, &words.adopted_same_day, &words.adopted)?
            }
            None => words.read_back.as_str().to_owned(),
        });
        Ok(vec![text(sentences.join(" "))])
    }

    fn moment(
        &self,
        moment: NaiveDateTime,
        same_day: &Sentence,
        another_day: &Sentence,
    ) -> Result<String, Error> {
        let is_same_day = moment.date() == day_of(self.record);
        let sentence = if is_same_day { same_day } else { another_day };
        sentence.fill(&[("time", long_time(moment.time())), ("date", long_date(moment.date()))])
    }
}
