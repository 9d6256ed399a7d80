//! The collective plan of a year (kế hoạch làm theo của tập thể chi bộ).

use press::{Block, Document};
use serde::Deserialize;

use chrono::NaiveDate;
use domain::notebook::YearPlan;

use super::{CellPaper, about_paper};
use crate::blocks::{bookmark, lines, part, text, texts};
use crate::head::{HeadLines, blank_place_date, head, place_date, title};
use crate::matters::dashed;
use crate::signature;
use crate::sources::YEAR_PLAN;
use crate::stationery::Stationery;
use crate::wording::{Caption, Error, Sentence};

/// What the plan is made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearPlanPaper {
    /// The cell.
    pub cell: CellPaper,
    /// The plan.
    pub plan: YearPlan,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wording {
    symbol: Caption,
    title: Caption,
    subject: Sentence,
    file_title: Sentence,
    basis: Caption,
    theme: Caption,
    criteria: Caption,
    collective_plan: Caption,
    breakthrough: Caption,
    report_to: Sentence,
    members: Caption,
}

/// The plan of a year; a part nobody has written is left out.
pub fn year_plan(paper: &YearPlanPaper) -> Result<Document, Error> {
    let CellPaper { cell, .. } = &paper.cell;
    let stationery = Stationery::new(paper.cell.standard, paper.cell.spelling)?;
    let wording: Wording = stationery.read(&YEAR_PLAN)?;
    let year = paper.plan.year.to_string();
    let subject = wording.subject.fill(&[("year", &year)])?;
    let file_title = wording.file_title.fill(&[("year", &year)])?;
    let symbol = wording.symbol.as_str();
    let number = stationery.layout.number_line("", symbol, cell.code.as_str())?;
    let date = day_line(paper, &stationery)?;
    let head_lines = HeadLines { number: Some(number), place_date: Some(date) };

    let mut blocks = vec![bookmark(&file_title), head(&stationery, cell, head_lines)];
    blocks.extend(title(&stationery, wording.title.as_str(), &[subject]));
    blocks.extend(body(paper, &stationery, &wording));
    let superior = signature::superior_committee(&stationery, cell.superior.as_str());
    let usual = vec![
        wording.report_to.fill(&[("superior", superior)])?,
        wording.members.as_str().to_owned(),
    ];
    let recipients = signature::recipients(&stationery, "", usual);
    let (committee, signer) = (paper.cell.has_committee, paper.cell.secretary.as_ref());
    blocks.push(signature::of_issued_by(&stationery, committee, signer, &recipients));
    Ok(stationery.upright(about_paper(file_title, &paper.cell), blocks))
}

/// Place and the day the plan was adopted, or room to write it.
fn day_line(paper: &YearPlanPaper, stationery: &Stationery) -> Result<String, Error> {
    let cell = &paper.cell.cell;
    if let Some(day) = paper.plan.draft.adopted_on {
        return place_date(stationery, cell, day);
    }
    let first = NaiveDate::from_ymd_opt(paper.plan.year, 1, 1);
    blank_place_date(stationery, cell, first.unwrap_or(paper.cell.on))
}

fn body(paper: &YearPlanPaper, stationery: &Stationery, wording: &Wording) -> Vec<Block> {
    let draft = &paper.plan.draft;
    let mut blocks = Vec::new();
    if !draft.basis.is_blank() {
        blocks.push(text(format!("{}:", wording.basis.as_str())));
        blocks.extend(lines(draft.basis.as_str()).map(|line| text(dashed(line))));
    }
    let parts = [
        (&wording.theme, &draft.theme),
        (&wording.criteria, &draft.criteria),
        (&wording.collective_plan, &draft.collective_plan),
        (&wording.breakthrough, &draft.breakthrough),
    ];
    let written = parts.into_iter().filter(|(_, words)| !words.is_blank());
    for ((caption, words), number) in written.zip(1..) {
        blocks.push(part(&stationery.layout, number, caption.as_str()));
        blocks.extend(texts(words.as_str()));
    }
    blocks
}
