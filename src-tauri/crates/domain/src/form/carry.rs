//! From the answers of one year to the forms of the next.
//!
//! Nothing is carried by itself: what was given last year is offered, and taken by the person.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::answers::{Answer, Answers, FormRow, ListEntry, Origin};
use super::edition::FormEdition;
use super::item::{ColumnKind, FormColumn, FormItem, Gives, ItemField, Takes, Unless};
use super::vocabulary::{Carried, FilledBy};
use crate::FilledFormId;
use crate::dates::party_date;
use crate::shortcoming::RemedyState;
use crate::text::Text;

/// Something offered to a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// What it is.
    pub words: Text,
    /// The remedy that was set for it, or what is to come of it; blank where none was.
    pub remedy: Text,
    /// The day by which it is due.
    pub due_on: Option<NaiveDate>,
    /// Whether it is done with: remedied, or finished.
    pub settled: bool,
    /// How far a shortcoming was remedied; blank for anything else.
    pub progress: Progress,
    /// The record it comes from.
    pub from: Origin,
}

/// How far a shortcoming that is offered was remedied.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Progress {
    /// Tình trạng; none where the register holds nothing of it.
    pub state: Option<RemedyState>,
    /// Mức độ khắc phục.
    pub reached: Text,
    /// Khó khăn, vướng mắc.
    pub obstacle: Text,
    /// Trách nhiệm.
    pub responsibility: Text,
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
            settled: false,
            progress: Progress::default(),
            from: Origin::Form { form: id, key: item.key.clone(), place },
        });
        given.extend(placed);
    }
    given
}

/// Everything the person said in the `answers` of the form named `id`, line by line: evidence for
/// another form of the same year. Of a table the first column of words.
pub fn said(edition: &FormEdition, id: FilledFormId, answers: &Answers) -> Vec<Offer> {
    let by_person = edition.items().filter(|item| item.by == FilledBy::Person);
    let answered = by_person.filter_map(|item| Some((item, answers.get(&item.key)?)));
    answered.flat_map(|(item, answer)| said_in(item, id, answer)).collect()
}

fn said_in(item: &FormItem, id: FilledFormId, answer: &Answer) -> Vec<Offer> {
    let columns =
        if let ItemField::Table { columns, .. } = &item.field { columns.as_slice() } else { &[] };
    let column = Places::of(item.takes.as_ref(), columns).words.map(str::to_owned);
    let gives = Gives { what: Carried::Acts, column, unless: None };
    let offer = |(words, place)| Offer {
        words,
        remedy: Text::default(),
        due_on: None,
        settled: false,
        progress: Progress::default(),
        from: Origin::Form { form: id, key: item.key.clone(), place },
    };
    words_of(answer, &gives).into_iter().map(offer).collect()
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

/// Something offered, as it would stand in the answer to `item`: an item of its list, a row of its
/// table, or a text. Nothing is offered where a choice is made or points are given.
pub fn offered_answer(item: &FormItem, offer: &Offer) -> Option<Answer> {
    let (words, from) = (offer.words.clone(), Some(offer.from.clone()));
    Some(match &item.field {
        ItemField::ShortText | ItemField::LongText { .. } => Answer::Text { words },
        ItemField::List { .. } => Answer::List { items: vec![ListEntry { words, from }] },
        ItemField::Table { columns, .. } => {
            let cells = cells(item, columns, offer);
            Answer::Rows { rows: vec![FormRow { cells, from }] }
        }
        ItemField::Choice { .. } | ItemField::Points { .. } => return None,
    })
}

/// The columns what is offered goes to.
struct Places<'i> {
    words: Option<&'i str>,
    remedy: Option<&'i str>,
    due: Option<&'i str>,
}

impl<'i> Places<'i> {
    /// Those the item names; of a table that takes nothing from year to year the first column of
    /// words, and the columns `product` and `due` where it has them.
    fn of(takes: Option<&'i Takes>, columns: &'i [FormColumn]) -> Self {
        if let Some(takes) = takes {
            let [words, remedy, due] =
                [&takes.column, &takes.remedy, &takes.due].map(Option::as_deref);
            return Self { words, remedy, due };
        }
        let keyed = |key| columns.iter().find(|column| column.key == key);
        let of_words = columns.iter().find(|column| column.kind == ColumnKind::Text);
        let [words, remedy, due] = [of_words, keyed("product"), keyed("due")]
            .map(|column| column.map(|column| column.key.as_str()));
        Self { words, remedy, due }
    }
}

