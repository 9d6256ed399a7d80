//! A copy taken, restored, and the restore taken back.

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

    program.close();
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
