//! The appendix: what was said in the discussion, item by item.

use press::{Block, Inline};
use serde::Deserialize;

use domain::record::RecordedItem;
use domain::text::long_date;

use super::Resolution;
use crate::blocks::{captioned, centred, lines, point, text};
use crate::head::title;
use crate::people;
use crate::stationery::day_of;
use crate::wording::{Caption, Error, Sentence};

/// The words of the appendix.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wording {
    title: Caption,
    subject: Caption,
    of_number: Sentence,
    of: Sentence,
    reply: Caption,
}

impl Resolution<'_> {
    /// A new page with every remark; nothing where nobody spoke.
    pub(super) fn appendix(&self) -> Result<Vec<Block>, Error> {
        let items: Vec<_> = self.record.items.iter().filter(|item| was_discussed(item)).collect();
        if items.is_empty() {
            return Ok(Vec::new());
        }
        let words = &self.wording.appendix;
        let subject = [words.subject.as_str().to_owned()];
        let mut blocks = vec![Block::PageBreak];
        blocks.extend(title(&self.stationery, words.title.as_str(), &subject));
        blocks.push(centred(vec![Inline::italic(self.belonging()?)]));
        for (item, number) in items.into_iter().zip(1..) {
            blocks.push(point(number, item.title.as_str()));
            blocks.extend(self.discussion(item)?);
        }
        Ok(blocks)
    }

    /// `(Kèm theo Nghị quyết số …, ngày … của …)`
    fn belonging(&self) -> Result<String, Error> {
        let (record, words) = (self.record, &self.wording.appendix);
        let number = record.numbers.resolution.as_str();
        let sentence = if number.is_empty() { &words.of } else { &words.of_number };
        let date = long_date(day_of(record));
        let cell = record.cell.name.as_str();
        sentence.fill(&[("number", number), ("date", &date), ("cell", cell)])
    }

    fn discussion(&self, item: &RecordedItem) -> Result<Vec<Block>, Error> {
        let mut blocks = Vec::new();
        for remark in item.remarks.iter().filter(|remark| !remark.words.is_blank()) {
            let speaker = remark.speaker.as_str();
            let who = people::somebody(&self.stationery.words, self.record, speaker)?;
            blocks.extend(people::said(&who, remark.words.as_str()).into_iter().map(text));
        }
        if lines(item.reply.as_str()).next().is_some() {
            let caption = Inline::italic(self.wording.appendix.reply.as_str());
            blocks.extend(captioned(caption, item.reply.as_str()));
        }
        Ok(blocks)
    }
}

fn was_discussed(item: &RecordedItem) -> bool {
    item.remarks.iter().any(|remark| !remark.words.is_blank())
}