fn cells(item: &FormItem, columns: &[FormColumn], offer: &Offer) -> BTreeMap<String, Text> {
    let places = Places::of(item.takes.as_ref(), columns);
    let due = |key: &str| {
        let is_day = columns.iter().any(|it| it.key == key && it.kind == ColumnKind::Day);
        let day = offer.due_on?;
        Some(Text::from(if is_day { day.to_string() } else { party_date(day) }))
    };
    let settled = settled_cell(item).filter(|_| offer.settled);
    let standing = item.takes.as_ref().map_or_else(Vec::new, |it| it.standing(columns, offer));
    let filled = [
        (places.words, Some(offer.words.clone())),
        (places.remedy, Some(offer.remedy.clone())),
        (places.due, places.due.and_then(due)),
        (settled.map(|cell| cell.column.as_str()), settled.map(|cell| cell.choice.as_str().into())),
    ];
    let cell = |(key, words): (Option<&str>, Option<Text>)| Some((key?.to_owned(), words?));
    standing
        .into_iter()
        .chain(filled)
        .filter_map(cell)
        .filter(|(_, words)| !words.is_blank())
        .collect()
}

impl Takes {
    /// What the columns of table III say of a shortcoming. The state is named where the column offers it.
    fn standing(&self, columns: &[FormColumn], offer: &Offer) -> Vec<(Option<&str>, Option<Text>)> {
        let progress = &offer.progress;
        let offered = |column: &str, choice: &str| {
            columns.iter().any(|it| it.key == column && it.choice(choice).is_some())
        };
        let state = self.state.as_deref().zip(progress.state.map(RemedyState::key));
        let state = state.filter(|(column, choice)| offered(column, choice));
        vec![
            (state.map(|(column, _)| column), state.map(|(_, choice)| choice.into())),
            (self.reached.as_deref(), Some(progress.reached.clone())),
            (self.obstacle.as_deref(), Some(progress.obstacle.clone())),
            (self.responsibility.as_deref(), Some(progress.responsibility.clone())),
        ]
    }
}

/// What a row says of a shortcoming that was remedied: the mark by which it is not given to the next
/// year.
fn settled_cell(item: &FormItem) -> Option<&Unless> {
    item.gives.as_ref()?.unless.as_ref()
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
        let progress = Progress::default();
        let remedy = Text::default();
        Offer { words: words.into(), remedy, due_on: None, settled: false, progress, from }
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
        assert!(answers.holds("remedies", &from("faults", 0), &offer.words));
        assert!(!answers.holds("remedies", &from("faults", 1), &offer.words));
        assert!(!answers.holds("faults", &from("faults", 0), &offer.words));
        assert_eq!(offered_answer(edition.item("level").unwrap(), &offer), None);
    }

    #[test]
    fn everything_that_was_said_can_be_shown_elsewhere() {
        let said = said(&sample(), LAST_YEAR, &last_year());

        let words: Vec<_> = said.iter().map(|offer| offer.words.as_str()).collect();
        assert_eq!(words, ["Nể nang", "Đi họp muộn", "Ít phát biểu", "Thu nộp chậm"]);
        assert_eq!(said[3].from, from("remedies", 1));
    }

    #[test]
    fn what_was_remedied_says_so_in_its_row() {
        let edition = sample();
        let item = edition.item("remedies").unwrap();
        let settled = Offer { settled: true, ..offer("Nể nang", from("faults", 0)) };

        let answer = offered_answer(item, &settled).unwrap();

        assert_eq!(answer.rows().next().unwrap().cell("state"), "done");
    }

    #[test]
    fn the_standing_of_a_remedy_fills_the_columns_that_ask_for_it() {
        let edition = sample();
        let mut item = edition.item("remedies").unwrap().clone();
        let takes = item.takes.as_mut().unwrap();
        takes.state = Some("state".into());
        takes.reached = Some("count".into());
        takes.obstacle = Some("how".into());
        let progress = Progress {
            state: Some(RemedyState::InProgress),
            reached: "Ba tháng liền đúng hạn".into(),
            obstacle: "Nhà xa".into(),
            responsibility: Text::default(),
        };
        let offer = Offer { progress, ..offer("Nể nang", from("faults", 0)) };

        let answer = offered_answer(&item, &offer).unwrap();
        let row = answer.rows().next().unwrap();

        assert_eq!(row.cell("state"), "", "the column has no choice of this name");
        assert_eq!((row.cell("count"), row.cell("how")), ("Ba tháng liền đúng hạn", "Nhà xa"));
    }

    #[test]
    fn a_text_holds_the_words_and_no_other() {
        let offer = offer("Giúp bà Ất dọn nhà", Origin::Attendance { year: 2026 });
        let line = Answer::Text { words: "Tốt.\n- Giúp bà Ất dọn nhà (05/9/2026)".into() };
        let answers = Answers([("moral".to_owned(), line)].into());

        assert!(answers.holds("moral", &offer.from, &offer.words));
        assert!(!answers.holds("moral", &offer.from, &"Giúp bà Hai".into()));
        assert!(!answers.holds("moral", &offer.from, &Text::default()));
    }
}
