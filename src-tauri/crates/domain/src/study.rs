//! Study sessions (học tập, quán triệt): who was there, who makes up, and the reports (thu hoạch).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::attendance::Mark;
use crate::notebook::Author;
use crate::text::Text;
use crate::{MeetingId, MemberId, StudyId};

/// A study session (buổi học tập, quán triệt).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Study {
    /// Names this session.
    pub id: StudyId,
    /// The session.
    #[serde(flatten)]
    pub draft: StudyDraft,
    /// The day its marks were announced; none while they were not.
    #[ts(type = "string | null")]
    pub announced_on: Option<NaiveDate>,
}

/// A study session as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct StudyDraft {
    /// What is studied (nghị quyết, chuyên đề); never blank.
    pub title: Text,
    /// The day.
    #[ts(type = "string")]
    pub held_on: NaiveDate,
    /// Where.
    pub place: Text,
    /// Báo cáo viên.
    pub speaker: Text,
    /// The meeting it is part of, where it is part of one.
    pub meeting: Option<MeetingId>,
    /// The last day of the reports (hạn nộp thu hoạch); none where none are written.
    #[ts(type = "string | null")]
    pub report_due_on: Option<NaiveDate>,
    /// Ghi chú.
    pub note: Text,
}

/// Who was at a study session, and who made up for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct StudyAttendance {
    /// Who.
    pub member: MemberId,
    /// What is ticked; none until somebody has.
    pub mark: Option<Mark>,
    /// Why absent.
    pub words: Text,
    /// The day they made up for it (học bù); none while they have not.
    #[ts(type = "string | null")]
    pub made_up_on: Option<NaiveDate>,
    /// How: at another session, by reading.
    pub made_up_words: Text,
}

/// A study report (bài thu hoạch), as the cell keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct StudyReport {
    /// Whose.
    pub member: MemberId,
    /// What the cell notes about it.
    #[serde(flatten)]
    pub draft: StudyReportDraft,
    /// Điều tâm đắc, liên hệ bản thân, in the member's own words.
    pub reflection: Text,
    /// By whose hand those words stand; none while nothing is written.
    pub author: Option<Author>,
}

/// What the cell notes about a study report.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct StudyReportDraft {
    /// The day it was handed in.
    #[ts(type = "string | null")]
    pub handed_in_on: Option<NaiveDate>,
    /// Its mark, as the cell marks (đạt, khá, 8,5); blank while it has none.
    pub mark: Text,
    /// Người chấm.
    pub marker: Text,
    /// Nhận xét của người chấm.
    pub remark: Text,
}

/// How a study report stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum StudyReportState {
    /// None is written: not at this session, or not by this member.
    NotWanted,
    /// It is being written.
    Due,
    /// It should have been handed in.
    Overdue,
    /// Đã nộp.
    HandedIn,
    /// Đã chấm, and only the marker knows.
    Marked,
    /// Đã công bố điểm.
    Announced,
}

impl Study {
    /// How the report of somebody with `attendance` stands on `day`.
    pub fn report_state(
        &self,
        attendance: &StudyAttendance,
        report: Option<&StudyReportDraft>,
        day: NaiveDate,
    ) -> StudyReportState {
        let is_marked = report.is_some_and(|report| !report.mark.is_blank());
        if is_marked && self.announced_on.is_some() {
            return StudyReportState::Announced;
        }
        if is_marked {
            return StudyReportState::Marked;
        }
        if report.is_some_and(|report| report.handed_in_on.is_some()) {
            return StudyReportState::HandedIn;
        }
        match self.draft.report_due_on {
            Some(due_on) if attendance.is_expected() && due_on < day => StudyReportState::Overdue,
            Some(_) if attendance.is_expected() => StudyReportState::Due,
            _ => StudyReportState::NotWanted,
        }
    }
}

impl StudyReportState {
    /// Whether the report is there, marked or not.
    pub fn is_handed_in(self) -> bool {
        matches!(self, Self::HandedIn | Self::Marked | Self::Announced)
    }
}

