//! Residence feedback (nhận xét của chi ủy nơi cư trú, Quy định 213-QĐ/TW): asked, returned, or not
//! asked for and why.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::MemberId;
use crate::notebook::{DueState, due_state};
use crate::text::Text;

/// The feedback on a member for a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ResidenceFeedback {
    /// About whom.
    pub member: MemberId,
    /// For which year.
    pub year: i32,
    /// The feedback.
    #[serde(flatten)]
    pub draft: ResidenceFeedbackDraft,
}

/// Residence feedback as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct ResidenceFeedbackDraft {
    /// Chi ủy, cấp ủy nơi cư trú.
    pub from: Text,
    /// Ngày gửi phiếu xin ý kiến.
    #[ts(type = "string | null")]
    pub asked_on: Option<NaiveDate>,
    /// Ngày nhận lại.
    #[ts(type = "string | null")]
    pub returned_on: Option<NaiveDate>,
    /// What it says.
    pub words: Text,
    /// Why none is asked for; none where one is.
    pub exempt: Option<ResidenceExempt>,
    /// The reason in words; needed where `exempt` is another one.
    pub exempt_words: Text,
}

/// Why no feedback is asked for (HD 33-HD/BTCTW, 30/10/2020).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum ResidenceExempt {
    /// This is the cell of the residence.
    SameCell,
    /// Quân đội, công an ở tập trung.
    Barracks,
    /// Công việc lưu động.
    MobileWork,
    /// Đi học dài hạn.
    LongStudy,
    /// Not introduced to a residence at all (nhiệm vụ bí mật).
    NotIntroduced,
    /// Another reason, in words.
    Other,
}

/// What does not fit in the feedback.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum ResidenceMistake {
    /// It came back before it was asked for.
    #[error("the feedback is returned before it is asked for")]
    ReturnedEarly,
    /// Nothing is asked for, and yet it was asked or came back.
    #[error("feedback that is not asked for has days")]
    ExemptAndAsked,
    /// Another reason, without words.
    #[error("the other reason has no words")]
    ReasonMissing,
}

impl ResidenceFeedbackDraft {
    /// Refuse what cannot be.
    pub fn check(&self) -> Result<(), ResidenceMistake> {
        let is_early =
            self.asked_on.zip(self.returned_on).is_some_and(|(asked, back)| back < asked);
        let has_days = self.asked_on.is_some() || self.returned_on.is_some();
        if is_early {
            return Err(ResidenceMistake::ReturnedEarly);
        }
        if self.exempt.is_some() && has_days {
            return Err(ResidenceMistake::ExemptAndAsked);
        }
        if self.exempt == Some(ResidenceExempt::Other) && self.exempt_words.is_blank() {
            return Err(ResidenceMistake::ReasonMissing);
        }
        Ok(())
    }

    /// Where the feedback stands on `today`, when it should be there until `due_on`.
    pub fn state(&self, due_on: NaiveDate, today: NaiveDate) -> DueState {
        due_state(self.returned_on.is_some(), self.exempt.is_none(), due_on, today)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn feedback(asked_on: Option<&str>, returned_on: Option<&str>) -> ResidenceFeedbackDraft {
        ResidenceFeedbackDraft {
            asked_on: asked_on.map(day),
            returned_on: returned_on.map(day),
            ..ResidenceFeedbackDraft::default()
        }
    }

    fn exempt(exempt: ResidenceExempt, words: &str) -> ResidenceFeedbackDraft {
        let exempt_words = words.into();
        ResidenceFeedbackDraft { exempt: Some(exempt), exempt_words, ..feedback(None, None) }
    }

    #[test]
    fn feedback_comes_back_after_it_was_asked_for() {
        use ResidenceMistake::{ExemptAndAsked, ReasonMissing, ReturnedEarly};
        let same_cell = ResidenceExempt::SameCell;
        let asked = ResidenceFeedbackDraft {
            exempt: Some(same_cell),
            ..feedback(Some("2026-11-02"), None)
        };
        let cases = [
            (feedback(None, None), Ok(())),
            (feedback(Some("2026-11-02"), Some("2026-11-02")), Ok(())),
            (feedback(None, Some("2026-11-20")), Ok(())),
            (feedback(Some("2026-11-02"), Some("2026-11-01")), Err(ReturnedEarly)),
            (exempt(same_cell, ""), Ok(())),
            (asked, Err(ExemptAndAsked)),
            (exempt(ResidenceExempt::Other, " "), Err(ReasonMissing)),
            (exempt(ResidenceExempt::Other, "Đi biển dài ngày"), Ok(())),
        ];

        for (draft, expected) in cases {
            assert_eq!(draft.check(), expected, "{draft:?}");
        }
    }

    #[test]
    fn what_is_not_back_by_its_day_is_overdue() {
        let due_on = day("2026-11-30");
        let cases = [
            (feedback(None, None), "2026-11-30", DueState::NotDue),
            (feedback(Some("2026-11-02"), None), "2026-12-01", DueState::Overdue),
            (feedback(None, Some("2026-12-05")), "2026-12-05", DueState::Done),
            (exempt(ResidenceExempt::Barracks, ""), "2026-12-05", DueState::Exempt),
        ];

        for (draft, today, state) in cases {
            assert_eq!(draft.state(due_on, day(today)), state, "{draft:?}");
        }
    }
}
