//! What a person hears when the world is in the way: the file by its name, and nothing is lost.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use app::{Desk, Problem, VaultState};
use domain::member::MemberOrder;
use store::Cost;
use tempfile::TempDir;

use crate::support::{PASSWORD, SECRETARY, Wall, desk, founding, person};

/// A file system of its own over a folder, where the test may mount one; gone when dropped.
struct Mounted {
    folder: PathBuf,
    _place: TempDir,
}

impl Mounted {
    /// Nothing where this machine does not let the test mount.
    fn with_size(size: &str) -> Option<Self> {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path().join("USB");
        fs::create_dir(&folder).unwrap();
        let size = format!("size={size}");
        mount(&["-t", "tmpfs", "-o", &size, "tmpfs"], &folder)
            .then_some(Self { folder, _place: place })
    }

    fn remount(&self, options: &str) {
        assert!(mount(&["-o", &format!("remount,{options}")], &self.folder));
    }

    fn vault(&self) -> PathBuf {
        self.folder.join("sổ")
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        Command::new("umount").arg("-l").arg(&self.folder).output().unwrap();
    }
}

fn mount(arguments: &[&str], folder: &Path) -> bool {
    let mounted = Command::new("mount").args(arguments).arg(folder).output();
    cfg!(target_os = "linux") && mounted.is_ok_and(|answer| answer.status.success())
}

fn found(folder: &Path) -> Desk {
    let clock = Wall::at("2026-09-05T09:00:00").clock();
    app::found_cell_at_cost(folder, founding(), clock, Cost::LOWEST).unwrap().0
}

fn open(folder: &Path) -> Result<Desk, Problem> {
    app::open_vault(folder, PASSWORD, Wall::at("2026-09-05T09:00:00").clock())
}

fn names(desk: &Desk) -> Vec<String> {
    let members = desk.members(MemberOrder::GivenName, false).unwrap();
    members.into_iter().map(|line| line.name).collect()
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

#[test]
fn a_full_disk_is_named_and_what_was_kept_stays() {
    let Some(disk) = Mounted::with_size("4m") else { return };
    let mut desk = found(&disk.vault());
    let filler = disk.folder.join("phim.mp4");
    let full = fs::write(&filler, vec![0; 8 << 20]);
    assert!(full.is_err(), "the disk is full");

    let refused = desk.enter_member(&person("Y Bih Niê")).map(drop);

    let path = shown(&disk.vault().join("vault.db"));
    assert_eq!(refused, Err(Problem::DiskFull { path }));
    fs::remove_file(filler).unwrap();
    desk.enter_member(&person("Siu Black")).unwrap();
    assert_eq!(names(&desk).len(), 2);
    drop(desk);
    assert_eq!(names(&open(&disk.vault()).unwrap()).len(), 2);
}

#[test]
fn a_disk_that_became_read_only_is_named_and_what_was_kept_stays() {
    let Some(disk) = Mounted::with_size("8m") else { return };
    drop(found(&disk.vault()));
    disk.remount("ro");

    let refused = open(&disk.vault()).err();

    let path = shown(&disk.vault().join("vault.db"));
    assert_eq!(refused, Some(Problem::ReadOnly { path }));
    disk.remount("rw");
    assert_eq!(names(&open(&disk.vault()).unwrap()), [SECRETARY]);
}

#[test]
fn a_folder_that_was_pulled_out_is_named_and_comes_back_whole() {
    let place = tempfile::tempdir().unwrap();
    let (there, away) = (place.path().join("USB"), place.path().join("pulled"));
    let folder = there.join("sổ");
    let mut desk = found(&folder);
    fs::rename(&there, &away).unwrap();

    let refused = desk.enter_member(&person("Y Bih Niê")).map(drop);

    assert_eq!(refused, Err(Problem::VaultGone { path: shown(&folder) }));
    drop(desk);
    fs::rename(&away, &there).unwrap();
    assert_eq!(names(&open(&folder).unwrap()), [SECRETARY]);
}

#[test]
fn a_stick_that_is_not_plugged_in_is_no_invitation_to_found_a_cell() {
    let place = tempfile::tempdir().unwrap();
    let clock = Wall::at("2026-09-05T09:00:00").clock();
    let folder = place.path().join("USB").join("sổ");

    let missing = app::named_vault_state(&folder, &clock);

    assert_eq!(missing, Err(Problem::VaultGone { path: shown(&folder) }));
    fs::create_dir(place.path().join("USB")).unwrap();
    assert_eq!(app::named_vault_state(&folder, &clock), Ok(VaultState::Absent));
}

#[test]
fn a_second_program_hears_which_vault_is_open() {
    let desk = desk();

    let second = open(&desk.vault()).err();

    let path = shown(&desk.vault().join("vault.db"));
    assert_eq!(second, Some(Problem::VaultBusy { path }));
}

#[test]
fn a_file_of_another_program_is_named_and_left_alone() {
    let closed = desk().leave();
    let file = closed.place.vault().join("vault.db");
    let theirs = [b"SQLite format 3\0".as_slice(), &[0; 4080]].concat();
    fs::write(&file, &theirs).unwrap();

    let refused = closed.open(PASSWORD).err();

    assert_eq!(refused, Some(Problem::VaultForeign { path: shown(&file) }));
    assert_eq!(fs::read(&file).unwrap(), theirs);
}

#[test]
fn a_clock_set_back_is_told_until_it_goes_right() {
    let mut desk = desk();
    assert_eq!(desk.clock_behind(), Ok(None));
    desk.wall.pass(3600);
    desk.enter_member(&person("Y Bih Niê")).unwrap();
    let latest = "2026-09-05T10:00:00".parse().unwrap();

    desk.wall.set("2019-01-01T07:00:00");

    assert_eq!(desk.clock_behind(), Ok(Some(latest)));
    desk.enter_member(&person("Siu Black")).unwrap();
    desk.wall.set("2026-09-05T09:58:00");
    assert_eq!(desk.clock_behind(), Ok(None), "two minutes are no trouble");
}
