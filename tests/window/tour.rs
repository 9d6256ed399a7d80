//! A tour of the demo cell, in pictures: `cargo xtask run` where there is no
//! display. The pictures of the README come from here.
#![expect(clippy::print_stdout, clippy::unwrap_used, reason = "a tour that fails has to be seen")]

use std::cell::Cell;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tests::window::keys::{CONTROL, DOWN, ENTER, ESCAPE, F4};
use tests::window::steps::meeting::{adopt, begin_minutes, save_paper};
use tests::window::steps::minutes::{
    choose_person, go_to_part, name_of, part, tab_to, wait_until_kept, write,
};
use tests::window::steps::notebook::save_shown;
use tests::window::steps::{self, box_named};
use tests::window::{Home, Look, Program, Window};

/// As wide and high as the screen of a small laptop.
const SIZE: (u32, u32) = (1366, 768);

/// What the cell gives itself on the lines of its score sheet that do not
/// follow from the minutes.
const POINTS: [(&str, &str); 11] = [
    ("3", "9"),
    ("4.1", "5"),
    ("4.2", "9,5"),
    ("4.3", "5"),
    ("4.4", "2"),
    ("4.6", "1"),
    ("4.7", "1"),
    ("4.8", "1"),
    ("5", "9"),
    ("6", "5"),
    ("8", "5"),
];

fn main() {
    let album =
        Album::new(std::env::args_os().nth(1).map_or_else(|| "target/tour".into(), PathBuf::from));
    let home = Home::new();
    let program = Program::start_with(&home, &["--demo"]);
    program.resize(SIZE.0, SIZE.1);

    let password = steps::demo_password(&program);
    let pin = steps::demo_pin(&program);
    sign_in(&program, &album, &password);
    look_around(&program, &album);
    prepare(&program, &album);
    hold(&program, &album);
    read_and_adopt(&program, &album);
    print(&program, &album);
    turn_the_notebooks(&program, &album);
    end_the_year(&program, &album);
    open_the_registers(&program, &album);
    sit_down(&program, &album, &password, &pin);
    look_at_settings(&program, &album);
    hand_over(&program, &album);
    program.close();
    println!(
        "The tour has held a meeting, printed it, turned the notebooks and sat at a member's seat."
    );
}

/// The folder that the pictures and papers are kept in, numbered as they come.
struct Album {
    folder: PathBuf,
    pictures: Cell<u32>,
}

impl Album {
    /// An album without the pictures of the last tour.
    fn new(folder: PathBuf) -> Self {
        fs::create_dir_all(&folder).unwrap();
        for file in fs::read_dir(&folder).unwrap().flatten().map(|entry| entry.path()) {
            if file.extension().is_some_and(|ending| ending == "png" || ending == "pdf") {
                fs::remove_file(file).unwrap();
            }
        }
        Self { folder, pictures: Cell::new(0) }
    }

    /// Keeps a picture of the window.
    fn picture(&self, window: &Window, name: &str) {
        window.screenshot(&self.next(name, "png"));
    }

    /// Keeps a paper, and a picture of its first page where there is Poppler.
    fn paper(&self, paper: &Path, name: &str) {
        let kept = self.next(name, "pdf");
        fs::copy(paper, &kept).unwrap();
        let mut picture = Command::new("pdftoppm");
        picture.args(["-png", "-r", "96", "-f", "1", "-l", "1", "-singlefile"]);
        // A machine that cannot draw it has the paper all the same.
        let _ = picture.arg(&kept).arg(kept.with_extension("")).status();
    }

    fn next(&self, name: &str, ending: &str) -> PathBuf {
        self.pictures.set(self.pictures.get() + 1);
        self.folder.join(format!("{:02}-{name}.{ending}", self.pictures.get()))
    }
}

/// With the password that the demo cell shows.
fn sign_in(window: &Window, album: &Album, password: &str) {
    album.picture(window, "sign-in");
    steps::sign_in(window, password);
    steps::wait_for_home(window);
    album.picture(window, "home");
}

