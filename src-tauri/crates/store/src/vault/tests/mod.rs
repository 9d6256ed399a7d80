//! The vault on a real disk, through every kind of trouble.

mod crash;
mod founding;
mod openers;
mod opening;
#[cfg(unix)]
mod permissions;
mod restore;
mod trouble;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::{Error, Vault};

/// Keep a row that can be looked for later.
fn note(vault: &mut Vault, words: &str) {
    vault
        .write(|tx| {
            tx.execute(
                "INSERT INTO history (at, last_at, seat, deed, noun, record, after)
                 VALUES ('2026-09-05', '2026-09-05', 'secretary', 'note', 'note', 1, json_quote(?1))",
                [words],
            )?;
            Ok::<_, Error>(())
        })
        .unwrap();
}

/// What was kept by [`note`].
fn notes(vault: &Vault) -> Vec<String> {
    vault
        .read(|conn| {
            let mut query = conn.prepare(
                "SELECT json_extract(after, '$') FROM history WHERE noun = 'note' ORDER BY id",
            )?;
            let words = query.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
            Ok::<_, Error>(words)
        })
        .unwrap()
}

/// Every file below `folder` with its bytes.
fn snapshot(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(snapshot(&path));
        } else {
            files.insert(path.clone(), fs::read(path).unwrap());
        }
    }
    files
}
