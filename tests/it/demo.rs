//! The demo cell, made through the deeds a person does.

use app::{Cost, Desk, PaperRef, demo_password, found_demo, open_vault};
use chrono::NaiveDate;
use domain::meeting::MeetingState;
use domain::member::MemberOrder;

/// The demo cell as of 21 November 2026, and the folder it lives in.
fn demo() -> (tempfile::TempDir, Desk) {
    let folder = tempfile::tempdir().unwrap();
    let vault = folder.path().join("vault");
    let today = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
    found_demo(&vault, today, Cost::LOWEST, |_, _| {}).unwrap();
    let clock = Box::new(move || today.and_hms_opt(9, 0, 0).unwrap());
    let desk = open_vault(&vault, &demo_password().unwrap(), clock).unwrap();
    (folder, desk)
}

#[test]
fn the_demo_cell_has_a_past_and_a_next_meeting() {
    let (_folder, desk) = demo();

    let meetings = desk.meetings(None).unwrap();
    let adopted = meetings.iter().filter(|line| line.state == MeetingState::Adopted).count();

    assert_eq!(desk.members(MemberOrder::GivenName, false).unwrap().len(), 22);
    assert_eq!(adopted, 36 + 3, "three years of months and of annual reviews");
    assert_eq!(
        desk.home().unwrap().next_meeting.map(|line| line.state),
        Some(MeetingState::Planned)
    );
    assert!(!desk.open_matters().unwrap().is_empty(), "something is left to follow");
}

#[test]
fn the_demo_cell_has_reported_all_meetings_but_the_last() {
    let (_folder, desk) = demo();

    let meetings = desk.meetings(None).unwrap();
    let mut held = meetings.iter().filter(|line| line.state == MeetingState::Adopted);

    let last = held.next().unwrap();
    assert_eq!(last.reported_on, None);
    assert_eq!(desk.home().unwrap().report_due.map(|due| due.meeting), Some(last.id));
    assert!(held.all(|line| {
        let two_days_after = line.planned_at.date() + chrono::Days::new(2);
        line.reported_on == Some(two_days_after)
    }));
}

#[test]
fn the_same_day_gives_the_same_demo_cell() {
    let printed = |(_folder, desk): (tempfile::TempDir, Desk)| {
        let latest = desk
            .meetings(None)
            .unwrap()
            .into_iter()
            .find(|line| line.state == MeetingState::Adopted)
            .unwrap();
        desk.paper_pdf(PaperRef::Minutes { meeting: latest.id, version: None }).unwrap().bytes
    };

    assert!(printed(demo()) == printed(demo()), "the minutes differ");
}
