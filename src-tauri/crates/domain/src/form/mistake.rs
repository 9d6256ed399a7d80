//! What is wrong with a file of a form, told so that a secretary can mend it.

use serde::Serialize;
use ts_rs::TS;

/// A mistake in the file of an edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FormMistake {
    /// The line of the file, from 1.
    pub line: u32,
    /// Where in the form, counted from 1, e.g. `part[3].columns[2].key`; blank for the whole.
    pub place: String,
    /// What is wrong.
    #[serde(flatten)]
    pub reason: MistakeReason,
}

/// What may be wrong with the file of an edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "reason", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum MistakeReason {
    /// The file is larger than any form.
    TooLarge {
        /// Its size in bytes.
        bytes: u32,
        /// The most it may have.
        most: u32,
    },
    /// It is no TOML.
    Syntax {
        /// What the reader says, in English.
        told: String,
    },
    /// A field no such place has.
    UnknownField {
        /// The field.
        field: String,
        /// The fields there are.
        known: Vec<String>,
    },
    /// A field that must be there is not.
    MissingField {
        /// The field.
        field: String,
    },
    /// Another type of value stands there.
    WrongType {
        /// The type that must stand there.
        expected: Expected,
    },
    /// Nothing stands where words must stand.
    Blank,
    /// More words than fit there.
    TooLong {
        /// The most letters.
        most: u32,
    },
    /// A word the program does not know.
    UnknownWord {
        /// The word.
        word: String,
        /// The words there are.
        known: Vec<String>,
    },
    /// A key that is none: it must begin with a letter from a to z and hold only letters and figures.
    BadKey {
        /// What stands there.
        key: String,
    },
    /// A key that stands twice.
    DuplicateKey {
        /// The key.
        key: String,
        /// The line where it stands first.
        first_line: u32,
    },
    /// A fact in braces the program does not know.
    UnknownFact {
        /// The name in braces.
        fact: String,
    },
    /// A brace without its pair.
    BadBraces,
    /// A number out of its range.
    OutOfRange {
        /// The least.
        least: u32,
        /// The most.
        most: u32,
    },
    /// A number of points that is none: it must be more than 0 and have one decimal at most.
    BadMaximum,
    /// A maximum that is not the sum of its parts. Both are tenths of a point.
    SumDiffers {
        /// What the file says.
        says: u32,
        /// What the parts make.
        sum: u32,
    },
    /// A list with fewer entries than it needs.
    TooFew {
        /// The least.
        least: u32,
    },
    /// A list with more entries than fit on paper.
    TooMany {
        /// The most.
        most: u32,
    },
    /// A column the table does not have.
    UnknownColumn {
        /// The column.
        column: String,
    },
    /// An item the form does not have.
    UnknownItem {
        /// The key that stands there.
        item: String,
    },
    /// A choice the column or scale does not have.
    UnknownChoice {
        /// The choice.
        choice: String,
    },
    /// An item without any words by which the screen could name it.
    Unnamed,
    /// A form on which there is nothing to fill in.
    NothingToFill,
    /// A letter no font of the program has.
    NoSuchLetter {
        /// The letter.
        letter: String,
    },
}

/// Types of values in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum Expected {
    /// Text in quotes.
    Text,
    /// `true` or `false`.
    Flag,
    /// A whole number.
    Number,
    /// Several values in square brackets.
    List,
    /// Fields in braces, or under a head in square brackets.
    Section,
}
