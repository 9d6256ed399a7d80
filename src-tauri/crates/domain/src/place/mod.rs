//! Where a folder lies, and whether a vault is safe there.
//!
//! A live vault belongs on the machine's own disk: a stick is pulled out, a network drops, and a
//! service that synchronises folders copies a database in the middle of a change. Each system has
//! its own function, which is handed what the machine says as values; reading the machine is the
//! store's part.

mod linux;
mod synced;
mod windows;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use linux::{Disk, LinuxFacts, place_on_linux};
pub use windows::{DriveKind, WindowsFacts, place_on_windows};

/// Where a folder lies (nơi để sổ).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(tag = "on", rename_all = "camelCase")]
#[ts(export)]
pub enum Place {
    /// On a disk of the machine, as far as can be told: a vault may live there.
    OwnDisk,
    /// On something that can be pulled out: a stick, a card, a disk by USB.
    Removable,
    /// On another machine.
    Network,
    /// In a folder that a service keeps the same on several machines.
    Synced {
        /// The service.
        service: SyncService,
    },
}

/// A service that keeps a folder the same on several machines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum SyncService {
    /// Microsoft `OneDrive`.
    OneDrive,
    /// Google Drive.
    GoogleDrive,
    /// Dropbox.
    Dropbox,
    /// MEGA.
    Mega,
    /// Box.
    Box,
    /// pCloud.
    PCloud,
}

/// A folder of a service, as the machine names it (an environment variable, the service's own file).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SyncedFolder {
    /// The service.
    pub service: SyncService,
    /// The folder, as a path of its system.
    pub folder: String,
}
