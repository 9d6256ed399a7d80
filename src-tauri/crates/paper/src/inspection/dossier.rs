//! The dossier of an inspection: notice, report of the one inspected, what was found, conclusion with the
//! shortcomings it names. Each piece is a paper of its own with its own page numbers.

use press::{Align, Block, Column, Document, Inline, Row};

use domain::dates::party_date;
use domain::inspection::{DossierPiece, InspectionKind};
use domain::shortcoming::RemedyStep;

use super::words::Wording;
use super::{InspectionDossierPaper, InspectionPaper, NamedShortcoming};
use crate::blocks::{
    bookmark, captioned, cell, centred, head_row, known, lead_in, one_line, point, table, text,
    texts,
};
use crate::head::{HeadLines, blank_place_date, head, title};
use crate::notebook::{about_paper, day_words};
use crate::signature;
use crate::sources::INSPECTION;
use crate::stationery::{Stationery, capitalised};
use crate::wording::{Caption, Error};

/// The pieces of the dossier that the cell makes of such an inspection, with an entry in the outline for
/// each; its minutes are those of the meeting.
pub fn inspection_dossier(paper: &InspectionDossierPaper) -> Result<Document, Error> {
    let stationery = Stationery::new(paper.cell.standard, paper.cell.spelling)?;
    let wording: Wording = stationery.read(&INSPECTION)?;
    let one = &paper.inspection;
    let kind = wording.kinds.of(one.kind).to_owned();
    let name = one_line(one.name.as_str());
    let year = paper.year.to_string();
    Dossier { paper, one, stationery, wording, kind, name, year }.document()
}

struct Dossier<'p> {
    paper: &'p InspectionDossierPaper,
    one: &'p InspectionPaper,
    stationery: Stationery,
    wording: Wording,
    kind: String,
    name: String,
    year: String,
}

