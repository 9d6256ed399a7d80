//! What a paper is made of, before anybody knows where a line ends.
//!
//! Lengths are points (1/72 inch) unless the name says `_mm`. A block says what it is and how it
//! should look; where it stands on which page is the business of `layout`.

use chrono::NaiveDateTime;

/// A whole paper: what it is called, the sheet it is printed on, and its blocks in order.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// What the PDF says about itself.
    pub about: About,
    /// Paper size, margins, page numbers and the look of running text.
    pub sheet: Sheet,
    /// The blocks, from the top of the first page.
    pub blocks: Vec<Block>,
}

/// What a PDF says about itself. Time is an argument: the same input gives the same bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// Title of the document, shown by readers in the title bar.
    pub title: String,
    /// Who issued it, usually the cell.
    pub author: String,
    /// Language tag, `vi` for every paper of the cell.
    pub language: String,
    /// When it was made.
    pub made_at: NaiveDateTime,
}

/// The sheet of paper and the look of running text.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// Width of the sheet (A4 portrait: 210).
    pub width_mm: f64,
    /// Height of the sheet (A4 portrait: 297).
    pub height_mm: f64,
    /// Space above the text.
    pub top_mm: f64,
    /// Space below the text.
    pub bottom_mm: f64,
    /// Space on the left; on the binding side of every page when `two_sided`.
    pub left_mm: f64,
    /// Space on the right; on the outer side of every page when `two_sided`.
    pub right_mm: f64,
    /// Odd pages are right-hand pages: even pages swap `left_mm` and `right_mm`.
    pub two_sided: bool,
    /// Page numbers, top centre in the margin, or none.
    pub page_number: Option<PageNumber>,
    /// Size of running text.
    pub size: f64,
    /// Distance from one base line to the next in running text, exact.
    pub pitch: f64,
    /// Space after a paragraph of running text.
    pub after: f64,
    /// First-line indent of running text.
    pub indent: f64,
}

/// Where page numbers begin and how large they are.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PageNumber {
    /// The first page that shows its number; papers of the Party leave page 1 bare.
    pub from: usize,
    /// Size of the number.
    pub size: f64,
}

/// One part of a paper.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// Running text, a title, a caption: anything made of lines.
    Paragraph(Paragraph),
    /// Blocks side by side without borders, such as the head of a paper or two signatures.
    Columns(Columns),
    /// A table with borders; the head repeats on every page, a row is never torn apart.
    Table(Table),
    /// Bars on a scale.
    Chart(Chart),
    /// A straight line across part of the width.
    Rule(Rule),
    /// Empty space; dropped at the top of a page.
    Space(f64),
    /// Dotted lines to write on by hand, with the distance of lines between them.
    WritingLines {
        /// How many lines.
        count: usize,
    },
    /// Blocks that stay on one page.
    Together(Vec<Block>),
    /// The closing block (signatures): stays whole and is never alone on a page. It takes the last
    /// two lines of text, or the last row of a table, along.
    Closing(Vec<Block>),
    /// What follows begins on a new page.
    PageBreak,
    /// What follows begins on a new right-hand page (an empty page is added if need be).
    RightPageBreak,
    /// What follows is another paper of the same file: it begins on a new page, a right-hand one where
    /// the sheet is two-sided, and its pages are numbered from 1.
    PaperBreak,
    /// An entry of the outline that leads here.
    Bookmark {
        /// The words of the entry.
        title: String,
        /// Depth of the entry: 1 for a paper, 2 for a part of it.
        level: u8,
    },
}

/// What a paragraph is, for readers that speak the page (tagged PDF) and for the outline of DOCX.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Role {
    /// Ordinary text.
    #[default]
    Text,
    /// The title of the paper.
    Title,
    /// A heading; 1 is the highest below the title.
    Heading(u8),
}

/// How lines meet the margins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Align {
    /// Ragged right.
    Left,
    /// Centred.
    Centre,
    /// Ragged left.
    Right,
    /// Both margins straight, the last line ragged.
    #[default]
    Justify,
}

