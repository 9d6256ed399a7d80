//! What the window sees of notebooks.

use chrono::{NaiveDate, NaiveDateTime};
use domain::dates::{PartialDate, YearMonth};
use domain::member::PersonKind;
use domain::notebook::{
    Commendation, DueState, Following, GoodDeed, Lacking, Model, MonthPage, MonthState, Pledge,
    PressingIssue, ResultLevel, Summary, SummaryPeriod,
};
use domain::post::PostKind;
use domain::text::Text;
use domain::{GoodDeedId, MeetingId, MemberId, PledgeId, StoryId, StudyId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::stories::StoryView;
use crate::studies::OwnStudy;

/// A person's notebook of a year, whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct NotebookView {
    /// Whose.
    pub member: MemberId,
    /// Of which year.
    pub year: i32,
    /// The cover, as of today or the end of the year.
    pub cover: NotebookCover,
    /// Part 1: what was registered for the year and for its months, by group.
    pub pledges: Vec<PledgeLine>,
    /// Where the registration of the year stands (due 31/3).
    pub registration: DueState,
    /// The commitment of the year (bản cam kết).
    pub commitment: CommitmentLine,
    /// Part 2: twelve pages.
    pub months: Vec<MonthPageView>,
    /// Part 3: stories prepared and told in the year, the oldest first.
    pub stories: Vec<StoryView>,
    /// Part 3: study sessions of the year, the oldest first.
    pub studies: Vec<OwnStudy>,
    /// Part 4: the half-year and the year, in this order, written or not.
    pub summaries: Vec<SummaryView>,
    /// Việc tốt of the year, the newest first.
    pub deeds: Vec<GoodDeedLine>,
    /// Khen thưởng of the year, the newest first.
    pub commendations: Vec<CommendationLine>,
    /// Whether who sits here may write in it as their own.
    pub own: bool,
}

/// The cover of a notebook.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct NotebookCover {
    /// Đảng bộ.
    pub superior: Text,
    /// Chi bộ.
    pub cell: Text,
    /// Họ và tên.
    pub name: Text,
    /// Đảng viên, quần chúng or đoàn viên.
    pub kind: PersonKind,
    /// Ngày sinh.
    pub born_on: Option<PartialDate>,
    /// Ngày vào Đảng.
    pub joined_on: Option<PartialDate>,
    /// Ngày chính thức.
    pub official_on: Option<PartialDate>,
    /// The highest post in the cell.
    pub post: Option<PostKind>,
    /// Chức vụ in government and organisations, one a line.
    pub titles: Text,
    /// Chuyên đề of the year.
    pub theme: Text,
}

/// The commitment of a person and year, as the notebook shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CommitmentLine {
    /// Ngày ký.
    #[ts(type = "string | null")]
    pub signed_on: Option<NaiveDate>,
    /// The day the committee confirmed it.
    #[ts(type = "string | null")]
    pub confirmed_on: Option<NaiveDate>,
    /// Where it stands (due 31/3): done once signed.
    pub state: DueState,
}

/// A pledge with the gentle question about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PledgeLine {
    /// The pledge.
    #[serde(flatten)]
    pub pledge: Pledge,
    /// What it lacks to be assessed by; never an obstacle.
    pub lacking: Vec<Lacking>,
}

/// A pledge as kept, with the question and the examples beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PledgeView {
    /// The pledge.
    pub pledge: Pledge,
    /// What is asked about it.
    pub question: PledgeQuestion,
}

/// What is gently asked about a pledge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PledgeQuestion {
    /// What it lacks to be assessed by.
    pub lacking: Vec<Lacking>,
    /// Earlier concrete pledges of the cell in the same group that were kept well; empty where
    /// nothing is lacking.
    pub examples: Vec<Text>,
}

/// A page of a month with all that stands on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MonthPageView {
    /// The page, with a line for each pledge of the month and of its year.
    pub page: MonthPage,
    /// Counts the drafts of what the person wrote; goes back with the next one.
    pub revision: u32,
    /// When a draft last changed it; none until one has.
    #[ts(type = "string | null")]
    pub saved_at: Option<NaiveDateTime>,
    /// Where it stands.
    pub state: MonthState,
    /// The day something was first reported.
    #[ts(type = "string | null")]
    pub reported_on: Option<NaiveDate>,
    /// The last day on which it is in time.
    #[ts(type = "string")]
    pub due_on: NaiveDate,
    /// Whether its report has waited for a comment for more than thirty days.
    pub comment_missing: bool,
    /// Whether the comment was made at a meeting whose minutes are adopted: it is locked.
    pub comment_locked: bool,
    /// Its number in the history (`monthPage`); none while nothing is written.
    pub record: Option<i64>,
}

/// A draft of a month page as it was kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SavedMonthPage {
    /// The revision the next draft builds on.
    pub revision: u32,
    /// When the page last changed.
    #[ts(type = "string")]
    pub saved_at: NaiveDateTime,
    /// Where it stands now.
    pub state: MonthState,
    /// By whose hand and confirmed or not; none while nothing is written.
    pub author: Option<domain::notebook::Author>,
}

/// A comment as it is made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CommentDraft {
    /// The comment; blank takes it back.
    pub words: Text,
    /// Ngày nhận xét.
    #[ts(type = "string")]
    pub on: NaiveDate,
    /// Người nhận xét; blank for who sits here.
    pub by: Text,
    /// The open meeting it is made at.
    pub meeting: Option<MeetingId>,
}

