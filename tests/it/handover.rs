//! Handing over the vault: packed with a code, received on a clean machine under a new password.

mod damages;
mod member;

use std::fs;
use std::path::{Path, PathBuf};

use app::{
    Cost, Desk, HandedOver, PackageKey, PackageView, PaperRef, Problem, RecoveryCode, Watch,
};
use domain::handover::HandoverWay;
use domain::member::MemberOrder;
use store::copy::TableCount;
use store::{Passphrase, Secret, Vault};
use tempfile::TempDir;

use crate::demo;
use crate::support::{
    PASSWORD, Place, SECRETARY, TrialDesk, Wall, awkward_people, desk, is_readable,
};

const RECEIVER: &str = "Tôn Thất Bách";
const NEXT_PASSWORD: &str = "Nối bước cha anh, vững tay chèo";

/// A vault of people whose names ask for care, handed over.
struct Case {
    desk: TrialDesk,
    stick: TempDir,
    given: HandedOver,
}

fn case() -> Case {
    let mut desk = desk();
    for particulars in awkward_people() {
        desk.enter_member(&particulars).unwrap();
    }
    let stick = tempfile::tempdir().unwrap();
    let given = hand_over(&mut desk, stick.path());
    Case { desk, stick, given }
}

fn hand_over(desk: &mut Desk, stick: &Path) -> HandedOver {
    let target = stick.join("Gói bàn giao.age");
    desk.hand_over_vault(&target, &RECEIVER.into(), &Watch::default()).unwrap()
}

/// What the receiver types: the groups as they are read from the sheet.
fn key(path: &Path, code: &RecoveryCode) -> PackageKey {
    PackageKey { path: path.display().to_string(), code: code.groups.join(" ").to_lowercase() }
}

fn receive(folder: &Path, key: PackageKey) -> Result<(Desk, RecoveryCode), Problem> {
    let (password, clock) = (NEXT_PASSWORD.to_owned(), Wall::at("2026-09-07T08:00:00").clock());
    app::receive_vault_at_cost(folder, key, password, clock, (Cost::LOWEST, &Watch::default()))
}

impl Case {
    fn package(&self) -> PathBuf {
        PathBuf::from(&self.given.path)
    }

    fn key(&self) -> PackageKey {
        key(&self.package(), &self.given.code)
    }

    fn look(&self) -> Result<PackageView, Problem> {
        app::look_into_package(self.key(), &Watch::default())
    }
}

fn names(desk: &Desk) -> Vec<String> {
    let lines = desk.members(MemberOrder::GivenName, true).unwrap();
    lines.into_iter().map(|line| line.name).collect()
}

fn counts(folder: &Path, password: &str) -> Vec<TableCount> {
    let secret = Secret::Password(Passphrase::new(password));
    let (vault, _) = Vault::open(folder, &secret).unwrap();
    vault.counts().unwrap()
}

#[test]
fn a_clean_machine_receives_every_record_there_is() {
    let (folder, mut desk) = demo::demo();
    let (stick, machine) = (tempfile::tempdir().unwrap(), Place::new());
    let given = hand_over(&mut desk, stick.path());
    let people = names(&desk);
    drop(desk);

    let told = app::look_into_package(key(Path::new(&given.path), &given.code), &Watch::default());
    assert_eq!(told.as_ref(), Ok(&given.package));
    assert_eq!(given.package.counts.len(), 10, "{:?}", given.package.counts);
    let (received, _) =
        receive(&machine.vault(), key(Path::new(&given.path), &given.code)).unwrap();

    assert_eq!(names(&received), people);
    let [line] = &received.handovers().unwrap()[..] else { panic!("one handover") };
    assert_eq!((line.way, &line.package), (HandoverWay::Received, &given.package));
    drop(received);
    // On each side the same two rows came after the package was made: that it went, that it came.
    assert_eq!(
        counts(&machine.vault(), NEXT_PASSWORD),
        counts(folder.path(), &app::demo_password().unwrap())
    );
}

