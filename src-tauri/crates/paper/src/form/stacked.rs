//! Rows of a form one below the other: long texts that no column could hold.

use press::{Align, Block, Inline, Paragraph};

use domain::form::{Answer, FormColumn, FormItem, FormRow, ItemField};

use super::Printer;
use super::answer::captioned;
use super::table::words;

impl Printer<'_> {
    /// The rows answered, or rows to fill in by hand.
    pub(super) fn stacked(&self, item: &FormItem, answer: Option<&Answer>) -> Vec<Block> {
        let ItemField::Table { numbered, columns, rows, .. } = &item.field else {
            return Vec::new();
        };
        let number = |number: usize| if *numbered { format!("{number}.") } else { "-".to_owned() };
        if let Some(answer) = answer {
            let rows = answer.rows().zip(1..);
            return rows.flat_map(|(row, place)| answered(columns, row, &number(place))).collect();
        }
        if item.optional && !self.is_blank() {
            return self.room(item, *rows);
        }
        let rows = (1..).zip(0..*rows);
        rows.flat_map(|(place, _)| to_fill_in(columns, &number(place))).collect()
    }
}

/// A row: its first cell after the number, the others after dashes. Cells that may stay blank and do
/// are left out.
fn answered(columns: &[FormColumn], row: &FormRow, number: &str) -> Vec<Block> {
    let of_cell = |(column, mark): (&FormColumn, &str)| {
        let words = words(column, row.cell(&column.key));
        match (words.is_empty(), column.optional) {
            (true, true) => Vec::new(),
            (true, false) => vec![dotted(column, mark)],
            (false, _) => captioned(&caption(column, mark), &words),
        }
    };
    marked(columns, number).flat_map(of_cell).collect()
}

fn to_fill_in(columns: &[FormColumn], number: &str) -> Vec<Block> {
    marked(columns, number).map(|(column, mark)| dotted(column, mark)).collect()
}

/// Each column with what stands before its title.
fn marked<'c>(
    columns: &'c [FormColumn],
    number: &'c str,
) -> impl Iterator<Item = (&'c FormColumn, &'c str)> {
    columns.iter().zip(std::iter::once(number).chain(std::iter::repeat("-")))
}

fn caption(column: &FormColumn, mark: &str) -> String {
    format!("{mark} {}:", column.title.as_str())
}

fn dotted(column: &FormColumn, mark: &str) -> Block {
    let words = vec![Inline::plain(format!("{} ", caption(column, mark))), Inline::Dots];
    Paragraph::of(words).aligned(Align::Left).into()
}
