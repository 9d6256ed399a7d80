//! What the program sets out under an item: tables of matters, praise, stories, the score.

use press::{Block, Inline};
use serde::Deserialize;

use domain::agenda::ItemKind;
use domain::matter::MatterKind;
use domain::record::RecordedScore;

use super::Minutes;
use crate::blocks::{captioned, lead_in, lines, text, texts};
use crate::matters;
use crate::mentions;
use crate::score;
use crate::votes;
use crate::wording::{Caption, Error, Sentence};

/// The words that lead in.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wording {
    follow_up: Caption,
    tasks: Caption,
    conclusions: Caption,
    shortcomings: Caption,
    resolution_numbered: Sentence,
    resolution: Sentence,
    resolution_lost: Sentence,
    score: Sentence,
    score_lines: Sentence,
}

impl Minutes<'_> {
    /// What the program sets out at items of `kind`; nothing where nothing was recorded.
    pub(super) fn enclosed(&self, kind: ItemKind) -> Result<Vec<Block>, Error> {
        match kind {
            ItemKind::Dues => Ok(texts(self.record.dues.as_str())),
            ItemKind::FollowUp => self.follow_up(),
            ItemKind::Notebooks => self.months(),
            ItemKind::Story => mentions::stories(&self.stationery.words, self.record),
            ItemKind::Mentions => mentions::mentions(&self.stationery.words, self.record),
            ItemKind::Tasks => self.matters(),
            ItemKind::Resolution => self.resolution(),
            ItemKind::Score => self.score(),
            ItemKind::Plain | ItemKind::Attendance | ItemKind::ReadBack => Ok(Vec::new()),
        }
    }

    fn follow_up(&self) -> Result<Vec<Block>, Error> {
        let table = matters::follow_up_table(&self.stationery, &self.record.reports)?;
        Ok(led_in(self.wording.enclosed.follow_up.as_str(), table))
    }

    fn matters(&self) -> Result<Vec<Block>, Error> {
        let (record, words) = (self.record, &self.stationery.words);
        let wording = &self.wording.enclosed;
        let table = matters::tasks_table(&self.stationery, record)?;
        let mut blocks = led_in(wording.tasks.as_str(), table);
        let lists = [
            (MatterKind::Conclusion, &wording.conclusions),
            (MatterKind::Shortcoming, &wording.shortcomings),
        ];
        for (kind, caption) in lists {
            blocks.extend(matters::list(words, record, kind, caption.as_str())?);
        }
        Ok(blocks)
    }

    fn resolution(&self) -> Result<Vec<Block>, Error> {
        let Some(vote) = self.record.resolution_vote() else { return Ok(Vec::new()) };
        let wording = &self.wording.enclosed;
        let counts = votes::counted(&self.stationery.words.vote, self.record.kind, &vote)?;
        let number = self.record.numbers.resolution.as_str();
        let sentence = match (vote.carried, number.is_empty()) {
            (false, _) => &wording.resolution_lost,
            (true, true) => &wording.resolution,
            (true, false) => &wording.resolution_numbered,
        };
        Ok(vec![text(sentence.fill(&[("number", number), ("counts", &counts)])?)])
    }

    fn score(&self) -> Result<Vec<Block>, Error> {
        let mut blocks = Vec::new();
        if let Some(score) = self.record.score.as_ref().filter(|score| score::is_scored(score)) {
            blocks.extend(self.score_sentences(score)?);
        }
        let caption = self.stationery.words.score.weakness.as_str();
        blocks.extend(said(caption, self.record.weakness.as_str()));
        Ok(blocks)
    }

    fn score_sentences(&self, recorded: &RecordedScore) -> Result<Vec<Block>, Error> {
        let (words, wording) = (&self.stationery.words.score, &self.wording.enclosed);
        let total = score::total_sentence(words, recorded)?;
        let mut blocks = vec![text(wording.score.fill(&[("total", total)])?)];
        let lines = score::line_sentences(words, recorded)?.join("; ");
        if !lines.is_empty() {
            blocks.push(text(wording.score_lines.fill(&[("lines", lines)])?));
        }
        Ok(blocks)
    }
}

fn said(caption: &str, written: &str) -> Vec<Block> {
    match lines(written).next() {
        Some(_) => captioned(Inline::italic(caption), written),
        None => Vec::new(),
    }
}

fn led_in(caption: &str, table: Option<Block>) -> Vec<Block> {
    let led = table.map(|table| vec![lead_in(vec![Inline::italic(caption)]), table]);
    led.unwrap_or_default()
}
