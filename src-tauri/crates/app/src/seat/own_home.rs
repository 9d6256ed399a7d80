//! The first page of a member's own seat.

use std::cmp::Reverse;

use chrono::{Datelike as _, NaiveDate, NaiveDateTime};
use domain::dates::YearMonth;
use domain::form::Purpose;
use domain::minutes::MentionKind;
use domain::role::{Right, Seat};
use domain::study::StudyReportState;
use domain::text::Text;
use domain::{MeetingId, MemberId};
use serde::Serialize;
use ts_rs::TS;

use super::pin::pin_kept;
use super::{PinReset, name_of_member};
use crate::matters::{OpenMatter, end_of_time};
use crate::roll::Roll;
use crate::studies::OwnStudy;
use crate::{Desk, Problem, commitment, forms, review, stories, studies};

/// What a member sees first at their own seat, and what the cell says about them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct OwnHome {
    /// Who.
    pub member: MemberId,
    /// Their name.
    pub name: Text,
    /// The day it is.
    #[ts(type = "string")]
    pub today: NaiveDate,
    /// The open matters they answer for (việc được phân công).
    pub matters: Vec<OpenMatter>,
    /// The next month it is their turn to tell a story about Bác; none where the rota has none.
    pub story_turn: Option<YearMonth>,
    /// Study sessions of this year and the last whose report is due, or that they have to make up for.
    pub studies: Vec<OwnStudy>,
    /// Praise and reminders given to them by adopted minutes, the newest first.
    pub mentions: Vec<OwnMention>,
    /// When the PIN was chosen; none while there is none.
    #[ts(type = "string | null")]
    pub pin_set_at: Option<NaiveDateTime>,
    /// Every time the PIN was taken back, the newest first.
    pub resets: Vec<PinReset>,
    /// Every time somebody else took back the signature under a commitment or a self-assessment of last
    /// year, this year or the next, the newest first.
    pub signatures_taken_back: Vec<SignatureTakenBack>,
}

/// A signature under a form of the member that somebody else took back, so that it could be written in
/// again; the words of the member stayed as they were.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SignatureTakenBack {
    /// What the form was filled in for.
    pub purpose: Purpose,
    /// Of which year it is.
    pub year: i32,
    /// When.
    #[ts(type = "string")]
    pub at: NaiveDateTime,
    /// At which seat.
    pub seat: Seat,
}

/// A praise or a reminder (biểu dương, nhắc nhở) given to the member at a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct OwnMention {
    /// At which meeting.
    pub meeting: MeetingId,
    /// The month the meeting was for.
    pub month: YearMonth,
    /// Praise or reminder.
    pub kind: MentionKind,
    /// For what.
    pub words: Text,
}

impl Desk {
    /// The first page of a member's own seat.
    pub fn own_home(&self, member: MemberId) -> Result<OwnHome, Problem> {
        let (seat, today) = (self.seat, self.today());
        self.read_about(Right::ReadOwn, member, |conn| {
            let roll = Roll::on(conn, today)?;
            let open = store::matter::list_open(conn, end_of_time(today))?.into_iter();
            let led = open.filter(|followed| followed.matter.draft.lead == Some(member));
            let resets = store::pin::resets(conn, member)?.into_iter();
            Ok(OwnHome {
                member,
                name: name_of_member(conn, member)?,
                today,
                matters: led.map(|followed| OpenMatter::of(followed, &roll, today)).collect(),
                story_turn: stories::month_of_turn(conn, member, today)?,
                studies: open_studies(conn, member, seat, today)?,
                mentions: mentions(conn, member)?,
                pin_set_at: pin_kept(conn, member)?.set_at,
                resets: resets.map(PinReset::from).collect(),
                signatures_taken_back: taken_back(conn, member, today)?,
            })
        })
    }
}

/// Sessions the member still owes something.
fn open_studies(
    conn: &store::Connection,
    member: MemberId,
    seat: Seat,
    today: NaiveDate,
) -> Result<Vec<OwnStudy>, Problem> {
    let mut found = studies::of_member(conn, member, today.year() - 1, (seat, today))?;
    found.extend(studies::of_member(conn, member, today.year(), (seat, today))?);
    found.retain(|own| {
        let is_owed = matches!(own.report_state, StudyReportState::Due | StudyReportState::Overdue);
        is_owed || own.has_to_make_up
    });
    Ok(found)
}

/// Signatures under forms of the member that others took back.
fn taken_back(
    conn: &store::Connection,
    member: MemberId,
    today: NaiveDate,
) -> Result<Vec<SignatureTakenBack>, Problem> {
    let mut found = Vec::new();
    for which in [commitment::REOPENING, review::REOPENING, review::REOPENING_QUARTER] {
        found.extend(forms::taken_back(conn, member, which, today)?);
    }
    found.sort_by_key(|taken| Reverse(taken.at));
    Ok(found)
}

fn mentions(conn: &store::Connection, member: MemberId) -> Result<Vec<OwnMention>, Problem> {
    let kept = store::mention::list_adopted(conn, member)?.into_iter();
    Ok(kept
        .map(|(meeting, month, mention)| OwnMention {
            meeting,
            month,
            kind: mention.kind,
            words: mention.words,
        })
        .collect())
}
