//! What each cell may decide for itself. Nothing here is fixed by a text that was read in full, so
//! every value is a setting with a default (domain research §7).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::attendance::AttendanceRules;
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
            idle_minutes: 15,
        }
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
