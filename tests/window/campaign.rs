//! The year-end of a cell of fifty: proposed, counted, and printed in one go.
#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "what a test cannot set up has failed; times are told, never asserted"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use domain::MemberId;
use domain::form::FormPart;
use tests::seed::{self, PASSWORD, Seed};
use tests::window::keys::ESCAPE;
use tests::window::paper::{outline, read_pdf};
use tests::window::steps::{self, box_named};
use tests::window::{Home, Look, Program, Window};
use unicode_normalization::UnicodeNormalization as _;

const MEMBERS: usize = 50;

/// Whose self-assessment is still to be written when the others are printed.
const BEHIND: usize = 2;

/// What the printed papers must hold.
struct Expected {
    year: i32,
    members: Vec<MemberId>,
    names: Vec<String>,
    /// Each heading fixed by a form, and on how many papers it stands.
    headings: BTreeMap<String, usize>,
}

#[test]
fn the_papers_of_fifty_members_are_printed_in_one_go() {
    let home = Home::new();
    let expected = fill(&home.data().join("SoTayChiBo"));
    let program = Program::start(&home);
    steps::sign_in(&program, PASSWORD);
    begin_campaign(&program, expected.year);
    propose(&program, &expected.members[..3]);
    count_the_votes(&program, expected.members[0]);

    let gaps = open_papers(&program);
    let unwritten = gaps.iter().filter(|gap| gap.contains("chưa viết"));
    assert_eq!(unwritten.count(), BEHIND, "{gaps:?}");
    stop_once(&program);
    assert_eq!(home.papers(), Vec::<PathBuf>::new());

    let (count, file) = print_one_file(&program);
    assert_eq!(home.papers(), std::slice::from_ref(&file));
    everything_stands_in(&file, &expected, count);
    program.find("[data-testid=open-printed]").click();
    program.wait_until("the file to be opened", || home.opened() == std::slice::from_ref(&file));

    let (again, folder) = print_a_file_each(&program);
    assert_eq!(again, count);
    each_has_a_file_of_their_own(&folder, &expected, count);
    program.close();
}

/// A cell of fifty with this year's self-assessments written, all but two.
fn fill(folder: &Path) -> Expected {
    let today = seed::today();
    let year = chrono::Datelike::year(&today);
    let mut seed = Seed::found(folder, MEMBERS, 1, today);
    seed.write_reviews(year, BEHIND);
    let mut headings = BTreeMap::new();
    for member in seed.members.iter().copied().map(Some).chain([None]) {
        let screen = seed.desk.review(member, year).unwrap();
        let standing = screen.edition.parts.iter().zip(&screen.applies).filter(|(_, it)| **it);
        for heading in standing.filter_map(|(part, _)| heading(part)) {
            *headings.entry(heading).or_default() += 1;
        }
    }
    let members = seed.members.clone();
    seed.leave();
    let names = (0..MEMBERS).map(|place| seed::name(place).nfc().collect()).collect();
    Expected { year, members, names, headings }
}

