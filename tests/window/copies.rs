//! A copy taken, restored, the restore taken back; and the copy that is taken on leaving.

use std::fs;
use std::path::PathBuf;

use tests::window::steps::{self, CELL, PEOPLE};
use tests::window::{Home, Look, Program, Window};

#[test]
fn a_copy_is_taken_restored_and_taken_back() {
    let home = Home::new();
    let program = Program::start(&home);
    steps::found_cell(&program, &CELL);
    steps::open_member_form(&program);
    steps::enter_member(&program, &PEOPLE[0]);

    open_copies(&program);
    program.find("[data-testid=back-up]").click();
    program.holding("[data-testid=done]", "đã thử khôi phục").wait();
    steps::go_to(&program, "Đảng viên");
    steps::open_member_form(&program);
    steps::enter_member(&program, &PEOPLE[1]);
    assert!(people(&program).contains(&PEOPLE[1].name.to_owned()));

    open_copies(&program);
    program.holding("[data-testid=copies]", "bản sao ít hơn 1").wait();
    program.find("[data-testid=restore]").click();
    program.find("[data-testid=restore-go]").click();
    program.holding("[data-testid=done]", "Đã khôi phục.").wait();
    assert!(!people(&program).contains(&PEOPLE[1].name.to_owned()));

    open_copies(&program);
    program.find("[data-testid=undo-restore]").click();
    program.holding("[data-testid=done]", "Đã lấy lại sổ").wait();
    assert!(people(&program).contains(&PEOPLE[1].name.to_owned()));

    let before = copies(&home).len();
    program.close();
    let left = copies(&home);
    assert_eq!(left.len(), before + 1, "the way out leaves a copy: {left:?}");
}

fn open_copies(window: &Window) {
    steps::go_to(window, "Thiết lập");
    window.named("[role=tab]", "Sao lưu").click();
    window.find("[data-testid=back-up]").wait();
}

fn people(window: &Window) -> Vec<String> {
    steps::go_to(window, "Đảng viên");
    window.find("[data-testid=members-table]").wait();
    window.texts("[data-testid=members-table] tbody th")
}

/// The finished copies beside the vault, wherever it lies.
fn copies(home: &Home) -> Vec<PathBuf> {
    let folder = home.data().join("SoTayChiBo/copies");
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut copies: Vec<_> =
        entries.map(|entry| entry.path()).filter(|path| path.join("copy.json").is_file()).collect();
    copies.sort();
    copies
}
