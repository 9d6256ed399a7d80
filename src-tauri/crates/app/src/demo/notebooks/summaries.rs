//! The half-years and years summed up.

use chrono::{Datelike as _, NaiveDate};
use domain::dates::YearMonth;
use domain::notebook::{SummaryDraft, SummaryPeriod};
use domain::text::Text;

use super::{Held, Notebooks, comment, lines, number, text};
use crate::demo::words::in_turn;
use crate::notebook::SummaryComment;
use crate::{Desk, Problem};

impl Notebooks<'_> {
    /// Sum up the half-year in July.
    pub(super) fn sum_up_half_year(&self, desk: &mut Desk, held: &Held) -> Result<(), Problem> {
        if held.month().month() != 7 {
            return Ok(());
        }
        self.sum_up(desk, held, SummaryPeriod::HalfYear)
    }

    /// Sum up the year after its review.
    pub(super) fn sum_up_year(&self, desk: &mut Desk, held: &Held) -> Result<(), Problem> {
        self.sum_up(desk, held, SummaryPeriod::Year)
    }

    fn sum_up(&self, desk: &mut Desk, held: &Held, period: SummaryPeriod) -> Result<(), Problem> {
        let Some(day) = self.reach(held, 2) else { return Ok(()) };
        let (words, year) = (&self.words.summaries, day.year());
        for (place, line) in lines(desk, last_month(held, period))?.iter().enumerate() {
            if self.is_behind(&self.words.behind.unsummed, &line.name, year) {
                continue;
            }
            let turn = place + number(line.member) + held.turn;
            let draft = SummaryDraft {
                results: text(&words.results, turn)?,
                self_assessment: text(&words.self_assessments, turn + place)?,
            };
            desk.save_summary(line.member, year, period, &draft)?;
            if !turn.is_multiple_of(3) {
                let said = self.summary_comment(turn, day)?;
                desk.comment_summary(line.member, year, period, said)?;
            }
        }
        Ok(())
    }

    fn summary_comment(&self, turn: usize, day: NaiveDate) -> Result<SummaryComment, Problem> {
        let words = &self.words.summaries;
        let praise = if turn % 8 == 1 { words.praise.as_str() } else { "" };
        Ok(SummaryComment {
            comment: comment(in_turn(&words.comments, turn)?, day, &self.words.cell, None),
            praise_proposed: Text::from(praise),
        })
    }
}

/// The last month a summary speaks of.
fn last_month(held: &Held, period: SummaryPeriod) -> YearMonth {
    match period {
        SummaryPeriod::HalfYear => held.month().previous(),
        SummaryPeriod::Year => held.month(),
    }
}
