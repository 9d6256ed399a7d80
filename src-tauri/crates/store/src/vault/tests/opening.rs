//! What is looked at before anybody works in a vault.

use std::fs;
use std::path::Path;

use rusqlite::Connection;

use super::{note, notes, snapshot};
use crate::keys::DatabaseKey;
use crate::migrate::MIGRATIONS;
use crate::trial::{PASSWORD, break_last_page, copy, founding, long_record, open, password};
use crate::vault::{Layout, connection, opening};
use crate::{Error, Vault};

/// A closed vault with one note, and its key.
fn closed_vault(folder: &Path) -> DatabaseKey {
    let mut vault = Vault::create(folder, &founding()).unwrap();
    note(&mut vault, "Thăm gia đình bà Nguyễn Thị Bưởi");
    vault.key.clone()
}

/// Change the closed database behind the vault's back.
fn tamper(folder: &Path, key: &DatabaseKey, sql: &str) {
    let conn = connection::create(&folder.join("vault.db"), key).unwrap();
    conn.execute_batch(sql).unwrap();
}

fn setting(vault: &Vault, pragma: &str) -> String {
    let sql = format!("SELECT CAST({pragma} AS TEXT) FROM pragma_{pragma}");
    vault.read(|conn| Ok::<_, Error>(conn.query_row(&sql, [], |row| row.get(0))?)).unwrap()
}

#[test]
fn the_vault_is_set_as_agreed() {
    let vault = crate::trial::vault();
    let settings = [
        ("journal_mode", "delete"),
        ("synchronous", "3"),
        ("foreign_keys", "1"),
        ("recursive_triggers", "1"),
        ("secure_delete", "1"),
        ("application_id", "1398031170"),
        ("user_version", &MIGRATIONS.len().to_string()),
    ];

    for (pragma, expected) in settings {
        assert_eq!(setting(&vault, pragma), expected, "{pragma}");
    }
    let locking: String = vault
        .read(|conn| Ok::<_, Error>(conn.query_row("PRAGMA locking_mode", [], |row| row.get(0))?))
        .unwrap();
    assert_eq!(locking, "exclusive");
}

#[test]
fn a_vault_that_was_filled_in_a_hurry_is_safe_again_once_it_is_opened() {
    let folder = tempfile::tempdir().unwrap();
    let mut vault = Vault::create(&folder.path().join("vault"), &founding()).unwrap();

    vault.hurry().unwrap();
    note(&mut vault, "Thăm gia đình bà Nguyễn Thị Bưởi");
    assert_eq!(setting(&vault, "synchronous"), "0");
    vault.lock();

    let vault = open(&folder.path().join("vault")).unwrap();
    assert_eq!(setting(&vault, "synchronous"), "3");
    assert_eq!(notes(&vault), ["Thăm gia đình bà Nguyễn Thị Bưởi"]);
}

#[test]
fn nothing_that_was_written_can_be_read_in_the_files() {
    let vault_with_copy = {
        let mut vault = crate::trial::vault();
        note(&mut vault, "Nguyễn Thị Bưởi ghi nhận");
        crate::trial::copy(&vault, &vault.copies(), 1).unwrap();
        vault
    };
    let parts = ["Nguyễn Thị Bưởi", "ghi nhận", "SQLite format", PASSWORD, "history"];

    for (path, bytes) in snapshot(vault_with_copy.folder()) {
        // What a copy says of itself counts the records of each table, and names the tables.
        let is_manifest = path.ends_with("copy.json");
        for part in parts.into_iter().take(if is_manifest { 4 } else { 5 }) {
            let found = bytes.windows(part.len()).any(|window| window == part.as_bytes());
            assert!(!found, "{part} is readable in {}", path.display());
        }
    }
}

#[test]
fn a_vault_from_a_newer_program_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let key = closed_vault(folder.path());
    tamper(folder.path(), &key, "PRAGMA user_version = 999");
    let before = snapshot(folder.path());

    let refused = open(folder.path());

    let known = u32::try_from(MIGRATIONS.len()).unwrap();
    assert!(
        matches!(refused, Err(Error::TooNew { found: 999, known: k, .. }) if k == known),
        "{refused:?}"
    );
    assert_eq!(snapshot(folder.path()), before, "not a byte was written");
}