impl StudyAttendance {
    /// A line before anybody ticks, with the mark the standing of the member gives.
    pub fn begun(member: MemberId, mark: Option<Mark>) -> Self {
        let (words, made_up_words) = (Text::default(), Text::default());
        Self { member, mark, words, made_up_on: None, made_up_words }
    }

    /// Whether the member takes part in study at all just now.
    pub fn is_expected(&self) -> bool {
        !matches!(self.mark, Some(Mark::Exempt | Mark::Suspended | Mark::Away))
    }

    /// Whether the member was absent.
    pub fn is_absent(&self) -> bool {
        matches!(self.mark, Some(Mark::Excused | Mark::Unexcused))
    }

    /// Whether the member was absent and has not made up for it yet.
    pub fn has_to_make_up(&self) -> bool {
        self.is_absent() && self.made_up_on.is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn study(report_due_on: Option<&str>, announced_on: Option<&str>) -> Study {
        let draft = StudyDraft {
            title: "Nghị quyết Đại hội XIV của Đảng".into(),
            held_on: day("2026-03-10"),
            place: Text::default(),
            speaker: Text::default(),
            meeting: None,
            report_due_on: report_due_on.map(day),
            note: Text::default(),
        };
        Study { id: StudyId(1), draft, announced_on: announced_on.map(day) }
    }

    fn attended(mark: Mark) -> StudyAttendance {
        StudyAttendance::begun(MemberId(1), Some(mark))
    }

    fn report(handed_in_on: Option<&str>, mark: &str) -> StudyReportDraft {
        let handed_in_on = handed_in_on.map(day);
        StudyReportDraft { handed_in_on, mark: mark.into(), ..StudyReportDraft::default() }
    }

    #[test]
    fn a_report_is_due_handed_in_marked_and_announced() {
        use StudyReportState::{Announced, Due, HandedIn, Marked, NotWanted, Overdue};
        let due = Some("2026-03-31");
        let cases = [
            (None, None, Mark::Present, None, NotWanted),
            (due, None, Mark::Present, None, Overdue),
            (Some("2026-04-05"), None, Mark::Present, None, Due),
            (Some("2026-04-04"), None, Mark::Excused, None, Overdue),
            (due, None, Mark::Exempt, None, NotWanted),
            (due, None, Mark::Away, None, NotWanted),
            (due, None, Mark::Present, Some(report(None, "")), Overdue),
            (due, None, Mark::Present, Some(report(Some("2026-04-02"), "")), HandedIn),
            (due, None, Mark::Exempt, Some(report(Some("2026-04-02"), "")), HandedIn),
            (due, None, Mark::Present, Some(report(Some("2026-04-02"), "8,5")), Marked),
            (due, Some("2026-04-04"), Mark::Present, Some(report(None, "Đạt")), Announced),
            (
                due,
                Some("2026-04-04"),
                Mark::Present,
                Some(report(Some("2026-04-02"), "")),
                HandedIn,
            ),
        ];

        for (due_on, announced_on, mark, report, state) in cases {
            let told = study(due_on, announced_on).report_state(
                &attended(mark),
                report.as_ref(),
                day("2026-04-05"),
            );
            assert_eq!(told, state, "{due_on:?} {announced_on:?} {mark:?} {report:?}");
        }
    }

    #[test]
    fn who_was_absent_makes_up_until_they_have() {
        for (mark, has_to) in [
            (Mark::Present, false),
            (Mark::Excused, true),
            (Mark::Unexcused, true),
            (Mark::Exempt, false),
        ] {
            assert_eq!(attended(mark).has_to_make_up(), has_to, "{mark:?}");
        }
        let made_up =
            StudyAttendance { made_up_on: Some(day("2026-03-20")), ..attended(Mark::Excused) };
        assert!(!made_up.has_to_make_up() && made_up.is_absent());
    }
}