/// The members and one of them.
fn look_around(window: &Window, album: &Album) {
    steps::go_to(window, "Đảng viên");
    window.find("[data-testid=members-table]").wait();
    album.picture(window, "members");
    window.find("[data-testid=members-table] tbody tr:nth-child(3) button").click();
    window.find("[data-testid=member-form]").wait();
    album.picture(window, "member");
    window.named("[role=tab]", "Chuyển sinh hoạt").click();
    window.find("[data-testid=make-package-here]").wait();
    album.picture(window, "member-goes");
}

/// The matrix, one notebook with its booklet, a month, everybody in one pass, the rota.
fn turn_the_notebooks(window: &Window, album: &Album) {
    let open = || {
        window.named("nav button", "Sổ tay").click();
        window.find("[data-testid=matrix] tbody button").wait();
    };
    open();
    album.picture(window, "matrix");
    window.find("[data-testid=matrix] tbody tr:nth-child(2) th button").click();
    window.find("[data-testid=cover]").wait();
    album.picture(window, "notebook");
    window.find("[data-testid=print-notebook]").click();
    album.paper(&save_shown(window), "booklet");
    open();
    window.find("[data-testid=matrix] tbody tr:nth-child(2) [data-testid$=month-3]").click();
    window.find("[data-testid=month-fields]").wait();
    album.picture(window, "month-page");
    for (button, ready, name) in [
        ("to-one-pass", "[data-testid=pass-name]", "one-pass"),
        ("to-stories", "[data-testid^=turn-]", "rota"),
        ("to-studies", "[role=tab]", "studies"),
        ("to-year", "[role=tabpanel]", "year-plan"),
        ("to-commitments", "[data-testid=commitments] tbody button", "commitments"),
    ] {
        open();
        window.find(&format!("[data-testid={button}]")).click();
        window.find(ready).wait();
        album.picture(window, name);
    }
    window.find("[data-testid=commitments] tbody button").click();
    window.find("[data-testid=form]").wait();
    album.picture(window, "commitment");
    open();
    window.find("[data-testid=to-papers]").click();
    window.find("[data-testid=print-matrix]").click();
    album.paper(&save_shown(window), "matrix");
}

/// The campaign of review: every part of it, what it is held by, the level of one person.
fn end_the_year(window: &Window, album: &Album) {
    window.named("nav button", "Cuối năm").click();
    window.find("[data-testid=reviews]").wait();
    album.picture(window, "self-assessments");
    window.find("[data-testid=to-campaign]").click();
    window.find("[data-testid=begin-first], [data-testid=campaign-name]").wait();
    let begin = window.find("[data-testid=begin-first]");
    if begin.exists() {
        begin.click();
    }
    for part in ["steps", "people", "levels", "tally", "results", "papers", "rules"] {
        window.find(&format!("[data-testid=tab-{part}]")).click();
        let ready = if part == "papers" { "table" } else { "h2, [role=tabpanel] table" };
        window.find(&format!("[data-testid=campaign-{part}] {ready}")).wait();
        album.picture(window, &format!("campaign-{part}"));
    }
    print_everything(window, album);
    for (part, button, dialog) in [
        ("rules", "edit-criteria-outside", "criteria-dialog"),
        ("rules", "edit-how", "how-dialog"),
        ("levels", "level-collective", "level-dialog"),
    ] {
        window.find(&format!("[data-testid=tab-{part}]")).click();
        window.find(&format!("[data-testid={button}]")).click();
        window.find(&format!("[data-testid={dialog}-save]")).wait();
        album.picture(window, dialog);
        window.press(&[ESCAPE]);
        window.find(&format!("[data-testid={dialog}]")).wait_gone();
    }
}

/// Every paper of the year-end in one file, by the keyboard.
fn print_everything(window: &Window, album: &Album) {
    window.find("[data-testid=tab-papers]").click();
    window.find("[data-testid=print-all-go]").wait();
    tab_to(window, "[data-testid=print-all-go]");
    window.press(&[ENTER]);
    window.find("[data-testid=open-folder]").wait();
    album.picture(window, "everything-printed");
    let said = window.find("[data-testid=print-said]").text();
    if let Some((_, file)) = said.split_once(" giấy tờ vào ") {
        album.paper(Path::new(file), "everything");
    }
}

