//! The PIN of a member (mã PIN), as the vault keeps it.
//!
//! A PIN is asked for inside an open vault and opens no file, so there is no key in it: only a hash
//! that says whether what was typed is right.

use std::fmt;

use argon2::password_hash::phc::{PasswordHash, Salt};
use argon2::password_hash::{Error as HashError, PasswordHasher as _, PasswordVerifier as _};
use argon2::{Argon2, Params};

use super::{Cost, Passphrase};
use crate::{Error, Result};

/// An Argon2id hash of a PIN with its salt and cost, as a PHC string.
#[derive(Clone, PartialEq, Eq)]
pub struct PinHash(String);

impl PinHash {
    /// Hash `pin` with a fresh salt.
    pub fn of(pin: &Passphrase, cost: Cost) -> Result<Self> {
        let mut salt = [0; Salt::RECOMMENDED_LENGTH];
        getrandom::fill(&mut salt).map_err(|_| Error::NoRandomness)?;
        let hasher = Argon2::from(cost.of_a_pin());
        let hash = hasher.hash_password_with_salt(pin.bytes(), &salt);
        hash.map(|hash| Self(hash.to_string())).map_err(|error| Error::bad_record("pin", error))
    }

    /// The hash a row holds.
    pub(crate) fn kept(phc: String) -> Self {
        Self(phc)
    }

    /// The hash for a row.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether `pin` is the one that was hashed.
    pub fn is_of(&self, pin: &Passphrase) -> Result<bool> {
        let hash = PasswordHash::new(&self.0).map_err(|error| Error::bad_record("pin", error))?;
        match Argon2::default().verify_password(pin.bytes(), &hash) {
            Ok(()) => Ok(true),
            Err(HashError::PasswordInvalid) => Ok(false),
            Err(error) => Err(Error::bad_record("pin", error)),
        }
    }
}

impl fmt::Debug for PinHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PinHash(…)")
    }
}

impl Cost {
    /// What one guess at a PIN costs: the second choice of RFC 9106 with one lane, 64 MiB, or next
    /// to nothing.
    fn of_a_pin(self) -> Params {
        let standard = Params::new(64 * 1024, 3, 1, None).unwrap_or_default();
        let lowest = Params::new(Params::MIN_M_COST, 1, 1, None).unwrap_or_default();
        if self == Self::LOWEST { lowest } else { standard }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(pin: &str) -> Passphrase {
        Passphrase::new(pin)
    }

    #[test]
    fn only_the_right_pin_fits_its_hash() {
        let hash = PinHash::of(&typed("2846"), Cost::LOWEST).unwrap();

        assert!(hash.is_of(&typed("2846")).unwrap());
        for wrong in ["", "284", "2847", "28460", "0000"] {
            assert!(!hash.is_of(&typed(wrong)).unwrap(), "{wrong:?}");
        }
    }

    #[test]
    fn one_pin_has_another_hash_each_time_and_none_shows_it() {
        let hashes = [(); 2].map(|()| PinHash::of(&typed("2846"), Cost::LOWEST).unwrap());

        assert_ne!(hashes[0], hashes[1]);
        assert!(hashes.iter().all(|hash| !hash.as_str().contains("2846")));
        assert!(!format!("{hashes:?}").contains("argon2"));
    }

    #[test]
    fn a_pin_is_dear_to_guess_in_a_real_vault() {
        let hash = PinHash::of(&typed("2846"), Cost::STANDARD).unwrap();

        assert!(hash.as_str().starts_with("$argon2id$v=19$m=65536,t=3,p=1$"), "{}", hash.as_str());
        assert!(hash.is_of(&typed("2846")).unwrap());
    }

    #[test]
    fn a_damaged_hash_is_told_and_fits_nothing() {
        for damage in ["", "2846", "$argon2id$", "$argon2id$v=19$m=8,t=1,p=1$!!$!!"] {
            let refused = PinHash::kept(damage.into()).is_of(&typed("2846"));

            assert!(matches!(refused, Err(Error::BadRecord { table: "pin", .. })), "{damage:?}");
        }
    }
}
