//! Why the store could not do what it was asked.

use std::io;
use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;

use crate::keys::Opener;
use crate::package::PackageKind;
use crate::vault::DATABASE;

/// The answer of most functions of this crate.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why the store could not do what it was asked.
///
/// A `path` names the file or folder concerned. When SQL runs into trouble in
/// the middle of a deed it is the bare name of the database.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No password of this vault is the one typed.
    #[error("the password is wrong")]
    WrongPassword,
    /// The recovery code is well formed, and not the one of this vault.
    #[error("the recovery code is wrong")]
    WrongRecoveryCode,
    /// This opener has no key slot.
    #[error("there is no key slot of {opener}")]
    NoSuchOpener {
        /// Who was to open the vault.
        opener: Opener,
    },
    /// The secret opened no slot, and this slot is not as it was written.
    #[error("the key slot {path} is damaged")]
    SlotDamaged {
        /// Whose slot it is.
        opener: Opener,
        /// The slot.
        path: PathBuf,
    },
    /// The folder holds no vault.
    #[error("there is no vault in {path}")]
    Absent {
        /// The vault's folder.
        path: PathBuf,
    },
    /// The folder holds a vault whose founding was cut off; it can be founded again.
    #[error("the founding of the vault in {path} was cut off")]
    HalfMade {
        /// The vault's folder.
        path: PathBuf,
    },
    /// The folder holds a vault, or part of one, already.
    #[error("there is a vault in {path} already")]
    AlreadyFounded {
        /// The vault's folder.
        path: PathBuf,
    },
    /// The database is there, and every key slot is gone.
    #[error("the key slots in {path} are lost")]
    SlotsLost {
        /// The folder of the slots.
        path: PathBuf,
    },
    /// The key slots are there, and the database is gone.
    #[error("the database {path} is lost")]
    DatabaseLost {
        /// Where the database should be.
        path: PathBuf,
    },
    /// The file is a database of another program.
    #[error("{path} is not a vault of this program")]
    Foreign {
        /// The file.
        path: PathBuf,
    },
    /// The vault was written by a newer program; not a byte of it was changed.
    #[error("{path} is of version {found}, this program knows {known}")]
    TooNew {
        /// The database.
        path: PathBuf,
        /// The version of the vault.
        found: u32,
        /// The newest version this program knows.
        known: u32,
    },
    /// The key is right, and the database is not as it was written.
    #[error("{path} is damaged: {finding}")]
    Damaged {
        /// The database.
        path: PathBuf,
        /// What the check found, for the log.
        finding: String,
    },
    /// Another program has the vault open.
    #[error("{path} is in use")]
    Busy {
        /// The database.
        path: PathBuf,
    },
    /// The place cannot be written to.
    #[error("{path} cannot be written to")]
    ReadOnly {
        /// The file or folder.
        path: PathBuf,
    },
    /// The disk is full; what was being written was taken back.
    #[error("the disk of {path} is full")]
    DiskFull {
        /// The file or folder.
        path: PathBuf,
    },
    /// The disk or the system refused for another reason.
    #[error("{path}: {source}")]
    Disk {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A migration failed; the vault is as it was before.
    #[error("migration {number} failed: {source}")]
    Migration {
        /// The number of the migration, from 1.
        number: u32,
        /// What went wrong.
        source: rusqlite::Error,
    },
    /// A copy was written and did not pass its checks; it was not kept.
    #[error("the copy {path} is not sound: {finding}")]
    UnsoundCopy {
        /// Where the copy was being made.
        path: PathBuf,
        /// What the check found, for the log.
        finding: String,
    },
    /// A name for a copy that cannot name a folder on every system.
    #[error("`{label}` cannot name a copy")]
    BadLabel {
        /// The name asked for.
        label: String,
    },
    /// Somebody stopped the work; what was begun was taken back.
    #[error("the work was stopped")]
    Stopped,
    /// The copy has another key than the open vault, so its own secret has to be asked for.
    #[error("the copy {path} has another key")]
    OtherKey {
        /// The copy.
        path: PathBuf,
    },
    /// The file is no package of this program.
    #[error("{path} is no package")]
    ForeignPackage {
        /// The file.
        path: PathBuf,
    },
    /// The file is larger than any package.
    #[error("{path} has more than {most} bytes")]
    PackageTooLarge {
        /// The file.
        path: PathBuf,
        /// The most bytes a package has.
        most: u64,
    },
    /// The code is well formed, and does not open this package.
    #[error("the code does not open {path}")]
    WrongPackageCode {
        /// The package.
        path: PathBuf,
    },
    /// The package holds something else than is wanted here.
    #[error("{path} is a package of another kind")]
    OtherPackage {
        /// The package.
        path: PathBuf,
        /// What is in it.
        found: PackageKind,
    },
    /// The package is of an edition that this program does not read.
    #[error("{path} is of edition {found}, this program reads {known}")]
    OtherFormat {
        /// The package.
        path: PathBuf,
        /// Its edition.
        found: u32,
        /// The newest edition this program reads.
        known: u32,
    },
    /// The package is not as it was written; nothing of it was taken in.
    #[error("the package {path} is damaged: {finding}")]
    DamagedPackage {
        /// The package.
        path: PathBuf,
        /// What the check found, for the log.
        finding: String,
    },
    /// No vault was set aside that could be put back.
    #[error("no vault was set aside")]
    NothingSetAside,
    /// A kept record breaks a rule of the cell.
    #[error("a record of `{table}` cannot be read: {reason}")]
    BadRecord {
        /// The table.
        table: &'static str,
        /// The rule it breaks, for the log.
        reason: String,
    },
    /// The system gave no random numbers.
    #[error("the system gives no random numbers")]
    NoRandomness,
    /// The key could not be wrapped.
    #[error("the key could not be wrapped: {0}")]
    Wrapping(String),
    /// What was to be kept as JSON cannot be.
    #[error("JSON: {0}")]
    Json(String),
    /// A query failed for a reason that is a mistake of the program.
    #[error(transparent)]
    Sql(rusqlite::Error),
}

