//! The year of the cell: theme, criteria, collective plan, models, pressing issues.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::text::Text;
use crate::{MeetingId, MemberId, ModelId, PressingIssueId};

/// What the cell plans for a year of study and following.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct YearPlan {
    /// The year.
    pub year: i32,
    /// The plan.
    #[serde(flatten)]
    pub draft: YearPlanDraft,
}

/// The plan of a year as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct YearPlanDraft {
    /// Chuyên đề của năm.
    pub theme: Text,
    /// Căn cứ (Chỉ thị 05-CT/TW, Kết luận 01-KL/TW …), one a line; editable, never from memory.
    pub basis: Text,
    /// Tiêu chí, chuẩn mực of the cell, one a line.
    pub criteria: Text,
    /// Kế hoạch làm theo của tập thể.
    pub collective_plan: Text,
    /// Nội dung đột phá.
    pub breakthrough: Text,
    /// The day the plan was adopted.
    #[ts(type = "string | null")]
    pub adopted_on: Option<NaiveDate>,
    /// The meeting that adopted it.
    pub meeting: Option<MeetingId>,
}

/// A model registered (mô hình, điển hình "Dân vận khéo" …).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Model {
    /// Names this model.
    pub id: ModelId,
    /// The model.
    #[serde(flatten)]
    pub draft: ModelDraft,
}

/// A model as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ModelDraft {
    /// The year it was registered for.
    pub year: i32,
    /// Its name; never blank.
    pub name: Text,
    /// Lĩnh vực (kinh tế, văn hóa – xã hội, quốc phòng – an ninh, xây dựng hệ thống chính trị …).
    pub field: Text,
    /// The member who answers for it.
    pub owner: Option<MemberId>,
    /// Who, where it is not a member.
    pub owner_words: Text,
    /// What it consists of and what came of it.
    pub result: Text,
    /// The highest level that has recognised it.
    pub recognition: Recognition,
    /// When it was recognised.
    #[ts(type = "string | null")]
    pub recognised_on: Option<NaiveDate>,
}

/// The levels that recognise a model.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize, TS,
)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum Recognition {
    /// Đã đăng ký, chưa được công nhận.
    #[default]
    None,
    /// Cấp chi bộ, cơ sở.
    Cell,
    /// Cấp xã, phường.
    Commune,
    /// Cấp tỉnh, thành phố.
    Province,
    /// Cấp Trung ương.
    Central,
}

/// A pressing issue the cell means to settle within the year (việc bức xúc, nổi cộm).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PressingIssue {
    /// Names this issue.
    pub id: PressingIssueId,
    /// The issue.
    #[serde(flatten)]
    pub draft: PressingIssueDraft,
}

/// A pressing issue as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PressingIssueDraft {
    /// The year it is to be settled in.
    pub year: i32,
    /// What it is; never blank.
    pub issue: Text,
    /// The member who answers for it.
    pub owner: Option<MemberId>,
    /// Who, where it is not a member.
    pub owner_words: Text,
    /// Biện pháp, tiến độ.
    pub measures: Text,
    /// When it should be settled.
    #[ts(type = "string | null")]
    pub due_on: Option<NaiveDate>,
    /// When it was settled; none while it is open.
    #[ts(type = "string | null")]
    pub settled_on: Option<NaiveDate>,
    /// Kết quả; needed once settled.
    pub outcome: Text,
}
