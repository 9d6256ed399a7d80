//! The words that the papers of a campaign share (`campaign/common.toml`).

use serde::Deserialize;

use domain::level::Level;
use domain::review::{BallotChoice, Proposer};

use crate::wording::{Caption, Sentence};

/// The words that the papers of a campaign share.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CampaignWords {
    pub(super) unverified: Vec<String>,
    pub(super) year: Sentence,
    pub(super) quarter: Sentence,
    pub(super) occasion: Sentence,
    pub(super) legend: Caption,
    pub(super) probationary: Caption,
    levels: LevelWords,
    short: LevelWords,
    proposers: ProposerWords,
    boxes: BoxWords,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct LevelWords {
    excellent: Caption,
    good: Caption,
    completed: Caption,
    not_completed: Caption,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ProposerWords {
    subject: Caption,
    employer: Caption,
    committee: Caption,
    organisation: Caption,
    cell: Caption,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct BoxWords {
    excellent: Caption,
    good: Caption,
    completed: Caption,
    not_completed: Caption,
    unrated: Caption,
    agree: Caption,
    disagree: Caption,
}

impl LevelWords {
    fn of(&self, level: Level) -> &str {
        let words = match level {
            Level::Excellent => &self.excellent,
            Level::Good => &self.good,
            Level::Completed => &self.completed,
            Level::NotCompleted => &self.not_completed,
        };
        words.as_str()
    }
}

impl CampaignWords {
    /// A level in full.
    pub(super) fn level(&self, level: Level) -> &str {
        self.levels.of(level)
    }

    /// A level as tables have it; nothing where there is none.
    pub(super) fn short(&self, level: Option<Level>) -> &str {
        level.map_or("", |level| self.short.of(level))
    }

    /// Who proposes a level.
    pub(super) fn proposer(&self, proposer: Proposer) -> &str {
        let words = &self.proposers;
        let words = match proposer {
            Proposer::Subject => &words.subject,
            Proposer::Employer => &words.employer,
            Proposer::Committee => &words.committee,
            Proposer::Organisation => &words.organisation,
            Proposer::Cell => &words.cell,
        };
        words.as_str()
    }

    /// A box of a ballot.
    pub(super) fn choice(&self, choice: BallotChoice) -> &str {
        let words = &self.boxes;
        let words = match choice {
            BallotChoice::Excellent => &words.excellent,
            BallotChoice::Good => &words.good,
            BallotChoice::Completed => &words.completed,
            BallotChoice::NotCompleted => &words.not_completed,
            BallotChoice::Unrated => &words.unrated,
            BallotChoice::Agree => &words.agree,
            BallotChoice::Disagree => &words.disagree,
        };
        words.as_str()
    }
}