#[test]
fn a_database_of_another_program_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let key = closed_vault(folder.path());
    tamper(folder.path(), &key, "PRAGMA application_id = 7");
    let before = snapshot(folder.path());

    let refused = open(folder.path());

    assert!(matches!(refused, Err(Error::Foreign { .. })), "{refused:?}");
    assert_eq!(snapshot(folder.path()), before, "not a byte was written");
}

#[test]
fn an_unencrypted_database_is_foreign() {
    let folder = tempfile::tempdir().unwrap();
    closed_vault(folder.path());
    let file = folder.path().join("vault.db");
    fs::remove_file(&file).unwrap();
    Connection::open(&file).unwrap().execute_batch("CREATE TABLE x (y); VACUUM;").unwrap();
    let before = snapshot(folder.path());

    let refused = open(folder.path());

    assert!(matches!(refused, Err(Error::Foreign { path }) if path == file));
    assert_eq!(snapshot(folder.path()), before, "not a byte was written");
}

#[test]
fn a_database_that_does_not_take_its_key_is_damaged() {
    type Damage = fn(&mut Vec<u8>);
    let cases: [(&str, Damage); 5] = [
        ("empty", Vec::clear),
        ("another file", |bytes| *bytes = "đây là một bài thơ\n".repeat(500).into_bytes()),
        ("first page bent", |bytes| bytes[1000] ^= 1),
        ("cut in the first page", |bytes| bytes.truncate(1000)),
        ("another salt", |bytes| bytes[3] ^= 1),
    ];

    for (why, damage) in cases {
        let folder = tempfile::tempdir().unwrap();
        closed_vault(folder.path());
        let file = folder.path().join("vault.db");
        let mut bytes = fs::read(&file).unwrap();
        damage(&mut bytes);
        fs::write(&file, &bytes).unwrap();

        let refused = open(folder.path());

        assert!(matches!(refused, Err(Error::Damaged { .. })), "{why}: {refused:?}");
        assert_eq!(fs::read(&file).unwrap(), bytes, "{why}: not a byte was written");
    }
}

#[test]
fn one_bent_bit_in_any_page_is_found() {
    let folder = tempfile::tempdir().unwrap();
    closed_vault(folder.path());
    let file = folder.path().join("vault.db");
    let whole = fs::read(&file).unwrap();

    for page in 0..whole.len() / 4096 {
        let mut bytes = whole.clone();
        bytes[page * 4096 + 2000] ^= 1;
        fs::write(&file, &bytes).unwrap();

        let refused = open(folder.path());

        assert!(matches!(refused, Err(Error::Damaged { .. })), "page {page}: {refused:?}");
    }
    fs::write(&file, &whole).unwrap();
    assert!(open(folder.path()).is_ok(), "the whole file still opens");
}

/// A vault whose last page, of a long record, breaks after it was opened and read.
fn breaking_vault(folder: &Path) -> Vault {
    closed_vault(folder);
    let mut vault = open(folder).unwrap();
    long_record(&mut vault, 20_000);
    break_last_page(folder);
    vault.read(|conn| Ok::<_, Error>(conn.execute_batch("PRAGMA shrink_memory")?)).unwrap();
    vault
}

fn long_words(conn: &Connection) -> crate::Result<String> {
    Ok(conn.query_row("SELECT place FROM cell_name", [], |row| row.get(0))?)
}

/// SQLCipher gives nought for such a page, and calls that a success.
#[test]
fn a_page_that_breaks_while_the_vault_is_open_is_no_half_record() {
    let folder = tempfile::tempdir().unwrap();
    let vault = breaking_vault(folder.path());

    let read = vault.read(long_words);

    assert!(matches!(read, Err(Error::Damaged { .. })), "{read:?}");
}

#[test]
fn what_cannot_be_read_is_not_written_either() {
    let folder = tempfile::tempdir().unwrap();
    let mut vault = breaking_vault(folder.path());

    let written = vault.write(|tx| {
        let words = long_words(tx)?;
        Ok::<_, Error>(tx.execute("UPDATE cell_name SET name = ?1", [words])?)
    });

    assert!(matches!(written, Err(Error::Damaged { .. })), "{written:?}");
}

#[test]
fn what_cannot_be_read_is_not_copied_either() {
    let folder = tempfile::tempdir().unwrap();
    let vault = breaking_vault(folder.path());

    let copied = copy(&vault, &vault.copies(), 0);

    assert!(matches!(copied, Err(Error::Damaged { .. })), "{copied:?}");
    assert_eq!(fs::read_dir(vault.copies()).unwrap().count(), 0, "nothing is called a copy");
}

