//! The pages of a month at a meeting: entered in one pass, and written down with the minutes.

use chrono::NaiveDate;
use domain::MeetingId;
use domain::agenda::ItemKind;
use domain::dates::YearMonth;
use domain::meeting::Meeting;
use domain::member::Member;
use domain::minutes::Minutes;
use domain::notebook::{MonthState, Pledge, PledgeResult, month_heard_on};
use domain::record::{RecordedMonth, RecordedResult};
use store::{Connection, month_page};

use super::views::{MonthReportLine, OnePass};
use super::year_of::YearOf;
use crate::minutes::{Sitting, meeting_named};
use crate::roll::{Roll, name_of};
use crate::{Desk, Problem, cell};

impl Desk {
    /// Everybody's page of a month, for entering them in one pass: members by name, then the others.
    pub fn one_pass(&self, which: OnePass) -> Result<Vec<MonthReportLine>, Problem> {
        let today = self.today();
        self.read(|conn| match which {
            OnePass::Month { month } => lines_of_month(conn, &Roll::on(conn, today)?, month, today),
            OnePass::Meeting { meeting } => {
                let meeting = meeting_named(conn, meeting)?;
                lines(conn, &Roll::on(conn, meeting.plan.day())?, &meeting, today)
            }
        })
    }
}

/// The pages `meeting` hears: those of the month due next on its day, and others commented on there.
pub(crate) fn lines(
    conn: &Connection,
    roll: &Roll,
    meeting: &Meeting,
    today: NaiveDate,
) -> Result<Vec<MonthReportLine>, Problem> {
    let month = month_heard_on(meeting.plan.day(), cell::settings(conn)?.notebook_due_day);
    let mut lines = lines_of_month(conn, roll, month, today)?;
    for kept in month_page::list_of_meeting(conn, meeting.id)? {
        let page = kept.page;
        if page.month == month {
            continue;
        }
        let Some(person) = roll.find(page.member) else { continue };
        let year = YearOf::read(conn, page.month.year(), Some(page.member), today)?;
        lines.push(line(&year, person, page.month));
    }
    Ok(lines)
}

/// The pages of `month` of those who owe one or have written on it.
fn lines_of_month(
    conn: &Connection,
    roll: &Roll,
    month: YearMonth,
    today: NaiveDate,
) -> Result<Vec<MonthReportLine>, Problem> {
    let year = YearOf::read(conn, month.year(), None, today)?;
    let lines = roll.everybody().map(|person| line(&year, person, month));
    Ok(lines.filter(is_heard).collect())
}

fn is_heard(line: &MonthReportLine) -> bool {
    line.page.state != MonthState::Exempt || line.page.page.comment.is_some()
}

fn line(year: &YearOf, person: &Member, month: YearMonth) -> MonthReportLine {
    MonthReportLine {
        member: person.id,
        name: name_of(person),
        kind: person.particulars.kind,
        pledges: year.pledges_of_month(person.id, month).cloned().collect(),
        page: year.page(person, month),
    }
}

impl Sitting {
    /// The reports of the month as they go on paper: everybody's where the agenda has a place for
    /// them, else only those the meeting has commented on.
    pub(crate) fn recorded_months(
        &self,
        conn: &Connection,
        minutes: &Minutes,
    ) -> Result<Vec<RecordedMonth>, Problem> {
        let has_place =
            minutes.items.iter().any(|notes| notes.item.line.kind == ItemKind::Notebooks);
        let lines = lines(conn, &self.roll, &self.meeting, self.day())?;
        let said = lines.iter().filter(|line| has_place || is_of(line, self.meeting.id));
        Ok(said.filter_map(|line| self.recorded_month(line)).collect())
    }

    fn recorded_month(&self, line: &MonthReportLine) -> Option<RecordedMonth> {
        let page = &line.page.page;
        let said = page.draft.results.iter().filter(|result| result.says_something());
        let comment = page.comment.as_ref().filter(|_| is_of(line, self.meeting.id));
        Some(RecordedMonth {
            person: self.roll.person(Some(line.member))?,
            month: page.month,
            reported: line.page.reported_on.is_some(),
            results: said.map(|result| recorded_result(result, &line.pledges)).collect(),
            self_remark: page.draft.self_remark.clone(),
            comment: comment.map(|comment| comment.words.clone()).unwrap_or_default(),
        })
    }
}

/// Whether the page was commented on at `meeting`.
fn is_of(line: &MonthReportLine, meeting: MeetingId) -> bool {
    line.page.page.comment.as_ref().is_some_and(|comment| comment.meeting == Some(meeting))
}

fn recorded_result(result: &PledgeResult, pledges: &[Pledge]) -> RecordedResult {
    let pledge = pledges.iter().find(|pledge| pledge.id == result.pledge);
    RecordedResult {
        act: pledge.map(|pledge| pledge.draft.act.clone()).unwrap_or_default(),
        done: result.done.clone(),
        level: result.level,
    }
}
