//! A package that is handed over (gói bàn giao): one `age` file that opens with a code on paper.
//!
//! Inside stand, one after the other, a line that says what it is, a header as one line of JSON, and
//! the contents the header counts and sums. The header is inside the lock too, so that a package that
//! is found tells nobody whose it is. It is written under a hidden name, read back with its code,
//! and only then given its name.
//!
//! A file of another program that brings records in (Excel) has no lock of its own; it is to come in by
//! the same gate: a limit of its size, its kind and edition recognised before anything is read, the
//! whole of it understood before anything is kept, and one transaction.

mod envelope;
mod header;
mod member;
mod vault;

#[cfg(test)]
mod tests;

use std::path::Path;

pub use header::{Header, PackageKind, PackageNote};
pub use member::{MOST_MEMBER_BYTES, pack_member, unpack_member};
pub use vault::prepare_package;

use crate::keys::RecoveryCode;
use crate::watch::{Step, Watch};
use crate::{Error, Result, migrate};
use envelope::Opened;

/// The edition of packages that this program writes, and the newest it reads.
pub const FORMAT: u32 = 1;
/// The oldest edition it reads.
pub const OLDEST_FORMAT: u32 = 1;

/// The most bytes a package has: a vault of twenty years is far below.
pub const MOST_BYTES: u64 = 1024 * 1024 * 1024;

/// Read the package at `path` of a whole vault through, and tell what it says of itself: it is whole
/// then, and of an edition this program takes in.
pub fn look(path: &Path, code: &RecoveryCode, watch: &Watch) -> Result<Header> {
    watch.go_on(Step::Unpacking)?;
    let opened = open(path, code, PackageKind::Vault)?;
    opened.pour(&mut std::io::sink(), path, watch)
}

/// The package at `path`, with what is in it still to be read.
fn open(path: &Path, code: &RecoveryCode, wanted: PackageKind) -> Result<Opened> {
    let opened = envelope::open(path, code)?;
    if opened.header.kind != wanted {
        return Err(Error::OtherPackage { path: path.to_owned(), found: opened.header.kind });
    }
    let (found, known) = (opened.header.version, migrate::count(migrate::MIGRATIONS));
    if found > known {
        return Err(Error::TooNew { path: path.to_owned(), found, known });
    }
    Ok(opened)
}
