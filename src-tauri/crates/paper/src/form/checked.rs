//! Points in a table that says of each criterion if it is met (Mẫu 05): all points or none say so by
//! themselves, what lies between is said by the note beside it.

use press::{Align, Block, Cell, Column, Inline, Row};

use domain::form::{Answer, PointsGroup, PointsMark, PointsTotal};

use super::Printer;
use super::points::{Marks, group_sum, sum_of};
use crate::blocks::{cell, head_row, table};
use crate::numerals::points;
use crate::wording::Caption;

impl Printer<'_> {
    /// The points of an item, each criterion met or not.
    pub(super) fn checked(
        &self,
        groups: &[PointsGroup],
        total: Option<&PointsTotal>,
        answer: Option<&Answer>,
    ) -> Block {
        let none = Marks::new();
        let marks = match answer {
            Some(Answer::Points { marks }) => marks,
            _ => &none,
        };
        let mut rows: Vec<_> = groups
            .iter()
            .zip('A'..='Z')
            .flat_map(|(group, letter)| self.checked_group(group, letter, marks))
            .collect();
        if let Some(total) = total {
            let given = sum_of(groups, marks).map(points).unwrap_or_default();
            rows.push(heavy("", total.label.as_str(), total.most, &given));
        }
        let columns = [1.0, 7.0, 1.7, 1.7, 1.5, 1.5, 3.0].map(|it| Column::new(it, Align::Centre));
        let size = self.stationery.layout.sheet.table_size;
        table(size, columns.into(), self.checked_head(), rows)
    }

    fn checked_head(&self) -> Row {
        let words = &self.words.checked_table;
        let captions = [
            &words.number,
            &words.label,
            &words.met,
            &words.not_met,
            &words.most,
            &words.points,
            &words.note,
        ];
        head_row(captions.map(Caption::as_str))
    }

    fn checked_group(&self, group: &PointsGroup, letter: char, marks: &Marks) -> Vec<Row> {
        let given = group_sum(group, marks).map(points).unwrap_or_default();
        let mut rows = vec![heavy(&letter.to_string(), group.label.as_str(), group.most, &given)];
        rows.extend(group.lines.iter().zip(1..).map(|(line, number): (_, usize)| {
            let mark = marks.get(&line.key).cloned().unwrap_or_default();
            self.checked_line((number, line.label.as_str(), line.most), &mark)
        }));
        rows
    }

    fn checked_line(&self, (number, label, most): (usize, &str, u32), mark: &PointsMark) -> Row {
        let ticked = |holds: bool| {
            let words = if holds { self.words.checked_table.mark.as_str() } else { "" };
            cell(words)
        };
        Row::of(vec![
            cell(&number.to_string()),
            cell(label).aligned(Align::Left),
            ticked(mark.points == Some(most)),
            ticked(mark.points == Some(0)),
            cell(&points(most)),
            cell(&mark.points.map(points).unwrap_or_default()),
            cell(mark.reason.as_str()).aligned(Align::Left),
        ])
    }
}

/// The row of a group or of the sum.
fn heavy(number: &str, label: &str, most: u32, given: &str) -> Row {
    let bold = |words: &str| Cell::of(vec![Inline::bold(words)]);
    Row::of(vec![
        bold(number),
        bold(label).aligned(Align::Left),
        Cell::empty(),
        Cell::empty(),
        bold(&points(most)),
        bold(given),
        Cell::empty(),
    ])
}