impl Dossier<'_> {
    fn document(&self) -> Result<Document, Error> {
        let mut blocks = Vec::new();
        for piece in self.one.kind.pieces() {
            let made = match piece {
                DossierPiece::Notice => self.notice()?,
                DossierPiece::Report => self.report()?,
                DossierPiece::Findings => self.findings()?,
                DossierPiece::Conclusion => self.conclusion()?,
                DossierPiece::Minutes => continue,
            };
            blocks.extend((!blocks.is_empty()).then_some(Block::PaperBreak));
            blocks.extend(made);
        }
        let values = [("kind", &*self.kind), ("year", &*self.year), ("name", &*self.name)];
        let file_title = self.wording.dossier.file_title.fill(&values)?;
        let about = about_paper(file_title, &self.paper.cell);
        Ok(self.stationery.upright(about, blocks))
    }

    /// What every piece begins with; the day is written by hand.
    fn beginning(&self, caption: &Caption, subject: String) -> Result<Vec<Block>, Error> {
        let cell = &self.paper.cell;
        let date = blank_place_date(&self.stationery, &cell.cell, cell.on)?;
        let lines = HeadLines { number: None, place_date: Some(date) };
        let entry = capitalised(&caption.as_str().to_lowercase());
        let mut blocks = vec![bookmark(&entry), head(&self.stationery, &cell.cell, lines)];
        let content = one_line(self.one.content.as_str());
        let about = self.wording.dossier.about.fill(&[("content", &content)])?;
        blocks.extend(title(&self.stationery, caption.as_str(), &[subject, about]));
        Ok(blocks)
    }

    fn of_the_cell(&self, recipients: &[String]) -> Block {
        let cell = &self.paper.cell;
        let signer = cell.secretary.as_ref();
        signature::of_issued_by(&self.stationery, cell.has_committee, signer, recipients)
    }

    fn notice(&self) -> Result<Vec<Block>, Error> {
        let (words, cell) = (&self.wording.notice, self.paper.cell.cell.name.as_str());
        let subject = words.subject.fill(&[("kind", &self.kind), ("name", &self.name)])?;
        let mut blocks = self.beginning(&words.title, subject)?;
        blocks.push(centred(vec![Inline::bold(words.to.fill(&[("name", &self.name)])?)]));
        let values = [("year", &*self.year), ("cell", cell), ("kind", &*self.kind)];
        blocks.push(text(words.basis.fill(&values)?));
        blocks.extend(self.circumstances());
        blocks.push(text(words.request.fill(&[("cell", cell)])?));
        let usual = vec![words.as_above.as_str().to_owned()];
        blocks.push(self.of_the_cell(&signature::recipients(&self.stationery, "", usual)));
        Ok(blocks)
    }

    /// What is looked into, when, by whom and how; room to write what is not planned yet.
    fn circumstances(&self) -> Vec<Block> {
        let (one, words) = (self.one, &self.wording.dossier);
        let month = one.month_words();
        let rows = [
            (&words.content, one.content.as_str()),
            (&words.period, one.period.as_str()),
            (&words.month, month.as_str()),
            (&words.inspectors, one.inspectors.as_str()),
            (&words.method, one.method.as_str()),
        ];
        let numbered = rows.into_iter().zip(1..);
        numbered
            .map(|((caption, written), number): (_, usize)| {
                known(&format!("{number}. {}", caption.as_str()), &one_line(written))
            })
            .collect()
    }

    fn report(&self) -> Result<Vec<Block>, Error> {
        let words = &self.wording.report;
        let mut blocks = self.beginning(&words.title, words.by.fill(&[("name", &self.name)])?)?;
        if self.one.report.is_blank() {
            for (section, number) in words.sections.iter().zip(1..) {
                blocks.push(point(number, section.as_str()));
                blocks.push(Block::WritingLines { count: words.lines });
            }
        } else {
            blocks.extend(texts(self.one.report.as_str()));
        }
        blocks.push(signature::of_hand(&self.stationery, &words.signature));
        Ok(blocks)
    }

    fn findings(&self) -> Result<Vec<Block>, Error> {
        let words = &self.wording.findings;
        let mut blocks =
            self.beginning(&words.title, words.subject.fill(&[("name", &self.name)])?)?;
        blocks.extend(written(self.one.findings.as_str(), words.lines));
        blocks.push(signature::of_hand(&self.stationery, &words.signature));
        Ok(blocks)
    }

    fn conclusion(&self) -> Result<Vec<Block>, Error> {
        let words = &self.wording.conclusion;
        let subject = words.subject.fill(&[("kind", &self.kind), ("name", &self.name)])?;
        let mut blocks = self.beginning(&words.title, subject)?;
        blocks.push(lead_in(vec![Inline::plain(self.lead()?)]));
        blocks.extend(written(self.one.conclusion.as_str(), words.lines));
        blocks.extend(self.shortcomings());
        // What a superior body concludes is not the cell's to sign.
        if self.one.kind != InspectionKind::FromAbove {
            blocks.push(self.of_the_cell(&signature::recipients(
                &self.stationery,
                "",
                vec![self.name.clone()],
            )));
        }
        Ok(blocks)
    }

    fn lead(&self) -> Result<String, Error> {
        let (words, cell) = (&self.wording.conclusion, self.paper.cell.cell.name.as_str());
        if self.one.kind == InspectionKind::FromAbove {
            return Ok(words.lead_from_above.as_str().to_owned());
        }
        match self.one.met_on {
            Some(day) => words.lead_at.fill(&[("day", &*party_date(day)), ("cell", cell)]),
            None => words.lead.fill(&[("cell", cell)]),
        }
    }

    fn shortcomings(&self) -> Vec<Block> {
        let words = &self.wording.conclusion;
        let named = &self.one.shortcomings;
        if named.is_empty() && self.one.concluded {
            return vec![text(words.none.as_str())];
        }
        let mut blocks = vec![lead_in(vec![Inline::bold(words.shortcomings.as_str())])];
        if named.is_empty() {
            blocks.push(Block::WritingLines { count: words.lines });
        }
        for (shortcoming, number) in named.iter().zip(1..) {
            blocks.extend(self.shortcoming(shortcoming, number));
        }
        blocks
    }

    fn shortcoming(&self, shortcoming: &NamedShortcoming, number: usize) -> Vec<Block> {
        let words = &self.wording.conclusion;
        let mut blocks = vec![point(number, &one_line(shortcoming.words.as_str()))];
        let due = day_words(shortcoming.due_on);
        let said = [
            (&words.responsibility, shortcoming.responsibility.as_str()),
            (&words.measure, shortcoming.measure.as_str()),
            (&words.due, due.as_str()),
        ];
        for (caption, written) in said.into_iter().filter(|(_, it)| !it.trim().is_empty()) {
            blocks.extend(captioned(Inline::italic(caption.as_str()), written));
        }
        if !shortcoming.steps.is_empty() {
            blocks.push(self.steps(&shortcoming.steps));
        }
        blocks
    }

    fn steps(&self, steps: &[RemedyStep]) -> Block {
        let words = &self.wording.conclusion;
        let columns = [
            (&words.number, 10.0, Align::Centre),
            (&words.step, 70.0, Align::Left),
            (&words.step_due, 26.0, Align::Centre),
            (&words.step_done, 26.0, Align::Centre),
            (&words.step_result, 40.0, Align::Left),
        ];
        let widths = columns.iter().map(|&(_, share, align)| Column::new(share, align)).collect();
        let captions = head_row(columns.iter().map(|(caption, ..)| caption.as_str()));
        let row = |(step, number): (&RemedyStep, usize)| {
            Row::of(vec![
                cell(&number.to_string()),
                cell(step.words.as_str()),
                cell(&day_words(step.due_on)),
                cell(&day_words(step.done_on)),
                cell(step.result.as_str()),
            ])
        };
        let rows = steps.iter().zip(1..).map(row).collect();
        table(self.stationery.layout.sheet.table_size, widths, captions, rows)
    }
}

/// What was written, or lines to write on.
fn written(words: &str, lines: usize) -> Vec<Block> {
    if words.trim().is_empty() { vec![Block::WritingLines { count: lines }] } else { texts(words) }
}
