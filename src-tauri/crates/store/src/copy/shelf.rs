//! A folder in which copies lie.

use std::path::Path;

use chrono::NaiveDateTime;

use super::thinning;
use super::{Manifest, SavedCopy};
use crate::vault::{Layout, disk};
use crate::{Result, State};

/// The copies in `place`, the newest first; those that do not say when they were taken come last.
///
/// A folder that is itself a copy is one. No folder, no copies.
pub fn list(place: &Path) -> Result<Vec<SavedCopy>> {
    if !disk::exists(place)? {
        return Ok(Vec::new());
    }
    if is_copy(place) {
        return Ok(vec![read(place)]);
    }
    let mut copies = Vec::new();
    for path in disk::folders(place)? {
        if !is_hidden(&path) && is_copy(&path) {
            copies.push(read(&path));
        }
    }
    copies.sort_by(|one, other| (when(other), &other.path).cmp(&(when(one), &one.path)));
    Ok(copies)
}

/// Lay the copies in `from` in `to` too, each whole or not at all; one of a name that is there already
/// stays where it is.
pub fn bring(from: &Path, to: &Path) -> Result<()> {
    for copy in list(from)? {
        let place = to.join(copy.path.file_name().unwrap_or_default());
        if !disk::exists(&place)? {
            let part = disk::part_of(&place);
            disk::remove_folder(&part)?;
            lay(&copy, &Layout::new(&part))?;
            disk::rename(&part, &place)?;
        }
    }
    Ok(())
}

fn lay(copy: &SavedCopy, to: &Layout) -> Result<()> {
    let from = Layout::new(&copy.path);
    disk::make_folder(to.folder())?;
    from.slots().copy_to(&to.slots_folder())?;
    disk::copy_file(&from.database(), &to.database(), &|| Ok(()))?;
    if let Some(manifest) = &copy.manifest {
        manifest.write(to)?;
    }
    disk::sync_folder(to.folder())
}

/// Take away the copies of the vault `identity` that need not stay at `now`, and answer how many
/// went. To be called right after one was proved: that one is the newest, and always stays.
///
/// Only what was proved is counted or taken away; copies of other vaults, those before a migration or
/// a restore, and whatever else lies there are left alone.
pub(crate) fn thin(place: &Path, identity: &str, now: NaiveDateTime) -> Result<usize> {
    let copies: Vec<_> = list(place)?
        .into_iter()
        .filter_map(|copy| Some((thinned_by(&copy, identity)?, copy.path)))
        .collect();
    let taken: Vec<_> = copies.iter().map(|(at, _)| *at).collect();
    let mut gone = 0;
    for ((_, path), stays) in copies.iter().zip(thinning::kept(&taken, now)) {
        if !stays {
            disk::remove_folder(path)?;
            gone += 1;
        }
    }
    Ok(gone)
}

/// The instant a copy is thinned by; none for one that is left alone.
fn thinned_by(copy: &SavedCopy, identity: &str) -> Option<NaiveDateTime> {
    let manifest = copy.manifest.as_ref().filter(|manifest| manifest.proves(identity))?;
    if manifest.reason.is_routine() { manifest.made_at } else { None }
}

/// What lies at `path` and says of itself.
pub(crate) fn read(path: &Path) -> SavedCopy {
    SavedCopy { path: path.to_owned(), manifest: Manifest::read(path) }
}

fn is_copy(path: &Path) -> bool {
    path.is_dir() && matches!(Layout::new(path).state(), Ok(State::Present { .. }))
}

fn is_hidden(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'))
}

fn when(copy: &SavedCopy) -> Option<NaiveDateTime> {
    copy.manifest.as_ref().and_then(|manifest| manifest.made_at)
}
