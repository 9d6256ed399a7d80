//! Opening a database with its key: what is checked, and in which order.
//!
//! First what lies beside it and is not its own is set aside; then whether it is ours and of a version we know, before a byte is written;
//! then whether we may write and are alone; then whether it is whole; then the
//! migrations it has not had, after a checked copy.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use rusqlite::{Connection, ErrorCode, MAIN_DB};

use super::marker::Marker;
use super::{APPLICATION_ID, Layout, Vault, check, connection, disk, strays};
use crate::copy::{self, CopyNote, CopyReason, SavedCopy, Source};
use crate::error::At as _;
use crate::keys::DatabaseKey;
use crate::watch::Watch;
use crate::{Error, Result, migrate};

/// What was noticed and done while a vault was opened.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Opening {
    /// The program had ended without closing the vault; it was checked in full.
    pub after_unclean_end: bool,
    /// The copy taken before the vault was brought to this program's version.
    pub copy_before_migration: Option<SavedCopy>,
}

/// Open the vault of `layout` with the program's own migrations.
pub(super) fn open(layout: Layout, key: DatabaseKey) -> Result<Vault> {
    open_with(layout, key, migrate::MIGRATIONS)
}

/// Open the vault of `layout` and bring it to the end of `migrations`.
pub(super) fn open_with(layout: Layout, key: DatabaseKey, migrations: &[&str]) -> Result<Vault> {
    let path = layout.database();
    strays::set_aside(&layout)?;
    let mut conn = connection::approach(&path, &key)?;
    let found = recognise(&conn, &path, migrate::count(migrations))?;
    let is_old = found < migrate::count(migrations);
    expect_writable(&conn, &path)?;
    connection::take(&conn).at(&path)?;

    let (marker, after_unclean_end) = Marker::set(&layout)?;
    connection::settle(&conn).at(&path)?;
    if let Err(error) = look_over(&conn, after_unclean_end || is_old) {
        marker.leave();
        return Err(error);
    }
    disk::remove_if_empty(layout.scaffold().folder());

    let copy_before_migration =
        if is_old { Some(migrate_with_copy(&mut conn, &key, &layout, migrations)?) } else { None };
    connection::allow_writing(&conn, false).at(&path)?;
    let opening = Opening { after_unclean_end, copy_before_migration };
    Ok(Vault { conn, _marker: marker, key, layout, opening, scratch: None })
}

/// The version of the database, if it is ours and this program knows it.
pub(crate) fn recognise(conn: &Connection, path: &Path, known: u32) -> Result<u32> {
    let application = conn
        .pragma_query_value(None, "application_id", |row| row.get::<_, i32>(0))
        .map_err(|error| unreadable(path, error))?;
    if application != APPLICATION_ID {
        return Err(not_ours(path));
    }
    let found = migrate::version(conn).at(path)?;
    if found > known {
        return Err(Error::TooNew { path: path.to_owned(), found, known });
    }
    Ok(found)
}

/// The key came out of a slot, and the database does not take it.
fn unreadable(path: &Path, error: rusqlite::Error) -> Error {
    match error.sqlite_error_code() {
        Some(ErrorCode::NotADatabase | ErrorCode::Unknown) if is_plain_sqlite(path) => {
            Error::Foreign { path: path.to_owned() }
        }
        Some(ErrorCode::Unknown) => {
            Error::Damaged { path: path.to_owned(), finding: error.to_string() }
        }
        _ => Error::sql(path, error),
    }
}

/// A database without our mark; an empty file would read as one.
fn not_ours(path: &Path) -> Error {
    let path = path.to_owned();
    if path.metadata().is_ok_and(|file| file.len() == 0) {
        Error::Damaged { path, finding: "the file is empty".into() }
    } else {
        Error::Foreign { path }
    }
}

/// Whether another program's unencrypted database lies there.
fn is_plain_sqlite(path: &Path) -> bool {
    let mut head = [0; 16];
    File::open(path).and_then(|mut file| file.read_exact(&mut head)).is_ok()
        && &head == b"SQLite format 3\0"
}

/// SQLite falls back to reading only, without a word, where it may not write.
fn expect_writable(conn: &Connection, path: &Path) -> Result<()> {
    if conn.is_readonly(MAIN_DB).at(path)? {
        return Err(Error::ReadOnly { path: path.to_owned() });
    }
    Ok(())
}

fn look_over(conn: &Connection, thoroughly: bool) -> Result<()> {
    if thoroughly { check::full(conn) } else { check::quick(conn) }
}

fn migrate_with_copy(
    conn: &mut Connection,
    key: &DatabaseKey,
    layout: &Layout,
    migrations: &[&str],
) -> Result<SavedCopy> {
    let note = CopyNote { made_at: None, reason: CopyReason::BeforeMigration };
    let label = note.label(migrate::count(migrations));
    let source = Source { conn, key, layout };
    let made = copy::make_copy(&source, &layout.copies(), &label, &note, &Watch::default())?;
    migrate::run(conn, migrations)?;
    Ok(made)
}
