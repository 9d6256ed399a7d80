//! Papers opened in the viewer: listed until they are cleaned away.

use std::path::Path;

use app::Problem;

use crate::support::{PASSWORD, desk};

const MINUTES: &str = "/home/bưởi/Documents/Biên bản tháng 9.pdf";
const NOTEBOOK: &str = r"C:\Users\Bưởi\Documents\Sổ tay Y Bih Niê.pdf";

fn paths(papers: &[app::OpenedPaper]) -> Vec<&str> {
    papers.iter().map(|paper| paper.path.as_str()).collect()
}

#[test]
fn what_was_opened_is_listed_the_latest_first_and_once() {
    let mut desk = desk();
    for path in [MINUTES, NOTEBOOK, MINUTES] {
        desk.wall.pass(60);
        desk.note_opened(Path::new(path)).unwrap();
    }

    let desk = desk.leave_and_open(PASSWORD).unwrap();

    let papers = desk.opened_papers().unwrap();
    assert_eq!(paths(&papers), [MINUTES, NOTEBOOK]);
    assert_eq!(papers[0].at.to_string(), "2026-09-05 09:03:00");
}

#[test]
fn only_what_was_opened_is_cleaned_away() {
    let mut desk = desk();
    desk.note_opened(Path::new(MINUTES)).unwrap();
    desk.note_opened(Path::new(NOTEBOOK)).unwrap();

    let asked = [MINUTES, "/etc/passwd", ""].map(str::to_owned);
    let allowed = desk.cleanable_papers(&asked).unwrap();
    let left = desk.forget_opened(&allowed).unwrap();

    assert_eq!(allowed, [MINUTES]);
    assert_eq!(paths(&left), [NOTEBOOK]);
}

#[test]
fn a_paper_opened_at_the_seat_of_nobody_is_listed_for_the_secretary() {
    let mut desk = desk();
    desk.idle_seat().unwrap();

    desk.note_opened(Path::new(NOTEBOOK)).unwrap();

    assert_eq!(desk.opened_papers(), Err(Problem::NotAllowed));
    desk.leave_seat(PASSWORD.into()).unwrap();
    assert_eq!(paths(&desk.opened_papers().unwrap()), [NOTEBOOK]);
}
