//! Whom a review is about, and which rules that makes.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::MemberId;
use crate::member::ReviewClass;

/// Whom something of the review is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum Subject {
    /// A member.
    Member(MemberId),
    /// Tập thể: chi ủy, or the cell where it has none.
    Collective,
}

/// Which criteria and levels serve a subject. Which paper that makes is a matter of the edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum Assessed {
    /// Giữ chức vụ lãnh đạo, quản lý.
    Leader,
    /// Không giữ chức vụ lãnh đạo, quản lý.
    Staff,
    /// Không làm việc trong hệ thống chính trị.
    Outside,
    /// Tập thể.
    Collective,
}

impl From<ReviewClass> for Assessed {
    fn from(class: ReviewClass) -> Self {
        match class {
            ReviewClass::Leader => Self::Leader,
            ReviewClass::Staff => Self::Staff,
            ReviewClass::Outside => Self::Outside,
        }
    }
}
