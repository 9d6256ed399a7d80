//! The commitments of the year: filled in, signed, confirmed.

use chrono::{Datelike as _, NaiveDate};
use domain::form::{Answer, Answers, FormRow, Origin};
use domain::notebook::DueState;
use domain::text::Text;

use super::words::Commitments;
use super::{Held, Notebooks, number, number_of_year, text};
use crate::demo::words::in_turn;
use crate::{CommitmentMember, Desk, FormScreen, OfferedItem, Problem};

impl Notebooks<'_> {
    /// Half sign in February, the others in March, those who are late in April.
    pub(super) fn commit(&self, desk: &mut Desk, held: &Held) -> Result<(), Problem> {
        let month = held.month().month();
        if !(2..=4).contains(&month) {
            return Ok(());
        }
        let Some(day) = self.reach(held, 6) else { return Ok(()) };
        let owes = |line: &CommitmentMember| {
            line.signed_on.is_none() && line.state != DueState::Exempt && !line.begun
        };
        for line in desk.commitments(day.year())?.into_iter().filter(owes) {
            if self.month_of(&line, day.year()) == Some(month) {
                self.commit_one(desk, &line, day)?;
            }
        }
        self.confirm(desk, held)
    }

    /// The month somebody fills it in; none for nobody.
    fn month_of(&self, line: &CommitmentMember, year: i32) -> Option<u32> {
        let behind = &self.words.behind;
        if self.is_behind(&behind.uncommitted, &line.name, year) {
            return None;
        }
        if self.is_behind(&behind.signed_late, &line.name, year) {
            return Some(4);
        }
        Some(if number(line.member).is_multiple_of(2) { 2 } else { 3 })
    }

    fn commit_one(
        &self,
        desk: &mut Desk,
        line: &CommitmentMember,
        day: NaiveDate,
    ) -> Result<(), Problem> {
        let (member, year) = (line.member, day.year());
        let screen = desk.commitment(member, year)?;
        let turn = number(member) * 2 + number_of_year(year);
        let answers = answers(&self.words.commitments, &screen, turn)?;
        desk.save_commitment(member, year, screen.revision, answers)?;
        if !self.is_behind(&self.words.behind.unsigned, &line.name, year) {
            desk.sign_commitment(member, year, day)?;
        }
        Ok(())
    }

    /// Confirm for the committee what was signed.
    fn confirm(&self, desk: &mut Desk, held: &Held) -> Result<(), Problem> {
        let Some(day) = self.reach(held, 7) else { return Ok(()) };
        let year = day.year();
        let waits =
            |line: &CommitmentMember| line.signed_on.is_some() && line.accepted_on.is_none();
        for line in desk.commitments(year)?.into_iter().filter(waits) {
            desk.accept_commitment(line.member, year, day)?;
        }
        Ok(())
    }
}

/// What somebody writes: an answer to all that asks for one, and what last year left.
fn answers(words: &Commitments, screen: &FormScreen, turn: usize) -> Result<Answers, Problem> {
    let mut answers = Answers::default();
    for missing in &screen.missing {
        answers.0.insert(missing.key.clone(), answer(words, &missing.key, turn)?);
    }
    let is_named = |offered: &&OfferedItem| matches!(offered.from, Origin::Matter { .. });
    for offered in screen.offered.iter().filter(is_named) {
        take(&mut answers, offered);
    }
    Ok(answers)
}

/// Take a shortcoming the cell named: a row of its own.
fn take(answers: &mut Answers, offered: &OfferedItem) {
    match (answers.0.get_mut(&offered.key), &offered.answer) {
        (Some(Answer::Rows { rows }), Answer::Rows { rows: more }) => rows.extend(more.clone()),
        (_, answer) => drop(answers.0.insert(offered.key.clone(), answer.clone())),
    }
}

fn answer(words: &Commitments, key: &str, turn: usize) -> Result<Answer, Problem> {
    let list = match key {
        "acts" => return acts(words, turn),
        "thought" => &words.thought,
        "ethics" => &words.ethics,
        "work" => &words.work,
        "leadership" => &words.leadership,
        "discipline" => &words.discipline,
        _ => &words.other,
    };
    Ok(Answer::Text { words: text(list, turn)? })
}

fn acts(words: &Commitments, turn: usize) -> Result<Answer, Problem> {
    let row = |turn: usize| -> Result<FormRow, Problem> {
        let act = in_turn(&words.act, turn)?;
        let cells = [("act", &act.what), ("due", &act.due), ("target", &act.target)];
        let cells = cells.map(|(key, words)| (key.to_owned(), Text::from(words.as_str())));
        Ok(FormRow { cells: cells.into(), from: None })
    };
    Ok(Answer::Rows { rows: vec![row(turn)?, row(turn + 1)?] })
}
