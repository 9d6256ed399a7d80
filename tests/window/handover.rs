//! The book handed over: packed on one machine, received on a clean one under a new password.

use std::path::PathBuf;

use tests::window::steps::{self, CELL, PEOPLE};
use tests::window::{Home, Look, Program, Window};

const NEXT_PASSWORD: &str = "Thuyền ra cửa biển, 4 tay chèo";

#[test]
fn a_package_made_here_is_received_on_a_clean_machine() {
    let home = Home::new();
    let program = Program::start(&home);
    steps::found_cell(&program, &CELL);
    for person in &PEOPLE[..2] {
        steps::open_member_form(&program);
        steps::enter_member(&program, person);
    }
    let (package, code) = hand_over(&program);
    let counts = counts(&program);
    assert!(counts.len() > 2, "{counts:?}");
    program.assert_accessible();
    program.close();

    let next = Home::new();
    let program = Program::start(&next);
    look_into(&program, &package, &code);
    assert_eq!(self::counts(&program), counts);
    program.assert_accessible();
    receive(&program);

    let names = people(&program);
    for person in &PEOPLE[..2] {
        assert!(names.contains(&person.name.to_owned()), "{names:?}");
    }
    open_handover(&program);
    program.holding("[data-testid=handovers]", "Nhận về").wait();
    steps::lock(&program);
    steps::sign_in(&program, NEXT_PASSWORD);
    program.close();
}

/// Packs the book into the folder for papers; answers with the file and its code.
fn hand_over(window: &Window) -> (PathBuf, Vec<String>) {
    open_handover(window);
    window.field("Người nhận").type_unikey(PEOPLE[0].name);
    window.find("[data-testid=make-package-here]").click();
    window.holding("[data-testid=package-made]", "đếm đủ").wait();
    let told = window.find("[data-testid=package-made]").text();
    let Some((_, path)) = told.rsplit_once("Tệp nằm tại ") else {
        panic!("no place: {told}")
    };
    let path = PathBuf::from(path.trim());
    assert!(path.is_file(), "{}", path.display());
    (path, window.texts("[data-testid=recovery-code] code"))
}

fn look_into(window: &Window, package: &std::path::Path, code: &[String]) {
    window.button("Nhận bàn giao từ bí thư trước").click();
    window.field("Tệp gói bàn giao").type_keys(&package.display().to_string());
    window.field("Mã mở gói").type_keys(&code.join(" ").to_lowercase());
    window.button("Xem gói").click();
    window.find("[data-testid=package-sound]").wait();
}

fn receive(window: &Window) {
    window.field("Mật khẩu mới").type_unikey(NEXT_PASSWORD);
    window.field("Gõ lại mật khẩu").type_unikey(NEXT_PASSWORD);
    window.button("Nhận sổ").click();
    window.find("[data-testid=recovery-code]").wait();
    let groups = window.texts("[data-testid=recovery-code] code");
    window.button("Tôi đã có mã trên giấy").click();
    steps::type_code_back(window, &groups);
    steps::wait_for_home(window);
}

fn open_handover(window: &Window) {
    steps::go_to(window, "Thiết lập");
    window.named("[role=tab]", "Bàn giao").click();
    window.find("[data-testid=make-package-here]").wait();
}

/// Each kind with how many there are of it, as both sides read it.
fn counts(window: &Window) -> Vec<String> {
    window.texts("[data-testid=package-counts] tbody tr")
}

fn people(window: &Window) -> Vec<String> {
    steps::go_to(window, "Đảng viên");
    window.find("[data-testid=members-table]").wait();
    window.texts("[data-testid=members-table] tbody th")
}
