//! Where the vault lies: told where it is not safe, moved to the own disk, or left there knowing.

use std::fs;
use std::path::{Path, PathBuf};

use app::{Desk, Problem, Watch};
use domain::member::MemberOrder;
use domain::place::{Place, SyncService};
use store::Cost;
use tempfile::TempDir;

use crate::support::{PASSWORD, SECRETARY, Wall, founding};

const SYNCED: Place = Place::Synced { service: SyncService::OneDrive };

fn wall() -> Wall {
    Wall::at("2026-09-05T09:00:00")
}

/// A desk whose vault lies in a folder of `OneDrive`.
fn synced_desk(machine: &TempDir) -> (Desk, PathBuf) {
    let folder = machine.path().join("OneDrive - Đảng ủy xã").join("Sổ");
    let founded = app::found_cell_at_cost(&folder, founding(), wall().clock(), Cost::LOWEST);
    (founded.unwrap().0, folder)
}

fn open(folder: &Path) -> Desk {
    app::open_vault(folder, PASSWORD, wall().clock()).unwrap()
}

fn names(desk: &Desk) -> Vec<String> {
    let members = desk.members(MemberOrder::GivenName, false).unwrap();
    members.into_iter().map(|line| line.name).collect()
}

#[test]
fn a_vault_in_a_synced_folder_is_told_so_until_it_is_accepted() {
    let machine = tempfile::tempdir().unwrap();
    let (mut desk, folder) = synced_desk(&machine);
    let told = desk.vault_place().unwrap();
    assert_eq!((told.place, told.accepted), (SYNCED, false));
    assert_eq!(told.folder, folder.display().to_string());

    assert!(desk.accept_place().unwrap().accepted);

    drop(desk);
    assert!(open(&folder).vault_place().unwrap().accepted);
    let elsewhere = machine.path().join("Dropbox");
    fs::rename(&folder, &elsewhere).unwrap();
    let told = open(&elsewhere).vault_place().unwrap();
    let dropbox = Place::Synced { service: SyncService::Dropbox };
    assert_eq!((told.place, told.accepted), (dropbox, false));
}

#[test]
fn a_moved_vault_opens_from_the_old_place_in_the_new_one_and_the_old_is_kept() {
    let machine = tempfile::tempdir().unwrap();
    let (mut desk, old) = synced_desk(&machine);
    let target = machine.path().join("Máy này");

    let new = desk.move_vault(&target).unwrap();

    drop(desk);
    assert!(new.starts_with(&target));
    assert_eq!(app::settled_folder(&old), new);
    let moved = open(&new);
    assert_eq!(moved.vault_place().unwrap().place, Place::OwnDisk);
    assert_eq!(names(&moved), [SECRETARY]);
    assert_eq!(names(&open(&old)), [SECRETARY]);
}

#[test]
fn a_moved_vault_has_its_copies_with_it() {
    let machine = tempfile::tempdir().unwrap();
    let (mut desk, old) = synced_desk(&machine);
    desk.back_up(&Watch::default()).unwrap();
    desk.back_up(&Watch::default()).unwrap();

    let new = desk.move_vault(&machine.path().join("Máy này")).unwrap();

    drop(desk);
    let moved = open(&new);
    let copies = moved.copies().unwrap().beside;
    assert!(copies.len() == 2 && copies.iter().all(|copy| copy.proven), "{copies:?}");
    assert!(copies.iter().all(|copy| Path::new(&copy.path).starts_with(&new)));
    let ready = moved.prepare_restore(Path::new(&copies[0].path), &Watch::default()).unwrap();
    assert_eq!(names(&moved.restore(ready).unwrap()), [SECRETARY]);
    assert_eq!(open(&old).copies().unwrap().beside.len(), 2, "and the old folder is kept");
}

#[test]
fn a_vault_is_moved_beside_another_and_never_over_it() {
    let machine = tempfile::tempdir().unwrap();
    let target = machine.path().join("Máy này");
    let other = target.join("SoTayChiBo");
    fs::create_dir_all(&other).unwrap();
    fs::write(other.join("vault.db"), "sổ của chi bộ khác").unwrap();
    let (mut desk, _) = synced_desk(&machine);

    let new = desk.move_vault(&target).unwrap();

    assert_ne!(new, other);
    assert_eq!(fs::read_to_string(other.join("vault.db")).unwrap(), "sổ của chi bộ khác");
}

#[test]
fn a_vault_is_not_moved_from_one_unsafe_place_to_another() {
    let machine = tempfile::tempdir().unwrap();
    let (mut desk, old) = synced_desk(&machine);
    let target = machine.path().join("Google Drive");

    let refused = desk.move_vault(&target);

    assert_eq!(refused, Err(Problem::NotOwnDisk { path: target.display().to_string() }));
    assert!(!target.exists());
    assert_eq!(app::settled_folder(&old), old);
}
