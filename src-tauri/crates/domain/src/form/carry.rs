//! From the answers of one year to the forms of the next.
//!
//! Nothing is carried by itself: what was given last year is offered, and taken by the person.

use std::collections::BTreeMap;

use super::answers::{Answer, Answers, FormRow, ListEntry, Origin};
use super::edition::FormEdition;
use super::item::{FormItem, Gives, ItemField};
use super::vocabulary::Carried;
use crate::FilledFormId;
use crate::text::Text;

/// What the `answers` of the form named `id` give as `what`, each with where it stands.
pub fn given(
    edition: &FormEdition,
    id: FilledFormId,
    answers: &Answers,
    what: Carried,
) -> Vec<(Text, Origin)> {
    let mut given = Vec::new();
    for (item, gives) in edition.items().filter_map(|item| Some((item, item.gives.as_ref()?))) {
        let Some(answer) = answers.get(&item.key).filter(|_| gives.what == what) else { continue };
        let placed = words_of(answer, gives)
            .into_iter()
            .map(|(words, place)| (words, Origin::Form { form: id, key: item.key.clone(), place }));
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
pub fn offered_answer(item: &FormItem, words: &Text, from: Origin) -> Option<Answer> {
    let takes = item.takes.as_ref()?;
    match &item.field {
        ItemField::List { .. } => {
            let entry = ListEntry { words: words.clone(), from: Some(from) };
            Some(Answer::List { items: vec![entry] })
        }
        ItemField::Table { .. } => {
            let cells = BTreeMap::from([(takes.column.clone()?, words.clone())]);
            Some(Answer::Rows { rows: vec![FormRow { cells, from: Some(from) }] })
        }
        _ => Some(Answer::Text { words: words.clone() }),
    }
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

    #[test]
    fn what_was_confessed_and_not_remedied_is_given_to_the_next_year() {
        let given = given(&sample(), LAST_YEAR, &last_year(), Carried::Shortcomings);

        let expected = [
            ("Nể nang".into(), from("faults", 0)),
            ("Đi họp muộn".into(), from("faults", 2)),
            ("Thu nộp chậm".into(), from("remedies", 1)),
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

        let row = offered_answer(item, &"Nể nang".into(), from("faults", 0)).unwrap();

        assert_eq!(row.rows().next().unwrap().cell("fault"), "Nể nang");
        let answers = Answers([("remedies".to_owned(), row)].into());
        assert!(taken(&answers, &from("faults", 0)));
        assert!(!taken(&answers, &from("faults", 1)));
        assert_eq!(offered_answer(edition.item("moral").unwrap(), &"x".into(), from("a", 0)), None);
    }
}