/// Words with a look, laid out in lines. `None` takes the value of the [`Sheet`].
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Paragraph {
    /// The words. A line feed in a text ends the line.
    pub words: Vec<Inline>,
    /// What the paragraph is.
    pub role: Role,
    /// How lines meet the margins.
    pub align: Align,
    /// Size of the letters.
    pub size: Option<f64>,
    /// Exact distance of base lines.
    pub pitch: Option<f64>,
    /// Space before; dropped at the top of a page.
    pub before: f64,
    /// Space after.
    pub after: Option<f64>,
    /// First-line indent.
    pub indent: Option<f64>,
    /// Indent of every line (hanging lists: a positive margin and a negative `indent`).
    pub margin: f64,
    /// Stay on the page of the next block (headings).
    pub with_next: bool,
}

/// A piece of a line.
#[derive(Debug, Clone, PartialEq)]
pub enum Inline {
    /// Letters in one style.
    Text {
        /// The letters, in Unicode form C.
        text: String,
        /// Their look.
        style: Style,
    },
    /// A box to tick, drawn, since the fonts have none.
    TickBox {
        /// Whether a cross is drawn in it.
        ticked: bool,
    },
    /// A dotted line to write on, from here to the end of the line.
    Dots,
}

/// The look of letters beside their size.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Style {
    /// Heavy letters.
    pub bold: bool,
    /// Slanted letters.
    pub italic: bool,
    /// A line below the letters.
    pub underline: bool,
}

/// Blocks side by side.
#[derive(Debug, Clone, PartialEq)]
pub struct Columns {
    /// Share of the width and content of each column, from the left; shares are relative.
    pub columns: Vec<(f64, Vec<Block>)>,
    /// Space after the tallest column.
    pub after: f64,
}

/// A table with borders.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// The columns, from the left.
    pub columns: Vec<Column>,
    /// Rows of the head, repeated on every page; bold and centred unless the cells say otherwise.
    pub head: Vec<Row>,
    /// The rows.
    pub rows: Vec<Row>,
    /// Size of the letters in cells.
    pub size: f64,
    /// Space after the table.
    pub after: f64,
}

/// One column of a [`Table`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Column {
    /// Share of the width; shares are relative.
    pub share: f64,
    /// How the cells of the column are aligned.
    pub align: Align,
}

/// One row of a [`Table`].
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Row {
    /// The cells, from the left; spans count.
    pub cells: Vec<Cell>,
    /// Least height of the row (rows to be filled in by hand), in points.
    pub least_height: f64,
}

/// One cell of a [`Row`].
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Cell {
    /// What stands in it, one entry a paragraph.
    pub words: Vec<Vec<Inline>>,
    /// How many columns it covers; 0 is read as 1.
    pub span: usize,
    /// Another alignment than the column's.
    pub align: Option<Align>,
}

/// Bars side by side on one scale, each stacked from parts. It stays on one page.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// What it shows, for readers that speak and for copying.
    pub words: String,
    /// What the parts of a bar stand for, from the foot up; listed above the bars where there is more
    /// than one.
    pub parts: Vec<String>,
    /// The lines of the scale with their captions, from the foot up; the last is its top.
    pub scale: Vec<(f64, String)>,
    /// The bars, from the left.
    pub bars: Vec<Bar>,
    /// Size of the letters.
    pub size: f64,
    /// Height from the foot of the bars to the top of the scale.
    pub height: f64,
    /// Space after.
    pub after: f64,
}

/// One bar of a [`Chart`].
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Bar {
    /// Stands below it.
    pub label: String,
    /// Stands above it; on the foot where there is nothing to draw.
    pub mark: String,
    /// How high each part is, in the measure of the scale, from the foot up.
    pub parts: Vec<f64>,
}

/// A straight line across part of the width.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rule {
    /// Length in points.
    pub length: f64,
    /// Thickness in points.
    pub thickness: f64,
    /// Where it stands.
    pub align: Align,
    /// Space above and below it.
    pub around: f64,
}
