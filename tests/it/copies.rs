//! Copies that have proven themselves: taken, listed, thinned, brought to a second place.

mod door;
mod restore;

use std::fs;
use std::path::{Path, PathBuf};

use app::{CopyLine, Desk, Difference, Keeping, Problem, RecordKind, Watch};
use domain::role::Seat;

use crate::support::{PASSWORD, TrialDesk, awkward_people, desk, is_readable, person};

/// A desk of a cell with people whose names ask for care.
fn cell() -> TrialDesk {
    let mut desk = desk();
    for particulars in awkward_people() {
        desk.enter_member(&particulars).unwrap();
    }
    desk
}

fn back_up(desk: &Desk) -> CopyLine {
    desk.back_up(&Watch::default()).unwrap()
}

/// Every file below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        match entry.path() {
            path if path.is_dir() => found.extend(files(&path)),
            path => found.push(path),
        }
    }
    found
}

#[test]
fn a_copy_is_listed_with_what_it_holds_and_what_is_different_today() {
    let mut desk = cell();
    let made = back_up(&desk);
    desk.wall.pass(3600);
    desk.enter_member(&person("Giàng A Páo")).unwrap();

    let [line] = &desk.copies().unwrap().beside[..] else { panic!("one copy") };

    assert!(line.proven && made.proven);
    assert_eq!(line.made_at.unwrap().to_string(), "2026-09-05 09:00:00");
    assert_eq!((&line.path, line.records), (&made.path, made.records));
    let size = fs::metadata(Path::new(&line.path).join("vault.db")).unwrap().len();
    assert_eq!(line.bytes, Some(size));
    let more = Difference { kind: RecordKind::Members, then: 9, now: 10 };
    assert_eq!(line.differences, [more], "eight members and the post of the secretary");
}

#[test]
fn the_first_page_says_when_where_and_how_much_and_warns_of_one_disk() {
    let desk = cell();
    let before = desk.home().unwrap().backup;
    assert_eq!((before.last, before.on_one_disk), (None, true));

    let made = back_up(&desk);

    let told = desk.home().unwrap().backup;
    let last = told.last.unwrap();
    assert_eq!((last.made_at, last.path, last.records), (made.made_at, made.path, made.records));
    assert!(last.proven && told.on_one_disk);
    assert_eq!(told.second_at, None);
}

#[test]
fn a_copy_that_says_nothing_of_itself_is_not_called_proven() {
    let desk = cell();
    let made = back_up(&desk);
    fs::remove_file(Path::new(&made.path).join("copy.json")).unwrap();

    let [line] = &desk.copies().unwrap().beside[..] else { panic!("one copy") };

    assert_eq!((line.proven, line.made_at, line.records), (false, None, None));
    assert_eq!(desk.home().unwrap().backup.last, None);
}

#[test]
fn no_word_of_a_member_can_be_read_in_a_copy() {
    let desk = cell();
    let made = back_up(&desk);
    let secrets = ["Bách", "Siu Black", "Đỗ Đạt", "Tổ đảng", "Lương Hậu", "Nguyễn", PASSWORD];

    for file in files(Path::new(&made.path)) {
        let bytes = fs::read(&file).unwrap();
        for secret in secrets {
            assert!(!is_readable(&bytes, secret), "{secret} is readable in {}", file.display());
        }
    }
}

#[test]
fn copies_come_by_themselves_only_when_something_has_changed() {
    let mut desk = cell();
    let keep = |desk: &Desk, keeping| desk.keep_copies(keeping, &Watch::default()).unwrap();

    assert!(keep(&desk, Keeping::Leaving));
    assert!(!keep(&desk, Keeping::Leaving), "nothing has changed");
    desk.enter_member(&person("Giàng A Páo")).unwrap();
    assert!(!keep(&desk, Keeping::Daily), "there is one of today");
    desk.wall.set("2026-09-06T07:30:00");
    assert!(keep(&desk, Keeping::Daily));
    desk.wall.set("2026-09-01T07:30:00");
    assert!(!keep(&desk, Keeping::Daily), "the clock was set back, and nothing has changed");

    assert_eq!(desk.copies().unwrap().beside.len(), 2);
}

#[test]
fn copies_come_by_themselves_at_any_seat_and_after_the_recovery_code() {
    let mut desk = cell();
    desk.idle_seat().unwrap();
    assert_eq!(desk.seat(), Seat::Chooser);
    assert_eq!(desk.copies().err(), Some(Problem::NotAllowed));
    assert_eq!(desk.keep_copies(Keeping::Leaving, &Watch::default()), Ok(true));

    let code = desk.code.join("-");
    let closed = desk.leave();
    closed.wall.set("2026-09-06T07:30:00");
    let recovered = closed.recover(&code).unwrap();

    assert_eq!(recovered.keep_copies(Keeping::Leaving, &Watch::default()), Ok(false));
}

