//! What each cell may decide for itself. Nothing here is fixed by a text that was read in full, so
//! every value is a setting with a default (domain research §7).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::attendance::AttendanceRules;
use crate::dates::YearMonth;
use crate::story_rota::MOST_STORIES;
use crate::text::Spelling;

/// The settings of a cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct CellSettings {
    /// Spelling of fixed captions.
    pub spelling: Spelling,
    /// Layout of papers.
    pub standard: Standard,
    /// Where numbers of papers start again.
    pub numbering: Numbering,
    /// Least minutes of a regular meeting (HD 42-HD/BTCTW: 90).
    pub least_minutes: u32,
    /// Least minutes of a regular meeting combined with a theme (HD 42-HD/BTCTW: 120).
    pub least_minutes_with_theme: u32,
    /// Who counts in the rate of attendance.
    pub attendance: AttendanceRules,
    /// Least share of members present, percent (HD 42-HD/BTCTW aims at 90).
    pub least_attendance: u32,
    /// A resolution needs more than this share of the official members, percent (Charter: half).
    pub resolution_share: u32,
    /// Months of probation (Charter: 12).
    pub probation_months: u32,
    /// Days after a meeting within which its result is reported (HD 42-HD/BTCTW: 2).
    pub report_days: u32,
    /// The page of a month is due until this day of the next month.
    pub notebook_due_day: u32,
    /// How many tell a story about Bác in a month.
    pub stories_a_month: u32,
    /// Commitments are signed until the end of this month (in practice the first quarter: 3).
    pub commitment_due_month: u32,
    /// Quarters I to III are rated on their own (HD 02-HD/BTCTW, secondary); off unless it is asked for.
    pub rates_quarters: bool,
    /// Minutes without a key or a click after which the vault locks.
    pub idle_minutes: u32,
}

impl Default for CellSettings {
    fn default() -> Self {
        Self {
            spelling: Spelling::default(),
            standard: Standard::default(),
            numbering: Numbering::default(),
            least_minutes: 90,
            least_minutes_with_theme: 120,
            attendance: AttendanceRules::default(),
            least_attendance: 90,
            resolution_share: 50,
            probation_months: 12,
            report_days: 2,
            notebook_due_day: 10,
            stories_a_month: 1,
            commitment_due_month: 3,
            rates_quarters: false,
            idle_minutes: 15,
        }
    }
}

/// A number of the settings that says nothing sensible.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{field} is not from {least} to {most}")]
pub struct OutOfRange {
    /// The setting, by its name in the window, e.g. `leastMinutes`.
    pub field: &'static str,
    /// The least it may be.
    pub least: u32,
    /// The most it may be.
    pub most: u32,
}

impl CellSettings {
    /// Refuse the first number no cell can mean.
    pub fn check(&self) -> Result<(), OutOfRange> {
        let limits = [
            ("leastMinutes", self.least_minutes, 0, 600),
            ("leastMinutesWithTheme", self.least_minutes_with_theme, 0, 600),
            ("leastAttendance", self.least_attendance, 0, 100),
            ("resolutionShare", self.resolution_share, 0, 99),
            ("probationMonths", self.probation_months, 1, 60),
            ("reportDays", self.report_days, 0, 60),
            ("notebookDueDay", self.notebook_due_day, 1, 28),
            ("storiesAMonth", self.stories_a_month, 1, MOST_STORIES),
            ("commitmentDueMonth", self.commitment_due_month, 1, 12),
            ("idleMinutes", self.idle_minutes, 1, 480),
        ];
        let wrong = limits.into_iter().find(|(_, is, least, most)| is < least || is > most);
        wrong.map_or(Ok(()), |(field, _, least, most)| Err(OutOfRange { field, least, most }))
    }
}

impl CellSettings {
    /// The last day on which the commitment of `year` is signed in time (cam kết, usually 31/3).
    pub fn commitment_due_on(&self, year: i32) -> NaiveDate {
        let month = YearMonth::new(year, self.commitment_due_month);
        month.map_or(NaiveDate::MAX, YearMonth::last_day)
    }
}

/// Which guideline papers are laid out by (thể thức văn bản).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum Standard {
    /// HD 05-HD/VPTW (27/5/2026), under QĐ 399-QĐ/TW.
    #[default]
    Hd05,
    /// HD 36-HD/VPTW (3/4/2018), under QĐ 66-QĐ/TW; for papers of older years.
    Hd36,
}

/// Where numbers of papers start again from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum Numbering {
    /// With each term of the committee (HD 05-HD/VPTW).
    #[default]
    PerTerm,
    /// With each year, the older habit.
    PerYear,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_cell_begins_with_the_values_of_the_guidelines() {
        let settings = CellSettings::default();

        assert_eq!((settings.least_minutes, settings.least_minutes_with_theme), (90, 120));
        assert_eq!((settings.resolution_share, settings.probation_months), (50, 12));
        assert_eq!(settings.numbering, Numbering::PerTerm);
        assert_eq!(settings.check(), Ok(()));
    }

    #[test]
    fn commitments_are_due_at_the_end_of_their_month() {
        let february = CellSettings { commitment_due_month: 2, ..CellSettings::default() };

        assert_eq!(CellSettings::default().commitment_due_on(2026).to_string(), "2026-03-31");
        assert_eq!(february.commitment_due_on(2028).to_string(), "2028-02-29");
    }

    #[test]
    fn settings_of_an_older_program_get_the_new_defaults() {
        let kept = r#"{"spelling":"toneOnY","leastMinutes":60}"#;

        let settings: CellSettings = serde_json::from_str(kept).unwrap();

        let expected =
            CellSettings { spelling: Spelling::ToneOnY, least_minutes: 60, ..Default::default() };
        assert_eq!(settings, expected);
    }

    #[test]
    fn a_number_no_cell_can_mean_is_refused_by_its_name() {
        let sound = CellSettings::default;
        let cases = [
            (CellSettings { least_minutes: 601, ..sound() }, "leastMinutes", (0, 600)),
            (CellSettings { least_attendance: 101, ..sound() }, "leastAttendance", (0, 100)),
            (CellSettings { resolution_share: 100, ..sound() }, "resolutionShare", (0, 99)),
            (CellSettings { probation_months: 0, ..sound() }, "probationMonths", (1, 60)),
            (CellSettings { notebook_due_day: 29, ..sound() }, "notebookDueDay", (1, 28)),
            (CellSettings { commitment_due_month: 13, ..sound() }, "commitmentDueMonth", (1, 12)),
            (CellSettings { idle_minutes: 0, ..sound() }, "idleMinutes", (1, 480)),
        ];

        for (settings, field, (least, most)) in cases {
            assert_eq!(settings.check(), Err(OutOfRange { field, least, most }));
        }
    }
}