#[test]
fn only_who_received_it_opens_the_vault_from_then_on() {
    let case = case();
    let machine = Place::new();
    let (received, code) = receive(&machine.vault(), case.key()).unwrap();
    assert!(!received.must_set_password());
    drop(received);

    let clock = || case.desk.wall.clock();
    let former = app::open_vault(&machine.vault(), PASSWORD, clock()).err();
    let former_code = case.desk.code.join("-");
    let former_sheet = app::open_with_recovery(&machine.vault(), &former_code, clock()).err();

    assert!(matches!(former, Some(Problem::WrongPassword { .. })), "{former:?}");
    assert!(matches!(former_sheet, Some(Problem::WrongRecoveryCode { .. })), "{former_sheet:?}");
    assert!(app::open_vault(&machine.vault(), NEXT_PASSWORD, clock()).is_ok());
    assert!(app::open_with_recovery(&machine.vault(), &code.groups.join("-"), clock()).is_ok());
    assert!(case.desk.members(MemberOrder::GivenName, false).is_ok(), "and the giver keeps theirs");
}

#[test]
fn a_vault_that_was_there_is_set_aside_and_comes_back() {
    let case = case();
    let machine = crate::support::desk();
    let folder = machine.vault();
    let closed = machine.leave();

    let (received, _) = receive(&folder, case.key()).unwrap();

    assert_eq!(received.members(MemberOrder::GivenName, false).unwrap().len(), 8);
    let undo = received.prepare_undo().unwrap();
    assert!(received.undo_restore(undo).unwrap().is_none(), "it opens with its own password");
    let back = closed.open(PASSWORD).unwrap();
    assert_eq!(back.members(MemberOrder::GivenName, false).unwrap().len(), 1);
}

#[test]
fn no_word_of_a_member_can_be_read_in_a_package() {
    let case = case();
    let bytes = fs::read(case.package()).unwrap();
    let secrets = [
        "Bách",
        "Siu Black",
        "Đỗ Đạt",
        "Tổ đảng",
        "Lương Hậu",
        "Nguyễn",
        PASSWORD,
        "recovery",
        "SQLite",
        "madeAt",
    ];

    for secret in secrets {
        assert!(!is_readable(&bytes, secret), "{secret}");
    }
}

#[test]
fn a_code_with_a_slip_and_the_code_of_another_package_are_told_apart() {
    let case = case();
    let mut slipped = case.given.code.clone();
    slipped.groups.swap(1, 2);

    let slip = app::look_into_package(key(&case.package(), &slipped), &Watch::default());
    let short = PackageKey { code: "7K3Q".into(), ..case.key() };
    let short = app::look_into_package(short, &Watch::default());
    let other = self::case();
    let wrong = app::look_into_package(key(&case.package(), &other.given.code), &Watch::default());

    assert_eq!(slip, Err(Problem::PackageCodeMistyped { group: Some(2) }));
    assert_eq!(short, Err(Problem::PackageCodeMistyped { group: None }));
    let path = case.given.path.clone();
    assert_eq!(wrong, Err(Problem::WrongPackageCode { path }));
}

#[test]
fn a_short_password_is_refused_before_anything_is_laid() {
    let case = case();
    let machine = Place::new();
    let (clock, watch) = (case.desk.wall.clock(), Watch::default());

    let refused = app::receive_vault(&machine.vault(), case.key(), "ngắn".into(), clock, &watch);

    assert_eq!(refused.err(), Some(Problem::PasswordTooShort { least: app::LEAST_PASSWORD }));
    assert!(!machine.vault().exists());
}

