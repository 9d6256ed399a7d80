//! Founding a cell and coming in: by password, by recovery code, and not at all.

use std::fs;

use app::{Founding, Opener, Problem, VaultState};
use domain::member::{MemberOrder, Rank};
use domain::post::PostKind;
use domain::role::Seat;
use domain::settings::CellSettings;
use domain::text::Text;
use store::Cost;

use crate::support::{
    ClosedDesk, PASSWORD, Place, SECRETARY, Wall, day, desk, found, founding, names, person, term,
};

fn found_at(place: &Place, founding: Founding) -> Result<(), Problem> {
    let wall = Wall::at("2026-09-05T09:00:00");
    app::found_cell_at_cost(&place.vault(), founding, wall.clock(), Cost::LOWEST).map(drop)
}

fn state(closed: &ClosedDesk) -> VaultState {
    app::vault_state(&closed.place.vault(), &closed.wall.clock()).unwrap()
}

fn wrong(closed: &ClosedDesk) -> Problem {
    closed.open("Đồng tâm nhất chí").unwrap_err()
}

#[test]
fn a_new_cell_has_what_it_was_founded_with() {
    let desk = desk();

    let cell = desk.cell().unwrap();
    let people = desk.members(MemberOrder::GivenName, false).unwrap();

    assert_eq!(cell.names[0].names, founding().names);
    assert_eq!(cell.term_now.unwrap().span, founding().term.unwrap());
    assert_eq!(cell.settings, CellSettings::default());
    assert_eq!(cell.today, day("2026-09-05"));
    let [secretary] = &people[..] else { panic!("{people:?}") };
    assert_eq!((secretary.name.as_str(), secretary.rank), (SECRETARY, Rank::Official));
    assert_eq!(secretary.posts[0].kind, PostKind::Secretary);
    assert_eq!(secretary.posts[0].from_on, Some(day("2025-05-20")), "since the term began");
}

#[test]
fn the_history_begins_with_the_founding() {
    let desk = desk();
    let secretary = desk.members(MemberOrder::GivenName, false).unwrap()[0].id;

    for (noun, record) in [("cellName", 1), ("term", 1), ("setting", 1), ("member", secretary.0)] {
        let lines = desk.history(noun, record).unwrap();
        assert_eq!(lines.len(), 1, "{noun}");
        assert_eq!((lines[0].deed.as_str(), lines[0].seat), ("found_cell", Seat::Secretary));
        assert_eq!(lines[0].before, None, "{noun}");
    }
}

#[test]
fn a_cell_can_be_founded_without_a_term_or_a_name_of_the_secretary() {
    let bare = Founding { term: None, secretary_name: "  ".into(), ..founding() };

    let desk = found(bare, "2026-09-05");

    assert_eq!(desk.cell().unwrap().terms, []);
    assert_eq!(desk.members(MemberOrder::GivenName, true).unwrap(), []);
}

#[test]
fn a_cell_is_not_founded_over_another() {
    let mut desk = desk();
    desk.enter_member(&person("Y Bih Niê")).unwrap();
    let closed = desk.leave();

    let refused = found_at(&closed.place, founding());

    assert_eq!(refused, Err(Problem::VaultPresent));
    let desk = closed.open(PASSWORD).unwrap();
    assert_eq!(desk.members(MemberOrder::GivenName, false).unwrap().len(), 2);
}

#[test]
fn a_refused_founding_leaves_no_vault() {
    let backwards = term("2025–2027", "2025-05-20", Some("2025-05-19"));
    let cases = [
        (
            Founding { password: "mậtkhẩu".into(), ..founding() },
            Problem::PasswordTooShort { least: 8 },
        ),
        (
            Founding { term: Some(backwards), ..founding() },
            Problem::BadDay { field: "term.untilOn".into() },
        ),
    ];

    for (founding, problem) in cases {
        let place = Place::new();
        assert_eq!(found_at(&place, founding), Err(problem));
        assert!(!place.vault().exists());
    }
}

