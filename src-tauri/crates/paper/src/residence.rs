//! The letters that ask the residence for its feedback on members (Quy định 213-QĐ/TW), each on a sheet
//! of its own with room for the answer.

use chrono::NaiveDate;
use press::{Block, Document, Inline, Paragraph};
use serde::Deserialize;

use domain::dates::{PartialDate, party_date};
use domain::text::{Spelling, Text};

use crate::blocks::{bookmark, centred, centred_lead_in, known, one_line, text};
use crate::head::{HeadLines, blank_place_date, head, title};
use crate::notebook::{CellPaper, about_paper};
use crate::signature;
use crate::sources::RESIDENCE_REQUEST;
use crate::stationery::Stationery;
use crate::wording::{Caption, Error, Sentence};

/// What the letters of a year are made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResidenceRequests {
    /// The cell.
    pub cell: CellPaper,
    /// The year the feedback is about.
    pub year: i32,
    /// By when it is asked for.
    pub due_on: NaiveDate,
    /// About whom, one letter each.
    pub people: Vec<ResidenceRequest>,
}

/// The member a letter is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResidenceRequest {
    /// Họ và tên.
    pub name: Text,
    /// Ngày sinh.
    pub born_on: Option<PartialDate>,
    /// Ngày vào Đảng.
    pub joined_on: Option<PartialDate>,
    /// Ngày chính thức.
    pub official_on: Option<PartialDate>,
    /// Đơn vị công tác.
    pub workplace: Text,
    /// Nơi cư trú.
    pub residence: Text,
    /// To whom the letter goes; blank to be written by hand.
    pub to: Text,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wording {
    unverified: bool,
    title: Caption,
    subject: Sentence,
    file_title: Sentence,
    file_title_of_one: Sentence,
    to: Sentence,
    to_write: Caption,
    basis: Sentence,
    name: Caption,
    born: Caption,
    joined: Caption,
    official: Caption,
    workplace: Caption,
    residence: Caption,
    reply: Sentence,
    none: Caption,
    as_above: Caption,
    answer: Caption,
    answer_about: Sentence,
    answer_lines: usize,
    answer_date: Caption,
    answer_signature: Caption,
}

/// Whether the words of the letter were not checked against an original; said on screen, never printed.
pub fn residence_request_is_unverified(spelling: Spelling) -> Result<bool, Error> {
    RESIDENCE_REQUEST.read(spelling).map(|wording: Wording| wording.unverified)
}

/// The letters, with an entry in the outline for each; each has its own page numbers.
pub fn residence_requests(paper: &ResidenceRequests) -> Result<Document, Error> {
    let stationery = Stationery::new(paper.cell.standard, paper.cell.spelling)?;
    let wording = stationery.read(&RESIDENCE_REQUEST)?;
    Letters { paper, stationery, wording, year: paper.year.to_string() }.document()
}

struct Letters<'p> {
    paper: &'p ResidenceRequests,
    stationery: Stationery,
    wording: Wording,
    year: String,
}

impl Letters<'_> {
    fn document(&self) -> Result<Document, Error> {
        let mut blocks = Vec::new();
        for (place, person) in self.paper.people.iter().enumerate() {
            blocks.extend((place > 0).then_some(Block::PaperBreak));
            blocks.extend(self.letter(person)?);
        }
        if blocks.is_empty() {
            blocks = vec![bookmark(&self.file_title()?), text(self.wording.none.as_str())];
        }
        let about = about_paper(self.file_title()?, &self.paper.cell);
        Ok(self.stationery.upright(about, blocks))
    }

    fn file_title(&self) -> Result<String, Error> {
        match self.paper.people.as_slice() {
            [one] => {
                let values = [("year", self.year.as_str()), ("name", one.name.as_str())];
                self.wording.file_title_of_one.fill(&values)
            }
            _ => self.wording.file_title.fill(&[("year", &self.year)]),
        }
    }

    fn letter(&self, person: &ResidenceRequest) -> Result<Vec<Block>, Error> {
        let Self { paper, stationery, wording, .. } = self;
        let names = &paper.cell.cell;
        let date = blank_place_date(stationery, names, paper.cell.on)?;
        let lines = HeadLines { number: None, place_date: Some(date) };
        let subject = wording.subject.fill(&[("year", &self.year)])?;
        let mut blocks = vec![bookmark(person.name.as_str()), head(stationery, names, lines)];
        blocks.extend(title(stationery, wording.title.as_str(), &[subject]));
        blocks.push(self.to(person)?);
        let cell = names.name.as_str();
        blocks.push(text(wording.basis.fill(&[("cell", cell), ("year", &self.year)])?));
        blocks.extend(self.particulars(person));
        let due = party_date(paper.due_on);
        blocks.push(text(wording.reply.fill(&[("cell", cell), ("due", &due)])?));
        blocks.push(self.signature(person));
        blocks.extend(self.answer(person)?);
        Ok(blocks)
    }

    fn to(&self, person: &ResidenceRequest) -> Result<Block, Error> {
        let words = &self.wording;
        if person.to.is_blank() {
            let caption = Inline::bold(format!("{} ", words.to_write.as_str()));
            return Ok(Paragraph::of(vec![caption, Inline::Dots]).left().into());
        }
        let to = words.to.fill(&[("to", one_line(person.to.as_str()))])?;
        Ok(centred(vec![Inline::bold(to)]))
    }

    /// What is known of the member, and room to write the rest.
    fn particulars(&self, person: &ResidenceRequest) -> Vec<Block> {
        let words = &self.wording;
        let date = |day: Option<PartialDate>| day.map(|day| day.to_string()).unwrap_or_default();
        let lines = [
            (&words.name, person.name.as_str().to_owned()),
            (&words.born, date(person.born_on)),
            (&words.joined, date(person.joined_on)),
            (&words.official, date(person.official_on)),
            (&words.workplace, one_line(person.workplace.as_str())),
            (&words.residence, one_line(person.residence.as_str())),
        ];
        lines.into_iter().map(|(caption, written)| known(caption.as_str(), &written)).collect()
    }

    fn signature(&self, person: &ResidenceRequest) -> Block {
        let cell = &self.paper.cell;
        let usual = if person.to.is_blank() {
            vec![self.wording.as_above.as_str().to_owned()]
        } else {
            vec![one_line(person.to.as_str())]
        };
        let recipients = signature::recipients(&self.stationery, "", usual);
        let signer = cell.secretary.as_ref();
        signature::of_issued_by(&self.stationery, cell.has_committee, signer, &recipients)
    }

    /// The sheet the committee of the residence answers on.
    fn answer(&self, person: &ResidenceRequest) -> Result<Vec<Block>, Error> {
        let words = &self.wording;
        let values = [("name", person.name.as_str()), ("year", self.year.as_str())];
        Ok(vec![
            Block::PageBreak,
            centred_lead_in(vec![Inline::bold(words.answer.as_str())]),
            centred_lead_in(vec![Inline::plain(words.answer_about.fill(&values)?)]),
            Block::WritingLines { count: words.answer_lines },
            Paragraph::italic(words.answer_date.as_str()).right().into(),
            Paragraph::bold(words.answer_signature.as_str()).right().into(),
        ])
    }
}
