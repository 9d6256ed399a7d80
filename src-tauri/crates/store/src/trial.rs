//! Real, encrypted vaults for the tests of this crate.

use std::path::Path;

use chrono::{NaiveDate, NaiveDateTime};

use crate::copy::{CopyNote, CopyReason, SavedCopy};
use crate::{Cost, Founding, Passphrase, RecoveryCode, Secret, Vault, Watch};

/// The secretary's password in these tests.
pub(crate) const PASSWORD: &str = "Đồng tâm nhất trí";

/// A founding with nothing special about it, and cheap guesses.
pub(crate) fn founding() -> Founding {
    Founding {
        password: Passphrase::new(PASSWORD),
        recovery_code: RecoveryCode::random().unwrap(),
        cost: Cost::LOWEST,
    }
}

/// A vault that goes with the test.
pub(crate) fn vault() -> Vault {
    Vault::temporary(&founding()).unwrap()
}

/// What somebody types at the door.
pub(crate) fn password(words: &str) -> Secret {
    Secret::Password(Passphrase::new(words))
}

/// Open the vault in `folder` as the secretary.
pub(crate) fn open(folder: &Path) -> crate::Result<Vault> {
    Vault::open(folder, &password(PASSWORD)).map(|(vault, _)| vault)
}

/// So many minutes and seconds past seven in the evening of 5 September 2026.
pub(crate) fn at(minute: u32, second: u32) -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 9, 5).unwrap().and_hms_opt(19, minute, second).unwrap()
}

/// A copy asked for so many minutes past seven.
pub(crate) fn asked(minute: u32) -> CopyNote {
    CopyNote { made_at: Some(at(minute, 0)), reason: CopyReason::Asked }
}

/// Copy `vault` into `place` so many minutes past seven.
pub(crate) fn copy(vault: &Vault, place: &Path, minute: u32) -> crate::Result<SavedCopy> {
    vault.copy_into(place, &asked(minute), &Watch::default())
}

/// Keep a record of so many letters in `vault`, the last that was written. Letters of one byte, so
/// that it would be text still with nought in the place of some.
pub(crate) fn long_record(vault: &mut Vault, letters: usize) {
    let words = "ba Buoi phat bieu; ".chars().cycle().take(letters).collect::<String>();
    let insert = "INSERT INTO cell_name (from_on, superior, name, place, code)
                  VALUES ('2026-09-05', 'Đảng bộ xã', 'Chi bộ thôn', ?1, 'CB')";
    vault.write(|tx| Ok::<_, crate::Error>(tx.execute(insert, [words])?)).unwrap();
}

/// Bend a bit near the end of the last page of the database in `folder`.
pub(crate) fn break_last_page(folder: &Path) {
    let file = folder.join("vault.db");
    let mut bytes = std::fs::read(&file).unwrap();
    let place = bytes.len() - 2000;
    bytes[place] ^= 1;
    std::fs::write(&file, bytes).unwrap();
}
