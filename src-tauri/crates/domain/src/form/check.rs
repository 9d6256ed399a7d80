//! Whether answers fit their edition.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use super::answers::{Answer, Answers, FormRow, PointsMark};
use super::edition::FormEdition;
use super::item::{ColumnKind, FormChoice, FormColumn, ItemField, PointsGroup};
use crate::text::Text;

/// The most letters one text of an answer may have: more than forty pages.
const MOST_ANSWER_LETTERS: usize = 200_000;

/// The most items or rows of one answer.
const MOST_ROWS: usize = 500;

/// An answer that does not fit its edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct AnswerMistake {
    /// The item.
    pub key: String,
    /// The column or criterion; none for the whole item.
    pub part: Option<String>,
    /// What does not fit.
    pub fault: AnswerFault,
}

/// How an answer may not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum AnswerFault {
    /// The edition has no such item, column or criterion.
    Unknown,
    /// The item takes another kind of answer.
    WrongKind,
    /// There is no such choice.
    NoSuchChoice,
    /// The text is no day.
    BadDay,
    /// The text is no number.
    BadNumber,
    /// More points than the most there are.
    TooManyPoints,
    /// Part of the points where all or none can be given.
    PartOfPoints,
    /// More than anybody writes by hand.
    TooLong,
}

/// Everything in `answers` that does not fit `edition`, in the order of keys.
pub fn check_answers(edition: &FormEdition, answers: &Answers) -> Vec<AnswerMistake> {
    let mut faults = Faults::default();
    for (key, answer) in &answers.0 {
        faults.key.clone_from(key);
        if let Some(item) = edition.item(key) {
            faults.of_item(&item.field, answer);
        } else if edition.identity_line(key).is_some() {
            faults.of_item(&ItemField::ShortText, answer);
        } else {
            faults.add(None, AnswerFault::Unknown);
        }
    }
    faults.found
}

/// The faults found, while one item is looked at.
#[derive(Default)]
struct Faults {
    key: String,
    found: Vec<AnswerMistake>,
}

impl Faults {
    fn add(&mut self, part: Option<&str>, fault: AnswerFault) {
        let part = part.map(str::to_owned);
        self.found.push(AnswerMistake { key: self.key.clone(), part, fault });
    }

    fn of_item(&mut self, field: &ItemField, answer: &Answer) {
        match (field, answer) {
            (ItemField::ShortText | ItemField::LongText { .. }, Answer::Text { words }) => {
                self.length(words);
            }
            (ItemField::List { .. }, Answer::List { items }) => {
                self.count(items.len());
                for item in items {
                    self.length(&item.words);
                }
            }
            (ItemField::Table { columns, .. }, Answer::Rows { rows }) => {
                self.count(rows.len());
                for row in rows {
                    self.of_row(columns, row);
                }
            }
            (ItemField::Choice { choices, .. }, Answer::Choice { choice }) => {
                if !choice.is_empty() && !has_choice(choices, choice) {
                    self.add(None, AnswerFault::NoSuchChoice);
                }
            }
            (ItemField::Points { groups, .. }, Answer::Points { marks }) => {
                self.of_points(groups, marks);
            }
            _ => self.add(None, AnswerFault::WrongKind),
        }
    }

    fn of_row(&mut self, columns: &[FormColumn], row: &FormRow) {
        for (key, cell) in row.cells.iter().filter(|(_, cell)| !cell.is_blank()) {
            let column = columns.iter().find(|column| column.key == *key);
            let fault = column.map_or(Some(AnswerFault::Unknown), |column| of_cell(column, cell));
            if let Some(fault) = fault {
                self.add(Some(key), fault);
            }
            self.length(cell);
        }
    }

    fn of_points(&mut self, groups: &[PointsGroup], marks: &BTreeMap<String, PointsMark>) {
        for (key, mark) in marks {
            match taker(groups, key) {
                None => self.add(Some(key), AnswerFault::Unknown),
                Some((most, whole)) => self.of_mark(key, mark.points.unwrap_or(0), most, whole),
            }
            self.length(&mark.reason);
        }
    }

    fn of_mark(&mut self, key: &str, points: u32, most: u32, whole: bool) {
        if points > most {
            self.add(Some(key), AnswerFault::TooManyPoints);
        } else if whole && points != 0 && points != most {
            self.add(Some(key), AnswerFault::PartOfPoints);
        }
    }

    fn length(&mut self, words: &Text) {
        if words.as_str().chars().count() > MOST_ANSWER_LETTERS {
            self.add(None, AnswerFault::TooLong);
        }
    }

    fn count(&mut self, rows: usize) {
        if rows > MOST_ROWS {
            self.add(None, AnswerFault::TooLong);
        }
    }
}

