//! The level that is proposed in the end, with a written reason where it departs from the facts.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::finding::LevelFinding;
use crate::level::Level;
use crate::text::{Text, Words};

/// A level other than the one found was chosen without a written reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a level that departs from the finding needs a reason")]
pub struct ReasonMissing;

/// A level as it is chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct LevelChoice {
    /// The level.
    pub level: Level,
    /// Why, where it departs from the finding.
    #[serde(default)]
    pub reason: Text,
}

/// A level proposed: the one found, or another with its reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ProposedLevel {
    level: Level,
    found: Option<Level>,
    reason: Option<Words>,
}

impl LevelFinding {
    /// Propose `choice`. Where it is not the level found it needs a written reason.
    pub fn propose(&self, choice: &LevelChoice) -> Result<ProposedLevel, ReasonMissing> {
        let (found, reason) = (self.level(), choice.reason.to_words().ok());
        if found != Some(choice.level) && reason.is_none() {
            return Err(ReasonMissing);
        }
        Ok(ProposedLevel { level: choice.level, found, reason })
    }
}

impl ProposedLevel {
    /// The level proposed.
    pub fn level(&self) -> Level {
        self.level
    }

    /// Whether it departs from what the facts say.
    pub fn departs(&self) -> bool {
        self.found != Some(self.level)
    }

    /// Why; always there where it departs.
    pub fn reason(&self) -> Option<&Words> {
        self.reason.as_ref()
    }
}
