//! Points: a line a group, or a table where the groups have criteria.

use std::collections::BTreeMap;

use press::{Align, Block, Cell, Column, Inline, Row};

use domain::form::{Answer, PointsGroup, PointsLine, PointsMark, PointsTotal};

use super::Printer;
use crate::blocks::{cell, head_row, one_line, table, text};
use crate::numerals::points;
use crate::wording::{Caption, Error};

/// What was given, by the keys of groups and criteria.
pub(super) type Marks = BTreeMap<String, PointsMark>;

impl Printer<'_> {
    /// The points of an item.
    pub(super) fn points(
        &self,
        groups: &[PointsGroup],
        total: Option<&PointsTotal>,
        answer: Option<&Answer>,
    ) -> Result<Vec<Block>, Error> {
        let none = Marks::new();
        let marks = match answer {
            Some(Answer::Points { marks }) => marks,
            _ => &none,
        };
        if groups.iter().any(|group| !group.lines.is_empty()) {
            return Ok(vec![self.criteria(groups, total, marks)]);
        }
        let mut lines = Vec::new();
        for group in groups {
            let mark = marks.get(&group.key).cloned().unwrap_or_default();
            lines.push(self.points_line(group.label.as_str(), group.most, &mark)?);
        }
        if let Some(total) = total {
            let sum = PointsMark { points: sum_of(groups, marks), ..PointsMark::default() };
            lines.push(self.points_line(total.label.as_str(), total.most, &sum)?);
        }
        Ok(vec![Block::Together(lines)])
    }

    /// `1. Nhóm tiêu chí chung: 28,5/30`.
    fn points_line(&self, label: &str, most: u32, mark: &PointsMark) -> Result<Block, Error> {
        let (given, most) = (self.given(mark.points), points(most));
        let values = [("label", label), ("points", &given), ("most", &most)];
        if mark.reason.is_blank() {
            return Ok(text(self.words.points.fill(&values)?));
        }
        let reason = one_line(mark.reason.as_str());
        let values = [&values[..], &[("reason", &reason)]].concat();
        Ok(text(self.words.points_with_reason.fill(&values)?))
    }

    fn given(&self, given: Option<u32>) -> String {
        given.map_or_else(|| self.words.blank_points.as_str().to_owned(), points)
    }

    fn criteria(
        &self,
        groups: &[PointsGroup],
        total: Option<&PointsTotal>,
        marks: &Marks,
    ) -> Block {
        let words = &self.words.points_table;
        let head = [&words.label, &words.most, &words.points, &words.reason];
        let mut rows = Vec::new();
        for group in groups {
            let alone = marks.get(&group.key).cloned().unwrap_or_default();
            let sum = PointsMark { points: group_sum(group, marks), ..alone };
            rows.push(row(group.label.as_str(), group.most, &sum, true));
            let of_line = |line: &PointsLine| {
                let mark = marks.get(&line.key).cloned().unwrap_or_default();
                row(line.label.as_str(), line.most, &mark, false)
            };
            rows.extend(group.lines.iter().map(of_line));
        }
        if let Some(total) = total {
            let sum = PointsMark { points: sum_of(groups, marks), ..PointsMark::default() };
            rows.push(row(total.label.as_str(), total.most, &sum, true));
        }
        let columns = [9.0, 2.0, 2.0, 4.0].map(|share| Column::new(share, Align::Centre));
        let size = self.stationery.layout.sheet.table_size;
        table(size, columns.into(), head_row(head.map(Caption::as_str)), rows)
    }
}

/// A row of the table; groups and the sum in heavy letters.
fn row(label: &str, most: u32, mark: &PointsMark, bold: bool) -> Row {
    let heavy = |words: String| if bold { Inline::bold(words) } else { Inline::plain(words) };
    let given = mark.points.map(points).unwrap_or_default();
    Row::of(vec![
        Cell::of(vec![heavy(label.to_owned())]).aligned(Align::Left),
        Cell::of(vec![heavy(points(most))]),
        Cell::of(vec![heavy(given)]),
        cell(mark.reason.as_str()).aligned(Align::Left),
    ])
}

/// The points of a group; none while nothing in it was given.
pub(super) fn group_sum(group: &PointsGroup, marks: &Marks) -> Option<u32> {
    let given = |(key, _): (&str, u32)| marks.get(key).and_then(|mark| mark.points);
    group.takers().into_iter().filter_map(given).reduce(|sum, points| sum + points)
}

/// The sum of everything given; none while nothing was.
pub(super) fn sum_of(groups: &[PointsGroup], marks: &Marks) -> Option<u32> {
    groups.iter().filter_map(|group| group_sum(group, marks)).reduce(|sum, points| sum + points)
}
