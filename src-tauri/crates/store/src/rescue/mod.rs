//! Reading out of a damaged vault what can still be read, into a new one.
//!
//! Every page of the file is sealed, so what is read at all is as it was written; the rest is asked of
//! the newest proven copy of the same vault. The damaged file is only looked at, through a copy of it,
//! and set aside whole when the new vault takes its place.

mod reading;
mod rebuilding;

#[cfg(test)]
mod tests;

use std::path::Path;

use chrono::NaiveDateTime;
use rusqlite::Connection;

use crate::copy::{self, SavedCopy};
use crate::error::At as _;
use crate::keys::{DatabaseKey, Opener, Secret};
use crate::vault::{
    DATABASE, JOURNAL, Layout, Prepared, Swap, begin, check, connection, disk, finish, identity,
    recognise,
};
use crate::watch::{Step, Watch};
use crate::{Error, Result, migrate};
use reading::Reader;
use rebuilding::Rebuilding;

/// Where the damaged file is read, inside the folder of the new vault.
const DAMAGED: &str = "damaged";

/// What came through of a table, and what did not.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RescuedTable {
    /// The table.
    pub table: String,
    /// Records read out of the damaged file.
    pub rescued: u64,
    /// Records it could not give, taken from a copy as they were then.
    pub from_copy: u64,
    /// Records that are gone, as far as that can be counted.
    pub lost: u64,
    /// Whether more may be gone than could be counted.
    pub may_miss_more: bool,
}

/// What a rescue brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rescued {
    /// Each table, by name.
    pub tables: Vec<RescuedTable>,
    /// When the copy was taken that was asked for what could not be read; none where no copy was.
    pub copy_of: Option<NaiveDateTime>,
}

/// Make a new vault ready of what can be read of the damaged one in `folder`, and say whose secret it
/// was. Where the slots are gone or damaged too, those of the newest copy are asked.
///
/// Refused where not even the first page of the file can be read: then only a copy helps.
pub fn prepare_rescue(
    folder: &Path,
    secret: &Secret,
    watch: &Watch,
) -> Result<(Prepared, Opener, Rescued)> {
    let layout = Layout::new(folder);
    finish(&layout)?;
    if !disk::exists(&layout.database())? {
        return Err(Error::DatabaseLost { path: layout.database() });
    }
    let copies = copy::list(&layout.copies())?;
    let (key, opener, openers) = unlock(&layout, &copies, secret)?;
    watch.go_on(Step::Rescuing)?;
    let ready = begin(&layout)?;
    let rescued = openers
        .slots()
        .copy_to(&ready.slots_folder())
        .and_then(|()| rescue_into(&ready, &layout, &key, &copies, watch));
    match rescued {
        Ok(rescued) => {
            let prepared = Prepared::of(layout, key, Swap::Rescue, rescued.copy_of);
            Ok((prepared, opener, rescued))
        }
        Err(error) => {
            disk::remove_folder(ready.folder())?;
            Err(error)
        }
    }
}

/// The key, whose it was, and the vault whose slots gave it.
fn unlock(
    layout: &Layout,
    copies: &[SavedCopy],
    secret: &Secret,
) -> Result<(DatabaseKey, Opener, Layout)> {
    let own = layout.slots().unlock(secret);
    let is_damaged = matches!(own, Err(Error::SlotDamaged { .. } | Error::NoSuchOpener { .. }));
    let from = match copies.first() {
        Some(copy) if is_damaged => Layout::new(&copy.path),
        _ => return own.map(|(key, opener)| (key, opener, layout.clone())),
    };
    let (key, opener) = from.slots().unlock(secret)?;
    Ok((key, opener, from))
}

fn rescue_into(
    ready: &Layout,
    layout: &Layout,
    key: &DatabaseKey,
    copies: &[SavedCopy],
    watch: &Watch,
) -> Result<Rescued> {
    let damaged = ready.folder().join(DAMAGED);
    lay_damaged(layout, &damaged, watch)?;
    let mut reader = Reader::open(damaged.join(DATABASE), key.clone())?;
    let path = ready.database();
    let version = recognise(reader.conn(), &layout.database(), newest())?;
    disk::make_file(&path)?;
    let mut conn = connection::create(&path, key)?;
    let reached = usize::try_from(version).unwrap_or(usize::MAX).min(migrate::MIGRATIONS.len());
    migrate::run(&mut conn, &migrate::MIGRATIONS[..reached])?;

    let copy = usable_copy(&reader, copies, key, version);
    let rescued = Rebuilding::begin(&conn)?.run(&mut reader, copy.as_ref(), watch)?;
    drop(reader);
    check::full(&conn)?;
    conn.close().map_err(|(_, error)| error).at(&path)?;
    disk::sync_file(&path)?;
    disk::remove_folder(&damaged)?;
    watch.go_on(Step::Placing)?;
    Ok(Rescued { tables: rescued, copy_of: copy.and_then(|copy| copy.taken_at) })
}

/// A copy of the damaged file with the journal it may have, which SQLite plays back when it opens it;
/// one that is not its own stays where it is.
fn lay_damaged(layout: &Layout, damaged: &Path, watch: &Watch) -> Result<()> {
    let may_go_on = || watch.go_on(Step::Rescuing);
    disk::make_folder(damaged)?;
    let journal = layout.has_own_journal()?.then_some(JOURNAL);
    for name in [DATABASE].into_iter().chain(journal) {
        disk::copy_file(&layout.folder().join(name), &damaged.join(name), &may_go_on)?;
    }
    Ok(())
}

/// A copy that can be asked for what the damaged file does not give.
struct UsableCopy {
    conn: Connection,
    taken_at: Option<NaiveDateTime>,
}

/// The newest sound copy of the same vault in the same shape; none is no error.
fn usable_copy(
    damaged: &Reader,
    copies: &[SavedCopy],
    key: &DatabaseKey,
    version: u32,
) -> Option<UsableCopy> {
    let name = identity(damaged.conn()).ok();
    copies.iter().find_map(|copy| {
        let manifest = copy.manifest.as_ref()?;
        let fits =
            manifest.version == version && name.as_ref().is_none_or(|name| manifest.proves(name));
        let path = Layout::new(&copy.path).database();
        let conn = fits.then(|| connection::inspect(&path, key).ok()).flatten()?;
        check::quick(&conn).ok()?;
        Some(UsableCopy { conn, taken_at: manifest.made_at })
    })
}

fn newest() -> u32 {
    migrate::count(migrate::MIGRATIONS)
}
