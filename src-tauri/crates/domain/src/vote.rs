//! Votes (biểu quyết) by show of hands: in favour, against, other.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What was counted in a vote. Only counts are kept, never who voted what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Vote {
    /// Tán thành.
    pub in_favour: u32,
    /// Không tán thành.
    pub against: u32,
    /// Ý kiến khác.
    pub other: u32,
}

/// Whether the counts of a vote add up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum Arithmetic {
    /// The counts give exactly the members entitled to vote and present.
    Exact,
    /// Some of those present are in no count; allowed, but said.
    Fewer,
    /// More votes than members entitled to vote and present; impossible.
    More,
}

impl Vote {
    /// All votes together.
    pub fn total(self) -> u32 {
        self.in_favour.saturating_add(self.against).saturating_add(self.other)
    }

    /// Compare the counts with `voters`, the official members present.
    pub fn arithmetic(self, voters: u32) -> Arithmetic {
        match self.total().cmp(&voters) {
            std::cmp::Ordering::Equal => Arithmetic::Exact,
            std::cmp::Ordering::Less => Arithmetic::Fewer,
            std::cmp::Ordering::Greater => Arithmetic::More,
        }
    }

    /// Whether more than `share` percent of `official`, all official members of the cell, agree
    /// (Charter: a resolution needs more than half of the members of the body).
    pub fn carries(self, official: u32, share: u32) -> bool {
        u64::from(self.in_favour) * 100 > u64::from(official) * u64::from(share)
    }
}
