//! What a vote on levels comes to, in one round or two.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Subject;
use super::majority::{VoteBase, VoteRules};
use super::tally::{BallotChoice, BallotKind, Tally, TallyCount, TallyRow};
use crate::level::Level;

/// What the votes on one subject come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum VoteResult {
    /// Not counted yet.
    Open,
    /// A level has its majority.
    Carried {
        /// The level.
        level: Level,
        /// Its votes.
        votes: u32,
        /// Of how many.
        base: u32,
    },
    /// No level has its majority: the cell has to settle it.
    NoMajority {
        /// The level with most votes; none where two have as many.
        leading: Option<Level>,
        /// Its votes.
        votes: u32,
        /// Of how many.
        base: u32,
    },
}

impl VoteResult {
    /// The level carried.
    pub fn level(self) -> Option<Level> {
        match self {
            Self::Carried { level, .. } => Some(level),
            Self::Open | Self::NoMajority { .. } => None,
        }
    }
}

impl Tally {
    /// What the votes on `subject` come to, in a cell of `official` members entitled to vote.
    pub fn result(&self, subject: Subject, rules: &VoteRules, official: u32) -> VoteResult {
        let ballot = self.draft().ballot;
        let row = self.row(subject).filter(|row| row.is_counted(ballot));
        let Some(row) = row else { return VoteResult::Open };
        let Some(base) = self.base(row, rules.base, official) else { return VoteResult::Open };
        result_of(row, rules, base)
    }

    /// Of how many a majority is counted in `row`; who stays out of the vote is not among them.
    fn base(&self, row: &TallyRow, base: VoteBase, official: u32) -> Option<u32> {
        let out = u32::from(row.stays_out);
        match base {
            VoteBase::Official => Some(official.saturating_sub(out)),
            VoteBase::Present => Some(self.count(TallyCount::Voters)?.saturating_sub(out)),
            VoteBase::Valid => Some(row.total()),
        }
    }

    /// Those who enter the second round: rated HTT in this first one.
    pub fn enter_second_round(&self, rules: &VoteRules, official: u32) -> Vec<Subject> {
        let is_first = self.draft().ballot == BallotKind::ThreeLevels;
        let rows = self.draft().rows.iter().filter(|_| is_first).map(|row| row.subject);
        rows.filter(|it| self.result(*it, rules, official).level() == Some(Level::Good)).collect()
    }
}

fn result_of(row: &TallyRow, rules: &VoteRules, base: u32) -> VoteResult {
    let mut by_level: Vec<(Level, u32)> =
        row.votes.iter().filter_map(|(it, votes)| Some((it.level()?, *votes))).collect();
    by_level.sort_by_key(|(level, votes)| (std::cmp::Reverse(*votes), *level));
    let (most, next) = (by_level.first().copied(), by_level.get(1).map_or(0, |(_, votes)| *votes));
    let Some((level, votes)) = most else { return VoteResult::Open };
    let leads = votes > next;
    if leads && rules.majority_for(level).is_reached(votes, base) {
        return VoteResult::Carried { level, votes, base };
    }
    let refused = row.votes.get(&BallotChoice::Disagree).is_some_and(|against| *against >= votes);
    let leading = (leads && !refused).then_some(level);
    VoteResult::NoMajority { leading, votes, base }
}

/// The level after two rounds: HTXS for those rated HTT in the first and agreed to in the second.
///
/// Who entered the second round stays open until it is counted.
pub fn after_two_rounds(first: VoteResult, second: VoteResult) -> VoteResult {
    match (first.level(), second) {
        (Some(Level::Good), VoteResult::Open) => VoteResult::Open,
        (Some(Level::Good), VoteResult::Carried { .. }) => second,
        _ => first,
    }
}

#[cfg(test)]
mod tests {
    use super::super::Majority;
    use super::super::TallyDraft;
    use super::*;
    use crate::MemberId;

