//! Restoring from the open desk, and taking it back.

use std::fs;
use std::path::Path;

use app::{Desk, Problem, Watch};
use domain::member::MemberOrder;

use super::{back_up, cell};
use crate::support::{ClosedDesk, PASSWORD, TrialDesk, desk, person};

const LATER: &str = "Giàng A Páo";

fn names(desk: &Desk) -> Vec<String> {
    let lines = desk.members(MemberOrder::GivenName, true).unwrap();
    lines.into_iter().map(|line| line.name).collect()
}

/// A desk with a copy, and somebody entered after it. The folder goes with `closed`.
struct Case {
    desk: Desk,
    closed: ClosedDesk,
    copy: String,
}

fn case() -> Case {
    let desk: TrialDesk = cell();
    let copy = back_up(&desk).path;
    let closed = desk.leave();
    closed.wall.set("2026-09-06T10:00:00");
    let mut desk = closed.open(PASSWORD).unwrap();
    desk.enter_member(&person(LATER)).unwrap();
    Case { desk, closed, copy }
}

fn restore(desk: Desk, copy: &str) -> Desk {
    let ready = desk.prepare_restore(Path::new(copy), &Watch::default()).unwrap();
    desk.restore(ready).unwrap()
}

#[test]
fn a_restore_brings_the_records_of_then_and_can_be_taken_back() {
    let Case { desk, closed, copy } = case();
    assert!(names(&desk).contains(&LATER.to_owned()));

    let desk = restore(desk, &copy);

    assert!(!names(&desk).contains(&LATER.to_owned()));
    let view = desk.copies().unwrap();
    assert_eq!(view.set_aside_at.unwrap().to_string(), "2026-09-06 10:00:00");
    assert_eq!(view.beside.len(), 2, "and a copy from right before it");
    let last = desk.history("vault", 1).unwrap();
    assert_eq!(last[0].deed, "restore_copy");

    closed.wall.pass(60);
    let undo = desk.prepare_undo().unwrap();
    let desk = desk.undo_restore(undo).unwrap().unwrap();
    assert!(names(&desk).contains(&LATER.to_owned()));
    drop(desk);
    assert!(names(&closed.open(PASSWORD).unwrap()).contains(&LATER.to_owned()), "for good");
}

#[test]
fn a_password_changed_since_the_copy_stays_changed() {
    let Case { mut desk, closed, copy } = case();
    desk.change_password(PASSWORD.into(), "Tay nắm tay cùng đi".into()).unwrap();

    drop(restore(desk, &copy));

    assert!(matches!(closed.open(PASSWORD), Err(Problem::WrongPassword { .. })));
    assert!(closed.open("Tay nắm tay cùng đi").is_ok());
}

#[test]
fn what_cannot_be_restored_leaves_the_desk_as_it_is() {
    let Case { desk, copy, closed: _closed } = case();
    let foreign = back_up(&super::cell());
    let foreign = foreign.path;
    let prepare = |path: &str| desk.prepare_restore(Path::new(path), &Watch::default()).err();
    let file = Path::new(&copy).join("vault.db");
    let mut bytes = fs::read(&file).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 0x10;
    fs::write(&file, &bytes).unwrap();

    let damaged = prepare(&copy);
    let gone = prepare(&foreign);
    let nowhere = prepare("/không/có/nơi/này");

    let named = Problem::VaultDamaged { path: file.display().to_string() };
    assert_eq!(damaged, Some(named));
    assert_eq!([gone, nowhere], [Some(Problem::VaultAbsent), Some(Problem::VaultAbsent)]);
    assert!(names(&desk).contains(&LATER.to_owned()));
    assert_eq!(desk.copies().unwrap().set_aside_at, None);
}

#[test]
fn a_copy_of_another_cell_is_for_the_door() {
    let Case { desk, closed: _closed, .. } = case();
    let other = cell();
    let foreign = back_up(&other).path;

    let refused = desk.prepare_restore(Path::new(&foreign), &Watch::default());

    assert_eq!(refused.err(), Some(Problem::CopyOfAnother { path: foreign }));
}

#[test]
fn a_restore_that_is_stopped_changes_nothing() {
    let Case { desk, copy, closed: _closed } = case();
    let watch = Watch::default();
    watch.stop();

    let stopped = desk.prepare_restore(Path::new(&copy), &watch);

    assert_eq!(stopped.err(), Some(Problem::Stopped));
    assert!(names(&desk).contains(&LATER.to_owned()));
}

#[test]
fn where_nothing_was_set_aside_nothing_is_taken_back() {
    assert_eq!(desk().prepare_undo().err(), Some(Problem::NothingSetAside));
}
