//! The four levels of quality (mức xếp loại chất lượng) and how often each was given
//! (QĐ 366-QĐ/TW Điều 11; older editions have the same four).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::numbers::percent;

/// A level of quality, the highest first. What a paper calls it is data of the form's edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum Level {
    /// Hoàn thành xuất sắc nhiệm vụ (HTXS).
    Excellent,
    /// Hoàn thành tốt nhiệm vụ (HTT).
    Good,
    /// Hoàn thành nhiệm vụ (HTNV).
    Completed,
    /// Không hoàn thành nhiệm vụ (KHT).
    NotCompleted,
}

impl Level {
    /// All four, from the highest down.
    pub const ALL: [Self; 4] = [Self::Excellent, Self::Good, Self::Completed, Self::NotCompleted];

    /// The key of the level in answers of a form (the scale `level` of [`crate::form::Scale`]).
    pub fn key(self) -> &'static str {
        match self {
            Self::Excellent => "excellent",
            Self::Good => "good",
            Self::Completed => "completed",
            Self::NotCompleted => "notCompleted",
        }
    }

    /// The level a key of an answer stands for; none for any other text.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.key() == key)
    }

    /// Whether it is a higher level than `other`.
    pub fn is_above(self, other: Self) -> bool {
        self < other
    }
}

/// How many were given each level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct LevelCounts {
    /// HTXS.
    pub excellent: u32,
    /// HTT.
    pub good: u32,
    /// HTNV.
    pub completed: u32,
    /// KHT.
    pub not_completed: u32,
}

impl LevelCounts {
    /// How many of these were given `level`.
    pub fn of(self, level: Level) -> u32 {
        match level {
            Level::Excellent => self.excellent,
            Level::Good => self.good,
            Level::Completed => self.completed,
            Level::NotCompleted => self.not_completed,
        }
    }

    /// All who were given a level.
    pub fn total(self) -> u32 {
        Level::ALL.into_iter().fold(0, |sum, level| sum.saturating_add(self.of(level)))
    }

    /// The share of `level` among all rated, with one decimal: `97,5%`. None where nobody is rated.
    pub fn share(self, level: Level) -> Option<String> {
        percent(self.of(level).into(), self.total().into(), 1)
    }

    /// Count one more at `level`.
    pub fn add(&mut self, level: Level) {
        let count = match level {
            Level::Excellent => &mut self.excellent,
            Level::Good => &mut self.good,
            Level::Completed => &mut self.completed,
            Level::NotCompleted => &mut self.not_completed,
        };
        *count = count.saturating_add(1);
    }
}

impl FromIterator<Level> for LevelCounts {
    fn from_iter<T: IntoIterator<Item = Level>>(levels: T) -> Self {
        let mut counts = Self::default();
        for level in levels {
            counts.add(level);
        }
        counts
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::Scale;

    #[test]
    fn levels_are_the_steps_of_the_scale_that_forms_know() {
        assert_eq!(Level::ALL.map(Level::key), Scale::Level.steps());
        for level in Level::ALL {
            assert_eq!(Level::from_key(level.key()), Some(level));
            assert_eq!(serde_json::to_value(level).unwrap(), level.key());
        }
        assert_eq!(Level::from_key("HTXS"), None);
    }

    #[test]
    fn the_highest_level_comes_first() {
        assert!(Level::ALL.is_sorted());
        assert!(Level::Excellent.is_above(Level::Good));
        assert!(!Level::Good.is_above(Level::Good));
    }

    #[test]
    fn levels_are_counted_with_their_shares() {
        use Level::{Completed, Excellent, Good};
        let counts: LevelCounts =
            [Good, Excellent, Good, Good, Completed, Good, Good].into_iter().collect();

        assert_eq!(counts.total(), 7);
        let shares = Level::ALL.map(|level| counts.share(level).unwrap());
        assert_eq!(shares, ["14,3%", "71,4%", "14,3%", "0%"]);
        assert_eq!(LevelCounts::default().share(Good), None);
    }
}
