//! From the answers of one year to the forms of the next.
//!
//! Nothing is carried by itself: what was given last year is offered, and taken by the person.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::answers::{Answer, Answers, FormRow, ListEntry, Origin};
use super::edition::FormEdition;
use super::item::{ColumnKind, FormColumn, FormItem, Gives, ItemField, Takes};
use super::vocabulary::Carried;
use crate::FilledFormId;
use crate::dates::party_date;
use crate::text::Text;

/// Something offered to a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// What it is.
    pub words: Text,
    /// The remedy that was set for it; blank where none was.
    pub remedy: Text,
    /// The day by which it is due.
    pub due_on: Option<NaiveDate>,
    /// The record it comes from.
    pub from: Origin,
}

/// What the `answers` of the form named `id` give as `what`, each with where it stands.
pub fn given(
    edition: &FormEdition,
    id: FilledFormId,
    answers: &Answers,
    what: Carried,
) -> Vec<Offer> {
    let mut given = Vec::new();
    for (item, gives) in edition.items().filter_map(|item| Some((item, item.gives.as_ref()?))) {
        let Some(answer) = answers.get(&item.key).filter(|_| gives.what == what) else { continue };
        let placed = words_of(answer, gives).into_iter().map(|(words, place)| Offer {
            words,
            remedy: Text::default(),
            due_on: None,
            from: Origin::Form { form: id, key: item.key.clone(), place },
        });
        given.extend(placed);
    }
    given
}

/// The words an answer gives, with their places.
fn words_of(answer: &Answer, gives: &Gives) -> Vec<(Text, u32)> {
    let words: Vec<(Text, u32)> = match answer {
        Answer::Text { words } => {
            let lines = words.as_str().lines().map(|line| Text::new(unmarked(line)));
            lines.zip(0..).collect()
        }
        Answer::List { items } => items.iter().map(|item| item.words.clone()).zip(0..).collect(),
        Answer::Rows { rows } => rows
            .iter()
            .zip(0..)
            .filter(|(row, _)| !is_left_out(row, gives))
            .map(|(row, place)| (Text::new(row.cell(gives.column.as_deref().unwrap_or(""))), place))
            .collect(),
        Answer::Choice { .. } | Answer::Points { .. } => Vec::new(),
    };
    words.into_iter().filter(|(words, _)| !words.is_blank()).collect()
}

/// A line without the mark of a list before it.
fn unmarked(line: &str) -> &str {
    line.trim_start_matches(['-', '+', '\u{2022}', ' ', '\t'])
}

fn is_left_out(row: &FormRow, gives: &Gives) -> bool {
    gives.unless.as_ref().is_some_and(|unless| row.cell(&unless.column) == unless.choice)
}

/// Something offered, as it would stand in the answer to `item`: an item of its list, or a row of
/// its table.
pub fn offered_answer(item: &FormItem, offer: &Offer) -> Option<Answer> {
    let takes = item.takes.as_ref()?;
    let (words, from) = (offer.words.clone(), Some(offer.from.clone()));
    Some(match &item.field {
        ItemField::List { .. } => Answer::List { items: vec![ListEntry { words, from }] },
        ItemField::Table { columns, .. } => {
            let cells = cells(columns, takes, offer);
            Answer::Rows { rows: vec![FormRow { cells, from }] }
        }
        _ => Answer::Text { words },
    })
}

fn cells(columns: &[FormColumn], takes: &Takes, offer: &Offer) -> BTreeMap<String, Text> {
    let due = |key: &String| {
        let is_day = columns.iter().any(|it| it.key == *key && it.kind == ColumnKind::Day);
        let day = offer.due_on?;
        Some(Text::from(if is_day { day.to_string() } else { party_date(day) }))
    };
    let filled = [
        (&takes.column, Some(offer.words.clone())),
        (&takes.remedy, Some(offer.remedy.clone())),
        (&takes.due, takes.due.as_ref().and_then(due)),
    ];
    let cell = |(key, words): (&Option<String>, Option<Text>)| Some((key.clone()?, words?));
    filled.into_iter().filter_map(cell).filter(|(_, words)| !words.is_blank()).collect()
}

/// Whether something offered from `origin` stands in `answers` already.
pub fn taken(answers: &Answers, origin: &Origin) -> bool {
    answers.origins().any(|taken| taken == origin)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::read::samples::sample;

    const LAST_YEAR: FilledFormId = FilledFormId(3);

    fn from(key: &str, place: u32) -> Origin {
        Origin::Form { form: LAST_YEAR, key: key.to_owned(), place }
    }

    fn row(fault: &str, state: &str) -> FormRow {
        let cells = [("fault".to_owned(), fault.into()), ("state".to_owned(), state.into())];
        FormRow { cells: cells.into(), from: None }
    }

    fn last_year() -> Answers {
        let items = ["Nể nang", " ", "Đi họp muộn"]
            .map(|words| ListEntry { words: words.into(), from: None });
        let rows = vec![row("Ít phát biểu", "done"), row("Thu nộp chậm", "open")];
        Answers(
            [
                ("faults".to_owned(), Answer::List { items: items.into() }),
                ("remedies".to_owned(), Answer::Rows { rows }),
            ]
            .into(),
        )
    }

    fn offer(words: &str, from: Origin) -> Offer {
        Offer { words: words.into(), remedy: Text::default(), due_on: None, from }
    }

    #[test]
    fn what_was_confessed_and_not_remedied_is_given_to_the_next_year() {
        let given = given(&sample(), LAST_YEAR, &last_year(), Carried::Shortcomings);

        let expected = [
            offer("Nể nang", from("faults", 0)),
            offer("Đi họp muộn", from("faults", 2)),
            offer("Thu nộp chậm", from("remedies", 1)),
        ];
        assert_eq!(given, expected);
    }

    #[test]
    fn nothing_is_given_as_something_else() {
        assert_eq!(given(&sample(), LAST_YEAR, &last_year(), Carried::Acts), []);
    }

    #[test]
    fn what_is_offered_becomes_a_row_that_leads_back() {
        let edition = sample();
        let item = edition.item("remedies").unwrap();
        let due_on = NaiveDate::from_ymd_opt(2026, 2, 5);
        let offer = Offer {
            remedy: "Phân công giúp đỡ".into(),
            due_on,
            ..offer("Nể nang", from("faults", 0))
        };

        let answer = offered_answer(item, &offer).unwrap();

        let row = answer.rows().next().unwrap();
        let cells = ["fault", "how", "on", "state"].map(|key| row.cell(key));
        assert_eq!(cells, ["Nể nang", "Phân công giúp đỡ", "2026-02-05", ""]);
        let answers = Answers([("remedies".to_owned(), answer)].into());
        assert!(taken(&answers, &from("faults", 0)));
        assert!(!taken(&answers, &from("faults", 1)));
        assert_eq!(offered_answer(edition.item("moral").unwrap(), &offer), None);
    }
}
