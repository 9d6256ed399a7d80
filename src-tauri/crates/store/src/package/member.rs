//! The records of one member in a package: for the cell that receives them (chuyển sinh hoạt).
//!
//! They are JSON that `app` writes and reads, small enough to be held in memory; in plain text they lie
//! nowhere else.

use std::path::Path;

use zeroize::Zeroizing;

use super::envelope::{self, Contents, damaged};
use super::{Header, PackageKind, PackageNote};
use crate::copy::TableCount;
use crate::keys::{Cost, RecoveryCode};
use crate::watch::{Step, Watch};
use crate::{Error, Result};

/// The most bytes the records of a member have: forty years of a busy notebook are a tenth of it.
pub const MOST_MEMBER_BYTES: u64 = 32 * 1024 * 1024;

/// Pack `records` of one member, of which there are so many by table, into the file `target`, and read
/// the package back. A file that was there gives way to the package once that is proved.
pub fn pack_member(
    target: &Path,
    note: PackageNote,
    (records, counts): (&[u8], Vec<TableCount>),
    lock: (&RecoveryCode, Cost),
    watch: &Watch,
) -> Result<Header> {
    watch.go_on(Step::Packing)?;
    let contents = Contents { head: records, file: None };
    let weight = contents.weigh(watch)?;
    if weight.bytes > MOST_MEMBER_BYTES {
        return Err(Error::PackageTooLarge { path: target.to_owned(), most: MOST_MEMBER_BYTES });
    }
    let header = Header::of(PackageKind::Member, note, counts, weight);
    envelope::write(target, &header, contents, lock, watch)?;
    Ok(header)
}

/// What is in the package `path` of a member, read through and summed.
pub fn unpack_member(
    path: &Path,
    code: &RecoveryCode,
    watch: &Watch,
) -> Result<(Header, Zeroizing<Vec<u8>>)> {
    watch.go_on(Step::Unpacking)?;
    let opened = super::open(path, code, PackageKind::Member)?;
    let bytes = opened.header.bytes;
    if bytes > MOST_MEMBER_BYTES {
        return Err(Error::PackageTooLarge { path: path.to_owned(), most: MOST_MEMBER_BYTES });
    }
    let room = usize::try_from(bytes).map_err(|_| damaged(path, "its length is no length"))?;
    // A buffer that grew would leave unwiped pieces behind.
    let mut records = Zeroizing::new(Vec::with_capacity(room));
    let header = opened.pour(&mut *records, path, watch)?;
    Ok((header, records))
}
