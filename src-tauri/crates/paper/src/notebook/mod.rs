//! The papers of the notebook "Làm theo gương Bác": the page of a month, the booklet of a year, the
//! year of the cell, its registers, the rota of stories and the matrix (domain research §3.3).
//!
//! Filled, a paper holds every word that was entered and leaves room where nothing was; blank, it is
//! the same book to be written in by hand.

mod booklet;
mod cover;
mod lists;
mod matrix;
mod month;
mod plan;
mod record;
mod registers;
mod registration;
mod stories;
mod story_rota;
mod studies;
mod summaries;
mod words;

use chrono::{NaiveDate, NaiveTime};
use press::{About, Align, Block, Columns, Inline, Paragraph, Role};

use domain::dates::party_date;
use domain::notebook::{Author, Comment, Hand};

use crate::blocks::{captioned, lead_in};
use crate::sources::NOTEBOOK;
use crate::stationery::{Stationery, about};
use crate::wording::{Caption, Error};
use words::Words;

pub use booklet::{month_pages, notebook};
pub use matrix::{MatrixPaper, MatrixPaperRow, PageMark, matrix};
pub use plan::{YearPlanPaper, year_plan};
pub use record::{CellPaper, Named, NotebookPaper, PersonNotebook, ToldStory};
pub use registers::{RegistersPaper, registers};
pub use story_rota::{StoryRotaMonth, StoryRotaPaper, StoryRotaPause, StoryRotaTurn, story_rota};
pub use studies::{StudiesPaper, StudySession, StudySessionLine, studies};

/// A notebook being printed.
struct Printer<'p> {
    paper: &'p NotebookPaper,
    stationery: Stationery,
    words: Words,
}

impl<'p> Printer<'p> {
    fn new(paper: &'p NotebookPaper) -> Result<Self, Error> {
        let stationery = Stationery::new(paper.cell.standard, paper.cell.spelling)?;
        let words = stationery.read(&NOTEBOOK)?;
        Ok(Self { paper, stationery, words })
    }

    /// Whether it is to be written in by hand.
    fn is_blank(&self) -> bool {
        self.paper.blank
    }

    fn table_size(&self) -> f64 {
        self.stationery.layout.sheet.table_size
    }

    fn about(&self, title: String) -> About {
        about_paper(title, &self.paper.cell)
    }

    /// Words in heavy letters across the middle, as a heading of `level`.
    fn heading(words: &str, level: u8) -> Block {
        Paragraph::bold(words).centred().role(Role::Heading(level)).with_next().into()
    }

    /// A caption with what was written, or with `room` lines to write on.
    fn written(&self, caption: &Caption, words: &str, room: usize) -> Vec<Block> {
        let caption = Inline::bold(caption.as_str());
        if self.is_blank() || words.trim().is_empty() {
            let caption = lead_in(vec![caption, Inline::plain(":")]);
            return vec![caption, Block::WritingLines { count: room }];
        }
        captioned(caption, words)
    }

    /// What the cell says, with the day and the name below.
    fn comment(
        &self,
        caption: &Caption,
        comment: Option<&Comment>,
        room: usize,
    ) -> Result<Vec<Block>, Error> {
        let comment = comment.filter(|_| !self.is_blank());
        let words = comment.map_or("", |comment| comment.words.as_str());
        let mut blocks = self.written(caption, words, room);
        blocks.push(self.commented(comment)?);
        Ok(blocks)
    }

    /// The day and the name of who commented, or room to write them.
    fn commented(&self, comment: Option<&Comment>) -> Result<Block, Error> {
        if let Some(comment) = comment {
            let (day, by) = (party_date(comment.on), comment.by.as_str());
            let line = self.words.commented.fill(&[("day", day.as_str()), ("by", by)])?;
            return Ok(Paragraph::italic(line).right().into());
        }
        let line = self.words.blank_commented.fill(&[("year", self.paper.year.to_string())])?;
        Ok(Paragraph::of(vec![Inline::italic(format!("{line} ")), Inline::Dots]).left().into())
    }

    /// What says that the secretary wrote for the person (ghi hộ); nothing where the person did.
    fn hand(&self, author: Option<Author>) -> Result<Option<String>, Error> {
        let author = author.filter(|author| author.hand == Hand::OnBehalf && !self.is_blank());
        author
            .map(|author| match author.confirmed_at {
                Some(at) => self.words.on_behalf_confirmed.fill(&[("day", party_date(at.date()))]),
                None => Ok(self.words.on_behalf.as_str().to_owned()),
            })
            .transpose()
    }

    /// The same as a line of its own.
    fn hand_line(&self, author: Option<Author>) -> Result<Option<Block>, Error> {
        Ok(self.hand(author)?.map(|line| Paragraph::italic(line).right().into()))
    }

    /// The boxes to sign in: the cell on the left, the person on the right.
    fn signatures(&self, left: &Caption, right: &Caption, name: &str) -> Block {
        let layout = &self.stationery.layout;
        Block::Closing(vec![
            Block::Space(layout.sheet.after),
            Block::Columns(Columns {
                columns: vec![
                    (layout.signature.left_mm, self.box_to_sign(left, "")),
                    (layout.signature.right_mm, self.box_to_sign(right, name)),
                ],
                after: layout.sheet.after,
            }),
        ])
    }

    fn box_to_sign(&self, caption: &Caption, name: &str) -> Vec<Block> {
        let (layout, sizes) = (&self.stationery.layout, &self.words.sizes);
        let note = self.words.signatures.note.as_str();
        let room = f64::from(sizes.signature_lines) * layout.sheet.pitch;
        let mut blocks = vec![
            layout.signature.authority.lines(caption.as_str(), Align::Centre),
            sizes.note.lines(note, Align::Centre),
            Block::Space(room),
        ];
        if !name.is_empty() {
            blocks.push(layout.signature.name.lines(name, Align::Centre));
        }
        blocks
    }

    /// The words for who confirms: the committee, or the cell where it has none.
    fn confirming(&self) -> &Caption {
        let words = &self.words.signatures;
        if self.paper.cell.has_committee { &words.committee } else { &words.cell }
    }
}

/// What the PDF of `cell` says about itself; made on the day the paper speaks of.
pub(crate) fn about_paper(title: String, cell: &CellPaper) -> About {
    about(title, cell.cell.name.as_str(), cell.on.and_time(NaiveTime::MIN))
}

/// A day as lists print it; nothing where none is known.
pub(crate) fn day_words(day: Option<NaiveDate>) -> String {
    day.map(party_date).unwrap_or_default()
}
