//! A password as somebody typed it.

use std::fmt;

use age::secrecy::SecretString;
use unicode_normalization::UnicodeNormalization as _;
use zeroize::Zeroizing;

/// A password of any letters, wiped from memory when it is dropped.
///
/// Kept in Unicode form C, so that it is one password on every keyboard. Spaces
/// count; how long it must be is decided where it is chosen.
#[derive(Clone, PartialEq, Eq)]
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// Take the password `typed`.
    pub fn new(typed: &str) -> Self {
        // Form C is at most three times as long; a string that grew would leave
        // an unwiped piece of the password behind.
        let mut phrase = Zeroizing::new(String::with_capacity(typed.len() * 3));
        phrase.extend(typed.nfc());
        Self(phrase)
    }

    /// How many letters it has, as a person counts: code points of form C.
    pub fn letters(&self) -> usize {
        self.0.chars().count()
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }

    pub(crate) fn secret(&self) -> SecretString {
        SecretString::from(self.0.as_str().to_owned())
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_password_from_two_keyboards_is_equal() {
        let (composed, decomposed) = ("B\u{1b0}\u{1edf}i", "Bu\u{31b}o\u{31b}\u{309}i");

        assert_eq!(Passphrase::new(composed), Passphrase::new(decomposed));
        assert_eq!(Passphrase::new(decomposed).letters(), 4);
    }

    #[test]
    fn spaces_and_case_count() {
        assert_ne!(Passphrase::new("mật khẩu"), Passphrase::new("mật khẩu "));
        assert_ne!(Passphrase::new("mật khẩu"), Passphrase::new("Mật khẩu"));
    }

    #[test]
    fn it_is_not_shown_in_a_log() {
        assert!(!format!("{:?}", Passphrase::new("chim bồ câu")).contains("chim"));
    }
}
