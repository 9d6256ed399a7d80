//! Looking at a vault after a fault: it opens, it is sound, and it holds what it must.

use std::fs;
use std::path::{Path, PathBuf};

use store::copy::{self, CopyReason, SavedCopy};

use crate::deeds::{Deed, perform};
use crate::ledger::{Book, Ledger, Signatures};
use crate::records::{Records, sound_records, traces};
use crate::scene::{self, Scene, copy_folder, open_bare};

/// What is known before anything goes wrong.
pub(crate) struct Known {
    /// The vaults as they are before the first deed.
    pub(crate) scene: Scene,
    signatures: Signatures,
    /// The old vault as the migration leaves it.
    migrated: Records,
}

/// What was found.
pub(crate) struct Looked {
    /// The book with the deed that was cut off, where it was done after all.
    pub(crate) book: Book,
    /// Copies that were opened.
    pub(crate) copies: usize,
}

impl Known {
    /// Let somebody work undisturbed, and learn from it.
    pub(crate) fn learn() -> Self {
        let scene = Scene::new();
        let trial = scene.again();
        Self { signatures: signatures(&trial), migrated: records(&trial.old()), scene }
    }

    /// Look at the vault of `scene`, and at its copies but those that were seen before; one that was
    /// cut off after it was placed holds what the vault held then.
    pub(crate) fn look(
        &self,
        scene: &Scene,
        book: &Book,
        cut_off: Option<&(u64, Deed)>,
        (seen, copied): (&[PathBuf], &Ledger),
    ) -> Result<Looked, String> {
        let vault = open_bare(&scene.vault()).map_err(|error| error.to_string())?;
        let found = traces(&sound_records(&vault)?)?;
        drop(vault);
        let mut book = book.judge(&found, cut_off, &self.signatures)?;
        let copied = matches!(cut_off, Some((_, Deed::BackUp))).then_some(copied);
        let copies = self.look_at_copies(scene, &mut book, seen, copied)?;
        Ok(Looked { book, copies })
    }

    /// Every copy that is listed as good opens and holds what the vault held.
    fn look_at_copies(
        &self,
        scene: &Scene,
        book: &mut Book,
        seen: &[PathBuf],
        copied: Option<&Ledger>,
    ) -> Result<usize, String> {
        if let Some(lost) = book.copies.keys().find(|path| !path.exists()) {
            return Err(format!("the copy {} is lost", lost.display()));
        }
        let listed = listed(&scene.vault())?;
        let fresh: Vec<_> = listed.iter().filter(|copy| !seen.contains(&copy.path)).collect();
        for copy in &fresh {
            let found = traces(&opened(scene, copy)?)?;
            let is_asked =
                copy.manifest.as_ref().is_some_and(|told| told.reason == CopyReason::Asked);
            if let Some(ledger) = copied.filter(|_| is_asked) {
                book.copies.entry(copy.path.clone()).or_insert_with(|| ledger.clone());
            }
            if let Some(ledger) = book.copies.get(&copy.path) {
                ledger.judge(&found, None, &self.signatures)?;
            }
        }
        Ok(fresh.len())
    }

    /// The old vault is brought to today's shape with everything in it, wherever that was cut off; and
    /// it is laid again as it was.
    pub(crate) fn look_at_old(&self, scene: &Scene) -> Result<(), String> {
        let vault = open_bare(&scene.old()).map_err(|error| format!("the old vault: {error}"))?;
        if sound_records(&vault)? != self.migrated {
            return Err("the old vault has other records".into());
        }
        drop(vault);
        if listed(&scene.old())?.is_empty() {
            return Err("no copy was taken before the migration".into());
        }
        scene.take_old_from(&self.scene);
        Ok(())
    }
}

fn records(folder: &Path) -> Records {
    sound_records(&open_bare(folder).unwrap()).unwrap()
}

/// The tables in which each kind of deed leaves its words.
fn signatures(trial: &Scene) -> Signatures {
    let mut signatures = Signatures::new();
    let deeds =
        [Deed::Draft, Deed::Comment(2), Deed::Fill(3), Deed::Load, Deed::Write, Deed::Adopt];
    for (deed, number) in deeds.into_iter().zip([1, 2, 3, 4, 5, 5]) {
        let mut desk = Some(scene::open(&trial.vault()).unwrap());
        perform(&mut desk, &trial.old(), &deed, number).unwrap();
        drop(desk);
        let mut ledger = Ledger::default();
        ledger.note(&deed, number);
        let left = ledger.signatures(&traces(&records(&trial.vault())).unwrap());
        assert!(!left[deed.kind()].is_empty(), "{deed:?} left no words");
        signatures.extend(left);
    }
    signatures
}

/// The copies beside a vault, each with what it says of itself.
fn listed(vault: &Path) -> Result<Vec<SavedCopy>, String> {
    let listed = copy::list(&vault.join("copies")).map_err(|error| error.to_string())?;
    match listed.iter().find(|copy| copy.manifest.is_none()) {
        Some(half) => Err(format!("{} is listed without a manifest", half.path.display())),
        None => Ok(listed),
    }
}

/// The records of a copy, opened apart.
fn opened(scene: &Scene, copy: &SavedCopy) -> Result<Records, String> {
    let aside = scene.aside();
    copy_folder(&copy.path, &aside);
    let vault = open_bare(&aside).map_err(|error| format!("{}: {error}", copy.path.display()))?;
    let records = sound_records(&vault)?;
    let counts = vault.counts().map_err(|error| error.to_string())?;
    drop(vault);
    fs::remove_dir_all(aside).unwrap();
    let is_counted = copy.manifest.as_ref().is_some_and(|told| told.records == counts);
    if is_counted { Ok(records) } else { Err("the manifest counts other records".into()) }
}