impl Error {
    /// A kept record of `table` that `domain` refuses to take back. The log gets the reason without
    /// what somebody wrote.
    #[expect(clippy::needless_pass_by_value, reason = "made for `map_err`")]
    pub fn bad_record(table: &'static str, reason: impl ToString) -> Self {
        Self::BadRecord { table, reason: without_quotations(&reason.to_string()) }
    }

    /// The same error, about the file it came from where it is about a copy of it.
    #[must_use]
    pub(crate) fn about(self, laid: &Path, from: &Path) -> Self {
        match self {
            Self::Damaged { path, finding } if path == laid => {
                Self::Damaged { path: from.to_owned(), finding }
            }
            Self::Foreign { path } if path == laid => Self::Foreign { path: from.to_owned() },
            Self::TooNew { path, found, known } if path == laid => {
                Self::TooNew { path: from.to_owned(), found, known }
            }
            other => other,
        }
    }

    /// What `error` of the disk means for `path`.
    pub(crate) fn disk(path: &Path, error: io::Error) -> Self {
        use io::ErrorKind as Kind;

        let path = path.to_owned();
        match error.kind() {
            Kind::StorageFull | Kind::QuotaExceeded => Self::DiskFull { path },
            Kind::ReadOnlyFilesystem | Kind::PermissionDenied => Self::ReadOnly { path },
            _ => Self::Disk { path, source: error },
        }
    }

    /// What `error` of SQLite means for the database at `path`.
    pub(crate) fn sql(path: &Path, error: rusqlite::Error) -> Self {
        let path = path.to_owned();
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy { path },
            Some(ErrorCode::DiskFull) => Self::DiskFull { path },
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied | ErrorCode::CannotOpen) => {
                Self::ReadOnly { path }
            }
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => {
                Self::Damaged { path, finding: error.to_string() }
            }
            Some(ErrorCode::SystemIoFailure) => {
                Self::Disk { path, source: io::Error::other(error) }
            }
            _ => Self::Sql(error),
        }
    }
}

