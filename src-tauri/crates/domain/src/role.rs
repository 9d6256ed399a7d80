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
    match seat {
        Seat::Secretary => true,
        Seat::Deputy => !matches!(right, Right::KeepOpeners | Right::KeepCell),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_deputy_keeps_the_books_and_not_the_keys() {
        let table = [
            (Right::Read, true),
            (Right::KeepMembers, true),
            (Right::KeepMeetings, true),
            (Right::KeepCell, false),
            (Right::ChangeOwnPassword, true),
            (Right::KeepOpeners, false),
        ];

        for (right, deputy_may) in table {
            assert!(may(Seat::Secretary, right), "{right:?}");
            assert_eq!(may(Seat::Deputy, right), deputy_may, "{right:?}");
        }
    }
}
