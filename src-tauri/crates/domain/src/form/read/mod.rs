//! Reads the file of an edition and finds every mistake in it.

mod edition;
mod item;
#[cfg(test)]
mod kinds;
mod notes;
mod part;
#[cfg(test)]
pub(super) mod samples;
mod section;
#[cfg(test)]
mod tests;
mod value;

use toml::de::DeTable;

use super::edition::FormEdition;
use super::mistake::{FormMistake, MistakeReason};
use notes::Notes;
use section::Section;

/// The most bytes the file of a form may have.
pub const MOST_BYTES: usize = 128 * 1024;

/// The most letters one text of a form may have.
pub const MOST_LETTERS: usize = 3000;

impl FormEdition {
    /// Read the file of an edition, or tell every mistake in it in the order of its lines.
    pub fn read(file: &str) -> Result<Self, Vec<FormMistake>> {
        if file.len() > MOST_BYTES {
            return Err(vec![too_large(file.len())]);
        }
        let notes = Notes::new(file);
        let (table, errors) = DeTable::parse_recoverable(file);
        for error in errors {
            let told = error.message().to_owned();
            let span = error.span().unwrap_or_default();
            notes.add(span.start, String::new(), MistakeReason::Syntax { told });
        }
        notes.settle()?;
        let edition = edition::read(Section::whole(table.get_ref(), &notes));
        notes.settle()?;
        Ok(edition)
    }
}

fn too_large(bytes: usize) -> FormMistake {
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let reason = MistakeReason::TooLarge { bytes: count(bytes), most: count(MOST_BYTES) };
    FormMistake { line: 1, place: String::new(), reason }
}
