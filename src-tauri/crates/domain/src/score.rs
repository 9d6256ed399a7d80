//! Scoring the quality of a meeting (chấm điểm chất lượng kỳ sinh hoạt), domain research §2.6.
//!
//! The sheet is data that each cell may change. Lines that follow from the minutes are suggested
//! with the facts they rest on; the cell decides.

use serde::{Deserialize, Deserializer, Serialize};
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
    #[serde(deserialize_with = "clean_key")]
    pub key: String,
    /// The criterion.
    pub title: Words,
    /// Most points, in tenths. A heading whose parts follow has the sum of its parts.
    pub most: u32,
    /// The key of the heading this line is a part of.
    #[serde(default, deserialize_with = "clean_key_if_any")]
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
    /// Whether the share must be more than `from`, not just reach it.
    #[serde(default)]
    pub above: bool,
    /// Points, in tenths.
    pub points: u32,
}

impl Band {
    /// Whether `part` of `whole` falls into this band or a higher one.
    fn holds(self, part: u32, whole: u32) -> bool {
        let (share, least) = (u64::from(part) * 100, u64::from(self.from) * u64::from(whole));
        if self.above { share > least } else { share >= least }
    }
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
    #[serde(deserialize_with = "clean_key")]
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
            let bonus = if facts.longest_absence <= *in_a_row { *bonus } else { 0 };
            Some(points.saturating_add(bonus))
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
    bands.iter().find(|band| band.holds(part, whole)).map(|band| band.points)
}

/// A key as the cell wrote it, in one Unicode form like all that is written.
fn clean_key<'de, D: Deserializer<'de>>(key: D) -> Result<String, D::Error> {
    Text::deserialize(key).map(|key| key.to_string())
}

fn clean_key_if_any<'de, D: Deserializer<'de>>(key: D) -> Result<Option<String>, D::Error> {
    Ok(Option::<Text>::deserialize(key)?.map(|key| key.to_string()))
}

/// Points added up; a sum no sheet can mean stays the greatest there is.
pub fn sum(points: impl IntoIterator<Item = u32>) -> u32 {
    points.into_iter().fold(0, u32::saturating_add)
}

impl ScoreSheet {
    /// The sum of `marks` over the lines that are not headings, in tenths.
    pub fn total(&self, marks: &[ScoreMark]) -> u32 {
        let points = |line: &ScoreLine| {
            marks.iter().find(|mark| mark.key == line.key).and_then(|mark| mark.points)
        };
        sum(self.scored_lines().filter_map(points))
    }

