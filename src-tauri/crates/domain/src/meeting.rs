//! Meetings (sinh hoạt): which kinds there are, how one is planned, and where it stands.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::agenda::AgendaItem;
use crate::dates::YearMonth;
use crate::settings::CellSettings;
use crate::text::{Text, Words};
use crate::{MeetingId, SupplementId};

/// The kinds of meetings a cell holds (domain research §2.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum MeetingKind {
    /// Sinh hoạt thường kỳ.
    Regular,
    /// Sinh hoạt chuyên đề.
    Thematic,
    /// Thường kỳ kết hợp chuyên đề.
    RegularThematic,
    /// Bất thường.
    Extraordinary,
    /// Kiểm điểm cuối năm.
    Review,
    /// Kết nạp, công nhận chính thức.
    Admission,
    /// Đại hội.
    Congress,
    /// Họp chi ủy.
    Committee,
}

impl MeetingKind {
    /// Every kind, in the order in which they are offered.
    pub const ALL: [Self; 8] = [
        Self::Regular,
        Self::Thematic,
        Self::RegularThematic,
        Self::Extraordinary,
        Self::Review,
        Self::Admission,
        Self::Congress,
        Self::Committee,
    ];

    /// The least length in minutes, where a rule sets one (HD 42-HD/BTCTW).
    pub fn least_minutes(self, settings: &CellSettings) -> Option<u32> {
        match self {
            Self::Regular => Some(settings.least_minutes),
            Self::RegularThematic => Some(settings.least_minutes_with_theme),
            _ => None,
        }
    }

    /// Whether it is the monthly meeting every cell owes.
    pub fn is_monthly(self) -> bool {
        matches!(self, Self::Regular | Self::RegularThematic)
    }

    /// Whether only the committee is summoned.
    pub fn is_of_committee(self) -> bool {
        self == Self::Committee
    }
}

/// Where a meeting stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum MeetingState {
    /// Planned; minutes not begun.
    Planned,
    /// Minutes begun, not adopted.
    Open,
    /// Minutes adopted and locked.
    Adopted,
    /// Called off, with a reason.
    Cancelled,
}

/// A meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Meeting {
    /// Names this meeting.
    pub id: MeetingId,
    /// Where it stands.
    pub state: MeetingState,
    /// What was planned.
    pub plan: MeetingPlan,
    /// Why it was called off; blank unless it was.
    pub cancelled_because: Text,
}

/// What a meeting is planned to be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MeetingPlan {
    /// Which kind.
    pub kind: MeetingKind,
    /// The month it counts for (kỳ sinh hoạt tháng).
    pub month: YearMonth,
    /// When it is to begin.
    #[ts(type = "string")]
    pub planned_at: NaiveDateTime,
    /// Where.
    pub place: Text,
    /// The theme, of a thematic meeting (chuyên đề).
    pub theme: Text,
    /// Who is invited beside the members, for the invitation.
    pub invited: Text,
    /// What members should prepare, for the invitation.
    pub preparation: Text,
    /// The agenda, in order.
    pub agenda: Vec<AgendaItem>,
}

impl MeetingPlan {
    /// The day of the meeting.
    pub fn day(&self) -> NaiveDate {
        self.planned_at.date()
    }
}

/// Adopted minutes: locked, with the fingerprint of their content.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Adoption {
    /// 1 for the minutes as adopted at the meeting.
    pub version: u32,
    /// SHA-256 of the adopted content, 64 hexadecimal digits.
    pub sha256: String,
    /// When they were adopted.
    #[ts(type = "string")]
    pub adopted_at: NaiveDateTime,
    /// At whose seat.
    pub adopted_by: Text,
}

/// A later change to adopted minutes: added and printed, never written over (bổ sung biên bản).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Supplement {
    /// Names this supplement.
    pub id: SupplementId,
    /// 1 for the first supplement of the minutes.
    pub number: u32,
    /// Why it was needed.
    pub reason: Words,
    /// What is added or put right.
    pub words: Words,
    /// When it was added.
    #[ts(type = "string")]
    pub added_at: NaiveDateTime,
    /// At whose seat.
    pub added_by: Text,
    /// SHA-256 of the minutes and all supplements up to this one.
    pub sha256: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_regular_meetings_have_a_least_length() {
        let settings = CellSettings { least_minutes: 75, ..CellSettings::default() };

        for kind in MeetingKind::ALL {
            let least = match kind {
                MeetingKind::Regular => Some(75),
                MeetingKind::RegularThematic => Some(120),
                _ => None,
            };
            assert_eq!(kind.least_minutes(&settings), least, "{kind:?}");
        }
    }

    #[test]
    fn only_the_committee_is_summoned_to_its_own_meeting() {
        let of_committee: Vec<_> =
            MeetingKind::ALL.into_iter().filter(|kind| kind.is_of_committee()).collect();

        assert_eq!(of_committee, [MeetingKind::Committee]);
    }
}
