//! How many votes a level needs. No central text sets a threshold for ratings; the default is that of
//! the Charter, more than half of the official members (domain research §1.14).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::level::Level;

/// How the cell votes on levels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
#[ts(export)]
pub struct VoteRules {
    /// Of whom a majority is counted.
    pub base: VoteBase,
    /// The majority a level needs.
    pub majority: Majority,
    /// Another majority for HTXS; none for the same.
    pub excellent_majority: Option<Majority>,
    /// One ballot, or two.
    pub rounds: VoteRounds,
    /// Whether people vote about themselves; else they stay out of that vote.
    pub votes_on_oneself: bool,
}

impl Default for VoteRules {
    fn default() -> Self {
        Self {
            base: VoteBase::default(),
            majority: Majority::default(),
            excellent_majority: None,
            rounds: VoteRounds::default(),
            votes_on_oneself: true,
        }
    }
}

/// Of whom a majority is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum VoteBase {
    /// All official members of the cell entitled to vote.
    #[default]
    Official,
    /// Those of them who are present.
    Present,
    /// The valid ballots.
    Valid,
}

/// One ballot with all levels, or two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum VoteRounds {
    /// All four levels on one ballot.
    #[default]
    One,
    /// HTT, HTNV, KHT first; then HTXS among those rated HTT.
    Two,
}

/// How many votes are enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum Majority {
    /// More than so many percent.
    MoreThan {
        /// 50 for more than half.
        percent: u32,
    },
    /// At least two thirds.
    TwoThirds,
}

impl Default for Majority {
    fn default() -> Self {
        Self::MoreThan { percent: 50 }
    }
}

impl Majority {
    /// Whether `votes` of `base` are enough; of nobody nothing is.
    pub fn is_reached(self, votes: u32, base: u32) -> bool {
        let (votes, base) = (u64::from(votes), u64::from(base));
        let reached = match self {
            Self::MoreThan { percent } => votes * 100 > base * u64::from(percent),
            Self::TwoThirds => votes * 3 >= base * 2,
        };
        votes > 0 && reached
    }

    /// The percentage, in whole percent rounded down.
    pub fn percent(self) -> u32 {
        match self {
            Self::MoreThan { percent } => percent,
            Self::TwoThirds => 66,
        }
    }
}

impl VoteRules {
    /// The majority `level` needs.
    pub fn majority_for(&self, level: Level) -> Majority {
        let special = self.excellent_majority.filter(|_| level == Level::Excellent);
        special.unwrap_or(self.majority)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_majority_is_counted_without_rounding() {
        let half = Majority::default();
        let cases = [
            (half, 10, 20, false),
            (half, 11, 20, true),
            (half, 11, 21, true),
            (half, 10, 21, false),
            (Majority::TwoThirds, 14, 21, true),
            (Majority::TwoThirds, 13, 21, false),
            (Majority::TwoThirds, 14, 20, true),
            (Majority::TwoThirds, 13, 20, false),
            (half, 0, 0, false),
            (Majority::TwoThirds, 0, 0, false),
            (Majority::MoreThan { percent: 99 }, u32::MAX, u32::MAX, true),
        ];

        for (majority, votes, base, reached) in cases {
            assert_eq!(majority.is_reached(votes, base), reached, "{votes} of {base}");
        }
    }

    #[test]
    fn only_the_highest_level_may_need_more() {
        let rules =
            VoteRules { excellent_majority: Some(Majority::TwoThirds), ..VoteRules::default() };

        assert_eq!(rules.majority_for(Level::Excellent), Majority::TwoThirds);
        assert_eq!(rules.majority_for(Level::Good), Majority::default());
        assert_eq!(VoteRules::default().majority_for(Level::Excellent), Majority::default());
    }
}
