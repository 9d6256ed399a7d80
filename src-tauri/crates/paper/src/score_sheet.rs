//! The sheet on which a cell scores a meeting (phiếu chấm điểm), filled in or blank.

use press::{Align, Block, Cell, Column, Document, Inline, Row};
use serde::Deserialize;

use domain::record::{MeetingRecord, RecordedScore, RecordedScoreLine};

use crate::blocks::{bookmark, captioned, cell, head_row, lines, paragraph, table, wide_cell};
use crate::head::{HeadLines, head, place_date, subject_lines, title};
use crate::numerals::points;
use crate::score;
use crate::signature;
use crate::sources::SCORE_SHEET;
use crate::stationery::{Stationery, about, day_of, last_moment, within_sentence};
use crate::wording::{Caption, Error, Sentence};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wording {
    file_title: Sentence,
    total: Caption,
    rank: Caption,
    weakness: Caption,
    columns: Captions,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Captions {
    number: Caption,
    title: Caption,
    most: Caption,
    points: Caption,
    note: Caption,
}

/// What the sheet is made from.
struct Sheet<'r> {
    record: &'r MeetingRecord,
    score: &'r RecordedScore,
    stationery: Stationery,
    wording: Wording,
}

/// The score sheet of a meeting: blank, with room to write, while no line has points.
///
/// The sheet itself is a part of the record; without one there is nothing to print.
pub fn score_sheet(record: &MeetingRecord) -> Result<Document, Error> {
    let score = record.score.as_ref().ok_or(Error::NoScoreSheet)?;
    let stationery = Stationery::of(record)?;
    let wording = stationery.read(&SCORE_SHEET)?;
    let sheet = Sheet { record, score, stationery, wording };
    sheet.document()
}

impl Sheet<'_> {
    fn document(&self) -> Result<Document, Error> {
        let Self { record, stationery, wording, .. } = self;
        let meeting = stationery.meeting(record)?;
        let file_title = wording.file_title.fill(&[("meeting", within_sentence(&meeting))])?;
        let date = place_date(stationery, &record.cell, day_of(record))?;
        let lines = HeadLines { number: None, place_date: Some(date) };
        let mut blocks = vec![bookmark(&file_title), head(stationery, &record.cell, lines)];
        blocks.extend(self.title(meeting)?);
        blocks.push(self.table());
        blocks.extend(self.result());
        let signer = record.secretary.as_ref();
        blocks.push(signature::of_list(stationery, record.has_committee, signer));

        let about = about(file_title, record.cell.name.as_str(), last_moment(record));
        Ok(stationery.upright(about, blocks))
    }

    fn title(&self, meeting: String) -> Result<Vec<Block>, Error> {
        let subject = subject_lines(&self.stationery, self.record, meeting)?;
        Ok(title(&self.stationery, &self.score.title.as_str().to_uppercase(), &subject))
    }

    fn table(&self) -> Block {
        let words = &self.wording.columns;
        let captions = [&words.number, &words.title, &words.most, &words.points, &words.note];
        let columns = vec![
            Column::new(12.0, Align::Centre),
            Column::new(88.0, Align::Left),
            Column::new(17.0, Align::Centre),
            Column::new(17.0, Align::Centre),
            Column::new(31.0, Align::Left),
        ];
        let mut rows: Vec<Row> = self.score.lines.iter().map(line_row).collect();
        rows.push(self.total_row());
        let head = head_row(captions.map(Caption::as_str));
        table(self.stationery.layout.sheet.table_size, columns, head, rows)
    }

    fn total_row(&self) -> Row {
        let total = if self.is_scored() { points(self.score.total) } else { String::new() };
        Row::of(vec![
            wide_cell(self.wording.total.as_str(), 2, Align::Centre),
            Cell::bold(points(self.score.most)),
            Cell::bold(total),
            Cell::default(),
        ])
    }

    fn is_scored(&self) -> bool {
        score::is_scored(self.score)
    }

    /// The rank and the weakness, or lines to write them on.
    fn result(&self) -> Vec<Block> {
        let caption = Inline::bold(self.wording.rank.as_str());
        let rank = self.score.rank.as_str();
        let mut blocks = if self.is_scored() && !rank.is_empty() {
            captioned(caption, rank)
        } else {
            vec![paragraph(vec![caption, Inline::plain(": "), Inline::Dots])]
        };
        let caption = Inline::bold(self.wording.weakness.as_str());
        if !self.record.weakness.is_blank() {
            blocks.extend(captioned(caption, self.record.weakness.as_str()));
        } else if !self.is_scored() {
            blocks.push(paragraph(vec![caption, Inline::plain(": "), Inline::Dots]));
        }
        blocks
    }
}

/// A line of the sheet; headings, the sum of their parts, in heavy letters.
fn line_row(line: &RecordedScoreLine) -> Row {
    let given = line.points.map(points).unwrap_or_default();
    let amount = if line.is_heading { Cell::bold } else { cell };
    Row::of(vec![
        amount(&line.key),
        criterion(line),
        amount(&points(line.most)),
        amount(&given),
        cell(line.note.as_str()),
    ])
}

/// The criterion, and below it how points are given.
fn criterion(line: &RecordedScoreLine) -> Cell {
    let title = line.title.as_str();
    let title = if line.is_heading { Inline::bold(title) } else { Inline::plain(title) };
    let steps = lines(line.steps.as_str()).map(|step| vec![Inline::italic(step)]);
    Cell { words: std::iter::once(vec![title]).chain(steps).collect(), ..Cell::default() }
}
