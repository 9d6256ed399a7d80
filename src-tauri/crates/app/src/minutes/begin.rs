//! Beginning the minutes of a meeting.

use domain::MeetingId;
use domain::agenda::{ItemKind, Stage};
use domain::meeting::MeetingState;
use domain::minutes::{ItemNotes, Minutes};
use domain::role::Right;
use domain::text::Text;
use store::{Connection, Transaction};

use super::{MinutesView, Sitting, begun, meeting_named, view};
use crate::desk::Stamp;
use crate::{Desk, Problem, agendas};

impl Desk {
    /// Begin the minutes of a planned meeting.
    ///
    /// Everybody summoned gets a line, and so does every open matter; what was left open heads the
    /// agenda by itself. Minutes that were begun before are answered as they are.
    pub fn begin_minutes(&mut self, id: MeetingId) -> Result<MinutesView, Problem> {
        self.deed(Right::KeepMeetings, "begin_minutes", |tx, stamp| {
            let meeting = meeting_named(tx, id)?;
            match meeting.state {
                MeetingState::Planned => begin(tx, stamp, id)?,
                MeetingState::Open => {}
                MeetingState::Adopted => return Err(Problem::MinutesLocked),
                MeetingState::Cancelled => return Err(Problem::MeetingCancelled),
            }
            let (meeting, kept) = begun(tx, id)?;
            view(tx, (stamp.seat, stamp.day()), meeting, kept)
        })
    }
}

fn begin(tx: &Transaction<'_>, stamp: &Stamp, id: MeetingId) -> Result<(), Problem> {
    store::minutes::begin(tx, id, stamp.at)?;
    let (planned, kept) = begun(tx, id)?;
    let sitting = Sitting::of(tx, planned.clone(), &[])?;
    let minutes = first(tx, &sitting, kept.minutes.clone())?;
    store::minutes::save(tx, id, &kept.minutes, &minutes, stamp.at)?;
    store::meeting::set_state(tx, id, MeetingState::Open, &Text::default())?;
    stamp.keep(tx, ("meeting", id.0), Some(&planned), Some(&meeting_named(tx, id)?))?;
    Ok(stamp.keep(tx, ("minutes", id.0), None, Some(&minutes))?)
}

/// The minutes a meeting begins with; `planned` has its agenda.
fn first(conn: &Connection, sitting: &Sitting, planned: Minutes) -> Result<Minutes, Problem> {
    let plan = &sitting.meeting.plan;
    let chair = sitting.roll.signer().map(|member| member.id);
    let note_taker =
        store::minutes::last_note_taker(conn, plan.planned_at, plan.kind.is_of_committee())?;
    let is_summoned = |id| sitting.summoned().any(|member| member.id == id);
    let mut minutes = sitting.completed(planned, &Minutes::default());
    minutes.chair = chair;
    minutes.note_taker = note_taker.filter(|id| is_summoned(*id) && Some(*id) != chair);
    if !minutes.reports.is_empty() {
        head_with_follow_up(conn, &mut minutes.items)?;
    }
    Ok(minutes)
}

/// Put what was left open before all that is dealt with, unless the agenda has a place for it.
fn head_with_follow_up(conn: &Connection, items: &mut Vec<ItemNotes>) -> Result<(), Problem> {
    if items.iter().any(|notes| notes.item.line.kind == ItemKind::FollowUp) {
        return Ok(());
    }
    let opening = |notes: &ItemNotes| notes.item.line.stage == Stage::Opening;
    let place = items.iter().position(|notes| !opening(notes)).unwrap_or(items.len());
    items.insert(place, agendas::follow_up(conn)?);
    Ok(())
}
