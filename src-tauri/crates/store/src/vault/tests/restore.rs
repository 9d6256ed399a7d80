//! Restoring, taking it back, and being cut off in the middle of either.

use std::fs;
use std::path::{Path, PathBuf};

use super::{note, notes, snapshot};
use crate::trial::{self, PASSWORD, at, copy, founding, open, password};
use crate::{Error, Vault, Watch, prepare_at_the_door, put_back, set_aside};

const OLD: &str = "Trước khi sao";
const NEW: &str = "Sau khi sao";

/// A closed vault with a note from before its copy and one from after, and the copy.
struct Case {
    folder: tempfile::TempDir,
    copy: PathBuf,
}

fn case() -> Case {
    let folder = tempfile::tempdir().unwrap();
    let mut vault = Vault::create(folder.path(), &founding()).unwrap();
    note(&mut vault, OLD);
    let copy = copy(&vault, &vault.copies(), 10).unwrap().path;
    note(&mut vault, NEW);
    Case { folder, copy }
}

impl Case {
    fn path(&self) -> &Path {
        self.folder.path()
    }

    fn notes(&self) -> Vec<String> {
        notes(&open(self.path()).unwrap())
    }

    fn restore_at_the_door(&self) -> crate::Result<Vault> {
        let (ready, _) =
            prepare_at_the_door(self.path(), &self.copy, &password(PASSWORD), &Watch::default())?;
        ready.take_place(at(30, 0))
    }
}

#[test]
fn a_copy_takes_the_place_and_the_vault_is_set_aside() {
    let case = case();

    let restored = case.restore_at_the_door().unwrap();

    assert_eq!(notes(&restored), [OLD]);
    let aside = set_aside(case.path()).unwrap().unwrap();
    assert_eq!((aside.at, aside.copy_of), (at(30, 0), Some(at(10, 0))));
    assert_eq!(notes(&open(&aside.path).unwrap()), [OLD, NEW]);
    assert!(!case.path().join("restoring").exists());
}

#[test]
fn a_restore_is_taken_back_and_that_too() {
    let case = case();
    drop(case.restore_at_the_door().unwrap());

    put_back(case.path(), at(31, 0)).unwrap();
    assert_eq!(case.notes(), [OLD, NEW]);
    put_back(case.path(), at(32, 0)).unwrap();
    assert_eq!(case.notes(), [OLD]);

    assert_eq!(fs::read_dir(case.path().join("aside")).unwrap().count(), 3, "nothing is deleted");
}

#[test]
fn without_a_vault_set_aside_there_is_nothing_to_take_back() {
    let case = case();
    let before = snapshot(case.path());

    assert!(matches!(put_back(case.path(), at(1, 0)), Err(Error::NothingSetAside)));

    assert_eq!(set_aside(case.path()).unwrap(), None);
    assert_eq!(snapshot(case.path()), before);
}

#[test]
fn a_stale_journal_beside_the_vault_or_the_copy_is_not_played_in() {
    let case = case();
    // The journal of another moment, as a copied-back folder or a crash may leave it.
    let stale = fs::read(case.path().join("vault.db")).unwrap();
    for folder in [case.path(), &case.copy] {
        for side in ["vault.db-journal", "vault.db-wal", "vault.db-shm"] {
            fs::write(folder.join(side), &stale).unwrap();
        }
    }

    let restored = case.restore_at_the_door().unwrap();

    assert_eq!(notes(&restored), [OLD]);
    let aside = set_aside(case.path()).unwrap().unwrap().path;
    assert_eq!(fs::read(aside.join("vault.db-wal")).unwrap(), stale, "kept with the old file");
    assert!(!case.path().join("vault.db-wal").exists());
}

#[test]
fn a_damaged_copy_is_refused_and_the_vault_untouched() {
    let case = case();
    let file = case.copy.join("vault.db");
    let sound = fs::read(&file).unwrap();
    let before = fs::read(case.path().join("vault.db")).unwrap();
    let cut = sound[..sound.len() / 2].to_vec();
    let mut flipped = sound.clone();
    flipped[sound.len() / 2] ^= 1;

    for damage in [Vec::new(), cut, flipped] {
        fs::write(&file, &damage).unwrap();
        let refused = case.restore_at_the_door();
        assert!(
            matches!(&refused, Err(Error::Damaged { path, .. }) if *path == file),
            "{refused:?}"
        );
    }

    assert_eq!(fs::read(case.path().join("vault.db")).unwrap(), before);
    assert_eq!(set_aside(case.path()).unwrap(), None);
    assert!(!case.path().join("restoring").exists());
    assert_eq!(case.notes(), [OLD, NEW]);
}

