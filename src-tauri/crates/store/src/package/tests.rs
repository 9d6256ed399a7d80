//! Packages: locked, read back, and refused for what they are not.

use std::fs;
use std::path::PathBuf;

use rusqlite::Connection;
use tempfile::TempDir;

use super::envelope::{self, Contents};
use super::*;
use crate::trial::{self, at};
use crate::{Cost, Opener, Passphrase, Secret, Vault, history};

const NEXT: &str = "Nối bước cha anh";

struct Case {
    vault: Vault,
    place: TempDir,
    code: RecoveryCode,
    header: Header,
}

fn note() -> PackageNote {
    PackageNote {
        made_at: at(30, 0),
        cell: "Chi bộ thôn Lương Hậu".into(),
        giver: "Nguyễn Thị Bưởi".into(),
        receiver: "Đỗ Đạt".into(),
        subject: String::new(),
    }
}

/// A vault with a record, handed over.
fn case() -> Case {
    let (mut vault, place) = (trial::vault(), tempfile::tempdir().unwrap());
    let entry = history::Entry {
        at: at(0, 0),
        seat: "secretary",
        deed: "give_task",
        noun: "task",
        record: 1,
        before: None,
        after: Some("Thăm gia đình cụ Trần Văn Mít".into()),
    };
    vault.write(|tx| history::record(tx, &entry)).unwrap();
    let code = RecoveryCode::random().unwrap();
    let target = place.path().join("gói.age");
    let header =
        vault.hand_over(&target, note(), (&code, Cost::LOWEST), &Watch::default()).unwrap();
    Case { vault, place, code, header }
}

impl Case {
    fn package(&self) -> PathBuf {
        self.place.path().join("gói.age")
    }

    fn look(&self) -> Result<Header> {
        look(&self.package(), &self.code, &Watch::default())
    }

    /// Receive the package in a folder of its own.
    fn receive(&self) -> Result<Vault> {
        let founding = crate::Founding {
            password: Passphrase::new(NEXT),
            recovery_code: RecoveryCode::random().unwrap(),
            cost: Cost::LOWEST,
        };
        let package = self.package();
        let folder = self.place.path().join("máy mới");
        let (ready, _) =
            prepare_package(&folder, (&package, &self.code), &founding, &Watch::default())?;
        ready.take_place(at(45, 0))
    }

    /// Lock `header` and `contents` into a package as they are.
    fn forge(&self, header: &Header, contents: &[u8]) {
        let file = self.place.path().join("trong");
        fs::write(&file, contents).unwrap();
        let contents = Contents { head: &[], file: Some(&file) };
        let lock = (&self.code, Cost::LOWEST);
        let forged =
            envelope::lock_into(&self.package(), header, contents, lock, &Watch::default());
        forged.unwrap();
    }
}

fn tasks(conn: &Connection) -> Result<usize> {
    Ok(history::list(conn, "task", 1)?.len())
}

#[test]
fn a_package_says_what_it_is_and_comes_back_as_another_vault() {
    let case = case();
    assert_eq!(case.look().unwrap(), case.header);
    assert_eq!((case.header.format, case.header.kind), (FORMAT, PackageKind::Vault));
    assert_eq!(case.header.note, note());

    let received = case.receive().unwrap();

    assert_eq!(received.counts().unwrap(), case.header.records);
    assert_eq!(received.read(tasks).unwrap(), 1);
    assert_ne!(received.identity().unwrap(), case.vault.identity().unwrap());
    assert_eq!(received.openers().unwrap(), [Opener::Secretary, Opener::Recovery]);
    assert!(!case.vault.layout.packing().exists());
    assert_eq!(case.vault.read(tasks).unwrap(), 1, "the vault here stays as it is");
}

#[test]
fn no_earlier_opener_and_no_earlier_key_opens_what_was_received() {
    let case = case();
    let received = case.receive().unwrap();
    let folder = received.folder().to_owned();
    assert_ne!(received.key, case.vault.key);
    drop(received);

    for secret in [trial::password(trial::PASSWORD), Secret::RecoveryCode(case.code.clone())] {
        assert!(Vault::open(&folder, &secret).is_err());
    }
    let slots = folder.join("slots");
    case.vault.layout.slots().copy_to(&slots).unwrap();
    let with_old_slots = Vault::open(&folder, &trial::password(trial::PASSWORD));
    assert!(matches!(with_old_slots, Err(Error::Damaged { .. })), "{with_old_slots:?}");
}

#[test]
fn another_edition_is_told_by_its_number() {
    let case = case();
    for format in [0, FORMAT + 1] {
        case.forge(&Header { format, ..case.header.clone() }, b"");

        let refused = case.look();

        let told = matches!(refused, Err(Error::OtherFormat { found, known, .. })
            if found == format && known == FORMAT);
        assert!(told, "{refused:?}");
    }
    let newer = Header { version: u32::MAX, ..case.header.clone() };
    case.forge(&newer, b"");
    assert!(matches!(case.look(), Err(Error::TooNew { found: u32::MAX, .. })));
}

#[test]
fn what_does_not_hold_what_it_counts_is_damaged() {
    let case = case();
    let whole = case.header.clone();
    for contents in ["", "ngắn", &"dài ".repeat(100_000)] {
        case.forge(&whole, contents.as_bytes());

        assert!(matches!(case.look(), Err(Error::DamagedPackage { .. })), "{}", contents.len());
        let refused = case.receive();
        assert!(matches!(refused, Err(Error::DamagedPackage { .. })), "{refused:?}");
        assert!(!case.place.path().join("máy mới").exists());
    }
}

#[test]
fn what_is_locked_by_age_and_is_no_package_is_foreign() {
    let case = case();
    let slot = case.vault.folder().join("slots/secretary.age");
    fs::copy(slot, case.package()).unwrap();

    // A slot opens with its own password only; with the code of a package it stays shut.
    assert!(matches!(case.look(), Err(Error::WrongPackageCode { .. })));

    let recipient = age::scrypt::Recipient::new(case.code.phrase().secret());
    let mut cheap = recipient;
    cheap.set_work_factor(1);
    fs::write(case.package(), age::encrypt(&cheap, "thư riêng".as_bytes()).unwrap()).unwrap();
    assert!(matches!(case.look(), Err(Error::ForeignPackage { .. })));
}

#[test]
fn a_file_larger_than_any_package_is_not_read() {
    let case = case();
    let file = fs::OpenOptions::new().write(true).open(case.package()).unwrap();
    file.set_len(MOST_BYTES + 1).unwrap();

    let refused = case.look();

    assert!(matches!(refused, Err(Error::PackageTooLarge { .. })), "{refused:?}");
}

#[test]
fn packing_that_is_stopped_leaves_the_package_that_was_there() {
    let case = case();
    let before = fs::read(case.package()).unwrap();
    let watch = Watch::default();
    watch.stop();

    let stopped = case.vault.hand_over(&case.package(), note(), (&case.code, Cost::LOWEST), &watch);

    assert!(matches!(stopped, Err(Error::Stopped)), "{stopped:?}");
    assert_eq!(fs::read(case.package()).unwrap(), before);
    assert_eq!(fs::read_dir(case.place.path()).unwrap().count(), 1);
    assert!(!case.vault.layout.packing().exists());
}
