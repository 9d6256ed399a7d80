//! The two spellings of uỷ, in the captions the program prints by itself.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use unicode_normalization::UnicodeNormalization as _;

/// Where the captions of papers put the tone mark of "ủy".
///
/// Guides of 2026 order both; the cell follows its superior committee. Applied
/// to fixed captions only: what a person wrote is never rewritten.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum Spelling {
    /// On the first vowel: ủy, đảng ủy.
    #[default]
    ToneOnU,
    /// On the second vowel: uỷ, đảng uỷ.
    ToneOnY,
}

impl Spelling {
    /// A fixed caption with every syllable ủy spelled this way.
    pub fn apply(self, caption: &str) -> String {
        let mut letters: Vec<char> = caption.nfc().collect();
        for first in 0..letters.len().saturating_sub(1) {
            if stands_alone(&letters, first) {
                self.respell(&mut letters[first..first + 2]);
            }
        }
        letters.into_iter().collect()
    }

    /// Move the tone of the pair, if the pair is ủy in any case.
    fn respell(self, pair: &mut [char]) {
        let spelled = match (self, pair[0], pair[1]) {
            (Self::ToneOnU, 'u', 'ỷ') => ['ủ', 'y'],
            (Self::ToneOnU, 'U', 'ỷ') => ['Ủ', 'y'],
            (Self::ToneOnU, 'U', 'Ỷ') => ['Ủ', 'Y'],
            (Self::ToneOnY, 'ủ', 'y') => ['u', 'ỷ'],
            (Self::ToneOnY, 'Ủ', 'y') => ['U', 'ỷ'],
            (Self::ToneOnY, 'Ủ', 'Y') => ['U', 'Ỷ'],
            _ => return,
        };
        pair.copy_from_slice(&spelled);
    }
}

/// Whether the two letters at `first` are a whole syllable.
fn stands_alone(letters: &[char], first: usize) -> bool {
    let before = first.checked_sub(1).and_then(|place| letters.get(place));
    let after = letters.get(first + 2);
    ![before, after].into_iter().flatten().any(|letter| letter.is_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_caption_follows_the_spelling_of_the_cell() {
        let cases = [
            ("ĐẢNG ỦY XÃ A", "ĐẢNG UỶ XÃ A"),
            ("Chi ủy, Ủy ban Kiểm tra", "Chi uỷ, Uỷ ban Kiểm tra"),
            ("ủy viên/chi ủy viên.", "uỷ viên/chi uỷ viên."),
            ("Ủy", "Uỷ"),
        ];

        for (tone_on_u, tone_on_y) in cases {
            assert_eq!(Spelling::ToneOnY.apply(tone_on_u), tone_on_y);
            assert_eq!(Spelling::ToneOnU.apply(tone_on_y), tone_on_u);
            assert_eq!(Spelling::ToneOnU.apply(tone_on_u), tone_on_u);
            assert_eq!(Spelling::ToneOnY.apply(tone_on_y), tone_on_y);
        }
    }

    #[test]
    fn other_syllables_keep_their_tone() {
        for caption in ["Thủy lợi, khuỷu tay", "quỷ", "hòa, hoà", "tuỷ", "ủyb"] {
            assert_eq!(Spelling::ToneOnU.apply(caption), caption);
            assert_eq!(Spelling::ToneOnY.apply(caption), caption);
        }
    }

    #[test]
    fn the_window_names_the_spellings() {
        assert_eq!(serde_json::to_string(&Spelling::ToneOnU).unwrap(), "\"toneOnU\"");
        assert_eq!(serde_json::to_string(&Spelling::ToneOnY).unwrap(), "\"toneOnY\"");
    }
}
