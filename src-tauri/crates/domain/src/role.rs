//! Who may do what: one table.

use std::fmt;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::MemberId;

/// The seat somebody works at once the vault is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum Seat {
    /// The secretary (bí thư).
    Secretary,
    /// The deputy secretary (phó bí thư), with a password of their own.
    Deputy,
    /// A member (đảng viên) or somebody else with a notebook, by their PIN.
    Member(MemberId),
    /// Nobody: everyone may choose their own seat (chọn người ngồi vào).
    Chooser,
}

/// Groups of deeds that are allowed together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum Right {
    /// Read and print the cell's records.
    ReadCell,
    /// Enter and correct members, their standing and posts.
    KeepMembers,
    /// Plan meetings, write and adopt minutes.
    KeepMeetings,
    /// Keep the cell's side of the notebooks: plan of the year, models, rota, comments, praise.
    KeepNotebooks,
    /// Keep the annual review: campaigns, points, levels, counts of ballots, decisions.
    KeepReviews,
    /// Change names, terms, settings, templates and number series.
    KeepCell,
    /// Change one's own password.
    ChangeOwnPassword,
    /// Add or remove openers of the vault, renew the recovery code.
    KeepOpeners,
    /// Copy the vault, and see which copies there are.
    BackUp,
    /// Choose where copies go, let one take the vault's place, take that back.
    KeepCopies,
    /// Hand the seat over to a member, set a first PIN with them.
    HandOverSeat,
    /// Take back a PIN that was forgotten.
    ResetPin,
    /// Leave the seat to nobody, so that somebody can choose their own.
    LeaveToChooser,
    /// See the names whose seats can be chosen.
    SeeSeats,
    /// Enter one's own seat by PIN, where nobody sits.
    EnterSeat,
    /// Give the seat back to the secretary or the deputy, by their password.
    GiveSeatBack,

    /// About a person: read and print what the notebook, the commitment and the cell say about them.
    ReadOwn,
    /// About a person: write in their notebook, on their behalf or as they.
    KeepOwn,
    /// About a person: confirm what was written on their behalf (đã đọc), change the own PIN. Nobody
    /// does so for somebody else.
    ConfirmOwn,
}

impl Right {
    /// Every right.
    pub const ALL: [Self; 19] = [
        Self::ReadCell,
        Self::KeepMembers,
        Self::KeepMeetings,
        Self::KeepNotebooks,
        Self::KeepReviews,
        Self::KeepCell,
        Self::ChangeOwnPassword,
        Self::KeepOpeners,
        Self::BackUp,
        Self::KeepCopies,
        Self::HandOverSeat,
        Self::ResetPin,
        Self::LeaveToChooser,
        Self::SeeSeats,
        Self::EnterSeat,
        Self::GiveSeatBack,
        Self::ReadOwn,
        Self::KeepOwn,
        Self::ConfirmOwn,
    ];
}

/// How far a right of a seat reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reach {
    Nobody,
    Oneself,
    Everybody,
}

/// The table.
fn reach(seat: Seat, right: Right) -> Reach {
    use Reach::{Everybody, Nobody, Oneself};
    match (right, seat) {
        (
            Right::ReadCell
            | Right::KeepMembers
            | Right::KeepMeetings
            | Right::KeepNotebooks
            | Right::KeepReviews
            | Right::ChangeOwnPassword
            | Right::BackUp
            | Right::HandOverSeat
            | Right::SeeSeats
            | Right::ReadOwn
            | Right::KeepOwn,
            Seat::Secretary | Seat::Deputy,
        )
        | (
            Right::KeepCell | Right::KeepOpeners | Right::KeepCopies | Right::ResetPin,
            Seat::Secretary,
        )
        | (Right::GiveSeatBack, Seat::Member(_))
        | (Right::SeeSeats | Right::EnterSeat | Right::GiveSeatBack, Seat::Chooser)
        | (Right::LeaveToChooser, _) => Everybody,
        (Right::ReadOwn | Right::KeepOwn | Right::ConfirmOwn, Seat::Member(_)) => Oneself,
        _ => Nobody,
    }
}

/// Whether `seat` has `right`, whomever it is about.
pub fn may(seat: Seat, right: Right) -> bool {
    reach(seat, right) == Reach::Everybody
}