#[test]
fn letters_of_a_password_are_counted_as_people_count_them() {
    let decomposed = "ma\u{323}\u{302}tkha\u{302}\u{309}u";
    assert_eq!(decomposed.chars().count(), 11, "eleven characters");

    let refused = found_at(&Place::new(), Founding { password: decomposed.into(), ..founding() });

    assert_eq!(refused, Err(Problem::PasswordTooShort { least: 8 }), "and seven letters");
    let strength = app::password_strength(decomposed);
    assert!(!strength.long_enough);
    assert!(app::password_strength("mật khẩu").long_enough);
}

#[test]
fn the_strength_of_a_password_is_shown_while_it_is_typed() {
    let scores = ["", "12345678", "Lúa chín vàng đồng, bếp khói lam chiều"]
        .map(|password| app::password_strength(password).score);

    assert_eq!(scores, [0, 0, 4]);
}

#[test]
fn a_founding_cut_off_is_simply_done_again() {
    let place = Place::new();
    fs::create_dir_all(place.vault().join("founding")).unwrap();
    let clock = Wall::at("2026-09-05T09:00:00").clock();
    assert_eq!(app::vault_state(&place.vault(), &clock), Ok(VaultState::HalfMade));

    found_at(&place, founding()).unwrap();

    let opened = app::open_vault(&place.vault(), PASSWORD, clock).unwrap();
    assert_eq!(opened.cell().unwrap().names.len(), 1);
}

#[test]
fn the_folder_says_how_the_vault_stands() {
    let (place, clock) = (Place::new(), Wall::at("2026-09-05T09:00:00").clock());
    assert_eq!(app::vault_state(&place.vault(), &clock), Ok(VaultState::Absent));

    let desk = desk();
    let open = VaultState::Open {
        seat: Seat::Secretary,
        seat_name: Text::default(),
        cell_name: "Chi bộ thôn Lương Hậu".into(),
        idle_minutes: CellSettings::default().idle_minutes,
        must_set_password: false,
    };
    assert_eq!(desk.vault_state(), Ok(open));

    let closed = desk.leave();
    let openers = vec![Opener::Secretary, Opener::Recovery];
    assert_eq!(
        state(&closed),
        VaultState::Locked { openers, wait_seconds: 0, demo_password: None, demo_pin: None }
    );

    fs::remove_file(closed.place.vault().join("vault.db")).unwrap();
    let lost = app::vault_state(&closed.place.vault(), &clock);
    assert!(matches!(lost, Err(Problem::VaultDamaged { .. })), "{lost:?}");
}

#[test]
fn the_same_password_from_another_keyboard_opens() {
    let closed = desk().leave();
    let decomposed = "Đo\u{302}\u{300}ng ta\u{302}m nha\u{302}\u{301}t tri\u{301}";

    assert!(closed.open(decomposed).is_ok());
}

#[test]
fn after_the_third_wrong_password_the_door_stays_shut_for_a_while() {
    let closed = desk().leave();

    let waits = [0; 3].map(|_| wrong(&closed));

    let told = |wait_seconds| Problem::WrongPassword { wait_seconds };
    assert_eq!(waits, [told(0), told(0), told(2)]);
    assert_eq!(closed.open(PASSWORD).err(), Some(Problem::MustWait { wait_seconds: 2 }));
    closed.wall.pass(1);
    assert_eq!(closed.open(PASSWORD).err(), Some(Problem::MustWait { wait_seconds: 1 }));
    closed.wall.pass(1);
    assert_eq!(wrong(&closed), told(5), "longer each time");
    assert!(matches!(state(&closed), VaultState::Locked { wait_seconds: 5, .. }));
}

#[test]
fn the_right_password_wipes_the_count() {
    let closed = desk().leave();
    for _ in 0..3 {
        wrong(&closed);
    }
    closed.wall.pass(2);

    drop(closed.open(PASSWORD).unwrap());

    assert_eq!(wrong(&closed), Problem::WrongPassword { wait_seconds: 0 });
}

