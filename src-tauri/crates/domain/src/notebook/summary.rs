//! Part 4: the half-year and the year summed up (sơ kết, tổng kết).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Author, Comment};
use crate::MemberId;
use crate::text::Text;

/// A person's half-year or year, summed up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Summary {
    /// Whose.
    pub member: MemberId,
    /// Of which year.
    pub year: i32,
    /// Of which part of it.
    pub period: SummaryPeriod,
    /// What the person wrote.
    #[serde(flatten)]
    pub draft: SummaryDraft,
    /// By whose hand it stands; none while nothing is written.
    pub author: Option<Author>,
    /// Nhận xét, đánh giá của chi bộ.
    pub comment: Option<Comment>,
    /// Đề nghị biểu dương, by the cell.
    pub praise_proposed: Text,
}

/// What a person writes in a summary.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct SummaryDraft {
    /// Kết quả theo từng nội dung.
    pub results: Text,
    /// Tự đánh giá.
    pub self_assessment: Text,
}

/// The two times a year is summed up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum SummaryPeriod {
    /// Sơ kết 6 tháng.
    HalfYear,
    /// Tổng kết năm.
    Year,
}

impl SummaryPeriod {
    /// Both, in order.
    pub const ALL: [Self; 2] = [Self::HalfYear, Self::Year];
}
