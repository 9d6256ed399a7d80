//! Writing the minutes of a meeting, adopting them, and adding to them afterwards.

mod adopt;
mod begin;
mod facts;
mod missing;
mod save;
mod sitting;
mod supplement;
mod tidy;

use chrono::{NaiveDate, NaiveDateTime};
use domain::attendance::AttendanceCount;
use domain::meeting::{Meeting, MeetingState};
use domain::member::Rank;
use domain::minutes::Minutes;
use domain::post::PostKind;
use domain::role::Seat;
use domain::score::ScoreSheet;
use domain::text::Text;
use domain::vote::Arithmetic;
use domain::{ItemId, MeetingId, MemberId, StoryId};
use serde::Serialize;
use store::Connection;
use store::minutes::Kept;
use ts_rs::TS;

use crate::matters::OpenMatter;
use crate::notebook::{MonthReportLine, month_reports};
use crate::stories::{self, StoryOffer};
use crate::{Desk, Problem};
pub(crate) use adopt::who_sits;
pub use missing::{Lack, Missing};
pub(crate) use sitting::{Sitting, new_year};

/// Minutes being written, with all the window needs beside them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MinutesView {
    /// The meeting.
    pub meeting: Meeting,
    /// The minutes, whole, with a line for everybody summoned and for every open matter.
    pub minutes: Minutes,
    /// Counts the drafts; goes back with the next one.
    pub revision: u32,
    /// When a draft last changed them; none until one has.
    #[ts(type = "string | null")]
    pub saved_at: Option<NaiveDateTime>,
    /// What follows from them.
    pub facts: MinutesFacts,
    /// Members who can be named, by name.
    pub people: Vec<PersonChoice>,
    /// The matters reported on, in the order of the reports.
    pub carried: Vec<OpenMatter>,
    /// Everybody's page of the month this meeting hears, and others it has commented on.
    pub notebook: Vec<MonthReportLine>,
    /// Whose turn it is to tell a story about Bác and who have not told yet.
    pub story_turns: Vec<StoryOffer>,
    /// Stories, of these minutes or prepared for them, whose words are their tellers' own: they are
    /// taken up as they are.
    pub own_stories: Vec<StoryId>,
    /// The sheet the meeting is scored with.
    pub sheet: ScoreSheet,
}

/// A member who can be named in minutes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PersonChoice {
    /// Names the member.
    pub id: MemberId,
    /// The name as it is written.
    pub name: Text,
    /// The highest post in the cell on the day of the meeting.
    pub post: Option<PostKind>,
    /// Chính thức or dự bị on the day.
    pub rank: Rank,
}

/// What follows from the minutes as they are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MinutesFacts {
    /// The attendance in numbers.
    pub count: AttendanceCount,
    /// The rate of attendance in tenths of a percent: 985 is 98,5 %.
    pub rate_tenths: Option<u32>,
    /// Minutes the meeting took, once it has ended.
    pub length: Option<u32>,
    /// Least minutes, where a rule sets them.
    pub least_length: Option<u32>,
    /// Whether it was shorter than that.
    pub too_short: bool,
    /// The votes that were counted.
    pub votes: Vec<VoteFact>,
    /// Points that follow from the minutes, for the lines of the sheet that have a rule.
    pub suggestions: Vec<ScoreSuggestion>,
    /// The sum of the points given, in tenths.
    pub total: u32,
    /// The rank of that sum; blank while not everything is scored.
    pub rank: Text,
    /// What must or should be filled in before adoption.
    pub missing: Vec<Missing>,
}

/// A vote, held against those who could vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct VoteFact {
    /// The item voted on; none for the monthly resolution.
    pub item: Option<ItemId>,
    /// Official members present, who could vote.
    pub voters: u32,
    /// All official members of the body, the base of the Charter.
    pub official: u32,
    /// Whether the counts add up.
    pub arithmetic: Arithmetic,
    /// Whether it carried.
    pub carried: bool,
}

