//! Scoring the quality of a meeting (chấm điểm chất lượng kỳ sinh hoạt), domain research §2.6.
//!
//! The sheet is data that each cell may change. Lines that follow from the minutes are suggested
//! with the facts they rest on; the cell decides.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::attendance::AttendanceCount;
use crate::text::{Text, Words};

/// A sheet to score a meeting with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ScoreSheet {
    /// Its title.
    pub title: Words,
    /// Where it comes from, and whether it was checked against the original.
    pub source: Text,
    /// Its lines, in order.
    pub lines: Vec<ScoreLine>,
    /// Ranks from the highest down, e.g. Tốt from 90.
    pub ranks: Vec<ScoreRank>,
}

/// A line of a [`ScoreSheet`]. Points are tenths of a point, so that 4,5 is 45.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ScoreLine {
    /// Names the line within the sheet, e.g. `4.3`.
    pub key: String,
    /// The criterion.
    pub title: Words,
    /// Most points, in tenths. A heading whose parts follow has the sum of its parts.
    pub most: u32,
    /// The key of the heading this line is a part of.
    #[serde(default)]
    pub part_of: Option<String>,
    /// How points are given, in words.
    #[serde(default)]
    pub steps: Text,
    /// How the line follows from the minutes, where it does.
    #[serde(default)]
    pub computed: Option<Computed>,
}

/// How a line follows from the minutes. Bands run from the highest down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "by")]
#[ts(export)]
pub enum Computed {
    /// By the length of the meeting as a percentage of the least length.
    Duration {
        /// Bands of the percentage.
        bands: Vec<Band>,
    },
    /// By the rate of attendance.
    Attendance {
        /// Bands of the rate.
        bands: Vec<Band>,
        /// Points where anybody was absent without a reason.
        if_unexcused: u32,
        /// Points added where nobody was absent more than `in_a_row` meetings running.
        bonus: u32,
        /// See `bonus`.
        in_a_row: u32,
    },
    /// By the share of members present who spoke.
    Speakers {
        /// Bands of the share.
        bands: Vec<Band>,
    },
    /// By the share of open matters that were done, of those due.
    FollowUp {
        /// Bands of the share.
        bands: Vec<Band>,
    },
}

/// From this percentage on, these points (tenths).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Band {
    /// Least percentage. The lowest band begins at 0.
    pub from: u32,
    /// Points, in tenths.
    pub points: u32,
}

/// A rank and the total it begins at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ScoreRank {
    /// The word, e.g. "Tốt".
    pub label: Words,
    /// Least total, in tenths.
    pub from: u32,
}

/// The points the cell gives a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ScoreMark {
    /// The line.
    pub key: String,
    /// Points in tenths; none while not given.
    pub points: Option<u32>,
    /// A remark on it.
    pub note: Text,
}

/// The facts of a meeting that scores rest on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ScoreFacts {
    /// Minutes the meeting took, once it has ended.
    pub length: Option<u32>,
    /// Least minutes, where a rule sets them.
    pub least_length: Option<u32>,
    /// The attendance.
    pub attendance: AttendanceCount,
    /// The longest row of absences any member has, this meeting included.
    pub longest_absence: u32,
    /// Members present who spoke.
    pub speakers: u32,
    /// Open matters due by the meeting.
    pub due: u32,
    /// Of these done.
    pub done: u32,
}

/// Points in tenths that `computed` suggests for `facts`; none while the facts are missing.
pub fn suggest(computed: &Computed, facts: &ScoreFacts) -> Option<u32> {
    match computed {
        Computed::Duration { bands } => {
            banded(bands, facts.length?, facts.least_length.filter(|least| *least > 0)?)
        }
        Computed::Attendance { bands, if_unexcused, bonus, in_a_row } => {
            let count = facts.attendance;
            if count.unexcused > 0 {
                return Some(*if_unexcused);
            }
            let points = banded(bands, count.counted_present, count.denominator)?;
            Some(points + if facts.longest_absence <= *in_a_row { *bonus } else { 0 })
        }
        Computed::Speakers { bands } => banded(bands, facts.speakers, facts.attendance.present),
        Computed::FollowUp { bands } => banded(bands, facts.done, facts.due),
    }
}

/// The points of the first band that `part` of `whole` reaches; none where there is no whole.
fn banded(bands: &[Band], part: u32, whole: u32) -> Option<u32> {
    if whole == 0 {
        return None;
    }
    let reaches = |band: &&Band| u64::from(part) * 100 >= u64::from(band.from) * u64::from(whole);
    bands.iter().find(reaches).map(|band| band.points)
}

impl ScoreSheet {
    /// The sum of `marks` over the lines that are not headings, in tenths.
    pub fn total(&self, marks: &[ScoreMark]) -> u32 {
        let points = |line: &ScoreLine| {
            marks.iter().find(|mark| mark.key == line.key).and_then(|mark| mark.points)
        };
        self.scored_lines().filter_map(points).sum()
    }

    /// The most a meeting can reach, in tenths.
    pub fn most(&self) -> u32 {
        self.scored_lines().map(|line| line.most).sum()
    }

    /// The rank of a `total`.
    pub fn rank(&self, total: u32) -> Option<&ScoreRank> {
        self.ranks.iter().filter(|rank| rank.from <= total).max_by_key(|rank| rank.from)
    }

    /// The lines that carry points themselves.
    pub fn scored_lines(&self) -> impl Iterator<Item = &ScoreLine> {
        self.lines.iter().filter(|line| !self.is_heading(line))
    }

    /// Whether other lines are parts of `line`.
    pub fn is_heading(&self, line: &ScoreLine) -> bool {
        self.lines.iter().any(|other| other.part_of.as_deref() == Some(&line.key))
    }
}