/// The heading of a part as it is printed.
fn heading(part: &FormPart) -> Option<String> {
    let heading = part.heading.as_ref().filter(|_| part.with.is_none())?;
    let words = format!("{} {}", heading.number, heading.text);
    Some(words.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn begin_campaign(window: &Window, year: i32) {
    window.named("nav button", "Cuối năm").click();
    window.find("[data-testid=to-campaign]").click();
    window.holding("h1", &format!("năm {year}")).wait();
    window.find("[data-testid=begin-first]").click();
    window.find("[data-testid=campaign-steps]").wait();
}

/// Levels for the first three, each with its reason.
fn propose(window: &Window, members: &[MemberId]) {
    open_tab(window, "levels");
    for MemberId(member) in members {
        window.find(&format!("[data-testid=level-member-{member}]")).click();
        window.find("[data-testid=choose-cell]").choose("Hoàn thành tốt nhiệm vụ");
        let reason = window.find("[data-testid=reason-cell]");
        reason.type_unikey("Chi bộ thống nhất, không có ý kiến khác");
        window.find("[data-testid=level-dialog-save]").click();
        window.find("[data-testid=level-dialog]").wait_gone();
    }
}

/// A count that does not add up is said while it is typed; one that does is kept.
fn count_the_votes(window: &Window, MemberId(member): MemberId) {
    open_tab(window, "tally");
    for (head, count) in [("summoned", "50"), ("present", "48"), ("issued", "48")] {
        box_named(window, &format!("{head}-1")).type_keys(count);
    }
    box_named(window, "collected-1").type_keys("49");
    let votes = box_named(window, &format!("good-member-{member}-1"));
    votes.type_keys("47");
    window.holding("[data-testid=mistakes-1]", "Phiếu thu về (49)").wait();
    box_named(window, "collected-1").retype("48");
    window.tab();
    window.holding("[data-testid=mistakes-1]", "Các số khớp nhau.").wait();
    window.find("[data-testid=save-tally-1]").click();
}

fn open_tab(window: &Window, key: &str) {
    window.find(&format!("[data-testid=tab-{key}]")).click();
    window.find(&format!("[data-testid=campaign-{key}]")).wait();
}

/// Opens the papers of the campaign; answers with what is said to be missing.
fn open_papers(window: &Window) -> Vec<String> {
    open_tab(window, "papers");
    window.find("[data-testid=print-all-go]").wait();
    window.texts("[data-testid=paper-gaps] li")
}

/// A run that is stopped by Escape says that nothing was kept.
fn stop_once(window: &Window) {
    window.find("[data-testid=print-all-go]").click();
    window.find("[data-testid=print-stop]").wait();
    window.press(&[ESCAPE]);
    window.holding("[data-testid=print-said]", "Chưa có tệp nào được lưu").wait();
}

/// Prints what is chosen, following it for as long as it gets on; answers with where it went.
fn print(window: &Window) -> (usize, PathBuf) {
    let begun = Instant::now();
    window.find("[data-testid=print-all-go]").click();
    let mut shown = String::new();
    while window.count("[data-testid=open-folder]") == 0 {
        window.wait_until("the run to get on", || {
            let now = window.texts("[data-testid=print-progress] p").concat();
            let is_on = now != shown || window.count("[data-testid=open-folder]") > 0;
            shown = now;
            is_on
        });
    }
    let said = window.find("[data-testid=print-said]").text();
    let (before, path) = said.split_once(" giấy tờ vào ").expect("the path is said");
    println!("{} in {:.1} s", said.replace(path, ""), begun.elapsed().as_secs_f64());
    let count = before.split_whitespace().last().and_then(|word| word.parse().ok());
    (count.expect("the number of papers is said"), PathBuf::from(path))
}

/// One PDF file, its size told.
fn print_one_file(window: &Window) -> (usize, PathBuf) {
    let (count, file) = print(window);
    let bytes = fs::metadata(&file).expect("the file is there").len();
    println!("one file of {} KB", bytes / 1024);
    (count, file)
}

fn print_a_file_each(window: &Window) -> (usize, PathBuf) {
    window.find("[data-testid=print-how]").named("label", "Mỗi giấy tờ một tệp").click();
    print(window)
}

/// Every name, every heading as often as there are papers with it, every paper in the outline.
fn everything_stands_in(file: &Path, expected: &Expected, count: usize) {
    let words = read_pdf(file);
    for name in &expected.names {
        assert!(words.contains(name.as_str()), "{name} is not in the file");
    }
    for (heading, count) in &expected.headings {
        let found = words.matches(heading.as_str()).count();
        assert!(found >= *count, "\"{heading}\" stands {found} times in place of {count}");
    }
    let bookmarks = outline(file);
    let of_papers = bookmarks.iter().filter(|it| it.title.contains(&expected.year.to_string()));
    assert!(count > MEMBERS, "everybody and what the campaign has as a whole");
    assert!(of_papers.count() >= count, "{bookmarks:#?}");
    for name in &expected.names {
        let found = bookmarks.iter().filter(|it| it.title.contains(name.as_str())).count();
        assert!(found >= 1, "no bookmark for {name}");
    }
}

/// A file each, in the order of printing, under a name every system takes.
fn each_has_a_file_of_their_own(folder: &Path, expected: &Expected, count: usize) {
    let files = fs::read_dir(folder).expect("the folder is there").map(|file| file.unwrap());
    let mut files: Vec<_> =
        files.map(|file| file.file_name().into_string().expect("UTF-8")).collect();
    files.sort();
    assert_eq!(files.len(), count, "{files:#?}");
    for (place, name) in files.iter().enumerate() {
        assert!(name.starts_with(&format!("{:02} ", place + 1)), "{files:#?}");
        assert!(!name.contains(['/', '\\', ':', '*', '?', '"', '<', '>', '|']), "{name}");
    }
    for name in &expected.names {
        assert!(files.iter().any(|file| file.contains(name.as_str())), "no file for {name}");
    }
}
