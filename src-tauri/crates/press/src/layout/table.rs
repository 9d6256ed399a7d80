//! Tables: rows that stay whole, a head that comes again, borders.

use crate::Error;
use crate::block::{Align, Cell, Inline, Row, Style, Table};
use crate::page::{ElementId, Item, Kind, Point};

use super::flow::{Look, Setter, widths};
use super::paginate::BORDER;
use super::slab::{Cut, Flow, Frame, Slab};

/// Space between a border and the words beside it.
const BESIDE: f64 = 4.0;
/// Space between a border and the words below or above it.
const ABOVE: f64 = 2.0;
/// Distance of base lines in parts of the letter size.
const PITCH: f64 = 1.2;
/// The part of a page that a repeated head may take.
const MOST_HEAD: f64 = 0.5;

/// What the rows of a table have in common.
struct Grid<'a> {
    table: &'a Table,
    /// The borders from the left to the right, one more than columns.
    edges: Vec<f64>,
    /// Number of the table, for its head.
    number: usize,
    element: ElementId,
    /// The tallest row that stays whole.
    tallest: f64,
}

/// A row set in lines, not yet in its place.
struct SetRow {
    /// For each cell its lines, each from its upper left corner.
    cells: Vec<Vec<Vec<Item>>>,
    /// Where the cells meet, and the outer borders.
    borders: Vec<f64>,
    pitch: f64,
    least_height: f64,
    frame: Frame,
}

impl Setter<'_> {
    /// Set `table` at the foot of `flow`.
    pub(crate) fn table(
        &mut self,
        table: &Table,
        width: f64,
        flow: &mut Flow,
    ) -> Result<(), Error> {
        let element = self.element(Kind::Table, None);
        let number = self.heads.len();
        self.heads.push(Vec::new());
        let edges = edges(table, width);
        let mut grid = Grid { table, edges, number, element, tallest: self.height };
        let mut head = Vec::new();
        for row in &table.head {
            head.extend(self.row(row, &grid, true)?);
        }
        let head_height: f64 = head.iter().map(|slab| slab.height).sum();
        if head_height <= self.height * MOST_HEAD {
            self.heads[number] = head.iter().cloned().map(silent).collect();
            grid.tallest -= head_height;
        }
        push_kept(head, flow);
        for row in &table.rows {
            self.row(row, &grid, false)?.into_iter().for_each(|slab| flow.push(slab));
        }
        flow.space(table.after);
        Ok(())
    }

    fn row(&mut self, row: &Row, grid: &Grid<'_>, is_head: bool) -> Result<Vec<Slab>, Error> {
        let element = self.element(Kind::Row, Some(grid.element));
        let mut cells = Vec::new();
        let mut borders = vec![0.0];
        let mut column = 0;
        for cell in &row.cells {
            let span = cell.span.max(1);
            let place = place(grid, column, span).ok_or_else(|| too_wide(row, grid))?;
            cells.push(self.cell(cell, grid.table, place, element, is_head)?);
            borders.push(place.right);
            column += span;
        }
        borders.extend(grid.edges.iter().skip(column + 1));
        let width = grid.edges.last().copied().unwrap_or_default();
        let frame = Frame { table: grid.number, width, begins: true, ends: true, is_head };
        let pitch = grid.table.size * PITCH;
        let least_height = row.least_height.min(grid.tallest);
        Ok(SetRow { cells, borders, pitch, least_height, frame }.slabs(grid.tallest))
    }

    fn cell(
        &mut self,
        cell: &Cell,
        table: &Table,
        place: Span,
        row: ElementId,
        is_head: bool,
    ) -> Result<Vec<Vec<Item>>, Error> {
        let span = cell.span.max(1);
        let kind = if is_head { Kind::HeadCell(span) } else { Kind::Cell(span) };
        let element = self.element(kind, Some(row));
        let align = if is_head { Align::Centre } else { place.align };
        let align = cell.align.unwrap_or(align);
        let (size, pitch) = (table.size, table.size * PITCH);
        let look = Look { size, pitch, align, indent: 0.0, margin: 0.0 };
        let (left, width) = (place.left + BESIDE, place.right - place.left - 2.0 * BESIDE);
        let mut lines = Vec::new();
        for words in &cell.words {
            let words = if is_head { heavy(words) } else { words.clone() };
            let paragraph = self.element(Kind::Paragraph, Some(element));
            for line in self.lines(&words, look, width, paragraph)? {
                lines.push(line.into_iter().map(|item| item.moved(left, 0.0)).collect());
            }
        }
        Ok(lines)
    }
}

