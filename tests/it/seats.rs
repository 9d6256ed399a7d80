//! Seats inside an open vault: PINs, handing over, choosing one's own, coming back.

use app::{Desk, Problem, SeatChoice, VaultState};
use domain::MemberId;
use domain::member::{Particulars, StandingKind, StandingPeriod};
use domain::pin::WeakPin;
use domain::role::Seat;

use crate::support::{PASSWORD, TrialDesk, awkward_people, date, day, desk, person};

const PIN: &str = "2846";
const OTHER_PIN: &str = "7391";
const DEPUTY: &str = "Sông sâu còn có kẻ dò";

/// A desk with two members beside the secretary, each with a PIN.
fn with_two() -> (TrialDesk, [MemberId; 2]) {
    let mut desk = desk();
    let members = ["Y Bih Niê", "Tôn Thất Bách"].map(|name| enter(&mut desk, name));
    desk.set_pin(members[0], PIN.into()).unwrap();
    desk.set_pin(members[1], OTHER_PIN.into()).unwrap();
    (desk, members)
}

fn enter(desk: &mut Desk, name: &str) -> MemberId {
    desk.enter_member(&person(name)).unwrap().member.id
}

fn wrong(wait_seconds: u32) -> Problem {
    Problem::WrongPin { wait_seconds }
}

#[test]
fn a_member_takes_the_seat_and_only_a_password_takes_it_back() {
    let (mut desk, [member, _]) = with_two();

    let entered = desk.hand_over_seat(member, PIN.into()).unwrap();
    assert_eq!((entered.member, entered.name.as_str()), (member, "Y Bih Niê"));
    assert_eq!((desk.seat(), entered.last_entered_at), (Seat::Member(member), None));
    assert_eq!(desk.home().err(), Some(Problem::NotAllowed));

    let refused = desk.leave_seat("Sai mật khẩu".into());
    assert_eq!(refused, Err(Problem::WrongPassword { wait_seconds: 0 }));
    assert_eq!(desk.seat(), Seat::Member(member));

    desk.leave_seat(PASSWORD.into()).unwrap();
    assert_eq!(desk.seat(), Seat::Secretary);
    assert!(desk.home().is_ok());
}

#[test]
fn the_deputy_comes_back_as_the_deputy() {
    let (mut desk, [member, _]) = with_two();
    desk.add_deputy(DEPUTY.into()).unwrap();

    desk.hand_over_seat(member, PIN.into()).unwrap();
    desk.leave_seat(DEPUTY.into()).unwrap();

    assert_eq!(desk.seat(), Seat::Deputy);
    assert_eq!(desk.remove_deputy(), Err(Problem::NotAllowed));
}

#[test]
fn a_pin_is_not_the_password_and_the_password_no_pin() {
    let (mut desk, [member, _]) = with_two();

    assert_eq!(desk.hand_over_seat(member, PASSWORD.into()).err(), Some(wrong(0)));
    assert_eq!(desk.hand_over_seat(member, OTHER_PIN.into()).err(), Some(wrong(0)));
    desk.hand_over_seat(member, PIN.into()).unwrap();
    assert_eq!(desk.leave_seat(PIN.into()), Err(Problem::WrongPassword { wait_seconds: 0 }));
    assert_eq!(desk.leave_and_open(PIN).err(), Some(Problem::WrongPassword { wait_seconds: 0 }));
}

#[test]
fn an_idle_seat_goes_to_nobody_and_everyone_may_choose_their_own() {
    let (mut desk, [member, other]) = with_two();
    desk.hand_over_seat(member, PIN.into()).unwrap();

    desk.idle_seat().unwrap();
    assert_eq!(desk.seat(), Seat::Chooser);
    assert_eq!(desk.own_home(member).err(), Some(Problem::NotAllowed));

    desk.enter_seat(other, OTHER_PIN.into()).unwrap();
    assert_eq!(desk.seat(), Seat::Member(other));
    assert_eq!(desk.enter_seat(member, PIN.into()).err(), Some(Problem::NotAllowed));
}

