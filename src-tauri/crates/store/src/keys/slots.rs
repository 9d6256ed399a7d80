//! The folder of the key slots.
//!
//! Beside each slot lies its SHA-256, written after it. A password that opens a
//! slot is right whatever the sum says; a password that does not is called wrong
//! only while the sum shows the slot to be as it was written.
//!
//! A new recovery code waits in a slot of its own until it was typed back, so that at no moment the
//! sheet somebody holds, the old or the new, opens nothing.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use super::slot::{self, Answer};
use super::{Cost, DatabaseKey, Opener, Passphrase, Secret};
use crate::vault::disk;
use crate::{Error, Result};

/// The slot of a new recovery code until it was typed back.
const WAITING: &str = "recovery-new";

/// The key slots of one vault.
#[derive(Debug, Clone)]
pub(crate) struct Slots {
    folder: PathBuf,
}

impl Slots {
    /// The slots in `folder`, which need not be there yet.
    pub(crate) fn new(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// Who has a slot.
    pub(crate) fn openers(&self) -> Result<Vec<Opener>> {
        let mut found = Vec::new();
        for opener in Opener::ALL {
            if disk::exists(&self.slot(opener.name()))? {
                found.push(opener);
            }
        }
        Ok(found)
    }

    /// The database key, and whose slot `secret` opened.
    pub(crate) fn unlock(&self, secret: &Secret) -> Result<(DatabaseKey, Opener)> {
        let mut refusal = None;
        for (opener, name) in secret.openers().iter().flat_map(|opener| slots_of(*opener)) {
            match self.try_slot(opener, name, &secret.phrase()) {
                Ok(key) => return Ok((key, opener)),
                Err(error) => refusal = Some(graver(refusal, error)),
            }
        }
        Err(refusal.unwrap_or(Error::WrongPassword))
    }

    /// Give `opener` a slot locked with `phrase`, in place of any earlier one.
    ///
    /// The new slot is tried before it takes the place of the old one.
    pub(crate) fn write(
        &self,
        opener: Opener,
        key: &DatabaseKey,
        phrase: &Passphrase,
        cost: Cost,
    ) -> Result<()> {
        self.write_named(opener.name(), key, phrase, cost)
    }

    /// Let the recovery code `phrase` open beside the one there is, in place of any other new one.
    pub(crate) fn write_waiting(
        &self,
        key: &DatabaseKey,
        phrase: &Passphrase,
        cost: Cost,
    ) -> Result<()> {
        self.write_named(WAITING, key, phrase, cost)
    }

    /// Take the slot of a new recovery code away; none is no error.
    pub(crate) fn remove_waiting(&self) -> Result<()> {
        self.remove_named(WAITING)
    }

    /// Take the slot of `opener` away; none is no error.
    pub(crate) fn remove(&self, opener: Opener) -> Result<()> {
        self.remove_named(opener.name())
    }

    fn write_named(
        &self,
        name: &str,
        key: &DatabaseKey,
        phrase: &Passphrase,
        cost: Cost,
    ) -> Result<()> {
        let wrapped = slot::wrap(key, phrase, cost)?;
        if slot::unwrap(&wrapped, phrase) != Answer::Key(key.clone()) {
            return Err(Error::Wrapping("the new slot does not open".into()));
        }
        disk::make_folder(&self.folder)?;
        disk::write_whole(&self.slot(name), &wrapped)?;
        disk::write_whole(&self.sum(name), sum_of(&wrapped).as_bytes())
    }

    fn remove_named(&self, name: &str) -> Result<()> {
        disk::remove_file(&self.slot(name))?;
        disk::remove_file(&self.sum(name))
    }

    /// Whether `other` has the same slots, byte for byte.
    pub(crate) fn are_those_of(&self, other: &Self) -> Result<bool> {
        for name in names() {
            if disk::read(&self.slot(name))? != disk::read(&other.slot(name))? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Lay a copy of every slot into `target`.
    pub(crate) fn copy_to(&self, target: &Path) -> Result<()> {
        disk::make_folder(target)?;
        for name in names() {
            for file in [self.slot(name), self.sum(name)] {
                let name = file.file_name().unwrap_or_default();
                if let Some(bytes) = disk::read(&file)? {
                    disk::write_whole(&target.join(name), &bytes)?;
                }
            }
        }
        Ok(())
    }

    fn try_slot(&self, opener: Opener, name: &str, phrase: &Passphrase) -> Result<DatabaseKey> {
        let path = self.slot(name);
        let Some(bytes) = disk::read(&path)? else { return Err(Error::NoSuchOpener { opener }) };
        match slot::unwrap(&bytes, phrase) {
            Answer::Key(key) => {
                self.mend_sum(name, &bytes);
                Ok(key)
            }
            Answer::WrongPhrase if self.is_as_written(name, &bytes)? => Err(wrong(opener)),
            Answer::WrongPhrase | Answer::Damaged => Err(Error::SlotDamaged { opener, path }),
        }
    }

    /// Whether the sum beside the slot allows `bytes`; a missing one does.
    fn is_as_written(&self, name: &str, bytes: &[u8]) -> Result<bool> {
        let kept = disk::read(&self.sum(name))?;
        Ok(kept.is_none_or(|kept| kept.trim_ascii() == sum_of(bytes).trim_ascii().as_bytes()))
    }

    /// A crash between slot and sum leaves the older sum; the slot has just been
    /// shown to be good, so its sum is put right. If that fails, it waits.
    fn mend_sum(&self, name: &str, bytes: &[u8]) {
        if let Ok(false) = self.is_as_written(name, bytes)
            && let Err(error) = disk::write_whole(&self.sum(name), sum_of(bytes).as_bytes())
        {
            log::warn!("the sum of a key slot stays out of date: {error}");
        }
    }

    fn slot(&self, name: &str) -> PathBuf {
        self.folder.join(format!("{name}.age"))
    }

    fn sum(&self, name: &str) -> PathBuf {
        self.folder.join(format!("{name}.sha256"))
    }
}

/// The slots `opener` may have, by their names.
fn slots_of(opener: Opener) -> impl Iterator<Item = (Opener, &'static str)> {
    let waiting = (opener == Opener::Recovery).then_some(WAITING);
    std::iter::once(opener.name()).chain(waiting).map(move |name| (opener, name))
}

/// Every slot there may be, by its name.
fn names() -> impl Iterator<Item = &'static str> {
    Opener::ALL.into_iter().flat_map(slots_of).map(|(_, name)| name)
}

fn wrong(opener: Opener) -> Error {
    match opener {
        Opener::Secretary | Opener::Deputy => Error::WrongPassword,
        Opener::Recovery => Error::WrongRecoveryCode,
    }
}

/// Which of two refusals to tell: damage above a wrong secret above no slot.
fn graver(earlier: Option<Error>, later: Error) -> Error {
    let weight = |error: &Error| match error {
        Error::NoSuchOpener { .. } => 0,
        Error::WrongPassword | Error::WrongRecoveryCode => 1,
        _ => 2,
    };
    match earlier {
        Some(earlier) if weight(&earlier) >= weight(&later) => earlier,
        _ => later,
    }
}

/// The SHA-256 of `bytes` in hexadecimal, with a line end.
fn sum_of(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes)) + "\n"
}

