//! Inspections and self-inspections (kiểm tra, giám sát): a row of the plan of a year, and what came
//! of it (domain research §5.6).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::dates::YearMonth;
use crate::text::Text;
use crate::{InspectionId, MatterId, MeetingId, MemberId};

/// An inspection, planned or held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Inspection {
    /// Names this inspection.
    pub id: InspectionId,
    /// The inspection.
    #[serde(flatten)]
    pub draft: InspectionDraft,
    /// The shortcomings its conclusion named, each with its remedy.
    pub shortcomings: Vec<MatterId>,
}

/// What kind of inspection it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum InspectionKind {
    /// Kiểm tra của chi bộ.
    Inspection,
    /// Giám sát chuyên đề của chi bộ.
    Supervision,
    /// Tự kiểm tra.
    SelfInspection,
    /// Kiểm tra, giám sát của cấp trên.
    FromAbove,
}

/// Whom an inspection looks at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum Inspected {
    /// A member.
    Member(MemberId),
    /// Chi ủy, chi bộ, tổ đảng, by name.
    Body(Text),
}

/// An inspection as it is typed: a row of the plan of the year, then what came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct InspectionDraft {
    /// The year of the plan.
    pub year: i32,
    /// What kind.
    pub kind: InspectionKind,
    /// Đối tượng.
    pub inspected: Inspected,
    /// Nội dung; never blank.
    pub content: Text,
    /// Mốc thời gian được kiểm tra.
    pub period: Text,
    /// Tháng tiến hành.
    pub month: Option<YearMonth>,
    /// Người thực hiện.
    pub inspectors: Text,
    /// Phương pháp.
    pub method: Text,
    /// The day the member was told; one meeting ahead.
    #[ts(type = "string | null")]
    pub noticed_on: Option<NaiveDate>,
    /// The day the report of the one inspected came in (báo cáo tự kiểm tra).
    #[ts(type = "string | null")]
    pub reported_on: Option<NaiveDate>,
    /// What that report says.
    pub report: Text,
    /// Kết quả thẩm tra, xác minh.
    pub findings: Text,
    /// Kết luận.
    pub conclusion: Text,
    /// The meeting that concluded.
    pub meeting: Option<MeetingId>,
    /// The day of the conclusion.
    #[ts(type = "string | null")]
    pub concluded_on: Option<NaiveDate>,
}

/// What does not fit in an inspection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum InspectionMistake {
    /// It says not what is looked into.
    #[error("the inspection has no content")]
    ContentMissing,
    /// Nobody is named who is looked at.
    #[error("the inspection has no object")]
    InspectedMissing,
    /// The report or the conclusion lies before the day the member was told.
    #[error("the inspection was reported or concluded before it was told")]
    BeforeNotice,
    /// The conclusion lies before the report.
    #[error("the inspection was concluded before its report")]
    ConcludedEarly,
}

/// A piece the dossier of an inspection has (hồ sơ).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum DossierPiece {
    /// Thông báo.
    Notice,
    /// Báo cáo tự kiểm tra của đối tượng.
    Report,
    /// Kết quả thẩm tra, xác minh.
    Findings,
    /// Kết luận.
    Conclusion,
    /// Biên bản kỳ sinh hoạt kết luận.
    Minutes,
}

/// Where an inspection stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum InspectionState {
    /// In the plan.
    Planned,
    /// Đang tiến hành.
    UnderWay,
    /// Đã kết luận.
    Concluded,
    /// The month of the plan is over and nothing was concluded.
    Overdue,
}

impl InspectionKind {
    /// The pieces the dossier has, in order. A self-inspection tells nobody, and an inspection from above
    /// is told, verified and concluded there: of it the cell keeps report and conclusion.
    pub fn pieces(self) -> &'static [DossierPiece] {
        use DossierPiece::{Conclusion, Findings, Minutes, Notice, Report};
        match self {
            Self::Inspection | Self::Supervision => {
                &[Notice, Report, Findings, Conclusion, Minutes]
            }
            Self::SelfInspection => &[Report, Conclusion, Minutes],
            Self::FromAbove => &[Report, Conclusion],
        }
    }
}

impl InspectionDraft {
    /// Refuse what cannot be.
    pub fn check(&self) -> Result<(), InspectionMistake> {
        let is_nobody = matches!(&self.inspected, Inspected::Body(name) if name.is_blank());
        let precedes = |day: Option<NaiveDate>, other: Option<NaiveDate>| {
            day.zip(other).is_some_and(|(day, other)| day < other)
        };
        if self.content.is_blank() {
            return Err(InspectionMistake::ContentMissing);
        }
        if is_nobody {
            return Err(InspectionMistake::InspectedMissing);
        }
        let told = self.noticed_on;
        if precedes(self.reported_on, told) || precedes(self.concluded_on, told) {
            return Err(InspectionMistake::BeforeNotice);
        }
        if precedes(self.concluded_on, self.reported_on) {
            return Err(InspectionMistake::ConcludedEarly);
        }
        Ok(())
    }

