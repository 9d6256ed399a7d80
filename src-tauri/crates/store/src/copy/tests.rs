//! Copies: made, proven, named, never overwritten.

use std::fs;

use super::*;
use crate::trial::{self, at, copy, open};
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

    let report = copy(&vault, target.path(), 30).unwrap();

    let told = report.manifest.unwrap();
    let count = |table: &str| told.records.iter().find(|c| c.table == table).unwrap().records;
    assert_eq!((count("history"), count("vault")), (3, 1));
    assert_eq!(report.path, target.path().join("2026-09-05 193000"));
    assert_eq!(told.bytes, fs::metadata(report.path.join("vault.db")).unwrap().len());
    assert!(told.proven);
    let copied = open(&report.path).unwrap();
    assert_eq!(copied.identity().unwrap(), vault.identity().unwrap());
    assert_eq!(
        copied.read(|conn| history::list(conn, "task", 1)).unwrap(),
        vault.read(|conn| history::list(conn, "task", 1)).unwrap()
    );
}

#[test]
fn work_goes_on_after_a_copy() {
    let mut vault = vault_with_records(1);
    let target = tempfile::tempdir().unwrap();
    copy(&vault, target.path(), 1).unwrap();

    vault.write(|tx| history::record(tx, &entry(9))).unwrap();

    let again = copy(&vault, target.path(), 2).unwrap();
    assert_eq!(again.manifest.unwrap().total(), 3);
}

#[test]
fn an_earlier_copy_is_never_overwritten() {
    let vault = vault_with_records(1);
    let target = tempfile::tempdir().unwrap();
    let first = copy(&vault, target.path(), 30).unwrap();
    let before = fs::read(first.path.join("vault.db")).unwrap();

    let second = copy(&vault, target.path(), 30).unwrap();

    assert_eq!(second.path, target.path().join("2026-09-05 193000-2"));
    assert_eq!(fs::read(first.path.join("vault.db")).unwrap(), before);
    assert_eq!(names(target.path()), ["2026-09-05 193000", "2026-09-05 193000-2"]);
}

#[test]
fn a_copy_cut_off_earlier_is_made_anew() {
    let vault = vault_with_records(1);
    let target = tempfile::tempdir().unwrap();
    let part = target.path().join(".2026-09-05 193000.part");
    fs::create_dir(&part).unwrap();
    fs::write(part.join("vault.db"), "nửa chừng").unwrap();

    let report = copy(&vault, target.path(), 30).unwrap();

    assert!(open(&report.path).is_ok());
    assert_eq!(names(target.path()), ["2026-09-05 193000"]);
}

#[test]
fn a_copy_that_is_not_the_vault_is_refused() {
    let vault = vault_with_records(3);
    let target = tempfile::tempdir().unwrap();
    let report = copy(&vault, target.path(), 30).unwrap();
    let laid = Layout::new(&report.path);
    let prove_it = |vault: &Vault| {
        vault.read(|conn| {
            prove(&Source { conn, key: &vault.key, layout: &vault.layout }, &laid).map(drop)
        })
    };
    assert!(prove_it(&vault).is_ok());

    let mut newer = vault;
    newer.write(|tx| history::record(tx, &entry(9))).unwrap();
    let stale = prove_it(&newer);
    let mut bytes = fs::read(laid.database()).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 0xff;
    fs::write(laid.database(), bytes).unwrap();
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

    let refused = copy(&vault, target.path(), 30);

    assert!(matches!(refused, Err(Error::Disk { .. })), "{refused:?}");
    assert_eq!(names(target.path()), [""; 0]);
}

#[test]
fn a_label_must_name_a_folder_on_every_system() {
    let long = "x".repeat(65);

    for label in ["", " ", "a ", "..", "a/b", "a\\b", "19:30", "Chi bộ", &long] {
        let refused = check_label(label);
        assert!(matches!(refused, Err(Error::BadLabel { .. })), "{label}");
    }
    for minute in 0..60 {
        assert!(check_label(&trial::asked(minute).label(9)).is_ok());
    }
}

