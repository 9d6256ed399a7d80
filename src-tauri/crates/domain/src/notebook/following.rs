//! Who follows whom: members of the committee assigned to members (phân công theo dõi, giúp đỡ).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{FollowingId, MemberId};

/// A member of the committee follows a member for a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Following {
    /// Names this assignment.
    pub id: FollowingId,
    /// The assignment.
    #[serde(flatten)]
    pub draft: FollowingDraft,
}

/// An assignment as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FollowingDraft {
    /// Who follows.
    pub follower: MemberId,
    /// Who is followed; never the follower.
    pub followed: MemberId,
    /// First day.
    #[ts(type = "string")]
    pub from_on: NaiveDate,
    /// Last day; none while it lasts.
    #[ts(type = "string | null")]
    pub until_on: Option<NaiveDate>,
}

impl FollowingDraft {
    /// Whether the assignment holds on `day`.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.from_on <= day && self.until_on.is_none_or(|end| day <= end)
    }
}
