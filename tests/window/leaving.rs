//! The cross in the corner of the window: what was changed is copied before the program has gone, and
//! nothing that was typed stays behind in the clear: in the vault, in copies, in what the window keeps for
//! itself, in logs and temporary files.

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};
use tests::figures;
use tests::plain::Search;
use tests::window::keys::F4;
use tests::window::steps::{self, CELL, PEOPLE};
use tests::window::{Home, Look, Program};

#[test]
fn leaving_by_the_cross_copies_what_was_changed_and_only_that() {
    let home = Home::new();
    let program = Program::start(&home);
    steps::found_cell(&program, &CELL);
    steps::open_member_form(&program);
    steps::enter_member(&program, &PEOPLE[0]);
    assert_eq!(copies(&home), Vec::<PathBuf>::new());

    let taken = program.leave_by_the_cross();

    let first = copies(&home);
    assert_eq!(first.len(), 1);
    let note: Value =
        serde_json::from_slice(&fs::read(first[0].join("copy.json")).unwrap()).unwrap();
    assert_eq!((&note["proven"], &note["reason"]), (&json!(true), &json!("leaving")), "{note}");
    let log = fs::read_to_string(home.path().join("logs/program.log")).unwrap();
    assert!(!log.contains("no copy was taken"), "{log}");
    figures::set("Exit: from the cross to the end, copy proven (ms)", taken.as_millis());

    let program = Program::start(&home);
    steps::sign_in(&program, CELL.password);
    program.leave_by_the_cross();
    assert_eq!(copies(&home), first, "nothing had changed");

    let typed = [CELL.name, CELL.password, CELL.secretary, PEOPLE[0].name];
    let left = Search::of(&typed).under(home.path(), &[]);
    assert_eq!(left.found, Vec::<String>::new());
    figures::set(
        "Plain text: files left on a computer after work, words found",
        format!("{}, 0", left.files),
    );
}

#[test]
fn a_seat_left_to_nobody_has_its_changes_copied_before_the_vault_is_locked() {
    let home = Home::new();
    let program = Program::start(&home);
    steps::found_cell(&program, &CELL);
    steps::open_member_form(&program);
    steps::enter_member(&program, &PEOPLE[0]);

    program.press(&[F4]);
    program.find("[data-testid=to-chooser]").click();
    let proven = |copy: &PathBuf| copy.join("copy.json").is_file();
    program.wait_until("a copy", || copies(&home).iter().any(proven));
    steps::lock(&program);

    program.leave_by_the_cross();
    assert_eq!(copies(&home).len(), 1);
}

/// The copies beside the vault.
fn copies(home: &Home) -> Vec<PathBuf> {
    let copies = fs::read_dir(home.vault().join("copies")).into_iter().flatten().flatten();
    copies.map(|copy| copy.path()).collect()
}
