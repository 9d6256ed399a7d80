//! The doors of the vault: the password, the recovery code, the lock, and what
//! a second start does.

use tests::window::steps::{self, CELL, PEOPLE};
use tests::window::{Home, Look, Program, Window};

const NEW_PASSWORD: &str = "Mùa cày tháng Giêng, 9 thửa ruộng";

#[test]
fn only_the_right_words_open_the_vault() {
    let home = Home::new();
    let program = Program::start(&home);
    let groups = steps::found_cell(&program, &CELL);
    steps::open_member_form(&program);
    steps::enter_member(&program, &PEOPLE[1]);
    let before = records(&program);
    program.close();

    let program = Program::start(&home);
    wrong_passwords_are_refused_and_made_to_wait(&program);
    steps::sign_in(&program, CELL.password);
    assert_eq!(records(&program), before);

    steps::lock(&program);
    the_code_opens_only_to_a_new_password(&program, &groups);
    assert_eq!(records(&program), before);

    steps::lock(&program);
    refuse(&program, CELL.password);
    steps::sign_in(&program, NEW_PASSWORD);
    program.close();
}

#[test]
fn a_second_start_leaves_the_first_window_alone() {
    let home = Home::new();
    let program = Program::start(&home);
    program.button("Bắt đầu lập sổ").click();
    program.field("Tên chi bộ").type_unikey(CELL.name);

    let second = Program::start_beside(&home);

    assert!(second.status.success(), "{second:?}");
    assert_eq!(program.processes().len(), 1);
    assert_eq!(program.field("Tên chi bộ").value(), CELL.name);
    program.close();
}

/// What the book of members shows.
fn records(window: &Window) -> Vec<String> {
    steps::go_to(window, "Đảng viên");
    window.find("[data-testid=members-table]").wait();
    window.texts("[data-testid=members-table] tbody tr")
}

fn refuse(window: &Window, password: &str) {
    window.field("Mật khẩu").type_unikey(password);
    window.button("Mở sổ").click();
    window.holding("[data-testid=refusal]", "Mật khẩu không đúng.").wait();
    window.wait_until("the box to be empty for the next try", || {
        window.field("Mật khẩu").value().is_empty()
    });
}

/// The third wrong password has to be waited for, the right one too.
fn wrong_passwords_are_refused_and_made_to_wait(window: &Window) {
    for slip in ["", " ", "!"] {
        refuse(window, &format!("{}{slip}", CELL.password.to_lowercase()));
    }
    window.holding("[data-testid=refusal]", "Hãy chờ 2 giây rồi thử lại.").wait();
    let button = window.find("[data-testid=open]");
    assert!(!button.is_enabled());
    assert!(button.text().starts_with("Chờ "), "{}", button.text());
    window.wait_for_text("Đã có thể thử lại.");
}

/// However the code is spaced and written; a slip in it is pointed out.
fn the_code_opens_only_to_a_new_password(window: &Window, groups: &[String]) {
    window.button("Quên mật khẩu? Mở bằng mã khôi phục").click();
    let mut slipped = groups.to_vec();
    let wrong = if slipped[2].starts_with('2') { "3" } else { "2" };
    slipped[2].replace_range(..1, wrong);
    let code = window.field("Mã khôi phục");
    code.type_keys(&slipped.join("-"));
    window.button("Mở bằng mã").click();
    window.holding("[data-testid=refusal]", "Nhóm ký tự thứ 3").wait();
    code.retype(&groups.join(" ").to_lowercase());
    window.button("Mở bằng mã").click();

    let page = window.find("[data-testid=set-password]");
    page.wait();
    assert_eq!(window.count("nav"), 0, "nothing else can be reached");
    page.field("Mật khẩu mới").type_unikey(NEW_PASSWORD);
    page.field("Gõ lại mật khẩu").type_unikey(NEW_PASSWORD);
    page.button("Lưu mật khẩu và mở sổ").click();
    steps::wait_until_open(window);
}