/// The whole vault packed for the next secretary, with the list both sides sign.
fn hand_over(window: &Window, album: &Album) {
    steps::go_to(window, "Thiết lập");
    window.named("[role=tab]", "Bàn giao").click();
    box_named(window, "receiver").type_unikey("Tôn Thất Bách");
    window.find("[data-testid=make-package-here]").click();
    window.find("[data-testid=package-made]").wait();
    album.picture(window, "handover");
    window.find("[data-testid=print-list]").click();
    album.paper(&save_shown(window), "handover");
}

/// The registers that the review lives from, and the years in figures.
fn open_the_registers(window: &Window, album: &Album) {
    let open = |button: &str, ready: &str| {
        window.named("nav button", "Cuối năm").click();
        window.find(&format!("[data-testid={button}]")).click();
        window.find(ready).wait();
    };
    open("to-registers", "[data-testid=registers-page] [role=tab]");
    for part in ["shortcomings", "inspections", "censures", "suggestions", "contributions"] {
        window.find(&format!("[data-testid=tab-{part}]")).click();
        window.find("[role=tabpanel] button").wait();
        album.picture(window, part);
    }
    open("to-residence", "[data-testid=residence-page] table");
    album.picture(window, "residence");
    open("to-statistics", "[data-testid=statistics-page] table");
    album.picture(window, "statistics");
}

/// A member's own seat, and back.
fn sit_down(window: &Window, album: &Album, password: &str, pin: &str) {
    let member = steps::seat::somebody_with_a_pin(window);
    window.press(&[F4]);
    window.find("[data-testid=to-chooser]").click();
    window.find("[data-testid=seat-names]").wait();
    album.picture(window, "whose-seat");
    window.find(&format!("[data-testid=seat-{member}]")).click();
    box_named(window, "pin").type_keys(pin);
    window.press(&[ENTER]);
    window.find("[data-testid=own-home] #own-confirm").wait();
    album.picture(window, "own-seat");
    steps::seat::give_back(window, password);
}

/// The meeting that is planned, and its invitation.
fn prepare(window: &Window, album: &Album) {
    steps::go_to(window, "Sinh hoạt");
    window.find("[data-testid=meetings] li button").wait();
    album.picture(window, "meetings");
    window.find("[data-testid=meetings] li button").click();
    window.find("[data-testid=begin-minutes]").wait();
    take_number(window, "invitation");
    album.picture(window, "planned-meeting");
    album.paper(&save_paper(window, "Giấy mời"), "invitation");
}

/// Takes the number that is suggested for a paper.
fn take_number(window: &Window, paper: &str) {
    let suggestion = window.find(&format!("[data-testid=take-number-{paper}]"));
    suggestion.click();
    suggestion.wait_gone();
}

/// Attendance, remarks, a task and the points.
fn hold(window: &Window, album: &Album) {
    begin_minutes(window);
    box_named(window, "day").retype(&today(window));
    box_named(window, "startTime").type_keys("19:30");
    window.button("Tất cả có mặt").click();
    mark_absent(window, 7, "đi công tác tại huyện");
    album.picture(window, "attendance");
    discuss(window);
    album.picture(window, "minutes");
    give_a_task(window);
    album.picture(window, "task");
    box_named(window, "endTime").type_keys("21:35");
    score(window);
    album.picture(window, "score");
}

/// Today as it is typed into a box.
fn today(window: &Window) -> String {
    let script = "const day = new Date();
        return `${day.getDate()}/${day.getMonth() + 1}/${day.getFullYear()}`";
    window.execute(script, &[]).as_str().unwrap().to_owned()
}

/// Goes down the roll with the arrow keys and marks one member as excused.
fn mark_absent(window: &Window, row: u32, reason: &str) {
    tab_to(window, "[data-row]");
    for _ in 1..row {
        window.press(&[DOWN]);
    }
    window.press(&['l']);
    box_named(window, &format!("attendance-{row}-words")).type_unikey(reason);
}

