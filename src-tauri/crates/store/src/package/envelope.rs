//! The lock of a package and the order of what is in it.

use std::fs::File;
use std::io::{self, BufRead as _, BufReader, BufWriter, Chain, Cursor, Read, Write};
use std::iter;
use std::path::{Path, PathBuf};

use age::stream::StreamReader;
use age::{DecryptError, Decryptor, Encryptor, Identity, Recipient, scrypt};
use serde::Deserialize;
use sha2::{Digest as _, Sha256};

use super::header::{Header, Weight};
use super::{FORMAT, MOST_BYTES, OLDEST_FORMAT};
use crate::error::At as _;
use crate::keys::{Cost, RecoveryCode, hexadecimal};
use crate::vault::disk;
use crate::watch::{Step, Watch};
use crate::{Error, Result};

/// How every file begins that `age` locked with a passphrase.
const AGE: &[u8] = b"age-encryption.org/v1\n-> scrypt ";
/// First line inside, so that a package opened with the `age` tool by hand says what it is.
const HEADING: &[u8] = b"so-tay-chi-bo package\n";
/// A header is a page of text.
const MOST_HEADER: u64 = 64 * 1024;
const PIECE: usize = 256 * 1024;

type Locked = BufReader<Chain<Cursor<Vec<u8>>, File>>;

/// What goes into a package: bytes, and after them a file.
#[derive(Clone, Copy)]
pub(super) struct Contents<'a> {
    pub(super) head: &'a [u8],
    pub(super) file: Option<&'a Path>,
}

/// A package that was opened with its code, its contents still to be read.
pub(super) struct Opened {
    pub(super) header: Header,
    path: PathBuf,
    plain: BufReader<StreamReader<Locked>>,
    left: u64,
    sum: Sha256,
}

impl Contents<'_> {
    /// How long they are, and their sum.
    pub(super) fn weigh(&self, watch: &Watch) -> Result<Weight> {
        let (mut bytes, mut sum) = (0, Sha256::new());
        self.each(watch, |piece| {
            bytes += piece.len() as u64;
            sum.update(piece);
            Ok(())
        })?;
        Ok(Weight { bytes, sha256: hexadecimal(&sum.finalize()) })
    }

    fn each(&self, watch: &Watch, mut take: impl FnMut(&[u8]) -> Result<()>) -> Result<()> {
        take(self.head)?;
        let Some(path) = self.file else { return Ok(()) };
        let mut file = File::open(path).at(path)?;
        let mut piece = vec![0; PIECE];
        loop {
            watch.go_on(Step::Packing)?;
            match file.read(&mut piece).at(path)? {
                0 => return Ok(()),
                read => take(&piece[..read])?,
            }
        }
    }
}

/// Write a package to `target`, read it back, and only then give it its name. Nothing is left of one
/// that did not pass; a file that was there stays until then.
pub(super) fn write(
    target: &Path,
    header: &Header,
    contents: Contents<'_>,
    (code, cost): (&RecoveryCode, Cost),
    watch: &Watch,
) -> Result<()> {
    let part = disk::part_of(target);
    let made = lock_into(&part, header, contents, (code, cost), watch)
        .and_then(|()| prove(&part, header, code, watch))
        .and_then(|()| watch.go_on(Step::Placing))
        .and_then(|()| disk::rename(&part, target));
    if made.is_err()
        && let Err(error) = disk::remove_file(&part)
    {
        log::warn!("an unfinished package was left behind: {error}");
    }
    made
}

pub(super) fn lock_into(
    part: &Path,
    header: &Header,
    contents: Contents<'_>,
    (code, cost): (&RecoveryCode, Cost),
    watch: &Watch,
) -> Result<()> {
    let mut recipient = scrypt::Recipient::new(code.phrase().secret());
    recipient.set_work_factor(cost.work_factor());
    let encryptor = Encryptor::with_recipients(iter::once(&recipient as &dyn Recipient))
        .map_err(|error| Error::Wrapping(error.to_string()))?;

    let file = BufWriter::new(disk::begin_file(part)?);
    let mut locked = encryptor.wrap_output(file).at(part)?;
    let mut line = serde_json::to_vec(header)?;
    line.push(b'\n');
    locked.write_all(HEADING).and_then(|()| locked.write_all(&line)).at(part)?;
    contents.each(watch, |piece| locked.write_all(piece).at(part))?;
    let file = locked.finish().and_then(|file| Ok(file.into_inner()?)).at(part)?;
    file.sync_all().at(part)
}

fn prove(part: &Path, header: &Header, code: &RecoveryCode, watch: &Watch) -> Result<()> {
    let read = open(part, code)?.pour(&mut io::sink(), part, watch)?;
    if read == *header { Ok(()) } else { Err(damaged(part, "it does not say what was packed")) }
}

