//! A copy takes the place of the vault it was taken of, or of none.
//!
//! The copy is laid beside the vault, opened there with its own key, checked in full and counted
//! before anything of the vault is touched. Files that SQLite leaves beside a database are not taken
//! along: a copy is never written to, so whatever lies there belongs to another file.

use std::path::Path;

use chrono::NaiveDateTime;
use rusqlite::Connection;

use super::{Layout, Swap, Vault, check, connection, disk, opening, swap};
use crate::copy::{self, SavedCopy};
use crate::error::At as _;
use crate::keys::{DatabaseKey, Opener, Secret};
use crate::watch::{Step, Watch};
use crate::{Error, Result, migrate};

/// A copy that lies ready to take the vault's place, proven.
#[derive(Debug)]
pub struct Prepared {
    layout: Layout,
    key: DatabaseKey,
    why: Swap,
    copy_of: Option<NaiveDateTime>,
}

/// Make the copy in the folder `copy` ready to be the vault in `folder`, where nobody has opened one;
/// and say whose secret of the copy it was. The copy's own openers will be those of the vault.
pub fn prepare_at_the_door(
    folder: &Path,
    copy: &Path,
    secret: &Secret,
    watch: &Watch,
) -> Result<(Prepared, Opener)> {
    let layout = Layout::new(folder);
    swap::finish(&layout)?;
    let from = Layout::new(copy);
    from.expect_present()?;
    let (key, opener) = from.slots().unlock(secret)?;
    let prepared = prepare(layout, &key, copy, &from, watch)?;
    Ok((prepared, opener))
}

impl Vault {
    /// Make the copy in the folder `copy` ready to take this vault's place. The present openers stay:
    /// an older copy must not bring back a password that was changed, or a deputy who was removed.
    pub fn prepare_restore(&self, copy: &Path, watch: &Watch) -> Result<Prepared> {
        Layout::new(copy).expect_present()?;
        match prepare(self.layout.clone(), &self.key, copy, &self.layout, watch) {
            Err(Error::Damaged { .. } | Error::Foreign { .. })
                if !self.is_of_this_vault(copy)? =>
            {
                Err(Error::OtherKey { path: copy.to_owned() })
            }
            answer => answer,
        }
    }

    /// Whether a copy that this vault's key does not open is of this vault all the same: damaged then.
    fn is_of_this_vault(&self, copy: &Path) -> Result<bool> {
        match copy::read(copy).manifest {
            Some(manifest) => Ok(manifest.identity == self.identity()?),
            None => Layout::new(copy).slots().are_those_of(&self.layout.slots()),
        }
    }
}

impl Prepared {
    /// The vault that lies proven in the folder for it beside `layout`.
    pub(crate) fn of(
        layout: Layout,
        key: DatabaseKey,
        why: Swap,
        copy_of: Option<NaiveDateTime>,
    ) -> Self {
        Self { layout, key, why, copy_of }
    }

    /// Let the copy take the vault's place, and open it. The vault must be closed; it is set aside
    /// as it is.
    pub fn take_place(self, at: NaiveDateTime) -> Result<Vault> {
        swap::take_place(&self.layout, at, self.why, self.copy_of)?;
        opening::open(self.layout, self.key)
    }
}

/// Lay the copy `from` ready with the slots of `openers`, and prove it there.
fn prepare(
    layout: Layout,
    key: &DatabaseKey,
    copy: &Path,
    openers: &Layout,
    watch: &Watch,
) -> Result<Prepared> {
    watch.go_on(Step::Copying)?;
    disk::make_folder(layout.folder())?;
    let (ready, from) = (swap::begin(&layout)?, Layout::new(copy));
    let laid = lay(&ready, &from, openers, watch)
        .and_then(|()| prove(&ready, key, &copy::read(copy), watch));
    if let Err(error) = laid {
        disk::remove_folder(ready.folder())?;
        return Err(error.about(&ready.database(), &from.database()));
    }
    Ok(Prepared::of(layout, key.clone(), Swap::Restore, swap::taken_at(copy)))
}

fn lay(ready: &Layout, copy: &Layout, openers: &Layout, watch: &Watch) -> Result<()> {
    openers.slots().copy_to(&ready.slots_folder())?;
    disk::copy_file(&copy.database(), &ready.database(), &|| watch.go_on(Step::Copying))?;
    disk::sync_folder(ready.folder())
}

fn prove(ready: &Layout, key: &DatabaseKey, copy: &SavedCopy, watch: &Watch) -> Result<()> {
    watch.go_on(Step::Proving)?;
    let conn = connection::inspect(&ready.database(), key)?;
    watch.over(&conn, || prove_open(&conn, ready, copy))?;
    watch.go_on(Step::Placing)
}

fn prove_open(conn: &Connection, ready: &Layout, copy: &SavedCopy) -> Result<()> {
    opening::recognise(conn, &ready.database(), newest())?;
    check::full(conn)?;
    let records = copy::count_records(conn).at(&ready.database())?;
    copy::expect_counted(copy, &records)
}

fn newest() -> u32 {
    migrate::count(migrate::MIGRATIONS)
}
