//! Every screen of the demo cell, for eyes and hands of every kind; the main
//! job by the keyboard alone; and no word to any network.

use tests::window::keys::{ALT, CONTROL, DOWN, ENTER};
use tests::window::steps::minutes::{choose_person, tab_to, wait_until_kept};
use tests::window::steps::survey::{Survey, set_type_size};
use tests::window::steps::{self, CELL};
use tests::window::{Home, Look, Program, Window, internet};

/// The usual size of the type in pixels, and the largest.
const SIZES: [u32; 2] = [18, 32];

/// The smallest the window can be made.
const SMALLEST: (u32, u32) = (800, 560);

#[test]
fn every_screen_serves_everybody_and_the_keyboard_is_enough() {
    let home = Home::new();
    let program = Program::start_with(&home, &["--demo"]);
    let mut survey = Survey::of(&program);

    look_at_the_door(&mut survey, &program);
    sign_in_by_keyboard(&program);
    begin_minutes_by_keyboard(&program);
    for size in SIZES {
        set_type_size(&program, size);
        look_at_every_page(&mut survey, &program);
    }
    program.resize(SMALLEST.0, SMALLEST.1);
    look_at_every_page(&mut survey, &program);
    set_type_size(&program, SIZES[0]);
    write_and_adopt_by_keyboard(&program);

    assert_eq!(survey.flaws, Vec::<String>::new(), "{:#?}", survey.flaws);
    assert_eq!(program.internet(), Vec::<String>::new());
    program.close();
}

#[test]
fn every_page_of_the_first_run_serves_everybody() {
    let home = Home::new();
    let program = Program::start(&home);
    let mut survey = Survey::of(&program);
    set_type_size(&program, SIZES[1]);

    survey.look("welcome");
    program.button("Bắt đầu lập sổ").click();
    survey.look("the cell");
    program.button("Tiếp tục").click();
    program.wait_for_text("Ô này còn trống.");
    survey.look("the cell, blank boxes");
    program.button("Quay lại").click();
    let groups = steps::lay_vault(&program, &CELL);
    survey.look("recovery code");
    program.button("Tôi đã có mã trên giấy").click();
    program.find("[data-testid=recovery-confirm]").wait();
    survey.look("recovery code typed back");
    steps::type_code_back(&program, &groups);
    survey.look("founded");
    program.button("Để sau, về Trang chủ").click();
    steps::wait_for_home(&program);
    survey.look("home of a new cell");

    assert_eq!(survey.flaws, Vec::<String>::new(), "{:#?}", survey.flaws);
    program.close();
}

#[test]
fn a_socket_that_listens_is_seen() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = format!(":{:04X}", listener.local_addr().unwrap().port());

    let seen = internet(&std::process::id().to_string());

    assert!(seen.iter().any(|line| line.contains(&port)), "{seen:#?}");
}

fn look_at_the_door(survey: &mut Survey, window: &Window) {
    window.find("[data-testid=sign-in]").wait();
    for size in SIZES {
        set_type_size(window, size);
        survey.look("sign in");
    }
    set_type_size(window, SIZES[0]);
    window.button("Quên mật khẩu? Mở bằng mã khôi phục").click();
    survey.look("recovery");
    window.button("Quay lại nhập mật khẩu").click();
}

fn look_at_every_page(survey: &mut Survey, window: &Window) {
    look_at_members(survey, window);
    look_at_meetings(survey, window);
    look_at_the_minutes(survey, window);
    look_at_settings(survey, window);
    window.button("Trợ giúp").click();
    survey.look("keys");
    window.button("Đóng").click();
}

fn look_at_members(survey: &mut Survey, window: &Window) {
    steps::go_to(window, "Trang chủ");
    steps::wait_for_home(window);
    survey.look("home");
    window.button("Xem các việc").click();
    window.find("[data-testid=matters] table").wait();
    survey.look("matters");
    steps::go_to(window, "Đảng viên");
    window.find("[data-testid=members-table]").wait();
    survey.look("members");
    window.find("[data-testid=members-table] tbody button").click();
    window.find("[data-testid=member-form]").wait();
    survey.look_at_tabs("a member");
    steps::open_member_form(window);
    survey.look("a new member");
}

fn look_at_meetings(survey: &mut Survey, window: &Window) {
    steps::go_to(window, "Sinh hoạt");
    window.find("[data-testid=meetings] li button").wait();
    survey.look("meetings");
    window.button("Lập kế hoạch kỳ họp").click();
    window.find("[data-testid=save-plan]").wait();
    survey.look("plan");
    window.button("Thôi").click();
    window.find("[data-testid=meetings] li:nth-child(2) button").click();
    window.find("[data-testid=adopted]").wait();
    survey.look("an adopted meeting");
    window.find("[data-testid=paper-minutes]").click();
    window.find("[data-testid=pages] img").wait();
    survey.look("a paper");
}

fn look_at_the_minutes(survey: &mut Survey, window: &Window) {
    steps::go_to(window, "Trang chủ");
    window.button("Ghi tiếp biên bản").click();
    window.find("[data-testid=minutes-head]").wait();
    survey.look("minutes");
    window.find("[data-testid=minutes-head]").button("Đọc lại và thông qua").click();
    window.find("[data-testid=reading-text]").wait();
    survey.look_at_tabs("reading back");
}

fn look_at_settings(survey: &mut Survey, window: &Window) {
    steps::go_to(window, "Thiết lập");
    window.find("[role=tab]").wait();
    survey.look_at_tabs("settings");
}

fn sign_in_by_keyboard(window: &Window) {
    let password = steps::demo_password(window);
    window.wait_until("the box of the password to have the keyboard", || {
        window.focused().attribute("data-testid").as_deref() == Some("password")
    });
    window.focused().type_keys(&password);
    window.press(&[ENTER]);
    steps::wait_for_home(window);
}

fn begin_minutes_by_keyboard(window: &Window) {
    window.press(&[ALT, '3']);
    window.find("[data-testid=meetings] li button").wait();
    press_button(window, "[data-testid=meetings] li button");
    press_button(window, "[data-testid=begin-minutes]");
    window.find("[data-testid=minutes-head]").wait();
}

/// Goes to a button by Tab and presses it with Enter.
fn press_button(window: &Window, css: &str) {
    window.find(css).wait();
    tab_to(window, css);
    window.press(&[ENTER]);
}

/// The roll, a remark, the hours, reading back, adopting, printing.
fn write_and_adopt_by_keyboard(window: &Window) {
    window.press(&[ALT, '1']);
    press_button(window, "[data-testid=open-minutes]");
    press_button(window, "[data-testid=start-now]");
    tab_to(window, "[data-row]");
    for _ in 0..window.count("[data-testid=roll] > li") {
        window.press(&['c']);
    }
    window.press(&[ALT, DOWN]);
    window.press(&[ALT, DOWN]);
    tab_to(window, "textarea[name$=-report]");
    window.focused().type_unikey("Gõ bằng bàn phím, không cần chuột.");
    window.press(&[CONTROL, ENTER]);
    choose_person(window, "mai");
    tab_to(window, "textarea");
    window.focused().type_unikey("Đồng ý với báo cáo.");
    wait_until_kept(window);
    press_button(window, "[data-testid=end-now]");
    press_button(window, "[data-testid=finish]");
    window.find("[data-testid=reading-text]").wait();
    press_button(window, "[data-testid=adopt]");
    press_button(window, "[data-testid=paper-minutes]");
    press_button(window, "[data-testid=save-paper]");
    window.holding("[data-testid=saved-path]", "Đã lưu vào ").wait();
}