#[test]
fn the_chooser_shows_names_and_nothing_else() {
    let mut desk = desk();
    let mut members: Vec<_> = awkward_people()
        .iter()
        .map(|particulars| desk.enter_member(particulars).unwrap().member.id)
        .collect();
    let gone = members.pop().unwrap();
    let period = StandingPeriod {
        kind: StandingKind::Transferred,
        from_on: day("2026-08-01"),
        until_on: None,
        reason: "Chuyển sinh hoạt".into(),
    };
    desk.save_standing(gone, None, period).unwrap();
    desk.set_pin(members[2], PIN.into()).unwrap();

    let at_secretary = desk.seat_choices().unwrap();
    desk.idle_seat().unwrap();
    let choices = desk.seat_choices().unwrap();

    let names: Vec<_> = choices.iter().map(|choice| choice.name.as_str()).collect();
    assert_eq!(
        names,
        [
            "Lê Thị An Bình",
            "Tôn Thất Bách",
            "Siu Black",
            "Nguyễn Thị Bưởi",
            "Đỗ Đạt",
            "Trần Đức Ưởng",
            "Y Bih Niê",
        ]
    );
    let with_pin = choices.iter().filter(|choice| choice.has_pin);
    assert_eq!(with_pin.map(|choice| choice.member).collect::<Vec<_>>(), [members[2]]);
    assert_eq!(at_secretary, choices);
    let SeatChoice { member: _, name: _, has_pin: _ } = &choices[0];
    assert_eq!(desk.enter_seat(gone, PIN.into()).err(), Some(Problem::Missing));
}

#[test]
fn wrong_pins_make_the_next_wait_for_each_member_alone() {
    let (mut desk, [member, other]) = with_two();
    desk.idle_seat().unwrap();

    let waits = [(); 4].map(|()| desk.enter_seat(member, "1357".into()).err());
    assert_eq!(
        waits,
        [wrong(0), wrong(0), wrong(2), Problem::MustWait { wait_seconds: 2 }].map(Some)
    );
    desk.enter_seat(other, OTHER_PIN.into()).unwrap();
    desk.idle_seat().unwrap();

    assert_eq!(
        desk.enter_seat(member, PIN.into()).err(),
        Some(Problem::MustWait { wait_seconds: 2 }),
        "the right one has to wait too"
    );
    desk.wall.pass(2);
    desk.enter_seat(member, PIN.into()).unwrap();
}

#[test]
fn wrong_pins_are_remembered_over_a_restart() {
    let (mut desk, [member, _]) = with_two();
    for _ in 0..3 {
        desk.hand_over_seat(member, "1357".into()).unwrap_err();
    }

    let mut desk = desk.leave_and_open(PASSWORD).unwrap();

    let waits = Some(Problem::MustWait { wait_seconds: 2 });
    assert_eq!(desk.hand_over_seat(member, PIN.into()).err(), waits);
    desk.wall.pass(5);
    assert_eq!(desk.hand_over_seat(member, "1357".into()).err(), Some(wrong(5)));
    desk.wall.pass(5);
    desk.hand_over_seat(member, PIN.into()).unwrap();
    desk.leave_seat(PASSWORD.into()).unwrap();
    assert_eq!(desk.hand_over_seat(member, "1357".into()).err(), Some(wrong(0)), "counted anew");
}

#[test]
fn wrong_passwords_at_a_members_seat_count_as_at_the_door() {
    let (mut desk, [member, _]) = with_two();
    desk.hand_over_seat(member, PIN.into()).unwrap();
    for _ in 0..3 {
        desk.leave_seat("Sai mật khẩu".into()).unwrap_err();
    }

    let waits = Problem::MustWait { wait_seconds: 2 };
    assert_eq!(desk.leave_seat(PASSWORD.into()), Err(waits.clone()));
    assert_eq!(desk.leave_and_open(PASSWORD).err(), Some(waits));
}

#[test]
fn a_weak_pin_is_refused_with_the_reason() {
    let mut desk = desk();
    let someone = Particulars { born_on: Some(date("19/5/1971")), ..person("Đỗ Đạt") };
    let member = desk.enter_member(&someone).unwrap().member.id;
    let cases = [
        ("12", WeakPin::BadLength),
        ("hai mươi", WeakPin::NotDigits),
        ("0000", WeakPin::Repeated),
        ("1234", WeakPin::InOrder),
        ("1971", WeakPin::Year),
        ("0519", WeakPin::Birthday),
    ];

    for (typed, why) in cases {
        assert_eq!(desk.set_pin(member, typed.into()), Err(Problem::WeakPin { why }), "{typed}");
    }
    assert_eq!(desk.hand_over_seat(member, "1234".into()).err(), Some(Problem::NoPin));
}

