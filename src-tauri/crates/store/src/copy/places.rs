//! The second place where copies go, on another disk: kept beside the vault, since it belongs to this
//! machine, and since it must be known when the vault does not open.

use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use crate::Result;
use crate::vault::disk;

const NOTE: &str = "places.json";

/// A folder of somebody's choice where copies go too (USB).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SecondPlace {
    /// The folder.
    pub path: PathBuf,
    /// When the last copy was proved there.
    pub last_at: Option<NaiveDateTime>,
}

impl SecondPlace {
    /// The second place of the vault in `folder`; a note that cannot be read is none.
    pub fn of(folder: &Path) -> Result<Option<Self>> {
        let noted = disk::read(&folder.join(NOTE))?;
        Ok(noted.and_then(|bytes| serde_json::from_slice(&bytes).ok()))
    }

    /// Note it for the vault in `folder`.
    pub fn keep(&self, folder: &Path) -> Result<()> {
        disk::write_whole(&folder.join(NOTE), &serde_json::to_vec(self)?)
    }

    /// Whether it can be reached now: a stick may be out.
    pub fn is_there(&self) -> bool {
        self.path.is_dir()
    }

    /// Whether it lies on the disk of `folder`, where one fault takes both. Unknown counts as another.
    pub fn is_on_the_disk_of(&self, folder: &Path) -> bool {
        disk::are_on_one(&self.path, folder)
    }
}

/// Make the folder `path` for copies, where it is not there yet.
pub fn make_place(path: &Path) -> Result<()> {
    disk::make_folder(path)
}
