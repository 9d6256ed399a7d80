//! Whatever the system would let others read, what belongs to a vault is for its owner alone.
//!
//! The test starts this test program again under a mask that takes nothing away.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::Command;

use super::note;
use crate::attempts::Attempts;
use crate::trial::{self, at, founding};
use crate::{Cost, Error, Passphrase, Vault, moved};

const FOLDER: &str = "STORE_TEST_OPEN_MASK";

/// Every file and folder from `path` down, with what others may do with it.
fn open_to_others(path: &Path) -> Vec<String> {
    let mode = fs::symlink_metadata(path).unwrap().permissions().mode() & 0o777;
    let wanted = if path.is_dir() { 0o700 } else { 0o600 };
    let own = (mode != wanted).then(|| format!("{} {mode:o}", path.display()));
    let below = path.is_dir().then(|| fs::read_dir(path).unwrap());
    let below = below.into_iter().flatten();
    own.into_iter().chain(below.flat_map(|entry| open_to_others(&entry.unwrap().path()))).collect()
}

fn files(path: &Path) -> usize {
    if !path.is_dir() {
        return 1;
    }
    fs::read_dir(path).unwrap().map(|entry| files(&entry.unwrap().path())).sum()
}

/// The other program: everything that writes into the folder of a vault.
#[test]
#[ignore = "started by the other test of this file"]
fn everything_is_written() {
    let folder = std::env::var(FOLDER).unwrap();
    let folder = Path::new(&folder);
    let mut vault = Vault::create(folder, &founding()).unwrap();
    vault.set_deputy_password(&Passphrase::new("Tay nắm tay"), Cost::LOWEST).unwrap();
    note(&mut vault, "bí mật của Mít");
    let copy = trial::copy(&vault, &folder.join("copies"), 0).unwrap();
    Attempts::note_failure(folder, at(0, 0)).unwrap();
    moved::note(folder, &copy.path, at(0, 0)).unwrap();

    vault
        .write(|tx| {
            tx.execute_batch("CREATE TABLE trial_only (words TEXT)")?;
            assert!(folder.join("vault.db-journal").exists(), "in the middle of a deed");
            assert_eq!(open_to_others(folder), [""; 0]);
            Ok::<_, Error>(())
        })
        .unwrap();
}

#[test]
fn only_the_owner_reads_what_belongs_to_a_vault() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("sổ");

    let written = Command::new("sh")
        .args(["-c", "umask 000; exec \"$0\" \"$@\""])
        .arg(std::env::current_exe().unwrap())
        .args(["--exact", "vault::tests::permissions::everything_is_written", "--ignored"])
        .env(FOLDER, &folder)
        .status();

    assert!(written.unwrap().success());
    assert_eq!(open_to_others(&folder), [""; 0]);
    assert!(files(&folder) > 10, "the vault, its slots, a copy");
}
