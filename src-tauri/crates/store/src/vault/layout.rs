//! What lies where in the folder of a vault, and what that says about it.

use std::path::{Path, PathBuf};

use super::disk;
use crate::keys::{Opener, Slots};
use crate::{Error, Result};

/// The file of the database.
pub(crate) const DATABASE: &str = "vault.db";
/// What SQLite needs to take a deed back that was cut off.
pub(crate) const JOURNAL: &str = "vault.db-journal";
const SLOTS: &str = "slots";
const COPIES: &str = "copies";
const MARKER: &str = "open";
const SCAFFOLD: &str = "founding";
const RESTORING: &str = "restoring";
const ASIDE: &str = "aside";
const PACKING: &str = "packing";

/// What is in the folder of a vault, as far as it can be seen from outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// No vault: one can be founded.
    Absent,
    /// A founding was cut off: nothing was kept yet, and it can be repeated.
    HalfMade,
    /// A vault, and who can open it.
    Present {
        /// Those with a key slot.
        openers: Vec<Opener>,
    },
    /// A database that nobody can open: every key slot is gone.
    SlotsLost,
    /// Key slots without their database.
    DatabaseLost {
        /// Those with a key slot.
        openers: Vec<Opener>,
    },
}

/// The paths in the folder of one vault.
#[derive(Debug, Clone)]
pub(crate) struct Layout {
    folder: PathBuf,
}

impl Layout {
    /// The vault in `folder`, which need not be there.
    pub(crate) fn new(folder: &Path) -> Self {
        Self { folder: folder.to_owned() }
    }

    /// The vault being built inside this one's folder while it is founded.
    pub(crate) fn scaffold(&self) -> Self {
        Self { folder: self.folder.join(SCAFFOLD) }
    }

    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    pub(crate) fn database(&self) -> PathBuf {
        self.folder.join(DATABASE)
    }

    pub(crate) fn slots_folder(&self) -> PathBuf {
        self.folder.join(SLOTS)
    }

    pub(crate) fn slots(&self) -> Slots {
        Slots::new(self.slots_folder())
    }

    pub(crate) fn copies(&self) -> PathBuf {
        self.folder.join(COPIES)
    }

    /// The vault being made ready inside this one's folder, to take its place.
    pub(crate) fn restoring(&self) -> Self {
        Self { folder: self.folder.join(RESTORING) }
    }

    /// Where a copy lies while it is packed to be handed over.
    pub(crate) fn packing(&self) -> PathBuf {
        self.folder.join(PACKING)
    }

    /// Where vaults lie whose place another has taken.
    pub(crate) fn aside(&self) -> PathBuf {
        self.folder.join(ASIDE)
    }

    pub(crate) fn marker(&self) -> PathBuf {
        self.folder.join(MARKER)
    }

    /// Whether the journal beside the database is its own: one is there only while the vault is open,
    /// and after an unclean end.
    pub(crate) fn has_own_journal(&self) -> Result<bool> {
        Ok(disk::exists(&self.folder.join(JOURNAL))? && disk::exists(&self.marker())?)
    }

    /// What is there. The database is not opened for it: a file that is opened
    /// and closed again would free the lock this program itself holds on it.
    pub(crate) fn state(&self) -> Result<State> {
        let openers = self.slots().openers()?;
        if disk::exists(&self.database())? {
            let lost = openers.is_empty();
            return Ok(if lost { State::SlotsLost } else { State::Present { openers } });
        }
        let scaffold = self.scaffold();
        // The slots leave the scaffold before the database does; so slots beside
        // a scaffold without a database belong to a vault that was lost later.
        let half = disk::exists(scaffold.folder())?
            && (openers.is_empty() || disk::exists(&scaffold.database())?);
        Ok(match (half, openers.is_empty()) {
            (true, _) => State::HalfMade,
            (false, true) => State::Absent,
            (false, false) => State::DatabaseLost { openers },
        })
    }

    /// Refuse unless there is a whole vault.
    pub(crate) fn expect_present(&self) -> Result<()> {
        match self.state()? {
            State::Present { .. } => Ok(()),
            State::Absent => Err(Error::Absent { path: self.folder.clone() }),
            State::HalfMade => Err(Error::HalfMade { path: self.folder.clone() }),
            State::SlotsLost => Err(Error::SlotsLost { path: self.slots_folder() }),
            State::DatabaseLost { .. } => Err(Error::DatabaseLost { path: self.database() }),
        }
    }
}