#[test]
fn days_and_weeks_of_copies_are_thinned() {
    let mut desk = cell();
    for day in 1..=28 {
        for hour in [8, 20] {
            desk.wall.set(&format!("2026-10-{day:02}T{hour:02}:00:00"));
            desk.enter_member(&person("Y Bih Niê")).unwrap();
            desk.keep_copies(Keeping::Leaving, &Watch::default()).unwrap();
        }
    }

    let copies = desk.copies().unwrap().beside;

    let made: Vec<_> = copies.iter().map(|line| line.made_at.unwrap().to_string()).collect();
    assert_eq!(made[0], "2026-10-28 20:00:00");
    assert_eq!(made[..4].iter().filter(|at| at.contains("2026-10-2")).count(), 4);
    assert_eq!(made.len(), 4 + 12 + 2, "{made:#?}");
}

#[test]
fn a_second_place_gets_the_same_copies_and_says_so_when_it_is_out() {
    let mut desk = cell();
    let stick = tempfile::tempdir().unwrap();
    let chosen = desk.choose_second_place(stick.path()).unwrap();
    assert_eq!((chosen.last_at, chosen.is_there, chosen.copies.len()), (None, true, 0));

    let made = desk.back_up_to_second(&Watch::default()).unwrap();

    assert!(made.proven && Path::new(&made.path).starts_with(stick.path()));
    let told = desk.home().unwrap().backup;
    assert_eq!(told.second_at, made.made_at);
    desk.enter_member(&person("Giàng A Páo")).unwrap();
    assert_eq!(desk.keep_copies(Keeping::Leaving, &Watch::default()), Ok(true));
    let second = desk.copies().unwrap().second.unwrap();
    assert_eq!((second.copies.len(), desk.copies().unwrap().beside.len()), (2, 1));

    let path = stick.path().join("SoTayChiBo");
    drop(stick);
    let refused = desk.back_up_to_second(&Watch::default());
    assert_eq!(refused, Err(Problem::PlaceMissing { path: path.display().to_string() }));
    assert!(!path.exists(), "a stick that is out is not made up on the disk");
    desk.enter_member(&person("Lò Thị Hạnh")).unwrap();
    assert_eq!(desk.keep_copies(Keeping::Leaving, &Watch::default()), Ok(true));
    let second = desk.copies().unwrap().second.unwrap();
    assert_eq!((second.is_there, second.last_at), (false, made.made_at));
}

#[test]
fn the_second_place_is_not_the_vault_itself() {
    let desk = cell();
    back_up(&desk);

    let inside = desk.choose_second_place(&desk.vault().join("copies"));
    let nowhere = desk.choose_second_place(&desk.vault().join("không có"));

    assert_eq!(inside, Err(Problem::BadChoice { field: "secondPlace".into() }));
    assert!(matches!(nowhere, Err(Problem::PlaceMissing { .. })), "{nowhere:?}");
    assert_eq!(desk.copies().unwrap().second, None);
}

/// On a path longer than SQLite takes the folder and the slots are written and the database is not:
/// the fault of a target that refuses half-way. The good copy there stays the good copy.
#[test]
fn a_good_copy_is_never_replaced_by_one_that_did_not_prove_itself() {
    let mut desk = cell();
    let stick = tempfile::tempdir().unwrap();
    desk.choose_second_place(stick.path()).unwrap();
    desk.back_up_to_second(&Watch::default()).unwrap();
    let deep = stick.path().join("a".repeat(250)).join("b".repeat(250)).join("c".repeat(250));
    fs::create_dir_all(&deep).unwrap();
    let place = deep.join("SoTayChiBo");
    fs::rename(stick.path().join("SoTayChiBo"), &place).unwrap();
    desk.choose_second_place(&deep).unwrap();
    let held = || {
        let read = |path: PathBuf| (fs::read(&path).unwrap(), path);
        let mut held: Vec<_> = files(stick.path()).into_iter().map(read).collect();
        held.sort();
        held
    };
    let before = held();
    desk.enter_member(&person("Giàng A Páo")).unwrap();

    let refused = desk.back_up_to_second(&Watch::default());

    assert!(matches!(refused, Err(Problem::ReadOnly { .. })), "{refused:?}");
    assert_eq!(held(), before);
    let [good] = &desk.copies().unwrap().second.unwrap().copies[..] else { panic!("one copy") };
    let near = stick.path().join("gần");
    fs::rename(&good.path, &near).unwrap();
    assert!(app::open_vault(&near, PASSWORD, desk.wall.clock()).is_ok());
}

#[test]
fn a_vault_whose_slots_cannot_be_copied_leaves_the_copies_as_they_are() {
    let mut desk = cell();
    let good = back_up(&desk);
    desk.enter_member(&person("Giàng A Páo")).unwrap();
    let slot = desk.vault().join("slots/recovery.age");
    fs::remove_file(&slot).unwrap();
    fs::create_dir(&slot).unwrap();

    let refused = desk.back_up(&Watch::default());

    assert!(matches!(refused, Err(Problem::DiskTrouble { .. })), "{refused:?}");
    let [left] = &desk.copies().unwrap().beside[..] else { panic!("one copy") };
    assert_eq!(left.path, good.path);
}

#[test]
fn a_copy_that_is_stopped_is_no_copy() {
    let desk = cell();
    let watch = Watch::default();
    watch.stop();

    assert_eq!(desk.back_up(&watch), Err(Problem::Stopped));

    assert_eq!(desk.copies().unwrap().beside, []);
    assert_eq!(fs::read_dir(desk.vault().join("copies")).unwrap().count(), 0);
}
