//! The file that is there while a vault is open.

use std::path::PathBuf;

use super::disk;
use crate::Result;

/// The marker of an open vault. One that is found at the next opening shows that
/// the program ended without closing the vault.
#[derive(Debug)]
pub(crate) struct Marker(PathBuf);

impl Marker {
    /// Set the marker at `path`; the answer's second part says whether the last
    /// one was still there.
    pub(crate) fn set(path: PathBuf) -> Result<(Self, bool)> {
        let was_there = disk::exists(&path)?;
        if !was_there {
            disk::make_file(&path)?;
            path.parent().map_or(Ok(()), disk::sync_folder)?;
        }
        Ok((Self(path), was_there))
    }

    /// Leave the marker where it is, so that the next opening looks closely.
    pub(crate) fn leave(mut self) {
        self.0 = PathBuf::new();
    }
}

impl Drop for Marker {
    fn drop(&mut self) {
        if !self.0.as_os_str().is_empty()
            && let Err(error) = disk::remove_file(&self.0)
        {
            log::warn!("the vault will be checked in full next time: {error}");
        }
    }
}