/// `bytes` in hexadecimal.
pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    let mut line = String::with_capacity(bytes.len() * 2 + 1);
    for byte in bytes {
        // Writing to a string cannot fail.
        let _ = write!(line, "{byte:02x}");
    }
    line
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    struct Case {
        folder: tempfile::TempDir,
        slots: Slots,
        key: DatabaseKey,
    }

    fn case() -> Case {
        let folder = tempfile::tempdir().unwrap();
        let slots = Slots::new(folder.path().join("slots"));
        let key = DatabaseKey::random().unwrap();
        slots.write(Opener::Secretary, &key, &Passphrase::new("bí thư"), Cost::LOWEST).unwrap();
        Case { folder, slots, key }
    }

    fn some_code() -> Secret {
        Secret::RecoveryCode(crate::RecoveryCode::random().unwrap())
    }

    fn password(words: &str) -> Secret {
        Secret::Password(Passphrase::new(words))
    }

    #[test]
    fn each_opener_has_a_way_in() {
        let Case { slots, key, folder: _folder } = case();
        let code = some_code();
        slots.write(Opener::Deputy, &key, &Passphrase::new("phó"), Cost::LOWEST).unwrap();
        slots.write(Opener::Recovery, &key, &code.phrase(), Cost::LOWEST).unwrap();

        assert_eq!(slots.openers().unwrap(), Opener::ALL);
        assert_eq!(slots.unlock(&password("bí thư")).unwrap(), (key.clone(), Opener::Secretary));
        assert_eq!(slots.unlock(&password("phó")).unwrap(), (key.clone(), Opener::Deputy));
        assert_eq!(slots.unlock(&code).unwrap(), (key, Opener::Recovery));
    }

    #[test]
    fn a_wrong_secret_is_told_by_its_kind() {
        let Case { slots, key, folder: _folder } = case();

        let no_slot = slots.unlock(&some_code());
        slots.write(Opener::Recovery, &key, &some_code().phrase(), Cost::LOWEST).unwrap();
        let wrong_code = slots.unlock(&some_code());

        assert!(matches!(slots.unlock(&password("bi thu")), Err(Error::WrongPassword)));
        assert!(matches!(no_slot, Err(Error::NoSuchOpener { opener: Opener::Recovery })));
        assert!(matches!(wrong_code, Err(Error::WrongRecoveryCode)));
    }

    #[test]
    fn damage_anywhere_in_a_slot_is_not_called_a_wrong_password() {
        let Case { slots, folder: _folder, .. } = case();
        let path = slots.slot("secretary");
        let whole = fs::read(&path).unwrap();

        for place in 0..whole.len() {
            let mut bytes = whole.clone();
            bytes[place] ^= 0x01;
            fs::write(&path, &bytes).unwrap();

            let refused = slots.unlock(&password("bí thư"));

            assert!(
                matches!(refused, Err(Error::SlotDamaged { opener: Opener::Secretary, .. })),
                "byte {place}: {refused:?}"
            );
        }
    }

    #[test]
    fn the_deputy_gets_in_beside_a_damaged_slot_of_the_secretary() {
        let Case { slots, key, folder: _folder } = case();
        slots.write(Opener::Deputy, &key, &Passphrase::new("phó"), Cost::LOWEST).unwrap();
        fs::write(slots.slot("secretary"), b"").unwrap();

        assert_eq!(slots.unlock(&password("phó")).unwrap(), (key, Opener::Deputy));
    }

    #[test]
    fn a_crash_between_slot_and_sum_locks_nobody_out() {
        let Case { slots, key, folder: _folder } = case();
        fs::write(slots.sum("secretary"), "0000\n").unwrap();

        assert_eq!(slots.unlock(&password("bí thư")).unwrap().0, key);

        let refused = slots.unlock(&password("sai"));
        assert!(matches!(refused, Err(Error::WrongPassword)), "the sum was put right: {refused:?}");
    }

    #[test]
    fn a_new_password_takes_the_place_of_the_old_one() {
        let Case { slots, key, folder: _folder } = case();

        slots.write(Opener::Secretary, &key, &Passphrase::new("mới"), Cost::LOWEST).unwrap();

        assert_eq!(slots.unlock(&password("mới")).unwrap().0, key);
        assert!(matches!(slots.unlock(&password("bí thư")), Err(Error::WrongPassword)));
    }

    #[test]
    fn a_removed_deputy_stays_out() {
        let Case { slots, key, folder: _folder } = case();
        slots.write(Opener::Deputy, &key, &Passphrase::new("phó"), Cost::LOWEST).unwrap();

        slots.remove(Opener::Deputy).unwrap();
        slots.remove(Opener::Deputy).unwrap();

        assert_eq!(slots.openers().unwrap(), [Opener::Secretary]);
        assert!(matches!(slots.unlock(&password("phó")), Err(Error::WrongPassword)));
    }

    #[test]
    fn slots_work_where_they_were_copied_to() {
        let Case { slots, key, folder } = case();
        let target = folder.path().join("bản sao");

        slots.copy_to(&target).unwrap();

        assert_eq!(Slots::new(target).unlock(&password("bí thư")).unwrap().0, key);
    }

    #[test]
    fn a_new_code_opens_beside_the_old_one_and_goes_with_every_copy() {
        let Case { slots, key, folder } = case();
        let (old, new) = (some_code(), some_code());
        slots.write(Opener::Recovery, &key, &old.phrase(), Cost::LOWEST).unwrap();
        slots.write_waiting(&key, &new.phrase(), Cost::LOWEST).unwrap();
        let target = folder.path().join("bản sao");
        slots.copy_to(&target).unwrap();
        let copied = Slots::new(target);
        assert!(slots.are_those_of(&copied).unwrap());

        for slots in [&slots, &copied] {
            assert_eq!(slots.unlock(&old).unwrap(), (key.clone(), Opener::Recovery));
            assert_eq!(slots.unlock(&new).unwrap(), (key.clone(), Opener::Recovery));
            assert!(matches!(slots.unlock(&some_code()), Err(Error::WrongRecoveryCode)));
        }
        slots.remove_waiting().unwrap();

        assert!(matches!(slots.unlock(&new), Err(Error::WrongRecoveryCode)));
        assert!(!slots.are_those_of(&copied).unwrap());
    }
}
