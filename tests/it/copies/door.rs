//! Restoring and rescuing where nobody has opened the vault: on a clean machine, after a damage.

use std::fs;
use std::path::{Path, PathBuf};

use app::{Desk, DoorSecret, Problem, RecordKind, Watch};
use domain::member::MemberOrder;
use store::{Passphrase, Secret, Vault};

use super::{back_up, cell};
use crate::support::{ClosedDesk, PASSWORD, Place, Wall, person};

const DEPUTY: &str = "Sông sâu còn có kẻ dò";

fn password(words: &str) -> DoorSecret {
    DoorSecret::Password(words.into())
}

fn people(desk: &Desk) -> usize {
    desk.members(MemberOrder::GivenName, true).unwrap().len()
}

/// A closed vault of eight people, and a copy from before the ninth came.
struct Case {
    closed: ClosedDesk,
    copy: PathBuf,
}

fn case() -> Case {
    let mut desk = cell();
    desk.add_deputy(DEPUTY.into()).unwrap();
    let copy = back_up(&desk).path.into();
    desk.wall.pass(3600);
    desk.enter_member(&person("Giàng A Páo")).unwrap();
    Case { closed: desk.leave(), copy }
}

impl Case {
    fn folder(&self) -> PathBuf {
        self.closed.place.vault()
    }

    fn restore_into(&self, folder: &Path, secret: DoorSecret) -> Result<Desk, Problem> {
        let clock = self.closed.wall.clock();
        app::restore_at_the_door(folder, &self.copy, secret, clock, &Watch::default())
    }

    /// Break the database from its middle on, and the first page too where that is wished.
    fn damage(&self, from: usize) {
        let file = self.folder().join("vault.db");
        let mut bytes = fs::read(&file).unwrap();
        for place in (from..bytes.len()).step_by(4096) {
            bytes[place] ^= 0x55;
        }
        fs::write(file, bytes).unwrap();
    }
}

#[test]
fn on_a_clean_machine_a_copy_opens_with_the_password_alone() {
    let case = case();
    let machine = Place::new();
    let listed = app::copies_at_the_door(&machine.vault(), case.copy.parent()).unwrap();
    assert_eq!((listed.elsewhere.len(), listed.has_vault), (1, false));

    let desk = case.restore_into(&machine.vault(), password(PASSWORD)).unwrap();

    assert_eq!((people(&desk), desk.must_set_password()), (8, false));
    drop(desk);
    let again = app::open_vault(&machine.vault(), PASSWORD, case.closed.wall.clock());
    assert_eq!(people(&again.unwrap()), 8);
}

#[test]
fn on_a_clean_machine_a_copy_opens_with_the_recovery_code_alone() {
    let case = case();
    let machine = Place::new();
    let code = DoorSecret::Code(case.closed.code.join(" ").to_lowercase());

    let mut desk = case.restore_into(&machine.vault(), code).unwrap();

    assert!(desk.must_set_password());
    desk.set_new_password("Tay nắm tay cùng đi".into()).unwrap();
    assert_eq!(people(&desk), 8);
}

#[test]
fn at_the_door_only_an_opener_of_the_copy_restores_it() {
    let case = case();
    let before = fs::read(case.folder().join("vault.db")).unwrap();

    let wrong = case.restore_into(&case.folder(), password("đoán mò cho vui")).err();
    let pin = case.restore_into(&case.folder(), password("2846")).err();
    let third = case.restore_into(&case.folder(), password("đoán mò lần ba")).err();

    let told = |wait_seconds| Some(Problem::WrongPassword { wait_seconds });
    assert_eq!([wrong, pin, third], [told(0), told(0), told(2)], "counted as at the door");
    assert_eq!(fs::read(case.folder().join("vault.db")).unwrap(), before);
    let waiting = case.restore_into(&case.folder(), password(PASSWORD)).err();
    assert_eq!(waiting, Some(Problem::MustWait { wait_seconds: 2 }));
    case.closed.wall.pass(2);
    let desk = case.restore_into(&case.folder(), password(DEPUTY)).unwrap();
    assert_eq!(desk.prepare_undo().err(), Some(Problem::NotAllowed), "sits as deputy");
}

