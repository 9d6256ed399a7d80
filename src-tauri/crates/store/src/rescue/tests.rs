//! Files with broken pages give what can be read, and what is gone is counted.

use std::fs;
use std::path::Path;

use super::*;
use crate::trial::{PASSWORD, at, copy, founding, long_record, open, password};
use crate::{Founding, Vault, history};

/// What SQLCipher puts into one page.
const PAGE: usize = 4096;
const ROWS: u32 = 400;

/// A closed vault with many long rows of history.
fn filled(folder: &Path, founding: &Founding) {
    let mut vault = Vault::create(folder, founding).unwrap();
    write_rows(&mut vault, ROWS);
}

fn write_rows(vault: &mut Vault, rows: u32) {
    let words = "Bà Nguyễn Thị Bưởi phát biểu tại hội nghị. ".repeat(8);
    vault
        .write(|tx| {
            for row in 0..rows {
                history::record(
                    tx,
                    &history::Entry {
                        at: at(row % 60, 0),
                        seat: "secretary",
                        deed: "note",
                        noun: "note",
                        record: row.into(),
                        before: None,
                        after: Some(words.clone().into()),
                    },
                )?;
            }
            Ok::<_, Error>(())
        })
        .unwrap();
}

/// Copy the slots and the database of a closed vault.
fn copy_vault(from: &Path, to: &Path) {
    fs::create_dir(to.join("slots")).unwrap();
    for slot in fs::read_dir(from.join("slots")).unwrap().map(Result::unwrap) {
        fs::copy(slot.path(), to.join("slots").join(slot.file_name())).unwrap();
    }
    fs::copy(from.join("vault.db"), to.join("vault.db")).unwrap();
}

/// Break the pages from `from` on, so many; pages count from 1, and the first stays.
fn break_pages(folder: &Path, from: usize, pages: usize) {
    let file = folder.join("vault.db");
    let mut bytes = fs::read(&file).unwrap();
    for page in from.max(2)..(from + pages).min(bytes.len() / PAGE + 1) {
        bytes[(page - 1) * PAGE + 100] ^= 0x55;
    }
    fs::write(&file, bytes).unwrap();
}

fn pages(folder: &Path) -> usize {
    usize::try_from(fs::metadata(folder.join("vault.db")).unwrap().len()).unwrap() / PAGE
}

fn rescue(folder: &Path) -> Result<(Vault, Rescued)> {
    let (ready, _, rescued) = prepare_rescue(folder, &password(PASSWORD), &Watch::default())?;
    Ok((ready.take_place(at(40, 0))?, rescued))
}

fn told<'a>(rescued: &'a Rescued, table: &str) -> &'a RescuedTable {
    rescued.tables.iter().find(|told| told.table == table).unwrap()
}

fn rows(vault: &Vault) -> u64 {
    let counts = vault.counts().unwrap();
    counts.iter().find(|count| count.table == "history").unwrap().records
}

#[test]
fn a_sound_file_comes_through_whole() {
    let folder = tempfile::tempdir().unwrap();
    filled(folder.path(), &founding());

    let (vault, rescued) = rescue(folder.path()).unwrap();

    assert_eq!(rows(&vault), u64::from(ROWS));
    for table in &rescued.tables {
        assert_eq!((table.lost, table.may_miss_more), (0, false), "{}", table.table);
    }
    assert_eq!(told(&rescued, "vault").rescued, 1, "and the name of the vault is the old one");
}

#[test]
fn what_broken_pages_held_is_counted_and_the_rest_is_there() {
    let folder = tempfile::tempdir().unwrap();
    filled(folder.path(), &founding());
    // Among the last rows, behind every page of the schema.
    let middle = pages(folder.path()) - 30;
    break_pages(folder.path(), middle, 2);
    let damaged = fs::read(folder.path().join("vault.db")).unwrap();

    let (vault, rescued) = rescue(folder.path()).unwrap();

    let history = told(&rescued, "history");
    assert!((1..60).contains(&history.lost), "{history:?}");
    assert_eq!(history.rescued + history.lost, u64::from(ROWS));
    assert_eq!(rows(&vault), history.rescued);
    let aside = crate::set_aside(folder.path()).unwrap().unwrap();
    assert_eq!(fs::read(aside.path.join("vault.db")).unwrap(), damaged, "the file is kept");
}

