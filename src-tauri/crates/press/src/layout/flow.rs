//! Blocks to slabs.

use crate::Error;
use crate::block::{Align, Block, Columns, Inline, Paragraph, Role, Rule, Sheet};
use crate::page::{Element, ElementId, Item, Kind, Point};
use crate::text::form_c;

use super::line::{self, Place};
use super::paginate::stack;
use super::shape::Typesetter;
use super::slab::{Cut, Flow, Mark, Slab, Turn};
use super::wrap::wrap;

/// Space between columns side by side.
const GUTTER: f64 = 8.0;
/// How far above the foot of its slab a line to write on stands.
const WRITING_FOOT: f64 = 3.0;
/// The narrowest line anything is set in.
const LEAST_WIDTH: f64 = 1.0;

/// Turns blocks into slabs.
pub(crate) struct Setter<'a> {
    pub(crate) typesetter: &'a mut Typesetter,
    pub(crate) sheet: &'a Sheet,
    /// Room for text on a page, from the top to the bottom.
    pub(crate) height: f64,
    /// The structure of the document so far.
    pub(crate) elements: Vec<Element>,
    /// The heads of the tables so far.
    pub(crate) heads: Vec<Vec<Slab>>,
}

/// How words look.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Look {
    pub(crate) size: f64,
    pub(crate) pitch: f64,
    pub(crate) align: Align,
    /// Indent of the first line.
    pub(crate) indent: f64,
    /// Indent of every line.
    pub(crate) margin: f64,
}

impl Setter<'_> {
    /// The slabs of `blocks` in a column of `width`.
    pub(crate) fn blocks(&mut self, blocks: &[Block], width: f64) -> Result<Flow, Error> {
        let mut flow = Flow::default();
        for block in blocks {
            self.block(block, width, &mut flow)?;
        }
        Ok(flow)
    }

    fn block(&mut self, block: &Block, width: f64, flow: &mut Flow) -> Result<(), Error> {
        match block {
            Block::Paragraph(paragraph) => self.paragraph(paragraph, width, flow)?,
            Block::Columns(columns) => self.columns(columns, width, flow)?,
            Block::Table(table) => self.table(table, width, flow)?,
            Block::Chart(chart) => self.chart(chart, width, flow)?,
            Block::Rule(rule) => draw_rule(*rule, width, flow),
            Block::Space(gap) => flow.space(*gap),
            Block::WritingLines { count } => self.writing_lines(*count, width, flow),
            Block::Together(inner) => flow.append(self.blocks(inner, width)?.whole(self.height)),
            Block::Closing(inner) => {
                flow.take_along();
                flow.append(self.blocks(inner, width)?.whole(self.height));
            }
            Block::PageBreak => flow.turn(Turn::Page),
            Block::RightPageBreak => flow.turn(Turn::RightPage),
            Block::PaperBreak => flow.turn(Turn::Paper { right: self.sheet.two_sided }),
            Block::Bookmark { title, level } => flow.mark(form_c(title).into_owned(), *level),
        }
        Ok(())
    }

    fn paragraph(&mut self, it: &Paragraph, width: f64, flow: &mut Flow) -> Result<(), Error> {
        let element = self.element(kind_of(it.role), None);
        let look = self.look(it);
        let lines = self.lines(&it.words, look, width, element)?;
        let last = lines.len() - 1;
        for (at, items) in lines.into_iter().enumerate() {
            let lonely = at == 1 || (at > 0 && at == last);
            flow.push(Slab {
                height: look.pitch,
                gap: if at == 0 { it.before } else { 0.0 },
                cut: if lonely { Cut::Lonely } else { Cut::Free },
                items,
                is_line: true,
                ..Slab::default()
            });
        }
        flow.space(it.after.unwrap_or(self.sheet.after));
        if it.with_next {
            flow.keep();
        }
        Ok(())
    }

    fn look(&self, it: &Paragraph) -> Look {
        let size = it.size.unwrap_or(self.sheet.size);
        Look {
            size,
            pitch: it.pitch.unwrap_or_else(|| self.pitch_for(size)),
            align: it.align,
            indent: it.indent.unwrap_or(self.sheet.indent),
            margin: it.margin,
        }
    }

    /// The pitch of the sheet; letters of another size that would touch get more.
    fn pitch_for(&self, size: f64) -> f64 {
        let metrics = self.typesetter.metrics;
        self.sheet.pitch.max(size * (metrics.ascent + metrics.descent))
    }

    /// The items of each line of `words`, from the upper left corner of the line. There is at
    /// least one line.
    pub(crate) fn lines(
        &mut self,
        words: &[Inline],
        look: Look,
        width: f64,
        element: ElementId,
    ) -> Result<Vec<Vec<Item>>, Error> {
        let shaped = self.typesetter.shape(words, look.size)?;
        let rest = (width - look.margin).max(LEAST_WIDTH);
        let first = (rest - look.indent).max(LEAST_WIDTH);
        let lines = wrap(&shaped, first, rest, look.align == Align::Justify);
        let metrics = self.typesetter.metrics;
        let letters = (metrics.ascent + metrics.descent) * look.size;
        let y = (look.pitch - letters) / 2.0 + metrics.ascent * look.size;
        let place = |at: usize| {
            let (indent, width) = if at == 0 { (look.indent, first) } else { (0.0, rest) };
            let start = Point { x: look.margin + indent, y };
            Place { start, width, align: look.align, size: look.size, metrics, element }
        };
        let draw = |(at, line)| line::draw(&shaped, line, place(at), &mut self.elements);
        Ok(lines.iter().enumerate().map(draw).collect())
    }

    /// A new element of the structure.
    pub(crate) fn element(&mut self, kind: Kind, parent: Option<ElementId>) -> ElementId {
        self.elements.push(Element { kind, parent, words: None });
        self.elements.len() - 1
    }

    /// A new picture of the structure, with what is said in its place.
    pub(crate) fn figure(&mut self, words: &str) -> ElementId {
        let words = Some(form_c(words).into_owned());
        self.elements.push(Element { kind: Kind::Figure, parent: None, words });
        self.elements.len() - 1
    }

    fn columns(&mut self, columns: &Columns, width: f64, flow: &mut Flow) -> Result<(), Error> {
        let shares: Vec<_> = columns.columns.iter().map(|(share, _)| *share).collect();
        let gutters = GUTTER * shares.len().saturating_sub(1) as f64;
        let mut x = 0.0;
        let mut sides = Vec::new();
        for ((_, blocks), width) in columns.columns.iter().zip(widths(&shares, width - gutters)) {
            sides.push((x, self.blocks(blocks, width)?));
            x += width + GUTTER;
        }
        if sides.iter().all(|(_, side)| side.height() <= self.height) {
            flow.push(side_by_side(&sides));
        } else {
            for slab in level(sides) {
                flow.push(slab);
            }
        }
        flow.space(columns.after);
        Ok(())
    }

    fn writing_lines(&self, count: usize, width: f64, flow: &mut Flow) {
        let height = self.sheet.pitch;
        for _ in 0..count {
            let items = vec![Item::dots(0.0, width, height - WRITING_FOOT)];
            flow.push(Slab { height, items, is_line: true, ..Slab::default() });
        }
        flow.space(self.sheet.after);
    }
}

