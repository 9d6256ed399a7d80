//! The self-assessments of the demo cell.

use chrono::NaiveDate;
use domain::MemberId;
use domain::form::{
    Answer, Answers, FilledBy, FormItem, FormRow, ItemField, ListEntry, PointsMark, Scale,
};
use domain::level::Level;
use domain::text::Text;

use super::words::Words;
use super::{percent, tenths};
use crate::{Desk, Problem};

/// Whose self-assessment is written, and how they rate themselves.
#[derive(Debug, Clone, Copy)]
pub(super) struct Writer {
    pub(super) member: Option<MemberId>,
    pub(super) year: i32,
    pub(super) level: Level,
    /// Chooses words in turn.
    pub(super) turn: usize,
}

impl Writer {
    /// Write everything the form asks of the person.
    pub(super) fn write(self, desk: &mut Desk, words: &Words) -> Result<(), Problem> {
        let screen = desk.review(self.member, self.year)?;
        let mut answers = Answers::default();
        for missing in screen.missing.iter().filter(|missing| missing.by == FilledBy::Person) {
            let item = screen.edition.item(&missing.key).ok_or(Problem::Unexpected)?;
            answers.0.insert(missing.key.clone(), self.answer(words, item)?);
        }
        desk.save_review(self.member, self.year, screen.revision, answers).map(drop)
    }

    /// Sign what was written.
    pub(super) fn sign(self, desk: &mut Desk, on: NaiveDate) -> Result<(), Problem> {
        desk.sign_review(self.member, self.year, on).map(drop)
    }

    fn answer(self, words: &Words, item: &FormItem) -> Result<Answer, Problem> {
        let said = |turn| words.answer(&item.key, turn);
        Ok(match &item.field {
            ItemField::ShortText | ItemField::LongText { .. } => {
                Answer::Text { words: said(self.turn)? }
            }
            ItemField::List { .. } => {
                Answer::List { items: vec![ListEntry { words: said(self.turn)?, from: None }] }
            }
            ItemField::Table { columns, .. } => {
                let cell = |key: &String| Ok((key.clone(), said(self.turn)?));
                let cells = columns.iter().map(|column| cell(&column.key));
                let cells = cells.collect::<Result<_, Problem>>()?;
                Answer::Rows { rows: vec![FormRow { cells, from: None }] }
            }
            ItemField::Choice { scale, choices, .. } => {
                let graded = choices.get(1).or(choices.first()).map(|choice| choice.key.clone());
                let is_level = *scale == Some(Scale::Level);
                let key = if is_level { Some(self.level.key().to_owned()) } else { graded };
                Answer::Choice { choice: key.unwrap_or_default() }
            }
            ItemField::Points { groups, .. } => {
                let given = |most| tenths(most, percent(self.level));
                let mark = |points| PointsMark { points: Some(points), reason: Text::default() };
                let alone = groups.iter().filter(|group| group.lines.is_empty());
                let alone = alone.map(|group| (group.key.clone(), mark(given(group.most))));
                let lines = groups.iter().flat_map(|group| &group.lines).map(|line| {
                    let points = if line.whole { line.most } else { given(line.most) };
                    (line.key.clone(), mark(points))
                });
                Answer::Points { marks: alone.chain(lines).collect() }
            }
        })
    }
}
