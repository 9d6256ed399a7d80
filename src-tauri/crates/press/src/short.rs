//! Short ways to write blocks, so that a paper reads like the paper.

use crate::block::{
    Align, Block, Cell, Chart, Column, Columns, Inline, PageNumber, Paragraph, Role, Row, Rule,
    Sheet, Style, Table,
};
use crate::length::points;

impl Sheet {
    /// A4 upright with 20/20/30/15 mm margins, text of 14 points on 18, indented by 10 mm, and page
    /// numbers from the second page.
    pub fn a4() -> Self {
        Self {
            width_mm: 210.0,
            height_mm: 297.0,
            top_mm: 20.0,
            bottom_mm: 20.0,
            left_mm: 30.0,
            right_mm: 15.0,
            two_sided: false,
            page_number: Some(PageNumber { from: 2, size: 13.0 }),
            size: 14.0,
            pitch: 18.0,
            after: 6.0,
            indent: points(10.0),
        }
    }

    /// The same sheet laid on its long side; the margins turn with it, so that the binding side
    /// becomes the top.
    #[must_use]
    pub fn landscape(self) -> Self {
        Self {
            width_mm: self.height_mm,
            height_mm: self.width_mm,
            top_mm: self.left_mm,
            right_mm: self.top_mm,
            bottom_mm: self.right_mm,
            left_mm: self.bottom_mm,
            ..self
        }
    }
}

impl Style {
    /// Heavy letters.
    pub const BOLD: Self = Self { bold: true, italic: false, underline: false };
    /// Slanted letters.
    pub const ITALIC: Self = Self { bold: false, italic: true, underline: false };
    /// Letters with a line below.
    pub const UNDERLINE: Self = Self { bold: false, italic: false, underline: true };
    /// Heavy and slanted letters.
    pub const BOLD_ITALIC: Self = Self { bold: true, italic: true, underline: false };
}

impl Inline {
    /// Letters in `style`.
    pub fn styled(text: impl Into<String>, style: Style) -> Self {
        Self::Text { text: text.into(), style }
    }

    /// Upright letters of ordinary weight.
    pub fn plain(text: impl Into<String>) -> Self {
        Self::styled(text, Style::default())
    }

    /// Heavy letters.
    pub fn bold(text: impl Into<String>) -> Self {
        Self::styled(text, Style::BOLD)
    }

    /// Slanted letters.
    pub fn italic(text: impl Into<String>) -> Self {
        Self::styled(text, Style::ITALIC)
    }

    /// Heavy and slanted letters.
    pub fn bold_italic(text: impl Into<String>) -> Self {
        Self::styled(text, Style::BOLD_ITALIC)
    }

    /// Letters with a line below.
    pub fn underlined(text: impl Into<String>) -> Self {
        Self::styled(text, Style::UNDERLINE)
    }

    /// A box to tick.
    pub fn tick(ticked: bool) -> Self {
        Self::TickBox { ticked }
    }
}

impl Paragraph {
    /// A paragraph of `words`, everything else as the sheet says.
    pub fn of(words: Vec<Inline>) -> Self {
        Self { words, ..Self::default() }
    }

