//! Copies as they are listed.

use std::path::Path;

use chrono::NaiveDateTime;
use domain::record_kind::RecordKind;
use serde::Serialize;
use store::copy::{self, CopyReason, SavedCopy, SecondPlace, TableCount};
use ts_rs::TS;

use super::kinds::{count, counted, total};
use crate::Problem;
use crate::problem::shown;

/// Why a copy was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum CopyCause {
    /// Somebody asked for it.
    Asked,
    /// The program was left.
    Leaving,
    /// A day had passed.
    Daily,
    /// Before the vault was brought to a newer version.
    BeforeMigration,
    /// Before another copy took the vault's place.
    BeforeRestore,
}

/// A copy of the vault (bản sao lưu).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CopyLine {
    /// Its folder, by which it is restored.
    pub path: String,
    /// When it was taken; none where it does not say.
    #[ts(type = "string | null")]
    pub made_at: Option<NaiveDateTime>,
    /// Why; none where it does not say.
    pub cause: Option<CopyCause>,
    /// The size of its database in bytes.
    #[ts(type = "number | null")]
    pub bytes: Option<u64>,
    /// How many records it holds, without drafts and history.
    #[ts(type = "number | null")]
    pub records: Option<u64>,
    /// It was opened with its key, checked and counted when it was taken (đã thử khôi phục).
    pub proven: bool,
    /// Where its counts differ from those of today; empty at the door.
    pub differences: Vec<Difference>,
}

/// A kind of records of which a copy holds more or fewer than the vault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Difference {
    /// The kind.
    pub kind: RecordKind,
    /// How many the copy holds.
    #[ts(type = "number")]
    pub then: u64,
    /// How many there are today.
    #[ts(type = "number")]
    pub now: u64,
}

/// The second place for copies (USB).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SecondPlaceView {
    /// The folder.
    pub path: String,
    /// Whether it can be reached now.
    pub is_there: bool,
    /// Whether it lies on the disk of the vault, so that one fault takes both.
    pub on_same_disk: bool,
    /// When the last copy was proved there.
    #[ts(type = "string | null")]
    pub last_at: Option<NaiveDateTime>,
    /// The copies there, the newest first.
    pub copies: Vec<CopyLine>,
}

/// All copies, and what can be taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CopiesView {
    /// Those in the vault's own folder, the newest first.
    pub beside: Vec<CopyLine>,
    /// Where else copies go; none while nobody has chosen.
    pub second: Option<SecondPlaceView>,
    /// When a vault was last set aside for another, which can be taken back.
    #[ts(type = "string | null")]
    pub set_aside_at: Option<NaiveDateTime>,
    /// Whether no copy is known to lie on another disk.
    pub on_one_disk: bool,
}

/// What the first page says of the copies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct BackupLine {
    /// The newest proven copy of this vault; none while there is none.
    pub last: Option<CopyLine>,
    /// When the last copy was proved in the second place.
    #[ts(type = "string | null")]
    pub second_at: Option<NaiveDateTime>,
    /// Whether no copy is known to lie on another disk.
    pub on_one_disk: bool,
}

impl CopyLine {
    /// A copy beside the records of today, where they are known.
    pub(super) fn of(copy: &SavedCopy, now: Option<&[TableCount]>) -> Self {
        let manifest = copy.manifest.as_ref();
        let differences = match (manifest, now) {
            (Some(manifest), Some(now)) => differences(&manifest.records, now),
            _ => Vec::new(),
        };
        Self {
            path: shown(&copy.path),
            made_at: manifest.and_then(|manifest| manifest.made_at),
            cause: manifest.map(|manifest| manifest.reason.into()),
            bytes: manifest.map(|manifest| manifest.bytes),
            records: manifest.map(|manifest| total(&manifest.records)),
            proven: manifest.is_some_and(|manifest| manifest.proven),
            differences,
        }
    }
}

fn differences(then: &[TableCount], now: &[TableCount]) -> Vec<Difference> {
    let difference = |kind| {
        let (then, now) = (count(then, kind), count(now, kind));
        (then != now).then_some(Difference { kind, then, now })
    };
    counted().filter_map(difference).collect()
}

impl SecondPlaceView {
    pub(super) fn of(
        place: &SecondPlace,
        vault: &Path,
        now: Option<&[TableCount]>,
    ) -> Result<Self, Problem> {
        let copies = copy::list(&place.path)?;
        Ok(Self {
            path: shown(&place.path),
            is_there: place.is_there(),
            on_same_disk: place.is_on_the_disk_of(vault),
            last_at: place.last_at,
            copies: copies.iter().map(|copy| CopyLine::of(copy, now)).collect(),
        })
    }
}

/// Whether no copy is known to lie on another disk than the vault.
pub(super) fn is_on_one_disk(place: Option<&SecondPlace>, vault: &Path) -> bool {
    place.is_none_or(|place| place.last_at.is_none() || place.is_on_the_disk_of(vault))
}

impl From<CopyReason> for CopyCause {
    fn from(reason: CopyReason) -> Self {
        match reason {
            CopyReason::Asked => Self::Asked,
            CopyReason::Leaving => Self::Leaving,
            CopyReason::Daily => Self::Daily,
            CopyReason::BeforeMigration => Self::BeforeMigration,
            CopyReason::BeforeRestore => Self::BeforeRestore,
        }
    }
}
