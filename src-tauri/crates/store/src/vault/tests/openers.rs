//! Who gets in, and with what.

use crate::trial::{PASSWORD, founding, password};
use crate::{Cost, Error, Opener, Passphrase, RecoveryCode, Secret, Vault};

fn vault_in(folder: &tempfile::TempDir) -> Vault {
    Vault::create(folder.path(), &founding()).unwrap()
}

#[test]
fn a_wrong_password_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    vault_in(&folder).lock();

    for wrong in ["", "Đồng tâm nhất tri", "đồng tâm nhất trí", "Đồng tâm nhất trí "]
    {
        let refused = Vault::open(folder.path(), &password(wrong));
        assert!(matches!(refused, Err(Error::WrongPassword)), "{wrong:?}");
    }
}

#[test]
fn the_same_password_from_another_keyboard_opens() {
    use unicode_normalization::UnicodeNormalization as _;

    let folder = tempfile::tempdir().unwrap();
    vault_in(&folder).lock();
    let decomposed: String = PASSWORD.nfd().collect();
    assert_ne!(decomposed, PASSWORD);

    assert!(Vault::open(folder.path(), &password(&decomposed)).is_ok());
}

#[test]
fn a_wrong_code_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    vault_in(&folder).lock();
    let other = Secret::RecoveryCode(RecoveryCode::random().unwrap());

    let refused = Vault::open(folder.path(), &other);

    assert!(matches!(refused, Err(Error::WrongRecoveryCode)));
}

#[test]
fn the_code_lets_a_forgotten_password_be_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let founding = founding();
    Vault::create(folder.path(), &founding).unwrap().lock();

    let code = Secret::RecoveryCode(founding.recovery_code);
    let (vault, opener) = Vault::open(folder.path(), &code).unwrap();
    vault.set_secretary_password(&Passphrase::new("mật khẩu mới"), Cost::LOWEST).unwrap();
    vault.lock();

    assert_eq!(opener, Opener::Recovery);
    assert!(matches!(Vault::open(folder.path(), &password(PASSWORD)), Err(Error::WrongPassword)));
    assert!(Vault::open(folder.path(), &password("mật khẩu mới")).is_ok());
}

#[test]
fn a_deputy_comes_and_goes() {
    let folder = tempfile::tempdir().unwrap();
    let vault = vault_in(&folder);
    vault.set_deputy_password(&Passphrase::new("phó bí thư"), Cost::LOWEST).unwrap();
    assert_eq!(vault.openers().unwrap(), Opener::ALL);
    vault.lock();

    let (vault, opener) = Vault::open(folder.path(), &password("phó bí thư")).unwrap();
    assert_eq!(opener, Opener::Deputy);
    vault.remove_deputy().unwrap();
    vault.lock();

    let refused = Vault::open(folder.path(), &password("phó bí thư"));
    assert!(matches!(refused, Err(Error::WrongPassword)));
}

#[test]
fn an_old_code_is_worth_nothing_after_a_new_one() {
    let folder = tempfile::tempdir().unwrap();
    let founding = founding();
    let vault = Vault::create(folder.path(), &founding).unwrap();
    let new = RecoveryCode::random().unwrap();

    vault.set_recovery_code(&new, Cost::LOWEST).unwrap();
    vault.lock();

    let old = Secret::RecoveryCode(founding.recovery_code);
    assert!(matches!(Vault::open(folder.path(), &old), Err(Error::WrongRecoveryCode)));
    assert!(Vault::open(folder.path(), &Secret::RecoveryCode(new)).is_ok());
}

#[test]
fn a_new_code_opens_beside_the_old_one_until_it_is_set() {
    let folder = tempfile::tempdir().unwrap();
    let founding = founding();
    let vault = Vault::create(folder.path(), &founding).unwrap();
    let new = RecoveryCode::random().unwrap();
    let secrets = [founding.recovery_code, new.clone()].map(Secret::RecoveryCode);

    vault.offer_recovery_code(&new, Cost::LOWEST).unwrap();
    assert_eq!(vault.openers().unwrap(), [Opener::Secretary, Opener::Recovery]);
    let both = secrets.each_ref().map(|secret| vault.confirm(secret).is_ok());
    vault.set_recovery_code(&new, Cost::LOWEST).unwrap();
    let one = secrets.each_ref().map(|secret| vault.confirm(secret).is_ok());

    assert_eq!((both, one), ([true, true], [false, true]));
}

#[test]
fn an_open_vault_can_ask_again_who_is_there() {
    let vault = crate::trial::vault();

    assert_eq!(vault.confirm(&password(PASSWORD)).unwrap(), Opener::Secretary);
    assert!(matches!(vault.confirm(&password("khác")), Err(Error::WrongPassword)));
}

#[test]
fn a_damaged_slot_is_named_and_the_code_still_opens() {
    let folder = tempfile::tempdir().unwrap();
    let founding = founding();
    Vault::create(folder.path(), &founding).unwrap().lock();
    let slot = folder.path().join("slots/secretary.age");
    std::fs::write(&slot, b"age-encryption.org/v1\n").unwrap();

    let refused = Vault::open(folder.path(), &password(PASSWORD));

    assert!(
        matches!(refused, Err(Error::SlotDamaged { opener: Opener::Secretary, path }) if path == slot)
    );
    let code = Secret::RecoveryCode(founding.recovery_code);
    assert!(Vault::open(folder.path(), &code).is_ok());
}