#[test]
fn a_wrong_recovery_code_counts_too_and_a_slip_does_not() {
    let closed = desk().leave();
    let other = desk().code.join("-");
    let mut slipped = closed.code.clone();
    let other_letter = if slipped[2].starts_with('2') { "3" } else { "2" };
    slipped[2].replace_range(..1, other_letter);

    for _ in 0..5 {
        let refused = closed.recover(&slipped.join(" ")).err();
        assert_eq!(refused, Some(Problem::RecoveryCodeMistyped { group: Some(3) }));
    }
    let short = closed.recover(&closed.code[..6].join("-")).err();
    assert_eq!(short, Some(Problem::RecoveryCodeMistyped { group: None }));

    let waits = [0; 3].map(|_| closed.recover(&other).unwrap_err());
    let told = |wait_seconds| Problem::WrongRecoveryCode { wait_seconds };
    assert_eq!(waits, [told(0), told(0), told(2)]);
}

#[test]
fn the_recovery_code_opens_for_a_new_password_and_nothing_else() {
    let closed = desk().leave();

    let mut desk = closed.recover(&closed.code.join(" ").to_lowercase()).unwrap();

    let shut = Problem::PasswordMustBeSet;
    assert!(desk.must_set_password());
    assert_eq!(desk.cell().err(), Some(shut.clone()));
    assert_eq!(desk.enter_member(&person("Siu Black")).err(), Some(shut.clone()));
    assert_eq!(desk.openers().err(), Some(shut.clone()));
    assert_eq!(desk.renew_recovery_code().err(), Some(shut));
    assert!(matches!(desk.vault_state(), Ok(VaultState::Open { must_set_password: true, .. })));

    let short = desk.set_new_password("ngắn".into());
    assert_eq!(short, Err(Problem::PasswordTooShort { least: 8 }));
    assert!(desk.must_set_password());

    desk.set_new_password("Tay nắm tay cùng đi".into()).unwrap();
    assert_eq!((desk.must_set_password(), desk.seat()), (false, Seat::Secretary));
    assert_eq!(desk.cell().unwrap().names.len(), 1);
    drop(desk);
    assert!(matches!(closed.open(PASSWORD), Err(Problem::WrongPassword { .. })));
    assert!(closed.open("Tay nắm tay cùng đi").is_ok());
}

#[test]
fn a_new_password_without_the_old_one_needs_the_recovery_code() {
    let mut desk = desk();

    let refused = desk.set_new_password("Tay nắm tay cùng đi".into());

    assert_eq!(refused, Err(Problem::NotAllowed));
    assert!(desk.leave_and_open(PASSWORD).is_ok());
}

#[test]
fn a_vault_is_open_at_one_desk_at_a_time() {
    let desk = desk();

    let second = app::open_vault(&desk.vault(), PASSWORD, desk.wall.clock());

    assert!(matches!(second, Err(Problem::VaultBusy { .. })), "{second:?}");
    assert!(desk.cell().is_ok());
}

#[test]
fn without_a_vault_there_is_nothing_to_open() {
    let (place, wall) = (Place::new(), Wall::at("2026-09-05T09:00:00"));

    let refused = app::open_vault(&place.vault(), PASSWORD, wall.clock());

    assert_eq!(refused.err(), Some(Problem::VaultAbsent));
    assert_eq!(fs::read_dir(place.folder()).unwrap().count(), 0, "and nothing was made");
}

#[test]
fn what_was_founded_is_there_after_a_restart() {
    let desk = found(
        Founding { names: names("2019-03-15", "Chi bộ xóm Sòng"), ..founding() },
        "2026-09-05",
    );

    let desk = desk.leave_and_open(PASSWORD).unwrap();

    assert_eq!(desk.cell().unwrap().name_now.unwrap().names.name.as_str(), "Chi bộ xóm Sòng");
    let Ok(VaultState::Open { cell_name, .. }) = desk.vault_state() else { panic!("closed") };
    assert_eq!(cell_name, Text::from("Chi bộ xóm Sòng"));
}
