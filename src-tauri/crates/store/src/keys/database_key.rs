//! The one key of the database.

use std::fmt::{self, Write as _};

use zeroize::Zeroizing;

use crate::{Error, Result};

const BYTES: usize = 32;
/// First line inside a slot, so that a slot opened with the `age` tool by hand
/// says what it holds. The second line is what SQLCipher takes as a raw key.
const HEADING: &str = "so-tay-chi-bo vault key, version 1";

/// The random 256-bit key of a database, wiped from memory when it is dropped.
///
/// It has one place of its own: a value that is handed on would leave copies behind.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct DatabaseKey(Box<Zeroizing<[u8; BYTES]>>);

impl DatabaseKey {
    /// How long [`DatabaseKey::to_slot`] is.
    pub(crate) const SLOT_BYTES: usize = HEADING.len() + BYTES * 2 + 2;

    /// A key nobody has had before.
    pub(crate) fn random() -> Result<Self> {
        let mut bytes = Box::new(Zeroizing::new([0; BYTES]));
        getrandom::fill(bytes.as_mut_slice()).map_err(|_| Error::NoRandomness)?;
        Ok(Self(bytes))
    }

    /// The statement that gives the key to SQLCipher, as it is, without stretching.
    pub(crate) fn pragma(&self) -> Zeroizing<String> {
        Zeroizing::new(format!("PRAGMA key = \"x'{}'\";", self.hex().as_str()))
    }

    /// The statement that gives a database this key in place of the one it has.
    pub(crate) fn change_pragma(&self) -> Zeroizing<String> {
        Zeroizing::new(format!("PRAGMA rekey = \"x'{}'\";", self.hex().as_str()))
    }

    /// What a slot keeps.
    pub(crate) fn to_slot(&self) -> Zeroizing<String> {
        Zeroizing::new(format!("{HEADING}\n{}\n", self.hex().as_str()))
    }

    /// The key in the text of a slot, if that is what it is.
    pub(crate) fn from_slot(text: &[u8]) -> Option<Self> {
        let hex = text.strip_prefix(HEADING.as_bytes())?.trim_ascii();
        if hex.len() != BYTES * 2 {
            return None;
        }
        let mut bytes = Box::new(Zeroizing::new([0; BYTES]));
        for (byte, pair) in bytes.iter_mut().zip(hex.chunks_exact(2)) {
            *byte = u8::from_str_radix(str::from_utf8(pair).ok()?, 16).ok()?;
        }
        Some(Self(bytes))
    }

    fn hex(&self) -> Zeroizing<String> {
        let mut hex = Zeroizing::new(String::with_capacity(BYTES * 2));
        for byte in self.0.iter() {
            // Writing to a string cannot fail.
            let _ = write!(hex, "{byte:02x}");
        }
        hex
    }
}

impl fmt::Debug for DatabaseKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DatabaseKey(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_comes_back_from_its_slot() {
        let key = DatabaseKey::random().unwrap();

        assert_eq!(DatabaseKey::from_slot(key.to_slot().as_bytes()), Some(key));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_dropped_key_is_wiped_from_its_place() {
        use std::os::unix::fs::FileExt as _;

        let key = DatabaseKey::random().unwrap();
        let place = u64::try_from(key.0.as_ptr().addr()).unwrap();
        let memory = std::fs::File::open("/proc/self/mem").unwrap();
        let look = || {
            let mut seen = [0xff; BYTES];
            memory.read_exact_at(&mut seen, place).unwrap();
            seen
        };
        let before = look();
        assert_eq!(&before, &**key.0, "the place of the key");

        drop(key);

        // The memory is free by now; its first words may tell the allocator what comes next.
        assert_eq!(look()[BYTES / 2..], [0; BYTES / 2]);
        assert_ne!(look()[..BYTES / 2], before[..BYTES / 2]);
    }

    #[test]
    fn no_two_keys_are_the_same() {
        assert_ne!(DatabaseKey::random().unwrap(), DatabaseKey::random().unwrap());
    }

    #[test]
    fn what_is_not_a_key_is_not_taken_for_one() {
        let whole = DatabaseKey::random().unwrap().to_slot();
        let short = &whole[..whole.len() - 3];
        let other = whole.replace("version 1", "version 2");
        let letters = format!("{HEADING}\n{}\n", "zz".repeat(BYTES));

        for text in ["", HEADING, short, &other, &letters] {
            assert_eq!(DatabaseKey::from_slot(text.as_bytes()), None, "{text}");
        }
    }
}
