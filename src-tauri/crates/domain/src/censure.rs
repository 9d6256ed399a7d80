//! Reminders and discipline (nhắc nhở, kỷ luật) of members and of the collective, by kind.
//!
//! A reminder given at a meeting is a [`crate::minutes::Mention`]; this register holds what is decided
//! in writing. Forms of discipline are those of the Charter.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::CensureId;
use crate::member::Rank;
use crate::review::Subject;
use crate::text::Text;

/// A reminder or a measure of discipline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Censure {
    /// Names this censure.
    pub id: CensureId,
    /// The censure.
    #[serde(flatten)]
    pub draft: CensureDraft,
}

/// A reminder or a measure of discipline as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CensureDraft {
    /// Of whom.
    pub subject: Subject,
    /// Hình thức.
    pub kind: CensureKind,
    /// Ngày quyết định.
    #[ts(type = "string")]
    pub decided_on: NaiveDate,
    /// Cấp quyết định.
    pub by: Text,
    /// Số quyết định.
    pub number: Text,
    /// Nội dung vi phạm, lý do; never blank.
    pub reason: Text,
    /// The day it ended or was taken back; none while it holds.
    #[ts(type = "string | null")]
    pub ended_on: Option<NaiveDate>,
}

/// The kinds, the mildest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum CensureKind {
    /// Nhắc nhở.
    Reminder,
    /// Phê bình, kiểm điểm rút kinh nghiệm.
    Criticism,
    /// Khiển trách.
    Reprimand,
    /// Cảnh cáo.
    Warning,
    /// Cách chức.
    Removal,
    /// Khai trừ.
    Expulsion,
}

/// What does not fit in a censure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum CensureMistake {
    /// No reason is written.
    #[error("the censure has no reason")]
    ReasonMissing,
    /// It ends before it is decided.
    #[error("the censure ends before it is decided")]
    EndsEarly,
}

impl CensureKind {
    /// Every kind, the mildest first.
    pub const ALL: [Self; 6] = [
        Self::Reminder,
        Self::Criticism,
        Self::Reprimand,
        Self::Warning,
        Self::Removal,
        Self::Expulsion,
    ];

    /// Whether it is one of the four forms of discipline of the Charter.
    pub fn is_discipline(self) -> bool {
        self >= Self::Reprimand
    }

    /// Whether the Charter knows it for a member of `rank`, or without one for a collective: of
    /// probationary members and collectives neither cách chức nor khai trừ. Said and not refused; the
    /// amended Charter was not read.
    pub fn is_usual_for(self, rank: Option<Rank>) -> bool {
        rank == Some(Rank::Official) || !matches!(self, Self::Removal | Self::Expulsion)
    }
}

impl CensureDraft {
    /// Refuse what cannot be.
    pub fn check(&self) -> Result<(), CensureMistake> {
        if self.reason.is_blank() {
            return Err(CensureMistake::ReasonMissing);
        }
        if self.ended_on.is_some_and(|ended_on| ended_on < self.decided_on) {
            return Err(CensureMistake::EndsEarly);
        }
        Ok(())
    }
}

/// How many of each kind; a kind nobody had is left out.
pub fn count_by_kind<'a>(
    censures: impl IntoIterator<Item = &'a CensureDraft>,
) -> BTreeMap<CensureKind, u32> {
    let mut counts = BTreeMap::new();
    for censure in censures {
        *counts.entry(censure.kind).or_default() += 1;
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::MemberId;

    fn censure(kind: CensureKind, reason: &str, ended_on: Option<&str>) -> CensureDraft {
        CensureDraft {
            subject: Subject::Member(MemberId(3)),
            kind,
            decided_on: "2026-05-04".parse().unwrap(),
            by: "Ủy ban kiểm tra Đảng ủy xã".into(),
            number: "04-QĐ/UBKT".into(),
            reason: reason.into(),
            ended_on: ended_on.map(|on| on.parse().unwrap()),
        }
    }

    #[test]
    fn a_censure_has_a_reason_and_ends_after_it_was_decided() {
        let reason = "Bỏ sinh hoạt hai kỳ liền không lý do";
        let cases = [
            (reason, None, Ok(())),
            (reason, Some("2026-05-04"), Ok(())),
            (reason, Some("2026-05-03"), Err(CensureMistake::EndsEarly)),
            (" ", None, Err(CensureMistake::ReasonMissing)),
        ];

        for (reason, ended_on, expected) in cases {
            assert_eq!(censure(CensureKind::Reprimand, reason, ended_on).check(), expected);
        }
    }

    #[test]
    fn four_kinds_are_discipline_and_two_of_them_are_for_official_members_alone() {
        let of = |holds: fn(CensureKind) -> bool| CensureKind::ALL.map(holds);

        assert_eq!(of(CensureKind::is_discipline), [false, false, true, true, true, true]);
        for others in [
            of(|kind| kind.is_usual_for(Some(Rank::Probationary))),
            of(|kind| kind.is_usual_for(None)),
        ] {
            assert_eq!(others, [true, true, true, true, false, false]);
        }
        assert_eq!(of(|kind| kind.is_usual_for(Some(Rank::Official))), [true; 6]);
    }

    #[test]
    fn censures_are_counted_by_kind() {
        let of = |kind| censure(kind, "Vi phạm", None);
        let all = [CensureKind::Warning, CensureKind::Reminder, CensureKind::Warning].map(of);

        let expected = [(CensureKind::Reminder, 1), (CensureKind::Warning, 2)];
        assert_eq!(count_by_kind(&all), expected.into());
    }
}
