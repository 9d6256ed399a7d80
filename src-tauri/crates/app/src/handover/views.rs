//! Packages as they are shown, to who hands over and to who receives.

use chrono::NaiveDateTime;
use domain::HandoverId;
use domain::handover::HandoverWay;
use domain::record_kind::RecordKind;
use serde::Serialize;
use store::handover::Kept;
use store::package::Header;
use ts_rs::TS;

use crate::RecoveryCode;
use crate::copies::kinds::{count, counted, total};

/// Letters of the SHA-256 that stand on paper, in groups: enough to tell two packages apart by eye.
const FINGERPRINT: usize = 16;
const GROUP: usize = 4;

/// What a package says of itself (gói bàn giao).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PackageView {
    /// The cell it comes from.
    pub cell: String,
    /// Who hands over; blank where it is not known.
    pub giver: String,
    /// Who receives; blank where it is not known.
    pub receiver: String,
    /// Whose records go along; blank where it is the whole vault.
    pub subject: String,
    /// The local instant it was made.
    #[ts(type = "string")]
    pub made_at: NaiveDateTime,
    /// How many records there are of each kind that has any.
    pub counts: Vec<PackageCount>,
    /// How many there are in all, without drafts and history.
    #[ts(type = "number")]
    pub total: u64,
    /// The length of the contents in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// The beginning of the SHA-256 of the contents, in groups, to be compared by eye.
    pub fingerprint: String,
}

/// How many records of a kind are in a package.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PackageCount {
    /// The kind.
    pub kind: RecordKind,
    /// How many.
    #[ts(type = "number")]
    pub records: u64,
}

/// A package that was just made.
#[derive(Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct HandedOver {
    /// Names the handover, for its paper.
    pub handover: HandoverId,
    /// Where the package lies.
    pub path: String,
    /// The code that opens it, shown this once.
    pub code: RecoveryCode,
    /// What is in it.
    pub package: PackageView,
}

/// A handover as it is listed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct HandoverLine {
    /// Names it.
    pub id: HandoverId,
    /// The local instant it was made or taken in.
    #[ts(type = "string")]
    pub at: NaiveDateTime,
    /// Which way it went.
    pub way: HandoverWay,
    /// What was in it.
    pub package: PackageView,
}

impl From<&Header> for PackageView {
    fn from(header: &Header) -> Self {
        let of_kind = |kind| PackageCount { kind, records: count(&header.records, kind) };
        Self {
            cell: header.note.cell.clone(),
            giver: header.note.giver.clone(),
            receiver: header.note.receiver.clone(),
            subject: header.note.subject.clone(),
            made_at: header.note.made_at,
            counts: counted().map(of_kind).filter(|count| count.records > 0).collect(),
            total: total(&header.records),
            bytes: header.bytes,
            fingerprint: fingerprint(&header.sha256),
        }
    }
}

impl From<&Kept> for HandoverLine {
    fn from(Kept { id, handover }: &Kept) -> Self {
        let package = PackageView::from(&handover.header);
        Self { id: *id, at: handover.at, way: handover.way, package }
    }
}

fn fingerprint(sha256: &str) -> String {
    let letters: Vec<char> = sha256.chars().take(FINGERPRINT).collect();
    let groups = letters.chunks(GROUP).map(|group| group.iter().collect::<String>());
    groups.collect::<Vec<_>>().join(" ").to_uppercase()
}

#[cfg(test)]
mod tests {
    use super::fingerprint;

    #[test]
    fn a_fingerprint_is_compared_by_eye() {
        assert_eq!(fingerprint("ba7816bf8f01cfea414140de5dae2223"), "BA78 16BF 8F01 CFEA");
    }
}