    /// The most a meeting can reach, in tenths.
    pub fn most(&self) -> u32 {
        sum(self.scored_lines().map(|line| line.most))
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

#[cfg(test)]
mod tests {
    use super::*;

    fn band(from: u32, points: u32) -> Band {
        Band { from, above: false, points }
    }

    /// Line 2 of the sheet of An Phú.
    fn attendance_line() -> Computed {
        Computed::Attendance {
            bands: vec![band(90, 40), band(75, 30), band(65, 20), band(0, 10)],
            if_unexcused: 10,
            bonus: 10,
            in_a_row: 3,
        }
    }

    fn facts_of(counted_present: u32, denominator: u32) -> ScoreFacts {
        let attendance = AttendanceCount {
            present: counted_present,
            counted_present,
            denominator,
            ..AttendanceCount::default()
        };
        ScoreFacts { attendance, ..ScoreFacts::default() }
    }

    fn line(key: &str, most: u32, part_of: Option<&str>) -> ScoreLine {
        ScoreLine {
            key: key.to_owned(),
            title: Words::new("Tiêu chí").unwrap(),
            most,
            part_of: part_of.map(str::to_owned),
            steps: Text::default(),
            computed: None,
        }
    }

    fn mark(key: &str, points: Option<u32>) -> ScoreMark {
        ScoreMark { key: key.to_owned(), points, note: Text::default() }
    }

    fn sheet() -> ScoreSheet {
        let rank = |label: &str, from| ScoreRank { label: Words::new(label).unwrap(), from };
        ScoreSheet {
            title: Words::new("Phiếu").unwrap(),
            source: Text::default(),
            lines: vec![
                line("1", 500, None),
                line("2", 500, None),
                line("2.1", 300, Some("2")),
                line("2.2", 200, Some("2")),
            ],
            ranks: vec![
                rank("Tốt", 900),
                rank("Khá", 700),
                rank("Trung bình", 500),
                rank("Kém", 0),
            ],
        }
    }

    #[test]
    fn one_absence_without_reason_leaves_one_point_for_attendance() {
        let mut facts = facts_of(17, 20);
        facts.attendance.excused = 2;
        facts.attendance.unexcused = 1;

        assert_eq!(suggest(&attendance_line(), &facts), Some(10));
    }

    #[test]
    fn attendance_is_banded_and_gains_a_point_when_nobody_stays_away_long() {
        let cases = [
            (20, 20, 0, 50),
            (18, 20, 3, 50),
            (18, 20, 4, 40),
            (179, 199, 4, 30),
            (15, 20, 4, 30),
            (13, 20, 4, 20),
            (12, 20, 4, 10),
            (0, 20, 1, 20),
        ];

        for (present, denominator, longest_absence, points) in cases {
            let facts = ScoreFacts { longest_absence, ..facts_of(present, denominator) };
            assert_eq!(suggest(&attendance_line(), &facts), Some(points), "{present}");
        }
        assert_eq!(suggest(&attendance_line(), &facts_of(0, 0)), None);
    }

    #[test]
    fn more_than_half_must_speak_for_the_full_points() {
        let bands = vec![
            Band { from: 50, above: true, points: 50 },
            band(40, 40),
            band(30, 30),
            band(0, 20),
        ];
        let speakers = Computed::Speakers { bands };
        let cases =
            [(11, 21, 50), (10, 20, 40), (8, 20, 40), (7, 20, 30), (5, 20, 20), (0, 20, 20)];

        for (speakers_heard, present, points) in cases {
            let facts = ScoreFacts { speakers: speakers_heard, ..facts_of(present, present) };
            assert_eq!(suggest(&speakers, &facts), Some(points), "{speakers_heard} of {present}");
        }
    }

    #[test]
    fn length_is_scored_against_the_rule_and_only_once_it_is_known() {
        let duration = Computed::Duration { bands: vec![band(100, 50), band(90, 40), band(0, 10)] };
        let facts = |length, least_length| ScoreFacts { length, least_length, ..facts_of(1, 1) };

        assert_eq!(suggest(&duration, &facts(Some(90), Some(90))), Some(50));
        assert_eq!(suggest(&duration, &facts(Some(89), Some(90))), Some(40));
        assert_eq!(suggest(&duration, &facts(Some(80), Some(90))), Some(10));
        assert_eq!(suggest(&duration, &facts(None, Some(90))), None);
        assert_eq!(suggest(&duration, &facts(Some(90), None)), None);
        assert_eq!(suggest(&duration, &facts(Some(90), Some(0))), None);
    }

    #[test]
    fn follow_up_is_scored_by_what_was_due() {
        let follow_up =
            Computed::FollowUp { bands: vec![band(100, 300), band(50, 150), band(0, 100)] };
        let facts = |done, due| ScoreFacts { due, done, ..facts_of(1, 1) };

        assert_eq!(suggest(&follow_up, &facts(4, 4)), Some(300));
        assert_eq!(suggest(&follow_up, &facts(3, 4)), Some(150));
        assert_eq!(suggest(&follow_up, &facts(0, 4)), Some(100));
        assert_eq!(suggest(&follow_up, &facts(0, 0)), None);
    }

    #[test]
    fn headings_carry_no_points_of_their_own() {
        let marks =
            [mark("1", Some(450)), mark("2", Some(999)), mark("2.1", Some(250)), mark("2.2", None)];

        assert_eq!(sheet().total(&marks), 700);
        assert_eq!(sheet().most(), 1000);
    }

    #[test]
    fn points_for_a_line_that_is_gone_from_the_sheet_are_not_summed() {
        assert_eq!(sheet().total(&[mark("1", Some(10)), mark("9", Some(500))]), 10);
    }

    #[test]
    fn ranks_begin_exactly_at_their_total() {
        let cases = [
            (1000, "Tốt"),
            (900, "Tốt"),
            (899, "Khá"),
            (700, "Khá"),
            (699, "Trung bình"),
            (500, "Trung bình"),
            (499, "Kém"),
            (0, "Kém"),
        ];

        for (total, label) in cases {
            assert_eq!(sheet().rank(total).unwrap().label.as_str(), label, "{total}");
        }
    }

    #[test]
    fn points_no_cell_can_mean_stop_at_the_greatest_number() {
        let mut sheet = sheet();
        sheet.lines[0].most = u32::MAX;
        let marks = [mark("1", Some(u32::MAX)), mark("2.1", Some(1))];
        let generous = Computed::Attendance {
            bands: vec![band(0, u32::MAX)],
            if_unexcused: 0,
            bonus: 1,
            in_a_row: 3,
        };

        assert_eq!((sheet.most(), sheet.total(&marks)), (u32::MAX, u32::MAX));
        assert_eq!(suggest(&generous, &facts_of(1, 1)), Some(u32::MAX));
    }

    #[test]
    fn a_line_is_named_in_one_unicode_form() {
        let decomposed = "Đie\u{302}\u{309}m 1 ";
        let json = serde_json::json!({ "key": decomposed, "points": 5, "note": "" });
        let line = serde_json::json!(
            { "key": decomposed, "title": "Tiêu chí", "most": 5, "partOf": decomposed }
        );

        let mark: ScoreMark = serde_json::from_value(json).unwrap();
        let line: ScoreLine = serde_json::from_value(line).unwrap();

        assert_eq!((mark.key.as_str(), line.key.as_str()), ("Điểm 1", "Điểm 1"));
        assert_eq!(line.part_of.as_deref(), Some("Điểm 1"));
    }
}
