//! The vault: a folder with one encrypted database and the key slots beside it.
//!
//! ```text
//! vault.db      the database
//! slots/        a key slot for each opener, and one for a new recovery code until it was typed back
//! copies/       checked copies
//! aside/        vaults whose place another has taken, as they were, and files that lay beside one
//! packing/      there while a copy is packed to be handed over
//! restoring/    there while another vault takes this one's place
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
mod restore;
mod strays;
mod swap;
mod temporary;

#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;
use rusqlite::{Connection, Transaction, TransactionBehavior};

pub use founding::Founding;
pub use layout::State;
pub(crate) use layout::{DATABASE, JOURNAL, Layout};
pub use opening::Opening;
pub(crate) use opening::recognise;
pub use restore::{Prepared, prepare_at_the_door};
pub use swap::{SetAside, put_back, set_aside};
pub(crate) use swap::{Swap, begin, finish};

use crate::copy::{self, CopyNote, Manifest, Mark, SavedCopy, Source, TableCount};
use crate::error::At as _;
use crate::keys::{DatabaseKey, Opener, Secret};
use crate::watch::Watch;
use crate::{Error, Result, migrate};
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
        let layout = Layout::new(folder);
        swap::finish(&layout)?;
        layout.state()
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
        swap::finish(&layout)?;
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
        swap::finish(&layout)?;
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

    /// Look at the records; nothing can be changed. Refused where a page broke since the vault was
    /// opened, rather than answered with half of a record.
    pub fn read<T, E: From<Error>>(
        &self,
        look: impl FnOnce(&Connection) -> Result<T, E>,
    ) -> Result<T, E> {
        let seen = look(&self.conn);
        check::whole(&self.conn)?;
        seen
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

    /// Make a checked copy of the vault, its key slots and a manifest beside it, in a new folder of
    /// `place` named after `note`. The copy is a vault that can be opened.
    ///
    /// An earlier copy is never overwritten, and nothing is left of one that did not pass.
    pub fn copy_into(&self, place: &Path, note: &CopyNote, watch: &Watch) -> Result<SavedCopy> {
        let label = note.label(migrate::count(migrate::MIGRATIONS));
        self.copy_as(place, &label, note, watch)
    }

    /// The same in a new folder called `name`: where the vault is to live from now on.
    pub fn copy_as(
        &self,
        place: &Path,
        name: &str,
        note: &CopyNote,
        watch: &Watch,
    ) -> Result<SavedCopy> {
        let database = self.layout.database();
        let source = Source { conn: &self.conn, key: &self.key, layout: &self.layout };
        connection::allow_writing(&self.conn, true).at(&database)?;
        let made = copy::make_copy(&source, place, name, note, watch);
        connection::allow_writing(&self.conn, false).at(&database)?;
        made
    }

    /// Take away the older copies of this vault in `place` that need not stay at `now`, and answer
    /// how many went. To be called right after one was made there.
    pub fn thin(&self, place: &Path, now: NaiveDateTime) -> Result<usize> {
        copy::thin(place, &self.identity()?, now)
    }

    /// Let the vault that was set aside last take the place of this one, and open it with the same key;
    /// none where it does not open so: then it is there, and its own password is asked for.
    pub fn put_back(self, at: NaiveDateTime) -> Result<Option<Self>> {
        let (layout, key) = (self.layout.clone(), self.key.clone());
        drop(self);
        put_back(layout.folder(), at)?;
        opening::open(layout, key).map(Some).or_else(|error| {
            log::warn!("the vault put back does not open: {error}");
            Ok(None)
        })
    }

    /// Where copies of this vault lie beside it.
    pub fn copies(&self) -> PathBuf {
        self.layout.copies()
    }

    /// How many records each table holds.
    pub fn counts(&self) -> Result<Vec<TableCount>> {
        copy::count_records(&self.conn).at(&self.layout.database())
    }

    /// Whether the vault is as it was when this copy of it was taken.
    pub fn stands_as_in(&self, copy: &Manifest) -> Result<bool> {
        let mark = Mark::of(&self.layout.database())?;
        Ok(copy.proves(&self.identity()?) && copy.mark == Some(mark))
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

/// Whether there is a database in `folder`, whatever its state.
pub fn has_database(folder: &Path) -> bool {
    Layout::new(folder).database().is_file()
}

fn in_transaction<T, E: From<Error>>(
    conn: &mut Connection,
    path: &Path,
    deed: impl FnOnce(&Transaction<'_>) -> Result<T, E>,
) -> Result<T, E> {
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate).at(path)?;
    let answer = deed(&tx);
    check::whole(&tx)?;
    let answer = answer?;
    tx.commit().at(path)?;
    Ok(answer)
}

/// The name of the vault behind `conn`.
pub(crate) fn identity(conn: &Connection) -> rusqlite::Result<String> {
    conn.query_row("SELECT identity FROM vault", [], |row| row.get(0))
}
