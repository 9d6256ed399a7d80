//! What the tests measured, for the table that `cargo xtask test` prints last and the README quotes.
//!
//! A figure is one small file under `target/figures`, so that tests of different programs, run side
//! by side, need not know of each other. The chore empties the folder before it begins.
#![expect(
    clippy::missing_panics_doc,
    clippy::unwrap_used,
    reason = "a test stops where its ground gives way"
)]

use std::fmt::Display;
use std::fs;
use std::path::PathBuf;

/// Keep `value` as the figure of this run for `label`: “Kills survived”, 512.
///
/// Figures that belong together begin with the same word: the table is in order of the labels.
pub fn set(label: &str, value: impl Display) {
    let folder = target().join("figures");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join(file_name(label)), format!("{label}\n{value}\n")).unwrap();
}

/// Cargo's target folder, wherever the developer keeps it: the one cargo has marked above the
/// program that runs.
fn target() -> PathBuf {
    let program = std::env::current_exe().unwrap();
    let marked = program.ancestors().find(|folder| folder.join("CACHEDIR.TAG").is_file());
    marked.unwrap().to_owned()
}

/// A label as any disk takes it.
fn file_name(label: &str) -> String {
    let plain = |letter: char| if letter.is_alphanumeric() { letter } else { '-' };
    label.chars().map(plain).collect()
}