/// Points that follow from the minutes for one line of the sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ScoreSuggestion {
    /// The line.
    pub key: String,
    /// Points, in tenths.
    pub points: u32,
}

/// A draft as it was kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SavedMinutes {
    /// The revision the next draft builds on.
    pub revision: u32,
    /// When the minutes last changed.
    #[ts(type = "string")]
    pub saved_at: NaiveDateTime,
    /// What follows from them now.
    pub facts: MinutesFacts,
}

/// A draft that can be looked at again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct DraftVersion {
    /// Which revision it was.
    pub revision: u32,
    /// When it was saved.
    #[ts(type = "string")]
    pub saved_at: NaiveDateTime,
}

impl Desk {
    /// The minutes of a meeting, once they were begun.
    pub fn minutes(&self, id: MeetingId) -> Result<MinutesView, Problem> {
        let seat = (self.seat, self.today());
        self.read(|conn| {
            let (meeting, kept) = begun(conn, id)?;
            view(conn, seat, meeting, kept)
        })
    }

    /// The last drafts of the minutes, the newest first: one for each minute of typing, twenty at
    /// most.
    pub fn drafts(&self, id: MeetingId) -> Result<Vec<DraftVersion>, Problem> {
        self.read(|conn| {
            let versions = store::draft::list(conn, id)?.into_iter();
            Ok(versions
                .map(|version| DraftVersion {
                    revision: version.revision,
                    saved_at: version.saved_at,
                })
                .collect())
        })
    }

    /// One of [`Desk::drafts`], to look at or to take words from.
    pub fn draft(&self, id: MeetingId, revision: u32) -> Result<Minutes, Problem> {
        self.read(|conn| store::draft::find(conn, id, revision)?.ok_or(Problem::Missing))
    }
}

/// The meeting named `id`.
pub(crate) fn meeting_named(conn: &Connection, id: MeetingId) -> Result<Meeting, Problem> {
    store::meeting::find(conn, id)?.ok_or(Problem::Missing)
}

/// A meeting and its minutes, once they were begun.
fn begun(conn: &Connection, id: MeetingId) -> Result<(Meeting, Kept), Problem> {
    let meeting = meeting_named(conn, id)?;
    let kept = store::minutes::find(conn, id)?.ok_or(Problem::MinutesNotBegun)?;
    Ok((meeting, kept))
}

/// A meeting and its minutes while they can be written.
fn open(conn: &Connection, id: MeetingId) -> Result<(Meeting, Kept), Problem> {
    let meeting = meeting_named(conn, id)?;
    match meeting.state {
        MeetingState::Planned => Err(Problem::MinutesNotBegun),
        MeetingState::Adopted => Err(Problem::MinutesLocked),
        MeetingState::Cancelled => Err(Problem::MeetingCancelled),
        MeetingState::Open => begun(conn, id),
    }
}

fn view(
    conn: &Connection,
    seat: (Seat, NaiveDate),
    meeting: Meeting,
    kept: Kept,
) -> Result<MinutesView, Problem> {
    let Kept { minutes: stored, revision, saved_at } = kept;
    let sitting = Sitting::of(conn, meeting, &stored.reports)?;
    let minutes = sitting.completed(stored.clone(), &stored);
    let story_turns = stories::offers(conn, &sitting.meeting, sitting.day())?;
    let prepared = story_turns.iter().filter_map(|offer| offer.story.as_ref());
    Ok(MinutesView {
        own_stories: stories::of_tellers(conn, seat, minutes.stories.iter().chain(prepared))?,
        facts: sitting.facts(&minutes),
        people: sitting.people(),
        carried: sitting.carried(&minutes),
        notebook: month_reports(conn, &sitting.roll, &sitting.meeting, sitting.day())?,
        story_turns,
        sheet: sitting.sheet.clone(),
        meeting: sitting.meeting,
        minutes,
        revision,
        saved_at,
    })
}