/// `reason` without what stands in quotation marks: a parser quotes the text it stumbles over, and
/// what members wrote is never logged.
fn without_quotations(reason: &str) -> String {
    let mut kept = String::with_capacity(reason.len());
    let mut within = None;
    let mut escaped = false;
    for letter in reason.chars() {
        match within {
            Some(mark) if letter == mark && !escaped => within = None,
            Some(_) => {}
            None if matches!(letter, '"' | '`') => {
                within = Some(letter);
                kept.push('\u{2026}');
            }
            None => kept.push(letter),
        }
        escaped = letter == '\\' && !escaped;
    }
    kept
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Self::Json(without_quotations(&error.to_string()))
    }
}

/// For `?` in the modules of the tables, which do not know where the vault lies.
impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        Self::sql(Path::new(DATABASE), error)
    }
}

/// The disk's errors, with the path they are about.
pub(crate) trait At<T> {
    /// The same answer, its error speaking of `path`.
    fn at(self, path: &Path) -> Result<T>;
}

impl<T> At<T> for io::Result<T> {
    fn at(self, path: &Path) -> Result<T> {
        self.map_err(|error| Error::disk(path, error))
    }
}

impl<T> At<T> for rusqlite::Result<T> {
    fn at(self, path: &Path) -> Result<T> {
        self.map_err(|error| Error::sql(path, error))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sqlite(code: std::ffi::c_int) -> Error {
        rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(code), None).into()
    }

    #[test]
    fn each_trouble_of_sqlite_has_its_name() {
        use rusqlite::ffi;

        assert!(matches!(sqlite(ffi::SQLITE_FULL), Error::DiskFull { .. }));
        assert!(matches!(sqlite(ffi::SQLITE_BUSY), Error::Busy { .. }));
        assert!(matches!(sqlite(ffi::SQLITE_READONLY), Error::ReadOnly { .. }));
        assert!(matches!(sqlite(ffi::SQLITE_CANTOPEN), Error::ReadOnly { .. }));
        assert!(matches!(sqlite(ffi::SQLITE_NOTADB), Error::Damaged { .. }));
        assert!(matches!(sqlite(ffi::SQLITE_CORRUPT), Error::Damaged { .. }));
        assert!(matches!(sqlite(ffi::SQLITE_IOERR_READ), Error::Disk { .. }));
        assert!(matches!(sqlite(ffi::SQLITE_CONSTRAINT), Error::Sql(_)));
    }

    #[test]
    fn what_somebody_wrote_is_not_in_the_reason() {
        let secret = r#"{"lời":"Đồng chí \"Mít\" nợ tiền"}"#;
        let number = serde_json::from_str::<Vec<u8>>(&format!("[{secret:?}]")).unwrap_err();
        let choice =
            serde_json::from_str::<domain::member::Rank>(&format!("{secret:?}")).unwrap_err();
        assert!(number.to_string().contains("Mít") && choice.to_string().contains("Mít"));

        for error in [number, choice] {
            let told = format!("{:?} {}", Error::bad_record("draft", &error), Error::from(error));
            assert!(!told.contains("Mít") && !told.contains("nợ"), "{told}");
            assert!(told.contains("column"), "{told}");
        }
    }

    #[test]
    fn each_trouble_of_the_disk_has_its_name_and_place() {
        let place = Path::new("/nơi/cất");
        let named = |kind| Error::disk(place, io::Error::from(kind));

        assert!(
            matches!(named(io::ErrorKind::StorageFull), Error::DiskFull { path } if path == place)
        );
        assert!(
            matches!(named(io::ErrorKind::ReadOnlyFilesystem), Error::ReadOnly { path } if path == place)
        );
        assert!(
            matches!(named(io::ErrorKind::PermissionDenied), Error::ReadOnly { path } if path == place)
        );
        assert!(
            matches!(named(io::ErrorKind::NotADirectory), Error::Disk { path, .. } if path == place)
        );
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_full_device_is_called_full() {
        use std::io::Write as _;

        let full = Path::new("/dev/full");
        let mut device = std::fs::OpenOptions::new().write(true).open(full).unwrap();

        let refused = device.write_all(b"x").at(full);

        assert!(matches!(refused, Err(Error::DiskFull { .. })));
    }
}
