//! Where the vault lies: said where it is not safe, moved to the machine's own disk, or left there
//! with knowledge. And the machine's clock, when it was set back.

use std::path::{Path, PathBuf};

use chrono::{NaiveDateTime, TimeDelta};
use domain::place::Place;
use domain::role::Right;
use serde::{Deserialize, Serialize};
use store::copy::{self, CopyNote, CopyReason};
use store::{Connection, Watch, place_of, setting};
use ts_rs::TS;

use crate::Problem;
use crate::desk::Desk;

/// The name of what was accepted in the table of settings.
const ACCEPTED: &str = "place";

/// What a moved vault's folder is called.
const FOLDER: &str = "SoTayChiBo";

/// The clock may be so much behind the latest change before it is told.
const BEHIND: TimeDelta = TimeDelta::minutes(15);

/// Where the vault lies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct VaultPlace {
    /// The folder.
    pub folder: String,
    /// What it is on.
    pub place: Place,
    /// The secretary knows that it is not the machine's own disk, and leaves it there.
    pub accepted: bool,
}

/// A place the secretary was told of and left the vault in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Accepted {
    folder: String,
    place: Place,
}

/// The folder where the vault of `folder` lives now, if it was moved.
pub fn settled_folder(folder: &Path) -> PathBuf {
    store::moved::settled(folder)
}

impl Desk {
    /// Where the vault lies.
    pub fn vault_place(&self) -> Result<VaultPlace, Problem> {
        self.read(|conn| {
            let now = self.here();
            let accepted = accepted(conn)?.is_some_and(|(_, before)| before == now);
            Ok(VaultPlace { folder: now.folder, place: now.place, accepted })
        })
    }

    /// Leave the vault where it lies, knowing that it is not the machine's own disk.
    pub fn accept_place(&mut self) -> Result<VaultPlace, Problem> {
        let now = self.here();
        self.deed(Right::KeepCell, "accept_place", |tx, stamp| {
            let before = accepted(tx)?.map(|(_, accepted)| accepted);
            let row = setting::save(tx, ACCEPTED, &now)?;
            Ok(stamp.keep(tx, ("setting", row), before.as_ref(), Some(&now))?)
        })?;
        self.vault_place()
    }

    /// Copy the vault into a new folder of `target`, prove the copy, bring the copies there are along,
    /// and note in the old folder that the vault lives there now; answers with the new folder. The old
    /// vault is kept as it is, and stays open until the desk is left.
    ///
    /// Refused where `target` is not on the machine's own disk.
    pub fn move_vault(&mut self, target: &Path) -> Result<PathBuf, Problem> {
        self.expect(Right::KeepOpeners)?;
        if place_of(target) != Place::OwnDisk {
            return Err(Problem::NotOwnDisk { path: target.display().to_string() });
        }
        let note = CopyNote { made_at: Some(self.now()), reason: CopyReason::Asked };
        let copy = self.vault.copy_as(target, FOLDER, &note, &Watch::default())?;
        if let Err(error) = copy::bring(&self.vault.copies(), &copy.path.join("copies")) {
            // They are not lost: the old folder is kept.
            log::warn!("not every copy came along: {error}");
        }
        store::moved::note(self.vault.folder(), &copy.path, self.now())?;
        Ok(copy.path)
    }

    /// The instant of the latest change, where it lies well ahead of the clock: the clock was set back.
    pub fn clock_behind(&self) -> Result<Option<NaiveDateTime>, Problem> {
        let latest = self.read(|conn| Ok(store::history::latest(conn)?))?;
        Ok(latest.filter(|latest| *latest - self.now() > BEHIND))
    }

    fn here(&self) -> Accepted {
        let folder = self.vault.folder();
        Accepted { folder: folder.display().to_string(), place: place_of(folder) }
    }
}

fn accepted(conn: &Connection) -> store::Result<Option<(i64, Accepted)>> {
    setting::find(conn, ACCEPTED)
}
