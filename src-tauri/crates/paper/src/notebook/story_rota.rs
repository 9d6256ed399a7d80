//! The rota of stories about Bác of a year: what was told in the months that are past, whose turn it
//! is in those to come, who is left out and why.

use chrono::NaiveDate;
use press::{Align, Block, Column, Document, Inline, Row};
use serde::Deserialize;

use domain::dates::YearMonth;
use domain::story_rota::PassedOver;
use domain::text::Text;

use super::lists::stacked;
use super::{CellPaper, day_words};
use crate::blocks::{cell, head_row, lead_in, one_line, table, text};
use crate::list::{ListWords, upright_list};
use crate::matters::dashed;
use crate::sources::STORY_ROTA;
use crate::stationery::Stationery;
use crate::wording::{Caption, Error, Sentence};

/// What the rota is made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoryRotaPaper {
    /// The cell.
    pub cell: CellPaper,
    /// The year.
    pub year: i32,
    /// How many tell in a month.
    pub per_month: u32,
    /// The twelve months.
    pub months: Vec<StoryRotaMonth>,
    /// Who is passed over, and in which months.
    pub passed_over: Vec<StoryRotaPause>,
}

/// A month of the rota.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoryRotaMonth {
    /// The month.
    pub month: YearMonth,
    /// Whether the month is over, so that nobody tells in it any more.
    pub is_over: bool,
    /// Who told in it or will; empty where the rota has nobody.
    pub turns: Vec<StoryRotaTurn>,
}

/// A turn of the rota.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoryRotaTurn {
    /// Người kể; blank where the minutes do not say.
    pub teller: Text,
    /// With whom they changed places; blank where they did not.
    pub instead_of: Text,
    /// Why they changed places.
    pub reason: Text,
    /// The day it was told; none while it was not.
    pub told_on: Option<NaiveDate>,
    /// Tên chuyện; blank while none is prepared.
    pub title: Text,
    /// Nguồn.
    pub source: Text,
    /// Nhận xét của chi bộ; blank while there is none.
    pub comment: Text,
}

/// Somebody who is passed over in some months of the year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoryRotaPause {
    /// Who.
    pub name: Text,
    /// Why.
    pub why: PassedOver,
    /// In which months, the first first.
    pub months: Vec<YearMonth>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wording {
    title: Caption,
    subject: Sentence,
    file_title: Sentence,
    per_month: Sentence,
    month: Caption,
    teller: Caption,
    story: Caption,
    told_on: Caption,
    note: Caption,
    source: Sentence,
    untold: Caption,
    swapped: Sentence,
    swapped_because: Sentence,
    comment: Sentence,
    passed_over: Caption,
    pause: Sentence,
    span: Sentence,
    why: Whys,
    sizes: Sizes,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Whys {
    exempt: Caption,
    suspended: Caption,
    away: Caption,
    absent: Caption,
}

/// Points.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Sizes {
    row: f64,
}

/// The rota of a year, to be hung up.
pub fn story_rota(paper: &StoryRotaPaper) -> Result<Document, Error> {
    let stationery = Stationery::new(paper.cell.standard, paper.cell.spelling)?;
    let wording: Wording = stationery.read(&STORY_ROTA)?;
    let titles = ListWords {
        title: &wording.title,
        subject: &wording.subject,
        file_title: &wording.file_title,
    };
    let per_month = wording.per_month.fill(&[("number", paper.per_month.to_string())])?;
    let mut blocks = vec![lead_in(vec![Inline::plain(per_month)])];
    blocks.push(wording.table(paper, stationery.layout.sheet.table_size)?);
    blocks.extend(wording.pauses(&paper.passed_over)?);
    upright_list(&stationery, &paper.cell, (titles, paper.year), blocks)
}

impl Wording {
    fn table(&self, paper: &StoryRotaPaper, size: f64) -> Result<Block, Error> {
        let columns = vec![
            Column::new(16.0, Align::Centre),
            Column::new(42.0, Align::Left),
            Column::new(52.0, Align::Left),
            Column::new(24.0, Align::Centre),
            Column::new(41.0, Align::Left),
        ];
        let captions = [&self.month, &self.teller, &self.story, &self.told_on, &self.note];
        let mut rows = Vec::new();
        for month in &paper.months {
            rows.extend(self.rows(month)?);
        }
        Ok(table(size, columns, head_row(captions.map(Caption::as_str)), rows))
    }

