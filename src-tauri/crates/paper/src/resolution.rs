//! The monthly resolution of a cell (nghị quyết chi bộ tháng), domain research §2.5.

mod appendix;
mod arrangements;
mod opening;
mod review;

use press::{Block, Document, Inline};
use serde::Deserialize;

use domain::number_series::PaperKind;
use domain::record::MeetingRecord;
use domain::text::{long_date, symbols};

use crate::blocks::{bookmark, captioned, part, text, texts};
use crate::head::{HeadLines, head, place_date, title};
use crate::points;
use crate::score;
use crate::signature;
use crate::sources::RESOLUTION;
use crate::stationery::{Stationery, about, capitalised, day_of, last_moment};
use crate::votes;
use crate::wording::{Caption, Error, Sentence};

/// The words of a resolution.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wording {
    symbol: Caption,
    title: Caption,
    file_title: Sentence,
    subject: Sentence,
    opening: opening::Wording,
    review: review::Wording,
    arrangements: arrangements::Wording,
    score: ScoreWording,
    closing: ClosingWording,
    recipients: RecipientsWording,
    appendix: appendix::Wording,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ScoreWording {
    part: Caption,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ClosingWording {
    adopted: Sentence,
    lost: Sentence,
    not_voted: Sentence,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RecipientsWording {
    report_to: Sentence,
    members: Caption,
    notebook: Caption,
}

/// What every part of the resolution is made from.
struct Resolution<'r> {
    record: &'r MeetingRecord,
    stationery: Stationery,
    wording: Wording,
}

/// The monthly resolution, with what was said at the meeting as an appendix.
pub fn resolution(record: &MeetingRecord) -> Result<Document, Error> {
    let stationery = Stationery::of(record)?;
    let wording = stationery.read(&RESOLUTION)?;
    let resolution = Resolution { record, stationery, wording };

    let subject = resolution.subject()?;
    let file_title = resolution.wording.file_title.fill(&[("subject", &subject)])?;
    let mut blocks = vec![bookmark(&file_title)];
    blocks.extend(resolution.top(&subject)?);
    blocks.extend(resolution.opening()?);
    blocks.extend(resolution.parts()?);
    blocks.push(text(resolution.closing()?));
    blocks.push(resolution.signature()?);
    blocks.extend(resolution.appendix()?);

    let about = about(file_title, record.cell.name.as_str(), last_moment(record));
    Ok(resolution.stationery.upright(about, blocks))
}

impl Resolution<'_> {
    fn subject(&self) -> Result<String, Error> {
        let written = self.record.resolution.subject.as_str();
        match (written.is_empty(), self.record.kind.is_monthly()) {
            (false, _) => Ok(written.to_owned()),
            (true, true) => points::of_month(&self.wording.subject, self.record),
            (true, false) => self.stationery.meeting(self.record),
        }
    }

    fn top(&self, subject: &str) -> Result<Vec<Block>, Error> {
        let Self { record, stationery, wording } = self;
        let number = stationery.layout.number_line(
            record.numbers.resolution.as_str(),
            wording.symbol.as_str(),
            symbols::issuer(record.kind, PaperKind::Resolution, record.cell.code.as_str()),
        )?;
        let date = place_date(stationery, &record.cell, day_of(record))?;
        let lines = HeadLines { number: Some(number), place_date: Some(date) };
        let mut blocks = vec![head(stationery, &record.cell, lines)];
        blocks.extend(title(stationery, wording.title.as_str(), &[subject.to_owned()]));
        Ok(blocks)
    }

    /// Parts I to IV, numbered anew where one has nothing to say.
    fn parts(&self) -> Result<Vec<Block>, Error> {
        let (wording, words) = (&self.wording, &self.stationery.words.resolution);
        let parts = [
            (points::review_title(words, self.record)?, self.review()?),
            (points::directions_title(words, self.record)?, self.directions()),
            (wording.arrangements.part.as_str().to_owned(), self.arrangements()?),
            (wording.score.part.as_str().to_owned(), self.score()?),
        ];
        let mut blocks = Vec::new();
        let said = parts.into_iter().filter(|(_, said)| !said.is_empty());
        for ((title, said), number) in said.zip(1..) {
            blocks.push(part(&self.stationery.layout, number, &title));
            blocks.extend(said);
        }
        Ok(blocks)
    }

    fn directions(&self) -> Vec<Block> {
        texts(self.record.resolution.directions.as_str())
    }

    fn score(&self) -> Result<Vec<Block>, Error> {
        let words = &self.stationery.words.score;
        let mut blocks = Vec::new();
        if let Some(recorded) = self.record.score.as_ref().filter(|one| score::is_scored(one)) {
            let lines = score::line_sentences(words, recorded)?;
            blocks.extend(lines.iter().map(|line| text(format!("- {line}."))));
            let total = capitalised(&score::total_sentence(words, recorded)?);
            blocks.push(text(format!("- {total}.")));
        }
        if !self.record.weakness.is_blank() {
            let caption = Inline::plain(format!("- {}", words.weakness.as_str()));
            blocks.extend(captioned(caption, self.record.weakness.as_str()));
        }
        Ok(blocks)
    }

    /// When it was put to the vote, by how many it was adopted, or that it was not.
    fn closing(&self) -> Result<String, Error> {
        let words = &self.wording.closing;
        let date = long_date(day_of(self.record));
        let end = self.stationery.layout.end_mark.as_str();
        match self.record.resolution_vote() {
            Some(vote) => {
                let kind = self.record.kind;
                let counts = votes::counted(&self.stationery.words.vote, kind, &vote)?;
                let sentence = if vote.carried { &words.adopted } else { &words.lost };
                sentence.fill(&[("date", date.as_str()), ("counts", &counts), ("end_mark", end)])
            }
            None => words.not_voted.fill(&[("date", date.as_str()), ("end_mark", end)]),
        }
    }

    fn signature(&self) -> Result<Block, Error> {
        let Self { record, stationery, wording } = self;
        let superior = signature::superior_committee(stationery, record.cell.superior.as_str());
        let words = &wording.recipients;
        let usual = vec![
            words.report_to.fill(&[("superior", superior)])?,
            words.members.as_str().to_owned(),
            words.notebook.as_str().to_owned(),
        ];
        let written = record.resolution.recipients.as_str();
        let recipients = signature::recipients(stationery, written, usual);
        Ok(signature::of_issued(stationery, record, &recipients))
    }
}
