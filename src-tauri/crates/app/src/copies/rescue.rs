//! Records are read out of a damaged vault into a new one, and it is told what came through.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::NaiveDateTime;
use domain::record_kind::RecordKind;
use serde::Serialize;
use store::rescue::{RescuedTable, prepare_rescue};
use store::{Secret, Watch};
use ts_rs::TS;

use super::kinds::of_table;
use super::restore::DoorSecret;
use crate::desk::Clock;
use crate::door::try_secret;
use crate::{Desk, Problem};

/// What a rescue brought (cứu dữ liệu).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RescueView {
    /// Each kind of records of which there were any.
    pub lines: Vec<RescueLine>,
    /// When the copy was taken that gave what could not be read; none where no copy did.
    #[ts(type = "string | null")]
    pub copy_of: Option<NaiveDateTime>,
}

/// What came through of a kind of records, and what did not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RescueLine {
    /// The kind.
    pub kind: RecordKind,
    /// Records read out of the damaged file.
    #[ts(type = "number")]
    pub rescued: u64,
    /// Records taken from a copy, as they were then.
    #[ts(type = "number")]
    pub from_copy: u64,
    /// Records that are gone, as far as that can be counted.
    #[ts(type = "number")]
    pub lost: u64,
    /// Whether more may be gone than could be counted.
    pub may_miss_more: bool,
}

/// Read what can be read of the vault in `folder` into a new one, sit down at it, and tell what came
/// through. It takes a secret of the vault, as at the door. The damaged file is kept.
pub fn open_rescued(
    folder: &Path,
    secret: DoorSecret,
    clock: Clock,
    watch: &Watch,
) -> Result<(Desk, RescueView), Problem> {
    let secret = Secret::try_from(secret)?;
    let (ready, opener, rescued) =
        try_secret(folder, clock(), || prepare_rescue(folder, &secret, watch))?;
    let vault = ready.take_place(clock())?;
    let mut desk = Desk::new(vault, opener, clock);
    desk.note_exchange("rescue", rescued.copy_of)?;
    Ok((desk, RescueView { lines: lines(&rescued.tables), copy_of: rescued.copy_of }))
}

fn lines(tables: &[RescuedTable]) -> Vec<RescueLine> {
    let mut kinds: BTreeMap<RecordKind, RescueLine> = BTreeMap::new();
    for table in tables {
        let kind = of_table(&table.table);
        let line = kinds.entry(kind).or_insert(RescueLine {
            kind,
            rescued: 0,
            from_copy: 0,
            lost: 0,
            may_miss_more: false,
        });
        line.rescued += table.rescued;
        line.from_copy += table.from_copy;
        line.lost += table.lost;
        line.may_miss_more |= table.may_miss_more;
    }
    let told =
        |line: &RescueLine| line.rescued + line.from_copy + line.lost > 0 || line.may_miss_more;
    kinds.into_values().filter(told).collect()
}