/// Whether `seat` has `right` about `member`.
pub fn may_about(seat: Seat, right: Right, member: MemberId) -> bool {
    match reach(seat, right) {
        Reach::Nobody => false,
        Reach::Oneself => seat == Seat::Member(member),
        Reach::Everybody => true,
    }
}

/// The word for a seat in the history: `secretary`, `deputy`, `member:12`, `chooser`.
impl fmt::Display for Seat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Secretary => f.write_str("secretary"),
            Self::Deputy => f.write_str("deputy"),
            Self::Member(MemberId(id)) => write!(f, "member:{id}"),
            Self::Chooser => f.write_str("chooser"),
        }
    }
}

impl Seat {
    /// The seat a word of the history stands for; none for a word that stands for no seat.
    pub fn from_word(word: &str) -> Option<Self> {
        match word {
            "secretary" => Some(Self::Secretary),
            "deputy" => Some(Self::Deputy),
            "chooser" => Some(Self::Chooser),
            _ => Some(Self::Member(MemberId(word.strip_prefix("member:")?.parse().ok()?))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BUOI: MemberId = MemberId(3);
    const DAT: MemberId = MemberId(4);
    const SEATS: [Seat; 4] = [Seat::Secretary, Seat::Deputy, Seat::Member(BUOI), Seat::Chooser];

    #[test]
    fn the_table_is_as_agreed() {
        // Secretary, deputy, a member about themselves, a member about another, nobody.
        let table = [
            (Right::ReadCell, "ss..."),
            (Right::KeepMembers, "ss..."),
            (Right::KeepMeetings, "ss..."),
            (Right::KeepNotebooks, "ss..."),
            (Right::KeepReviews, "ss..."),
            (Right::KeepCell, "s...."),
            (Right::ChangeOwnPassword, "ss..."),
            (Right::KeepOpeners, "s...."),
            (Right::BackUp, "ss..."),
            (Right::KeepCopies, "s...."),
            (Right::HandOverSeat, "ss..."),
            (Right::ResetPin, "s...."),
            (Right::LeaveToChooser, "sssss"),
            (Right::SeeSeats, "ss..s"),
            (Right::EnterSeat, "....s"),
            (Right::GiveSeatBack, "..sss"),
            (Right::ReadOwn, "sss.."),
            (Right::KeepOwn, "sss.."),
            (Right::ConfirmOwn, "..s.."),
        ];

        for (right, expected) in table {
            let asked = [
                (Seat::Secretary, BUOI),
                (Seat::Deputy, BUOI),
                (Seat::Member(BUOI), BUOI),
                (Seat::Member(BUOI), DAT),
                (Seat::Chooser, BUOI),
            ];
            let told: String = asked
                .iter()
                .map(|(seat, about)| if may_about(*seat, right, *about) { 's' } else { '.' })
                .collect();
            assert_eq!(told, expected, "{right:?}");
        }
        assert_eq!(table.map(|(right, _)| right), Right::ALL);
    }

    #[test]
    fn a_right_about_oneself_is_no_right_about_all() {
        for right in [Right::ReadOwn, Right::KeepOwn, Right::ConfirmOwn] {
            assert!(!may(Seat::Member(BUOI), right), "{right:?}");
        }
        for right in [Right::ReadOwn, Right::KeepOwn] {
            assert!(may(Seat::Secretary, right), "{right:?}");
        }
    }

    #[test]
    fn a_seat_comes_back_from_its_word() {
        for seat in SEATS {
            assert_eq!(Seat::from_word(&seat.to_string()), Some(seat));
        }
        for word in ["", "recovery", "member:", "member:x", "Secretary"] {
            assert_eq!(Seat::from_word(word), None, "{word:?}");
        }
    }

    #[test]
    fn the_window_knows_a_seat_by_a_word_and_a_member() {
        let cases = [(Seat::Secretary, r#""secretary""#), (Seat::Member(BUOI), r#"{"member":3}"#)];

        for (seat, json) in cases {
            assert_eq!(serde_json::to_string(&seat).unwrap(), json);
            assert_eq!(serde_json::from_str::<Seat>(json).unwrap(), seat);
        }
    }
}