    /// Plain text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::of(vec![Inline::plain(text)])
    }

    /// Heavy text.
    pub fn bold(text: impl Into<String>) -> Self {
        Self::of(vec![Inline::bold(text)])
    }

    /// Slanted text.
    pub fn italic(text: impl Into<String>) -> Self {
        Self::of(vec![Inline::italic(text)])
    }

    /// A paragraph of captions and titles: centred, without indent.
    #[must_use]
    pub fn centred(self) -> Self {
        self.aligned(Align::Centre).indented(0.0)
    }

    /// Ragged right, without indent.
    #[must_use]
    pub fn left(self) -> Self {
        self.aligned(Align::Left).indented(0.0)
    }

    /// Ragged left, without indent.
    #[must_use]
    pub fn right(self) -> Self {
        self.aligned(Align::Right).indented(0.0)
    }

    /// Lines meet the margins as `align` says.
    #[must_use]
    pub fn aligned(self, align: Align) -> Self {
        Self { align, ..self }
    }

    /// The paragraph is `role`.
    #[must_use]
    pub fn role(self, role: Role) -> Self {
        Self { role, ..self }
    }

    /// Letters of `size` points.
    #[must_use]
    pub fn size(self, size: f64) -> Self {
        Self { size: Some(size), ..self }
    }

    /// Base lines `pitch` points apart.
    #[must_use]
    pub fn pitch(self, pitch: f64) -> Self {
        Self { pitch: Some(pitch), ..self }
    }

    /// `before` points of space above.
    #[must_use]
    pub fn before(self, before: f64) -> Self {
        Self { before, ..self }
    }

    /// `after` points of space below.
    #[must_use]
    pub fn after(self, after: f64) -> Self {
        Self { after: Some(after), ..self }
    }

    /// The first line stands in by `indent` points.
    #[must_use]
    pub fn indented(self, indent: f64) -> Self {
        Self { indent: Some(indent), ..self }
    }

    /// Every line stands in by `margin` points.
    #[must_use]
    pub fn margin(self, margin: f64) -> Self {
        Self { margin, ..self }
    }

    /// Stays on the page of what follows.
    #[must_use]
    pub fn with_next(self) -> Self {
        Self { with_next: true, ..self }
    }
}

impl Columns {
    /// Two columns with these shares of the width, and no space after them.
    pub fn two(left: (f64, Vec<Block>), right: (f64, Vec<Block>)) -> Self {
        Self { columns: vec![left, right], after: 0.0 }
    }
}

impl Column {
    /// A column that takes `share` of the width.
    pub fn new(share: f64, align: Align) -> Self {
        Self { share, align }
    }
}

impl Table {
    /// An empty table with letters of 12 points and 6 points of space after it.
    pub fn new(columns: Vec<Column>) -> Self {
        Self { columns, head: Vec::new(), rows: Vec::new(), size: 12.0, after: 6.0 }
    }
}

impl Row {
    /// A row of `cells`, as high as its words.
    pub fn of(cells: Vec<Cell>) -> Self {
        Self { cells, least_height: 0.0 }
    }

    /// A row of plain texts.
    pub fn texts<Text: Into<String>>(texts: impl IntoIterator<Item = Text>) -> Self {
        Self::of(texts.into_iter().map(Cell::text).collect())
    }
}

impl Cell {
    /// A cell of one paragraph.
    pub fn of(words: Vec<Inline>) -> Self {
        Self { words: vec![words], ..Self::default() }
    }

    /// Plain text; every line feed begins a new line.
    pub fn text(text: impl Into<String>) -> Self {
        Self::of(vec![Inline::plain(text)])
    }

    /// Heavy text.
    pub fn bold(text: impl Into<String>) -> Self {
        Self::of(vec![Inline::bold(text)])
    }

    /// A cell with nothing in it.
    pub fn empty() -> Self {
        Self::default()
    }

    /// Covers `span` columns.
    #[must_use]
    pub fn spanning(self, span: usize) -> Self {
        Self { span, ..self }
    }

    /// Another alignment than the column's.
    #[must_use]
    pub fn aligned(self, align: Align) -> Self {
        Self { align: Some(align), ..self }
    }
}

impl Rule {
    /// A centred line of half a point.
    pub fn centred(length: f64) -> Self {
        Self { length, thickness: 0.5, align: Align::Centre, around: 2.0 }
    }
}

impl From<Paragraph> for Block {
    fn from(paragraph: Paragraph) -> Self {
        Self::Paragraph(paragraph)
    }
}

impl From<Columns> for Block {
    fn from(columns: Columns) -> Self {
        Self::Columns(columns)
    }
}

impl From<Table> for Block {
    fn from(table: Table) -> Self {
        Self::Table(table)
    }
}

impl From<Chart> for Block {
    fn from(chart: Chart) -> Self {
        Self::Chart(chart)
    }
}

impl From<Rule> for Block {
    fn from(rule: Rule) -> Self {
        Self::Rule(rule)
    }
}
