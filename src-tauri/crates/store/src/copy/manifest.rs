//! What lies beside a copy and says what it is, readable before anybody opens it.
//!
//! It is written after the copy was proved, so a copy with a manifest is one that was opened and
//! counted. No word of any record is in it.

use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use crate::error::At as _;
use crate::vault::{Layout, disk};
use crate::{Error, Result};

const MANIFEST: &str = "copy.json";
/// A manifest is a page of text; more is none of ours.
const MOST_BYTES: u64 = 256 * 1024;

/// Why a copy was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum CopyReason {
    /// Somebody asked for it.
    Asked,
    /// The program was left, and something had changed.
    Leaving,
    /// A day had passed.
    Daily,
    /// The vault was about to be brought to a newer version.
    BeforeMigration,
    /// Another copy was about to take the vault's place.
    BeforeRestore,
}

impl CopyReason {
    /// Whether such copies come by themselves or by the day, so that older ones may go.
    pub(crate) fn is_routine(self) -> bool {
        matches!(self, Self::Asked | Self::Leaving | Self::Daily)
    }
}

/// When a copy is taken, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CopyNote {
    /// The local instant; unknown while a vault is being opened.
    pub made_at: Option<NaiveDateTime>,
    /// Why.
    pub reason: CopyReason,
}

/// How many records a table holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableCount {
    /// The table.
    pub table: String,
    /// Its records, those in the bin included.
    pub records: u64,
}

/// The state of a database's file, by which it is told whether anything was written since.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    bytes: u64,
    /// Nanoseconds of the file's time, of which only equality matters.
    written: u64,
}

/// What a proven copy says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Manifest {
    /// The local instant it was taken.
    pub made_at: Option<NaiveDateTime>,
    /// Why it was taken.
    pub reason: CopyReason,
    /// The program that took it.
    pub program: String,
    /// The random name of the vault it is of.
    pub identity: String,
    /// The migrations it has had.
    pub version: u32,
    /// The size of its database.
    pub bytes: u64,
    /// How many records each table holds, by name of the table.
    pub records: Vec<TableCount>,
    /// It was opened with its key, checked and counted.
    pub proven: bool,
    /// How the vault's file stood when it was taken.
    pub mark: Option<Mark>,
}

/// A copy, where it lies, and what it says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedCopy {
    /// Its folder, laid out like a vault.
    pub path: PathBuf,
    /// None beside a copy made by hand, or by an early program, or when it cannot be read.
    pub manifest: Option<Manifest>,
}

impl Manifest {
    /// How many records there are in all.
    pub fn total(&self) -> u64 {
        self.records.iter().map(|count| count.records).sum()
    }

    /// Whether it is a proven copy of the vault with this identity.
    pub(crate) fn proves(&self, identity: &str) -> bool {
        self.proven && self.identity == identity
    }

    pub(crate) fn write(&self, copy: &Layout) -> Result<()> {
        disk::write_whole(&place(copy.folder()), &serde_json::to_vec_pretty(self)?)
    }

    /// The manifest of the copy in `folder`; none where there is none to be read.
    pub(crate) fn read(folder: &Path) -> Option<Self> {
        let path = place(folder);
        let is_small = path.metadata().is_ok_and(|file| file.len() <= MOST_BYTES);
        let bytes = if is_small { disk::read(&path).ok().flatten() } else { None };
        bytes.and_then(|bytes| serde_json::from_slice(&bytes).ok())
    }
}

impl Mark {
    /// How the file `path` stands. It is not opened for it.
    pub(crate) fn of(path: &Path) -> Result<Self> {
        let file = path.metadata().at(path)?;
        let written = file.modified().at(path)?.duration_since(UNIX_EPOCH).unwrap_or_default();
        let nanoseconds = u64::try_from(written.as_nanos()).unwrap_or(u64::MAX);
        Ok(Self { bytes: file.len(), written: nanoseconds })
    }
}

impl CopyNote {
    /// The name of the copy's folder, which every system takes.
    pub(crate) fn label(&self, version: u32) -> String {
        match (self.reason, self.made_at) {
            (CopyReason::BeforeMigration, _) | (_, None) => format!("before-version-{version}"),
            (_, Some(at)) => at.format("%Y-%m-%d %H%M%S").to_string(),
        }
    }
}

/// Refuse a copy whose manifest counts other records than `found`.
pub(crate) fn expect_counted(copy: &SavedCopy, found: &[TableCount]) -> Result<()> {
    match &copy.manifest {
        Some(manifest) if manifest.records != found => Err(Error::UnsoundCopy {
            path: copy.path.clone(),
            finding: "it does not hold what its manifest counts".into(),
        }),
        _ => Ok(()),
    }
}

fn place(folder: &Path) -> PathBuf {
    folder.join(MANIFEST)
}
