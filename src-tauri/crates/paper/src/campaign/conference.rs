//! The minutes of the conference of review, in the six parts samples have.
//!
//! A paper of the campaign and not of the meeting: minutes that were adopted never change a letter, and
//! levels are counted after them. What the meeting noted is quoted; the rest is left to be written in.

use press::{Block, Document, Row};
use serde::Deserialize;

use domain::record::MeetingRecord;
use domain::review::Proposer;
use domain::text::{long_date, long_time};

use super::{Printer, ReviewedRecord, columns, points_words};
use crate::blocks::{cell, head_row, known, part, point, table, text};
use crate::head::HeadLines;
use crate::minutes::{Quoted, quoted};
use crate::people;
use crate::signature::{Hand, of_hands};
use crate::sources::CONFERENCE;
use crate::wording::{Caption, Error, Sentence};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wording {
    title: Caption,
    subject: Sentence,
    subject_without_levels: Sentence,
    file_title: Sentence,
    circumstances: Caption,
    started: Caption,
    place: Caption,
    chair: Caption,
    note_taker: Caption,
    summoned: Caption,
    present: Caption,
    absent: Caption,
    guests: Caption,
    purpose: Caption,
    purpose_text: Sentence,
    purpose_text_without_levels: Sentence,
    assessment: Caption,
    comrade: Sentence,
    comrade_with_post: Sentence,
    strengths: Caption,
    shortcomings: Caption,
    reception: Caption,
    opinions: Caption,
    conclusions: Caption,
    ratings: Caption,
    ended: Sentence,
    ending: Caption,
    lines: usize,
    columns: Captions,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Captions {
    number: Caption,
    name: Caption,
    points: Caption,
    own: Caption,
    committee: Caption,
    cell: Caption,
    note: Caption,
}

impl Printer<'_> {
    /// The minutes of the conference.
    pub(super) fn conference(&self) -> Result<Document, Error> {
        let wording: Wording = self.stationery.read(&CONFERENCE)?;
        let subject =
            self.of_period(self.by_levels(&wording.subject, &wording.subject_without_levels))?;
        let mut blocks = self.headed(HeadLines::default(), wording.title.as_str(), &[subject]);
        for (number, (heading, content)) in (1..).zip(self.parts(&wording)?) {
            blocks.push(part(&self.stationery.layout, number, heading.as_str()));
            blocks.extend(content);
        }
        blocks.push(text(self.conference_ending(&wording)?));
        blocks.push(self.officers_hands());
        Ok(self.upright(self.of_period(&wording.file_title)?, blocks))
    }

    fn by_levels<'w>(&self, with: &'w Sentence, without: &'w Sentence) -> &'w Sentence {
        if self.record.kind.rates() { with } else { without }
    }

    fn parts<'w>(&self, wording: &'w Wording) -> Result<Vec<(&'w Caption, Vec<Block>)>, Error> {
        let quoted = self.record.meeting.as_ref().map(quoted).transpose()?;
        let purpose = self.by_levels(&wording.purpose_text, &wording.purpose_text_without_levels);
        let said = |lines: fn(&Quoted) -> &[String]| {
            let said: Vec<Block> =
                quoted.iter().flat_map(lines).map(|line| text(line.as_str())).collect();
            if said.is_empty() { vec![Block::WritingLines { count: wording.lines }] } else { said }
        };
        let circumstances = match &quoted {
            Some(quoted) => quoted.circumstances.clone(),
            None => by_hand(wording),
        };
        let mut parts = vec![
            (&wording.circumstances, circumstances),
            (&wording.purpose, vec![text(self.of_period(purpose)?)]),
            (&wording.assessment, self.assessments(wording)?),
            (&wording.opinions, said(|quoted| &quoted.opinions)),
            (&wording.conclusions, said(|quoted| &quoted.conclusions)),
        ];
        if self.record.kind.rates() {
            parts.push((&wording.ratings, vec![self.ratings(wording), self.legend()]));
        }
        Ok(parts)
    }

    /// The collective first, then everybody, each with room for what was said.
    fn assessments(&self, wording: &Wording) -> Result<Vec<Block>, Error> {
        let mut blocks = Vec::new();
        let everybody = std::iter::once(&self.record.collective).chain(self.record.reviewed());
        for (number, person) in (1..).zip(everybody) {
            blocks.push(point(number, &self.comrade(wording, person)?));
            let captions = [&wording.strengths, &wording.shortcomings, &wording.reception];
            blocks.extend(captions.map(|caption| known(caption.as_str(), "")));
        }
        Ok(blocks)
    }

    fn comrade(&self, wording: &Wording, person: &ReviewedRecord) -> Result<String, Error> {
        let name = person.name.as_str();
        match person.post.and_then(|kind| people::post(&self.stationery.words, kind)) {
            Some(post) => {
                wording.comrade_with_post.fill(&[("name", name), ("post", post.as_str())])
            }
            None => wording.comrade.fill(&[("name", name)]),
        }
    }

    fn ratings(&self, wording: &Wording) -> Block {
        let words = &wording.columns;
        let captions =
            [&words.number, &words.name, &words.points, &words.own, &words.committee, &words.cell];
        let head = captions.into_iter().chain([&words.note]).map(Caption::as_str);
        let everybody = std::iter::once(&self.record.collective).chain(self.record.reviewed());
        let rows = (1..).zip(everybody).map(|(number, one)| self.rating_row(number, one));
        let columns = columns(&[11.0, 56.0, 16.0, 19.0, 19.0, 19.0, 25.0], &[1]);
        table(self.table_size(), columns, head_row(head), rows.collect())
    }

    fn rating_row(&self, number: usize, person: &ReviewedRecord) -> Row {
        let mut cells = vec![
            cell(&number.to_string()),
            cell(person.name.as_str()),
            cell(&points_words(person.points)),
        ];
        let columns = [Proposer::Subject, Proposer::Committee, Proposer::Cell];
        let levels = columns.map(|proposer| person.proposals.get(&proposer).copied());
        cells.extend(levels.map(|level| cell(self.words.short(level))));
        cells.push(cell(""));
        Row::of(cells)
    }

    fn conference_ending(&self, wording: &Wording) -> Result<String, Error> {
        let ended = self.record.meeting.as_ref().and_then(|meeting| meeting.ended_at);
        let Some(at) = ended else { return Ok(wording.ending.as_str().to_owned()) };
        let (time, date) = (long_time(at.time()), long_date(at.date()));
        wording.ended.fill(&[("time", time), ("date", date)])
    }

    fn officers_hands(&self) -> Block {
        let words = &self.stationery.words.signatures;
        let meeting: Option<&MeetingRecord> = self.record.meeting.as_ref();
        let note_taker = Hand {
            authority: words.note_taker.as_str(),
            position: None,
            person: meeting.and_then(|meeting| meeting.note_taker.as_ref()),
        };
        let chair = Hand {
            authority: words.chair.as_str(),
            position: None,
            person: meeting.and_then(|meeting| meeting.chair.as_ref()),
        };
        of_hands(&self.stationery, note_taker, chair)
    }
}

/// Where and when, who came: to be written in.
fn by_hand(wording: &Wording) -> Vec<Block> {
    let captions = [
        &wording.started,
        &wording.place,
        &wording.chair,
        &wording.note_taker,
        &wording.summoned,
        &wording.present,
        &wording.absent,
        &wording.guests,
    ];
    captions.into_iter().map(|caption| known(caption.as_str(), "")).collect()
}
