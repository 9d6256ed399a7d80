//! The mistakes found so far, and the keys seen so far.

use std::cell::RefCell;
use std::collections::BTreeMap;

use crate::form::mistake::{FormMistake, MistakeReason};

/// The mistakes found while a file is read.
pub(super) struct Notes<'f> {
    file: &'f str,
    mistakes: RefCell<Vec<FormMistake>>,
}

/// Keys that must differ from each other, with the lines where they stand.
#[derive(Default)]
pub(super) struct Keys(BTreeMap<String, u32>);

impl<'f> Notes<'f> {
    /// No mistake yet.
    pub(super) fn new(file: &'f str) -> Self {
        Self { file, mistakes: RefCell::default() }
    }

    /// Note a mistake at a byte of the file.
    pub(super) fn add(&self, at: usize, place: String, reason: MistakeReason) {
        let line = self.line(at);
        self.mistakes.borrow_mut().push(FormMistake { line, place, reason });
    }

    /// Every mistake, in the order of lines, if there is any.
    pub(super) fn settle(&self) -> Result<(), Vec<FormMistake>> {
        let mut mistakes = self.mistakes.borrow_mut().split_off(0);
        mistakes.sort_by_key(|mistake| mistake.line);
        if mistakes.is_empty() { Ok(()) } else { Err(mistakes) }
    }

    /// The line of a byte, from 1.
    pub(super) fn line(&self, at: usize) -> u32 {
        let before = self.file.bytes().take(at).filter(|byte| *byte == b'\n').count();
        u32::try_from(before + 1).unwrap_or(u32::MAX)
    }
}

impl Keys {
    /// Take `key`, which stands on `line`; or answer with the line where it stood before.
    pub(super) fn take(&mut self, key: &str, line: u32) -> Result<(), u32> {
        if let Some(first) = self.0.get(key) {
            return Err(*first);
        }
        self.0.insert(key.to_owned(), line);
        Ok(())
    }
}