    /// A row a turn; the number of the month stands on the first.
    fn rows(&self, month: &StoryRotaMonth) -> Result<Vec<Row>, Error> {
        let number = month.month.month().to_string();
        if month.turns.is_empty() {
            let untold = if month.is_over { self.untold.as_str() } else { "" };
            let cells = [number.as_str(), "", "", "", untold].map(cell);
            return Ok(vec![self.row(cells.into())]);
        }
        let numbers = std::iter::once(number.as_str()).chain(std::iter::repeat(""));
        let rows = month.turns.iter().zip(numbers).map(|(turn, number)| {
            Ok(self.row(vec![
                cell(number),
                cell(turn.teller.as_str()),
                stacked(&self.story(turn)?),
                cell(&day_words(turn.told_on)),
                stacked(&self.notes(turn)?),
            ]))
        });
        rows.collect()
    }

    fn row(&self, cells: Vec<press::Cell>) -> Row {
        Row { cells, least_height: self.sizes.row }
    }

    fn story(&self, turn: &StoryRotaTurn) -> Result<Vec<String>, Error> {
        let mut lines = vec![turn.title.as_str().to_owned()];
        if !turn.source.is_blank() {
            lines.push(self.source.fill(&[("source", one_line(turn.source.as_str()))])?);
        }
        Ok(lines)
    }

    /// Who changed places with whom, and what the cell said.
    fn notes(&self, turn: &StoryRotaTurn) -> Result<Vec<String>, Error> {
        let mut notes = Vec::new();
        if !turn.instead_of.is_blank() {
            let sentence =
                if turn.reason.is_blank() { &self.swapped } else { &self.swapped_because };
            notes.push(sentence.fill(&[
                ("name", turn.instead_of.as_str()),
                ("reason", &one_line(turn.reason.as_str())),
            ])?);
        }
        if !turn.comment.is_blank() {
            notes.push(self.comment.fill(&[("words", turn.comment.as_str())])?);
        }
        Ok(notes)
    }

    /// Who is passed over; nothing where nobody is.
    fn pauses(&self, pauses: &[StoryRotaPause]) -> Result<Vec<Block>, Error> {
        if pauses.is_empty() {
            return Ok(Vec::new());
        }
        let mut blocks = vec![lead_in(vec![Inline::bold(self.passed_over.as_str())])];
        for pause in pauses {
            let months = self.spans(&pause.months)?;
            let words = self.pause.fill(&[
                ("name", pause.name.as_str()),
                ("why", self.why.of(pause.why)),
                ("months", &months),
            ])?;
            blocks.push(text(dashed(&words)));
        }
        Ok(blocks)
    }

    /// The months in figures, those that follow one another as one span: `1, 3 - 6, 12`.
    fn spans(&self, months: &[YearMonth]) -> Result<String, Error> {
        let spans = runs(months).into_iter().map(|(first, last)| {
            if first == last {
                return Ok(first.month().to_string());
            }
            let ends = [("first", first.month().to_string()), ("last", last.month().to_string())];
            self.span.fill(&ends)
        });
        Ok(spans.collect::<Result<Vec<_>, Error>>()?.join(", "))
    }
}

/// The first and last of each run of months.
fn runs(months: &[YearMonth]) -> Vec<(YearMonth, YearMonth)> {
    let mut runs: Vec<(YearMonth, YearMonth)> = Vec::new();
    for &month in months {
        match runs.last_mut() {
            Some((_, last)) if last.next() == month => *last = month,
            _ => runs.push((month, month)),
        }
    }
    runs
}

impl Whys {
    fn of(&self, why: PassedOver) -> &str {
        let caption = match why {
            PassedOver::Exempt => &self.exempt,
            PassedOver::Suspended => &self.suspended,
            PassedOver::Away => &self.away,
            PassedOver::Absent => &self.absent,
        };
        caption.as_str()
    }
}
