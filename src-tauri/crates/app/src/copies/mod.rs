//! Copies of the vault: taken by hand and by themselves, listed, brought to a second place.

pub(crate) mod kinds;
mod rescue;
mod restore;
mod views;

use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;
use domain::role::Right;
use store::Watch;
use store::copy::{self, CopyNote, CopyReason, SavedCopy, SecondPlace};

pub use rescue::{RescueLine, RescueView, open_rescued};
pub use restore::{
    DoorCopies, DoorSecret, PreparedRestore, PreparedUndo, copies_at_the_door, restore_at_the_door,
};
pub use views::{BackupLine, CopiesView, CopyCause, CopyLine, Difference, SecondPlaceView};

use crate::problem::shown;
use crate::{Desk, Problem};
use views::is_on_one_disk;

/// The folder for copies inside the one somebody chooses, so that a stick stays in order.
const FOLDER: &str = "SoTayChiBo";

/// When copies are taken that nobody asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keeping {
    /// The program is left, or the seat to nobody.
    Leaving,
    /// It runs on: one a day.
    Daily,
}

impl Desk {
    /// The copies there are, each with what is different today.
    pub fn copies(&self) -> Result<CopiesView, Problem> {
        self.expect(Right::BackUp)?;
        let (folder, now) = (self.vault.folder(), self.vault.counts()?);
        let second = SecondPlace::of(folder)?;
        let beside = copy::list(&self.vault.copies())?;
        Ok(CopiesView {
            beside: beside.iter().map(|copy| CopyLine::of(copy, Some(&now))).collect(),
            on_one_disk: is_on_one_disk(second.as_ref(), folder),
            second: second
                .map(|place| SecondPlaceView::of(&place, folder, Some(&now)))
                .transpose()?,
            set_aside_at: store::set_aside(folder)?.map(|aside| aside.at),
        })
    }

    /// Take a copy beside the vault (sao lưu ngay): written, opened again, checked and counted.
    pub fn back_up(&self, watch: &Watch) -> Result<CopyLine, Problem> {
        self.expect(Right::BackUp)?;
        let copy = self.copy_beside(CopyReason::Asked, watch)?;
        Ok(CopyLine::of(&copy, None))
    }

    /// Take a copy in the second place (chép ra USB), which must be there.
    pub fn back_up_to_second(&self, watch: &Watch) -> Result<CopyLine, Problem> {
        self.expect(Right::BackUp)?;
        let place = SecondPlace::of(self.vault.folder())?.ok_or(Problem::Missing)?;
        let copy = self.copy_to_second(place, CopyReason::Asked, watch)?;
        Ok(CopyLine::of(&copy, None))
    }

    /// Let copies go into the folder `chosen` too, on a stick or another disk; not into the vault's
    /// own.
    pub fn choose_second_place(&self, chosen: &Path) -> Result<SecondPlaceView, Problem> {
        self.expect(Right::KeepCopies)?;
        let folder = self.vault.folder();
        if !chosen.is_dir() {
            return Err(Problem::PlaceMissing { path: shown(chosen) });
        }
        if chosen.starts_with(folder) {
            return Err(Problem::bad_choice("secondPlace"));
        }
        let path = in_order(chosen);
        let before = SecondPlace::of(folder)?.filter(|place| place.path == path);
        let place = before.unwrap_or(SecondPlace { path, last_at: None });
        store::copy::make_place(&place.path)?;
        place.keep(folder)?;
        SecondPlaceView::of(&place, folder, None)
    }

    /// Take the copies that nobody asks for, if anything has changed; whether one was taken.
    ///
    /// No deed of a person, so no seat is asked. The second place gets one too while it is there;
    /// trouble with it is logged, and the copy beside the vault stands.
    pub fn keep_copies(&self, keeping: Keeping, watch: &Watch) -> Result<bool, Problem> {
        let beside = copy::list(&self.vault.copies())?;
        let had_today = keeping == Keeping::Daily && self.has_one_of_today(&beside);
        if had_today || self.stands_in(&beside)? {
            return Ok(false);
        }
        self.copy_beside(keeping.into(), watch)?;
        if let Some(place) = SecondPlace::of(self.vault.folder())?.filter(SecondPlace::is_there)
            && let Err(problem) = self.copy_to_second(place, keeping.into(), watch)
        {
            log::warn!("no copy in the second place: {problem:?}");
        }
        Ok(true)
    }

    /// What the first page says of the copies.
    pub(crate) fn backup_line(&self) -> Result<BackupLine, Problem> {
        let folder = self.vault.folder();
        let second = SecondPlace::of(folder)?;
        let identity = self.vault.identity()?;
        let last = copy::list(&self.vault.copies())?.into_iter().find(|copy| {
            copy.manifest.as_ref().is_some_and(|told| {
                told.proven && told.made_at.is_some() && told.identity == identity
            })
        });
        Ok(BackupLine {
            last: last.map(|copy| CopyLine::of(&copy, None)),
            second_at: second.as_ref().and_then(|place| place.last_at),
            on_one_disk: is_on_one_disk(second.as_ref(), folder),
        })
    }

    fn copy_beside(&self, reason: CopyReason, watch: &Watch) -> Result<SavedCopy, Problem> {
        self.copy_into(&self.vault.copies(), reason, watch)
    }

    fn copy_to_second(
        &self,
        place: SecondPlace,
        reason: CopyReason,
        watch: &Watch,
    ) -> Result<SavedCopy, Problem> {
        // Not made here: where a stick is out, its folder would be made on the disk instead.
        if !place.is_there() {
            return Err(Problem::PlaceMissing { path: shown(&place.path) });
        }
        let copy = self.copy_into(&place.path, reason, watch)?;
        SecondPlace { last_at: Some(self.now()), ..place }.keep(self.vault.folder())?;
        Ok(copy)
    }

    /// Take a proven copy, and only then let older ones go.
    fn copy_into(
        &self,
        place: &Path,
        reason: CopyReason,
        watch: &Watch,
    ) -> Result<SavedCopy, Problem> {
        let now = self.now();
        let copy = self.vault.copy_into(place, &note(now, reason), watch)?;
        if let Err(error) = self.vault.thin(place, now) {
            log::warn!("older copies stay: {error}");
        }
        Ok(copy)
    }

    fn has_one_of_today(&self, copies: &[SavedCopy]) -> bool {
        let today = self.today();
        let made = copies.iter().filter_map(|copy| copy.manifest.as_ref()?.made_at);
        made.into_iter().any(|at| at.date() == today)
    }

    fn stands_in(&self, copies: &[SavedCopy]) -> Result<bool, Problem> {
        for manifest in copies.iter().filter_map(|copy| copy.manifest.as_ref()) {
            if self.vault.stands_as_in(manifest)? {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

fn note(now: NaiveDateTime, reason: CopyReason) -> CopyNote {
    CopyNote { made_at: Some(now), reason }
}

/// The folder for copies in `chosen`, unless it is one already.
fn in_order(chosen: &Path) -> PathBuf {
    if chosen.ends_with(FOLDER) { chosen.to_owned() } else { chosen.join(FOLDER) }
}

impl From<Keeping> for CopyReason {
    fn from(keeping: Keeping) -> Self {
        match keeping {
            Keeping::Leaving => Self::Leaving,
            Keeping::Daily => Self::Daily,
        }
    }
}
