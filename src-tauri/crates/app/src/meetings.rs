//! Meetings: planning them, calling them off, and finding them again.

mod propose;
mod report;

use chrono::{Datelike as _, Days, NaiveDate, NaiveDateTime};
use domain::MeetingId;
use domain::dates::{FIRST_YEAR, LAST_YEAR, YearMonth};
use domain::meeting::{Adoption, Meeting, MeetingKind, MeetingPlan, MeetingState, Supplement};
use domain::record::RecordedNumbers;
use domain::role::Right;
use domain::text::{Text, Words};
use serde::Serialize;
use store::meeting::Listed;
use store::{Connection, Transaction};
use ts_rs::TS;

use crate::minutes::meeting_named;
use crate::{Desk, Problem, cell, record};

/// A meeting in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MeetingLine {
    /// Names this meeting.
    pub id: MeetingId,
    /// Which kind.
    pub kind: MeetingKind,
    /// The month it counts for.
    pub month: YearMonth,
    /// When it was to begin.
    #[ts(type = "string")]
    pub planned_at: NaiveDateTime,
    /// Where it stands.
    pub state: MeetingState,
    /// Its theme.
    pub theme: Text,
    /// Of adopted minutes: numerator of the rate of attendance.
    pub present: Option<u32>,
    /// Of adopted minutes: denominator of the rate.
    pub denominator: Option<u32>,
    /// When its minutes were adopted.
    #[ts(type = "string | null")]
    pub adopted_at: Option<NaiveDateTime>,
    /// The last day to report its result; none before it was held, once it was reported, and for
    /// the committee.
    #[ts(type = "string | null")]
    pub report_due_on: Option<NaiveDate>,
    /// The day its result was reported; none while it was not.
    #[ts(type = "string | null")]
    pub reported_on: Option<NaiveDate>,
}

/// A meeting with what was made of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MeetingView {
    /// The meeting.
    pub meeting: Meeting,
    /// When, by whom and with which fingerprint its minutes were adopted.
    pub adoption: Option<Adoption>,
    /// What was added to them afterwards.
    pub supplements: Vec<Supplement>,
    /// Numbers of its papers.
    pub numbers: RecordedNumbers,
    /// The day its result was reported; none while it was not.
    #[ts(type = "string | null")]
    pub reported_on: Option<NaiveDate>,
}

impl Desk {
    /// Meetings that count for months of `year`, or all, the newest first.
    pub fn meetings(&self, year: Option<i32>) -> Result<Vec<MeetingLine>, Problem> {
        self.read(|conn| lines(conn, year))
    }

    /// Years that have meetings, the newest first.
    pub fn meeting_years(&self) -> Result<Vec<i32>, Problem> {
        self.read(|conn| Ok(store::meeting::years(conn)?))
    }

    /// A meeting.
    pub fn meeting(&self, id: MeetingId) -> Result<MeetingView, Problem> {
        self.read(|conn| meeting_view(conn, id))
    }

    /// Plan a meeting.
    pub fn plan_meeting(&mut self, plan: MeetingPlan) -> Result<MeetingView, Problem> {
        let plan = checked(plan)?;
        self.deed(Right::KeepMeetings, "plan_meeting", |tx, stamp| {
            let id = store::meeting::insert(tx, &plan, stamp.at)?;
            let view = meeting_view(tx, id)?;
            stamp.keep(tx, ("meeting", id.0), None, Some(&view.meeting))?;
            Ok(view)
        })
    }

    /// Change what was planned.
    ///
    /// Once the minutes were begun the agenda belongs to them: everything else of the plan is
    /// changed, the agenda is not.
    pub fn change_plan(
        &mut self,
        id: MeetingId,
        plan: MeetingPlan,
    ) -> Result<MeetingView, Problem> {
        let plan = checked(plan)?;
        self.deed(Right::KeepMeetings, "change_plan", |tx, stamp| {
            let before = meeting_named(tx, id)?;
            match before.state {
                MeetingState::Planned => store::meeting::save_agenda(tx, id, &plan, stamp.at)?,
                MeetingState::Open => {}
                MeetingState::Adopted => return Err(Problem::MinutesLocked),
                MeetingState::Cancelled => return Err(Problem::MeetingCancelled),
            }
            store::meeting::update(tx, id, &plan)?;
            let view = meeting_view(tx, id)?;
            stamp.keep(tx, ("meeting", id.0), Some(&before), Some(&view.meeting))?;
            Ok(view)
        })
    }

