//! The cell's names, terms and settings.

use app::Problem;
use domain::cell::CellName;
use domain::settings::CellSettings;
use domain::text::Spelling;
use domain::{CellNameId, TermId};

use crate::support::{PASSWORD, day, desk, desk_at, founding, names, term};

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

    let desk = desk.leave_and_open(PASSWORD).unwrap();
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
fn the_desk_knows_the_day_it_is() {
    let desk = desk_at("2028-02-29");

    assert_eq!(desk.cell().unwrap().today, day("2028-02-29"));
}
