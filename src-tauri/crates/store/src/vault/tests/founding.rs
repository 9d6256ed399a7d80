//! A vault is founded whole or not at all, and never over another.

use super::{note, notes, snapshot};
use crate::trial::{PASSWORD, founding, open, password};
use crate::vault::founding::{STEPS, Site};
use crate::vault::{Layout, State};
use crate::{Error, Opener, Secret, Vault};

#[test]
fn a_new_vault_opens_with_the_password_and_with_the_code() {
    let folder = tempfile::tempdir().unwrap();
    let founding = founding();
    Vault::create(folder.path(), &founding).unwrap().lock();

    let (vault, by_password) = Vault::open(folder.path(), &password(PASSWORD)).unwrap();
    vault.lock();
    let code = Secret::RecoveryCode(founding.recovery_code);
    let (_vault, by_code) = Vault::open(folder.path(), &code).unwrap();

    assert_eq!((by_password, by_code), (Opener::Secretary, Opener::Recovery));
}

#[test]
fn a_folder_says_what_is_in_it() {
    let folder = tempfile::tempdir().unwrap();
    let vault_folder = folder.path().join("kho/của chi bộ");
    let state = || Vault::state(&vault_folder).unwrap();
    let openers = vec![Opener::Secretary, Opener::Recovery];
    assert_eq!(state(), State::Absent);

    Vault::create(&vault_folder, &founding()).unwrap().lock();
    assert_eq!(state(), State::Present { openers: openers.clone() });

    let moved = folder.path().join("vault.db");
    std::fs::rename(vault_folder.join("vault.db"), &moved).unwrap();
    assert_eq!(state(), State::DatabaseLost { openers });

    std::fs::rename(&moved, vault_folder.join("vault.db")).unwrap();
    std::fs::remove_dir_all(vault_folder.join("slots")).unwrap();
    assert_eq!(state(), State::SlotsLost);
}

#[test]
fn a_founding_cut_off_after_any_step_can_be_repeated() {
    for steps in 0..=STEPS.len() {
        let folder = tempfile::tempdir().unwrap();
        let layout = Layout::new(folder.path());
        let first = founding();
        let site = Site::new(&layout, &first, &|_| Ok(())).unwrap();
        STEPS[..steps].iter().for_each(|step| step(&site).unwrap());

        match layout.state().unwrap() {
            State::Present { .. } => {
                assert!(steps >= STEPS.len() - 1, "present after {steps} steps");
                assert!(open(folder.path()).is_ok(), "whole after {steps} steps");
                assert!(!layout.scaffold().folder().exists(), "after {steps} steps");
            }
            state => {
                let expected = if steps < 2 { State::Absent } else { State::HalfMade };
                assert_eq!(state, expected, "after {steps} steps");
                assert!(open(folder.path()).is_err(), "after {steps} steps");
                let mut vault = Vault::create(folder.path(), &founding()).unwrap();
                note(&mut vault, "làm lại từ đầu");
                assert_eq!(notes(&vault), ["làm lại từ đầu"], "after {steps} steps");
            }
        }
    }
}

#[test]
fn the_first_records_are_there_with_the_vault_or_there_is_no_vault() {
    let folder = tempfile::tempdir().unwrap();
    let refused = Vault::create_with(folder.path(), &founding(), &|tx| {
        crate::setting::save(tx, "cell", &"dở dang")?;
        Err(Error::NoRandomness)
    });
    assert!(matches!(refused, Err(Error::NoRandomness)));
    assert_eq!(Vault::state(folder.path()).unwrap(), State::HalfMade);

    let vault = Vault::create_with(folder.path(), &founding(), &|tx| {
        crate::setting::save(tx, "cell", &"trọn vẹn").map(drop)
    })
    .unwrap();

    let kept = vault.read(|conn| crate::setting::find(conn, "cell")).unwrap();
    assert_eq!(kept, Some((1, "trọn vẹn".to_owned())));
}

#[test]
fn a_half_made_vault_says_so_at_the_door() {
    let folder = tempfile::tempdir().unwrap();
    let layout = Layout::new(folder.path());
    let founding = founding();
    let site = Site::new(&layout, &founding, &|_| Ok(())).unwrap();
    STEPS[..5].iter().for_each(|step| step(&site).unwrap());

    let refused = open(folder.path());

    assert!(matches!(refused, Err(Error::HalfMade { .. })), "{refused:?}");
    assert!(matches!(open(&folder.path().join("x")), Err(Error::Absent { .. })));
}

#[test]
fn a_vault_is_never_founded_over_another() {
    let folder = tempfile::tempdir().unwrap();
    Vault::create(folder.path(), &founding()).unwrap().lock();
    let whole = snapshot(folder.path());

    let over_whole = Vault::create(folder.path(), &founding());
    assert!(matches!(over_whole, Err(Error::AlreadyFounded { .. })));
    assert_eq!(snapshot(folder.path()), whole);

    for part in ["vault.db", "slots"] {
        let aside = folder.path().join("aside");
        std::fs::rename(folder.path().join(part), &aside).unwrap();
        let over_rest = Vault::create(folder.path(), &founding());
        std::fs::rename(&aside, folder.path().join(part)).unwrap();

        assert!(matches!(over_rest, Err(Error::AlreadyFounded { .. })), "without {part}");
        assert_eq!(snapshot(folder.path()), whole, "without {part}");
    }
}

#[test]
fn slots_of_a_lost_database_survive_a_stray_scaffold() {
    let folder = tempfile::tempdir().unwrap();
    Vault::create(folder.path(), &founding()).unwrap().lock();
    std::fs::remove_file(folder.path().join("vault.db")).unwrap();
    std::fs::create_dir(folder.path().join("founding")).unwrap();

    let refused = Vault::create(folder.path(), &founding());

    assert!(matches!(refused, Err(Error::AlreadyFounded { .. })));
    assert!(folder.path().join("slots/secretary.age").exists());
}

#[test]
fn a_temporary_vault_goes_when_it_is_dropped() {
    let vault = crate::trial::vault();
    let folder = vault.folder().to_owned();
    assert!(folder.join("vault.db").exists());

    vault.lock();

    assert!(!folder.exists());
    assert!(!folder.parent().unwrap().exists());
}

#[test]
fn each_vault_has_a_name_of_its_own() {
    let (one, other) = (crate::trial::vault(), crate::trial::vault());

    assert_ne!(one.identity().unwrap(), other.identity().unwrap());
}

#[cfg(unix)]
#[test]
fn only_the_owner_can_look_into_a_vault() {
    use std::os::unix::fs::PermissionsExt as _;

    let vault = crate::trial::vault();
    let mode = |path: &std::path::Path| path.metadata().unwrap().permissions().mode() & 0o777;
    crate::trial::copy(&vault, &vault.copies(), 1).unwrap();
    let folder = vault.folder();

    for name in ["", "slots", "copies", "copies/2026-09-05 190100"] {
        assert_eq!(mode(&folder.join(name)), 0o700, "{name}");
    }
    for name in ["vault.db", "slots/secretary.age", "copies/2026-09-05 190100/vault.db", "open"] {
        assert_eq!(mode(&folder.join(name)), 0o600, "{name}");
    }
}
