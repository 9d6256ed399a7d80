//! Whether the types the face uses are those the rooms write today.
//!
//! The unit tests write every type anew into a folder of their own, and the
//! two folders are compared. So nothing in the repository is touched, git is
//! not needed, and a type that is gone from the rooms is noticed too.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use crate::house::House;
use crate::say::Stop;

/// Where the tests of the rooms write the types.
pub(crate) const WRITTEN_TO: &str = "TS_RS_EXPORT_DIR";

type Files = BTreeMap<PathBuf, Vec<u8>>;

/// The folder for the types as the rooms write them today, empty.
pub(crate) fn empty_folder(house: &House) -> Result<PathBuf, Stop> {
    let folder = folder(house);
    let cleared = match fs::remove_dir_all(&folder) {
        Err(error) if folder.exists() => Err(error),
        _ => fs::create_dir_all(&folder),
    };
    cleared.map_err(|error| Stop(format!("{} cannot be emptied ({error}).", folder.display())))?;
    Ok(folder)
}

/// Compares what the tests wrote with what is committed.
pub(crate) fn compare(house: &House) -> Result<(), Stop> {
    let kept = house.ui().join("src/lib/gen");
    let differing = differences(&files(&kept)?, &files(&folder(house))?);
    if differing.is_empty() {
        return Ok(());
    }
    Err(Stop(format!(
        "the types in {} are not what the rooms write today:\n  {}\n\
         Delete that folder, write it anew with `cargo test -p domain -p app`, and commit it.",
        house.said(&kept),
        differing.join("\n  ")
    )))
}

fn folder(house: &House) -> PathBuf {
    house.target.join("types")
}

fn differences(kept: &Files, written: &Files) -> Vec<String> {
    let names: BTreeSet<&PathBuf> = kept.keys().chain(written.keys()).collect();
    names.into_iter().filter_map(|name| difference(name, kept, written)).collect()
}

fn difference(name: &Path, kept: &Files, written: &Files) -> Option<String> {
    let verdict = match (kept.get(name), written.get(name)) {
        (Some(kept), Some(written)) if kept == written => return None,
        (Some(_), Some(_)) => "has changed",
        (Some(_), None) => "belongs to no type any more",
        (None, _) => "is missing",
    };
    Some(format!("{} {verdict}", name.display()))
}

/// Every file under a folder, by its path inside it.
fn files(folder: &Path) -> Result<Files, Stop> {
    let mut found = Files::new();
    collect(folder, folder, &mut found)
        .map_err(|error| Stop(format!("{} cannot be read ({error}).", folder.display())))?;
    Ok(found)
}

fn collect(top: &Path, folder: &Path, found: &mut Files) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(top, &path, found)?;
        } else {
            let name = path.strip_prefix(top).unwrap_or(&path).to_owned();
            found.insert(name, fs::read(&path)?);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files_of(files: &[(&str, &str)]) -> Files {
        files.iter().map(|(name, text)| (PathBuf::from(name), text.as_bytes().to_vec())).collect()
    }

    #[test]
    fn the_same_files_do_not_differ() {
        let files = files_of(&[("Member.ts", "a"), ("sub/Vote.ts", "b")]);

        assert!(differences(&files, &files).is_empty());
    }

    #[test]
    fn a_changed_a_missing_and_a_left_over_file_are_each_named() {
        let kept = files_of(&[("Gone.ts", "x"), ("Member.ts", "old"), ("Vote.ts", "same")]);
        let written = files_of(&[("Member.ts", "new"), ("New.ts", "y"), ("Vote.ts", "same")]);

        let differing = differences(&kept, &written);

        assert_eq!(
            differing,
            ["Gone.ts belongs to no type any more", "Member.ts has changed", "New.ts is missing"]
        );
    }
}
