//! The quarterly layer (HD 02-HD/BTCTW, 22/5/2026, known only through secondary texts): quarters one to
//! three are rated on their own, the fourth with the year.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::YearDay;
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

    /// The day as of which the quarter is judged: its last.
    pub const fn as_of(self) -> YearDay {
        YearDay::of(self.0 * 3, 31)
    }

    /// The number as papers write it: I, II, III.
    pub fn roman(self) -> &'static str {
        match self.0 {
            1 => "I",
            2 => "II",
            _ => "III",
        }
    }
}

/// What a self-assessment is about: a year, or a quarter of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ReviewPeriod {
    /// The year.
    pub year: i32,
    /// The quarter; none for the whole year, the fourth quarter in it.
    pub quarter: Option<Quarter>,
}

impl From<i32> for ReviewPeriod {
    fn from(year: i32) -> Self {
        Self { year, quarter: None }
    }
}

impl From<(i32, Option<Quarter>)> for ReviewPeriod {
    fn from((year, quarter): (i32, Option<Quarter>)) -> Self {
        Self { year, quarter }
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
        let days = Quarter::ALL.map(|it| it.as_of().in_year(2026).unwrap().to_string());
        assert_eq!(days, ["2026-03-31", "2026-06-30", "2026-09-30"]);
        assert_eq!(Quarter::ALL.map(Quarter::roman), ["I", "II", "III"]);
    }
}
