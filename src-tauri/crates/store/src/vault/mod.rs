//! The vault: a folder with one encrypted database and the key slots beside it.
//!
//! ```text
//! vault.db      the database
//! slots/        a key slot for each opener, and one for a new recovery code until it was typed back
//! copies/       checked copies taken before a migration
//! open          there while the vault is open, and after an unclean end
//! attempts.json wrong passwords in a row
//! founding/     there while a vault is being founded, and after a cut-off founding
//! ```

pub(crate) mod check;
pub(crate) mod connection;
pub(crate) mod disk;
mod founding;
mod layout;
mod marker;
mod openers;
mod opening;
mod temporary;

#[cfg(test)]
mod tests;

use std::path::Path;

use rusqlite::{Connection, Transaction, TransactionBehavior};

pub use founding::Founding;
pub use layout::State;
pub(crate) use layout::{DATABASE, Layout};
pub use opening::Opening;

use crate::copy::{self, CopyReport};
use crate::error::At as _;
use crate::keys::{DatabaseKey, Opener, Secret};
use crate::{Error, Result};
use marker::Marker;
use temporary::Scratch;

/// Marks the database as a vault of this program: "STCB".
pub(crate) const APPLICATION_ID: i32 = 0x5354_4342;

/// An open vault. Dropping it closes the database and wipes the key.
#[derive(Debug)]
pub struct Vault {
    // Dropped in this order: the database is closed before the marker goes.
    conn: Connection,
    _marker: Marker,
    pub(crate) key: DatabaseKey,
    pub(crate) layout: Layout,
    opening: Opening,
    scratch: Option<Scratch>,
}

impl Vault {
    /// What is in `folder`. Not to be asked while the vault there is open.
    pub fn state(folder: &Path) -> Result<State> {
        Layout::new(folder).state()
    }

    /// Found a vault in `folder`, where there is none, and open it.
    ///
    /// A founding that was cut off can be repeated; a vault is never overwritten.
    pub fn create(folder: &Path, founding: &Founding) -> Result<Self> {
        Self::create_with(folder, founding, &|_| Ok(()))
    }

    /// Found a vault as [`Vault::create`] does, with the records that `first` writes: either the
    /// vault is there with them, or there is none.
    pub fn create_with(
        folder: &Path,
        founding: &Founding,
        first: &dyn Fn(&Transaction<'_>) -> Result<()>,
    ) -> Result<Self> {
        let layout = Layout::new(folder);
        let key = founding::found(&layout, founding, first)?;
        opening::open(layout, key)
    }

    /// Found a vault in a new folder that is removed when the vault is dropped:
    /// for tests and for the demonstration.
    pub fn temporary(founding: &Founding) -> Result<Self> {
        let scratch = Scratch::new()?;
        let mut vault = Self::create(&scratch.folder().join("vault"), founding)?;
        vault.scratch = Some(scratch);
        Ok(vault)
    }

    /// Open the vault in `folder`, and say whose secret it was.
    pub fn open(folder: &Path, secret: &Secret) -> Result<(Self, Opener)> {
        let layout = Layout::new(folder);
        layout.expect_present()?;
        let (key, opener) = layout.slots().unlock(secret)?;
        Ok((opening::open(layout, key)?, opener))
    }

    /// Close the database and wipe the key. Dropping the vault does the same.
    pub fn lock(self) {
        drop(self);
    }

    /// From here on until the vault is closed, do not wait for the disk after a deed.
    ///
    /// Only for a vault nobody would miss, while it is filled (the demonstration): a power cut may
    /// leave it broken.
    pub fn hurry(&mut self) -> Result<()> {
        connection::hurry(&self.conn).at(&self.layout.database())
    }

    /// Look at the records; nothing can be changed.
    pub fn read<T, E: From<Error>>(
        &self,
        look: impl FnOnce(&Connection) -> Result<T, E>,
    ) -> Result<T, E> {
        look(&self.conn)
    }

    /// Do `deed` in one transaction: when it is refused, nothing has changed.
    pub fn write<T, E: From<Error>>(
        &mut self,
        deed: impl FnOnce(&Transaction<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let path = self.layout.database();
        connection::allow_writing(&self.conn, true).at(&path)?;
        let answer = in_transaction(&mut self.conn, &path, deed);
        connection::allow_writing(&self.conn, false).at(&path)?;
        answer
    }

    /// Make a checked copy of the vault, its key slots beside it, in a new folder
    /// of `target` named after `label`. The copy is a vault that can be opened.
    pub fn copy_into(&self, target: &Path, label: &str) -> Result<CopyReport> {
        connection::allow_writing(&self.conn, true).at(&self.layout.database())?;
        let report = copy::make_copy(&self.conn, &self.key, &self.layout, target, label);
        connection::allow_writing(&self.conn, false).at(&self.layout.database())?;
        report
    }

    /// The folder the vault lies in.
    pub fn folder(&self) -> &Path {
        self.layout.folder()
    }

    /// What was noticed and done when the vault was opened.
    pub fn opening(&self) -> &Opening {
        &self.opening
    }

    /// The random name of this vault, which its copies share: 32 hexadecimal digits.
    pub fn identity(&self) -> Result<String> {
        identity(&self.conn).at(&self.layout.database())
    }
}

fn in_transaction<T, E: From<Error>>(
    conn: &mut Connection,
    path: &Path,
    deed: impl FnOnce(&Transaction<'_>) -> Result<T, E>,
) -> Result<T, E> {
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate).at(path)?;
    let answer = deed(&tx)?;
    tx.commit().at(path)?;
    Ok(answer)
}

/// The name of the vault behind `conn`.
pub(crate) fn identity(conn: &Connection) -> rusqlite::Result<String> {
    conn.query_row("SELECT identity FROM vault", [], |row| row.get(0))
}
