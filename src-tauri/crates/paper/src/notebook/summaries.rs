//! Part 4: the half-year and the year summed up, and what the person was commended for.

use press::{Align, Block, Row};

use domain::notebook::{CommendationDraft, Summary, SummaryPeriod};

use super::{PersonNotebook, Printer, day_words};
use crate::blocks::{cell, point};
use crate::wording::Error;

impl Printer<'_> {
    /// The half-year, the year on a page of its own, and the commendations.
    pub(super) fn summaries(&self, person: &PersonNotebook) -> Result<Vec<Block>, Error> {
        let mut blocks = Vec::new();
        for (period, number) in SummaryPeriod::ALL.into_iter().zip(1..) {
            if !blocks.is_empty() {
                blocks.push(Block::PageBreak);
            }
            blocks.push(point(number, self.words.summaries.of(period)));
            let summary = person.summaries.iter().find(|summary| summary.period == period);
            blocks.extend(self.summary(person, summary)?);
        }
        if self.is_blank() || !person.commendations.is_empty() {
            blocks.push(point(3, self.words.commendations.title.as_str()));
            blocks.push(self.commendations(&person.commendations));
        }
        Ok(blocks)
    }

    fn summary(
        &self,
        person: &PersonNotebook,
        summary: Option<&Summary>,
    ) -> Result<Vec<Block>, Error> {
        let (words, room) = (&self.words.summaries, self.words.sizes.summary_lines);
        let of = |written: fn(&Summary) -> &str| summary.map_or("", written);
        let results = of(|summary| summary.draft.results.as_str());
        let own = of(|summary| summary.draft.self_assessment.as_str());
        let praise = of(|summary| summary.praise_proposed.as_str());
        let mut blocks = self.written(&words.results, results, room);
        blocks.extend(self.written(&words.self_assessment, own, room));
        blocks.extend(self.hand_line(summary.and_then(|summary| summary.author))?);
        let comment = summary.and_then(|summary| summary.comment.as_ref());
        blocks.extend(self.comment(&words.comment, comment, self.words.sizes.comment_lines)?);
        blocks.extend(self.written(&words.praise_proposed, praise, 1));
        let right = &self.words.signatures.writes;
        blocks.push(self.signatures(self.confirming(), right, person.name.as_str()));
        Ok(blocks)
    }

    fn commendations(&self, given: &[CommendationDraft]) -> Block {
        let words = &self.words.commendations;
        let columns = [
            (&words.day, 24.0, Align::Centre),
            (&words.kind, 36.0, Align::Left),
            (&words.issuer, 36.0, Align::Left),
            (&words.number, 26.0, Align::Left),
            (&words.reason, 43.0, Align::Left),
        ];
        let row = |draft: &CommendationDraft| {
            Row::of(vec![
                cell(&day_words(Some(draft.given_on))),
                cell(draft.kind.as_str()),
                cell(draft.issuer.as_str()),
                cell(draft.number.as_str()),
                cell(draft.reason.as_str()),
            ])
        };
        self.rows(&columns, given.iter().map(row).collect(), self.words.sizes.commendation_rows)
    }
}