/// Somebody's page of the month a meeting hears, for entering everybody in one pass.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MonthReportLine {
    /// Whose page.
    pub member: MemberId,
    /// Their name.
    pub name: Text,
    /// Đảng viên, quần chúng or đoàn viên.
    pub kind: PersonKind,
    /// The pledges the lines of the page belong to, in the order of the lines.
    pub pledges: Vec<Pledge>,
    /// The page.
    pub page: MonthPageView,
}

/// A summary with where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SummaryView {
    /// The summary.
    pub summary: Summary,
    /// Where it stands: the half-year is due until the end of July, the year until the end of January.
    pub state: DueState,
    /// Whether its comment was made at a meeting whose minutes are adopted: it is locked.
    pub comment_locked: bool,
    /// Its number in the history (`summary`); none while nothing is written.
    pub record: Option<i64>,
}

/// A comment on a summary as it is made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SummaryComment {
    /// Nhận xét, đánh giá của chi bộ.
    #[serde(flatten)]
    pub comment: CommentDraft,
    /// Đề nghị biểu dương.
    pub praise_proposed: Text,
}

/// A good deed with the names beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct GoodDeedLine {
    /// The deed.
    #[serde(flatten)]
    pub deed: GoodDeed,
    /// Who did it.
    pub name: Text,
}

/// A commendation with the name beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CommendationLine {
    /// The commendation.
    #[serde(flatten)]
    pub commendation: Commendation,
    /// Who was commended.
    pub name: Text,
}

/// A model with the name of who answers for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ModelLine {
    /// The model.
    #[serde(flatten)]
    pub model: Model,
    /// The member's name, or the words written instead.
    pub owner_name: Text,
}

/// A pressing issue with the name of who answers for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PressingIssueLine {
    /// The issue.
    #[serde(flatten)]
    pub issue: PressingIssue,
    /// The member's name, or the words written instead.
    pub owner_name: Text,
    /// Whether its day has passed and it is open still.
    pub overdue: bool,
}

/// An assignment with its names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FollowingLine {
    /// The assignment.
    #[serde(flatten)]
    pub following: Following,
    /// Who follows.
    pub follower_name: Text,
    /// Who is followed.
    pub followed_name: Text,
}

/// Somebody who is followed, and what is missing in the notebook of this year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FollowedLine {
    /// Who.
    pub member: MemberId,
    /// Their name.
    pub name: Text,
    /// What is missing, the most pressing first.
    pub gaps: Vec<Gap>,
}

/// Something a notebook should have by now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum Gap {
    /// Nothing is registered after 31/3.
    Registration,
    /// The commitment is not signed after 31/3.
    Commitment,
    /// The page of a month is overdue.
    Report {
        /// Which month.
        month: YearMonth,
    },
    /// A report has waited for a comment for more than thirty days.
    Comment {
        /// Which month.
        month: YearMonth,
    },
    /// A summary is overdue.
    Summary {
        /// Which.
        period: SummaryPeriod,
    },
    /// A pledge was never confirmed by the committee, after 31/3.
    Acceptance {
        /// How many.
        pledges: u32,
    },
}

/// Members × months: where every notebook of a year stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MatrixView {
    /// The year.
    pub year: i32,
    /// A row for everybody who owes or keeps a notebook of the year: members by name, then the others.
    pub rows: Vec<MatrixRow>,
    /// The numbers below each month.
    pub months: Vec<MatrixCount>,
}

/// One person's row of the matrix.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MatrixRow {
    /// Whose.
    pub member: MemberId,
    /// Their name.
    pub name: Text,
    /// Đảng viên, quần chúng or đoàn viên.
    pub kind: PersonKind,
    /// The registration of the year.
    pub registration: DueState,
    /// The commitment.
    pub commitment: DueState,
    /// The twelve months.
    pub months: Vec<MatrixCell>,
    /// The half-year and the year.
    pub summaries: Vec<DueState>,
    /// How many good deeds are in the log.
    pub deeds: u32,
}

/// One page in the matrix.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MatrixCell {
    /// Which month.
    pub month: YearMonth,
    /// Where the page stands.
    pub state: MonthState,
    /// Whether its report has waited for a comment for more than thirty days.
    pub comment_missing: bool,
    /// The lowest level reported; none where no level was.
    pub level: Option<ResultLevel>,
}

/// The pages of a month in numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MatrixCount {
    /// Pages owed, reported or not.
    pub owed: u32,
    /// Of all pages: reported, with a comment or without.
    pub reported: u32,
    /// Of these: commented on.
    pub commented: u32,
    /// Overdue.
    pub overdue: u32,
}

/// Which pages are entered in one pass.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(tag = "by", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum OnePass {
    /// The month a meeting hears: the one whose pages are due next on its day.
    Meeting {
        /// Which meeting.
        meeting: MeetingId,
    },
    /// A month.
    Month {
        /// Which.
        month: YearMonth,
    },
}

/// What a person confirms as read at their own seat (đã đọc).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(tag = "what", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum Own {
    /// A pledge.
    Pledge {
        /// Which.
        id: PledgeId,
    },
    /// The page of a month.
    Month {
        /// Which.
        month: YearMonth,
    },
    /// A summary.
    Summary {
        /// Of which year.
        year: i32,
        /// Of which part.
        period: SummaryPeriod,
    },
    /// A good deed.
    Deed {
        /// Which.
        id: GoodDeedId,
    },
    /// What one takes to heart of a story, and the story outside minutes.
    Story {
        /// Which.
        id: StoryId,
    },
    /// What one takes to heart of a study session.
    Study {
        /// Which.
        id: StudyId,
    },
    /// Everything of a year that was entered on behalf.
    Year {
        /// Which.
        year: i32,
    },
}
