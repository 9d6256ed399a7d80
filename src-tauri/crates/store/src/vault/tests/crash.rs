//! What is left when the program is killed.
//!
//! The tests start this test program again to have somebody to kill.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use super::{note, notes};
use crate::trial::{founding, open};
use crate::{Error, Vault};

const FOLDER: &str = "STORE_TEST_VAULT";
const READY: &str = "the vault is open";

/// The other program: open the vault, keep one note, begin another, and wait.
#[test]
#[ignore = "started by the other tests of this file"]
fn another_program() {
    let folder = std::env::var(FOLDER).unwrap();
    let mut vault = open(Path::new(&folder)).unwrap();
    note(&mut vault, "đã ghi xong");

    let _: Result<(), Error> = vault.write(|tx| {
        // So much, with so little memory, that part of it reaches the file.
        tx.execute_batch(
            "PRAGMA cache_size = 1;
             INSERT INTO history (at, last_at, seat, deed, noun, record)
             VALUES ('2026-09-05', '2026-09-05', 'secretary', 'begin', 'unfinished', 1);
             CREATE TABLE unfinished (words TEXT);
             INSERT INTO unfinished
             SELECT hex(zeroblob(90000)) FROM (VALUES (1), (2), (3), (4), (5), (6), (7), (8), (9));",
        )?;
        println!("\n{READY}");
        loop {
            std::thread::park();
        }
    });
}

/// Start the other program and wait until it is in the middle of a deed.
fn start(folder: &Path) -> Child {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "vault::tests::crash::another_program", "--ignored", "--nocapture"])
        .env(FOLDER, folder)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let said = BufReader::new(child.stdout.take().unwrap());
    assert!(said.lines().any(|line| line.unwrap() == READY), "the other program did not start");
    child
}

#[test]
fn another_program_keeps_the_vault_to_itself() {
    let folder = tempfile::tempdir().unwrap();
    Vault::create(folder.path(), &founding()).unwrap().lock();
    let mut child = start(folder.path());

    let refused = open(folder.path());

    child.kill().unwrap();
    child.wait().unwrap();
    assert!(matches!(refused, Err(Error::Busy { .. })), "{refused:?}");
}

#[test]
fn a_killed_program_loses_nothing_it_had_kept() {
    let folder = tempfile::tempdir().unwrap();
    Vault::create(folder.path(), &founding()).unwrap().lock();
    let size = || folder.path().join("vault.db").metadata().unwrap().len();
    let before = size();
    let mut child = start(folder.path());

    child.kill().unwrap();
    child.wait().unwrap();

    assert!(size() > before + 100_000, "it was killed in the middle of writing");
    let vault = open(folder.path()).unwrap();
    assert_eq!(notes(&vault), ["đã ghi xong"]);
    assert!(vault.opening().after_unclean_end, "it was looked over in full");
    vault.lock();
    assert!(!open(folder.path()).unwrap().opening().after_unclean_end);
}

#[test]
fn damage_is_found_however_often_one_tries() {
    let folder = tempfile::tempdir().unwrap();
    Vault::create(folder.path(), &founding()).unwrap().lock();
    let file = folder.path().join("vault.db");
    let mut bytes = std::fs::read(&file).unwrap();
    bytes[2 * 4096 + 100] ^= 1;
    std::fs::write(&file, bytes).unwrap();

    for _ in 0..2 {
        assert!(matches!(open(folder.path()), Err(Error::Damaged { .. })));
    }
}

/// Leave the journal of a deed that was cut off beside a closed vault that knows nothing of it.
fn leave_stale_journal(folder: &Path) {
    let mut child = start(folder);
    child.kill().unwrap();
    child.wait().unwrap();
    let journal = folder.join("vault.db-journal");
    let stale = std::fs::read(&journal).unwrap();
    let mut vault = open(folder).unwrap();
    note(&mut vault, "ghi sau đó");
    vault.lock();
    std::fs::write(journal, stale).unwrap();
}

#[test]
fn a_journal_that_was_done_with_is_not_played_again() {
    let folder = tempfile::tempdir().unwrap();
    Vault::create(folder.path(), &founding()).unwrap().lock();
    leave_stale_journal(folder.path());
    std::fs::write(folder.path().join("vault.db-wal"), b"of another file").unwrap();

    let vault = open(folder.path()).unwrap();

    assert_eq!(notes(&vault), ["đã ghi xong", "ghi sau đó"]);
    assert!(!vault.opening().after_unclean_end);
    let kept = std::fs::read_dir(folder.path().join("aside/strays")).unwrap();
    assert_eq!(kept.count(), 2, "and nothing is deleted");
}

#[test]
fn a_journal_that_was_done_with_does_not_reach_what_is_rescued() {
    let folder = tempfile::tempdir().unwrap();
    Vault::create(folder.path(), &founding()).unwrap().lock();
    leave_stale_journal(folder.path());

    let secret = crate::trial::password(crate::trial::PASSWORD);
    let (ready, _, _) =
        crate::rescue::prepare_rescue(folder.path(), &secret, &crate::Watch::default()).unwrap();
    let vault = ready.take_place(crate::trial::at(0, 0)).unwrap();

    assert_eq!(notes(&vault), ["đã ghi xong", "ghi sau đó"]);
}
