//! Pasted text: recognised by its fonts, else by itself, and read.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::guess::{guess, is_of_unicode_only};
use super::{OldEncoding, OldFont};

/// The most characters of pasted text that are read at once: fifty pages.
pub const MOST_PASTED: usize = 100_000;

/// A piece of pasted text in one font.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PastedRun {
    /// The name of the font, as the clipboard has it; blank where it has none.
    pub font: String,
    /// The text, uncleaned: a soft hyphen may be a letter.
    pub text: String,
}

/// Pasted text that is in an old encoding, read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct OldText {
    /// The encodings found, each once, in their order in the text.
    pub encodings: Vec<OldEncoding>,
    /// The whole text in Unicode.
    pub text: String,
}

/// The pasted text is in a font of an old encoding and longer than is read at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("more than {MOST_PASTED} characters were pasted")]
pub struct TooLong;

/// The pasted `runs` in Unicode; nothing when they are not in an old encoding, or read as they stand.
///
/// A piece in a font of an old encoding is read by it, unless it has letters of Unicode already; the
/// others stay. Where no font tells, the text itself may.
pub fn read_pasted(runs: &[PastedRun]) -> Result<Option<OldText>, TooLong> {
    let whole: String = runs.iter().map(|run| run.text.as_str()).collect();
    let old: Vec<_> = runs.iter().map(PastedRun::old_font).collect();
    if whole.chars().nth(MOST_PASTED).is_some() {
        return if old.iter().any(Option::is_some) { Err(TooLong) } else { Ok(None) };
    }
    let read = if old.iter().any(Option::is_some) {
        Some(by_fonts(runs, &old))
    } else {
        guess(&whole)
            .map(|encoding| OldText { encodings: vec![encoding], text: encoding.read(&whole) })
    };
    Ok(read.filter(|read| read.text != whole))
}

impl PastedRun {
    /// The font, when it is of an old encoding and its letters were not typed in Unicode all the same.
    fn old_font(&self) -> Option<OldFont> {
        OldFont::named(&self.font).filter(|_| !self.text.chars().any(is_of_unicode_only))
    }
}

/// Every run read by its font.
fn by_fonts(runs: &[PastedRun], fonts: &[Option<OldFont>]) -> OldText {
    let mut read = OldText { encodings: Vec::new(), text: String::new() };
    for (run, font) in runs.iter().zip(fonts) {
        let Some(font) = font else {
            read.text.push_str(&run.text);
            continue;
        };
        read.text.push_str(&font.read(&run.text));
        if !read.encodings.contains(&font.encoding) {
            read.encodings.push(font.encoding);
        }
    }
    read
}
