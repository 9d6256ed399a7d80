//! A copy of the vault that was proved before it was given its name.
//!
//! A copy is a folder laid out like the vault itself, with the key slots beside
//! the database, so it can be opened by the same people in the same way. It is
//! written under a hidden name, read back with the key, compared, and only then
//! renamed. An earlier copy is never overwritten.

mod manifest;
mod places;
mod shelf;
pub mod thinning;

#[cfg(test)]
mod tests;

use std::io;
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use crate::error::At as _;
use crate::keys::DatabaseKey;
use crate::vault::{APPLICATION_ID, Layout, check, connection, disk, identity};
use crate::watch::{Step, Watch};
use crate::{Error, Result, migrate};

pub(crate) use manifest::expect_counted;
pub use manifest::{CopyNote, CopyReason, Manifest, Mark, SavedCopy, TableCount};
pub use places::{SecondPlace, make_place};
pub use shelf::{bring, list};
pub(crate) use shelf::{read, thin};

const LONGEST_LABEL: usize = 64;
/// Copies of one label, the plain name included.
const MOST_OF_ONE_LABEL: u32 = 999;

/// What a copy must have in common with the vault.
#[derive(PartialEq, Eq)]
struct Contents {
    application: i32,
    version: u32,
    identity: String,
    records: Vec<TableCount>,
}

/// A database that is open, and the folder it lies in.
pub(crate) struct Source<'a> {
    pub(crate) conn: &'a Connection,
    pub(crate) key: &'a DatabaseKey,
    pub(crate) layout: &'a Layout,
}

/// Copy the vault `source` into a new folder of `target`.
///
/// The folder is named after when and why, with a number behind it when there is one of that name
/// already.
pub(crate) fn make_copy(
    source: &Source<'_>,
    target: &Path,
    label: &str,
    note: &CopyNote,
    watch: &Watch,
) -> Result<SavedCopy> {
    check_label(label)?;
    disk::make_folder(target)?;
    let part = disk::part_of(&target.join(label));
    disk::remove_folder(&part)?;

    let made = write_and_prove(source, &part, note, watch).and_then(|manifest| {
        let path = free_place(target, label)?;
        disk::rename(&part, &path)?;
        Ok(SavedCopy { path, manifest: Some(manifest) })
    });
    if made.is_err()
        && let Err(error) = disk::remove_folder(&part)
    {
        log::warn!("an unfinished copy was left behind: {error}");
    }
    made
}

fn write_and_prove(
    source: &Source<'_>,
    part: &Path,
    note: &CopyNote,
    watch: &Watch,
) -> Result<Manifest> {
    let copy = Layout::new(part);
    let mark = Mark::of(&source.layout.database())?;
    watch.go_on(Step::Copying)?;
    watch.over(source.conn, || write(source.conn, source.layout, &copy))?;
    watch.go_on(Step::Proving)?;
    let contents = prove(source, &copy)?;
    let manifest = Manifest {
        made_at: note.made_at,
        reason: note.reason,
        program: env!("CARGO_PKG_VERSION").into(),
        identity: contents.identity,
        version: contents.version,
        bytes: copy.database().metadata().at(&copy.database())?.len(),
        records: contents.records,
        proven: true,
        mark: Some(mark),
    };
    manifest.write(&copy)?;
    watch.go_on(Step::Placing)?;
    Ok(manifest)
}

/// Write the slots and the database, and see them onto the disk.
fn write(conn: &Connection, layout: &Layout, copy: &Layout) -> Result<()> {
    let database = copy.database();
    disk::make_folder(copy.folder())?;
    layout.slots().copy_to(&copy.slots_folder())?;
    // Made beforehand, so that it is for the owner's eyes only from the start.
    disk::make_file(&database)?;
    let name = database.to_str().ok_or(io::ErrorKind::InvalidFilename).map_err(io::Error::from);
    conn.execute("VACUUM INTO ?1", [name.at(&database)?]).at(&database)?;
    check::whole(conn)?;
    disk::sync_file(&database)?;
    disk::sync_folder(copy.folder())
}

/// Read the copy back with the key and compare it with the vault.
fn prove(source: &Source<'_>, copy: &Layout) -> Result<Contents> {
    let Source { conn, key, layout } = *source;
    let unsound = |finding: String| Error::UnsoundCopy { path: copy.folder().to_owned(), finding };
    let inspected = connection::inspect(&copy.database(), key)?;
    check::quick(&inspected)
        .and_then(|()| check::foreign_keys(&inspected))
        .map_err(|error| unsound(error.to_string()))?;

    let contents = contents(&inspected).at(&copy.database())?;
    if contents != self::contents(conn).at(&layout.database())? {
        return Err(unsound("it does not hold what the vault holds".into()));
    }
    if contents.application != APPLICATION_ID {
        return Err(unsound("it does not bear the mark of this program".into()));
    }
    if !copy.slots().are_those_of(&layout.slots())? {
        return Err(unsound("its key slots are not those of the vault".into()));
    }
    Ok(contents)
}

fn contents(conn: &Connection) -> rusqlite::Result<Contents> {
    Ok(Contents {
        application: conn.pragma_query_value(None, "application_id", |row| row.get(0))?,
        version: migrate::version(conn)?,
        identity: identity(conn)?,
        records: count_records(conn)?,
    })
}

/// How many records each table behind `conn` holds.
pub(crate) fn count_records(conn: &Connection) -> rusqlite::Result<Vec<TableCount>> {
    let tables: Vec<String> = conn
        .prepare(
            "SELECT name FROM pragma_table_list
             WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
             ORDER BY name",
        )?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    tables.into_iter().map(|table| count_table(conn, table)).collect()
}

fn count_table(conn: &Connection, table: String) -> rusqlite::Result<TableCount> {
    let query = format!("SELECT count(*) FROM \"{}\"", table.replace('"', "\"\""));
    let records = conn.query_row(&query, [], |row| row.get::<_, u32>(0))?;
    Ok(TableCount { table, records: records.into() })
}

fn check_label(label: &str) -> Result<()> {
    let plain = |letter: u8| letter.is_ascii_alphanumeric() || matches!(letter, b'-' | b'_' | b' ');
    let is_bare = label == label.trim();
    if (1..=LONGEST_LABEL).contains(&label.len()) && is_bare && label.bytes().all(plain) {
        Ok(())
    } else {
        Err(Error::BadLabel { label: label.to_owned() })
    }
}

/// The first place named after `label` where nothing is yet.
fn free_place(target: &Path, label: &str) -> Result<PathBuf> {
    let numbered = (2..=MOST_OF_ONE_LABEL).map(|number| format!("{label}-{number}"));
    for name in std::iter::once(label.to_owned()).chain(numbered) {
        let place = target.join(name);
        if !disk::exists(&place)? {
            return Ok(place);
        }
    }
    Err(Error::BadLabel { label: label.to_owned() })
}