fn of_cell(column: &FormColumn, cell: &Text) -> Option<AnswerFault> {
    let (fits, fault) = match &column.kind {
        ColumnKind::Text => return None,
        ColumnKind::Day => (cell.as_str().parse::<NaiveDate>().is_ok(), AnswerFault::BadDay),
        ColumnKind::Number => (is_number(cell.as_str()), AnswerFault::BadNumber),
        ColumnKind::Choice { choices } => {
            (has_choice(choices, cell.as_str()), AnswerFault::NoSuchChoice)
        }
    };
    (!fits).then_some(fault)
}

fn has_choice(choices: &[FormChoice], key: &str) -> bool {
    choices.iter().any(|choice| choice.key == key)
}

/// Figures, perhaps parted by dots, perhaps a comma and more figures: `12`, `1.250`, `97,5`.
fn is_number(typed: &str) -> bool {
    let (whole, part) = typed.split_once(',').unwrap_or((typed, "0"));
    let is_figures = |text: &str| !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit());
    whole.split('.').all(is_figures) && is_figures(part)
}

/// The most points of what takes them, and whether it takes all or none.
fn taker(groups: &[PointsGroup], key: &str) -> Option<(u32, bool)> {
    let lines = groups.iter().flat_map(|group| &group.lines);
    let alone = groups.iter().filter(|group| group.lines.is_empty());
    let alone = alone.map(|group| (&group.key, group.most, false));
    let takers = lines.map(|line| (&line.key, line.most, line.whole)).chain(alone);
    takers.filter(|taker| taker.0 == key).map(|(_, most, whole)| (most, whole)).next()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::read::samples::sample;

    fn faults(key: &str, answer: Answer) -> Vec<(Option<String>, AnswerFault)> {
        let answers = Answers([(key.to_owned(), answer)].into());
        let found = check_answers(&sample(), &answers).into_iter();
        found.map(|mistake| (mistake.part, mistake.fault)).collect()
    }

    fn rows(cells: &[(&str, &str)]) -> Answer {
        let cells = cells.iter().map(|(key, words)| ((*key).to_owned(), (*words).into()));
        Answer::Rows { rows: vec![FormRow { cells: cells.collect(), from: None }] }
    }

    fn points(key: &str, points: u32) -> Answer {
        let mark = PointsMark { points: Some(points), reason: Text::default() };
        Answer::Points { marks: [(key.to_owned(), mark)].into() }
    }

    #[test]
    fn answers_that_fit_are_taken() {
        let fitting = [
            ("workplace", Answer::Text { words: "Trường Tiểu học Y".into() }),
            ("moral", Answer::Text { words: "Tốt".into() }),
            ("faults", Answer::List { items: Vec::new() }),
            ("remedies", rows(&[("fault", "Nể nang"), ("state", "done"), ("on", "2026-09-05")])),
            ("remedies", rows(&[("count", "1.250,5"), ("state", "")])),
            ("level", Answer::Choice { choice: "good".into() }),
            ("level", Answer::Choice { choice: String::new() }),
            ("points", points("self", 75)),
            ("points", points("tasks", 700)),
            ("points", points("rule", 100)),
            ("points", points("rule", 0)),
        ];

        for (key, answer) in fitting {
            assert_eq!(faults(key, answer.clone()), [], "{key}: {answer:?}");
        }
    }

    #[test]
    fn each_answer_that_does_not_fit_has_its_own_fault() {
        let part = |name: &str| Some(name.to_owned());
        let cases = [
            ("nothing", Answer::Text { words: "x".into() }, None, AnswerFault::Unknown),
            ("moral", Answer::Choice { choice: "good".into() }, None, AnswerFault::WrongKind),
            ("name", Answer::List { items: Vec::new() }, None, AnswerFault::WrongKind),
            ("level", Answer::Choice { choice: "poor".into() }, None, AnswerFault::NoSuchChoice),
            ("remedies", rows(&[("moral", "x")]), part("moral"), AnswerFault::Unknown),
            ("remedies", rows(&[("state", "xong")]), part("state"), AnswerFault::NoSuchChoice),
            ("remedies", rows(&[("on", "05/9/2026")]), part("on"), AnswerFault::BadDay),
            ("remedies", rows(&[("count", "năm")]), part("count"), AnswerFault::BadNumber),
            ("remedies", rows(&[("count", "1,")]), part("count"), AnswerFault::BadNumber),
            ("points", points("self", 101), part("self"), AnswerFault::TooManyPoints),
            ("points", points("rule", 50), part("rule"), AnswerFault::PartOfPoints),
            ("points", points("common", 10), part("common"), AnswerFault::Unknown),
            (
                "moral",
                Answer::Text { words: "ề".repeat(MOST_ANSWER_LETTERS + 1).into() },
                None,
                AnswerFault::TooLong,
            ),
        ];

        for (key, answer, part, fault) in cases {
            assert_eq!(faults(key, answer), [(part, fault)], "{key}");
        }
    }
}