#[test]
fn a_broken_page_that_holds_nothing_is_no_damage() {
    let folder = tempfile::tempdir().unwrap();
    let key = closed_vault(folder.path());
    tamper(
        folder.path(),
        &key,
        "CREATE TABLE gone (words TEXT); INSERT INTO gone VALUES (hex(zeroblob(60000)));
         DROP TABLE gone;",
    );
    break_last_page(folder.path());
    fs::write(folder.path().join("open"), b"").unwrap();

    let mut vault = open(folder.path()).unwrap();

    assert!(vault.opening().after_unclean_end, "it was looked over in full");
    note(&mut vault, &"Thăm gia đình bà Nguyễn Thị Bưởi. ".repeat(4000));
    drop(vault);
    assert_eq!(notes(&open(folder.path()).unwrap()).len(), 2);
}

#[test]
fn a_database_cut_short_is_damaged() {
    let folder = tempfile::tempdir().unwrap();
    closed_vault(folder.path());
    let file = folder.path().join("vault.db");
    let mut bytes = fs::read(&file).unwrap();
    bytes.truncate(bytes.len() - 4096);
    fs::write(&file, &bytes).unwrap();

    let refused = open(folder.path());

    assert!(matches!(refused, Err(Error::Damaged { .. })), "{refused:?}");
}

#[test]
fn slots_of_another_vault_do_not_fit() {
    let (mine, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    closed_vault(mine.path());
    closed_vault(other.path());
    let (from, to) = (other.path().join("vault.db"), mine.path().join("vault.db"));
    fs::copy(from, to).unwrap();

    let refused = open(mine.path());

    assert!(matches!(refused, Err(Error::Damaged { .. })), "{refused:?}");
}

const NEXT: &str = "CREATE TABLE trial_only (id INTEGER PRIMARY KEY) STRICT;";
const BROKEN: &str = "DROP TRIGGER history_is_never_deleted; DELETE FROM history; SELECT bad();";

fn with_next(sql: &'static str) -> Vec<&'static str> {
    MIGRATIONS.iter().copied().chain([sql]).collect()
}

#[test]
fn a_checked_copy_is_taken_before_a_migration() {
    let folder = tempfile::tempdir().unwrap();
    let key = closed_vault(folder.path());

    let vault = opening::open_with(Layout::new(folder.path()), key, &with_next(NEXT)).unwrap();

    let copy = vault.opening().copy_before_migration.clone().unwrap();
    assert_eq!(copy.manifest.unwrap().version as usize, MIGRATIONS.len());
    assert_eq!(notes(&vault), notes(&open(&copy.path).unwrap()));
    assert_eq!(setting(&vault, "user_version"), (MIGRATIONS.len() + 1).to_string());
}

#[test]
fn a_migration_that_fails_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let key = closed_vault(folder.path());
    let before = fs::read(folder.path().join("vault.db")).unwrap();

    let refused = opening::open_with(Layout::new(folder.path()), key, &with_next(BROKEN));

    assert!(matches!(refused, Err(Error::Migration { .. })), "{refused:?}");
    assert_eq!(fs::read(folder.path().join("vault.db")).unwrap(), before);
    let vault = open(folder.path()).unwrap();
    assert_eq!(notes(&vault), ["Thăm gia đình bà Nguyễn Thị Bưởi"]);
    assert!(vault.opening().copy_before_migration.is_none());
}

#[test]
fn without_a_copy_there_is_no_migration() {
    let folder = tempfile::tempdir().unwrap();
    let key = closed_vault(folder.path());
    fs::write(folder.path().join("copies"), "một tệp chắn lối").unwrap();
    let before = fs::read(folder.path().join("vault.db")).unwrap();

    let refused = opening::open_with(Layout::new(folder.path()), key, &with_next(NEXT));

    assert!(refused.is_err());
    assert_eq!(fs::read(folder.path().join("vault.db")).unwrap(), before);
}

#[test]
fn lost_parts_are_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    closed_vault(folder.path());
    let secret = password(PASSWORD);

    fs::rename(folder.path().join("slots"), folder.path().join("aside")).unwrap();
    assert!(matches!(Vault::open(folder.path(), &secret), Err(Error::SlotsLost { .. })));

    fs::rename(folder.path().join("aside"), folder.path().join("slots")).unwrap();
    fs::remove_file(folder.path().join("vault.db")).unwrap();
    assert!(matches!(Vault::open(folder.path(), &secret), Err(Error::DatabaseLost { .. })));
}
