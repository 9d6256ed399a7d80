//! Which room may use which, and where words, SQL and windows may stand. The tables are the rule;
//! the README explains it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::rust_text::words_in_source;

/// Each room with every other it may name in its `[dependencies]`.
const MAY_USE: [(&str, &str, &[&str]); 6] = [
    ("domain", "src-tauri/crates/domain", &[]),
    ("press", "src-tauri/crates/press", &[]),
    ("store", "src-tauri/crates/store", &["domain"]),
    ("paper", "src-tauri/crates/paper", &["domain", "press"]),
    ("app", "src-tauri/crates/app", &["domain", "store", "paper", "press"]),
    ("desktop", "src-tauri", &["domain", "app"]),
];

/// Packages that one room alone may use.
const ONE_ROOM: [(&str, &str); 4] =
    [("rusqlite", "store"), ("age", "store"), ("tauri", "desktop"), ("printpdf", "press")];

/// What may stand at the top of the repository beside files that begin with a dot.
const TOP: [&str; 9] = [
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "README.md",
    "assets",
    "src-tauri",
    "tests",
    "ui",
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// The packages named in the `[dependencies]` of a manifest, by any of its kinds.
fn dependencies(folder: &str) -> BTreeSet<String> {
    let manifest = fs::read_to_string(root().join(folder).join("Cargo.toml")).unwrap();
    let mut within = false;
    let mut found = BTreeSet::new();
    for line in manifest.lines() {
        if line.starts_with('[') {
            within = line.trim_end_matches(']').ends_with("dependencies");
        } else if within {
            found.extend(line.split(['.', ' ', '=']).next().map(str::to_owned));
        }
    }
    found.remove("");
    found
}

/// Every file under a folder whose name ends so, the folders of builds and packages left out.
fn files(folder: &Path, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let (path, name) = (entry.path(), entry.file_name());
        let name = name.to_str().unwrap();
        if path.is_dir() && !["target", "node_modules", "dist", "gen"].contains(&name) {
            found.extend(files(&path, endings));
        } else if endings.iter().any(|ending| name.ends_with(ending)) {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn shown(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).display().to_string()
}

#[test]
fn a_room_uses_only_the_rooms_below_it() {
    let rooms: BTreeSet<_> = MAY_USE.iter().map(|(name, ..)| *name).collect();

    for (name, folder, allowed) in MAY_USE {
        let used = dependencies(folder);
        let others = used.iter().filter(|used| rooms.contains(used.as_str()) && *used != name);
        for other in others {
            assert!(allowed.contains(&other.as_str()), "`{name}` may not use `{other}`");
        }
    }
}

#[test]
fn what_belongs_to_one_room_is_named_in_no_other() {
    for (package, owner) in ONE_ROOM {
        for (name, folder, _) in MAY_USE {
            let used = dependencies(folder);
            let names = |used: &String| used == package || used.starts_with(&format!("{package}-"));
            assert_eq!(used.iter().any(names), name == owner, "`{package}` in `{name}`");
        }
    }
}

#[test]
fn every_crate_of_our_own_is_held_to_the_lints_of_all() {
    let whole = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    assert!(whole.contains("unsafe_code = \"forbid\""));
    let rooms = files(&root().join("src-tauri"), &["Cargo.toml"]);
    let tests = root().join("tests/Cargo.toml");

    for manifest in rooms.iter().chain([&tests]) {
        let text = fs::read_to_string(manifest).unwrap();
        assert!(text.contains("[lints]\nworkspace = true"), "{}", shown(manifest));
    }
}

#[test]
fn only_the_store_speaks_sql() {
    for (name, folder, _) in MAY_USE.iter().filter(|(name, ..)| *name != "store") {
        for file in files(&root().join(folder).join("src"), &[".rs"]) {
            let source = fs::read_to_string(&file).unwrap();
            assert!(!source.contains("rusqlite"), "`{name}`: {}", shown(&file));
            for statement in ["SELECT ", "INSERT INTO", "UPDATE ", "CREATE TABLE"] {
                assert!(!source.contains(statement), "`{name}`: {}", shown(&file));
            }
        }
    }
}

#[test]
fn rust_says_no_vietnamese_word_outside_the_one_place_for_it() {
    let place = root().join("src-tauri/crates/domain/src/text");
    let sources =
        MAY_USE.iter().flat_map(|(_, folder, _)| files(&root().join(folder).join("src"), &[".rs"]));
    let mut said = Vec::new();

    for file in sources.filter(|file| !file.starts_with(&place) && !is_for_tests(file)) {
        let source = fs::read_to_string(&file).unwrap();
        for (line, words) in words_in_source(&source) {
            said.push(format!("{}:{line}: {words}", shown(&file)));
        }
    }

    assert!(said.is_empty(), "words belong to assets/ or ui/src/lib/text:\n{}", said.join("\n"));
}

/// Whether a whole file is compiled for tests only: its module is declared so, or it lies in a
/// folder of tests.
fn is_for_tests(file: &Path) -> bool {
    let in_tests = file.components().any(|part| part.as_os_str() == "tests");
    in_tests || file.ancestors().any(is_test_module)
}

/// Whether the parent of `path` declares it as a module for tests.
fn is_test_module(path: &Path) -> bool {
    let (Some(name), Some(folder)) =
        (path.file_stem().and_then(|name| name.to_str()), path.parent())
    else {
        return false;
    };
    let declared = |seen: &str| format!("#[cfg(test)]\n{seen}mod {name};");
    let declarations = ["", "pub(super) ", "pub(crate) "].map(declared);
    let beside = folder.with_extension("rs");
    [folder.join("mod.rs"), folder.join("lib.rs"), folder.join("main.rs"), beside]
        .iter()
        .filter_map(|parent| fs::read_to_string(parent).ok())
        .any(|parent| declarations.iter().any(|words| parent.contains(words)))
}

#[test]
fn the_window_reaches_rust_through_one_door() {
    let door = root().join("ui/src/lib/api.ts");
    assert!(fs::read_to_string(&door).unwrap().contains("@tauri-apps/"));

    for file in files(&root().join("ui/src"), &[".ts", ".svelte"]) {
        let source = fs::read_to_string(&file).unwrap();
        let reaches = source.contains("@tauri-apps/") || source.contains("__TAURI");
        assert!(file == door || !reaches, "{} goes round api.ts", shown(&file));
    }
}

#[test]
fn the_top_of_the_repository_holds_what_was_agreed() {
    let found: BTreeSet<String> = fs::read_dir(root())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| !name.starts_with('.') && name != "target")
        .collect();

    let others: Vec<_> = found.iter().filter(|name| !TOP.contains(&name.as_str())).collect();

    assert!(others.is_empty(), "{others:?} does not belong at the top");
    for name in TOP {
        assert!(found.contains(name), "`{name}` is gone");
    }
}
