//! What others say for a review: suggestions from above, and contributed comments.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Subject;
use crate::text::{Text, Words};
use crate::{ContributionId, SuggestionId};

/// A suggestion for a review from a superior body (gợi ý kiểm điểm): the subject has to account for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Suggestion {
    /// Names this suggestion.
    pub id: SuggestionId,
    /// The suggestion.
    #[serde(flatten)]
    pub draft: SuggestionDraft,
}

/// A suggestion as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SuggestionDraft {
    /// For the review of which year; it may come before a campaign is begun.
    pub year: i32,
    /// Whom it is for.
    pub subject: Subject,
    /// The matter to account for (vấn đề được gợi ý).
    pub words: Words,
    /// Which body suggests it.
    pub from: Text,
    /// Số, ngày của văn bản.
    pub paper: Text,
    /// Ngày nhận.
    #[ts(type = "string | null")]
    pub received_on: Option<NaiveDate>,
}

/// A comment contributed for a review (ý kiến góp ý).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Contribution {
    /// Names this comment.
    pub id: ContributionId,
    /// The comment.
    #[serde(flatten)]
    pub draft: ContributionDraft,
}

/// A contributed comment as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ContributionDraft {
    /// For the review of which year.
    pub year: i32,
    /// Whom it is about.
    pub subject: Subject,
    /// What was said.
    pub words: Words,
    /// From what kind of giver.
    pub giver: GiverKind,
    /// Who, by name; blank where nobody is to be named.
    pub giver_words: Text,
    /// When.
    #[ts(type = "string | null")]
    pub given_on: Option<NaiveDate>,
    /// Tiếp thu, giải trình.
    pub reply: Text,
}

/// From whom a comment comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum GiverKind {
    /// Chi ủy.
    Committee,
    /// Đảng viên của chi bộ.
    Member,
    /// Chi bộ nơi sinh hoạt tạm thời, or the former cell.
    OtherCell,
    /// Đoàn thể, Mặt trận.
    Organisation,
    /// Quần chúng, nhân dân.
    People,
    /// Thủ trưởng cơ quan, đơn vị.
    Employer,
    /// Cấp ủy, cơ quan cấp trên.
    Superior,
}
