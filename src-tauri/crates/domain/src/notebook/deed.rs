//! The log of good deeds (việc tốt hằng ngày): small, dated, kept in ten seconds.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Author;
use crate::text::Text;
use crate::{GoodDeedId, MemberId, MentionId, PledgeId};

/// A good deed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct GoodDeed {
    /// Names this deed.
    pub id: GoodDeedId,
    /// What was done.
    #[serde(flatten)]
    pub draft: GoodDeedDraft,
    /// By whose hand it stands.
    pub author: Author,
    /// The praise it was given at a meeting; none while it has had none.
    pub praised: Option<MentionId>,
}

/// A good deed as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct GoodDeedDraft {
    /// Who did it.
    pub member: MemberId,
    /// On which day.
    #[ts(type = "string")]
    pub done_on: NaiveDate,
    /// What; never blank.
    pub words: Text,
    /// For whom, where.
    pub for_whom: Text,
    /// The pledge it keeps, where it keeps one.
    pub pledge: Option<PledgeId>,
}
