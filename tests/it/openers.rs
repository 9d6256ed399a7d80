//! Who can open the vault: the deputy, changed passwords, the recovery code.

use app::{Opener, Problem, RecoveryAnswer};
use domain::role::Seat;
use domain::settings::CellSettings;

use crate::support::{PASSWORD, TrialDesk, desk, names, person, term};

const DEPUTY: &str = "Sông sâu còn có kẻ dò";
const NEW: &str = "Tay nắm tay cùng đi";

fn with_deputy() -> TrialDesk {
    let mut desk = desk();
    desk.add_deputy(DEPUTY.into()).unwrap();
    desk
}

fn answers(desk: &TrialDesk, groups: &[usize]) -> Vec<RecoveryAnswer> {
    let answer = |index: &usize| RecoveryAnswer {
        index: *index,
        text: format!(" {} ", desk.code[*index].to_lowercase()),
    };
    groups.iter().map(answer).collect()
}

#[test]
fn the_deputy_comes_in_by_a_password_of_their_own() {
    let desk = with_deputy();
    assert_eq!(desk.openers(), Ok(vec![Opener::Secretary, Opener::Deputy, Opener::Recovery]));

    let desk = desk.leave_and_open(DEPUTY).unwrap();

    assert_eq!(desk.seat(), Seat::Deputy);
    assert!(desk.cell().is_ok());
}

#[test]
fn the_deputy_keeps_the_books_and_not_the_keys_or_the_cell() {
    let mut desk = with_deputy().leave_and_open(DEPUTY).unwrap();

    let member = desk.enter_member(&person("Giàng A Páo")).unwrap().member;
    let refusals = [
        desk.add_deputy(NEW.into()).err(),
        desk.remove_deputy().err(),
        desk.renew_recovery_code().err(),
        desk.rename_cell(names("2026-10-01", "Chi bộ 3")).err(),
        desk.save_term(None, term("2027–2030", "2027-06-01", None)).err(),
        desk.save_settings(CellSettings::default()).err(),
    ];

    assert_eq!(refusals, [0; 6].map(|_| Some(Problem::NotAllowed)));
    assert_eq!(desk.history("member", member.id.0).unwrap()[0].seat, Seat::Deputy);
}

#[test]
fn a_removed_deputy_stays_out() {
    let mut desk = with_deputy();

    desk.remove_deputy().unwrap();

    assert_eq!(desk.openers(), Ok(vec![Opener::Secretary, Opener::Recovery]));
    assert_eq!(desk.remove_deputy(), Err(Problem::NoDeputy));
    let refused = desk.leave_and_open(DEPUTY).err();
    assert!(matches!(refused, Some(Problem::WrongPassword { .. })), "{refused:?}");
}

#[test]
fn there_is_one_deputy_with_a_password_of_length() {
    let mut desk = desk();

    assert_eq!(desk.add_deputy("ngắn".into()), Err(Problem::PasswordTooShort { least: 8 }));
    desk.add_deputy(DEPUTY.into()).unwrap();
    assert_eq!(desk.add_deputy(NEW.into()), Err(Problem::DeputyPresent));

    assert!(desk.leave_and_open(DEPUTY).is_ok(), "the first password stands");
}

#[test]
fn a_password_is_changed_by_whoever_knows_the_old_one() {
    let mut desk = desk();

    desk.change_password(PASSWORD.into(), NEW.into()).unwrap();

    let closed = desk.leave();
    assert!(matches!(closed.open(PASSWORD), Err(Problem::WrongPassword { .. })));
    assert!(closed.open(NEW).is_ok());
    assert!(closed.recover(&closed.code.join("")).is_ok(), "the recovery code still opens");
}

#[test]
fn each_seat_changes_its_own_password() {
    let mut desk = with_deputy().leave_and_open(DEPUTY).unwrap();

    let by_the_other = desk.change_password(PASSWORD.into(), NEW.into());
    assert_eq!(by_the_other, Err(Problem::WrongPassword { wait_seconds: 0 }));
    desk.change_password(DEPUTY.into(), NEW.into()).unwrap();

    let closed = desk.leave();
    assert_eq!(closed.open(NEW).unwrap().seat(), Seat::Deputy);
    assert_eq!(closed.open(PASSWORD).unwrap().seat(), Seat::Secretary);
}

#[test]
fn a_wrong_old_password_counts_as_at_the_door() {
    let mut desk = desk();
    let mut change = |old: &str| desk.change_password(old.into(), NEW.into()).unwrap_err();

    let waits = [0; 3].map(|_| change("không phải thế"));

    let told = |wait_seconds| Problem::WrongPassword { wait_seconds };
    assert_eq!(waits, [told(0), told(0), told(2)]);
    assert_eq!(change(PASSWORD), Problem::MustWait { wait_seconds: 2 });
}

#[test]
fn a_short_new_password_leaves_the_old_one() {
    let mut desk = desk();

    let refused = desk.change_password(PASSWORD.into(), "bảy chữ".into());

    assert_eq!(refused, Err(Problem::PasswordTooShort { least: 8 }));
    assert!(desk.leave_and_open(PASSWORD).is_ok());
}