    /// Call a meeting off, with the reason (hoãn, hủy).
    ///
    /// Nothing may leave the list in silence: a meeting whose minutes already give matters, or say
    /// how open ones ended, is not called off.
    pub fn cancel_meeting(&mut self, id: MeetingId, reason: Text) -> Result<MeetingView, Problem> {
        let reason = Words::try_from(reason).map_err(|_| Problem::blank("reason"))?;
        self.deed(Right::KeepMeetings, "cancel_meeting", |tx, stamp| {
            let before = meeting_named(tx, id)?;
            if before.state == MeetingState::Adopted {
                return Err(Problem::MinutesLocked);
            }
            let matters = matters_in_minutes(tx, id)?;
            if matters > 0 {
                return Err(Problem::MattersInMinutes { matters });
            }
            store::meeting::set_state(tx, id, MeetingState::Cancelled, &reason.to_text())?;
            let view = meeting_view(tx, id)?;
            stamp.keep(tx, ("meeting", id.0), Some(&before), Some(&view.meeting))?;
            Ok(view)
        })
    }

    /// Take up again a meeting that was called off, where it stood: planned, or with its minutes
    /// begun.
    pub fn reopen_plan(&mut self, id: MeetingId) -> Result<MeetingView, Problem> {
        self.deed(Right::KeepMeetings, "reopen_plan", |tx, stamp| {
            let before = meeting_named(tx, id)?;
            if before.state == MeetingState::Cancelled {
                let begun = store::minutes::find(tx, id)?.is_some();
                let state = if begun { MeetingState::Open } else { MeetingState::Planned };
                store::meeting::set_state(tx, id, state, &Text::default())?;
            }
            let view = meeting_view(tx, id)?;
            stamp.keep(tx, ("meeting", id.0), Some(&before), Some(&view.meeting))?;
            Ok(view)
        })
    }
}

/// A meeting with what was made of it.
pub(crate) fn meeting_view(conn: &Connection, id: MeetingId) -> Result<MeetingView, Problem> {
    Ok(MeetingView {
        meeting: meeting_named(conn, id)?,
        adoption: store::adoption::find(conn, id)?.map(|adopted| adopted.adoption),
        supplements: store::supplement::list(conn, id)?,
        numbers: record::numbers(conn, id)?,
        reported_on: store::result_report::find(conn, id)?,
    })
}

/// Meetings as lists show them, the newest first.
pub(crate) fn lines(conn: &Connection, year: Option<i32>) -> Result<Vec<MeetingLine>, Problem> {
    let report_days = cell::settings(conn)?.report_days;
    let listed = store::meeting::list(conn, year)?;
    Ok(listed.into_iter().map(|meeting| line(meeting, report_days)).collect())
}

fn line(meeting: Listed, report_days: u32) -> MeetingLine {
    MeetingLine {
        report_due_on: report_due_on(&meeting, report_days),
        id: meeting.id,
        kind: meeting.kind,
        month: meeting.month,
        planned_at: meeting.planned_at,
        state: meeting.state,
        theme: meeting.theme,
        present: meeting.present,
        denominator: meeting.denominator,
        adopted_at: meeting.adopted_at,
        reported_on: meeting.reported_on,
    }
}

fn report_due_on(meeting: &Listed, report_days: u32) -> Option<NaiveDate> {
    let is_held = matches!(meeting.state, MeetingState::Open | MeetingState::Adopted);
    let is_owed = is_held && !meeting.kind.is_of_committee() && meeting.reported_on.is_none();
    let held_on = meeting.started_at.unwrap_or(meeting.planned_at).date();
    is_owed.then(|| held_on.checked_add_days(Days::new(report_days.into()))).flatten()
}

fn checked(plan: MeetingPlan) -> Result<MeetingPlan, Problem> {
    if (FIRST_YEAR..=LAST_YEAR).contains(&plan.planned_at.year()) {
        return Ok(plan);
    }
    Err(Problem::bad_day("plannedAt"))
}

/// How many matters the unadopted minutes of a meeting give or end.
fn matters_in_minutes(tx: &Transaction<'_>, id: MeetingId) -> Result<u32, Problem> {
    let Some(kept) = store::minutes::find(tx, id)? else { return Ok(0) };
    let given = kept.minutes.matters.iter().filter(|draft| !draft.is_empty());
    let heard = kept.minutes.reports.iter().filter(|report| report.says_something());
    Ok(u32::try_from(given.count() + heard.count()).unwrap_or(u32::MAX))
}
