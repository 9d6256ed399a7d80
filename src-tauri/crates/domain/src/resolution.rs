//! The monthly resolution (nghị quyết chi bộ tháng), domain research §2.5.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::text::Text;
use crate::vote::Vote;

/// The words of a monthly resolution that somebody writes; the rest comes from the meeting.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct ResolutionText {
    /// Trích yếu, when not the usual one.
    pub subject: Text,
    /// I.1 Chính trị, tư tưởng.
    pub politics: Text,
    /// I.2 Nhiệm vụ chính trị.
    pub work: Text,
    /// I.5 Hạn chế, nguyên nhân.
    pub shortcomings: Text,
    /// II. Phương hướng, nhiệm vụ tháng tới.
    pub directions: Text,
    /// III. Tổ chức thực hiện, beside the tasks.
    pub arrangements: Text,
    /// Nơi nhận, one a line; blank for the usual ones.
    pub recipients: Text,
    /// The vote on the resolution.
    pub vote: Option<Vote>,
}

impl ResolutionText {
    /// Whether nobody has written a resolution for this meeting.
    pub fn is_empty(&self) -> bool {
        let words = [&self.politics, &self.work, &self.shortcomings, &self.directions];
        words.iter().all(|text| text.is_blank()) && self.arrangements.is_blank()
    }
}
