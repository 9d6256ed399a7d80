//! What a package says of itself.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::FORMAT;
use crate::copy::TableCount;
use crate::migrate;

/// What is handed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum PackageKind {
    /// The whole vault, for the next secretary.
    Vault,
    /// The records of one member, for the next cell.
    Member,
}

/// Between whom something is handed over, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PackageNote {
    /// The local instant the package is made.
    pub made_at: NaiveDateTime,
    /// The cell it comes from.
    pub cell: String,
    /// Who hands over; blank where it is not known.
    pub giver: String,
    /// Who receives; blank where it is not known.
    pub receiver: String,
    /// Whose records go along; blank where it is the whole vault.
    pub subject: String,
}

/// What a package says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Header {
    /// The edition of the package.
    pub format: u32,
    /// What is in it.
    pub kind: PackageKind,
    /// The migrations its records have had.
    pub version: u32,
    /// The program that made it.
    pub program: String,
    /// Between whom, and when.
    #[serde(flatten)]
    pub note: PackageNote,
    /// How many records there are of each table.
    pub records: Vec<TableCount>,
    /// The length of the contents.
    pub bytes: u64,
    /// The SHA-256 of the contents in hexadecimal.
    pub sha256: String,
}

/// The contents of a package, weighed.
pub(super) struct Weight {
    pub(super) bytes: u64,
    pub(super) sha256: String,
}

impl Header {
    /// The header of contents that this program packs.
    pub(super) fn of(
        kind: PackageKind,
        note: PackageNote,
        records: Vec<TableCount>,
        Weight { bytes, sha256 }: Weight,
    ) -> Self {
        Self {
            format: FORMAT,
            kind,
            version: migrate::count(migrate::MIGRATIONS),
            program: env!("CARGO_PKG_VERSION").into(),
            note,
            records,
            bytes,
            sha256,
        }
    }
}
