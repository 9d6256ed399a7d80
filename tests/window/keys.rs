//! Keys as WebDriver names them, and words as a Vietnamese keyboard sends them.

use unicode_normalization::UnicodeNormalization;

/// Rubs out the letter before the caret.
pub const BACKSPACE: char = '\u{E003}';
/// Goes to the next field.
pub const TAB: char = '\u{E004}';
/// Ends a line or presses the button.
pub const ENTER: char = '\u{E007}';
/// Held down, goes backwards.
pub const SHIFT: char = '\u{E008}';
/// Held down, gives a command.
pub const CONTROL: char = '\u{E009}';
/// Held down, opens a menu or goes back.
pub const ALT: char = '\u{E00A}';
/// Leaves a dialog.
pub const ESCAPE: char = '\u{E00C}';
/// One screen down.
pub const PAGE_DOWN: char = '\u{E00F}';
/// The end of the line.
pub const END: char = '\u{E010}';
/// The beginning of the line.
pub const HOME: char = '\u{E011}';
/// One letter to the left.
pub const LEFT: char = '\u{E012}';
/// One line up.
pub const UP: char = '\u{E013}';
/// One letter to the right.
pub const RIGHT: char = '\u{E014}';
/// One line down.
pub const DOWN: char = '\u{E015}';
/// Takes out the letter after the caret.
pub const DELETE: char = '\u{E017}';

/// Logs a good deed, from any screen.
pub const F2: char = '\u{E032}';

/// Hands the machine over, or gives it back.
pub const F4: char = '\u{E034}';

/// The keystrokes Unikey sends for a text in Telex: each letter as it is
/// struck; once a letter takes its hook or hat, Backspace and the new letter;
/// once the word takes its tone, Backspaces to the vowel and the rest anew.
pub fn unikey(text: &str) -> String {
    let text: String = text.nfc().collect();
    text.split_inclusive(|letter: char| !letter.is_alphabetic()).map(word).collect()
}

/// One word with what parts it from the next. The tone is struck last, as most
/// people do, so every letter from the toned one on is sent a second time.
fn word(written: &str) -> String {
    let letters: Vec<char> = written.chars().collect();
    let Some(toned) = letters.iter().position(|letter| without_tone(*letter) != *letter) else {
        return letters.into_iter().flat_map(strokes).collect();
    };
    let end = letters.iter().position(|letter| !letter.is_alphabetic()).unwrap_or(letters.len());

    let first = letters[..end].iter().map(|letter| without_tone(*letter)).flat_map(strokes);
    let again = std::iter::repeat_n(BACKSPACE, end - toned).chain(letters[toned..].to_vec());
    first.chain(again).collect()
}

/// A letter as struck: the plain one, then rubbed out for the one with its mark.
fn strokes(letter: char) -> Vec<char> {
    match plain(letter) {
        plain if plain == letter => vec![letter],
        plain => vec![plain, BACKSPACE, letter],
    }
}

fn plain(letter: char) -> char {
    match letter {
        'đ' => 'd',
        'Đ' => 'D',
        other => std::iter::once(other).nfd().next().unwrap_or(other),
    }
}

fn without_tone(letter: char) -> char {
    let tones = ['\u{300}', '\u{301}', '\u{303}', '\u{309}', '\u{323}'];
    let bare = std::iter::once(letter).nfd().filter(|part| !tones.contains(part));
    bare.nfc().next().unwrap_or(letter)
}
