//! A folder that goes when nobody needs it any more.

use std::path::{Path, PathBuf};

use super::disk;
use crate::{Error, Result};

/// A new folder among the system's temporary ones, removed when dropped.
#[derive(Debug)]
pub(crate) struct Scratch(PathBuf);

impl Scratch {
    /// Make the folder, under a name nobody has.
    pub(crate) fn new() -> Result<Self> {
        let mut random = [0; 8];
        getrandom::fill(&mut random).map_err(|_| Error::NoRandomness)?;
        let name = format!("so-tay-chi-bo-{:016x}", u64::from_ne_bytes(random));
        let folder = std::env::temp_dir().join(name);
        disk::make_folder(&folder)?;
        Ok(Self(folder))
    }

    /// Where it is.
    pub(crate) fn folder(&self) -> &Path {
        &self.0
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        if let Err(error) = disk::remove_folder(&self.0) {
            log::warn!("a temporary folder was left behind: {error}");
        }
    }
}
