//! A meeting as it goes on paper: every name written out, nothing to look up.
//!
//! Papers, the reading view and the text for pasting are made from this one value, before the
//! minutes are adopted as after. On adoption it is kept, letter for letter, with its SHA-256: what
//! later happens to a member's name or a setting does not change an adopted paper.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::agenda::{ItemKind, Stage};
use crate::attendance::{AbsenceReason, AttendanceCount, Mark};
use crate::cell::{CellNames, Term};
use crate::dates::YearMonth;
use crate::matter::{MatterKind, Outcome};
use crate::meeting::MeetingKind;
use crate::member::Rank;
use crate::minutes::{Guest, MentionKind};
use crate::notebook::ResultLevel;
use crate::post::PostKind;
use crate::resolution::ResolutionText;
use crate::settings::{CellSettings, Standard};
use crate::text::{Spelling, Text};
use crate::vote::{Arithmetic, Vote};

/// A meeting as it goes on paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MeetingRecord {
    /// The names of the cell on the day.
    pub cell: CellNames,
    /// Layout of papers.
    pub standard: Standard,
    /// Spelling of captions.
    pub spelling: Spelling,
    /// The term of the committee on the day.
    pub term: Option<Term>,
    /// Whether the cell had a committee (chi ủy) on the day.
    pub has_committee: bool,
    /// Which kind of meeting.
    pub kind: MeetingKind,
    /// The month it counts for.
    pub month: YearMonth,
    /// When it was to begin.
    #[ts(type = "string")]
    pub planned_at: NaiveDateTime,
    /// When it began.
    #[ts(type = "string | null")]
    pub started_at: Option<NaiveDateTime>,
    /// When it ended.
    #[ts(type = "string | null")]
    pub ended_at: Option<NaiveDateTime>,
    /// The least length in minutes, where a rule set one.
    pub least_minutes: Option<u32>,
    /// Where.
    pub place: Text,
    /// The theme of a thematic meeting.
    pub theme: Text,
    /// Who was invited, for the invitation.
    pub invited: Text,
    /// What to prepare, for the invitation.
    pub preparation: Text,
    /// Chủ trì.
    pub chair: Option<RecordedPerson>,
    /// Người ghi biên bản.
    pub note_taker: Option<RecordedPerson>,
    /// Bí thư on the day, or while there was none the phó bí thư; signs invitations and resolutions.
    pub secretary: Option<RecordedPerson>,
    /// Đại biểu, khách mời.
    pub guests: Vec<Guest>,
    /// Everybody's attendance, in the order of the member list.
    pub attendance: Vec<RecordedAttendance>,
    /// Its numbers.
    pub count: AttendanceCount,
    /// The agenda with what was said.
    pub items: Vec<RecordedItem>,
    /// What was heard about matters left open.
    pub reports: Vec<RecordedReport>,
    /// Tasks, conclusions and shortcomings given.
    pub matters: Vec<RecordedMatter>,
    /// Kết quả học tập và làm theo Bác, of those who owed a report; empty in minutes adopted by an older
    /// program and where the agenda has no place for it.
    #[serde(default)]
    pub months: Vec<RecordedMonth>,
    /// Biểu dương, nhắc nhở.
    pub mentions: Vec<RecordedMention>,
    /// Kể chuyện về Bác.
    pub stories: Vec<RecordedStory>,
    /// Thông báo đảng phí.
    pub dues: Text,
    /// Nghị quyết tháng.
    pub resolution: ResolutionText,
    /// Chấm điểm, where it was done.
    pub score: Option<RecordedScore>,
    /// Hạn chế của kỳ sinh hoạt.
    pub weakness: Text,
    /// Numbers of its papers.
    pub numbers: RecordedNumbers,
    /// The share of official members a resolution needs, percent.
    pub resolution_share: u32,
    /// Days within which the result is reported.
    pub report_days: u32,
}

/// A person on paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RecordedPerson {
    /// Họ và tên.
    pub name: Text,
    /// The highest post in the cell on the day.
    pub post: Option<PostKind>,
}

/// One line of the attendance on paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RecordedAttendance {
    /// Who.
    pub person: RecordedPerson,
    /// Chính thức or dự bị on the day.
    pub rank: Rank,
    /// Tổ đảng.
    pub group: Text,
    /// What was ticked.
    pub mark: Option<Mark>,
    /// Why absent.
    pub reason: Option<AbsenceReason>,
    /// The reason in words.
    pub words: Text,
}

/// An item of the agenda on paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RecordedItem {
    /// Which part of the meeting.
    pub stage: Stage,
    /// What the program did there.
    pub kind: ItemKind,
    /// The words of the agenda.
    pub title: Text,
    /// Who presented it.
    pub presenter: Text,
    /// Minutes set aside.
    pub minutes: Option<u32>,
    /// Báo cáo tóm tắt.
    pub report: Text,
    /// Ý kiến.
    pub remarks: Vec<RecordedRemark>,
    /// Tiếp thu, giải trình.
    pub reply: Text,
    /// Kết luận.
    pub conclusion: Text,
    /// What was put to the vote.
    pub motion: Text,
    /// The vote.
    pub vote: Option<RecordedVote>,
}

/// A remark on paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RecordedRemark {
    /// Who spoke.
    pub speaker: Text,
    /// What was said.
    pub words: Text,
}

