//! Adopting minutes: from then on they are locked.

use domain::MeetingId;
use domain::matter::{EndKind, MatterEnd, MatterReport, Outcome};
use domain::meeting::MeetingState;
use domain::minutes::Minutes;
use domain::post::PostKind;
use domain::record::MeetingRecord;
use domain::role::{Right, Seat};
use domain::text::Text;
use store::adoption::Adopting;
use store::{Connection, Transaction};

use super::save::keep;
use super::tidy::tidied;
use super::{Sitting, meeting_named, open};
use crate::desk::Stamp;
use crate::meetings::{MeetingView, meeting_view};
use crate::papers::expect_printable;
use crate::problem::unexpected;
use crate::roll::{Roll, name_of};
use crate::{Desk, Problem, cell};

impl Desk {
    /// Adopt the minutes of a meeting (thông qua biên bản).
    ///
    /// They are frozen as they go on paper, letter for letter, with their SHA-256. The matters they
    /// give are open from then on; those they report as done or dropped end, each with its words.
    /// A matter that another meeting has ended meanwhile stays ended as it was: what is adopted
    /// first ends it, and no report opens it again.
    pub fn adopt_minutes(&mut self, id: MeetingId) -> Result<MeetingView, Problem> {
        self.deed(Right::KeepMeetings, "adopt_minutes", |tx, stamp| {
            let (meeting, kept) = open(tx, id)?;
            let sitting = Sitting::of(tx, meeting, &kept.minutes.reports)?;
            let minutes = tidied(sitting.completed(kept.minutes.clone(), &kept.minutes));
            expect_ready(&sitting, &minutes)?;
            if minutes != kept.minutes {
                keep(tx, stamp, id, &kept, &minutes)?;
            }
            store::matter::give(tx, id, sitting.day())?;
            let record = sitting.record(tx, &minutes)?;
            expect_printable(&record)?;
            freeze(tx, stamp, &record, id)?;
            end_matters(tx, stamp, &sitting, &minutes)?;
            store::meeting::set_state(tx, id, MeetingState::Adopted, &Text::default())?;
            let adopted = meeting_named(tx, id)?;
            stamp.keep(tx, ("meeting", id.0), Some(&sitting.meeting), Some(&adopted))?;
            meeting_view(tx, id)
        })
    }
}

fn expect_ready(sitting: &Sitting, minutes: &Minutes) -> Result<(), Problem> {
    let mut missing = sitting.facts(minutes).missing;
    missing.retain(|missing| missing.blocks);
    if missing.is_empty() { Ok(()) } else { Err(Problem::NotReady { missing }) }
}

fn freeze(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    record: &MeetingRecord,
    id: MeetingId,
) -> Result<(), Problem> {
    let content = serde_json::to_string(record).map_err(store::Error::from)?;
    let adopting = Adopting {
        content: &content,
        at: stamp.at,
        by: &who_sits(tx, stamp)?,
        present: record.count.counted_present,
        denominator: record.count.denominator,
    };
    Ok(store::adoption::insert(tx, id, &adopting)?)
}

/// The name of who sits at the desk: who holds the post of the seat today, or the member whose seat
/// it is; the post where nobody holds it.
pub(crate) fn who_sits(conn: &Connection, stamp: &Stamp) -> Result<Text, Problem> {
    let roll = Roll::on(conn, stamp.day())?;
    let (sitting, post) = match stamp.seat {
        Seat::Secretary => (roll.holder(PostKind::Secretary), Some(PostKind::Secretary)),
        Seat::Deputy => (roll.holder(PostKind::DeputySecretary), Some(PostKind::DeputySecretary)),
        Seat::Member(member) => (roll.find(member), None),
        Seat::Chooser => (None, None),
    };
    if let Some(sitting) = sitting {
        return Ok(name_of(sitting));
    }
    let spelling = cell::settings(conn)?.spelling;
    let named = post.map(|post| paper::post_name(post, spelling)).transpose();
    let named = named.map_err(|error| unexpected(&error))?.flatten();
    Ok(named.map_or_else(|| stamp.seat.to_string().into(), Text::from))
}

fn end_matters(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    sitting: &Sitting,
    minutes: &Minutes,
) -> Result<(), Problem> {
    for report in &minutes.reports {
        let followed = sitting.followed(report.matter).map(|followed| &followed.matter);
        let open = followed.filter(|matter| matter.end.is_none());
        let (Some(matter), Some(end)) = (open, end_of(report, sitting)?) else { continue };
        store::matter::end(tx, report.matter, &end)?;
        let ended = domain::matter::Matter { end: Some(end), ..matter.clone() };
        stamp.keep(tx, ("matter", report.matter.0), Some(matter), Some(&ended))?;
    }
    Ok(())
}

/// How a matter ends by what was heard about it; none where it stays open.
fn end_of(report: &MatterReport, sitting: &Sitting) -> Result<Option<MatterEnd>, Problem> {
    let kind = match report.outcome {
        Outcome::StaysOpen => return Ok(None),
        Outcome::Done => EndKind::Done,
        Outcome::Dropped => EndKind::Dropped,
    };
    let words = report.words.to_words().map_err(|_| Problem::blank("reports.words"))?;
    Ok(Some(MatterEnd { kind, words, meeting: sitting.meeting.id, ended_on: sitting.day() }))
}
