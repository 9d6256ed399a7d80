//! A copy of the vault that was proved before it was given its name.
//!
//! A copy is a folder laid out like the vault itself, with the key slots beside
//! the database, so it can be opened by the same people in the same way. It is
//! written under a hidden name, read back with the key, compared, and only then
//! renamed. An earlier copy is never overwritten.

use std::io;
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use crate::error::At as _;
use crate::keys::DatabaseKey;
use crate::vault::{APPLICATION_ID, Layout, check, connection, disk, identity};
use crate::{Error, Result, migrate};

const LONGEST_LABEL: usize = 64;
/// Copies of one label, the plain name included.
const MOST_OF_ONE_LABEL: u32 = 999;

/// What a finished copy holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyReport {
    /// The folder of the copy.
    pub path: PathBuf,
    /// The size of its database.
    pub bytes: u64,
    /// The migrations it has had.
    pub version: u32,
    /// How many records each table holds, by name of the table.
    pub records: Vec<TableCount>,
}

/// How many records a table holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableCount {
    /// The table.
    pub table: String,
    /// Its records, those in the bin included.
    pub records: u64,
}

/// What a copy must have in common with the vault.
#[derive(PartialEq, Eq)]
struct Contents {
    application: i32,
    version: u32,
    identity: Option<String>,
    records: Vec<TableCount>,
}

/// Copy the vault behind `conn` into a new folder of `target`.
///
/// The folder is named after `label`, with a number behind it when there is one
/// of that name already. Letters of ASCII, digits, `-` and `_` make a label.
pub(crate) fn make_copy(
    conn: &Connection,
    key: &DatabaseKey,
    layout: &Layout,
    target: &Path,
    label: &str,
) -> Result<CopyReport> {
    check_label(label)?;
    disk::make_folder(target)?;
    let part = disk::part_of(&target.join(label));
    disk::remove_folder(&part)?;

    let made = write_and_prove(conn, key, layout, &part).and_then(|report| {
        let path = free_place(target, label)?;
        disk::rename(&part, &path)?;
        Ok(CopyReport { path, ..report })
    });
    if made.is_err()
        && let Err(error) = disk::remove_folder(&part)
    {
        log::warn!("an unfinished copy was left behind: {error}");
    }
    made
}

fn write_and_prove(
    conn: &Connection,
    key: &DatabaseKey,
    layout: &Layout,
    part: &Path,
) -> Result<CopyReport> {
    let copy = Layout::new(part);
    write(conn, layout, &copy)?;
    let contents = prove(conn, key, layout, &copy)?;
    Ok(CopyReport {
        path: part.to_owned(),
        bytes: copy.database().metadata().at(&copy.database())?.len(),
        version: contents.version,
        records: contents.records,
    })
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
    disk::sync_file(&database)?;
    disk::sync_folder(copy.folder())
}

/// Read the copy back with the key and compare it with the vault.
fn prove(conn: &Connection, key: &DatabaseKey, layout: &Layout, copy: &Layout) -> Result<Contents> {
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
        identity: Some(identity(conn)?),
        records: count_records(conn)?,
    })
}

