//! What a cell's registers say of a year, in numbers, for comparing years. Only the cell is counted:
//! nothing here says who.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::YearLevels;
use crate::censure::CensureKind;
use crate::level::Level;
use crate::notebook::Recognition;
use crate::numbers::{percent, scaled_percent};

/// The years compared (thống kê nhiều năm).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Statistics {
    /// Every year of the span, the oldest first, whether or not anything was kept of it.
    pub years: Vec<YearFigures>,
}

/// The figures of a year. Each is missing where nothing was kept of it, which is not zero.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct YearFigures {
    /// The year.
    pub year: i32,
    /// The levels decided for the members.
    pub levels: Option<YearLevels>,
    /// The level decided for the cell.
    pub collective: Option<Level>,
    /// Attendance at the adopted meetings of the whole cell, all of them together.
    pub attendance: Option<Portion>,
    /// Commitments signed by their last day, of those owed; missing before that day.
    pub commitments: Option<Portion>,
    /// Study reports handed in, of those wanted.
    pub reports: Option<Portion>,
    /// Shortcomings remedied by now, of those named in the year.
    pub remedied: Option<Portion>,
    /// Models registered, by who has recognised them; a level nobody reached is left out.
    pub models: BTreeMap<Recognition, u32>,
    /// Reminders and discipline decided in writing, by kind; a kind nobody had is left out.
    pub censures: BTreeMap<CensureKind, u32>,
}

/// A part of a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Portion {
    /// How many.
    pub part: u32,
    /// Of how many; never 0.
    pub whole: u32,
    /// The share as it is written: `97,5%`.
    pub share: String,
    /// The share in tenths of a percent, for drawing.
    pub tenths: u32,
}

impl Portion {
    /// `part` of `whole`; none of nothing.
    pub fn of(part: u32, whole: u32) -> Option<Self> {
        let (few, all) = (u64::from(part), u64::from(whole));
        let share = percent(few, all, 1)?;
        let tenths = scaled_percent(few, all, 1).and_then(|it| u32::try_from(it).ok())?;
        Some(Self { part, whole, share, tenths })
    }

    /// How many of `things` are `counted`; none where there are no things.
    pub fn among<T>(
        things: impl IntoIterator<Item = T>,
        counted: impl Fn(&T) -> bool,
    ) -> Option<Self> {
        let (mut part, mut whole) = (0, 0);
        for thing in things {
            whole += 1;
            part += u32::from(counted(&thing));
        }
        Self::of(part, whole)
    }
}

/// How many of each kind; a kind that does not occur is left out.
pub fn count_kinds<K: Ord>(kinds: impl IntoIterator<Item = K>) -> BTreeMap<K, u32> {
    let mut counts = BTreeMap::new();
    for kind in kinds {
        *counts.entry(kind).or_default() += 1;
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_has_its_share_and_nothing_has_none() {
        let portion = Portion::of(39, 40).unwrap();

        assert_eq!((portion.share.as_str(), portion.tenths), ("97,5%", 975));
        assert_eq!(Portion::of(0, 12).unwrap().share, "0%");
        assert_eq!(Portion::of(2, 3).unwrap().tenths, 667);
        assert_eq!(Portion::of(0, 0), None);
    }

    #[test]
    fn things_are_counted_and_no_things_are_not_zero() {
        assert_eq!(Portion::among([1, 2, 3], |it| *it > 1), Portion::of(2, 3));
        assert_eq!(Portion::among([0; 0], |_| true), None);
    }

    #[test]
    fn kinds_are_counted_in_their_order() {
        use Recognition::{Cell, None, Province};

        let counts = count_kinds([Province, Cell, Cell, None]);

        let expected = [(None, 1), (Cell, 2), (Province, 1)];
        assert_eq!(counts.into_iter().collect::<Vec<_>>(), expected);
    }
}
