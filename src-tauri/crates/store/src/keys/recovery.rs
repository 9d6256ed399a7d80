//! The recovery code: a second way in, on paper.

use std::fmt;

use zeroize::Zeroizing;

use super::Passphrase;
use crate::{Error, Result};

/// The letters of a code. No vowels, no D and no W, so that no Vietnamese way of
/// typing (Telex, VNI) can turn two of them into a third; no letter that reads
/// like the digits 0 and 1.
const LETTERS: &[u8; 27] = b"0123456789BCFGHJKMNPQRSTVXZ";
const RADIX: usize = LETTERS.len();
const GROUPS: usize = 7;
const GROUP: usize = 5;
const LENGTH: usize = GROUPS * GROUP;
/// Weights of the four random letters of a group; the check letter weighs -1.
/// None is divisible by 3, nor is the difference of two neighbours, so that in
/// the numbers modulo 27 one wrong letter, or two that changed places, always show.
const WEIGHTS: [usize; GROUP - 1] = [2, 1, 5, 4];

/// A printed code that opens the vault (mã khôi phục), wiped when dropped.
///
/// Seven groups of five letters. The first four of a group are random, 133 bits
/// in all; the fifth checks them and the place of the group, so that a slip of
/// the fingers is told from a wrong code and found.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryCode(Zeroizing<String>);

/// What is wrong with a code as it was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CodeSlip {
    /// A letter that no code has.
    #[error("group {group} has the letter `{letter}`, which no code has")]
    Letter {
        /// The group, from 1.
        group: usize,
        /// The letter as it was typed.
        letter: char,
    },
    /// Too many letters, or too few.
    #[error("the code has {found} letters, not {expected}")]
    Length {
        /// How many were typed.
        found: usize,
        /// How many a code has.
        expected: usize,
    },
    /// A group whose letters do not belong together, or stand in another place.
    #[error("group {group} has a slip")]
    Group {
        /// The group, from 1.
        group: usize,
    },
}

impl RecoveryCode {
    /// How many groups a code has.
    pub const GROUPS: usize = GROUPS;

    /// A code nobody has had before.
    pub fn random() -> Result<Self> {
        let mut code = Zeroizing::new(String::with_capacity(LENGTH));
        for number in 0..GROUPS {
            let mut values = [0; GROUP - 1];
            for value in &mut values {
                *value = random_value()?;
            }
            code.extend(values.iter().map(|value| letter(*value)));
            code.push(letter(check_value(values, number)));
        }
        Ok(Self(code))
    }

    /// Read a code as somebody typed it, in any case, with any spaces and hyphens.
    /// The letters O, I and L are taken for the digits they look like.
    pub fn parse(typed: &str) -> Result<Self, CodeSlip> {
        let mut code = Zeroizing::new(String::with_capacity(typed.len()));
        for typed in typed.chars().filter(|c| !is_between(*c)) {
            let group = code.len() / GROUP + 1;
            code.push(known_letter(typed).ok_or(CodeSlip::Letter { group, letter: typed })?);
        }
        if code.len() != LENGTH {
            return Err(CodeSlip::Length { found: code.len(), expected: LENGTH });
        }
        let code = Self(code);
        match code.groups().iter().enumerate().find(|(number, group)| !is_sound(group, *number)) {
            Some((number, _)) => Err(CodeSlip::Group { group: number + 1 }),
            None => Ok(code),
        }
    }

    /// The groups, for the printed page and for reading aloud.
    pub fn groups(&self) -> [&str; GROUPS] {
        std::array::from_fn(|number| &self.0[number * GROUP..(number + 1) * GROUP])
    }

    /// Whether `typed` is the group `number`, counted from 1: to see that the
    /// code was written down.
    pub fn has_group(&self, number: usize, typed: &str) -> bool {
        let letters: Option<String> =
            typed.chars().filter(|c| !is_between(*c)).map(known_letter).collect();
        let group = number.checked_sub(1).and_then(|index| self.groups().get(index).copied());
        group.is_some() && letters.as_deref() == group
    }

    /// The code in one line, its groups parted by hyphens.
    pub fn line(&self) -> Zeroizing<String> {
        Zeroizing::new(self.groups().join("-"))
    }

    pub(crate) fn phrase(&self) -> Passphrase {
        Passphrase::new(&self.0)
    }
}

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryCode(…)")
    }
}

/// A number below [`RADIX`], each as likely as the other.
fn random_value() -> Result<usize> {
    const FAIR: usize = 256 / RADIX * RADIX;
    loop {
        let mut byte = [0];
        getrandom::fill(&mut byte).map_err(|_| Error::NoRandomness)?;
        let value = usize::from(byte[0]);
        if value < FAIR {
            return Ok(value % RADIX);
        }
    }
}

fn letter(value: usize) -> char {
    char::from(LETTERS[value % RADIX])
}

fn value(letter: u8) -> Option<usize> {
    LETTERS.iter().position(|known| *known == letter)
}

