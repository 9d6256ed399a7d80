//! A vault that was moved leaves a note in its old folder, so that the program finds the new one
//! however it is started. What was there stays as it was.

use std::io;
use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use crate::error::At as _;
use crate::vault::{Layout, disk};
use crate::{Result, State};

const NOTE: &str = "moved.json";

/// Notes followed one after another; more than anybody moves.
const MOST_MOVES: usize = 16;

/// Where a vault went.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Note {
    to: String,
    at: NaiveDateTime,
}

/// Note in `folder` that its vault lives in `to` from `at` on, a local instant.
pub fn note(folder: &Path, to: &Path, at: NaiveDateTime) -> Result<()> {
    let path = folder.join(NOTE);
    let name = to.to_str().ok_or(io::ErrorKind::InvalidFilename).map_err(io::Error::from);
    let note = Note { to: name.at(to)?.to_owned(), at };
    disk::write_whole(&path, &serde_json::to_vec(&note)?)
}

/// The folder where the vault of `folder` lives now. A note that leads to no vault on this machine is
/// not followed: the stick it lies on may be in another one.
pub fn settled(folder: &Path) -> PathBuf {
    let mut here = folder.to_owned();
    for _ in 0..MOST_MOVES {
        match next(&here) {
            Some(next) => here = next,
            None => return here,
        }
    }
    // The notes lead in a circle: the folder that was asked for is as good as any of them.
    folder.to_owned()
}

fn next(folder: &Path) -> Option<PathBuf> {
    let bytes = disk::read(&folder.join(NOTE)).ok().flatten()?;
    let note: Note = serde_json::from_slice(&bytes).ok()?;
    let to = PathBuf::from(note.to);
    let is_vault = matches!(Layout::new(&to).state(), Ok(State::Present { .. }));
    (to.is_absolute() && is_vault).then_some(to)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trial::{self, at, open};

    #[test]
    fn the_note_leads_to_the_new_folder_and_the_old_one_still_opens() {
        let vault = trial::vault();
        let own = tempfile::tempdir().unwrap();
        let old = vault.folder().to_owned();
        let copy = trial::copy(&vault, own.path(), 0).unwrap();

        note(&old, &copy.path, at(0, 0)).unwrap();

        assert_eq!(settled(&old), copy.path);
        assert_eq!(settled(&copy.path), copy.path);
        assert!(open(&settled(&old)).is_ok());
    }

    #[test]
    fn a_note_that_leads_nowhere_is_not_followed() {
        let vault = trial::vault();
        let old = vault.folder();

        note(old, &old.join("không có"), at(0, 0)).unwrap();
        assert_eq!(settled(old), old);

        for damage in ["", "{", "{\"to\":\"a/b\",\"at\":\"2026-09-05T09:00:00\"}", "\u{0}"] {
            std::fs::write(old.join(NOTE), damage).unwrap();
            assert_eq!(settled(old), old, "{damage:?}");
        }
    }

    #[test]
    fn notes_in_a_circle_end_where_they_began() {
        let vault = trial::vault();
        let own = tempfile::tempdir().unwrap();
        let copy = trial::copy(&vault, own.path(), 0).unwrap();
        note(vault.folder(), &copy.path, at(0, 0)).unwrap();
        note(&copy.path, vault.folder(), at(1, 0)).unwrap();

        assert_eq!(settled(vault.folder()), vault.folder());
    }
}
