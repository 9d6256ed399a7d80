//! The quarterly layer (HD 02-HD/BTCTW, 22/5/2026, known only through secondary texts): quarters one to
//! three are rated on their own, the fourth with the year.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::level::Level;

/// A quarter that is rated on its own (quý I, II, III).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(try_from = "u32", into = "u32")]
#[ts(export, type = "1 | 2 | 3")]
pub struct Quarter(u32);

/// No quarter that is rated on its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("quarter {0} is not rated on its own")]
pub struct NoSuchQuarter(pub u32);

impl TryFrom<u32> for Quarter {
    type Error = NoSuchQuarter;

    fn try_from(quarter: u32) -> Result<Self, NoSuchQuarter> {
        if (1..=3).contains(&quarter) { Ok(Self(quarter)) } else { Err(NoSuchQuarter(quarter)) }
    }
}

impl From<Quarter> for u32 {
    fn from(quarter: Quarter) -> Self {
        quarter.0
    }
}

impl Quarter {
    /// All three.
    pub const ALL: [Self; 3] = [Self(1), Self(2), Self(3)];

    /// The last month of the quarter.
    pub fn last_month(self) -> u32 {
        self.0 * 3
    }
}

/// What a person was rated in a quarter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct QuarterRating {
    /// Which quarter.
    pub quarter: Quarter,
    /// The total in tenths of a point; none where only the level is known.
    pub points: Option<u32>,
    /// The level.
    pub level: Level,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fourth_quarter_belongs_to_the_year() {
        for quarter in [0, 4, 5] {
            assert_eq!(Quarter::try_from(quarter), Err(NoSuchQuarter(quarter)));
        }
        assert_eq!(Quarter::ALL.map(Quarter::last_month), [3, 6, 9]);
        assert!(serde_json::from_str::<Quarter>("4").is_err());
        assert_eq!(serde_json::to_string(&Quarter::ALL).unwrap(), "[1,2,3]");
    }
}