#[test]
fn what_a_copy_still_has_is_taken_from_it() {
    let folder = tempfile::tempdir().unwrap();
    filled(folder.path(), &founding());
    let (mut vault, _) = Vault::open(folder.path(), &password(PASSWORD)).unwrap();
    copy(&vault, &vault.copies(), 30).unwrap();
    write_rows(&mut vault, 40);
    drop(vault);
    let middle = pages(folder.path()) - 40;
    break_pages(folder.path(), middle, 2);

    let (vault, rescued) = rescue(folder.path()).unwrap();

    let history = told(&rescued, "history");
    assert!(history.from_copy > 0, "{history:?}");
    assert_eq!((history.lost, rows(&vault)), (0, u64::from(ROWS) + 40));
    assert_eq!(rescued.copy_of, Some(at(30, 0)));
}

#[test]
fn without_slots_those_of_the_newest_copy_open_the_damaged_file() {
    let folder = tempfile::tempdir().unwrap();
    filled(folder.path(), &founding());
    let (vault, _) = Vault::open(folder.path(), &password(PASSWORD)).unwrap();
    copy(&vault, &vault.copies(), 30).unwrap();
    drop(vault);
    fs::remove_dir_all(folder.path().join("slots")).unwrap();

    let (vault, _) = rescue(folder.path()).unwrap();

    assert_eq!(rows(&vault), u64::from(ROWS));
    drop(vault);
    assert!(Vault::open(folder.path(), &password(PASSWORD)).is_ok());
}

#[test]
fn a_file_without_a_first_page_is_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    filled(folder.path(), &founding());
    let file = folder.path().join("vault.db");
    let mut bytes = fs::read(&file).unwrap();
    bytes[200] ^= 1;
    fs::write(&file, &bytes).unwrap();

    let refused = rescue(folder.path());

    assert!(matches!(refused, Err(Error::Damaged { .. })), "{:?}", refused.err());
    assert_eq!(fs::read(&file).unwrap(), bytes);
    assert!(!folder.path().join("restoring").exists());
}

/// SQLCipher gives nought for the broken page of a long record, and calls that a success.
#[test]
fn a_long_record_with_a_broken_page_is_lost_and_never_half_read() {
    let whole = tempfile::tempdir().unwrap();
    drop(Vault::create(whole.path(), &founding()).unwrap());
    let first = pages(whole.path());
    long_record(&mut open(whole.path()).unwrap(), 5 * PAGE);
    let written = open(whole.path()).unwrap().read(places).unwrap();

    for page in first..=pages(whole.path()) {
        let folder = tempfile::tempdir().unwrap();
        copy_vault(whole.path(), folder.path());
        break_pages(folder.path(), page, 1);

        let (vault, rescued) = rescue(folder.path()).unwrap_or_else(|e| panic!("page {page}: {e}"));

        let kept = vault.read(places).unwrap();
        assert!(kept.is_empty() || kept == written, "page {page}: {rescued:?}");
    }
}

fn places(conn: &Connection) -> Result<Vec<String>> {
    let mut query = conn.prepare("SELECT place FROM cell_name")?;
    Ok(query.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// Whatever page is broken: the new vault is sound, or the old one is as it was.
#[test]
fn every_single_broken_page_leaves_a_way_on() {
    let whole = tempfile::tempdir().unwrap();
    filled(whole.path(), &founding());

    for page in (2..=pages(whole.path())).step_by(7) {
        let folder = tempfile::tempdir().unwrap();
        copy_vault(whole.path(), folder.path());
        break_pages(folder.path(), page, 1);

        let (vault, rescued) = rescue(folder.path()).unwrap_or_else(|e| panic!("page {page}: {e}"));

        let history = told(&rescued, "history");
        let counted = history.rescued + history.lost == u64::from(ROWS);
        assert!(counted || history.may_miss_more, "page {page}: {history:?}");
        assert_eq!(rows(&vault), history.rescued, "page {page}");
    }
}
