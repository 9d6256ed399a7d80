//! What must be in a vault after what was heard of the deeds done in it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::deeds::Deed;
use crate::records::Traces;

/// The tables in which each kind of deed leaves its words, learnt from one that nobody disturbed.
pub(crate) type Signatures = BTreeMap<&'static str, BTreeSet<String>>;

/// The deeds that hold in a vault: the last about each subject.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Ledger {
    holding: BTreeMap<String, (u64, Deed)>,
    /// Every number that may stand in the vault still.
    heard: BTreeSet<u64>,
}

impl Ledger {
    /// Note a deed that was acknowledged.
    pub(crate) fn note(&mut self, deed: &Deed, number: u64) {
        self.heard.insert(number);
        self.holding.insert(deed.subject(number), (number, deed.clone()));
    }

    /// How many deeds must be found.
    pub(crate) fn len(&self) -> usize {
        self.holding.len()
    }

    /// What each kind of deed has left, where all of them are done.
    pub(crate) fn signatures(&self, found: &Traces) -> Signatures {
        let of = |(number, deed): &(u64, Deed)| (deed.kind(), found[number].clone());
        self.holding.values().map(of).collect()
    }

    /// The ledger after a deed that was cut off, which is done or not: told by what was `found`. An
    /// error where something is missing, is too much, or is half done.
    pub(crate) fn judge(
        &self,
        found: &Traces,
        cut_off: Option<&(u64, Deed)>,
        signatures: &Signatures,
    ) -> Result<Self, String> {
        let mut ledger = self.clone();
        let none = BTreeSet::new();
        let of = |number: &u64| found.get(number).unwrap_or(&none);
        if let Some((number, deed)) =
            cut_off.filter(|(_, deed)| signatures.contains_key(deed.kind()))
        {
            let done = &signatures[deed.kind()];
            match of(number) {
                tables if tables == done => ledger.note(deed, *number),
                tables if tables.is_empty() || *deed == Deed::Adopt => {}
                tables => {
                    return Err(format!("{deed:?} {number} is half done: only in {tables:?}"));
                }
            }
        }
        for (number, deed) in ledger.holding.values() {
            if of(number) != &signatures[deed.kind()] {
                return Err(format!("{deed:?} {number} is lost: only in {:?}", of(number)));
            }
        }
        match found.keys().find(|number| !ledger.heard.contains(number)) {
            Some(number) => Err(format!("{number} has come back")),
            None => Ok(ledger),
        }
    }
}

/// The ledger of a vault with those of its copies, and of the vault it last took the place of.
#[derive(Debug, Clone, Default)]
pub(crate) struct Book {
    /// Of the vault as it is.
    pub(crate) now: Ledger,
    /// Of its copies.
    pub(crate) copies: BTreeMap<PathBuf, Ledger>,
    /// Of the vault set aside last.
    pub(crate) aside: Ledger,
}

impl Book {
    /// Note a deed that was acknowledged, and the copy it made.
    pub(crate) fn note(&mut self, deed: &Deed, number: u64, copy: Option<PathBuf>) {
        match deed {
            Deed::Restore(_) | Deed::Undo => *self = self.exchanged(deed),
            Deed::Migrate => {}
            Deed::BackUp => {
                self.copies.extend(copy.map(|copy| (copy, self.now.clone())));
            }
            other => self.now.note(other, number),
        }
    }

    /// The same book of a vault that was copied with all its copies from one folder to another.
    pub(crate) fn moved(&self, from: &Path, to: &Path) -> Self {
        let there = |path: &PathBuf| to.join(path.strip_prefix(from).unwrap());
        let copies = self.copies.iter().map(|(path, ledger)| (there(path), ledger.clone()));
        Self { copies: copies.collect(), ..self.clone() }
    }

    /// The book after a deed that was cut off; an error where the vault is neither as it was nor as
    /// the deed would have left it.
    pub(crate) fn judge(
        &self,
        found: &Traces,
        cut_off: Option<&(u64, Deed)>,
        signatures: &Signatures,
    ) -> Result<Self, String> {
        let as_it_was = self.now.judge(found, cut_off, signatures);
        let exchanged = match cut_off {
            Some((_, deed @ (Deed::Restore(_) | Deed::Undo))) => Some(self.exchanged(deed)),
            _ => None,
        };
        match (as_it_was, exchanged) {
            (Ok(now), _) => Ok(Self { now, ..self.clone() }),
            (Err(_), Some(other)) if other.now.judge(found, None, signatures).is_ok() => Ok(other),
            (Err(why), _) => Err(why),
        }
    }

    fn exchanged(&self, deed: &Deed) -> Self {
        let now = match deed {
            Deed::Restore(copy) => self.copies[copy].clone(),
            _ => self.aside.clone(),
        };
        Self { now, copies: self.copies.clone(), aside: self.now.clone() }
    }
}
