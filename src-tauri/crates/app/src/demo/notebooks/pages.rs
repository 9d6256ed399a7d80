//! The pages of the months: what was done, and what the committee says of it.

use chrono::{Datelike as _, NaiveDate};
use domain::notebook::{MonthPageDraft, MonthState, PledgeResult, ResultLevel};
use domain::text::Text;
use domain::{MeetingId, StoryId};

use super::{Held, Notebooks, comment, lines, number, text};
use crate::demo::words::in_turn;
use crate::{Desk, MinutesView, MonthReportLine, Problem};

impl Notebooks<'_> {
    /// Enter everybody's page of the month the meeting hears, and comment on some of them there.
    pub(in crate::demo) fn hear_reports(
        &self,
        desk: &mut Desk,
        view: &MinutesView,
        turn: usize,
    ) -> Result<(), Problem> {
        let (meeting, met_on) = (view.meeting.id, view.meeting.plan.day());
        for (place, line) in view.notebook.iter().enumerate() {
            let page = &line.page;
            if page.state == MonthState::Exempt || page.page.month.year() < self.first_year {
                continue;
            }
            let is_reported = page.reported_on.is_some();
            if !is_reported && self.is_silent(line, turn, place) {
                continue;
            }
            if !is_reported {
                let draft = self.page(line, turn + place)?;
                desk.save_month_page(line.member, page.page.month, page.revision, draft)?;
            }
            if said(turn, place) == Said::AtMeeting {
                self.say(desk, line, turn + place, (met_on, &self.words.cell, Some(meeting)))?;
            }
        }
        Ok(())
    }

    /// Comment on most of the other pages the evening after.
    pub(super) fn comment_outside(&self, desk: &mut Desk, held: &Held) -> Result<(), Problem> {
        let month = held.month().previous();
        if month.year() < self.first_year {
            return Ok(());
        }
        let Some(day) = self.reach(held, 1) else { return Ok(()) };
        for (place, line) in lines(desk, month)?.iter().enumerate() {
            let is_open = line.page.reported_on.is_some() && line.page.page.comment.is_none();
            if is_open && said(held.turn, place) != Said::Nothing {
                let by = in_turn(&self.words.commenters, held.turn + place)?;
                self.say(desk, line, held.turn + place, (day, by, None))?;
            }
        }
        Ok(())
    }

    /// Keep what the tellers take to heart, and what the cell says where it did not at the meeting.
    pub(super) fn take_to_heart(&self, desk: &mut Desk, held: &Held) -> Result<(), Problem> {
        let Some(day) = self.reach(held, 2) else { return Ok(()) };
        let told = &self.words.told;
        for story in &held.stories {
            desk.save_reflection(*story, &text(&told.reflections, held.turn)?)?;
            if !is_said_there(held.turn) && !held.turn.is_multiple_of(3) {
                let words = in_turn(&told.comments, held.turn)?;
                desk.save_story_comment(*story, comment(words, day, "", None))?;
            }
        }
        Ok(())
    }

    /// Comment on a story at the meeting it is told at.
    pub(in crate::demo) fn comment_on_story(
        &self,
        desk: &mut Desk,
        story: StoryId,
        view: &MinutesView,
        turn: usize,
    ) -> Result<(), Problem> {
        if is_said_there(turn) {
            let words = in_turn(&self.words.told.comments, turn)?;
            let (id, on) = (view.meeting.id, view.meeting.plan.day());
            desk.save_story_comment(story, comment(words, on, &self.words.cell, Some(id)))?;
        }
        Ok(())
    }

    fn say(
        &self,
        desk: &mut Desk,
        line: &MonthReportLine,
        turn: usize,
        (on, by, meeting): (NaiveDate, &str, Option<MeetingId>),
    ) -> Result<(), Problem> {
        let words = in_turn(&self.words.pages.comments, turn + number(line.member))?;
        let draft = comment(words, on, by, meeting);
        desk.comment_month(line.member, line.page.page.month, draft).map(drop)
    }

    /// Whether somebody reports nothing, this time or while nothing is registered.
    fn is_silent(&self, line: &MonthReportLine, turn: usize, place: usize) -> bool {
        let is_this_year = line.page.page.month.year() == self.today.year();
        let seldom = if is_this_year { 23 } else { 61 };
        line.pledges.is_empty() && is_this_year || (turn * 5 + place * 3) % seldom == 7
    }

    /// What somebody writes on their page.
    fn page(&self, line: &MonthReportLine, turn: usize) -> Result<MonthPageDraft, Problem> {
        let results = line.page.page.draft.results.iter().enumerate();
        let results = results.map(|(nth, blank)| self.result(line, blank, turn + nth * 5));
        let self_remark = if turn % 3 == 2 && !line.pledges.is_empty() {
            Text::default()
        } else {
            text(&self.words.pages.self_remarks, turn + number(line.member))?
        };
        Ok(MonthPageDraft { results: results.collect::<Result<_, _>>()?, self_remark })
    }

    fn result(
        &self,
        line: &MonthReportLine,
        blank: &PledgeResult,
        turn: usize,
    ) -> Result<PledgeResult, Problem> {
        let (words, month) = (&self.words.pages, line.page.page.month);
        let turn = turn + number(line.member) * 3;
        let act = line.pledges.iter().find(|pledge| pledge.id == blank.pledge);
        let done = self.done(act.map_or("", |pledge| pledge.draft.act.as_str()), turn);
        let (at, day) = (in_turn(&words.times, turn)?, 1 + turn % 28);
        Ok(PledgeResult {
            done: Text::from(format!("{done}, {}", in_turn(&words.amounts, turn)?)),
            done_when: Text::from(format!("{at} {day}/{}/{}", month.month(), month.year())),
            place: text(&words.places, turn)?,
            for_whom: text(&words.whom, turn)?,
            level: Some(level(turn)),
            ..blank.clone()
        })
    }

    /// What is done of the pledge `act`.
    fn done(&self, act: &str, turn: usize) -> &str {
        let is_it = |words: &str| Text::from(words).as_str() == act;
        let concrete = self.words.pledge.iter().find(|pledge| is_it(&pledge.act));
        let vague = self.words.vague.iter().find(|pledge| is_it(&pledge.act));
        let done = concrete.map(|pledge| &pledge.done).or(vague.map(|pledge| &pledge.done));
        done.and_then(|done| in_turn(done, turn).ok())
            .map_or(self.words.done.as_str(), String::as_str)
    }
}

/// Where a page is commented on.
#[derive(PartialEq, Eq)]
enum Said {
    AtMeeting,
    Outside,
    Nothing,
}

fn said(turn: usize, place: usize) -> Said {
    match (turn * 7 + place * 3) % 29 {
        4 => Said::Nothing,
        turn if turn % 3 == 0 => Said::AtMeeting,
        _ => Said::Outside,
    }
}

/// Whether the cell says of a story what it thinks while it sits.
fn is_said_there(turn: usize) -> bool {
    turn.is_multiple_of(2)
}

fn level(turn: usize) -> ResultLevel {
    match turn % 11 {
        4 => ResultLevel::NotDone,
        1 | 6 | 9 => ResultLevel::Done,
        _ => ResultLevel::Well,
    }
}
