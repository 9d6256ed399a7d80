//! What is filled in on a form.

use serde::Serialize;
use ts_rs::TS;

use super::form_text::FormText;
use super::vocabulary::{Carried, Evidence, FilledBy, Scale};
use crate::text::Text;

/// Something to fill in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FormItem {
    /// Names its answer.
    pub key: String,
    /// What the screen calls it, where neither heading nor caption does.
    pub label: FormText,
    /// Words printed before the answer on the same line.
    pub caption: FormText,
    /// Who fills it in.
    pub by: FilledBy,
    /// Nếu có: may stay blank.
    pub optional: bool,
    /// What stands in it until somebody writes something else.
    pub initial: FormText,
    /// The records that stand beside it while it is written.
    pub evidence: Vec<Evidence>,
    /// What the answer is for the forms of the next year.
    pub gives: Option<Gives>,
    /// What the answers of last year's forms are offered as.
    pub takes: Option<Takes>,
    /// What kind of answer it takes.
    pub field: ItemField,
}

/// The kinds of answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum ItemField {
    /// A few words on one line.
    ShortText,
    /// Any number of lines.
    LongText {
        /// Lines to write on by hand.
        lines: u32,
    },
    /// Items of a list.
    List {
        /// Lines to write on by hand.
        lines: u32,
    },
    /// Rows of a table.
    Table {
        /// Whether the rows are counted.
        numbered: bool,
        /// Printed row below row, each cell after the title of its column: for long texts.
        stacked: bool,
        /// Its columns.
        columns: Vec<FormColumn>,
        /// Rows to fill in by hand.
        rows: u32,
    },
    /// One of several, printed as boxes to tick.
    Choice {
        /// The scale they are of, where the program knows it.
        scale: Option<Scale>,
        /// Side by side, or one a line.
        across: bool,
        /// The choices, in order.
        choices: Vec<FormChoice>,
    },
    /// Points.
    Points {
        /// The groups of criteria.
        groups: Vec<PointsGroup>,
        /// The line of the sum, where there is one.
        total: Option<PointsTotal>,
        /// Whether the table says of each criterion if it is met: all points, or none.
        checked: bool,
    },
}

/// A column of a table to fill in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FormColumn {
    /// Names its cells.
    pub key: String,
    /// The words of the head.
    pub title: Text,
    /// What stands in its cells.
    pub kind: ColumnKind,
    /// Its share of the width; shares are relative.
    pub share: u32,
    /// May stay blank.
    pub optional: bool,
}

/// What stands in the cells of a column. Cells are kept as text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum ColumnKind {
    /// Words.
    Text,
    /// A day, kept as `2026-09-05`.
    Day,
    /// A number, kept as typed: figures, perhaps a comma and more figures.
    Number,
    /// One of several, kept by its key.
    Choice {
        /// The choices, in order.
        choices: Vec<FormChoice>,
    },
}

/// One of several.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FormChoice {
    /// Names it in answers.
    pub key: String,
    /// Its words.
    pub text: Text,
}

/// A group of criteria. A group without lines takes points itself. Points are tenths: 4,5 is 45.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PointsGroup {
    /// Names its points.
    pub key: String,
    /// Its words, with its number.
    pub label: Text,
    /// Most points: the sum of its lines, where it has any.
    pub most: u32,
    /// Its criteria.
    pub lines: Vec<PointsLine>,
}

/// A criterion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PointsLine {
    /// Names its points.
    pub key: String,
    /// Its words, with its number.
    pub label: Text,
    /// Most points.
    pub most: u32,
    /// All its points or none.
    pub whole: bool,
}

/// The line of the sum of all groups.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PointsTotal {
    /// Its words.
    pub label: Text,
    /// The sum of the most points of all groups.
    pub most: u32,
}

/// What an answer is for the forms of the next year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Gives {
    /// As what.
    pub what: Carried,
    /// The column that says it, for a table.
    pub column: Option<String>,
    /// Rows that are left out.
    pub unless: Option<Unless>,
}

/// Rows with this choice in this column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Unless {
    /// The column.
    pub column: String,
    /// The choice.
    pub choice: String,
}

/// What the answers of last year's forms are offered as.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Takes {
    /// What is offered.
    pub what: Carried,
    /// The column it goes into, for a table.
    pub column: Option<String>,
    /// The column of the remedy (biện pháp), for a table.
    pub remedy: Option<String>,
    /// The column of the day by which it is due, for a table.
    pub due: Option<String>,
    /// The column of choices that says whether it is remedied (`remedied`, `underWay`, `notRemedied`),
    /// for a table.
    pub state: Option<String>,
    /// The column of how far it is remedied, for a table.
    pub reached: Option<String>,
    /// The column of what is in the way, for a table.
    pub obstacle: Option<String>,
    /// The column of who is responsible, for a table.
    pub responsibility: Option<String>,
}

impl ItemField {
    /// The columns of a table.
    pub fn columns(&self) -> &[FormColumn] {
        match self {
            Self::Table { columns, .. } => columns,
            _ => &[],
        }
    }
}

impl FormColumn {
    /// The choice with this key, where the column has choices.
    pub fn choice(&self, key: &str) -> Option<&FormChoice> {
        match &self.kind {
            ColumnKind::Choice { choices } => choices.iter().find(|choice| choice.key == key),
            _ => None,
        }
    }
}

impl PointsGroup {
    /// What takes points, with the most of each: the lines, or the group itself.
    pub fn takers(&self) -> Vec<(&str, u32)> {
        if self.lines.is_empty() {
            return vec![(&self.key, self.most)];
        }
        self.lines.iter().map(|line| (line.key.as_str(), line.most)).collect()
    }
}
