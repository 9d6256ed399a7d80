//! Numbers of papers: suggested, given, repeated, taken back.

use app::{NumberGiven, Problem};
use domain::attendance::Mark;
use domain::meeting::MeetingKind;
use domain::number_series::{PaperKind, PaperNumber};
use domain::settings::{CellSettings, Numbering};
use domain::{MeetingId, MemberId, TermId};

use crate::support::{TrialDesk, day, desk, found, founding, names, term};

/// A number as somebody types it over the suggestion.
fn typed(kind: PaperKind, printed: &str, issued_on: &str) -> PaperNumber {
    let issued_on = day(issued_on);
    PaperNumber { kind, running: None, printed: printed.into(), issued_on, meeting: None }
}

fn give(desk: &mut TrialDesk, kind: PaperKind, printed: &str, issued_on: &str) -> NumberGiven {
    desk.give_number(typed(kind, printed, issued_on)).unwrap()
}

fn suggested(desk: &TrialDesk, kind: PaperKind, on: &str) -> String {
    desk.suggest_number(kind, day(on), None).unwrap().printed.to_string()
}

fn planned(desk: &mut TrialDesk) -> MeetingId {
    let plan = desk.propose_meeting(MeetingKind::Regular, None).unwrap();
    desk.plan_meeting(plan).unwrap().meeting.id
}

/// The shortest minutes there can be, adopted.
fn adopt(desk: &mut TrialDesk, meeting: MeetingId) {
    let view = desk.begin_minutes(meeting).unwrap();
    let mut minutes = view.minutes;
    minutes.started_at = Some("2026-09-05T19:00:00".parse().unwrap());
    minutes.ended_at = Some("2026-09-05T20:30:00".parse().unwrap());
    (minutes.chair, minutes.note_taker) = (Some(MemberId(1)), Some(MemberId(1)));
    minutes.attendance[0].mark = Some(Mark::Present);
    desk.save_minutes(meeting, view.revision + 1, minutes).unwrap();
    desk.adopt_minutes(meeting).unwrap();
}

fn of_meeting(meeting: MeetingId, printed: &str) -> PaperNumber {
    let number = typed(PaperKind::Resolution, printed, "2026-09-05");
    PaperNumber { meeting: Some(meeting), ..number }
}

#[test]
fn a_paper_of_a_meeting_has_one_number_which_can_change() {
    let mut desk = desk();
    let meeting = planned(&mut desk);

    desk.give_number(of_meeting(meeting, "01-NQ/CB")).unwrap();
    let again = desk.give_number(of_meeting(meeting, "1-NQ/CB")).unwrap();
    let third = desk.give_number(of_meeting(meeting, "03-NQ/CB")).unwrap();

    assert!(!again.repeated, "it repeats only itself");
    assert_eq!(desk.paper_numbers(PaperKind::Resolution).unwrap(), [third.number]);
    assert_eq!(desk.meeting(meeting).unwrap().numbers.resolution.as_str(), "03-NQ/CB");
    assert_eq!(desk.history("paperNumber", 1).unwrap().len(), 3);
}

#[test]
fn a_blank_number_takes_the_number_of_a_meeting_back() {
    let mut desk = desk();
    let meeting = planned(&mut desk);
    desk.give_number(of_meeting(meeting, "01-NQ/CB")).unwrap();

    desk.give_number(of_meeting(meeting, "")).unwrap();

    assert_eq!(desk.paper_numbers(PaperKind::Resolution), Ok(vec![]));
    assert_eq!(suggested(&desk, PaperKind::Resolution, "2026-09-05"), "01-NQ/CB");
    assert_eq!(desk.history("paperNumber", 1).unwrap()[0].after, None);
    assert!(desk.give_number(of_meeting(meeting, "02-NQ/CB")).is_ok(), "and again");
}