#[test]
fn receiving_that_is_stopped_leaves_nothing() {
    let case = case();
    let machine = Place::new();
    let watch = Watch::default();
    watch.stop();

    let stopped = app::receive_vault_at_cost(
        &machine.vault(),
        case.key(),
        NEXT_PASSWORD.into(),
        case.desk.wall.clock(),
        (Cost::LOWEST, &watch),
    );

    assert_eq!(stopped.err(), Some(Problem::Stopped));
    assert!(!machine.vault().exists());
}

#[test]
fn what_a_killed_program_left_of_receiving_does_no_harm() {
    let case = case();
    let machine = Place::new();
    let left = machine.vault().join("restoring");
    fs::create_dir_all(left.join("slots")).unwrap();
    fs::write(left.join("vault.db"), "nửa chừng").unwrap();
    let clock = case.desk.wall.clock();
    assert_eq!(app::vault_state(&machine.vault(), &clock), Ok(app::VaultState::Absent));

    let (received, _) = receive(&machine.vault(), case.key()).unwrap();

    assert_eq!(received.members(MemberOrder::GivenName, false).unwrap().len(), 8);
    assert!(!left.exists());
}

#[test]
fn packing_leaves_the_package_alone_on_the_stick() {
    let mut case = case();
    let before = fs::read(case.package()).unwrap();
    assert_eq!(fs::read_dir(case.stick.path()).unwrap().count(), 1);
    let watch = Watch::default();
    watch.stop();
    let target = case.package();

    let stopped = case.desk.hand_over_vault(&target, &RECEIVER.into(), &watch);

    assert_eq!(stopped.err(), Some(Problem::Stopped));
    assert_eq!(fs::read(case.package()).unwrap(), before);
    assert_eq!(case.look().unwrap(), case.given.package);
    assert!(!case.desk.vault().join("packing").exists());
    assert_eq!(case.desk.handovers().unwrap().len(), 1);
}

#[test]
fn a_package_is_not_laid_over_the_vault() {
    let mut desk = desk();
    let before = fs::read(desk.vault().join("vault.db")).unwrap();

    for name in ["vault.db", "slots/secretary.age", "gói.age"] {
        let target = desk.vault().join(name);
        let refused = desk.hand_over_vault(&target, &RECEIVER.into(), &Watch::default()).err();
        assert_eq!(refused, Some(Problem::BadChoice { field: "package".into() }), "{name}");
    }

    assert!(fs::read(desk.vault().join("vault.db")).unwrap() == before);
}

#[test]
fn the_list_for_both_to_sign_is_printed_from_what_was_kept() {
    let case = case();
    let package = &case.given.package;
    assert_eq!((package.giver.as_str(), package.receiver.as_str()), (SECRETARY, RECEIVER));

    let paper = case.desk.paper(PaperRef::Handover { handover: case.given.handover }).unwrap();

    let words = paper.text.split_whitespace().collect::<Vec<_>>().join(" ");
    for wanted in [SECRETARY, RECEIVER, "An Phú", &package.fingerprint, "Chi bộ thôn Lương Hậu"]
    {
        assert!(words.contains(wanted), "{wanted} is not in {words}");
    }
    for count in &package.counts {
        assert!(words.contains(&count.records.to_string()), "{count:?}");
    }
    let sheet = case.desk.package_sheet().unwrap();
    for group in &case.given.code.groups {
        assert!(sheet.text.contains(group.as_str()), "{group} is not on its sheet");
        assert!(!words.contains(group.as_str()), "the code does not stand on the list");
    }
}

#[test]
fn the_code_is_shown_no_more_once_the_desk_was_left() {
    let mut case = case();
    case.desk.idle_seat().unwrap();
    case.desk.leave_seat(PASSWORD.into()).unwrap();
    assert_eq!(case.desk.package_sheet().err(), Some(Problem::NoPackageCode), "another sits down");
    let again = case.desk.leave_and_open(PASSWORD).unwrap();

    assert_eq!(again.package_sheet().err(), Some(Problem::NoPackageCode));
    assert_eq!(again.handovers().unwrap()[0].way, HandoverWay::Given);
}
