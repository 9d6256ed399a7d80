//! Minutes of a meeting (biên bản sinh hoạt chi bộ), domain research §2.3.

mod circumstances;
mod enclosed;
mod ending;
mod months;
mod proceedings;
mod quoted;
mod supplements;

use press::{Block, Document, Inline};
use serde::Deserialize;

use domain::meeting::{Adoption, Supplement};
use domain::number_series::PaperKind;
use domain::record::MeetingRecord;
use domain::text::symbols;

use crate::blocks::{bookmark, centred};
use crate::head::{HeadLines, head, subject_lines, title};
use crate::signature;
use crate::sources::MINUTES;
use crate::stationery::{Stationery, about, last_moment, within_sentence};
use crate::wording::{Caption, Error, Sentence};

pub(crate) use quoted::{Quoted, quoted};

/// The words of minutes.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wording {
    symbol: Caption,
    title: Caption,
    file_title: Sentence,
    draft: Caption,
    circumstances: circumstances::Wording,
    proceedings: proceedings::Wording,
    headings: proceedings::Headings,
    enclosed: enclosed::Wording,
    months: months::Wording,
    ending: ending::Wording,
    supplements: supplements::Wording,
}

/// What every part of the minutes is made from.
struct Minutes<'r> {
    record: &'r MeetingRecord,
    stationery: Stationery,
    wording: Wording,
}

/// The minutes of a meeting, with what was added after their adoption.
///
/// Without an adoption they say that they are a draft. Without supplements they are the first
/// version, which stays printable for ever.
pub fn minutes(
    record: &MeetingRecord,
    supplements: &[Supplement],
    adoption: Option<&Adoption>,
) -> Result<Document, Error> {
    let minutes = Minutes::of(record)?;
    let meeting = minutes.stationery.meeting(record)?;
    let file_title = minutes.wording.file_title.fill(&[("meeting", within_sentence(&meeting))])?;
    let mut blocks = vec![bookmark(&file_title)];
    blocks.extend(minutes.top(&meeting, adoption)?);
    blocks.extend(minutes.circumstances()?);
    blocks.extend(minutes.proceedings()?);
    blocks.extend(minutes.ending(adoption)?);
    blocks.push(signature::of_minutes(&minutes.stationery, record));
    blocks.extend(minutes.supplements(supplements)?);

    let adopted_at = adoption.map(|adoption| adoption.adopted_at);
    let made_at = supplements.last().map(|last| last.added_at).or(adopted_at);
    let made_at = made_at.unwrap_or_else(|| last_moment(record));
    let about = about(file_title, record.cell.name.as_str(), made_at);
    Ok(minutes.stationery.upright(about, blocks))
}

impl<'r> Minutes<'r> {
    fn of(record: &'r MeetingRecord) -> Result<Self, Error> {
        let stationery = Stationery::of(record)?;
        let wording = stationery.read(&MINUTES)?;
        Ok(Self { record, stationery, wording })
    }

    /// Head and title. Minutes have no line of place and date (HD 05-HD/VPTW).
    fn top(&self, meeting: &str, adoption: Option<&Adoption>) -> Result<Vec<Block>, Error> {
        let Self { record, stationery, wording } = self;
        let number = stationery.layout.number_line(
            record.numbers.minutes.as_str(),
            wording.symbol.as_str(),
            symbols::issuer(record.kind, PaperKind::Minutes, record.cell.code.as_str()),
        )?;
        let lines = HeadLines { number: Some(number), place_date: None };
        let mut blocks = vec![head(stationery, &record.cell, lines)];
        let subject = subject_lines(stationery, record, meeting.to_uppercase())?;
        blocks.extend(title(stationery, wording.title.as_str(), &subject));
        if adoption.is_none() {
            blocks.push(centred(vec![Inline::italic(wording.draft.as_str())]));
        }
        Ok(blocks)
    }
}
