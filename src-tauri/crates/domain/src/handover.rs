//! Handing over (bàn giao): the vault to the next secretary, a member's records to another cell.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which way a package went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum HandoverWay {
    /// It was made here (bàn giao đi).
    Given,
    /// It was taken in here (nhận bàn giao).
    Received,
}
