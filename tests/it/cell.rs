//! The cell's names, terms and settings, and the numbers of its papers.

use app::{NumberGiven, Problem};
use domain::cell::CellName;
use domain::number_series::{PaperKind, PaperNumber};
use domain::settings::{CellSettings, Numbering};
use domain::text::Spelling;
use domain::{CellNameId, TermId};

use crate::support::{TrialDesk, day, desk, desk_at, found, founding, names, term};

/// A number as somebody types it over the suggestion.
fn typed(kind: PaperKind, printed: &str, issued_on: &str) -> PaperNumber {
    let issued_on = day(issued_on);
    PaperNumber { kind, running: None, printed: printed.into(), issued_on, meeting: None }
}

fn give(desk: &mut TrialDesk, kind: PaperKind, printed: &str, issued_on: &str) -> NumberGiven {
    desk.give_number(typed(kind, printed, issued_on)).unwrap()
}

fn suggested(desk: &TrialDesk, kind: PaperKind, on: &str) -> String {
    desk.suggest_number(kind, day(on)).unwrap().printed.to_string()
}

#[test]
fn a_new_name_is_a_new_period_and_holds_from_its_day() {
    let mut desk = desk();

    let period = desk.rename_cell(names("2026-10-01", "Chi bộ 3")).unwrap();

    let cell = desk.cell().unwrap();
    assert_eq!(cell.names.len(), 2);
    assert_eq!(cell.name_now.unwrap().names.name.as_str(), "Chi bộ thôn Lương Hậu");
    desk.wall.set("2026-10-01T00:00:00");
    assert_eq!(desk.cell().unwrap().name_now, Some(period));
}

#[test]
fn names_of_the_same_day_are_corrected_and_the_old_ones_stay_in_the_history() {
    let mut desk = desk();
    let mut corrected = names("2025-07-01", "Chi bộ thôn Lương Hậu");
    corrected.superior = "Đảng bộ xã An Hoà".try_into().unwrap();

    let period = desk.rename_cell(corrected.clone()).unwrap();

    assert_eq!(period, CellName { id: CellNameId(1), names: corrected });
    assert_eq!(desk.cell().unwrap().names, [period]);
    let lines = desk.history("cellName", 1).unwrap();
    assert_eq!(lines[0].deed, "rename_cell");
    assert!(lines[0].before.as_deref().unwrap().contains("Đảng bộ xã An Phú"));
    assert!(lines[0].after.as_deref().unwrap().contains("Đảng bộ xã An Hoà"));
}

#[test]
fn saving_what_is_there_already_leaves_no_trace() {
    let mut desk = desk();

    desk.rename_cell(founding().names).unwrap();
    desk.save_settings(CellSettings::default()).unwrap();

    assert_eq!(desk.history("cellName", 1).unwrap().len(), 1);
    assert_eq!(desk.history("setting", 1).unwrap().len(), 1);
}

#[test]
fn a_term_is_begun_and_its_last_day_noted() {
    let mut desk = desk();

    let ended = term("2025–2027", "2025-05-20", Some("2027-05-31"));
    desk.save_term(Some(TermId(1)), ended.clone()).unwrap();
    let next = desk.save_term(None, term("2027–2030", "2027-06-01", None)).unwrap();

    let terms = desk.cell().unwrap().terms;
    assert_eq!(terms.len(), 2);
    assert_eq!((&terms[0].span, &terms[1]), (&ended, &next));
    assert_eq!(desk.history("term", 1).unwrap().len(), 2);
}

#[test]
fn terms_that_cannot_be_are_refused() {
    let mut desk = desk();
    let bad_day = |field: &str| Some(Problem::BadDay { field: field.into() });

    let backwards = desk.save_term(None, term("2027–2030", "2027-06-01", Some("2027-05-31")));
    let same_day = desk.save_term(None, term("2025–2030", "2025-05-20", None));
    let unknown = desk.save_term(Some(TermId(9)), term("2027–2030", "2027-06-01", None));

    assert_eq!(backwards.err(), bad_day("untilOn"));
    assert_eq!(same_day.err(), bad_day("fromOn"), "numbers would run in two terms");
    assert_eq!(unknown.err(), Some(Problem::Missing));
    assert_eq!(desk.cell().unwrap().terms.len(), 1);
}

#[test]
fn settings_are_kept_over_a_restart() {
    let mut desk = desk();
    let own = CellSettings {
        spelling: Spelling::ToneOnY,
        least_minutes: 60,
        idle_minutes: 5,
        ..CellSettings::default()
    };

    desk.save_settings(own.clone()).unwrap();

    let desk = desk.leave_and_open(crate::support::PASSWORD).unwrap();
    assert_eq!(desk.cell().unwrap().settings, own);
    let lines = desk.history("setting", 1).unwrap();
    assert_eq!(lines[0].deed, "save_settings");
    assert!(lines[0].before.as_deref().unwrap().contains("\"idleMinutes\":15"));
}

#[test]
fn a_setting_no_cell_can_mean_is_refused() {
    let mut desk = desk();

    let refused =
        desk.save_settings(CellSettings { least_attendance: 101, ..CellSettings::default() });

    let field = "leastAttendance".to_owned();
    assert_eq!(refused, Err(Problem::OutOfRange { field, least: 0, most: 100 }));
    assert_eq!(desk.cell().unwrap().settings, CellSettings::default());
}

#[test]
fn numbers_are_suggested_in_the_form_of_the_guideline() {
    let mut desk = desk();
    for running in 1..=11 {
        let printed = desk.suggest_number(PaperKind::Report, day("2026-09-05")).unwrap();
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
    let mut number = desk.suggest_number(PaperKind::Plan, day("2026-09-05")).unwrap();
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

#[test]
fn the_desk_knows_the_day_it_is() {
    let desk = desk_at("2028-02-29");

    assert_eq!(desk.cell().unwrap().today, day("2028-02-29"));
}