#[test]
fn a_copy_that_holds_less_than_it_counts_is_refused() {
    let case = case();
    let manifest = case.copy.join("copy.json");
    let told = fs::read_to_string(&manifest).unwrap();
    let more = told.replacen("\"records\": 1", "\"records\": 2", 1);
    assert_ne!(told, more);
    fs::write(&manifest, more).unwrap();

    let refused = case.restore_at_the_door();

    assert!(matches!(refused, Err(Error::UnsoundCopy { .. })), "{refused:?}");
}

#[test]
fn a_copy_makes_a_vault_where_there_was_none() {
    let case = case();
    let machine = tempfile::tempdir().unwrap();
    let folder = machine.path().join("SoTayChiBo");

    let secret = password(PASSWORD);
    let (ready, _) = prepare_at_the_door(&folder, &case.copy, &secret, &Watch::default()).unwrap();

    assert_eq!(notes(&ready.take_place(at(30, 0)).unwrap()), [OLD]);
}

#[test]
fn at_an_open_vault_the_present_openers_stay() {
    let case = case();
    let vault = open(case.path()).unwrap();
    let fresh = crate::Passphrase::new("Tay nắm tay cùng đi");
    vault.set_secretary_password(&fresh, crate::Cost::LOWEST).unwrap();

    let ready = vault.prepare_restore(&case.copy, &Watch::default()).unwrap();
    drop(vault);
    drop(ready.take_place(at(30, 0)).unwrap());

    assert!(matches!(open(case.path()), Err(Error::WrongPassword)));
    let (vault, _) = Vault::open(case.path(), &password("Tay nắm tay cùng đi")).unwrap();
    assert_eq!(notes(&vault), [OLD]);
}

#[test]
fn a_copy_of_another_vault_is_told_from_a_damaged_one() {
    let case = case();
    let vault = open(case.path()).unwrap();
    let foreign = copy(&trial::vault(), &vault.copies(), 20).unwrap().path;
    fs::write(case.copy.join("vault.db"), "hỏng").unwrap();

    let other = vault.prepare_restore(&foreign, &Watch::default());
    let damaged = vault.prepare_restore(&case.copy, &Watch::default());

    assert!(matches!(other, Err(Error::OtherKey { .. })), "{other:?}");
    assert!(matches!(damaged, Err(Error::Damaged { .. })), "{damaged:?}");
}

#[test]
fn a_restore_that_is_stopped_changes_nothing() {
    let case = case();
    let watch = Watch::default();
    watch.stop();

    let stopped = prepare_at_the_door(case.path(), &case.copy, &password(PASSWORD), &watch);

    assert!(matches!(stopped, Err(Error::Stopped)), "{stopped:?}");
    assert_eq!(case.notes(), [OLD, NEW]);
}

/// The steps of a swap, in order; the first so many are done by hand, then the power goes.
#[test]
fn a_swap_cut_off_after_any_step_is_finished() {
    let parts = ["vault.db-journal", "open", "slots", "vault.db"];
    let steps = 2 * parts.len() + 1;
    for done in 0..=steps {
        let case = case();
        fs::write(case.path().join("vault.db-journal"), "").unwrap();
        fs::write(case.path().join("open"), "").unwrap();
        let secret = password(PASSWORD);
        let watch = Watch::default();
        let (_, opener) = prepare_at_the_door(case.path(), &case.copy, &secret, &watch).unwrap();
        assert_eq!(opener, crate::Opener::Secretary);
        let coming = case.path().join("restoring");
        let aside = case.path().join("aside/2026-09-05 193000");
        let words = r#"{"name":"2026-09-05 193000","at":"2026-09-05T19:30:00","why":"restore","copyOf":null}"#;
        fs::write(coming.join("ready.json"), words).unwrap();
        fs::create_dir_all(&aside).unwrap();
        let out = parts.map(|part| (case.path().join(part), aside.join(part)));
        let turn = [(coming.join("ready.json"), coming.join("cleared.json"))];
        let within = parts.map(|part| (coming.join(part), case.path().join(part)));
        for (from, to) in out.into_iter().chain(turn).chain(within).take(done) {
            if from.exists() {
                fs::rename(from, to).unwrap();
            }
        }

        assert_eq!(case.notes(), [OLD], "cut off after {done} steps");

        let aside = set_aside(case.path()).unwrap().unwrap();
        assert_eq!(notes(&open(&aside.path).unwrap()), [OLD, NEW], "after {done} steps");
        assert!(!coming.exists());
    }
}
