//! What is not answered yet.

use serde::Serialize;
use ts_rs::TS;

use super::answers::{Answer, Answers};
use super::edition::FormEdition;
use super::item::{FormColumn, FormItem, ItemField, PointsGroup};
use super::vocabulary::{Condition, FilledBy};

/// An item that is not answered, or not wholly.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MissingAnswer {
    /// The item.
    pub key: String,
    /// Who fills it in.
    pub by: FilledBy,
    /// Something was written, and not all of it.
    pub begun: bool,
}

/// The items of `edition` that apply under `conditions`, may not stay blank and are not answered.
pub fn missing(
    edition: &FormEdition,
    conditions: &[Condition],
    answers: &Answers,
) -> Vec<MissingAnswer> {
    let applying = edition.parts.iter().filter(|part| part.applies(conditions));
    let items = applying.filter_map(super::FormPart::item);
    items.filter_map(|item| missing_of(item, answers.get(&item.key))).collect()
}

fn missing_of(item: &FormItem, answer: Option<&Answer>) -> Option<MissingAnswer> {
    let is_missing = match answer {
        None => !item.optional && item.initial.is_blank(),
        Some(answer) => !is_whole(&item.field, answer),
    };
    let (key, by, begun) = (item.key.clone(), item.by, answer.is_some());
    is_missing.then_some(MissingAnswer { key, by, begun })
}

/// Whether an answer leaves no cell blank that must not be, and no criterion without points.
fn is_whole(field: &ItemField, answer: &Answer) -> bool {
    match (field, answer) {
        (ItemField::Table { columns, .. }, Answer::Rows { .. }) => {
            let needed: Vec<&FormColumn> = columns.iter().filter(|it| !it.optional).collect();
            answer.rows().all(|row| needed.iter().all(|column| !row.cell(&column.key).is_empty()))
        }
        (ItemField::Points { groups, .. }, Answer::Points { marks }) => {
            let mut takers = groups.iter().flat_map(PointsGroup::takers);
            takers.all(|(key, _)| marks.get(key).is_some_and(|mark| mark.points.is_some()))
        }
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::answers::{FormRow, PointsMark};
    use crate::form::read::samples::sample;

    fn keys(conditions: &[Condition], answers: &[(&str, Answer)]) -> Vec<(String, bool)> {
        let answers = answers.iter().map(|(key, answer)| ((*key).to_owned(), answer.clone()));
        let found = missing(&sample(), conditions, &Answers(answers.collect())).into_iter();
        found.map(|missing| (missing.key, missing.begun)).collect()
    }

    fn named(keys: &[(&str, bool)]) -> Vec<(String, bool)> {
        keys.iter().map(|(key, begun)| ((*key).to_owned(), *begun)).collect()
    }

    #[test]
    fn what_must_be_filled_in_and_applies_is_missing() {
        let blank = [("moral", false), ("faults", false), ("points", false), ("level", false)];
        let leader = [&blank[..1], &[("leading", false)], &blank[1..]].concat();

        assert_eq!(keys(&[], &[]), named(&blank));
        assert_eq!(keys(&[Condition::Leader], &[]), named(&leader));
    }

    #[test]
    fn a_row_or_points_half_filled_in_are_begun() {
        let row = FormRow { cells: [("fault".to_owned(), "Nể nang".into())].into(), from: None };
        let mark = PointsMark { points: Some(700), ..PointsMark::default() };
        let answers = [
            ("moral", Answer::Text { words: "Tốt".into() }),
            ("faults", Answer::Text { words: "Nể nang".into() }),
            ("remedies", Answer::Rows { rows: vec![row] }),
            ("points", Answer::Points { marks: [("tasks".to_owned(), mark)].into() }),
            ("level", Answer::Choice { choice: "good".into() }),
        ];

        assert_eq!(keys(&[], &answers), named(&[("remedies", true), ("points", true)]));
    }
}
