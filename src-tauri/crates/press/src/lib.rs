//! Blocks to pages, pages to PDF and to pictures for the screen.
//!
//! A paper is a [`Document`]: blocks that say what they are and how they should look. [`Press`]
//! lays it out once into [`Pages`]; the PDF and the picture of a page are drawn from the same list,
//! so what is seen is what is printed. The same document gives the same bytes: time is an argument,
//! the fonts are inside the program, and nothing is random.
//!
//! Nothing here knows what a paper says.

mod block;
mod bundle;
mod font;
mod layout;
mod length;
mod page;
mod pdf;
#[cfg(test)]
mod samples;
mod short;
mod svg;
mod text;

use std::sync::{Mutex, PoisonError};

pub use block::{
    About, Align, Bar, Block, Cell, Chart, Column, Columns, Document, Inline, PageNumber,
    Paragraph, Role, Row, Rule, Sheet, Style, Table,
};
pub use bundle::Bundle;
pub use font::text_width;
pub use page::Pages;
pub use text::plain_text;

/// Why a document could not be printed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The fonts have no picture for a character. It is refused: a paper never has a blank where
    /// somebody wrote something.
    #[error("no glyph for {character:?} (U+{:04X})", *.character as u32)]
    MissingGlyph {
        /// The character, in Unicode form C.
        character: char,
        /// The words it stands in, so that it can be found.
        near: String,
    },
    /// The margins leave no room for text.
    #[error("the margins leave no room for text")]
    NoRoom,
    /// A row has cells for more columns than the table has.
    #[error("a row has cells for {cells} columns in a table of {columns}")]
    RowTooWide {
        /// Columns the cells of the row cover.
        cells: usize,
        /// Columns of the table.
        columns: usize,
    },
    /// The PDF could not be written: a bug, since the input is ours.
    #[error("the PDF could not be written: {0}")]
    Pdf(String),
}

/// Lays documents out. Reading the fonts takes a few milliseconds, so keep one and share it.
pub struct Press {
    typesetter: Mutex<layout::Typesetter>,
}

impl Press {
    /// A press with its fonts read.
    pub fn new() -> Self {
        Self { typesetter: Mutex::new(layout::Typesetter::new()) }
    }

    /// Lay `document` out on pages.
    pub fn layout(&self, document: &Document) -> Result<Pages, Error> {
        // What a panic leaves behind is scratch space: the next layout begins afresh.
        let mut typesetter = self.typesetter.lock().unwrap_or_else(PoisonError::into_inner);
        layout::lay_out(&mut typesetter, document)
    }

    /// Refuse `text` if the fonts have no picture for one of its characters, in whatever style.
    pub fn expect_letters(&self, text: &str) -> Result<(), Error> {
        const ANY_SIZE: f64 = 12.0;
        let mut typesetter = self.typesetter.lock().unwrap_or_else(PoisonError::into_inner);
        typesetter.shape(&[Inline::plain(text)], ANY_SIZE).map(drop)
    }
}

impl Default for Press {
    fn default() -> Self {
        Self::new()
    }
}

impl std::fmt::Debug for Press {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Press").finish_non_exhaustive()
    }
}