#[test]
fn a_congress_numbers_its_papers_by_itself_but_the_cell_invites_to_it() {
    let mut desk = desk();
    let regular = planned(&mut desk);
    let plan = desk.propose_meeting(MeetingKind::Congress, None).unwrap();
    let congress = desk.plan_meeting(plan).unwrap().meeting.id;
    let next = |desk: &TrialDesk, kind, meeting| {
        let number = desk.suggest_number(kind, day("2026-09-05"), Some(meeting)).unwrap();
        assert_eq!(number.meeting, Some(meeting));
        number.printed.to_string()
    };

    desk.give_number(of_meeting(regular, "07-NQ/CB")).unwrap();
    assert_eq!(next(&desk, PaperKind::Resolution, congress), "01-NQ/ĐH");
    let given = desk.give_number(of_meeting(congress, "07-NQ/ĐH")).unwrap();

    assert!(!given.repeated, "another series");
    assert_eq!(next(&desk, PaperKind::Resolution, regular), "08-NQ/CB");
    assert_eq!(next(&desk, PaperKind::Resolution, congress), "08-NQ/ĐH");
    assert_eq!(next(&desk, PaperKind::Minutes, congress), "01-BB/ĐH");
    let invited = desk.suggest_number(PaperKind::Invitation, day("2026-09-05"), Some(regular));
    desk.give_number(invited.unwrap()).unwrap();
    assert_eq!(next(&desk, PaperKind::Invitation, congress), "02-GM/CB");
}

#[test]
fn a_meeting_nobody_planned_has_no_papers() {
    let mut desk = desk();

    let refused = desk.give_number(of_meeting(MeetingId(99), "01-NQ/CB"));

    assert_eq!(refused.err(), Some(Problem::Missing));
}

#[test]
fn a_number_on_adopted_minutes_stays() {
    let mut desk = desk();
    let meeting = planned(&mut desk);
    desk.give_number(of_meeting(meeting, "01-NQ/CB")).unwrap();
    adopt(&mut desk, meeting);

    let changed = desk.give_number(of_meeting(meeting, "02-NQ/CB"));
    let taken_back = desk.give_number(of_meeting(meeting, " "));

    assert_eq!(changed.err(), Some(Problem::MinutesLocked));
    assert_eq!(taken_back.err(), Some(Problem::MinutesLocked));
    assert_eq!(desk.meeting(meeting).unwrap().numbers.resolution.as_str(), "01-NQ/CB");
}

#[test]
fn a_paper_without_a_number_may_get_one_after_the_adoption() {
    let mut desk = desk();
    let meeting = planned(&mut desk);
    adopt(&mut desk, meeting);

    desk.give_number(of_meeting(meeting, "01-NQ/CB")).unwrap();
    desk.give_number(of_meeting(meeting, "02-NQ/CB")).unwrap();

    assert_eq!(desk.meeting(meeting).unwrap().numbers.resolution.as_str(), "02-NQ/CB");
}

#[test]
fn numbers_are_suggested_in_the_form_of_the_guideline() {
    let mut desk = desk();
    for running in 1..=11 {
        let printed = desk.suggest_number(PaperKind::Report, day("2026-09-05"), None).unwrap();
        assert_eq!(printed.running, Some(running));
        desk.give_number(printed).unwrap();
    }
    give(&mut desk, PaperKind::Resolution, "04-NQ/CB", "2026-08-03");

    assert_eq!(suggested(&desk, PaperKind::Resolution, "2026-09-05"), "05-NQ/CB");
    assert_eq!(suggested(&desk, PaperKind::Report, "2026-09-05"), "12-BC/CB");
    assert_eq!(suggested(&desk, PaperKind::Decision, "2026-09-05"), "01-QĐ/CB");
    assert_eq!(suggested(&desk, PaperKind::Programme, "2026-09-05"), "01-CTr/CB");
    assert_eq!(suggested(&desk, PaperKind::Minutes, "2026-09-05"), "01-BB/CB");
}

#[test]
fn a_suggestion_carries_the_code_of_its_day() {
    let mut desk = desk();
    let mut renamed = names("2026-10-01", "Chi bộ thôn Lương Hậu");
    renamed.code = "CB-LH".try_into().unwrap();
    desk.rename_cell(renamed).unwrap();

    assert_eq!(suggested(&desk, PaperKind::Resolution, "2026-09-30"), "01-NQ/CB");
    assert_eq!(suggested(&desk, PaperKind::Resolution, "2026-10-01"), "01-NQ/CB-LH");
}

#[test]
fn numbers_run_through_the_years_of_a_term_and_begin_again_with_the_next() {
    let mut desk = desk();
    desk.save_term(Some(TermId(1)), term("2025–2027", "2025-05-20", Some("2027-05-31"))).unwrap();
    desk.save_term(None, term("2027–2030", "2027-06-01", None)).unwrap();
    give(&mut desk, PaperKind::Resolution, "01-NQ/CB", "2025-12-05");
    give(&mut desk, PaperKind::Resolution, "02-NQ/CB", "2026-01-05");

    assert_eq!(suggested(&desk, PaperKind::Resolution, "2027-05-31"), "03-NQ/CB");
    assert_eq!(suggested(&desk, PaperKind::Resolution, "2027-06-01"), "01-NQ/CB");
}

