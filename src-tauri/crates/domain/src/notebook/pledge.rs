//! Part 1: what a person registers (nội dung đăng ký), for the year or for a month.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Author;
use crate::dates::YearMonth;
use crate::text::Text;
use crate::{MemberId, PledgeId};

/// What a person registered to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Pledge {
    /// Names this pledge.
    pub id: PledgeId,
    /// Whose it is.
    pub member: MemberId,
    /// What was registered.
    #[serde(flatten)]
    pub draft: PledgeDraft,
    /// By whose hand it stands.
    pub author: Author,
    /// The day the committee confirmed it (xác nhận của chi ủy).
    #[ts(type = "string | null")]
    pub accepted_on: Option<NaiveDate>,
}

/// A pledge as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PledgeDraft {
    /// The year of the notebook.
    pub year: i32,
    /// The month it was registered for; none for the whole year.
    pub month: Option<YearMonth>,
    /// Nhóm.
    pub group: PledgeGroup,
    /// Nội dung, việc làm cụ thể; never blank.
    pub act: Text,
    /// Biện pháp.
    pub measure: Text,
    /// Chỉ tiêu, kết quả dự kiến.
    pub target: Text,
    /// Thời gian, mốc, in the person's words.
    pub due: Text,
    /// Ghi chú.
    pub note: Text,
    /// Ngày đăng ký.
    #[ts(type = "string")]
    pub registered_on: NaiveDate,
}

/// The groups of the registration (domain research §3.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum PledgeGroup {
    /// Tư tưởng.
    Thought,
    /// Đạo đức.
    Ethics,
    /// Phong cách.
    Style,
    /// Nêu gương.
    Example,
    /// Khắc phục hạn chế.
    Remedy,
    /// Nhiệm vụ chuyên môn.
    Work,
    /// Gắn bó với Nhân dân.
    People,
}