#[test]
fn the_code_is_forgotten_once_it_was_typed_back() {
    let mut desk = desk();
    let right = answers(&desk, &[0, 3, 6]);
    let mut one_wrong = answers(&desk, &[1, 2]);
    one_wrong[1].text = desk.code[1].clone();
    let beyond = vec![RecoveryAnswer { index: 7, text: desk.code[0].clone() }];

    assert_eq!(desk.confirm_recovery(vec![]), Ok(false));
    assert_eq!(desk.confirm_recovery(one_wrong), Ok(false));
    assert_eq!(desk.confirm_recovery(beyond), Ok(false));
    assert_eq!(desk.confirm_recovery(right.clone()), Ok(true));

    assert_eq!(desk.confirm_recovery(right), Err(Problem::NoRecoveryCode));
}

#[test]
fn a_renewed_code_takes_the_place_of_the_old_one() {
    let mut desk = desk();
    let old = desk.code.join("-");

    let new = desk.renew_recovery_code().unwrap().groups;

    let answer = RecoveryAnswer { index: 0, text: new[0].clone() };
    assert_eq!(desk.confirm_recovery(vec![answer]), Ok(true), "the new one is to be confirmed");
    let closed = desk.leave();
    assert!(matches!(closed.recover(&old), Err(Problem::WrongRecoveryCode { .. })));
    assert!(closed.recover(&new.join("-")).is_ok());
}

#[test]
fn until_a_new_code_is_typed_back_the_old_sheet_and_the_new_one_both_open() {
    let mut desk = desk();
    let old = desk.code.join("-");
    let first = desk.renew_recovery_code().unwrap().groups;
    let second = desk.renew_recovery_code().unwrap().groups;
    let wrong = RecoveryAnswer { index: 0, text: first[0].clone() };
    assert_eq!(desk.confirm_recovery(vec![wrong]), Ok(false));
    assert_eq!(desk.openers(), Ok(vec![Opener::Secretary, Opener::Recovery]));

    let closed = desk.leave();

    assert!(closed.recover(&old).is_ok(), "the sheet in the safe");
    assert!(closed.recover(&second.join("-")).is_ok(), "the sheet just printed");
    let refused = closed.recover(&first.join("-")).err();
    assert!(matches!(refused, Some(Problem::WrongRecoveryCode { .. })), "{refused:?}");
}

#[test]
fn a_new_code_is_in_the_history_when_it_is_made_and_when_the_old_one_ends() {
    let mut desk = desk();
    let all: Vec<usize> = (0..7).collect();
    let first = answers(&desk, &all);
    desk.confirm_recovery(first).unwrap();
    desk.code = desk.renew_recovery_code().unwrap().groups;
    let renewed = answers(&desk, &[2, 5]);
    desk.confirm_recovery(renewed).unwrap();

    let history = desk.history("opener", 3).unwrap();

    let deeds: Vec<_> = history.iter().map(|line| line.deed.as_str()).collect();
    assert_eq!(deeds, ["confirm_recovery", "renew_recovery_code"]);
}

#[test]
fn no_two_openers_have_one_password() {
    let mut desk = desk();
    assert_eq!(desk.add_deputy(PASSWORD.into()), Err(Problem::PasswordTaken));
    desk.add_deputy(DEPUTY.into()).unwrap();
    let taken = desk.change_password(PASSWORD.into(), DEPUTY.into());
    assert_eq!(taken, Err(Problem::PasswordTaken));
    assert_eq!(desk.change_password(PASSWORD.into(), PASSWORD.into()), Ok(()), "one's own");

    let mut desk = desk.leave_and_open(DEPUTY).unwrap();
    let taken = desk.change_password(DEPUTY.into(), PASSWORD.into());

    assert_eq!(taken, Err(Problem::PasswordTaken));
    let code = desk.code.join("");
    let closed = desk.leave();
    let mut desk = closed.recover(&code).unwrap();
    assert_eq!(desk.set_new_password(DEPUTY.into()), Err(Problem::PasswordTaken));
    assert_eq!(desk.set_new_password(NEW.into()), Ok(()));
    drop(desk);
    assert_eq!(closed.open(DEPUTY).unwrap().seat(), Seat::Deputy);
    assert_eq!(closed.open(NEW).unwrap().seat(), Seat::Secretary);
}

#[test]
fn the_history_knows_that_a_key_changed_and_not_what_it_is() {
    let mut desk = with_deputy();
    desk.change_password(PASSWORD.into(), NEW.into()).unwrap();
    desk.remove_deputy().unwrap();

    let secretary = desk.history("opener", 1).unwrap();
    let deputy = desk.history("opener", 2).unwrap();

    assert_eq!(secretary[0].deed, "change_password");
    let deeds: Vec<_> = deputy.iter().map(|line| line.deed.as_str()).collect();
    assert_eq!(deeds, ["remove_deputy", "add_deputy"]);
    let told = format!("{secretary:?}{deputy:?}");
    assert!(!told.contains(NEW) && !told.contains(DEPUTY) && !told.contains(PASSWORD));
}
