//! Any form from its edition: filled with answers, or blank to be filled in by hand.
//!
//! One engine for every form: nothing here knows which one it prints. What was not checked against
//! the original is marked on the screen only, so nothing here looks at `unverified`.

mod answer;
mod checked;
mod head;
mod points;
mod signatures;
mod stacked;
mod table;
#[cfg(test)]
mod tests;
mod words;

use chrono::{NaiveDate, NaiveTime};
use press::{Block, Document, Inline, Paragraph, Role, Style};

use domain::form::{
    Answer, Answers, Fact, FilledBy, FormEdition, FormFacts, FormHeading, FormPart, FormText,
    PartContent,
};
use domain::text::Text;

use crate::blocks::bookmark;
use crate::sources::FORM;
use crate::stationery::{Stationery, about};
use crate::wording::Error;
use words::FormWords;

/// A form to be printed.
#[derive(Debug, Clone, Copy)]
pub struct FormPaper<'p> {
    /// The form, with facts still in the braces of its texts.
    pub edition: &'p FormEdition,
    /// What was written; none to be filled in by hand.
    pub answers: Option<&'p Answers>,
    /// What the book knows.
    pub facts: &'p FormFacts,
    /// The day it is made.
    pub made_on: NaiveDate,
}

/// A form on upright sheets.
pub fn form(paper: &FormPaper<'_>) -> Result<Document, Error> {
    let stationery = Stationery::new(paper.facts.standard, paper.facts.spelling)?;
    let words: FormWords = stationery.read(&FORM)?;
    Printer { paper, stationery, words }.document()
}

/// What the PDF of a form is called.
pub fn form_title(paper: &FormPaper<'_>) -> Result<String, Error> {
    let stationery = Stationery::new(paper.facts.standard, paper.facts.spelling)?;
    let words: FormWords = stationery.read(&FORM)?;
    Printer { paper, stationery, words }.file_title()
}

/// A form being printed.
struct Printer<'p> {
    paper: &'p FormPaper<'p>,
    stationery: Stationery,
    words: FormWords,
}

impl Printer<'_> {
    fn document(&self) -> Result<Document, Error> {
        let title = self.file_title()?;
        let mut blocks = vec![bookmark(&title)];
        blocks.extend(self.head());
        for part in self.paper.edition.parts.iter().filter(|part| self.stands(part)) {
            blocks.extend(self.part(part)?);
        }
        let author = self.fact(Fact::Cell).unwrap_or_default();
        let about = about(title, &author, self.paper.made_on.and_time(NaiveTime::MIN));
        Ok(self.stationery.upright(about, blocks))
    }

    fn file_title(&self) -> Result<String, Error> {
        // What stands in brackets tells editions apart; a paper is told apart by whose it is.
        let form = self.paper.edition.name.as_str().split(" (").next().unwrap_or_default();
        let year = self.paper.facts.year.to_string();
        match (self.fact(Fact::Name), self.fact(Fact::Quarter)) {
            (Some(name), Some(quarter)) => {
                let values =
                    [("form", form), ("quarter", &quarter), ("year", &year), ("name", &name)];
                self.words.file_title_of_quarter.fill(&values)
            }
            (Some(name), None) => {
                let values = [("form", form), ("year", &year), ("name", &name)];
                self.words.file_title.fill(&values)
            }
            (None, _) => {
                self.words.file_title_without_name.fill(&[("form", form), ("year", &year)])
            }
        }
    }

    /// Whether a part is printed: where it applies, or where something was written in it all the same.
    fn stands(&self, part: &FormPart) -> bool {
        let is_answered = |key: &String| self.answer(key).is_some();
        let goes_along = || self.is_blank() || part.with.as_ref().is_none_or(is_answered);
        part.applies(&self.paper.facts.conditions) && goes_along()
            || part.item().is_some_and(|item| is_answered(&item.key))
    }

    fn part(&self, part: &FormPart) -> Result<Vec<Block>, Error> {
        let mut blocks: Vec<Block> = part.heading.iter().map(|it| self.heading(it)).collect();
        match &part.content {
            PartContent::Heading => {}
            PartContent::Paragraph { text, bold, italic } => {
                let style = Style { bold: *bold, italic: *italic, underline: false };
                let words = vec![Inline::styled(self.text(text), style)];
                blocks.push(Paragraph::of(words).into());
            }
            PartContent::Note { text } => {
                blocks.push(self.words.sizes.note.lines(&self.text(text), press::Align::Justify));
                blocks.push(Block::Space(self.stationery.layout.sheet.after));
            }
            PartContent::Item { item } => blocks.extend(self.item(item)?),
            PartContent::Signatures { left, right } => {
                blocks.push(self.signatures(left.as_ref(), right.as_ref())?);
            }
            PartContent::PageBreak => blocks.push(Block::PageBreak),
        }
        Ok(blocks)
    }

    fn heading(&self, heading: &FormHeading) -> Block {
        let (number, text) = (self.text(&heading.number), self.text(&heading.text));
        let words = if number.is_empty() { text } else { format!("{number} {text}") };
        let style = Style { bold: heading.bold, italic: heading.italic, underline: false };
        let paragraph = Paragraph::of(vec![Inline::styled(words, style)])
            .role(Role::Heading(heading.level))
            .before(self.words.sizes.before_heading)
            .with_next();
        if heading.centred { paragraph.centred().into() } else { paragraph.into() }
    }

    /// What was answered; none where nothing was, and on a blank form.
    fn answer(&self, key: &str) -> Option<&Answer> {
        self.paper.answers?.get(key)
    }

    /// Whether the form is to be filled in by hand.
    fn is_blank(&self) -> bool {
        self.paper.answers.is_none()
    }

    /// A text with its facts, on one line.
    fn text(&self, text: &FormText) -> String {
        text.fill(|fact| self.fact(fact).unwrap_or_else(|| self.unknown(fact)))
    }

    /// What stands in the place of a fact nobody knows.
    fn unknown(&self, fact: Fact) -> String {
        let year = self.paper.facts.year.to_string();
        let day = || self.words.blank_day.fill(&[("year", &year)]).ok();
        let blank = (fact == Fact::Day).then(day).flatten();
        blank.unwrap_or_else(|| self.words.unknown.as_str().to_owned())
    }

    /// A fact, where it is known.
    fn fact(&self, fact: Fact) -> Option<String> {
        self.paper.facts.value(fact)
    }

    /// The name of who signs.
    fn signer(&self, by: FilledBy) -> Option<&Text> {
        self.paper.facts.signers.get(&by).filter(|name| !name.is_blank())
    }
}
