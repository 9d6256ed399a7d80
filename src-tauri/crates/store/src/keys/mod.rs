//! Who can open the vault, and with what.
//!
//! The database has one random key. Each opener keeps it wrapped in a slot of
//! its own, an `age` passphrase file, so that a password can be changed without
//! touching the database, and there is always a second way in. Ordinary members
//! have no slot.
//!
//! Removing an opener or changing a password does not change the database key:
//! whoever kept an old slot *and* its old password can still open a copy of the
//! vault they kept too.

pub mod attempts;
mod database_key;
mod passphrase;
mod pin;
mod recovery;
mod slot;
mod slots;

use std::fmt;

pub(crate) use database_key::DatabaseKey;
pub use passphrase::Passphrase;
pub use pin::PinHash;
pub use recovery::{CodeSlip, RecoveryCode};
pub use slot::Cost;
pub(crate) use slots::{Slots, hexadecimal};

/// Who has a key slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Opener {
    /// The secretary (bí thư), by password.
    Secretary,
    /// The deputy secretary (phó bí thư), by a password of their own.
    Deputy,
    /// Whoever holds the printed recovery code (mã khôi phục).
    Recovery,
}

impl Opener {
    /// Every opener, in the order their slots are tried.
    pub const ALL: [Self; 3] = [Self::Secretary, Self::Deputy, Self::Recovery];

    /// The word that names the slot, and the seat in the history.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Secretary => "secretary",
            Self::Deputy => "deputy",
            Self::Recovery => "recovery",
        }
    }
}

impl fmt::Display for Opener {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// What somebody at the door offers.
#[derive(Debug, Clone)]
pub enum Secret {
    /// The password of the secretary or the deputy.
    Password(Passphrase),
    /// The recovery code.
    RecoveryCode(RecoveryCode),
}

impl Secret {
    /// The openers whose slots this secret may open.
    pub(crate) fn openers(&self) -> &'static [Opener] {
        match self {
            Self::Password(_) => &[Opener::Secretary, Opener::Deputy],
            Self::RecoveryCode(_) => &[Opener::Recovery],
        }
    }

    /// What the slot is locked with.
    pub(crate) fn phrase(&self) -> Passphrase {
        match self {
            Self::Password(password) => password.clone(),
            Self::RecoveryCode(code) => code.phrase(),
        }
    }
}