/// A vote on paper, with its base.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RecordedVote {
    /// The counts.
    pub vote: Vote,
    /// Official members present, who could vote.
    pub voters: u32,
    /// All official members of the cell, the base of the Charter.
    pub official: u32,
    /// Whether the counts add up.
    pub arithmetic: Arithmetic,
    /// Whether it carried.
    pub carried: bool,
}

/// A report about an open matter on paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RecordedReport {
    /// What kind of matter.
    pub kind: MatterKind,
    /// Nhiệm vụ đề ra.
    pub work: Text,
    /// Who answers for it.
    pub lead: Text,
    /// The day it was given.
    #[ts(type = "string")]
    pub given_on: NaiveDate,
    /// When it was due as the meeting began.
    #[ts(type = "string | null")]
    pub due_on: Option<NaiveDate>,
    /// Tình trạng đầu kỳ: what the meeting before heard, blank for a new matter.
    pub state_before: Text,
    /// Where it stands now.
    pub outcome: Outcome,
    /// Kết quả, lý do, tình hình.
    pub words: Text,
    /// A new due day.
    #[ts(type = "string | null")]
    pub new_due_on: Option<NaiveDate>,
}

/// A matter given, on paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RecordedMatter {
    /// What kind.
    pub kind: MatterKind,
    /// Rõ việc.
    pub work: Text,
    /// Rõ người.
    pub lead: Text,
    /// Phối hợp.
    pub helpers: Text,
    /// Rõ thời gian.
    #[ts(type = "string | null")]
    pub due_on: Option<NaiveDate>,
    /// Rõ sản phẩm, or the remedy.
    pub product: Text,
    /// Rõ trách nhiệm.
    pub responsibility: Text,
    /// Rõ thẩm quyền.
    pub authority: Text,
}

/// A person's page of a month on paper, as the meeting heard it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RecordedMonth {
    /// Whose page.
    pub person: RecordedPerson,
    /// Which month.
    pub month: YearMonth,
    /// Whether anything was reported.
    pub reported: bool,
    /// What was done of what was registered; pledges nobody has said anything about are left out.
    pub results: Vec<RecordedResult>,
    /// Tự nhận xét, hạn chế.
    pub self_remark: Text,
    /// Nhận xét của chi bộ, made at this meeting; blank where none was.
    pub comment: Text,
}

/// What was done of a pledge, on paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RecordedResult {
    /// Việc đăng ký.
    pub act: Text,
    /// Việc đã làm.
    pub done: Text,
    /// Mức độ.
    pub level: Option<ResultLevel>,
}

/// A praise or reminder on paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RecordedMention {
    /// Which of the two.
    pub kind: MentionKind,
    /// Who.
    pub who: Text,
    /// For what.
    pub words: Text,
}

/// A story told, on paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RecordedStory {
    /// Người kể.
    pub teller: Text,
    /// Tên chuyện.
    pub title: Text,
    /// Nguồn.
    #[serde(default)]
    pub source: Text,
    /// Bài học.
    pub lesson: Text,
}

/// A score on paper. Points are tenths.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RecordedScore {
    /// Title of the sheet.
    pub title: Text,
    /// Where the sheet comes from.
    pub source: Text,
    /// Its lines.
    pub lines: Vec<RecordedScoreLine>,
    /// The sum.
    pub total: u32,
    /// The most one can reach.
    pub most: u32,
    /// The rank, e.g. "Tốt".
    pub rank: Text,
}

/// A line of a score on paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RecordedScoreLine {
    /// Its key, printed as its number.
    pub key: String,
    /// The criterion.
    pub title: Text,
    /// How points are given.
    pub steps: Text,
    /// Most points.
    pub most: u32,
    /// Points given; for a heading the sum of its parts.
    pub points: Option<u32>,
    /// Whether parts follow.
    pub is_heading: bool,
    /// A remark.
    pub note: Text,
}

/// The numbers of a meeting's papers as printed; blank while not given.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RecordedNumbers {
    /// Of the minutes, e.g. `09-BB/CB`.
    pub minutes: Text,
    /// Of the resolution.
    pub resolution: Text,
    /// Of the invitation.
    pub invitation: Text,
}

impl MeetingRecord {
    /// Minutes between the beginning and the end.
    pub fn length_minutes(&self) -> Option<u32> {
        let length = self.ended_at?.signed_duration_since(self.started_at?).num_minutes();
        u32::try_from(length).ok()
    }

    /// Whether the meeting was shorter than the rule of the cell asks.
    pub fn is_too_short(&self) -> bool {
        matches!((self.length_minutes(), self.least_minutes), (Some(length), Some(least)) if length < least)
    }

    /// The vote on the resolution with its base, where it was put to the vote.
    pub fn resolution_vote(&self) -> Option<RecordedVote> {
        let vote = self.resolution.vote?;
        let AttendanceCount { voters, official, .. } = self.count;
        Some(RecordedVote {
            vote,
            voters,
            official,
            arithmetic: vote.arithmetic(voters),
            carried: vote.carries_at(self.kind, official, self.resolution_share),
        })
    }

    /// The least length of `kind` under `settings`, for the field of the same name.
    pub fn least_minutes_of(kind: MeetingKind, settings: &CellSettings) -> Option<u32> {
        kind.least_minutes(settings)
    }
}