#[test]
fn a_copy_that_is_stopped_leaves_nothing_behind() {
    let vault = vault_with_records(1);
    let target = tempfile::tempdir().unwrap();
    let watch = Watch::default();
    watch.stop();

    let stopped = vault.copy_into(target.path(), &trial::asked(30), &watch);

    assert!(matches!(stopped, Err(Error::Stopped)), "{stopped:?}");
    assert_eq!(names(target.path()), [""; 0]);
    assert!(copy(&vault, target.path(), 30).is_ok());
}

#[test]
fn copies_are_listed_by_what_they_say_of_themselves() {
    let vault = vault_with_records(2);
    let place = tempfile::tempdir().unwrap();
    let first = copy(&vault, place.path(), 10).unwrap();
    let second = copy(&vault, place.path(), 20).unwrap();
    let silent = copy(&vault, place.path(), 30).unwrap();
    fs::write(silent.path.join("copy.json"), "{\"madeAt\":").unwrap();
    fs::create_dir(place.path().join("ảnh cưới")).unwrap();

    let listed = list(place.path()).unwrap();

    let silent = SavedCopy { manifest: None, ..silent };
    assert_eq!(listed, [second, first.clone(), silent]);
    assert_eq!(list(&first.path).unwrap(), [first], "a folder that is itself a copy");
    assert_eq!(list(&place.path().join("không có")).unwrap(), []);
}

#[test]
fn a_manifest_tells_whether_anything_was_written_since() {
    let mut vault = vault_with_records(2);
    let place = tempfile::tempdir().unwrap();
    let told = copy(&vault, place.path(), 10).unwrap().manifest.unwrap();
    let other = copy(&vault_with_records(2), place.path(), 20).unwrap().manifest.unwrap();
    assert!(vault.stands_as_in(&told).unwrap());
    assert!(!vault.stands_as_in(&other).unwrap(), "a copy of another vault");

    vault.write(|tx| history::record(tx, &entry(9))).unwrap();

    assert!(!vault.stands_as_in(&told).unwrap());
}

#[test]
fn thinning_takes_old_proven_copies_of_this_vault_and_nothing_else() {
    let vault = vault_with_records(1);
    let place = tempfile::tempdir().unwrap();
    let later = at(40, 0) + chrono::TimeDelta::days(3);
    let evening = [10, 20, 30].map(|minute| copy(&vault, place.path(), minute).unwrap());
    let foreign = copy(&vault_with_records(1), place.path(), 5).unwrap();
    let silent = copy(&vault, place.path(), 6).unwrap();
    fs::write(silent.path.join("copy.json"), "").unwrap();
    let before_restore = CopyNote { made_at: Some(at(7, 0)), reason: CopyReason::BeforeRestore };
    let kept = vault.copy_into(place.path(), &before_restore, &Watch::default()).unwrap();
    assert_eq!(vault.thin(place.path(), at(41, 0)).unwrap(), 0, "everything of two days stays");
    let asked = CopyNote { made_at: Some(later), reason: CopyReason::Leaving };
    let newest = vault.copy_into(place.path(), &asked, &Watch::default()).unwrap();

    let gone = vault.thin(place.path(), later).unwrap();

    assert_eq!(gone, 2, "of one evening the last stays");
    for copy in [&evening[2], &foreign, &silent, &kept, &newest] {
        assert!(copy.path.is_dir(), "{}", copy.path.display());
    }
    assert!(!evening[0].path.exists() && !evening[1].path.exists());
}

#[test]
fn thinning_at_a_wrong_clock_leaves_the_newest() {
    let vault = vault_with_records(1);
    let place = tempfile::tempdir().unwrap();
    let only = copy(&vault, place.path(), 10).unwrap();

    for years in [-40, 40] {
        let wrong = at(0, 0) + chrono::TimeDelta::days(365 * years);
        assert_eq!(vault.thin(place.path(), wrong).unwrap(), 0);
    }
    assert!(open(&only.path).is_ok());
}
