//! A part of a whole, as conditions and summaries compare them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::numbers::percent;

/// More in the part than in the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{part} is more than the whole of {whole}")]
pub struct PartOverWhole {
    /// The part.
    pub part: u32,
    /// The whole.
    pub whole: u32,
}

/// A part of a whole (tỷ lệ); the part is never the greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", try_from = "ShareParts")]
#[ts(export)]
pub struct Share {
    part: u32,
    whole: u32,
}

#[derive(Deserialize)]
struct ShareParts {
    part: u32,
    whole: u32,
}

impl TryFrom<ShareParts> for Share {
    type Error = PartOverWhole;

    fn try_from(parts: ShareParts) -> Result<Self, PartOverWhole> {
        Self::new(parts.part, parts.whole)
    }
}

impl Share {
    /// Accept `part` of `whole`, unless it is the greater.
    pub fn new(part: u32, whole: u32) -> Result<Self, PartOverWhole> {
        if part > whole { Err(PartOverWhole { part, whole }) } else { Ok(Self { part, whole }) }
    }

    /// The part.
    pub fn part(self) -> u32 {
        self.part
    }

    /// The whole.
    pub fn whole(self) -> u32 {
        self.whole
    }

    /// Whether the part is all of the whole; all of nothing counts as all.
    pub fn is_all(self) -> bool {
        self.part == self.whole
    }

    /// Whether the part is at least `percent` of the whole.
    pub fn is_at_least(self, percent: u32) -> bool {
        u64::from(self.part) * 100 >= u64::from(self.whole) * u64::from(percent)
    }

    /// Whether the part is more than `percent` of the whole.
    pub fn is_more_than(self, percent: u32) -> bool {
        u64::from(self.part) * 100 > u64::from(self.whole) * u64::from(percent)
    }

    /// The share in words of figures, with one decimal: `97,5%`. None of nothing.
    pub fn percent(self) -> Option<String> {
        percent(self.part.into(), self.whole.into(), 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_never_more_than_the_whole() {
        assert_eq!(Share::new(3, 2), Err(PartOverWhole { part: 3, whole: 2 }));
        assert!(serde_json::from_str::<Share>(r#"{"part":3,"whole":2}"#).is_err());
        let share: Share = serde_json::from_str(r#"{"part":2,"whole":3}"#).unwrap();
        assert_eq!(share.percent().as_deref(), Some("66,7%"));
    }

    #[test]
    fn limits_are_compared_without_rounding() {
        // Part, whole, percent, at least, more than.
        let cases = [
            (3, 10, 30, true, false),
            (29, 100, 30, false, false),
            (1, 3, 33, true, true),
            (2, 6, 34, false, false),
            (0, 0, 30, true, false),
            (5, 10, 50, true, false),
            (6, 11, 50, true, true),
        ];

        for (part, whole, percent, at_least, more) in cases {
            let share = Share::new(part, whole).unwrap();
            let told = (share.is_at_least(percent), share.is_more_than(percent));
            assert_eq!(told, (at_least, more), "{part} of {whole} and {percent} %");
        }
    }
}