/// The letter of a code that `typed` stands for.
fn known_letter(typed: char) -> Option<char> {
    let known = match typed.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    value(u8::try_from(known).ok()?).map(letter)
}

/// What people put between the groups.
fn is_between(typed: char) -> bool {
    typed.is_whitespace()
        || matches!(typed, '-' | '\u{ad}' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '.' | '_' | '/')
}

fn check_value(values: [usize; GROUP - 1], number: usize) -> usize {
    let weighed: usize = values.iter().zip(WEIGHTS).map(|(value, weight)| value * weight).sum();
    (weighed + number) % RADIX
}

/// Whether `group` could be the group `number`, counted from 0, of a code.
fn is_sound(group: &str, number: usize) -> bool {
    let mut values = [0; GROUP];
    for (place, letter) in values.iter_mut().zip(group.bytes()) {
        *place = value(letter).unwrap_or(RADIX);
    }
    let [first, second, third, fourth, check] = values;
    check_value([first, second, third, fourth], number) == check
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code() -> RecoveryCode {
        RecoveryCode::random().unwrap()
    }

    #[test]
    fn a_code_is_read_back_however_it_was_typed() {
        let code = code();
        let line = code.line();
        let ways = [
            line.to_string(),
            line.to_lowercase(),
            line.replace('-', " "),
            line.replace('-', ""),
            line.replace('-', " – "),
            line.replace('0', "o").replace('1', "l"),
            line.replace('0', "O").replace('1', "I"),
            format!("\t{}\n", line.as_str()),
        ];

        for typed in ways {
            assert_eq!(RecoveryCode::parse(&typed).as_ref(), Ok(&code), "{typed}");
        }
    }

    #[test]
    fn a_code_has_room_for_at_least_128_bits() {
        let bits = (GROUPS * (GROUP - 1)) as f64 * (RADIX as f64).log2();

        assert!(bits >= 128.0, "{bits}");
    }

    #[test]
    fn no_vietnamese_keyboard_can_join_two_letters_of_a_code() {
        let joining = b"AEIOUYDW";

        assert!(LETTERS.iter().all(|letter| !joining.contains(letter)));
    }

    #[test]
    fn one_wrong_letter_always_shows_and_its_group_is_named() {
        let code = code();
        let right = code.line().replace('-', "");

        for place in 0..LENGTH {
            for other in LETTERS.iter().filter(|other| **other != right.as_bytes()[place]) {
                let mut wrong = right.clone().into_bytes();
                wrong[place] = *other;
                let wrong = String::from_utf8(wrong).unwrap();

                let slip = RecoveryCode::parse(&wrong);

                assert_eq!(slip, Err(CodeSlip::Group { group: place / GROUP + 1 }), "{wrong}");
            }
        }
    }

    #[test]
    fn two_neighbours_that_changed_places_always_show() {
        let code = code();
        let right = code.line().replace('-', "").into_bytes();

        for place in (0..LENGTH - 1).filter(|place| right[*place] != right[place + 1]) {
            let mut wrong = right.clone();
            wrong.swap(place, place + 1);
            let wrong = String::from_utf8(wrong).unwrap();

            assert!(RecoveryCode::parse(&wrong).is_err(), "{wrong} at {place}");
        }
    }

    #[test]
    fn two_groups_that_changed_places_always_show() {
        let code = code();

        for (one, other) in (0..GROUPS).flat_map(|one| (0..one).map(move |other| (one, other))) {
            let mut groups = code.groups();
            groups.swap(one, other);

            let slip = RecoveryCode::parse(&groups.join("-"));

            assert_eq!(slip, Err(CodeSlip::Group { group: other + 1 }));
        }
    }

    #[test]
    fn a_letter_no_code_has_is_named_with_its_group() {
        let line = code().line().replacen('-', "-Ă", 1);

        let slip = RecoveryCode::parse(&line);

        assert_eq!(slip, Err(CodeSlip::Letter { group: 2, letter: 'Ă' }));
    }

    #[test]
    fn a_code_cut_short_is_told_from_a_wrong_one() {
        let line = code().line();

        let slip = RecoveryCode::parse(&line[..line.len() - 1]);

        assert_eq!(slip, Err(CodeSlip::Length { found: 34, expected: 35 }));
        assert_eq!(RecoveryCode::parse(""), Err(CodeSlip::Length { found: 0, expected: 35 }));
    }

    #[test]
    fn a_group_typed_back_shows_that_the_code_was_written_down() {
        let code = code();
        let third = code.groups()[2].to_lowercase();

        assert!(code.has_group(3, &format!(" {third} ")));
        assert!(!code.has_group(3, &third[..4]));
        assert!(!code.has_group(3, ""));
        assert!(!code.has_group(0, &third));
        assert!(!code.has_group(8, &third));
    }

    #[test]
    fn every_letter_is_as_likely_as_the_other() {
        let mut seen = [0_u32; RADIX];
        for _ in 0..RADIX * 400 {
            seen[random_value().unwrap()] += 1;
        }

        assert!(seen.iter().all(|times| (250..550).contains(times)), "{seen:?}");
    }
}