/// Open the package at `path` with its code. Refused before anything is unlocked: what is too large,
/// and what no `age` passphrase file is; before the contents: an edition this program does not read.
pub(super) fn open(path: &Path, code: &RecoveryCode) -> Result<Opened> {
    let decryptor = Decryptor::new_buffered(locked(path)?).map_err(|error| broken(path, &error))?;
    let mut identity = scrypt::Identity::new(code.phrase().secret());
    identity.set_max_work_factor(Cost::MOST.work_factor());
    let plain = decryptor
        .decrypt(iter::once(&identity as &dyn Identity))
        .map_err(|error| broken(path, &error))?;
    let mut plain = BufReader::new(plain);
    expect_heading(&mut plain, path)?;
    let header = read_header(&mut plain, path)?;
    let left = header.bytes;
    Ok(Opened { header, path: path.to_owned(), plain, left, sum: Sha256::new() })
}

/// The bytes of the file at `path`, if it can be a package at all.
fn locked(path: &Path) -> Result<Locked> {
    let foreign = || Error::ForeignPackage { path: path.to_owned() };
    let about = path.metadata().at(path)?;
    if !about.is_file() {
        return Err(foreign());
    }
    if about.len() > MOST_BYTES {
        return Err(Error::PackageTooLarge { path: path.to_owned(), most: MOST_BYTES });
    }
    let mut file = File::open(path).at(path)?;
    let mut head = Vec::with_capacity(AGE.len());
    (&mut file).take(AGE.len() as u64).read_to_end(&mut head).at(path)?;
    if head != AGE {
        return Err(foreign());
    }
    Ok(BufReader::new(Cursor::new(head).chain(file)))
}

fn expect_heading(plain: &mut impl Read, path: &Path) -> Result<()> {
    let mut heading = Vec::with_capacity(HEADING.len());
    plain.take(HEADING.len() as u64).read_to_end(&mut heading).map_err(|e| read_error(path, e))?;
    if heading == HEADING { Ok(()) } else { Err(Error::ForeignPackage { path: path.to_owned() }) }
}

fn read_header(plain: &mut BufReader<StreamReader<Locked>>, path: &Path) -> Result<Header> {
    /// All that is read of a header whose edition may be another.
    #[derive(Deserialize)]
    struct Edition {
        format: u32,
    }

    let mut line = Vec::new();
    plain.take(MOST_HEADER).read_until(b'\n', &mut line).map_err(|e| read_error(path, e))?;
    let unreadable = |_| damaged(path, "its header cannot be read");
    let Edition { format: found } = serde_json::from_slice(&line).map_err(unreadable)?;
    if !(OLDEST_FORMAT..=FORMAT).contains(&found) {
        return Err(Error::OtherFormat { path: path.to_owned(), found, known: FORMAT });
    }
    serde_json::from_slice(&line).map_err(unreadable)
}

impl Opened {
    /// Fill `piece` with what comes next; a package that ends before is damaged.
    pub(super) fn fill(&mut self, piece: &mut [u8]) -> Result<()> {
        let mut filled = 0;
        while filled < piece.len() {
            match self.next(&mut piece[filled..])? {
                0 => return Err(damaged(&self.path, "it is shorter than it says")),
                read => filled += read,
            }
        }
        Ok(())
    }

    /// Let the rest of the contents flow into `into`, which lies at `at`, and see that they are those
    /// that were packed.
    pub(super) fn pour(mut self, into: &mut dyn Write, at: &Path, watch: &Watch) -> Result<Header> {
        let mut piece = vec![0; PIECE];
        loop {
            watch.go_on(Step::Unpacking)?;
            match self.next(&mut piece)? {
                0 => return self.end(),
                read => into.write_all(&piece[..read]).at(at)?,
            }
        }
    }

    fn next(&mut self, piece: &mut [u8]) -> Result<usize> {
        let wanted = usize::try_from(self.left).unwrap_or(usize::MAX).min(piece.len());
        let read =
            self.plain.read(&mut piece[..wanted]).map_err(|error| read_error(&self.path, error))?;
        self.left -= read as u64;
        self.sum.update(&piece[..read]);
        Ok(read)
    }

    fn end(mut self) -> Result<Header> {
        let more = self.plain.read(&mut [0]).map_err(|error| read_error(&self.path, error))?;
        if self.left > 0 || more > 0 || hexadecimal(&self.sum.finalize()) != self.header.sha256 {
            return Err(damaged(&self.path, "its contents are not those it counts"));
        }
        Ok(self.header)
    }
}

/// What `age` says of a package that does not open.
fn broken(path: &Path, error: &DecryptError) -> Error {
    match error {
        DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed => {
            Error::WrongPackageCode { path: path.to_owned() }
        }
        DecryptError::Io(error) if !is_of_the_lock(error) => {
            Error::disk(path, io::Error::new(error.kind(), error.to_string()))
        }
        other => damaged(path, &other.to_string()),
    }
}

/// What a failed read means: the lock tells damage by kinds of its own.
fn read_error(path: &Path, error: io::Error) -> Error {
    if is_of_the_lock(&error) {
        damaged(path, &error.to_string())
    } else {
        Error::disk(path, error)
    }
}

fn is_of_the_lock(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof)
}

pub(super) fn damaged(path: &Path, finding: &str) -> Error {
    Error::DamagedPackage { path: path.to_owned(), finding: finding.into() }
}
