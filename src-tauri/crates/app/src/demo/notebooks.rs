//! The notebooks of the demo cell: what everybody registers, does and hears about it between the
//! meetings and at them, month after month.
//!
//! Each thing is done on its day, as a person would; what falls after today is not done yet, and
//! `behind` in `notebooks.toml` names who owes something.

mod commitments;
mod deeds;
mod pages;
mod pledges;
mod seats;
mod studies;
mod summaries;
mod words;
mod year;

use chrono::{Datelike as _, Duration, NaiveDate, NaiveTime};
use domain::dates::YearMonth;
use domain::notebook::MonthState;
use domain::text::Text;
use domain::{MeetingId, MemberId, StoryId};

use super::words::{DemoCell, in_turn};
use super::{Time, first_day};
use crate::notebook::CommentDraft;
use crate::{Desk, MonthReportLine, OnePass, Problem};
pub(super) use deeds::to_praise;
use words::Words;

/// The last month in which a year of notebooks is still begun.
const LAST_BEGINNING: u32 = 6;

/// At which hour people write between the meetings.
const HOUR: NaiveTime = NaiveTime::MIN;

/// Who writes the notebooks, and when.
pub(super) struct Notebooks<'a> {
    words: Words,
    cell: &'a DemoCell,
    time: &'a Time,
    today: NaiveDate,
    /// The first year of notebooks.
    first_year: i32,
}

/// A meeting that was held, from which the days after it are counted.
pub(super) struct Held {
    pub(super) id: MeetingId,
    pub(super) on: NaiveDate,
    /// Counts the months and chooses words in turn.
    pub(super) turn: usize,
    pub(super) is_review: bool,
    /// The stories told there.
    pub(super) stories: Vec<StoryId>,
}

impl Held {
    fn month(&self) -> YearMonth {
        YearMonth::of(self.on)
    }
}

impl<'a> Notebooks<'a> {
    pub(super) fn begin(
        cell: &'a DemoCell,
        today: NaiveDate,
        time: &'a Time,
    ) -> Result<Self, Problem> {
        let first = first_day(today);
        let later = i32::from(first.month() > LAST_BEGINNING);
        let first_year = first.year() + later;
        Ok(Self { words: Words::read()?, cell, time, today, first_year })
    }

    /// Do what is done between `held` and the next meeting.
    pub(super) fn between(&self, desk: &mut Desk, held: &Held) -> Result<(), Problem> {
        if held.on.year() < self.first_year {
            return Ok(());
        }
        if held.is_review {
            return self.end_year(desk, held);
        }
        self.comment_outside(desk, held)?;
        self.take_to_heart(desk, held)?;
        self.begin_year(desk, held)?;
        self.register(desk, held)?;
        self.commit(desk, held)?;
        self.log_deeds(desk, held)?;
        self.sum_up_half_year(desk, held)?;
        self.keep_seats(desk, held)?;
        self.study(desk, held)
    }

    fn end_year(&self, desk: &mut Desk, held: &Held) -> Result<(), Problem> {
        self.sum_up_year(desk, held)?;
        self.recognise(desk, held)?;
        self.keep_seats(desk, held)
    }

    /// Move the time on to the day `days` after `held`; not to today or later.
    fn reach(&self, held: &Held, days: i64) -> Option<NaiveDate> {
        let day = held.on + Duration::days(days);
        if day >= self.today {
            return None;
        }
        self.time.set(day.and_time(HOUR));
        Some(day)
    }

    /// Whether somebody is named among those who are behind in `year`.
    fn is_behind(&self, names: &[String], name: &Text, year: i32) -> bool {
        let is_named = || names.iter().any(|other| other.as_str() == name.as_str());
        year == self.today.year() && is_named()
    }
}

/// Everybody who owes the page of `month`, or has written on it.
fn lines(desk: &Desk, month: YearMonth) -> Result<Vec<MonthReportLine>, Problem> {
    let mut lines = desk.one_pass(OnePass::Month { month })?;
    lines.retain(|line| line.page.state != MonthState::Exempt);
    Ok(lines)
}

/// A comment; `by` blank for who sits there.
fn comment(words: &str, on: NaiveDate, by: &str, meeting: Option<MeetingId>) -> CommentDraft {
    CommentDraft { words: Text::from(words), on, by: Text::from(by), meeting }
}

/// The words whose turn it is.
fn text(list: &[String], turn: usize) -> Result<Text, Problem> {
    in_turn(list, turn).map(|words| Text::from(words.as_str()))
}

/// A number of `member` to choose words by.
fn number(member: MemberId) -> usize {
    usize::try_from(member.0).unwrap_or_default()
}

/// A number of `year` to choose words by.
fn number_of_year(year: i32) -> usize {
    usize::try_from(year).unwrap_or_default()
}
