//! Rows of a form as a table.

use press::{Align, Block, Cell, Column, Row};

use chrono::NaiveDate;
use domain::dates::party_date;
use domain::form::{Answer, ColumnKind, FormColumn, FormItem, FormRow, ItemField};

use super::Printer;
use crate::blocks::{cell, head_row, table};

/// The share of the column of numbers, in hundredths of the shares of all others.
const NUMBER_SHARE: f64 = 0.08;

impl Printer<'_> {
    /// The table of an item: the rows answered, or rows to fill in by hand.
    pub(super) fn table(&self, item: &FormItem, answer: Option<&Answer>) -> Vec<Block> {
        let ItemField::Table { numbered, columns, rows, .. } = &item.field else {
            return Vec::new();
        };
        let sheet = Sheet { numbered: *numbered, columns };
        let rows = match answer {
            Some(answer) => answer.rows().zip(1..).map(|(row, n)| sheet.row(row, n)).collect(),
            None => self.blank_rows(&sheet, self.row_count(item, *rows)),
        };
        let number = &self.words.points_table.number;
        let head = head_row(sheet.captions(number.as_str()));
        let size = self.stationery.layout.sheet.table_size;
        vec![table(size, sheet.widths(), head, rows)]
    }

    /// On a filled form few rows are left where nothing had to be answered.
    fn row_count(&self, item: &FormItem, count: u32) -> u32 {
        let is_spare = !self.is_blank() && item.optional;
        if is_spare { count.min(self.words.sizes.optional_lines) } else { count }
    }

    fn blank_rows(&self, sheet: &Sheet<'_>, count: u32) -> Vec<Row> {
        let row = |number: u32| {
            let number = sheet.numbered.then(|| cell(&number.to_string()));
            let blanks = sheet.columns.iter().map(|_| Cell::empty());
            Row {
                cells: number.into_iter().chain(blanks).collect(),
                least_height: self.words.sizes.blank_row,
            }
        };
        (1..=count).map(row).collect()
    }
}

/// The columns of a table.
struct Sheet<'f> {
    numbered: bool,
    columns: &'f [FormColumn],
}

impl Sheet<'_> {
    fn captions<'c>(&'c self, number: &'c str) -> impl Iterator<Item = &'c str> {
        let number = self.numbered.then_some(number);
        number.into_iter().chain(self.columns.iter().map(|column| column.title.as_str()))
    }

    fn widths(&self) -> Vec<Column> {
        let whole: f64 = self.columns.iter().map(|column| f64::from(column.share)).sum();
        let number = self.numbered.then(|| Column::new(whole * NUMBER_SHARE, Align::Centre));
        let column = |column: &FormColumn| Column::new(f64::from(column.share), align(column));
        number.into_iter().chain(self.columns.iter().map(column)).collect()
    }

    fn row(&self, row: &FormRow, number: usize) -> Row {
        let number = self.numbered.then(|| cell(&number.to_string()));
        let cells = self.columns.iter().map(|column| cell(&words(column, row.cell(&column.key))));
        Row::of(number.into_iter().chain(cells).collect())
    }
}

fn align(column: &FormColumn) -> Align {
    match column.kind {
        ColumnKind::Text | ColumnKind::Choice { .. } => Align::Left,
        ColumnKind::Day | ColumnKind::Number => Align::Centre,
    }
}

/// A cell as it is printed: a choice by its words, a day as papers write it.
pub(super) fn words(column: &FormColumn, kept: &str) -> String {
    match &column.kind {
        ColumnKind::Choice { .. } => {
            column.choice(kept).map_or_else(String::new, |choice| choice.text.to_string())
        }
        ColumnKind::Day => kept.parse::<NaiveDate>().map_or_else(|_| kept.to_owned(), party_date),
        ColumnKind::Text | ColumnKind::Number => kept.to_owned(),
    }
}
