//! The parts of a form below its title.

use serde::Serialize;
use ts_rs::TS;

use super::form_text::FormText;
use super::item::FormItem;
use super::vocabulary::{Condition, FilledBy};

/// A part of a form: its heading, and what stands below it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FormPart {
    /// The heading, where it has one.
    pub heading: Option<FormHeading>,
    /// Stands only where this holds.
    pub when: Option<Condition>,
    /// Stands only where this does not hold.
    pub unless: Option<Condition>,
    /// Printed only where this item was answered (phụ lục kèm theo), and on a blank form.
    pub with: Option<String>,
    /// Chưa đối chiếu bản gốc. Shown on screen, never printed.
    pub unverified: bool,
    /// What stands there.
    pub content: PartContent,
}

/// A heading fixed by the form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FormHeading {
    /// Its number as printed, e.g. `A.`, `I.`, `1.`; blank where it has none.
    pub number: FormText,
    /// Its words.
    pub text: FormText,
    /// 1 is the highest below the title, 4 the lowest.
    pub level: u8,
    /// Heavy letters.
    pub bold: bool,
    /// Slanted letters.
    pub italic: bool,
    /// Across the middle.
    pub centred: bool,
}

/// What stands in a part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum PartContent {
    /// Nothing but the heading.
    Heading,
    /// A paragraph fixed by the form.
    Paragraph {
        /// The words.
        text: FormText,
        /// Heavy letters.
        bold: bool,
        /// Slanted letters.
        italic: bool,
    },
    /// A note in small letters.
    Note {
        /// The words.
        text: FormText,
    },
    /// Something to fill in.
    Item {
        /// What.
        item: Box<FormItem>,
    },
    /// Where people sign.
    Signatures {
        /// Who signs on the left.
        left: Option<SignatureBlock>,
        /// Who signs on the right.
        right: Option<SignatureBlock>,
    },
    /// What follows begins on a new page.
    PageBreak,
}

/// Where somebody signs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SignatureBlock {
    /// Who signs.
    pub by: FilledBy,
    /// The words above the signature, e.g. `NGƯỜI CAM KẾT`.
    pub caption: FormText,
    /// The words below them, e.g. `(ký, ghi rõ họ tên)`.
    pub note: FormText,
    /// A line of place and day stands above (xác lập thời điểm).
    pub dated: bool,
}

impl FormPart {
    /// The item to fill in, where the part is one.
    pub fn item(&self) -> Option<&FormItem> {
        match &self.content {
            PartContent::Item { item } => Some(item),
            _ => None,
        }
    }

    /// Whether the part stands where those of `conditions` hold.
    pub fn applies(&self, conditions: &[Condition]) -> bool {
        self.when.is_none_or(|when| conditions.contains(&when))
            && !self.unless.is_some_and(|unless| conditions.contains(&unless))
    }
}
