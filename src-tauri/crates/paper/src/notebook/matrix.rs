//! The matrix members × 12 months: where every page of a year stands, in letters with a legend.

use press::{Align, Block, Cell, Column, Document, Paragraph, Row};
use serde::Deserialize;

use domain::notebook::{DueState, MonthState};
use domain::text::Text;

use super::CellPaper;
use crate::blocks::{cell, head_row, table};
use crate::list::{ListWords, wide_list};
use crate::sources::MATRIX;
use crate::stationery::Stationery;
use crate::wording::{Caption, Error, Sentence};

/// What the matrix is made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatrixPaper {
    /// The cell.
    pub cell: CellPaper,
    /// The year.
    pub year: i32,
    /// A row a person, in the order of the paper.
    pub rows: Vec<MatrixPaperRow>,
}

/// One person's row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatrixPaperRow {
    /// Họ và tên.
    pub name: Text,
    /// The registration of the year.
    pub registration: DueState,
    /// Bản cam kết.
    pub commitment: DueState,
    /// The twelve months.
    pub months: Vec<PageMark>,
    /// The half-year and the year.
    pub summaries: Vec<DueState>,
    /// How many good deeds are in the log.
    pub deeds: u32,
}

/// Where one page stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageMark {
    /// Where it stands.
    pub state: MonthState,
    /// Whether its report has waited for a comment for more than thirty days.
    pub comment_missing: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wording {
    title: Caption,
    subject: Sentence,
    file_title: Sentence,
    number: Caption,
    name: Caption,
    registration: Caption,
    commitment: Caption,
    half_year: Caption,
    year: Caption,
    deeds: Caption,
    marks: Marks,
    legend: Vec<Caption>,
    sums: Sums,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Marks {
    not_due: Caption,
    registered: Caption,
    reported: Caption,
    comment_missing: Caption,
    commented: Caption,
    overdue: Caption,
    exempt: Caption,
    done: Caption,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Sums {
    reported: Caption,
    commented: Caption,
    overdue: Caption,
}

/// The matrix on a sheet on its side.
pub fn matrix(paper: &MatrixPaper) -> Result<Document, Error> {
    let stationery = Stationery::new(paper.cell.standard, paper.cell.spelling)?;
    let wording: Wording = stationery.read(&MATRIX)?;
    let titles = ListWords {
        title: &wording.title,
        subject: &wording.subject,
        file_title: &wording.file_title,
    };
    let size = stationery.layout.sheet.table_size;
    let body = vec![grid(paper, &wording, size), Block::Together(legend(&wording, size))];
    wide_list(&stationery, &paper.cell, (titles, paper.year), body)
}

fn grid(paper: &MatrixPaper, wording: &Wording, size: f64) -> Block {
    let narrow = |share| Column::new(share, Align::Centre);
    let mut columns = vec![narrow(9.0), Column::new(50.0, Align::Left), narrow(15.0), narrow(15.0)];
    columns.extend(std::iter::repeat_n(narrow(11.5), MONTHS));
    columns.extend([narrow(14.0), narrow(14.0), narrow(12.0)]);
    let mut rows: Vec<Row> =
        paper.rows.iter().zip(1..).map(|(row, number)| wording.row(row, number)).collect();
    rows.extend(wording.sums(&paper.rows));
    table(size, columns, wording.head(), rows)
}

/// Months of a year.
const MONTHS: usize = 12;

fn legend(wording: &Wording, size: f64) -> Vec<Block> {
    let line =
        |caption: &Caption| Paragraph::italic(caption.as_str()).left().size(size).after(0.0).into();
    wording.legend.iter().map(line).collect()
}

impl Wording {
    fn head(&self) -> Row {
        let months: Vec<String> = (1..=MONTHS).map(|month| format!("T{month}")).collect();
        let before = [&self.number, &self.name, &self.registration, &self.commitment];
        let after = [&self.half_year, &self.year, &self.deeds];
        let before = before.into_iter().map(Caption::as_str);
        let captions = before.chain(months.iter().map(String::as_str));
        head_row(captions.chain(after.into_iter().map(Caption::as_str)))
    }

    fn row(&self, row: &MatrixPaperRow, number: usize) -> Row {
        let mut cells = vec![cell(&number.to_string()), cell(row.name.as_str())];
        cells.extend([row.registration, row.commitment].map(|state| cell(self.due(state))));
        let mark = |place: usize| row.months.get(place).map_or("", |&mark| self.mark(mark));
        cells.extend((0..MONTHS).map(|place| cell(mark(place))));
        let summary = |place: usize| row.summaries.get(place).map_or("", |&state| self.due(state));
        cells.extend([0, 1].map(|place| cell(summary(place))));
        cells.push(cell(&row.deeds.to_string()));
        Row::of(cells)
    }

    fn mark(&self, mark: PageMark) -> &str {
        let words = &self.marks;
        let caption = match mark.state {
            MonthState::NotDue => &words.not_due,
            MonthState::Registered => &words.registered,
            MonthState::Reported if mark.comment_missing => &words.comment_missing,
            MonthState::Reported => &words.reported,
            MonthState::Commented => &words.commented,
            MonthState::Overdue => &words.overdue,
            MonthState::Exempt => &words.exempt,
        };
        caption.as_str()
    }

    fn due(&self, state: DueState) -> &str {
        let words = &self.marks;
        let caption = match state {
            DueState::NotDue => &words.not_due,
            DueState::Done => &words.done,
            DueState::Overdue => &words.overdue,
            DueState::Exempt => &words.exempt,
        };
        caption.as_str()
    }

    /// Below each month: how many are reported of those owed, commented on, overdue.
    fn sums(&self, rows: &[MatrixPaperRow]) -> Vec<Row> {
        use MonthState::{Commented, Exempt, Overdue, Reported};

        let count = |place: usize, states: &[MonthState]| {
            let marks = rows.iter().filter_map(|row| row.months.get(place));
            marks.filter(|mark| states.contains(&mark.state)).count()
        };
        let owed = |place: usize| rows.len() - count(place, &[Exempt]);
        let reported = |place| format!("{}/{}", count(place, &[Reported, Commented]), owed(place));
        vec![
            sum(&self.sums.reported, reported),
            sum(&self.sums.commented, |place| count(place, &[Commented]).to_string()),
            sum(&self.sums.overdue, |place| count(place, &[Overdue]).to_string()),
        ]
    }
}

fn sum(caption: &Caption, number: impl Fn(usize) -> String) -> Row {
    let mut cells = vec![Cell::bold(caption.as_str()).spanning(4).aligned(Align::Left)];
    cells.extend((0..MONTHS).map(|place| cell(&number(place))));
    cells.extend([Cell::empty(), Cell::empty(), Cell::empty()]);
    Row::of(cells)
}