fn count_records(conn: &Connection) -> rusqlite::Result<Vec<TableCount>> {
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
    let plain = |letter: u8| letter.is_ascii_alphanumeric() || matches!(letter, b'-' | b'_');
    if (1..=LONGEST_LABEL).contains(&label.len()) && label.bytes().all(plain) {
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

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::trial::{self, at, open};
    use crate::{Vault, history};

    fn vault_with_records(records: u32) -> Vault {
        let mut vault = trial::vault();
        vault
            .write(|tx| {
                for minute in 0..records {
                    history::record(tx, &entry(minute))?;
                }
                Ok::<_, Error>(())
            })
            .unwrap();
        vault
    }

    fn entry(minute: u32) -> history::Entry<'static> {
        history::Entry {
            at: at(minute, 0),
            seat: "secretary",
            deed: "give_task",
            noun: "task",
            record: 1,
            before: None,
            after: Some("Thăm gia đình cụ Trần Văn Mít".into()),
        }
    }

    fn names(folder: &Path) -> Vec<String> {
        let names = fs::read_dir(folder).unwrap();
        let mut names: Vec<_> =
            names.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_copy_opens_by_itself_and_holds_what_the_vault_holds() {
        let vault = vault_with_records(3);
        let target = tempfile::tempdir().unwrap();

        let report = vault.copy_into(target.path(), "2026-09-05T193000").unwrap();

        let count = |table: &str| report.records.iter().find(|c| c.table == table).unwrap().records;
        assert_eq!((count("history"), count("vault")), (3, 1));
        assert_eq!(report.path, target.path().join("2026-09-05T193000"));
        assert_eq!(report.bytes, fs::metadata(report.path.join("vault.db")).unwrap().len());
        let copy = open(&report.path).unwrap();
        assert_eq!(copy.identity().unwrap(), vault.identity().unwrap());
        assert_eq!(
            copy.read(|conn| history::list(conn, "task", 1)).unwrap(),
            vault.read(|conn| history::list(conn, "task", 1)).unwrap()
        );
    }

    #[test]
    fn work_goes_on_after_a_copy() {
        let mut vault = vault_with_records(1);
        let target = tempfile::tempdir().unwrap();
        vault.copy_into(target.path(), "a").unwrap();

        vault.write(|tx| history::record(tx, &entry(9))).unwrap();

        let again = vault.copy_into(target.path(), "b").unwrap();
        assert_eq!(again.records.iter().map(|c| c.records).sum::<u64>(), 3);
    }

    #[test]
    fn an_earlier_copy_is_never_overwritten() {
        let vault = vault_with_records(1);
        let target = tempfile::tempdir().unwrap();
        let first = vault.copy_into(target.path(), "daily").unwrap();
        let before = fs::read(first.path.join("vault.db")).unwrap();

        let second = vault.copy_into(target.path(), "daily").unwrap();

        assert_eq!(second.path, target.path().join("daily-2"));
        assert_eq!(fs::read(first.path.join("vault.db")).unwrap(), before);
        assert_eq!(names(target.path()), ["daily", "daily-2"]);
    }

    #[test]
    fn a_copy_cut_off_earlier_is_made_anew() {
        let vault = vault_with_records(1);
        let target = tempfile::tempdir().unwrap();
        let part = target.path().join(".daily.part");
        fs::create_dir(&part).unwrap();
        fs::write(part.join("vault.db"), "nửa chừng").unwrap();

        let report = vault.copy_into(target.path(), "daily").unwrap();

        assert!(open(&report.path).is_ok());
        assert_eq!(names(target.path()), ["daily"]);
    }

    #[test]
    fn a_copy_that_is_not_the_vault_is_refused() {
        let vault = vault_with_records(3);
        let target = tempfile::tempdir().unwrap();
        let report = vault.copy_into(target.path(), "daily").unwrap();
        let copy = Layout::new(&report.path);
        let prove_it = |vault: &Vault| {
            vault.read(|conn| prove(conn, &vault.key, &vault.layout, &copy).map(|_| ()))
        };
        assert!(prove_it(&vault).is_ok());

        let mut newer = vault;
        newer.write(|tx| history::record(tx, &entry(9))).unwrap();
        let stale = prove_it(&newer);
        let mut bytes = fs::read(copy.database()).unwrap();
        let middle = bytes.len() / 2;
        bytes[middle] ^= 0xff;
        fs::write(copy.database(), bytes).unwrap();
        let bent = prove_it(&newer);

        assert!(matches!(stale, Err(Error::UnsoundCopy { .. })), "{stale:?}");
        assert!(matches!(bent, Err(Error::UnsoundCopy { .. })), "{bent:?}");
    }

    #[test]
    fn a_copy_that_fails_leaves_nothing_behind() {
        let vault = vault_with_records(1);
        let target = tempfile::tempdir().unwrap();
        let slot = vault.folder().join("slots/secretary.age");
        fs::remove_file(&slot).unwrap();
        fs::create_dir(&slot).unwrap();

        let refused = vault.copy_into(target.path(), "daily");

        assert!(matches!(refused, Err(Error::Disk { .. })), "{refused:?}");
        assert_eq!(names(target.path()), [""; 0]);
    }

    #[test]
    fn a_label_must_name_a_folder_on_every_system() {
        let vault = trial::vault();
        let target = tempfile::tempdir().unwrap();
        let long = "x".repeat(65);

        for label in ["", "..", "a/b", "a\\b", "19:30", "Chi bộ", &long] {
            let refused = vault.copy_into(target.path(), label);
            assert!(matches!(refused, Err(Error::BadLabel { .. })), "{label}");
        }
        assert_eq!(names(target.path()), [""; 0]);
    }
}
