//! A copy takes the vault's place: from the open desk, or from the door. And back again.

use std::path::Path;

use chrono::NaiveDateTime;
use domain::role::{Right, Seat};
use serde::{Deserialize, Serialize};
use store::copy::{self, CopyReason, SavedCopy, SecondPlace};
use store::{Prepared, Secret, Watch};
use ts_rs::TS;
use zeroize::Zeroizing;

use super::views::{CopyLine, SecondPlaceView};
use crate::desk::{Clock, Stamp};
use crate::door::try_secret;
use crate::openers::take;
use crate::{Desk, Problem};

/// A copy that was opened, checked and counted beside the vault, and waits to take its place.
#[derive(Debug)]
pub struct PreparedRestore(Prepared);

/// Leave to put back the vault that was set aside last.
#[derive(Debug)]
pub struct PreparedUndo(());

/// The copies somebody at the door can restore.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct DoorCopies {
    /// Those in the vault's own folder, the newest first.
    pub beside: Vec<CopyLine>,
    /// Those in the second place, where one was chosen.
    pub second: Option<SecondPlaceView>,
    /// Those in the folder that was looked into now.
    pub elsewhere: Vec<CopyLine>,
    /// Whether there is a file out of which records can be rescued.
    pub has_vault: bool,
}

/// What opens a copy at the door: a password that was valid when it was taken, or its recovery code.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum DoorSecret {
    /// The password of the secretary or the deputy.
    Password(String),
    /// The recovery code, as typed.
    Code(String),
}

/// The copies in and beside the vault's `folder`, and in `elsewhere`, where somebody looked. Only what
/// their manifests say: nobody has shown yet that they may open one.
pub fn copies_at_the_door(folder: &Path, elsewhere: Option<&Path>) -> Result<DoorCopies, Problem> {
    let place = SecondPlace::of(folder)?;
    Ok(DoorCopies {
        beside: lines(&copy::list(&folder.join("copies"))?),
        second: place.map(|place| SecondPlaceView::of(&place, folder, None)).transpose()?,
        elsewhere: elsewhere.map_or(Ok(Vec::new()), found_in)?,
        has_vault: store::has_database(folder),
    })
}

/// Let the copy in the folder `copy` be the vault in `folder`, and sit down at it. It takes a secret
/// of that very copy; wrong ones count as at the door. A vault that was there is set aside.
pub fn restore_at_the_door(
    folder: &Path,
    copy: &Path,
    secret: DoorSecret,
    clock: Clock,
    watch: &Watch,
) -> Result<Desk, Problem> {
    let secret = Secret::try_from(secret)?;
    let (ready, opener) =
        try_secret(folder, clock(), || store::prepare_at_the_door(folder, copy, &secret, watch))?;
    let vault = ready.take_place(clock())?;
    let mut desk = Desk::new(vault, opener, clock);
    desk.note_exchange("restore_copy", taken_at(copy))?;
    Ok(desk)
}

impl Desk {
    /// Make a copy ready to take the vault's place: it is opened, checked in full and counted. The
    /// vault is as it was.
    pub fn prepare_restore(&self, copy: &Path, watch: &Watch) -> Result<PreparedRestore, Problem> {
        self.expect(Right::KeepCopies)?;
        Ok(PreparedRestore(self.vault.prepare_restore(copy, watch)?))
    }

    /// Let the copy take the vault's place (khôi phục). A copy of the present vault is taken first, and
    /// the vault itself is set aside. Its openers stay as they are.
    pub fn restore(self, ready: PreparedRestore) -> Result<Self, Problem> {
        if let Err(problem) = self.copy_beside(CopyReason::BeforeRestore, &Watch::default()) {
            // The vault is set aside whole in any case.
            log::warn!("no copy before the restore: {problem:?}");
        }
        let desk = self.at_another(|vault, now| {
            drop(vault);
            ready.0.take_place(now).map(Some)
        })?;
        let mut desk = desk.ok_or(Problem::VaultLocked)?;
        desk.note_exchange("restore_copy", None)?;
        Ok(desk)
    }

    /// Leave to take the last restore back.
    pub fn prepare_undo(&self) -> Result<PreparedUndo, Problem> {
        self.expect(Right::KeepCopies)?;
        let aside = store::set_aside(self.vault.folder())?;
        aside.map(|_| PreparedUndo(())).ok_or(Problem::NothingSetAside)
    }

    /// Put the vault back that was set aside last (hoàn tác khôi phục); the present one is set aside
    /// in its turn. No desk where it has another key: its own password is asked for at the door.
    pub fn undo_restore(self, _: PreparedUndo) -> Result<Option<Self>, Problem> {
        let Some(mut desk) = self.at_another(store::Vault::put_back)? else { return Ok(None) };
        desk.note_exchange("undo_restore", None)?;
        Ok(Some(desk))
    }

    /// Keep in the history that another vault is in this place.
    pub(super) fn note_exchange(
        &mut self,
        deed: &'static str,
        copy_of: Option<NaiveDateTime>,
    ) -> Result<(), Problem> {
        let stamp = Stamp { at: self.now(), seat: Seat::Secretary, deed };
        let after = copy_of.map_or_else(|| deed.to_owned(), |at| at.to_string());
        self.vault.write(|tx| Ok(stamp.keep(tx, ("vault", 1), None, Some(&after))?))
    }
}

fn lines(copies: &[SavedCopy]) -> Vec<CopyLine> {
    copies.iter().map(|copy| CopyLine::of(copy, None)).collect()
}

/// The copies in a folder somebody chose, or in the one for copies inside it.
fn found_in(place: &Path) -> Result<Vec<CopyLine>, Problem> {
    let mut copies = copy::list(place)?;
    copies.extend(copy::list(&place.join(super::FOLDER))?);
    Ok(lines(&copies))
}

fn taken_at(copy: &Path) -> Option<NaiveDateTime> {
    let copies = copy::list(copy).ok()?;
    copies.first().and_then(|copy| copy.manifest.as_ref()?.made_at)
}

impl TryFrom<DoorSecret> for Secret {
    type Error = Problem;

    fn try_from(secret: DoorSecret) -> Result<Self, Problem> {
        Ok(match secret {
            DoorSecret::Password(typed) => Self::Password(take(typed)),
            DoorSecret::Code(typed) => {
                Self::RecoveryCode(store::RecoveryCode::parse(&Zeroizing::new(typed))?)
            }
        })
    }
}
