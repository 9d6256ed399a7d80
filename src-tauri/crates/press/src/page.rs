//! The display list: what stands where on each page, and what it is.
//!
//! Everything is measured in points from the upper left corner of the page, y downwards. The PDF
//! and the pictures for the screen are drawn from here; nothing above this file knows how.

use crate::block::About;
use crate::font::Face;

/// A document laid out: pages that can be drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Pages {
    pub(crate) about: About,
    pub(crate) sheets: Vec<Page>,
    pub(crate) elements: Vec<Element>,
    pub(crate) outline: Vec<Entry>,
}

impl Pages {
    /// How many pages there are; at least one.
    #[expect(clippy::len_without_is_empty, reason = "a document has at least one page")]
    pub fn len(&self) -> usize {
        self.sheets.len()
    }
}

/// What stands on one page, in reading order.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Page {
    /// Width and height.
    pub(crate) size: (f64, f64),
    pub(crate) items: Vec<Item>,
}

/// Something drawn.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Item {
    /// What it is part of; nothing for lines, borders and page numbers, which say nothing.
    pub(crate) element: Option<ElementId>,
    /// How it looks.
    pub(crate) drawing: Drawing,
}

/// How something looks.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Drawing {
    /// Letters on one base line.
    Run(Run),
    /// A straight line.
    Line { from: Point, to: Point, thickness: f64, dotted: bool },
    /// The outline of a box, filled with a grey (0 is black, 1 white) or not at all.
    Rect { corner: Point, width: f64, height: f64, thickness: f64, grey: Option<f64> },
    /// Straight lines from point to point.
    Polyline { points: Vec<Point>, thickness: f64 },
}

/// A place on the page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Point {
    pub(crate) x: f64,
    pub(crate) y: f64,
}

/// Letters of one face and size on one base line.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Run {
    pub(crate) face: Face,
    pub(crate) size: f64,
    /// Where the base line begins.
    pub(crate) start: Point,
    /// The glyphs from the left.
    pub(crate) glyphs: Vec<Glyph>,
    /// What the glyphs say.
    pub(crate) text: String,
}

/// One glyph of a [`Run`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Glyph {
    /// Its number in the font file.
    pub(crate) id: u16,
    /// Its distance from the start of the run.
    pub(crate) x: f64,
    /// Its distance below the base line.
    pub(crate) y: f64,
    /// How many bytes of the text it stands for, after those of the glyphs before it; 0 for a mark
    /// on the letter before.
    pub(crate) bytes: usize,
}

/// Names an [`Element`].
pub(crate) type ElementId = usize;

/// A node of the structure that tells a reading program what is what.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Element {
    pub(crate) kind: Kind,
    /// The element it is part of; nothing for the parts of the document itself.
    pub(crate) parent: Option<ElementId>,
    /// What is said in its place, for a picture.
    pub(crate) words: Option<String>,
}

/// What an [`Element`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A paragraph.
    Paragraph,
    /// A heading; the title is 1.
    Heading(u8),
    Table,
    Row,
    /// A cell of the head of a table, over so many columns.
    HeadCell(usize),
    /// A cell of a table, over so many columns.
    Cell(usize),
    /// A box to tick.
    TickBox(bool),
    /// A picture.
    Figure,
}

/// An entry of the outline.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Entry {
    pub(crate) title: String,
    pub(crate) level: u8,
    /// The page it leads to, from 0.
    pub(crate) page: usize,
    /// The height on that page.
    pub(crate) y: f64,
}

impl Item {
    /// The same item moved.
    pub(crate) fn moved(mut self, x: f64, y: f64) -> Self {
        self.drawing.shift(x, y);
        self
    }

    /// A line that says nothing.
    pub(crate) fn line(from: Point, to: Point, thickness: f64) -> Self {
        Self { element: None, drawing: Drawing::Line { from, to, thickness, dotted: false } }
    }

    /// A dotted line to write on, from `left` to `right`.
    pub(crate) fn dots(left: f64, right: f64, y: f64) -> Self {
        let (from, to) = (Point { x: left, y }, Point { x: right, y });
        Self { element: None, drawing: Drawing::Line { from, to, thickness: 0.8, dotted: true } }
    }
}

impl Drawing {
    fn shift(&mut self, x: f64, y: f64) {
        match self {
            Self::Run(run) => run.start.shift(x, y),
            Self::Line { from, to, .. } => {
                from.shift(x, y);
                to.shift(x, y);
            }
            Self::Rect { corner, .. } => corner.shift(x, y),
            Self::Polyline { points, .. } => points.iter_mut().for_each(|point| point.shift(x, y)),
        }
    }
}

impl Point {
    fn shift(&mut self, x: f64, y: f64) {
        self.x += x;
        self.y += y;
    }
}

impl Run {
    /// The glyphs with the text each stands for.
    pub(crate) fn spelled(&self) -> impl Iterator<Item = (&Glyph, &str)> {
        let mut rest = self.text.as_str();
        self.glyphs.iter().map(move |glyph| {
            let (text, after) = rest.split_at_checked(glyph.bytes).unwrap_or((rest, ""));
            rest = after;
            (glyph, text)
        })
    }
}