/// Where a cell stands.
#[derive(Debug, Clone, Copy)]
struct Span {
    left: f64,
    right: f64,
    align: Align,
}

fn edges(table: &Table, width: f64) -> Vec<f64> {
    let shares: Vec<_> = table.columns.iter().map(|column| column.share).collect();
    let mut edge = 0.0;
    let mut edges = vec![0.0];
    for width in widths(&shares, width) {
        edge += width;
        edges.push(edge);
    }
    edges
}

fn place(grid: &Grid<'_>, column: usize, span: usize) -> Option<Span> {
    let left = *grid.edges.get(column)?;
    let right = *grid.edges.get(column + span)?;
    Some(Span { left, right, align: grid.table.columns.get(column)?.align })
}

fn too_wide(row: &Row, grid: &Grid<'_>) -> Error {
    let cells = row.cells.iter().map(|cell| cell.span.max(1)).sum();
    Error::RowTooWide { cells, columns: grid.table.columns.len() }
}

/// Words of a head are heavy unless one of them has a look of its own.
fn heavy(words: &[Inline]) -> Vec<Inline> {
    let is_plain = |inline: &Inline| match inline {
        Inline::Text { style, .. } => *style == Style::default(),
        _ => true,
    };
    if !words.iter().all(is_plain) {
        return words.to_vec();
    }
    let bold = |inline: &Inline| match inline {
        Inline::Text { text, .. } => Inline::bold(text.as_str()),
        other => other.clone(),
    };
    words.iter().map(bold).collect()
}

/// The head as it comes again: a reading program has heard it once.
fn silent(mut slab: Slab) -> Slab {
    slab.items.iter_mut().for_each(|item| item.element = None);
    slab.marks.clear();
    slab
}

/// The head stays in one piece and on the page of the first row.
fn push_kept(head: Vec<Slab>, flow: &mut Flow) {
    for (at, slab) in head.into_iter().enumerate() {
        let cut = if at == 0 { slab.cut } else { Cut::Tearing };
        flow.push(Slab { cut, ..slab });
        flow.keep();
    }
}

impl SetRow {
    fn slabs(self, tallest: f64) -> Vec<Slab> {
        let lines = self.cells.iter().map(Vec::len).max().unwrap_or(0).max(1);
        let height = (lines as f64 * self.pitch + 2.0 * ABOVE).max(self.least_height);
        if height > tallest { self.torn(lines) } else { vec![self.whole(height)] }
    }

    fn whole(self, height: f64) -> Slab {
        let mut items = self.borders(height);
        for lines in self.cells {
            let words = lines.len() as f64 * self.pitch;
            // Heads stand in the middle of their cell, everything else at its top.
            let top = if self.frame.is_head { (height - words) / 2.0 } else { ABOVE };
            for (at, line) in lines.into_iter().enumerate() {
                let y = top + at as f64 * self.pitch;
                items.extend(line.into_iter().map(|item| item.moved(0.0, y)));
            }
        }
        Slab { height, items, frame: Some(self.frame), ..Slab::default() }
    }

    /// A row taller than a page, a slab a line.
    fn torn(mut self, lines: usize) -> Vec<Slab> {
        (0..lines).map(|at| self.torn_line(at, at + 1 == lines)).collect()
    }

    fn torn_line(&mut self, at: usize, ends: bool) -> Slab {
        let begins = at == 0;
        let above = if begins { ABOVE } else { 0.0 };
        let height = self.pitch + above + if ends { ABOVE } else { 0.0 };
        let mut items = self.borders(height);
        for line in self.cells.iter_mut().filter_map(|lines| lines.get_mut(at)) {
            items.extend(std::mem::take(line).into_iter().map(|item| item.moved(0.0, above)));
        }
        let frame = Some(Frame { begins, ends, ..self.frame });
        let cut = if at == 1 || (ends && at > 0) { Cut::Lonely } else { Cut::Free };
        Slab { height, cut, items, frame, ..Slab::default() }
    }

    fn borders(&self, height: f64) -> Vec<Item> {
        let border =
            |x: &f64| Item::line(Point { x: *x, y: 0.0 }, Point { x: *x, y: height }, BORDER);
        self.borders.iter().map(border).collect()
    }
}
