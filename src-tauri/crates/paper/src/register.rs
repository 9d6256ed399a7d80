//! A register on paper: numbered rows below a heading.

use press::{Align, Block, Cell, Column, Row};

use crate::blocks::{cell, head_row, part, table, text};
use crate::stationery::Stationery;
use crate::wording::Caption;

/// What every register of a paper shares.
pub(crate) struct Register<'p> {
    /// How it looks.
    pub(crate) stationery: &'p Stationery,
    /// The caption over the numbers.
    pub(crate) number: &'p Caption,
    /// What stands where there is nothing.
    pub(crate) none: &'p Caption,
}

impl Register<'_> {
    /// The rows below the heading `title` of part `number`, each with its own number; a column is its
    /// caption and its share of the width. Says so where there is nothing in it.
    pub(crate) fn part(
        &self,
        (number, title): (usize, &Caption),
        columns: &[(&Caption, f64)],
        rows: Vec<Vec<Cell>>,
    ) -> Vec<Block> {
        let heading = part(&self.stationery.layout, number, title.as_str());
        if rows.is_empty() {
            return vec![heading, text(self.none.as_str())];
        }
        let captions = columns.iter().map(|(caption, _)| caption.as_str());
        let head = head_row(std::iter::once(self.number.as_str()).chain(captions));
        let widths = columns.iter().map(|&(_, share)| Column::new(share, Align::Left));
        let widths = std::iter::once(Column::new(10.0, Align::Centre)).chain(widths).collect();
        let numbered = rows.into_iter().zip(1..).map(|(cells, number): (_, usize)| {
            Row::of(std::iter::once(cell(&number.to_string())).chain(cells).collect())
        });
        let size = self.stationery.layout.sheet.table_size;
        vec![heading, table(size, widths, head, numbered.collect())]
    }
}
