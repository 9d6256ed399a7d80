//! The encodings Vietnamese was typed in before Unicode, as they arrive from the clipboard.
//!
//! Old Word files hold letters of Windows' Western code page, which only a font of their own draws
//! as Vietnamese: `.VnTime` and its like for TCVN3 (ABC, after TCVN 5712:1993, VN3), `VNI-Times` and
//! its like for VNI. Such text is never rewritten unasked: it is recognised, shown beside its
//! reading, and the person chooses.

mod guess;
mod pasted;
mod syllable;
mod tcvn3;
mod vni;

use serde::Serialize;
use ts_rs::TS;

pub use pasted::{MOST_PASTED, OldText, PastedRun, TooLong, read_pasted};

/// An encoding of Vietnamese from before Unicode (bảng mã cũ).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum OldEncoding {
    /// One byte a letter, the fonts `.Vn…`; also called ABC. It has no toned capitals.
    Tcvn3,
    /// A base letter and a mark, the fonts `VNI-…`.
    Vni,
}

impl OldEncoding {
    /// `text` in Unicode form C. What is no letter of this encoding stays as it is.
    pub fn read(self, text: &str) -> String {
        match self {
            Self::Tcvn3 => text.chars().map(|code| tcvn3::letter(code).unwrap_or(code)).collect(),
            Self::Vni => vni::read(text),
        }
    }
}

/// A font that draws the letters of an old encoding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct OldFont {
    /// The encoding it draws.
    pub(super) encoding: OldEncoding,
    /// It draws every letter as a capital (`.VnTimeH`): TCVN3 has no other toned capitals.
    pub(super) capitals: bool,
}

impl OldFont {
    /// The font of this name, if it is of an old encoding.
    pub(super) fn named(name: &str) -> Option<Self> {
        let name = name.trim();
        let lower = name.to_lowercase();
        if lower.starts_with(".vn") {
            return Some(Self { encoding: OldEncoding::Tcvn3, capitals: name.ends_with('H') });
        }
        let is_vni = lower.starts_with("vni-") || lower.starts_with("vni ");
        is_vni.then_some(Self { encoding: OldEncoding::Vni, capitals: false })
    }

    /// `text` as this font draws it.
    pub(super) fn read(self, text: &str) -> String {
        let read = self.encoding.read(text);
        if self.capitals { read.to_uppercase() } else { read }
    }
}

#[cfg(test)]
mod samples;
#[cfg(test)]
mod tests;