#[test]
fn a_vault_that_does_not_open_is_restored_and_kept() {
    let case = case();
    case.damage(100);
    let damaged = fs::read(case.folder().join("vault.db")).unwrap();
    assert!(matches!(case.closed.open(PASSWORD), Err(Problem::VaultDamaged { .. })));

    let desk = case.restore_into(&case.folder(), password(PASSWORD)).unwrap();

    assert_eq!(people(&desk), 8);
    let aside = fs::read_dir(case.folder().join("aside")).unwrap().next().unwrap().unwrap();
    assert_eq!(fs::read(aside.path().join("vault.db")).unwrap(), damaged);
}

#[test]
fn a_stale_journal_beside_the_vault_does_not_reach_the_restored_one() {
    let case = case();
    let stale = fs::read(case.folder().join("vault.db")).unwrap();
    for side in ["vault.db-journal", "vault.db-wal", "vault.db-shm"] {
        fs::write(case.folder().join(side), &stale).unwrap();
        fs::write(case.copy.join(side), &stale).unwrap();
    }

    let desk = case.restore_into(&case.folder(), password(PASSWORD)).unwrap();

    assert_eq!(people(&desk), 8);
    assert!(!case.folder().join("vault.db-wal").exists());
}

#[test]
fn a_copy_of_a_newer_program_is_left_alone() {
    let case = case();
    let secret = Secret::Password(Passphrase::new(PASSWORD));
    let (mut vault, _) = Vault::open(&case.copy, &secret).unwrap();
    vault.write(|tx| Ok::<_, store::Error>(tx.pragma_update(None, "user_version", 999)?)).unwrap();
    drop(vault);

    let refused = case.restore_into(&case.folder(), password(PASSWORD)).err();

    assert!(matches!(refused, Some(Problem::VaultTooNew { found: 999, .. })), "{refused:?}");
    assert_eq!(people(&case.closed.open(PASSWORD).unwrap()), 9);
}

#[test]
fn what_can_be_read_of_a_damaged_vault_is_rescued_and_told() {
    let case = case();
    let size = fs::metadata(case.folder().join("vault.db")).unwrap().len();
    case.damage(usize::try_from(size).unwrap() * 2 / 3);
    assert!(matches!(case.closed.open(PASSWORD), Err(Problem::VaultDamaged { .. })));
    let listed = app::copies_at_the_door(&case.folder(), None).unwrap();
    assert_eq!((listed.beside.len(), listed.has_vault), (1, true));

    let (desk, told) = app::open_rescued(
        &case.folder(),
        password(PASSWORD),
        case.closed.wall.clock(),
        &Watch::default(),
    )
    .unwrap();

    let of = |kind| told.lines.iter().find(|line| line.kind == kind).copied().unwrap();
    let members = of(RecordKind::Members);
    let there = desk.copies().unwrap().beside[0].differences.clone();
    assert!(members.rescued + members.from_copy >= 9, "{told:?}\n{there:?}");
    assert!(told.lines.iter().any(|line| line.from_copy > 0), "{told:?}");
    assert_eq!(told.copy_of.unwrap().to_string(), "2026-09-05 09:00:00");
    assert!(people(&desk) >= 8);
    drop(desk);
    assert!(case.closed.open(PASSWORD).is_ok(), "with the password there was");
    assert_eq!(fs::read_dir(case.folder().join("aside")).unwrap().count(), 1, "the file is kept");
}

#[test]
fn nothing_is_rescued_without_a_secret_of_the_vault() {
    let case = case();
    case.damage(8292);
    let before = fs::read(case.folder().join("vault.db")).unwrap();

    let wall: &Wall = &case.closed.wall;
    let refused = app::open_rescued(
        &case.folder(),
        password("đoán mò cho vui"),
        wall.clock(),
        &Watch::default(),
    );

    assert_eq!(refused.err(), Some(Problem::WrongPassword { wait_seconds: 0 }));
    assert_eq!(fs::read(case.folder().join("vault.db")).unwrap(), before);
}

#[test]
fn a_vault_without_slots_is_rescued_by_those_of_its_copy() {
    let case = case();
    fs::remove_dir_all(case.folder().join("slots")).unwrap();

    let (desk, told) = app::open_rescued(
        &case.folder(),
        password(PASSWORD),
        case.closed.wall.clock(),
        &Watch::default(),
    )
    .unwrap();

    assert_eq!(people(&desk), 9);
    assert!(told.lines.iter().all(|line| line.lost == 0 && !line.may_miss_more), "{told:?}");
}
