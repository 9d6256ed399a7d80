//! Noting that the result of a meeting was reported (báo cáo kết quả sinh hoạt).

use chrono::NaiveDate;
use domain::MeetingId;
use domain::meeting::{Meeting, MeetingState};
use domain::role::Right;
use store::Connection;

use super::{MeetingView, meeting_view};
use crate::minutes::meeting_named;
use crate::{Desk, Problem};

impl Desk {
    /// Note that the result of a meeting was reported to the superior committee and posted on the
    /// Sổ tay đảng viên điện tử on a day; none takes the note back.
    ///
    /// The note stands beside the minutes, so it is made for adopted ones as well.
    pub fn note_report(
        &mut self,
        meeting: MeetingId,
        reported_on: Option<NaiveDate>,
    ) -> Result<MeetingView, Problem> {
        self.deed(Right::KeepMeetings, "note_report", |tx, stamp| {
            let plan = held(tx, meeting)?.plan;
            let before = store::result_report::find(tx, meeting)?;
            if let Some(on) = reported_on {
                let minutes = store::minutes::find(tx, meeting)?;
                let started_at = minutes.and_then(|kept| kept.minutes.started_at);
                let held_on = started_at.unwrap_or(plan.planned_at).date();
                expect_within(held_on, on, stamp.day())?;
            }
            if before != reported_on {
                store::result_report::save(tx, meeting, reported_on)?;
                let record = ("resultReport", meeting.0);
                stamp.keep(tx, record, before.as_ref(), reported_on.as_ref())?;
            }
            meeting_view(tx, meeting)
        })
    }
}

/// The meeting named `id`, unless it was not held: then it has no result.
fn held(conn: &Connection, id: MeetingId) -> Result<Meeting, Problem> {
    let meeting = meeting_named(conn, id)?;
    match meeting.state {
        MeetingState::Open | MeetingState::Adopted => Ok(meeting),
        MeetingState::Planned => Err(Problem::MinutesNotBegun),
        MeetingState::Cancelled => Err(Problem::MeetingCancelled),
    }
}

/// Refuse a day before the meeting, and one that has not come.
fn expect_within(held_on: NaiveDate, on: NaiveDate, today: NaiveDate) -> Result<(), Problem> {
    if (held_on..=today).contains(&on) { Ok(()) } else { Err(Problem::bad_day("reportedOn")) }
}