    const ANH: Subject = Subject::Member(MemberId(1));

    fn tally(ballot: BallotKind, votes: &[u32], stays_out: bool) -> Tally {
        let votes = ballot.choices().iter().copied().zip(votes.iter().copied()).collect();
        let counts = [(TallyCount::Voters, 18)].into();
        let rows = vec![TallyRow { subject: ANH, votes, stays_out }];
        Tally::try_from(TallyDraft { ballot, counts, rows }).unwrap()
    }

    fn result(votes: &[u32], rules: &VoteRules) -> VoteResult {
        tally(BallotKind::FourLevels, votes, false).result(ANH, rules, 20)
    }

    #[test]
    fn a_level_needs_more_than_half_of_all_official_members() {
        let rules = VoteRules::default();
        let carried = |level, votes| VoteResult::Carried { level, votes, base: 20 };
        let none = |leading, votes| VoteResult::NoMajority { leading, votes, base: 20 };
        let cases: [(&[u32], VoteResult); 5] = [
            (&[11, 7, 0, 0, 0], carried(Level::Excellent, 11)),
            (&[10, 8, 0, 0, 0], none(Some(Level::Excellent), 10)),
            (&[2, 14, 2, 0, 0], carried(Level::Good, 14)),
            (&[9, 9, 0, 0, 0], none(None, 9)),
            (&[11, 7, 0, 0], VoteResult::Open),
        ];

        for (votes, expected) in cases {
            assert_eq!(result(votes, &rules), expected, "{votes:?}");
        }
        assert_eq!(tally(BallotKind::FourLevels, &[], false).result(ANH, &rules, 20).level(), None);
    }

    #[test]
    fn base_and_majority_are_settings() {
        let with = |base, excellent_majority| VoteRules {
            base,
            excellent_majority,
            ..VoteRules::default()
        };
        let votes = [10, 6, 0, 0, 1];
        let cases = [
            (with(VoteBase::Official, None), None),
            (with(VoteBase::Present, None), Some(Level::Excellent)),
            (with(VoteBase::Valid, None), Some(Level::Excellent)),
            (with(VoteBase::Valid, Some(Majority::TwoThirds)), None),
        ];

        for (rules, level) in cases {
            assert_eq!(result(&votes, &rules).level(), level, "{rules:?}");
        }
    }

    #[test]
    fn who_stays_out_is_not_in_the_base() {
        let of = |stays_out| {
            let tally = tally(BallotKind::FourLevels, &[10, 7, 0, 0, 0], stays_out);
            tally.result(ANH, &VoteRules::default(), 20).level()
        };

        assert_eq!((of(false), of(true)), (None, Some(Level::Excellent)), "10 of 20, 10 of 19");
    }

    #[test]
    fn the_second_round_raises_only_those_rated_good_in_the_first() {
        let rules = VoteRules::default();
        let first = |votes: &[u32]| tally(BallotKind::ThreeLevels, votes, false);
        let second =
            |votes: &[u32]| tally(BallotKind::Excellent, votes, false).result(ANH, &rules, 20);
        let good = first(&[15, 3, 0]);
        let completed = first(&[3, 15, 0]);
        let level =
            |first: &Tally, second| after_two_rounds(first.result(ANH, &rules, 20), second).level();

        assert_eq!(good.enter_second_round(&rules, 20), [ANH]);
        assert_eq!(completed.enter_second_round(&rules, 20), []);
        assert_eq!(level(&good, second(&[12, 6])), Some(Level::Excellent));
        assert_eq!(level(&good, second(&[6, 12])), Some(Level::Good));
        assert_eq!(level(&good, VoteResult::Open), None);
        assert_eq!(level(&completed, second(&[18, 0])), Some(Level::Completed));
        let against = second(&[6, 12]);
        assert_eq!(against, VoteResult::NoMajority { leading: None, votes: 6, base: 20 });
    }
}
