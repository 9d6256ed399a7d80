//! Letters of praise and commendations (khen thưởng, thư khen), of people and of collectives.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::text::Text;
use crate::{CommendationId, MemberId};

/// A commendation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Commendation {
    /// Names this commendation.
    pub id: CommendationId,
    /// The commendation.
    #[serde(flatten)]
    pub draft: CommendationDraft,
}

/// A commendation as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CommendationDraft {
    /// Who was commended.
    pub praised: Praised,
    /// Hình thức (giấy khen, bằng khen, thư khen …); never blank.
    pub kind: Text,
    /// Cấp, cơ quan khen.
    pub issuer: Text,
    /// Số quyết định.
    pub number: Text,
    /// Ngày khen.
    #[ts(type = "string")]
    pub given_on: NaiveDate,
    /// Thành tích, lý do.
    pub reason: Text,
}

/// Who was commended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum Praised {
    /// A person of the cell.
    Member(MemberId),
    /// The cell or another collective, by name.
    Collective(Text),
}
