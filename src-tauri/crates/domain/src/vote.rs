//! Votes (biểu quyết) by show of hands: in favour, against, other.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::meeting::MeetingKind;

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

    /// Whether enough of `official`, all official members of the body, agree at a meeting of `kind`:
    /// two thirds where somebody is admitted, else more than `share` percent.
    pub fn carries_at(self, kind: MeetingKind, official: u32, share: u32) -> bool {
        match kind {
            MeetingKind::Admission => self.carries_admission(official),
            _ => self.carries(official, share),
        }
    }

    /// Whether more than `share` percent of `official`, all official members of the cell, agree
    /// (Charter: a resolution needs more than half of the members of the body).
    pub fn carries(self, official: u32, share: u32) -> bool {
        u64::from(self.in_favour) * 100 > u64::from(official) * u64::from(share)
    }

    /// Whether at least two thirds of `official`, all official members of the cell, agree (Charter:
    /// admission and official recognition).
    pub fn carries_admission(self, official: u32) -> bool {
        self.in_favour > 0 && u64::from(self.in_favour) * 3 >= u64::from(official) * 2
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vote(in_favour: u32, against: u32, other: u32) -> Vote {
        Vote { in_favour, against, other }
    }

    #[test]
    fn counts_are_held_against_the_members_who_could_vote() {
        let cases = [
            (vote(17, 0, 0), 17, Arithmetic::Exact),
            (vote(14, 2, 1), 17, Arithmetic::Exact),
            (vote(14, 2, 0), 17, Arithmetic::Fewer),
            (vote(14, 2, 2), 17, Arithmetic::More),
            (vote(0, 0, 0), 0, Arithmetic::Exact),
            (vote(1, 0, 0), 0, Arithmetic::More),
            (vote(u32::MAX, 1, 1), u32::MAX - 1, Arithmetic::More),
        ];

        for (vote, voters, arithmetic) in cases {
            assert_eq!(vote.arithmetic(voters), arithmetic, "{vote:?} of {voters}");
        }
    }

    #[test]
    fn a_resolution_needs_more_than_half_of_all_official_members() {
        let cases = [
            (vote(10, 0, 0), 20, 50, false),
            (vote(11, 6, 0), 20, 50, true),
            (vote(11, 0, 0), 21, 50, true),
            (vote(10, 0, 0), 21, 50, false),
            (vote(14, 0, 0), 21, 66, true),
            (vote(13, 0, 0), 21, 66, false),
            (vote(0, 0, 0), 0, 50, false),
            (vote(u32::MAX, 0, 0), u32::MAX, 99, true),
        ];

        for (vote, official, share, carried) in cases {
            assert_eq!(vote.carries(official, share), carried, "{vote:?} of {official}");
        }
    }

    #[test]
    fn the_kind_of_meeting_says_how_many_must_agree() {
        let half_and_no_more = vote(12, 0, 0);

        for kind in MeetingKind::ALL {
            let carried = half_and_no_more.carries_at(kind, 21, 50);
            assert_eq!(carried, kind != MeetingKind::Admission, "{kind:?}");
        }
    }

    #[test]
    fn an_admission_needs_two_thirds_of_all_official_members() {
        let cases = [
            (vote(14, 3, 0), 21, true),
            (vote(13, 4, 0), 21, false),
            (vote(14, 0, 0), 20, true),
            (vote(13, 0, 0), 20, false),
            (vote(0, 0, 0), 0, false),
        ];

        for (vote, official, carried) in cases {
            assert_eq!(vote.carries_admission(official), carried, "{vote:?} of {official}");
        }
    }
}
