//! The plan of inspections of a year, with the results as they come in.

use press::{Align, Block, Cell, Column, Document, Row};

use super::words::Wording;
use super::{InspectionPaper, InspectionPlanPaper};
use crate::blocks::{cell, head_row, one_line, table, text};
use crate::list::{ListWords, wide_list};
use crate::sources::INSPECTION;
use crate::stationery::{Stationery, capitalised};
use crate::wording::Error;

/// The plan of a year on a sheet on its side.
pub fn inspection_plan(paper: &InspectionPlanPaper) -> Result<Document, Error> {
    let stationery = Stationery::new(paper.cell.standard, paper.cell.spelling)?;
    let wording: Wording = stationery.read(&INSPECTION)?;
    let words = &wording.plan;
    let titles =
        ListWords { title: &words.title, subject: &words.subject, file_title: &words.file_title };
    let body = vec![rows(paper, &wording, stationery.layout.sheet.table_size)?];
    wide_list(&stationery, &paper.cell, (titles, paper.year), body)
}

fn rows(paper: &InspectionPlanPaper, wording: &Wording, size: f64) -> Result<Block, Error> {
    let words = &wording.plan;
    if paper.rows.is_empty() {
        return Ok(text(words.none.as_str()));
    }
    let columns = [
        (&words.number, 10.0, Align::Centre),
        (&words.inspected, 36.0, Align::Left),
        (&words.content, 70.0, Align::Left),
        (&words.period, 36.0, Align::Left),
        (&words.month, 20.0, Align::Centre),
        (&words.inspectors, 36.0, Align::Left),
        (&words.result, 50.0, Align::Left),
    ];
    let widths = columns.iter().map(|&(_, share, align)| Column::new(share, align)).collect();
    let captions = head_row(columns.iter().map(|(caption, ..)| caption.as_str()));
    let numbered = paper.rows.iter().zip(1..);
    let rows = numbered.map(|(one, number)| row(one, number, wording).map(Row::of));
    Ok(table(size, widths, captions, rows.collect::<Result<_, _>>()?))
}

fn row(one: &InspectionPaper, number: usize, wording: &Wording) -> Result<Vec<Cell>, Error> {
    let kind = capitalised(wording.kinds.of(one.kind));
    let content = one_line(one.content.as_str());
    let content = wording.plan.kind_and_content.fill(&[("kind", &kind), ("content", &content)])?;
    Ok(vec![
        cell(&number.to_string()),
        cell(one.name.as_str()),
        cell(&content),
        cell(one.period.as_str()),
        cell(&one.month_words()),
        cell(one.inspectors.as_str()),
        cell(one.conclusion.as_str()),
    ])
}
