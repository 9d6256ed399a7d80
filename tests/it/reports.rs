//! Noting that the result of a meeting was reported to the superior committee.

use app::{Problem, ReportDue};
use domain::meeting::MeetingKind;
use domain::role::Seat;

use crate::hold::{begin, cell, hold, plan, proposed};
use crate::support::{TrialDesk, day};

const DEPUTY: &str = "Sông sâu còn có kẻ dò";

/// A cell on the day after it held a meeting, and the meeting.
fn held() -> (TrialDesk, domain::MeetingId) {
    let mut desk = cell();
    let held = hold(&mut desk, "2026-09-05T19:30:00", |_| {});
    desk.wall.set("2026-09-06T08:00:00");
    (desk, held.meeting.id)
}

#[test]
fn a_report_is_noted_beside_adopted_minutes_and_taken_back() {
    let (mut desk, id) = held();
    let printed = desk.minutes_text(id).unwrap();

    let noted = desk.note_report(id, Some(day("2026-09-06"))).unwrap();

    assert_eq!(noted.reported_on, Some(day("2026-09-06")));
    let line = desk.meetings(None).unwrap().remove(0);
    assert_eq!((line.reported_on, line.report_due_on), (Some(day("2026-09-06")), None));
    assert_eq!(desk.minutes_text(id).unwrap(), printed);

    assert_eq!(desk.note_report(id, None).unwrap().reported_on, None);
    let line = desk.meetings(None).unwrap().remove(0);
    assert_eq!((line.reported_on, line.report_due_on), (None, Some(day("2026-09-07"))));
}

#[test]
fn a_result_can_be_reported_before_the_minutes_are_adopted() {
    let mut desk = cell();
    let id = begin(&mut desk, "2026-09-05T08:00:00").meeting.id;

    let noted = desk.note_report(id, Some(day("2026-09-05"))).unwrap();

    assert_eq!(noted.reported_on, Some(day("2026-09-05")));
    assert_eq!(desk.meeting(id), Ok(noted));
}

#[test]
fn a_day_before_the_meeting_or_one_to_come_is_refused() {
    let (mut desk, id) = held();
    let refused = Err(Problem::BadDay { field: "reportedOn".into() });

    assert_eq!(desk.note_report(id, Some(day("2026-09-04"))), refused);
    assert_eq!(desk.note_report(id, Some(day("2026-09-07"))), refused);

    assert_eq!(desk.meeting(id).unwrap().reported_on, None);
}

#[test]
fn a_meeting_that_was_not_held_has_nothing_to_report() {
    let mut desk = cell();
    let planned = plan(&mut desk, "2026-09-05T19:30:00");
    let today = Some(day("2026-09-05"));

    assert_eq!(desk.note_report(planned, today), Err(Problem::MinutesNotBegun));
    desk.cancel_meeting(planned, "Mưa bão".into()).unwrap();
    assert_eq!(desk.note_report(planned, today), Err(Problem::MeetingCancelled));
    assert_eq!(desk.note_report(domain::MeetingId(99), today), Err(Problem::Missing));
}

#[test]
fn the_history_knows_every_day_that_was_noted() {
    let (mut desk, id) = held();
    desk.note_report(id, None).unwrap();
    desk.note_report(id, Some(day("2026-09-05"))).unwrap();
    desk.note_report(id, Some(day("2026-09-05"))).unwrap();
    desk.add_deputy(DEPUTY.into()).unwrap();
    let mut desk = desk.leave_and_open(DEPUTY).unwrap();
    desk.note_report(id, Some(day("2026-09-06"))).unwrap();
    desk.note_report(id, None).unwrap();

    let history = desk.history("resultReport", id.0).unwrap();

    let told: Vec<_> = history
        .iter()
        .map(|line| (line.seat, line.before.as_deref(), line.after.as_deref()))
        .collect();
    let (fifth, sixth) = (Some(r#""2026-09-05""#), Some(r#""2026-09-06""#));
    let expected =
        [(Seat::Deputy, sixth, None), (Seat::Deputy, fifth, sixth), (Seat::Secretary, None, fifth)];
    assert_eq!(told, expected);
    assert!(history.iter().all(|line| line.deed == "note_report"));
}

#[test]
fn the_first_page_asks_for_the_report_until_it_is_made_or_long_overdue() {
    let (mut desk, id) = held();
    let asked = |overdue| Some(ReportDue { meeting: id, due_on: day("2026-09-07"), overdue });
    let days = [
        ("2026-09-05", asked(false)),
        ("2026-09-07", asked(false)),
        ("2026-09-08", asked(true)),
        ("2026-10-07", asked(true)),
        ("2026-10-08", None),
    ];

    for (on, expected) in days {
        desk.wall.set(&format!("{on}T08:00:00"));
        assert_eq!(desk.home().unwrap().report_due, expected, "on {on}");
    }

    desk.wall.set("2026-09-08T08:00:00");
    desk.note_report(id, Some(day("2026-09-08"))).unwrap();
    assert_eq!(desk.home().unwrap().report_due, None);
}

#[test]
fn the_first_page_asks_for_the_latest_report_that_was_not_made() {
    let (mut desk, first) = held();
    desk.wall.set("2026-09-20T21:30:00");
    let second = hold(&mut desk, "2026-09-20T19:30:00", |_| {}).meeting.id;
    let committee = proposed(&desk, MeetingKind::Committee, "2026-09-20T22:00:00");
    let committee = desk.plan_meeting(committee).unwrap().meeting.id;
    desk.begin_minutes(committee).unwrap();
    let asked = |desk: &TrialDesk| desk.home().unwrap().report_due.map(|due| due.meeting);

    assert_eq!(asked(&desk), Some(second));
    desk.note_report(second, Some(day("2026-09-20"))).unwrap();
    assert_eq!(asked(&desk), Some(first));
}
