//! What stands behind an offer, for the eye: its words are the window's.

use chrono::NaiveDate;
use domain::censure::CensureKind;
use domain::dates::YearMonth;
use domain::form::Purpose;
use domain::minutes::MentionKind;
use domain::notebook::{ResultLevel, SummaryPeriod};
use domain::review::GiverKind;
use domain::text::Text;
use domain::{MeetingId, MemberId, StudyId};
use serde::Serialize;
use ts_rs::TS;

/// What an offer comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum OfferSource {
    /// An open shortcoming the cell follows.
    Matter {
        /// The day it was named.
        #[ts(type = "string")]
        given_on: NaiveDate,
    },
    /// A shortcoming that was remedied.
    Remedied {
        /// The day it was named.
        #[ts(type = "string")]
        given_on: NaiveDate,
        /// The day a meeting closed it.
        #[ts(type = "string")]
        ended_on: NaiveDate,
        /// That meeting.
        meeting: MeetingId,
        /// The result the meeting heard.
        result: Text,
    },
    /// A task or a conclusion (nhiệm vụ được giao).
    Task {
        /// The day it was given.
        #[ts(type = "string")]
        given_on: NaiveDate,
        /// The meeting that ended it; none while it is open.
        meeting: Option<MeetingId>,
        /// The day by which it was due.
        #[ts(type = "string | null")]
        due_on: Option<NaiveDate>,
        /// The day it ended.
        #[ts(type = "string | null")]
        ended_on: Option<NaiveDate>,
        /// Where it stands.
        state: TaskState,
    },
    /// Another form of the same person or collective.
    Form {
        /// What the form is called.
        name: Text,
        /// Its year.
        year: i32,
        /// What it was filled in for.
        purpose: Purpose,
    },
    /// A pledge, and how often it was reported kept.
    Pledge {
        /// The month it was registered for; none for the whole year.
        month: Option<YearMonth>,
        /// The day it was registered.
        #[ts(type = "string")]
        registered_on: NaiveDate,
        /// Months that report a result of it.
        reported: u32,
        /// Of these: done, or done well.
        kept: u32,
    },
    /// What was done of a pledge in a month.
    MonthResult {
        /// Which month.
        month: YearMonth,
        /// How well.
        level: Option<ResultLevel>,
    },
    /// What a person remarked on their own month.
    MonthRemark {
        /// Which month.
        month: YearMonth,
    },
    /// A comment of the committee or the cell.
    Comment {
        /// On what.
        on: Commented,
        /// The day it was made.
        #[ts(type = "string")]
        said_on: NaiveDate,
        /// Who made it.
        by: Text,
    },
    /// A good deed.
    GoodDeed {
        /// The day it was done.
        #[ts(type = "string")]
        on: NaiveDate,
    },
    /// The attendance at adopted meetings of the year.
    Attendance {
        /// How often present.
        present: u32,
        /// How often to be there.
        held: u32,
    },
    /// A story about Bác that was told.
    Story {
        /// The day it was told.
        #[ts(type = "string")]
        on: NaiveDate,
    },
    /// A study session.
    Study {
        /// Which.
        study: StudyId,
        /// The day it was held.
        #[ts(type = "string")]
        on: NaiveDate,
        /// The mark of the report (thu hoạch); blank where there is none, or it is not announced.
        mark: Text,
    },
    /// A commendation.
    Commendation {
        /// The day it was given.
        #[ts(type = "string")]
        on: NaiveDate,
        /// Hình thức.
        form: Text,
        /// Who gave it.
        issuer: Text,
    },
    /// A praise or a reminder in adopted minutes.
    Mention {
        /// Which of the two.
        mention: MentionKind,
        /// The month the meeting was for.
        month: YearMonth,
        /// The meeting.
        meeting: MeetingId,
    },
    /// A suggestion for the review from a superior body.
    Suggestion {
        /// Which body.
        from: Text,
        /// Số, ngày của văn bản.
        paper: Text,
        /// Ngày nhận.
        #[ts(type = "string | null")]
        received_on: Option<NaiveDate>,
    },
    /// A comment contributed for the review.
    Contribution {
        /// From what kind of giver.
        giver: GiverKind,
        /// Who, by name; blank where nobody is named.
        by: Text,
        /// When.
        #[ts(type = "string | null")]
        on: Option<NaiveDate>,
    },
    /// A reminder or a measure of discipline decided in writing.
    Censure {
        /// Hình thức.
        censure: CensureKind,
        /// Cấp quyết định.
        by: Text,
        /// Ngày quyết định.
        #[ts(type = "string")]
        on: NaiveDate,
    },
}

/// What a comment is on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "what", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum Commented {
    /// The page of a month.
    Month {
        /// Whose.
        member: MemberId,
        /// Which.
        month: YearMonth,
    },
    /// A summary.
    Summary {
        /// Of the half-year or the year.
        period: SummaryPeriod,
    },
    /// A story.
    Story,
}

/// Where a task stands at the end of the year, or now while it lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum TaskState {
    /// Done by the day it was due, or no day was set.
    InTime,
    /// Done after that day.
    Late,
    /// Given up, with a reason.
    Dropped,
    /// Open, and its day has not passed.
    Open,
    /// Open, and its day has passed.
    Overdue,
}