fn discuss(window: &Window) {
    let item = "Phương hướng, nhiệm vụ tháng tới";
    go_to_part(window, item);
    let part = part(window, item);
    let name = name_of(&part);
    write(
        window,
        &format!("{name}-report"),
        "Tháng tới tập trung ba việc: thu quỹ đền ơn đáp nghĩa, dọn mương nội đồng, \
         rà soát hộ nghèo.",
    );
    let remarks = [
        ("quang duc", "Nên dọn mương trước ngày 10 để kịp lấy nước; nhờ Đoàn thanh niên cùng làm."),
        ("quynh", "Chi hội Phụ nữ nhận rà soát lại 6 hộ cận nghèo ở xóm Đông."),
    ];
    part.button("Thêm ý kiến").click();
    for (index, (speaker, words)) in remarks.into_iter().enumerate() {
        if index > 0 {
            window.press(&[CONTROL, ENTER]);
        }
        choose_person(window, speaker);
        tab_to(window, "textarea");
        window.focused().type_unikey(words);
    }
    write(
        window,
        &format!("{name}-conclusion"),
        "Thống nhất ba việc; dọn mương xong trước ngày 10.",
    );
    wait_until_kept(window);
    go_to_part(window, item);
}

fn give_a_task(window: &Window) {
    go_to_part(window, "Nhiệm vụ, hạn chế");
    window.button("Thêm nhiệm vụ").click();
    write(window, "task-1-work", "Dọn mương nội đồng đoạn từ trạm bơm đến cầu Đá");
    box_named(window, "task-1-lead").click();
    choose_person(window, "quang duc");
    box_named(window, "task-1-dueOn").type_keys("10/12/2026");
    write(window, "task-1-product", "Mương thông, có ảnh trước và sau");
    write(window, "task-1-helpers", "Chi đoàn thôn");
    go_to_part(window, "Nhiệm vụ, hạn chế");
}

/// The points that follow from the minutes are taken, the others given in full.
fn score(window: &Window) {
    part(window, "Nghị quyết").button("Tất cả tán thành").click();
    wait_until_kept(window);
    let sheet = part(window, "Chấm điểm");
    sheet.button("Lấy mọi điểm gợi ý").click();
    for (key, most) in POINTS {
        box_named(window, &format!("score-{key}")).type_keys(most);
    }
    go_to_part(window, "Chấm điểm");
    wait_until_kept(window);
}

/// The numbers of the papers, reading back, adopting.
fn read_and_adopt(window: &Window, album: &Album) {
    window.button("Về kỳ sinh hoạt").click();
    take_number(window, "minutes");
    take_number(window, "resolution");
    window.button("Đọc lại và thông qua").click();
    window.find("[data-testid=reading-text]").wait();
    album.picture(window, "reading-back");
    adopt(window);
    album.picture(window, "adopted");
}

/// The papers of the meeting, and one as it is seen before it is printed.
fn print(window: &Window, album: &Album) {
    let papers = [
        ("Biên bản", "minutes"),
        ("Nghị quyết", "resolution"),
        ("Bảng điểm danh", "attendance"),
        ("Phiếu chấm điểm", "score-sheet"),
    ];
    for (paper, name) in papers {
        album.paper(&save_paper(window, paper), name);
    }
    window.find("[data-testid=paper-minutes]").click();
    window.find("[data-testid=pages] img").wait();
    album.picture(window, "paper");
}

/// Who can open the vault, and the numbers of papers.
fn look_at_settings(window: &Window, album: &Album) {
    steps::go_to(window, "Thiết lập");
    for (tab, name) in [
        ("Người mở sổ", "openers"),
        ("Phiếu chấm điểm", "scoring"),
        ("Sao lưu", "copies"),
        ("Lịch sử, thùng rác", "history"),
    ] {
        window.named("[role=tab]", tab).click();
        window.find("[role=tabpanel] h2").wait();
        album.picture(window, name);
    }
}
