//! The booklet of a year for one person or all, and single pages of it.

use press::{Block, Document, Sheet};

use domain::dates::YearMonth;
use domain::text::long_month;

use super::{NotebookPaper, PersonNotebook, Printer};
use crate::blocks::{bookmark, part};
use crate::wording::{Caption, Error};

/// The notebooks of a year, to be bound: two-sided with an inner margin, each person's booklet on a
/// right-hand page with the back of its cover bare and its own page numbers, an entry in the outline for each
/// person and part.
pub fn notebook(paper: &NotebookPaper) -> Result<Document, Error> {
    let printer = Printer::new(paper)?;
    let mut blocks = Vec::new();
    for person in &paper.people {
        if !blocks.is_empty() {
            blocks.push(Block::PaperBreak);
        }
        blocks.extend(printer.booklet(person)?);
    }
    let sheet = Sheet { two_sided: true, ..printer.stationery.sheet() };
    Ok(Document { about: printer.about(printer.file_title()?), sheet, blocks })
}

/// The page of `month` of every person of `paper`, each a paper of its own.
pub fn month_pages(paper: &NotebookPaper, month: YearMonth) -> Result<Document, Error> {
    let printer = Printer::new(paper)?;
    let mut blocks = Vec::new();
    for person in &paper.people {
        if !blocks.is_empty() {
            blocks.push(Block::PaperBreak);
        }
        blocks.push(bookmark(person.name.as_str()));
        blocks.extend(printer.single_month(person, month)?);
    }
    let about = printer.about(printer.month_file_title(month)?);
    Ok(Document { about, sheet: printer.stationery.sheet(), blocks })
}

impl Printer<'_> {
    fn booklet(&self, person: &PersonNotebook) -> Result<Vec<Block>, Error> {
        let words = &self.words;
        let mut blocks = vec![bookmark(person.name.as_str())];
        blocks.extend(self.cover(person)?);
        let parts = [
            self.part_of(1, &words.registration.title, self.registration(person)?),
            self.part_of(2, &words.month.title, self.months(person)?),
            self.part_of(3, &words.stories.title, self.stories(person)?),
            self.part_of(4, &words.summaries.title, self.summaries(person)?),
        ];
        for (part, number) in parts.into_iter().zip(1..) {
            // The back of the cover stays bare, so that the cover can be printed on card.
            blocks.push(if number == 1 { Block::RightPageBreak } else { Block::PageBreak });
            blocks.extend(part);
        }
        Ok(blocks)
    }

    /// A part with its entry in the outline.
    fn part_of(&self, number: usize, title: &Caption, blocks: Vec<Block>) -> Vec<Block> {
        let entry = Block::Bookmark { title: title.as_str().to_owned(), level: 2 };
        let heading = part(&self.stationery.layout, number, title.as_str());
        [entry, heading].into_iter().chain(blocks).collect()
    }

    fn file_title(&self) -> Result<String, Error> {
        let year = self.paper.year.to_string();
        if let Some(name) = self.only_name() {
            return self.words.file_title.fill(&[("year", year.as_str()), ("name", name)]);
        }
        let cell = self.paper.cell.cell.name.as_str();
        self.words.file_title_of_all.fill(&[("year", year.as_str()), ("cell", cell)])
    }

    fn month_file_title(&self, month: YearMonth) -> Result<String, Error> {
        let (words, month) = (&self.words.month, long_month(month));
        if let Some(name) = self.only_name() {
            return words.file_title.fill(&[("month", month.as_str()), ("name", name)]);
        }
        let cell = self.paper.cell.cell.name.as_str();
        words.file_title_of_all.fill(&[("month", month.as_str()), ("cell", cell)])
    }

    /// The name, where the paper is of one person.
    fn only_name(&self) -> Option<&str> {
        match self.paper.people.as_slice() {
            [person] => Some(person.name.as_str()),
            _ => None,
        }
    }
}
