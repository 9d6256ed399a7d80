//! Files of SQLite beside a database that are not its own.
//!
//! A program that keeps folders alike on two machines brings a journal back that was done with, or
//! leaves one of another file. SQLite would play it into the database, and records would be as they
//! were some other evening.

use std::path::{Path, PathBuf};

use super::layout::JOURNAL;
use super::{Layout, disk};
use crate::{Error, Result};

/// A vault writes none of these.
const NEVER_ITS_OWN: [&str; 2] = ["vault.db-wal", "vault.db-shm"];
/// Where they go, in the folder of what was set aside.
const STRAYS: &str = "strays";
const MOST_OF_ONE_NAME: u32 = 999;

/// Set aside what lies beside the database of `layout` and is not its own. Nothing is deleted.
pub(super) fn set_aside(layout: &Layout) -> Result<()> {
    let journal = (!layout.has_own_journal()?).then_some(JOURNAL);
    for name in NEVER_ITS_OWN.into_iter().chain(journal) {
        let stray = layout.folder().join(name);
        if disk::exists(&stray)? {
            log::warn!("{name} is not of this vault, and is set aside");
            let place = layout.aside().join(STRAYS);
            disk::make_folder(&place)?;
            disk::rename(&stray, &free_place(&place, name)?)?;
        }
    }
    Ok(())
}

fn free_place(folder: &Path, name: &str) -> Result<PathBuf> {
    for number in 1..=MOST_OF_ONE_NAME {
        let place = folder.join(format!("{name}-{number}"));
        if !disk::exists(&place)? {
            return Ok(place);
        }
    }
    Err(Error::BadLabel { label: name.to_owned() })
}
