//! Letting one vault take the place of another, in steps that may be cut off after any of them.
//!
//! The vault to come lies ready in `restoring/`. A note there says so and where the present one goes;
//! from then on the swap is finished, whatever happens, at the latest when the vault is looked at
//! next. First everything of the present vault is set aside, then the new one is moved in. Nothing
//! is overwritten and nothing deleted.

use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::layout::JOURNAL;
use super::{Layout, disk};
use crate::copy::Manifest;
use crate::{Error, Result};

/// What a vault is made of in its folder. The side files come first: one that is left over must not
/// be played into another database.
const PARTS: [&str; 6] = [JOURNAL, "vault.db-wal", "vault.db-shm", "open", "slots", "vault.db"];
/// Everything is ready, and the present vault is being set aside.
const READY: &str = "ready.json";
/// The present vault is aside, and the new one is moving in.
const CLEARED: &str = "cleared.json";
const NOTE: &str = "aside.json";
const MOST_OF_ONE_SECOND: u32 = 99;

/// Why one vault takes the place of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) enum Swap {
    /// A copy takes its place.
    Restore,
    /// A restore is taken back.
    Undo,
    /// What could be read of it takes its place.
    Rescue,
    /// One that was handed over takes its place.
    Handover,
}

/// A vault whose place another has taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetAside {
    /// Its folder, laid out like a vault.
    pub path: PathBuf,
    /// The local instant it was set aside.
    pub at: NaiveDateTime,
    /// When the copy was taken that took its place; none where no copy did.
    pub copy_of: Option<NaiveDateTime>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Note {
    /// The folder inside `aside/`.
    name: String,
    at: NaiveDateTime,
    why: Swap,
    copy_of: Option<NaiveDateTime>,
}

/// The vault in `folder` whose place was taken last; none where none was set aside.
pub fn set_aside(folder: &Path) -> Result<Option<SetAside>> {
    latest(&Layout::new(folder))
}

/// Put the vault back that was set aside last; the present one is set aside in its turn. It is put
/// back as it was, without being opened: so neither may be open.
pub fn put_back(folder: &Path, at: NaiveDateTime) -> Result<()> {
    let layout = Layout::new(folder);
    finish(&layout)?;
    let SetAside { path, .. } = latest(&layout)?.ok_or(Error::NothingSetAside)?;
    let ready = begin(&layout)?;
    let from = Layout::new(&path);
    from.slots().copy_to(&ready.slots_folder())?;
    for part in PARTS.into_iter().filter(|part| *part != "slots") {
        if disk::exists(&path.join(part))? {
            disk::copy_file(&path.join(part), &ready.folder().join(part), &|| Ok(()))?;
        }
    }
    take_place(&layout, at, Swap::Undo, None)
}

/// An empty folder in which a vault can be made ready.
pub(crate) fn begin(layout: &Layout) -> Result<Layout> {
    let ready = layout.restoring();
    disk::remove_folder(ready.folder())?;
    disk::make_folder(ready.folder())?;
    Ok(ready)
}

/// Let the vault made ready take the place of the present one, which must be closed.
pub(super) fn take_place(
    layout: &Layout,
    at: NaiveDateTime,
    why: Swap,
    copy_of: Option<NaiveDateTime>,
) -> Result<()> {
    let note = Note { name: free_name(layout, at)?, at, why, copy_of };
    disk::sync_folder(layout.restoring().folder())?;
    disk::write_whole(&layout.restoring().folder().join(READY), &serde_json::to_vec(&note)?)?;
    finish(layout)
}

/// Finish a swap that was begun; nothing to finish is no error.
pub(crate) fn finish(layout: &Layout) -> Result<()> {
    let coming = layout.restoring();
    let [ready, cleared] = [READY, CLEARED].map(|name| coming.folder().join(name));
    if let Some(note) = read(&ready)? {
        set_parts_aside(layout, &layout.aside().join(note.name))?;
        disk::rename(&ready, &cleared)?;
    }
    if let Some(note) = read(&cleared)? {
        move_parts_in(&coming, layout)?;
        let aside = layout.aside().join(note.name);
        disk::rename(&cleared, &aside.join(NOTE))?;
        disk::remove_folder(coming.folder())?;
    }
    Ok(())
}

fn set_parts_aside(layout: &Layout, aside: &Path) -> Result<()> {
    disk::make_folder(aside)?;
    disk::sync_folder(&layout.aside())?;
    disk::sync_folder(layout.folder())?;
    move_parts(layout.folder(), aside)
}

fn move_parts_in(coming: &Layout, layout: &Layout) -> Result<()> {
    move_parts(coming.folder(), layout.folder())
}

fn move_parts(from: &Path, to: &Path) -> Result<()> {
    for part in PARTS {
        if disk::exists(&from.join(part))? {
            disk::rename(&from.join(part), &to.join(part))?;
        }
    }
    disk::sync_folder(from)
}

/// The note at `path`; one that was half written is none, since it is written whole.
fn read(path: &Path) -> Result<Option<Note>> {
    disk::read(path)?.map(|bytes| Ok(serde_json::from_slice(&bytes)?)).transpose()
}

fn latest(layout: &Layout) -> Result<Option<SetAside>> {
    if !disk::exists(&layout.aside())? {
        return Ok(None);
    }
    let mut found: Vec<SetAside> = Vec::new();
    for path in disk::folders(&layout.aside())? {
        if let Ok(Some(Note { at, copy_of, .. })) = read(&path.join(NOTE)) {
            found.push(SetAside { path, at, copy_of });
        }
    }
    Ok(found.into_iter().max_by(|one, other| (one.at, &one.path).cmp(&(other.at, &other.path))))
}

/// A name in `aside/` that nobody has, later in order than those of the same second.
fn free_name(layout: &Layout, at: NaiveDateTime) -> Result<String> {
    let base = at.format("%Y-%m-%d %H%M%S").to_string();
    for number in 1..=MOST_OF_ONE_SECOND {
        let name = if number == 1 { base.clone() } else { format!("{base}-{number:02}") };
        if !disk::exists(&layout.aside().join(&name))? {
            return Ok(name);
        }
    }
    Err(Error::BadLabel { label: base })
}

/// When the copy in `folder` was taken, where it says so.
pub(super) fn taken_at(folder: &Path) -> Option<NaiveDateTime> {
    Manifest::read(folder).and_then(|manifest| manifest.made_at)
}
