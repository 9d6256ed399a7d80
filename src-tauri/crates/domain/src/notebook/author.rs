//! Whose words stand in a notebook.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// By whose hand something was entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum Hand {
    /// By the person, at their own seat.
    Own,
    /// By the secretary or deputy for the person (ghi hộ), marked so until the person confirms it.
    OnBehalf,
}

/// By whose hand something stands, and whether the person has read and confirmed it (đã đọc).
///
/// What a person wrote or confirmed is theirs: the secretary can comment on it and never rewrite it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Author {
    /// By whose hand.
    pub hand: Hand,
    /// When the person confirmed it at their own seat.
    #[ts(type = "string | null")]
    pub confirmed_at: Option<NaiveDateTime>,
}

impl Author {
    /// Whether only the person may change the words.
    pub fn is_theirs(self) -> bool {
        self.hand == Hand::Own || self.confirmed_at.is_some()
    }
}
