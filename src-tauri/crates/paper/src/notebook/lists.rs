//! Tables of the notebook, with rows to write in where nothing stands.

use press::{Align, Block, Cell, Column, Inline, Row};

use super::Printer;
use crate::blocks::{cell, head_row, lines, table};
use crate::wording::Caption;

/// A column: its words, its share of the width, how it is aligned.
pub(super) type Captioned<'w> = (&'w Caption, f64, Align);

impl Printer<'_> {
    /// A table of `rows`; of `room` rows to write in where there are none, or on a blank paper.
    pub(super) fn rows(&self, columns: &[Captioned<'_>], rows: Vec<Row>, room: usize) -> Block {
        let rows = if self.is_blank() || rows.is_empty() {
            self.rows_to_write(columns.len(), room)
        } else {
            rows
        };
        let head = head_row(columns.iter().map(|(caption, ..)| caption.as_str()));
        let widths = columns.iter().map(|&(_, share, align)| Column::new(share, align));
        table(self.table_size(), widths.collect(), head, rows)
    }

    fn rows_to_write(&self, columns: usize, room: usize) -> Vec<Row> {
        let row = || Row {
            cells: vec![Cell::empty(); columns],
            least_height: self.words.sizes.blank_row,
        };
        std::iter::repeat_with(row).take(room).collect()
    }
}

/// A cell with a first line in slanted letters, then what somebody wrote.
pub(super) fn led_cell(lead: &str, written: &str) -> Cell {
    let mut cell = cell(written);
    cell.words.insert(0, vec![Inline::italic(lead)]);
    cell
}

/// A cell of several texts, each on lines of its own; blank ones say nothing.
pub(super) fn stacked<Text: AsRef<str>>(texts: &[Text]) -> Cell {
    let said = texts.iter().flat_map(|text| lines(text.as_ref()));
    Cell { words: said.map(|line| vec![Inline::plain(line)]).collect(), ..Cell::default() }
}
