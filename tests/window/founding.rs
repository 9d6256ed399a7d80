//! From an empty machine to a founded cell with its members.

use tests::window::keys::CONTROL;
use tests::window::paper::read_pdf;
use tests::window::steps::{self, CELL, PEOPLE, Person};
use tests::window::{Home, Look, Program, Window};
use unicode_normalization::UnicodeNormalization;

#[test]
fn a_cell_is_founded_and_its_members_entered() {
    let home = Home::new();
    let program = Program::start(&home);

    let groups = steps::lay_vault(&program, &CELL);
    assert_eq!(groups.iter().map(String::len).collect::<Vec<_>>(), [5; 7]);
    the_sheet_holds_the_code(&program, &home, &groups);
    a_wrong_group_is_not_taken_for_the_code(&program);
    steps::type_code_back(&program, &groups);
    program.button("Nhập đảng viên").click();

    steps::open_member_form(&program);
    for person in &PEOPLE[..4] {
        steps::enter_member(&program, person);
    }
    enter_by_pasting_loose_marks(&program, &PEOPLE[4]);

    steps::go_to(&program, "Đảng viên");
    let sorted = [
        "Trần Đức Ẩn",
        "Tôn Thất Bách",
        "Đỗ Duy Dũng",
        "Lê Thị Đượm",
        "Nguyễn Thị Minh Thuỷ",
        "Y Bih Niê",
    ];
    assert_eq!(program.texts("[data-testid=members-table] tbody th"), sorted);
    program.wait_for_text("6 đảng viên: 5 chính thức, 1 dự bị.");
    what_is_sought_without_marks_is_found(&program);
    program.close();
}

/// The sheet is on disk, was handed to the viewer, and says the code.
fn the_sheet_holds_the_code(window: &Window, home: &Home, groups: &[String]) {
    window.button("In tờ mã khôi phục").click();
    window.find("[data-testid=sheet-saved]").wait();

    let papers = home.papers();
    let [sheet] = papers.as_slice() else { panic!("one sheet is expected: {papers:?}") };
    assert!(sheet.starts_with(home.documents()), "{}", sheet.display());
    window.wait_until("the sheet to be opened", || home.opened() == papers);
    let text = read_pdf(sheet);
    for group in groups {
        assert!(text.contains(group), "{group} is not on the sheet: {text}");
    }
    assert!(text.contains(CELL.name), "{text}");
    window.button("Tôi đã có mã trên giấy").click();
}

fn a_wrong_group_is_not_taken_for_the_code(window: &Window) {
    let page = window.find("[data-testid=recovery-confirm]");
    page.wait();
    for index in 1..=7 {
        if page.count(&format!("[name=group-{index}]")) > 0 {
            page.field(&format!("Nhóm thứ {index}")).type_keys("00000");
        }
    }
    page.button("Kiểm tra").click();
    window.wait_for_text("Chưa khớp với mã của sổ.");
    for index in 1..=7 {
        if page.count(&format!("[name=group-{index}]")) > 0 {
            page.field(&format!("Nhóm thứ {index}")).retype("");
        }
    }
}

/// A name copied out of an old file, in loose marks, and pasted.
fn enter_by_pasting_loose_marks(window: &Window, person: &Person) {
    let loose: String = person.name.nfd().collect();
    assert_ne!(loose, person.name);
    let work = window.field("Nghề nghiệp");
    work.type_keys(&loose);
    work.type_keys(&String::from_iter([CONTROL, 'a', 'x', CONTROL]));
    let name = window.field("Họ và tên");
    name.type_keys(&String::from_iter([CONTROL, 'v', CONTROL]));
    assert_eq!(name.value(), loose, "the clipboard brings what was copied");

    steps::enter_member(window, person);
}

fn what_is_sought_without_marks_is_found(window: &Window) {
    window.field("Tìm theo tên").type_keys("duom");
    window.wait_until("one name to be left", || {
        window.texts("[data-testid=members-table] tbody th") == ["Lê Thị Đượm"]
    });
    window.field("Tìm theo tên").retype("");
}
