//! Slabs: what no page break goes through, one below the other.

use crate::page::Item;

/// What no page break goes through: a line, a row of a table, columns side by side. Its items are
/// placed from its upper left corner.
#[derive(Debug, Clone, Default)]
pub(crate) struct Slab {
    pub(crate) height: f64,
    /// Space above, dropped at the top of a page.
    pub(crate) gap: f64,
    /// How bad a page break above it is.
    pub(crate) cut: Cut,
    /// A page break that must be above it.
    pub(crate) turn: Option<Turn>,
    pub(crate) items: Vec<Item>,
    pub(crate) marks: Vec<Mark>,
    /// The table it is a row of.
    pub(crate) frame: Option<Frame>,
    /// Whether it is a line of running text.
    pub(crate) is_line: bool,
}

/// How bad a page break is. A page ends at the last of the least bad places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(crate) enum Cut {
    /// As good as any.
    #[default]
    Free,
    /// Leaves one line of a paragraph alone.
    Lonely,
    /// Parts what belongs together: a heading and its text, a head and its table.
    Parting,
    /// Goes through what should stay whole.
    Tearing,
}

/// A page break that is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Turn {
    /// To the next page.
    Page,
    /// To the next right-hand page.
    RightPage,
    /// To the first page of another paper; whether that is a right-hand one.
    Paper { right: bool },
}

/// A place the outline leads to.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Mark {
    pub(crate) title: String,
    pub(crate) level: u8,
    /// Its height below the top of the slab.
    pub(crate) y: f64,
}

/// A row's part in the borders of its table.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Frame {
    /// The table, whose head is repeated on the next page.
    pub(crate) table: usize,
    /// How wide the table is.
    pub(crate) width: f64,
    /// Whether the row begins here: a tall row is taken apart into lines.
    pub(crate) begins: bool,
    /// Whether the row ends here.
    pub(crate) ends: bool,
    /// Whether it is a row of the head.
    pub(crate) is_head: bool,
}

/// Slabs from the top down, and what waits for the next one.
#[derive(Debug, Default)]
pub(crate) struct Flow {
    pub(crate) slabs: Vec<Slab>,
    /// What waits for a slab that does not come any more.
    pub(crate) waiting: Waiting,
}

/// What belongs above the next slab.
#[derive(Debug, Default)]
pub(crate) struct Waiting {
    gap: f64,
    cut: Cut,
    turn: Option<Turn>,
    pub(crate) marks: Vec<Mark>,
}

impl Flow {
    /// Add `slab` at the foot.
    pub(crate) fn push(&mut self, mut slab: Slab) {
        let waiting = std::mem::take(&mut self.waiting);
        slab.gap += waiting.gap;
        slab.cut = slab.cut.max(waiting.cut);
        slab.turn = slab.turn.max(waiting.turn);
        slab.marks.splice(0..0, waiting.marks);
        self.slabs.push(slab);
    }

    /// Leave `gap` points of space.
    pub(crate) fn space(&mut self, gap: f64) {
        self.waiting.gap += gap;
    }

    /// Keep the next slab on the page of the last.
    pub(crate) fn keep(&mut self) {
        self.waiting.cut = Cut::Parting;
    }

    /// Begin the next slab on a new page.
    pub(crate) fn turn(&mut self, turn: Turn) {
        self.waiting.turn = self.waiting.turn.max(Some(turn));
    }

    /// Lead an entry of the outline to the next slab.
    pub(crate) fn mark(&mut self, title: String, level: u8) {
        self.waiting.marks.push(Mark { title, level, y: 0.0 });
    }

    /// Add another flow at the foot.
    pub(crate) fn append(&mut self, flow: Self) {
        for slab in flow.slabs {
            self.push(slab);
        }
        let waiting = flow.waiting;
        self.space(waiting.gap);
        self.waiting.cut = self.waiting.cut.max(waiting.cut);
        self.waiting.turn = self.waiting.turn.max(waiting.turn);
        self.waiting.marks.extend(waiting.marks);
    }

    /// The height of all slabs with the gaps between them.
    pub(crate) fn height(&self) -> f64 {
        let gaps: f64 = self.slabs.iter().skip(1).map(|slab| slab.gap).sum();
        gaps + self.slabs.iter().map(|slab| slab.height).sum::<f64>()
    }

    /// The same flow, kept on one page if it fits on a page of `height`.
    pub(crate) fn whole(mut self, height: f64) -> Self {
        if self.height() <= height {
            self.slabs.iter_mut().skip(1).for_each(|slab| slab.cut = Cut::Tearing);
        }
        self
    }

    /// Let the next slab take along what stands above it: two lines of text, or one of anything
    /// else.
    pub(crate) fn take_along(&mut self) {
        if self.slabs.is_empty() || self.waiting.turn.is_some() {
            return;
        }
        self.keep();
        let mut above = self.slabs.iter_mut().rev();
        if let Some(last) = above.next().filter(|last| last.is_line && last.turn.is_none())
            && above.next().is_some_and(|slab| slab.is_line)
        {
            last.cut = last.cut.max(Cut::Parting);
        }
    }
}