#[test]
fn cells_of_the_old_habit_begin_again_with_the_year() {
    let mut desk = desk();
    let by_year = CellSettings { numbering: Numbering::PerYear, ..CellSettings::default() };
    desk.save_settings(by_year).unwrap();
    give(&mut desk, PaperKind::Resolution, "11-NQ/CB", "2025-12-05");
    give(&mut desk, PaperKind::Resolution, "02-NQ/CB", "2026-02-05");

    assert_eq!(suggested(&desk, PaperKind::Resolution, "2025-12-31"), "12-NQ/CB");
    assert_eq!(suggested(&desk, PaperKind::Resolution, "2026-03-05"), "03-NQ/CB");
    assert_eq!(suggested(&desk, PaperKind::Resolution, "2027-01-05"), "01-NQ/CB");
}

#[test]
fn a_number_typed_over_the_suggestion_leads_the_series() {
    let mut desk = desk();
    let mut number = desk.suggest_number(PaperKind::Plan, day("2026-09-05"), None).unwrap();
    assert_eq!(number.running, Some(1));
    number.printed = "07-KH/CB".into();

    let given = desk.give_number(number).unwrap();

    assert_eq!(given.number.running, Some(7));
    assert_eq!(suggested(&desk, PaperKind::Plan, "2026-09-06"), "08-KH/CB", "the gap stays");
}

#[test]
fn a_number_of_their_own_is_kept_as_written() {
    let mut desk = desk();

    let given = give(&mut desk, PaperKind::Regulation, "QC-01/CB-LH", "2026-09-05");

    assert_eq!(given.number.running, None);
    assert_eq!(desk.paper_numbers(PaperKind::Regulation).unwrap(), [given.number]);
    assert_eq!(suggested(&desk, PaperKind::Regulation, "2026-09-06"), "01-QC/CB");
}

#[test]
fn a_repeated_number_is_given_and_said() {
    let mut desk = desk();
    assert!(!give(&mut desk, PaperKind::Resolution, "05-NQ/CB", "2026-09-05").repeated);
    give(&mut desk, PaperKind::Regulation, "QC-01/CB-LH", "2026-09-05");
    let cases = [
        (PaperKind::Resolution, "05-NQ/CB", "2026-09-06", true),
        (PaperKind::Resolution, "5-NQ/CB", "2026-09-07", true),
        (PaperKind::Resolution, "06-NQ/CB", "2026-09-07", false),
        (PaperKind::Report, "05-BC/CB", "2026-09-07", false),
        (PaperKind::Resolution, "05-NQ/CB", "2024-09-07", false),
        (PaperKind::Regulation, "qc-01/cb-lh", "2026-09-07", true),
        (PaperKind::Regulation, "QC-02/CB-LH", "2026-09-07", false),
    ];

    for (kind, printed, on, repeated) in cases {
        let given = give(&mut desk, kind, printed, on);
        assert_eq!(given.repeated, repeated, "{printed} of {on}");
    }
    let all = desk.paper_numbers(PaperKind::Resolution).unwrap();
    let printed: Vec<_> = all.iter().map(|number| number.printed.as_str()).collect();
    assert_eq!(
        printed,
        ["06-NQ/CB", "5-NQ/CB", "05-NQ/CB", "05-NQ/CB", "05-NQ/CB"],
        "newest first"
    );
}

#[test]
fn a_blank_number_is_none() {
    let mut desk = desk();

    let refused = desk.give_number(typed(PaperKind::Resolution, "  ", "2026-09-05"));

    assert_eq!(refused, Err(Problem::Blank { field: "printed".into() }));
    assert_eq!(desk.paper_numbers(PaperKind::Resolution), Ok(vec![]));
}

#[test]
fn without_a_term_numbers_count_by_the_year() {
    let mut desk = found(app::Founding { term: None, ..founding() }, "2026-09-05");
    give(&mut desk, PaperKind::Resolution, "08-NQ/CB", "2026-09-05");

    assert_eq!(suggested(&desk, PaperKind::Resolution, "2026-12-31"), "09-NQ/CB");
    assert_eq!(suggested(&desk, PaperKind::Resolution, "2027-01-01"), "01-NQ/CB");
}
