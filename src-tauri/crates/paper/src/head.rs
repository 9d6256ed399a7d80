//! The top of a paper: who issues it, its number, its title.

use chrono::NaiveDate;
use press::{Align, Block, Columns, Paragraph, Role, Rule};

use domain::cell::CellNames;
use domain::record::MeetingRecord;
use domain::text::long_date;

use crate::blocks::one_line;
use crate::stationery::{Stationery, year};
use crate::wording::Error;

/// What stands under the names in the head.
#[derive(Debug, Default)]
pub(crate) struct HeadLines {
    /// Number and symbol, under the star.
    pub(crate) number: Option<String>,
    /// Place and date, under the name of the Party.
    pub(crate) place_date: Option<String>,
}

/// The head in two columns: the issuing body on the left, the Party on the right.
pub(crate) fn head(stationery: &Stationery, cell: &CellNames, lines: HeadLines) -> Block {
    let sizes = &stationery.layout.head;
    Block::Columns(Columns {
        columns: vec![
            (sizes.left_mm, issuer(stationery, cell, lines.number)),
            (sizes.right_mm, party(stationery, lines.place_date)),
        ],
        after: sizes.after,
    })
}

fn issuer(stationery: &Stationery, cell: &CellNames, number: Option<String>) -> Vec<Block> {
    let sizes = &stationery.layout.head;
    let star = stationery.words.star.as_str();
    let mut blocks = vec![
        sizes.superior.lines(&cell.superior.as_str().to_uppercase(), Align::Centre),
        sizes.cell.lines(&cell.name.as_str().to_uppercase(), Align::Centre),
        sizes.star.lines(star, Align::Centre),
    ];
    blocks.extend(number.map(|number| sizes.number.lines(&number, Align::Centre)));
    blocks
}

fn party(stationery: &Stationery, place_date: Option<String>) -> Vec<Block> {
    let sizes = &stationery.layout.head;
    let name = stationery.words.party.as_str();
    let rule = Rule { thickness: 0.75, ..Rule::centred(sizes.party.width(name)) };
    let mut blocks = vec![sizes.party.lines(name, Align::Centre), Block::Rule(rule)];
    if let Some(line) = place_date {
        blocks.push(Block::Space(sizes.place_date_gap));
        blocks.push(sizes.place_date.lines(&line, Align::Centre));
    }
    blocks
}

/// `An Phú, ngày 05 tháng 02 năm 2026`.
pub(crate) fn place_date(
    stationery: &Stationery,
    cell: &CellNames,
    day: NaiveDate,
) -> Result<String, Error> {
    let (place, date) = (cell.place.as_str(), long_date(day));
    stationery.words.place_date.fill(&[("place", place), ("date", &date)])
}

/// Place and date with room to write the day by hand, for a paper of the year of `day`.
pub(crate) fn blank_place_date(
    stationery: &Stationery,
    cell: &CellNames,
    day: NaiveDate,
) -> Result<String, Error> {
    let place = cell.place.as_str();
    stationery.words.blank_place_date.fill(&[("place", place), ("year", &year(day))])
}

/// The title: kind of paper, what it is about (one entry a line), dashes.
pub(crate) fn title(stationery: &Stationery, kind: &str, about: &[String]) -> Vec<Block> {
    let sizes = &stationery.layout.title;
    let mut blocks = vec![sizes.kind.title(kind, Role::Title)];
    blocks.extend(about.iter().map(|line| sizes.subject.title(line, Role::Text)));
    blocks.push(with_after(sizes.subject.title(sizes.dashes.as_str(), Role::Text), sizes.after));
    blocks
}

fn with_after(block: Block, after: f64) -> Block {
    match block {
        Block::Paragraph(paragraph) => {
            Block::Paragraph(Paragraph { after: Some(after), ..paragraph })
        }
        other => other,
    }
}

/// What the meeting is called, with its theme on a line of its own.
pub(crate) fn subject_lines(
    stationery: &Stationery,
    record: &MeetingRecord,
    meeting: String,
) -> Result<Vec<String>, Error> {
    let mut subject = vec![meeting];
    if !record.theme.is_blank() {
        let theme = one_line(record.theme.as_str());
        subject.push(stationery.words.theme.fill(&[("theme", theme)])?);
    }
    Ok(subject)
}

/// When and where, in slanted lines under the title.
pub(crate) fn under_title(lines: Vec<String>) -> Vec<Block> {
    let last = lines.len().saturating_sub(1);
    let line = |(place, words): (usize, String)| {
        let paragraph = Paragraph::italic(words).centred().with_next();
        Block::Paragraph(if place == last { paragraph } else { paragraph.after(0.0) })
    };
    lines.into_iter().enumerate().map(line).collect()
}
