//! When the world is in the way: busy, read-only, full.

use std::fs;

use super::{note, notes};
use crate::trial::{founding, open, vault};
use crate::{Error, Vault};

#[test]
fn a_vault_is_open_once_at_a_time() {
    let folder = tempfile::tempdir().unwrap();
    let first = Vault::create(folder.path(), &founding()).unwrap();

    let second = open(folder.path());

    assert!(matches!(second, Err(Error::Busy { .. })), "{second:?}");
    first.lock();
    let again = open(folder.path()).unwrap();
    assert!(!again.opening().after_unclean_end, "a refused opening leaves no trace");
}

#[test]
fn a_vault_can_go_to_another_thread() {
    let mut vault = vault();

    let vault = std::thread::spawn(move || {
        note(&mut vault, "từ luồng khác");
        vault
    });

    assert_eq!(notes(&vault.join().unwrap()), ["từ luồng khác"]);
}

#[test]
fn what_is_read_cannot_be_changed_on_the_way() {
    let mut vault = vault();
    note(&mut vault, "cũ");

    let refused = vault.read(|conn| {
        conn.execute("UPDATE history SET after = NULL", [])?;
        Ok::<_, Error>(())
    });

    assert!(matches!(refused, Err(Error::ReadOnly { .. })), "{refused:?}");
    note(&mut vault, "mới");
    assert_eq!(notes(&vault), ["cũ", "mới"]);
}

#[test]
fn a_refusal_of_another_room_takes_the_deed_back() {
    #[derive(Debug)]
    enum Problem {
        NotAllowed,
        Store,
    }
    impl From<Error> for Problem {
        fn from(_: Error) -> Self {
            Self::Store
        }
    }
    let mut vault = vault();

    let refused = vault.write(|tx| {
        tx.execute("UPDATE vault SET id = id", []).map_err(Error::from)?;
        Ok::<_, Problem>(())
    });
    let forbidden = vault.write(|tx| {
        tx.execute_batch("CREATE TABLE trial_only (id INTEGER)").map_err(Error::from)?;
        Err::<(), _>(Problem::NotAllowed)
    });

    assert!(matches!(refused, Err(Problem::Store)));
    assert!(matches!(forbidden, Err(Problem::NotAllowed)));
    let kept = vault.read(|conn| Ok::<_, Error>(conn.prepare("SELECT * FROM trial_only").is_ok()));
    assert!(!kept.unwrap());
}

#[test]
fn a_full_disk_takes_the_deed_back_and_leaves_the_vault_whole() {
    let mut vault = vault();
    note(&mut vault, "đã ghi");
    let limit = |pages: &str| {
        let sql = format!("PRAGMA max_page_count = {pages}");
        vault.read(|conn| Ok::<_, Error>(conn.query_row(&sql, [], |row| row.get::<_, u32>(0))?))
    };
    let pages = limit("1").unwrap();
    let long = "dài ".repeat(100_000);

    let refused = vault.write(|tx| {
        let sql = "UPDATE trial_only SET words = ?1";
        tx.execute_batch("CREATE TABLE trial_only (words TEXT)")?;
        tx.execute("INSERT INTO trial_only VALUES ('')", [])?;
        Ok::<_, Error>(tx.execute(sql, [&long])?)
    });

    assert!(pages > 1);
    assert!(matches!(refused, Err(Error::DiskFull { .. })), "{refused:?}");
    assert_eq!(notes(&vault), ["đã ghi"]);
}

#[test]
fn a_file_in_place_of_the_folder_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("vault");
    fs::write(&file, "x").unwrap();

    let refused = Vault::create(&file, &founding());

    assert!(matches!(refused, Err(Error::Disk { .. })), "{refused:?}");
    assert_eq!(fs::read(&file).unwrap(), b"x");
}

#[cfg(target_os = "linux")]
#[test]
fn a_place_that_nobody_may_write_to_is_called_so() {
    // Even the superuser makes no folders there.
    let place = std::path::Path::new("/sys/so-tay-chi-bo");

    let refused = Vault::create(place, &founding());

    assert!(matches!(refused, Err(Error::ReadOnly { .. })), "{refused:?}");
}

#[cfg(unix)]
#[test]
fn a_vault_in_a_read_only_folder_is_called_so() {
    use std::os::unix::fs::PermissionsExt as _;

    let folder = tempfile::tempdir().unwrap();
    Vault::create(folder.path(), &founding()).unwrap().lock();
    let set_mode = |mode| fs::set_permissions(folder.path(), fs::Permissions::from_mode(mode));
    set_mode(0o500).unwrap();
    let superuser = fs::write(folder.path().join("probe"), "").is_ok();

    let refused = open(folder.path()).map(drop);

    set_mode(0o700).unwrap();
    // The superuser writes anywhere; the mapping is tested in `error.rs`.
    assert!(superuser || matches!(refused, Err(Error::ReadOnly { .. })), "{refused:?}");
    let again = open(folder.path()).unwrap();
    assert!(!again.opening().after_unclean_end);
}

#[cfg(unix)]
#[test]
fn a_read_only_database_is_called_so() {
    use std::os::unix::fs::PermissionsExt as _;

    let folder = tempfile::tempdir().unwrap();
    Vault::create(folder.path(), &founding()).unwrap().lock();
    let file = folder.path().join("vault.db");
    fs::set_permissions(&file, fs::Permissions::from_mode(0o400)).unwrap();
    let superuser = fs::OpenOptions::new().append(true).open(&file).is_ok();

    let refused = open(folder.path()).map(drop);

    assert!(superuser || matches!(refused, Err(Error::ReadOnly { .. })), "{refused:?}");
}