#[test]
fn a_pin_that_is_there_is_changed_by_its_owner_alone() {
    let (mut desk, [member, _]) = with_two();
    assert_eq!(desk.set_pin(member, "5928".into()), Err(Problem::PinPresent));
    assert_eq!(desk.change_pin(PIN.into(), "5928".into()), Err(Problem::NotAllowed));

    desk.hand_over_seat(member, PIN.into()).unwrap();
    assert_eq!(desk.change_pin("1357".into(), "5928".into()), Err(wrong(0)));
    desk.change_pin(PIN.into(), "5928".into()).unwrap();
    desk.idle_seat().unwrap();

    assert_eq!(desk.enter_seat(member, PIN.into()).err(), Some(wrong(0)));
    desk.enter_seat(member, "5928".into()).unwrap();
}

#[test]
fn a_reset_is_told_at_the_next_entry_and_stays_in_the_history() {
    let (mut desk, [member, _]) = with_two();
    desk.hand_over_seat(member, PIN.into()).unwrap();
    desk.leave_seat(PASSWORD.into()).unwrap();
    assert_eq!(desk.reset_pin(member, &" ".into()), Err(Problem::Blank { field: "reason".into() }));

    desk.wall.set("2026-09-07T08:00:00");
    desk.reset_pin(member, &"Đồng chí quên mã".into()).unwrap();
    assert_eq!(desk.hand_over_seat(member, PIN.into()).err(), Some(Problem::NoPin));
    assert_eq!(desk.reset_pin(member, &"Lần nữa".into()), Err(Problem::NoPin));
    desk.set_pin(member, "5928".into()).unwrap();
    let first = desk.hand_over_seat(member, "5928".into()).unwrap();
    let home = desk.own_home(member).unwrap();
    desk.idle_seat().unwrap();
    let second = desk.enter_seat(member, "5928".into()).unwrap();

    let at = "2026-09-07T08:00:00".parse().unwrap();
    let told: Vec<_> = first.resets.iter().map(|reset| (reset.at, reset.reason.as_str())).collect();
    assert_eq!(told, [(at, "Đồng chí quên mã")]);
    assert_eq!(first.last_entered_at, Some("2026-09-05T09:00:00".parse().unwrap()));
    assert_eq!((home.resets, home.pin_set_at), (first.resets, Some(at)));
    assert_eq!((second.resets.len(), second.last_entered_at), (0, Some(at)));

    desk.leave_seat(PASSWORD.into()).unwrap();
    let lines = desk.history("pin", member.0).unwrap();
    let deeds: Vec<_> = lines.iter().map(|line| line.deed.as_str()).collect();
    assert_eq!(deeds, ["set_pin", "reset_pin", "set_pin"]);
    assert!(lines[1].after.as_ref().unwrap().contains("Đồng chí quên mã"));
    let said = format!("{lines:?}");
    assert!(!said.contains("5928") && !said.contains("argon2"), "{said}");
}

#[test]
fn the_deputy_resets_no_pin() {
    let (mut desk, [member, _]) = with_two();
    desk.add_deputy(DEPUTY.into()).unwrap();
    let mut desk = desk.leave_and_open(DEPUTY).unwrap();

    assert_eq!(desk.reset_pin(member, &"Quên".into()), Err(Problem::NotAllowed));
    desk.hand_over_seat(member, PIN.into()).unwrap();
}

#[test]
fn the_window_learns_whose_seat_it_is_and_a_lock_closes_the_vault() {
    let (mut desk, [member, _]) = with_two();
    desk.hand_over_seat(member, PIN.into()).unwrap();

    let state = desk.vault_state().unwrap();
    let VaultState::Open { seat, seat_name, .. } = state else { panic!("{state:?}") };
    assert_eq!((seat, seat_name.as_str()), (Seat::Member(member), "Y Bih Niê"));

    let desk = desk.leave_and_open(PASSWORD).unwrap();
    assert_eq!(desk.seat(), Seat::Secretary);
}

#[test]
fn after_the_recovery_code_no_seat_is_handed_over_before_the_password_is_set() {
    let (desk, [member, _]) = with_two();
    let closed = desk.leave();
    let mut desk = closed.recover(&closed.code.join("-")).unwrap();

    let refused = Some(Problem::PasswordMustBeSet);
    assert_eq!(desk.seat_choices().err(), refused);
    assert_eq!(desk.hand_over_seat(member, PIN.into()).err(), refused);
    assert_eq!(desk.idle_seat().err(), refused);
}
