//! The invitation to a meeting (giấy mời).

use press::{Block, Document, Inline};
use serde::Deserialize;

use domain::agenda::Stage;
use domain::record::{MeetingRecord, RecordedItem};
use domain::text::{list_letter, long_date, long_time};

use crate::blocks::{bookmark, captioned, centred, lead_in, text};
use crate::head::{HeadLines, blank_place_date, head, title};
use crate::people;
use crate::signature;
use crate::sources::INVITATION;
use crate::stationery::{Stationery, about, within_sentence};
use crate::wording::{Caption, Error, Sentence};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wording {
    symbol: Caption,
    title: Caption,
    file_title: Sentence,
    subject: Sentence,
    inviting: Sentence,
    everybody: Caption,
    everybody_of_committee: Caption,
    time: Caption,
    planned: Sentence,
    place: Caption,
    chair: Caption,
    theme: Caption,
    content: Caption,
    preparation: Caption,
    request: Sentence,
    as_above: Caption,
}

/// What the invitation is made from.
struct Invitation<'r> {
    record: &'r MeetingRecord,
    stationery: Stationery,
    wording: Wording,
}

/// The invitation to a meeting. The day of the date line is left to be written by hand: it is the
/// day the paper is sent.
pub fn invitation(record: &MeetingRecord) -> Result<Document, Error> {
    let stationery = Stationery::of(record)?;
    let wording = stationery.read(&INVITATION)?;
    let invitation = Invitation { record, stationery, wording };
    invitation.document()
}

impl Invitation<'_> {
    fn document(&self) -> Result<Document, Error> {
        let Self { record, stationery, wording } = self;
        let meeting = within_sentence(&stationery.meeting(record)?);
        let file_title = wording.file_title.fill(&[("meeting", &meeting)])?;
        let subject = wording.subject.fill(&[("meeting", &meeting)])?;
        let mut blocks = vec![bookmark(&file_title), self.head()?];
        blocks.extend(title(stationery, wording.title.as_str(), &[subject]));
        blocks.extend(self.invited()?);
        blocks.extend(self.particulars()?);
        blocks.extend(self.content());
        blocks.push(text(self.request()?));
        blocks.push(self.signature());

        let about = about(file_title, record.cell.name.as_str(), record.planned_at);
        Ok(stationery.upright(about, blocks))
    }

    fn head(&self) -> Result<Block, Error> {
        let Self { record, stationery, wording } = self;
        let number = stationery.layout.number_line(
            record.numbers.invitation.as_str(),
            wording.symbol.as_str(),
            record.cell.code.as_str(),
        )?;
        let day = record.planned_at.date();
        let date = blank_place_date(stationery, &record.cell, day)?;
        let lines = HeadLines { number: Some(number), place_date: Some(date) };
        Ok(head(stationery, &record.cell, lines))
    }

    fn invited(&self) -> Result<Vec<Block>, Error> {
        let (record, words) = (self.record, &self.wording);
        let inviting = words.inviting.fill(&[("cell", record.cell.name.as_str())])?;
        let everybody = if record.kind.is_of_committee() {
            &words.everybody_of_committee
        } else {
            &words.everybody
        };
        let written = record.invited.as_str();
        let invited = if written.is_empty() { everybody.as_str() } else { written };
        let mut blocks = vec![lead_in(vec![Inline::plain(inviting)])];
        blocks.extend(crate::blocks::lines(invited).map(|line| centred(vec![Inline::bold(line)])));
        Ok(blocks)
    }

    /// What, when, where, about what; each that is known.
    fn particulars(&self) -> Result<Vec<Block>, Error> {
        let (record, words) = (self.record, &self.wording);
        let planned = record.planned_at;
        let (time, date) = (long_time(planned.time()), long_date(planned.date()));
        let when = words.planned.fill(&[("time", time), ("date", date)])?;
        let chair = record.chair.as_ref().or(record.secretary.as_ref());
        let chair = chair.map(|person| people::comrade(&self.stationery.words, person));
        let chair = chair.transpose()?.map(|name| format!("{name}.")).unwrap_or_default();
        let particulars = [
            (&words.theme, record.theme.as_str().to_owned()),
            (&words.time, when),
            (&words.place, record.place.as_str().to_owned()),
            (&words.chair, chair),
        ];
        let known = particulars.into_iter().filter(|(_, written)| !written.is_empty());
        Ok(known
            .flat_map(|(caption, written)| captioned(Inline::bold(caption.as_str()), &written))
            .collect())
    }

    /// What it is about as lettered points, and what to prepare.
    fn content(&self) -> Vec<Block> {
        let words = &self.wording;
        let items = content(self.record);
        let mut blocks = Vec::new();
        if !items.is_empty() {
            blocks.push(lead_in(vec![Inline::bold(words.content.as_str()), Inline::plain(":")]));
        }
        let lettered = items.iter().enumerate();
        blocks.extend(
            lettered.map(|(place, item)| {
                text(format!("{}) {}", list_letter(place), item.title.as_str()))
            }),
        );
        if !self.record.preparation.is_blank() {
            let caption = Inline::bold(words.preparation.as_str());
            blocks.extend(captioned(caption, self.record.preparation.as_str()));
        }
        blocks
    }

    fn request(&self) -> Result<String, Error> {
        self.wording.request.fill(&[("end_mark", self.stationery.layout.end_mark.as_str())])
    }

    fn signature(&self) -> Block {
        let usual = vec![self.wording.as_above.as_str().to_owned()];
        let recipients = signature::recipients(&self.stationery, "", usual);
        signature::of_issued(&self.stationery, self.record, &recipients)
    }
}

/// What people come for: the proceedings, or where the agenda has none all of it.
fn content(record: &MeetingRecord) -> Vec<&RecordedItem> {
    let titled: Vec<_> = record.items.iter().filter(|item| !item.title.is_blank()).collect();
    let is_proceeding = |item: &&&RecordedItem| item.stage == Stage::Proceedings;
    let proceedings: Vec<_> = titled.iter().filter(is_proceeding).copied().collect();
    if proceedings.is_empty() { titled } else { proceedings }
}
