//! A damaged or foreign package changes nothing, and says what it is.

use std::fs;
use std::path::Path;

use app::{PackageKey, Problem, Watch};
use tests::figures;

use super::{Case, case, receive};
use crate::support::{ClosedDesk, PASSWORD, desk};

const DAMAGES: u64 = 200;

/// A machine with a vault of its own, which nobody has open.
struct Machine {
    closed: ClosedDesk,
    before: Vec<u8>,
}

impl Machine {
    fn new() -> Self {
        let closed = desk().leave();
        let before = fs::read(closed.place.vault().join("vault.db")).unwrap();
        Self { closed, before }
    }

    /// Why the package was refused, after which everything is as it was.
    fn refuses(&self, key: PackageKey) -> Problem {
        let folder = self.closed.place.vault();
        let refused = receive(&folder, key).err().unwrap();
        assert!(fs::read(folder.join("vault.db")).unwrap() == self.before, "{refused:?}");
        for left in ["restoring", "aside"] {
            assert!(!folder.join(left).exists(), "{refused:?} left {left}");
        }
        refused
    }
}

/// Numbers that look like chance and are the same in every run (SplitMix64).
struct Chance(u64);

impl Chance {
    /// A number below `most`.
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % most as u64).unwrap()
    }
}

/// One of the ways in which a file suffers: a bit flipped, cut short, a piece lost, a piece doubled,
/// its end emptied, two pieces confused.
pub(super) fn damaged(whole: &[u8], seed: u64) -> Vec<u8> {
    let (mut bytes, mut chance) = (whole.to_vec(), Chance(seed));
    let (place, other) = (chance.below(bytes.len() - 16), chance.below(bytes.len() - 16));
    match chance.below(6) {
        0 => bytes[place] ^= 1 << chance.below(8),
        1 => bytes.truncate(place),
        2 => drop(bytes.drain(place..(place + 512).min(whole.len()))),
        3 => bytes.extend_from_slice(&whole[place..]),
        4 => bytes[place..].fill(0),
        _ => bytes.copy_within(other..other + 16, place),
    }
    bytes
}

#[test]
fn a_damaged_package_changes_nothing() {
    let (case, machine) = (case(), Machine::new());
    let whole = fs::read(case.package()).unwrap();
    let mut survived = 0;

    for seed in 0..DAMAGES {
        let bytes = damaged(&whole, seed);
        if bytes == whole {
            continue;
        }
        fs::write(case.package(), &bytes).unwrap();

        let refused = machine.refuses(case.key());

        let told = matches!(
            refused,
            Problem::PackageDamaged { .. }
                | Problem::PackageForeign { .. }
                | Problem::WrongPackageCode { .. }
        );
        assert!(told, "damage {seed}: {refused:?}");
        survived += 1;
    }

    assert!(survived > DAMAGES * 9 / 10, "{survived}");
    figures::set("Damage: packages refused, the vault as it was", survived);
    assert!(machine.closed.open(PASSWORD).is_ok());
    fs::write(case.package(), whole).unwrap();
    assert!(case.look().is_ok());
}

#[test]
fn a_foreign_file_is_called_so() {
    let (case, machine) = (case(), Machine::new());
    let copy = case.desk.back_up(&Watch::default()).unwrap().path;
    let edition = case.desk.form_edition_text("2025", "2c").unwrap();
    let files: [(&str, Vec<u8>); 5] = [
        ("nhạc.zip", b"PK\x03\x04\x14\x00\x00\x00".repeat(50)),
        ("mẫu.toml", edition.into_bytes()),
        ("sổ.db", fs::read(Path::new(&copy).join("vault.db")).unwrap()),
        ("trống.age", Vec::new()),
        (
            "khóa.age",
            b"age-encryption.org/v1\n-> X25519 SVrzdFfkPxf0LPHOUGB1gNb9E5Vr8EUDa9kxk04iQ0o\n"
                .to_vec(),
        ),
    ];

    for (name, bytes) in files {
        let path = case.stick.path().join(name);
        fs::write(&path, bytes).unwrap();
        let path = path.display().to_string();

        let refused = machine.refuses(PackageKey { path: path.clone(), ..case.key() });

        assert_eq!(refused, Problem::PackageForeign { path });
    }
    let folder = PackageKey { path: copy.clone(), ..case.key() };
    assert_eq!(machine.refuses(folder), Problem::PackageForeign { path: copy });
}

#[test]
fn a_package_that_is_not_there_is_named() {
    let (case, machine) = (case(), Machine::new());
    let gone = case.stick.path().join("đã rút.age").display().to_string();

    let refused = machine.refuses(PackageKey { path: gone.clone(), ..case.key() });

    assert_eq!(refused, Problem::DiskTrouble { path: gone });
}

#[test]
fn a_short_path_and_a_long_one_are_no_reason_to_fall_over() {
    let case: Case = case();

    for path in ["", ".", "/", &"x/".repeat(5000)] {
        let key = PackageKey { path: path.into(), ..case.key() };
        assert!(app::look_into_package(key, &Watch::default()).is_err(), "{}", path.len());
    }
}
