//! What the window sees of study sessions.

use domain::attendance::AttendanceCount;
use domain::study::{Study, StudyAttendance, StudyReport, StudyReportState};
use domain::text::Text;
use serde::Serialize;
use ts_rs::TS;

/// A study session with everybody's line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct StudyView {
    /// The session.
    #[serde(flatten)]
    pub study: Study,
    /// Everybody who belongs there, by name.
    pub lines: Vec<StudyLine>,
    /// The attendance in numbers.
    pub count: AttendanceCount,
    /// The rate of attendance in tenths of a percent.
    pub rate_tenths: Option<u32>,
    /// The same with those who made up for it.
    pub reached_tenths: Option<u32>,
}

/// One person's line of a study session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct StudyLine {
    /// Their name.
    pub name: Text,
    /// Whether they were there, or made up for it.
    pub attendance: StudyAttendance,
    /// Whether they were absent and have not made up for it yet.
    pub has_to_make_up: bool,
    /// Their report.
    pub report: StudyReport,
    /// How it stands.
    pub report_state: StudyReportState,
}

/// A study session in the notebook of a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct OwnStudy {
    /// The session.
    #[serde(flatten)]
    pub study: Study,
    /// Whether they were there, or made up for it.
    pub attendance: StudyAttendance,
    /// Whether they were absent and have not made up for it yet.
    pub has_to_make_up: bool,
    /// Their report; at their own seat without its mark until the marks are announced.
    pub report: StudyReport,
    /// How it stands.
    pub report_state: StudyReportState,
}

/// What study sessions still wait for, in numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct StudyDuties {
    /// Reports that are not handed in (chưa nộp thu hoạch).
    pub reports: u32,
    /// Of these: past their day.
    pub overdue: u32,
    /// Absences nobody has made up for (chưa học bù).
    pub make_ups: u32,
}
