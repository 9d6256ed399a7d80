//! Who may do what: one table.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The seat somebody works at once the vault is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum Seat {
    /// The secretary (bí thư).
    Secretary,
    /// The deputy secretary (phó bí thư), with a password of their own.
    Deputy,
}

/// Groups of deeds that are allowed together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum Right {
    /// Read and print the cell's records.
    Read,
    /// Enter and correct members, their standing and posts.
    KeepMembers,
    /// Plan meetings, write and adopt minutes.
    KeepMeetings,
    /// Change names, terms, settings, templates and number series.
    KeepCell,
    /// Change one's own password.
    ChangeOwnPassword,
    /// Add or remove openers of the vault, renew the recovery code.
    KeepOpeners,
}

/// Whether `seat` has `right`.
pub fn may(seat: Seat, right: Right) -> bool {
    match (seat, right) {
        (Seat::Secretary, _) => true,
        (Seat::Deputy, Right::KeepOpeners | Right::KeepCell) => false,
        (Seat::Deputy, _) => true,
    }
}
