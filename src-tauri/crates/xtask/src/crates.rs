//! The crates of others, by what cargo itself knows of them: their licences, where they come from, and
//! that the program has none that speaks to a network. `.deny.toml` says what is allowed.
//!
//! `cargo deny` reads the same file and more of it; this is what can be done on every machine.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::process::Command;

use serde_json::Value;

use crate::house::{House, cargo};
use crate::licence::is_met;
use crate::say::{Stop, sentence};

/// The systems the program is made for.
const TARGETS: [&str; 2] = ["x86_64-unknown-linux-gnu", "x86_64-pc-windows-msvc"];

/// The package of the window's program.
const PROGRAM: &str = "desktop";

/// What `.deny.toml` allows and forbids.
struct Rules {
    allowed: Vec<String>,
    /// More licences of single crates.
    exceptions: BTreeMap<String, Vec<String>>,
    /// Crates the program does not have.
    banned: BTreeSet<String>,
}

/// Looks at every crate the program and its tests are made of.
pub(crate) fn check(house: &House) -> Result<(), Stop> {
    let rules = Rules::read(house)?;
    let mut wrong = BTreeSet::new();
    let mut seen = BTreeSet::new();
    for target in TARGETS {
        let metadata = metadata(house, target)?;
        let packages = list(&metadata["packages"]);
        seen.extend(packages.iter().map(said));
        wrong.extend(packages.iter().filter_map(|package| rules.refuse(package)));
        let program = reached(&metadata);
        wrong.extend(
            program
                .intersection(&rules.banned)
                .map(|name| format!("the program has {name}, which `.deny.toml` keeps out of it")),
        );
    }
    if wrong.is_empty() {
        sentence(&format!("{} crates may all be carried.", seen.len()));
        return Ok(());
    }
    Err(Stop(wrong.into_iter().collect::<Vec<_>>().join("\n")))
}

impl Rules {
    fn read(house: &House) -> Result<Self, Stop> {
        let unread = |why: String| Stop(format!(".deny.toml cannot be read ({why})."));
        let text = fs::read_to_string(house.root.join(".deny.toml"));
        let text = text.map_err(|error| unread(error.to_string()))?;
        let rules: Value = toml::from_str(&text).map_err(|error| unread(error.to_string()))?;
        let exceptions = list(&rules["licenses"]["exceptions"]).iter();
        let banned = list(&rules["bans"]["deny"]).iter();
        Ok(Self {
            allowed: words(&rules["licenses"]["allow"]),
            exceptions: exceptions.map(|it| (word(&it["crate"]), words(&it["allow"]))).collect(),
            banned: banned.map(|it| word(&it["crate"])).collect(),
        })
    }

    /// Why a package may not be carried; nothing where it may.
    fn refuse(&self, package: &Value) -> Option<String> {
        let source = package["source"].as_str()?;
        let licence = word(&package["license"]);
        let more = self.exceptions.get(&word(&package["name"]));
        let allowed: Vec<_> =
            self.allowed.iter().chain(more.into_iter().flatten()).cloned().collect();
        if !is_met(&licence, &allowed) {
            return Some(format!("{} is under {licence:?}", said(package)));
        }
        let is_of_registry = source.contains("crates.io-index");
        (!is_of_registry).then(|| format!("{} comes from {source}", said(package)))
    }
}

/// What cargo knows of the whole workspace, for one system.
fn metadata(house: &House, target: &str) -> Result<Value, Stop> {
    let mut command = Command::new(cargo());
    command.args(["metadata", "--locked", "--format-version", "1", "--filter-platform", target]);
    let answer = command.current_dir(&house.root).output();
    let told = answer.ok().and_then(|answer| serde_json::from_slice(&answer.stdout).ok());
    told.ok_or_else(|| Stop(format!("cargo did not say what {target} is made of.")))
}

/// The names of the packages that are compiled into the program.
fn reached(metadata: &Value) -> BTreeSet<String> {
    let packages = list(&metadata["packages"]).iter();
    let names: BTreeMap<_, _> =
        packages.map(|package| (word(&package["id"]), word(&package["name"]))).collect();
    let nodes = list(&metadata["resolve"]["nodes"]).iter();
    let needs: BTreeMap<_, _> = nodes.map(|node| (word(&node["id"]), compiled_in(node))).collect();
    let own = names.iter().filter(|(_, name)| *name == PROGRAM).map(|(id, _)| id.clone());

    let mut next: Vec<String> = own.collect();
    let mut reached = BTreeSet::new();
    while let Some(id) = next.pop() {
        if reached.insert(id.clone()) {
            next.extend(needs.get(&id).into_iter().flatten().cloned());
        }
    }
    reached.iter().filter_map(|id| names.get(id).cloned()).collect()
}

/// What a package needs to run: not what builds or tests it.
fn compiled_in(node: &Value) -> Vec<String> {
    let is_normal =
        |need: &&Value| list(&need["dep_kinds"]).iter().any(|kind| kind["kind"].is_null());
    list(&node["deps"]).iter().filter(is_normal).map(|need| word(&need["pkg"])).collect()
}

fn said(package: &Value) -> String {
    format!("{} {}", word(&package["name"]), word(&package["version"]))
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn words(value: &Value) -> Vec<String> {
    list(value).iter().map(word).collect()
}

fn word(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn rules() -> Rules {
        Rules {
            allowed: vec!["MIT".into()],
            exceptions: [("sqlcipher-src".to_owned(), vec!["blessing".to_owned()])].into(),
            banned: BTreeSet::new(),
        }
    }

    fn package(name: &str, licence: &str, source: Option<&str>) -> Value {
        json!({ "name": name, "version": "1.0.0", "license": licence, "source": source })
    }

    #[test]
    fn a_crate_is_carried_for_its_licence_and_from_the_registry_only() {
        let registry = Some("registry+https://github.com/rust-lang/crates.io-index");
        let refused = |name, licence, source| rules().refuse(&package(name, licence, source));

        assert_eq!(refused("serde", "MIT", registry), None);
        assert_eq!(refused("sqlcipher-src", "MIT AND blessing", registry), None);
        assert_eq!(refused("app", "", None), None, "our own");
        assert!(refused("other", "MIT AND blessing", registry).is_some());
        assert!(refused("serde", "MIT", Some("git+https://example.org/serde")).is_some());
    }

    #[test]
    fn what_only_builds_or_tests_the_program_is_not_in_it() {
        let need = |id: &str, kind: Value| json!({ "pkg": id, "dep_kinds": [{ "kind": kind }] });
        let metadata = json!({
            "packages": [
                { "id": "a", "name": PROGRAM }, { "id": "b", "name": "tauri" },
                { "id": "c", "name": "ureq" }, { "id": "d", "name": "hyper" },
            ],
            "resolve": { "nodes": [
                { "id": "a", "deps": [need("b", Value::Null), need("c", json!("dev"))] },
                { "id": "b", "deps": [need("d", Value::Null)] },
            ] },
        });

        let names: Vec<_> = reached(&metadata).into_iter().collect();

        assert_eq!(names, [PROGRAM, "hyper", "tauri"]);
    }
}
