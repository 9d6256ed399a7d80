//! Counting the ballots on levels (kiểm phiếu): only counts, never who voted what.
//!
//! There is no central ballot, threshold or record; the fields are those of local guidelines (domain
//! research §1.14). A count that cannot have happened is refused; one that is not finished is kept.

mod check;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Subject;
use crate::level::Level;

/// Which levels a ballot offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum BallotKind {
    /// HTXS, HTT, HTNV, KHT, chưa xếp loại.
    #[default]
    FourLevels,
    /// First of two rounds: HTT, HTNV, KHT.
    ThreeLevels,
    /// Second of two rounds: HTXS, đồng ý or không đồng ý.
    Excellent,
}

/// A box of a ballot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum BallotChoice {
    /// HTXS.
    Excellent,
    /// HTT.
    Good,
    /// HTNV.
    Completed,
    /// KHT.
    NotCompleted,
    /// Chưa xếp loại.
    Unrated,
    /// Đồng ý.
    Agree,
    /// Không đồng ý.
    Disagree,
}

impl BallotKind {
    /// The boxes of the ballot, in order.
    pub fn choices(self) -> &'static [BallotChoice] {
        use BallotChoice::{Agree, Completed, Disagree, Excellent, Good, NotCompleted, Unrated};
        match self {
            Self::FourLevels => &[Excellent, Good, Completed, NotCompleted, Unrated],
            Self::ThreeLevels => &[Good, Completed, NotCompleted],
            Self::Excellent => &[Agree, Disagree],
        }
    }
}

impl BallotChoice {
    /// The level the box stands for.
    pub fn level(self) -> Option<Level> {
        match self {
            Self::Excellent | Self::Agree => Some(Level::Excellent),
            Self::Good => Some(Level::Good),
            Self::Completed => Some(Level::Completed),
            Self::NotCompleted => Some(Level::NotCompleted),
            Self::Unrated | Self::Disagree => None,
        }
    }
}

/// The counts at the head of a record, each no more than the one before. None while not counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum TallyCount {
    /// Triệu tập.
    Summoned,
    /// Có mặt.
    Present,
    /// Official members present, who vote.
    Voters,
    /// Phiếu phát ra.
    Issued,
    /// Phiếu thu về.
    Collected,
    /// Phiếu hợp lệ.
    Valid,
    /// Phiếu không hợp lệ; beside `Valid`, not below it.
    Invalid,
}

/// A counting record as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct TallyDraft {
    /// Which ballot.
    pub ballot: BallotKind,
    /// The counts at the head; one that is left out is not known yet.
    pub counts: BTreeMap<TallyCount, u32>,
    /// A row for each who was voted on.
    pub rows: Vec<TallyRow>,
}

/// The votes on one subject.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TallyRow {
    /// Who was voted on.
    pub subject: Subject,
    /// Votes by box; one that is left out is not counted yet.
    pub votes: BTreeMap<BallotChoice, u32>,
    /// Whether the person stayed out of the vote about themselves. Their ballot may be among the
    /// valid ones or not, so the votes may be one fewer.
    #[serde(default)]
    pub stays_out: bool,
}

/// What cannot have happened in a count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "mistake", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum TallyMistake {
    /// A count is more than one it is a part of, e.g. thu về more than phát ra.
    Over {
        /// Which.
        count: TallyCount,
        /// How many.
        is: u32,
        /// What it is a part of.
        of: TallyCount,
        /// How many these are.
        most: u32,
    },
    /// Hợp lệ and không hợp lệ together are not thu về.
    BallotsDiffer {
        /// Hợp lệ.
        valid: u32,
        /// Không hợp lệ.
        invalid: u32,
        /// Thu về; where it is not known, the most it can be.
        collected: u32,
    },
    /// The votes on somebody are not the valid ballots, or more than these can be.
    VotesDiffer {
        /// On whom.
        subject: Subject,
        /// The votes.
        votes: u32,
        /// The valid ballots, or the most they can be.
        valid: u32,
    },
    /// The votes on somebody and on those before cannot come from as many valid ballots.
    RowsDisagree {
        /// On whom.
        subject: Subject,
        /// The votes.
        votes: u32,
    },
    /// Votes for a box that is not on this ballot.
    NotOnBallot {
        /// On whom.
        subject: Subject,
        /// The box.
        choice: BallotChoice,
    },
    /// Two rows are about one subject.
    RowTwice {
        /// Which.
        subject: Subject,
    },
}

/// A count that cannot have happened.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the count is impossible in {} ways", .0.len())]
pub struct ImpossibleTally(pub Vec<TallyMistake>);

/// What a count still lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "lacks", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum TallyLack {
    /// A count at the head.
    Count {
        /// Which.
        count: TallyCount,
    },
    /// The votes for a box.
    Votes {
        /// On whom.
        subject: Subject,
        /// For which.
        choice: BallotChoice,
    },
    /// Anybody voted on.
    Rows,
}

/// A counting record that can have happened: what is known so far contradicts nothing. Whatever is
/// filled in next is checked again, so none can come to stand that is impossible.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(try_from = "TallyDraft", into = "TallyDraft")]
pub struct Tally(TallyDraft);

impl TryFrom<TallyDraft> for Tally {
    type Error = ImpossibleTally;

    fn try_from(draft: TallyDraft) -> Result<Self, ImpossibleTally> {
        let mistakes = check::mistakes(&draft);
        if mistakes.is_empty() { Ok(Self(draft)) } else { Err(ImpossibleTally(mistakes)) }
    }
}

impl From<Tally> for TallyDraft {
    fn from(tally: Tally) -> Self {
        tally.0
    }
}

impl Tally {
    /// The record as typed.
    pub fn draft(&self) -> &TallyDraft {
        &self.0
    }

    /// The record after `change`, unless that cannot have happened.
    pub fn changed(&self, change: impl FnOnce(&mut TallyDraft)) -> Result<Self, ImpossibleTally> {
        let mut draft = self.0.clone();
        change(&mut draft);
        Self::try_from(draft)
    }

    /// A count at the head.
    pub fn count(&self, count: TallyCount) -> Option<u32> {
        self.0.counts.get(&count).copied()
    }

    /// The row about `subject`.
    pub fn row(&self, subject: Subject) -> Option<&TallyRow> {
        self.0.rows.iter().find(|row| row.subject == subject)
    }

    /// What the count lacks before it is whole.
    pub fn lacks(&self) -> Vec<TallyLack> {
        let counts = check::COUNTS.into_iter().filter(|count| self.count(*count).is_none());
        let head = counts.map(|count| TallyLack::Count { count });
        let votes = self.0.rows.iter().flat_map(|row| {
            let open = self.0.ballot.choices().iter().filter(|it| !row.votes.contains_key(it));
            open.map(|choice| TallyLack::Votes { subject: row.subject, choice: *choice })
        });
        let rows = self.0.rows.is_empty().then_some(TallyLack::Rows);
        head.chain(rows).chain(votes).collect()
    }
}

impl TallyRow {
    /// All votes counted so far.
    pub fn total(&self) -> u32 {
        self.votes.values().fold(0, |sum, votes| sum.saturating_add(*votes))
    }

    /// Whether every box of `ballot` is counted.
    pub fn is_counted(&self, ballot: BallotKind) -> bool {
        ballot.choices().iter().all(|choice| self.votes.contains_key(choice))
    }
}

#[cfg(test)]
mod tests;
