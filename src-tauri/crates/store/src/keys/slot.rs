//! One key slot: the database key in an `age` passphrase file.

use age::{DecryptError, scrypt};
use zeroize::Zeroizing;

use super::{DatabaseKey, Passphrase};
use crate::{Error, Result};

/// How much work one guess at a password is: scrypt with N = 2^cost, r = 8, p = 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cost(u8);

impl Cost {
    /// For real vaults: 128 MiB of memory a guess, the least OWASP recommends for
    /// scrypt. About 0.3 s on a machine of today, one to two on an old laptop.
    /// `age` by itself would choose a whole second of the machine at hand, which
    /// an older one in the next office then waits several for.
    pub const STANDARD: Self = Self(17);

    /// For tests and demonstrations, where nothing is to be kept from anybody.
    pub const LOWEST: Self = Self(1);

    /// The most a slot may ask for, so that a forged one cannot exhaust memory.
    pub(crate) const MOST: Self = Self(20);

    /// The cost as `age` counts it: the logarithm of N.
    pub(crate) fn work_factor(self) -> u8 {
        self.0
    }
}

/// What a slot said to a phrase.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Answer {
    /// The phrase is right; this is the key.
    Key(DatabaseKey),
    /// The phrase is not the one the slot was locked with.
    WrongPhrase,
    /// This is not a slot, or no longer whole.
    Damaged,
}

/// Lock `key` away under `phrase`: the bytes of a slot.
pub(crate) fn wrap(key: &DatabaseKey, phrase: &Passphrase, cost: Cost) -> Result<Vec<u8>> {
    let mut recipient = scrypt::Recipient::new(phrase.secret());
    recipient.set_work_factor(cost.0);
    age::encrypt(&recipient, key.to_slot().as_bytes())
        .map_err(|error| Error::Wrapping(error.to_string()))
}

/// Try `phrase` on the bytes of a slot.
pub(crate) fn unwrap(slot: &[u8], phrase: &Passphrase) -> Answer {
    let mut identity = scrypt::Identity::new(phrase.secret());
    identity.set_max_work_factor(Cost::MOST.0);
    match age::decrypt(&identity, slot).map(Zeroizing::new) {
        Ok(text) => DatabaseKey::from_slot(&text).map_or(Answer::Damaged, Answer::Key),
        Err(DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed) => {
            Answer::WrongPhrase
        }
        Err(_) => Answer::Damaged,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn locked(phrase: &str) -> (DatabaseKey, Vec<u8>) {
        let key = DatabaseKey::random().unwrap();
        let slot = wrap(&key, &Passphrase::new(phrase), Cost::LOWEST).unwrap();
        (key, slot)
    }

    #[test]
    fn only_the_right_phrase_opens_a_slot() {
        let (key, slot) = locked("Đồng tâm 🌾 nhất trí");

        assert_eq!(unwrap(&slot, &Passphrase::new("Đồng tâm 🌾 nhất trí")), Answer::Key(key));
        assert_eq!(unwrap(&slot, &Passphrase::new("Đồng tâm 🌾 nhất tri")), Answer::WrongPhrase);
        assert_eq!(unwrap(&slot, &Passphrase::new("")), Answer::WrongPhrase);
    }

    #[test]
    fn a_slot_is_an_age_file_without_the_key_in_it() {
        let (key, slot) = locked("mật khẩu");
        let hex = key.to_slot();

        let text = String::from_utf8_lossy(&slot);

        assert!(text.starts_with("age-encryption.org/v1\n-> scrypt "));
        assert!(!text.contains(hex.lines().nth(1).unwrap()));
    }

    #[test]
    fn a_slot_cut_short_is_damaged_at_every_length() {
        let (_, slot) = locked("mật khẩu");

        for length in 0..slot.len() {
            let answer = unwrap(&slot[..length], &Passphrase::new("mật khẩu"));
            assert_eq!(answer, Answer::Damaged, "cut at {length} of {}", slot.len());
        }
    }

    #[test]
    fn a_slot_that_asks_for_endless_work_is_refused_at_once() {
        let (_, slot) = locked("mật khẩu");
        let forged = String::from_utf8_lossy(&slot);
        let line = forged.lines().nth(1).unwrap();
        let dearer = format!("{}40", line.strip_suffix('1').unwrap());
        let at = line.len() + forged.find(line).unwrap();

        let mut bytes = slot[..at - line.len()].to_vec();
        bytes.extend(dearer.bytes());
        bytes.extend(&slot[at..]);

        assert_eq!(unwrap(&bytes, &Passphrase::new("mật khẩu")), Answer::Damaged);
    }
}
