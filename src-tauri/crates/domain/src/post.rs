//! Posts (chức vụ) people hold, in the Party and outside it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::PostId;
use crate::text::Text;

/// A post somebody holds or held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Post {
    /// Names this post.
    pub id: PostId,
    /// The post itself.
    #[serde(flatten)]
    pub tenure: Tenure,
}

/// A post and how long it is held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Tenure {
    /// Which post.
    pub kind: PostKind,
    /// The words for a post outside the cell (e.g. "Trưởng thôn"); blank for posts of the cell.
    pub title: Text,
    /// First day, once known.
    #[ts(type = "string | null")]
    pub from_on: Option<NaiveDate>,
    /// Last day; none while it is held.
    #[ts(type = "string | null")]
    pub until_on: Option<NaiveDate>,
}

impl Tenure {
    /// Whether the post is held on `day`.
    pub fn is_held_on(&self, day: NaiveDate) -> bool {
        self.from_on.is_none_or(|from| from <= day) && self.until_on.is_none_or(|end| day <= end)
    }
}

/// Posts in the order in which lists of a cell name them (domain research §5.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum PostKind {
    /// Bí thư.
    Secretary,
    /// Phó bí thư.
    DeputySecretary,
    /// Chi ủy viên.
    CommitteeMember,
    /// Tổ trưởng tổ đảng.
    GroupLeader,
    /// A post in government (chính quyền).
    Government,
    /// A post in a mass organisation (đoàn thể).
    Organisation,
}

impl PostKind {
    /// Whether holders sit on the committee (chi ủy).
    pub fn is_on_committee(self) -> bool {
        matches!(self, Self::Secretary | Self::DeputySecretary | Self::CommitteeMember)
    }
}