fn kind_of(role: Role) -> Kind {
    match role {
        Role::Text => Kind::Paragraph,
        Role::Title => Kind::Heading(1),
        Role::Heading(level) => Kind::Heading(level.saturating_add(1)),
    }
}

/// `width` divided by `shares`; equally if they are all nothing.
pub(crate) fn widths(shares: &[f64], width: f64) -> Vec<f64> {
    let whole: f64 = shares.iter().sum();
    let part = |share: &f64| if whole > 0.0 { share / whole } else { 1.0 / shares.len() as f64 };
    shares.iter().map(|share| width * part(share)).collect()
}

fn draw_rule(rule: Rule, width: f64, flow: &mut Flow) {
    let slack = width - rule.length;
    let x = match rule.align {
        Align::Left | Align::Justify => 0.0,
        Align::Centre => slack / 2.0,
        Align::Right => slack,
    };
    let y = rule.thickness / 2.0;
    let items = vec![Item::line(Point { x, y }, Point { x: x + rule.length, y }, rule.thickness)];
    flow.space(rule.around);
    flow.push(Slab { height: rule.thickness, items, ..Slab::default() });
    flow.space(rule.around);
}

/// Columns that fit on a page, in one piece.
fn side_by_side(sides: &[(f64, Flow)]) -> Slab {
    let mut slab = Slab::default();
    for (x, side) in sides {
        let column = stack(side);
        slab.height = slab.height.max(column.foot);
        slab.items.extend(column.items.into_iter().map(|item| item.moved(*x, 0.0)));
        slab.marks.extend(column.marks);
    }
    slab
}

/// Columns higher than a page, taken apart: the slabs of the columns side by side, one by one.
fn level(sides: Vec<(f64, Flow)>) -> Vec<Slab> {
    let mut columns: Vec<_> =
        sides.into_iter().map(|(x, side)| (x, side.slabs.into_iter())).collect();
    let mut levels = Vec::new();
    loop {
        let row: Vec<_> = columns
            .iter_mut()
            .filter_map(|(x, slabs)| slabs.next().map(|slab| (*x, slab)))
            .collect();
        if row.is_empty() {
            return levels;
        }
        levels.push(beside(row));
    }
}

fn beside(row: Vec<(f64, Slab)>) -> Slab {
    let mut level = Slab::default();
    for (x, slab) in row {
        let gap = slab.gap;
        level.height = level.height.max(gap + slab.height);
        level.items.extend(slab.items.into_iter().map(|item| item.moved(x, gap)));
        level.marks.extend(slab.marks.into_iter().map(|mark| Mark { y: mark.y + gap, ..mark }));
    }
    level
}