    /// Where the inspection stands on `today`.
    pub fn state(&self, today: NaiveDate) -> InspectionState {
        let is_begun = self.noticed_on.is_some() || self.reported_on.is_some();
        if self.concluded_on.is_some() {
            InspectionState::Concluded
        } else if self.month.is_some_and(|month| month.last_day() < today) {
            InspectionState::Overdue
        } else if is_begun {
            InspectionState::UnderWay
        } else {
            InspectionState::Planned
        }
    }

    /// The pieces the dossier still lacks, in order.
    pub fn lacks(&self) -> Vec<DossierPiece> {
        self.kind.pieces().iter().copied().filter(|piece| !self.has(*piece)).collect()
    }

    fn has(&self, piece: DossierPiece) -> bool {
        match piece {
            DossierPiece::Notice => self.noticed_on.is_some(),
            DossierPiece::Report => self.reported_on.is_some(),
            DossierPiece::Findings => !self.findings.is_blank(),
            DossierPiece::Conclusion => !self.conclusion.is_blank(),
            DossierPiece::Minutes => self.meeting.is_some(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn planned() -> InspectionDraft {
        let [period, inspectors, method, report, findings, conclusion] =
            std::array::from_fn(|_| Text::default());
        InspectionDraft {
            year: 2026,
            kind: InspectionKind::Inspection,
            inspected: Inspected::Member(MemberId(3)),
            content: "Việc chấp hành Điều lệ Đảng, đóng đảng phí".into(),
            period,
            month: YearMonth::new(2026, 9).ok(),
            inspectors,
            method,
            noticed_on: None,
            reported_on: None,
            report,
            findings,
            conclusion,
            meeting: None,
            concluded_on: None,
        }
    }

    fn on_days(noticed: &str, reported: &str, concluded: &str) -> InspectionDraft {
        let read = |text: &str| text.parse().ok();
        InspectionDraft {
            noticed_on: read(noticed),
            reported_on: read(reported),
            concluded_on: read(concluded),
            ..planned()
        }
    }

    #[test]
    fn an_inspection_runs_forward_and_is_about_something() {
        use InspectionMistake::{BeforeNotice, ConcludedEarly, ContentMissing, InspectedMissing};
        let nobody = Inspected::Body(" ".into());
        let cases = [
            (planned(), Ok(())),
            (on_days("2026-08-05", "2026-09-01", "2026-09-05"), Ok(())),
            (on_days("2026-09-05", "2026-09-05", "2026-09-05"), Ok(())),
            (on_days("2026-09-05", "2026-09-01", ""), Err(BeforeNotice)),
            (on_days("2026-09-05", "", "2026-08-30"), Err(BeforeNotice)),
            (on_days("", "2026-09-05", "2026-09-01"), Err(ConcludedEarly)),
            (InspectionDraft { content: " ".into(), ..planned() }, Err(ContentMissing)),
            (InspectionDraft { inspected: nobody, ..planned() }, Err(InspectedMissing)),
        ];

        for (draft, expected) in cases {
            assert_eq!(draft.check(), expected, "{draft:?}");
        }
    }

    #[test]
    fn an_inspection_is_overdue_after_its_month() {
        let cases = [
            (planned(), "2026-09-30", InspectionState::Planned),
            (planned(), "2026-10-01", InspectionState::Overdue),
            (on_days("2026-08-05", "", ""), "2026-09-30", InspectionState::UnderWay),
            (on_days("2026-08-05", "", "2026-11-05"), "2026-12-01", InspectionState::Concluded),
            (InspectionDraft { month: None, ..planned() }, "2026-12-01", InspectionState::Planned),
        ];

        for (draft, today, state) in cases {
            assert_eq!(draft.state(day(today)), state, "{today}");
        }
    }

    #[test]
    fn the_dossier_says_which_piece_it_lacks() {
        use DossierPiece::{Conclusion, Findings, Minutes, Notice, Report};
        let of = |kind| InspectionDraft { kind, ..planned() };
        let all = [Notice, Report, Findings, Conclusion, Minutes];
        let whole = InspectionDraft {
            findings: "Đúng như báo cáo".into(),
            conclusion: "Chấp hành tốt".into(),
            meeting: Some(MeetingId(9)),
            ..on_days("2026-08-05", "2026-09-01", "2026-09-05")
        };

        assert_eq!(of(InspectionKind::Supervision).lacks(), all);
        assert_eq!(of(InspectionKind::SelfInspection).lacks(), [Report, Conclusion, Minutes]);
        assert_eq!(of(InspectionKind::FromAbove).lacks(), [Report, Conclusion]);
        assert_eq!(whole.lacks(), []);
    }
}
