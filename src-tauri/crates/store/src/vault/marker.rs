//! The file that is there while a vault is open.

use super::{Layout, disk};
use crate::Result;

/// The marker of an open vault. One that is found at the next opening shows that
/// the program ended without closing the vault.
#[derive(Debug)]
pub(crate) struct Marker {
    layout: Layout,
    stays: bool,
}

impl Marker {
    /// Set the marker of `layout`; the answer's second part says whether the last
    /// one was still there.
    pub(crate) fn set(layout: &Layout) -> Result<(Self, bool)> {
        let was_there = disk::exists(&layout.marker())?;
        if !was_there {
            disk::make_file(&layout.marker())?;
            disk::sync_folder(layout.folder())?;
        }
        Ok((Self { layout: layout.clone(), stays: false }, was_there))
    }

    /// Leave the marker where it is, so that the next opening looks closely.
    pub(crate) fn leave(mut self) {
        self.stays = true;
    }

    /// Take it away, unless the disk did not let a deed be taken back: then the journal is still
    /// needed, and without the marker it would not be the vault's own.
    fn remove(&self) -> Result<()> {
        if self.layout.has_own_journal()? {
            Ok(())
        } else {
            disk::remove_file(&self.layout.marker())
        }
    }
}

impl Drop for Marker {
    fn drop(&mut self) {
        if !self.stays
            && let Err(error) = self.remove()
        {
            log::warn!("the vault will be checked in full next time: {error}");
        }
    }
}
