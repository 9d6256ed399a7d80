//! Matters the cell follows until they end: tasks, conclusions, shortcomings.
//!
//! What is open heads the next agenda by itself, and no matter leaves the list in silence: it ends
//! with a result or with a reason.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::text::{Text, Words};
use crate::{ItemId, MatterId, MeetingId, MemberId};

/// A matter the cell follows (việc theo dõi).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Matter {
    /// The matter as written.
    #[serde(flatten)]
    pub draft: MatterDraft,
    /// The meeting that gave it; none for a shortcoming that was entered in the register.
    pub origin: Option<MeetingId>,
    /// The day it was given: that of the meeting, or the day it was named.
    #[ts(type = "string")]
    pub given_on: NaiveDate,
    /// How it ended; none while it is open.
    pub end: Option<MatterEnd>,
}

/// What kind of matter is followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum MatterKind {
    /// Nhiệm vụ được giao.
    Task,
    /// Kết luận phải thực hiện.
    Conclusion,
    /// Hạn chế, khuyết điểm phải khắc phục.
    Shortcoming,
}

/// A matter as it is typed, in the "6 rõ" form (clear person, work, time, responsibility, product,
/// authority). Complete once `work` is not blank.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MatterDraft {
    /// Names this matter.
    pub id: MatterId,
    /// What kind it is.
    pub kind: MatterKind,
    /// The item of the agenda it came from.
    pub item: Option<ItemId>,
    /// Rõ việc; for a shortcoming what is wanting.
    pub work: Text,
    /// Rõ người: the member who answers for it.
    pub lead: Option<MemberId>,
    /// Rõ người, where it is not a member (a committee, an organisation).
    pub lead_words: Text,
    /// Phối hợp.
    pub helpers: Text,
    /// Rõ thời gian.
    #[ts(type = "string | null")]
    pub due_on: Option<NaiveDate>,
    /// Rõ sản phẩm; for a shortcoming the remedy (biện pháp khắc phục).
    pub product: Text,
    /// Rõ trách nhiệm.
    pub responsibility: Text,
    /// Rõ thẩm quyền.
    pub authority: Text,
}

impl MatterDraft {
    /// Whether nothing has been written yet, so that the row can be let go.
    pub fn is_empty(&self) -> bool {
        let words = [
            &self.work,
            &self.lead_words,
            &self.helpers,
            &self.product,
            &self.responsibility,
            &self.authority,
        ];
        words.iter().all(|text| text.is_blank()) && self.lead.is_none() && self.due_on.is_none()
    }
}

/// How a matter left the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MatterEnd {
    /// Done or given up.
    pub kind: EndKind,
    /// The result (kết quả) or the reason (lý do); never blank.
    pub words: Words,
    /// The meeting that ended it.
    pub meeting: MeetingId,
    /// The day of that meeting.
    #[ts(type = "string")]
    pub ended_on: NaiveDate,
}

/// The two ways a matter may end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum EndKind {
    /// Đã hoàn thành, with a result.
    Done,
    /// Thôi theo dõi, with a reason.
    Dropped,
}

/// What a meeting hears about a matter that was open when it began.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MatterReport {
    /// Which matter.
    pub matter: MatterId,
    /// Where it stands now.
    pub outcome: Outcome,
    /// The result, the reason, or where the work stands.
    pub words: Text,
    /// A new day by which it is due, for a matter that stays open.
    #[ts(type = "string | null")]
    pub new_due_on: Option<NaiveDate>,
}

impl MatterReport {
    /// Whether anything was heard beside that the matter is still there.
    pub fn says_something(&self) -> bool {
        self.outcome != Outcome::StaysOpen || !self.words.is_blank() || self.new_due_on.is_some()
    }

    /// The new day by which the matter is due; none for one that ends.
    pub fn new_due(&self) -> Option<NaiveDate> {
        self.new_due_on.filter(|_| self.outcome == Outcome::StaysOpen)
    }
}

/// Where a matter stands after a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum Outcome {
    /// Tiếp tục theo dõi.
    #[default]
    StaysOpen,
    /// Đã hoàn thành; needs a result.
    Done,
    /// Thôi theo dõi; needs a reason.
    Dropped,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn blank() -> MatterDraft {
        MatterDraft {
            id: MatterId(1),
            kind: MatterKind::Task,
            item: Some(ItemId(7)),
            work: Text::default(),
            lead: None,
            lead_words: Text::default(),
            helpers: Text::default(),
            due_on: None,
            product: Text::default(),
            responsibility: Text::default(),
            authority: Text::default(),
        }
    }

    #[test]
    fn a_row_is_empty_until_something_is_written_in_any_field() {
        let written: [fn(&mut MatterDraft); 8] = [
            |draft| draft.work = "Thăm hộ nghèo".into(),
            |draft| draft.lead = Some(MemberId(3)),
            |draft| draft.lead_words = "Chi hội phụ nữ".into(),
            |draft| draft.helpers = "Đồng chí Ánh".into(),
            |draft| draft.due_on = NaiveDate::from_ymd_opt(2026, 9, 30),
            |draft| draft.product = "Danh sách".into(),
            |draft| draft.responsibility = "Chịu trách nhiệm chính".into(),
            |draft| draft.authority = "Chi bộ".into(),
        ];

        assert!(blank().is_empty(), "the item it came from and its kind say nothing yet");
        for (field, write) in written.iter().enumerate() {
            let mut draft = blank();
            write(&mut draft);
            assert!(!draft.is_empty(), "field {field}");
        }
    }
}
