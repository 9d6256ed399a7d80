//! `cargo xtask test`: every check, in order of speed.

use std::time::{Duration, Instant};

use serde_json::Value;

use crate::group::Group;
use crate::house::{House, PROGRAM};
use crate::need::{self, on_path};
use crate::open::build_words;
use crate::say::{Stop, heading, sentence, time};
use crate::step::{cargo_call, run};
use crate::{crates, figures, types, ui};

/// How a check ended when it did not fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Passed,
    Skipped(&'static str),
}

/// One check, and the groups it belongs to or prepares.
struct Check {
    name: &'static str,
    groups: &'static [Group],
    deed: fn(&House) -> Result<End, Stop>,
}

/// What the drawn cases of the rooms follow from: the same ones each time, so that a red tree is red for
/// everybody. `cargo xtask fuzz` draws others.
const SEED: &str = "58";

/// Every cargo call names the whole workspace, so that all of them choose the
/// same features and what one has built the next can use.
const PLAN: &[Check] = &[
    Check {
        name: "Format of the Rust code",
        groups: &[Group::Format],
        deed: |house| cargo(house, &["fmt", "--all", "--check"]),
    },
    Check {
        name: "Packages of the window",
        groups: &[Group::Format, Group::Ui, Group::Lint, Group::Unit, Group::Window],
        deed: |house| ui::install(house).map(|()| End::Passed),
    },
    Check {
        name: "Format of the window's code",
        groups: &[Group::Format],
        deed: |house| npm(house, &["run", "lint"]),
    },
    Check {
        name: "Types of the window's code",
        groups: &[Group::Ui],
        deed: |house| npm(house, &["run", "check"]),
    },
    Check {
        name: "Build of the window's face",
        groups: &[Group::Ui, Group::Lint, Group::Unit, Group::Window],
        deed: |house| ui::build(house).map(|()| End::Passed),
    },
    Check {
        name: "Tests of the screens",
        groups: &[Group::Ui],
        deed: |house| npm(house, &["test"]),
    },
    Check {
        name: "Licences and sources of the crates of others",
        groups: &[Group::Deny],
        deed: |house| crates::check(house).map(|()| End::Passed),
    },
    Check { name: "Everything else in .deny.toml", groups: &[Group::Deny], deed: deny },
    Check { name: "Advisories for the window's packages", groups: &[Group::Deny], deed: audit },
    Check {
        name: "Lints",
        groups: &[Group::Lint],
        deed: |house| {
            cargo(house, &["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"])
        },
    },
    Check { name: "Tests of the rooms", groups: &[Group::Unit], deed: rooms },
    Check {
        name: "Types written for the window",
        groups: &[Group::Unit],
        deed: |house| types::compare(house).map(|()| End::Passed),
    },
    Check {
        name: "Tests of what the program must do",
        groups: &[Group::It],
        deed: |house| cargo(house, &["test", "--workspace", "--test", "it"]),
    },
    Check {
        name: "Kills, failing calls and damage",
        groups: &[Group::Faults],
        deed: |house| cargo(house, &["test", "--workspace", "--test", "faults"]),
    },
    Check {
        name: "Tests of the desktop and of the chores",
        groups: &[Group::Unit],
        deed: |house| cargo(house, &["test", "--workspace", "--bins"]),
    },
    Check {
        name: "Build of the program",
        groups: &[Group::Window],
        deed: |house| cargo(house, &build_words(&[PROGRAM])),
    },
    Check {
        name: "Tests in the real window",
        groups: &[Group::Window],
        deed: |house| cargo(house, &["test", "--workspace", "--test", "window"]),
    },
];

/// Runs the checks of these groups; stops at the first that fails.
pub(crate) fn test(house: &House, groups: &[Group]) -> Result<String, Stop> {
    let begun = Instant::now();
    heading("Set-up");
    let uses: Vec<_> = groups.iter().flat_map(|group| group.needs()).copied().collect();
    need::meet(&uses)?;
    figures::forget(house)?;

    let plan = plan(groups);
    let mut ends = Vec::new();
    for check in &plan {
        heading(check.name);
        let begun = Instant::now();
        let end = (check.deed)(house)
            .map_err(|Stop(why)| Stop(stopped(check.name, ends.len(), plan.len(), &why)))?;
        report(check.name, end, begun.elapsed());
        ends.push(end);
    }
    figures::print(house);
    Ok(last_line(&ends, begun.elapsed()))
}

/// The checks of these groups, each once, in order of speed.
fn plan(groups: &[Group]) -> Vec<&'static Check> {
    let wanted = |check: &&Check| check.groups.iter().any(|group| groups.contains(group));
    PLAN.iter().filter(wanted).collect()
}

fn cargo(house: &House, words: &[&str]) -> Result<End, Stop> {
    run(cargo_call(house, words)).map(|()| End::Passed)
}

fn npm(house: &House, words: &[&str]) -> Result<End, Stop> {
    run(ui::npm(house, words)).map(|()| End::Passed)
}

/// The tests beside the code of each room; they write the types on the way.
fn rooms(house: &House) -> Result<End, Stop> {
    let written = types::empty_folder(house)?;
    let mut tests = cargo_call(house, &["test", "--workspace", "--lib"]);
    tests.env(types::WRITTEN_TO, written).env("PROPTEST_RNG_SEED", SEED);
    run(tests)?;
    cargo(house, &["test", "--workspace", "--doc"])
}

/// Not the advisories: they come over the network, and a new one must not turn
/// yesterday's tree red. `cargo deny check advisories` asks for them by hand.
fn deny(house: &House) -> Result<End, Stop> {
    if !on_path("cargo-deny") {
        return Ok(End::Skipped("cargo-deny is not installed"));
    }
    cargo(house, &["deny", "--offline", "--all-features", "check", "bans", "licenses", "sources"])
}

/// What is known against the packages the window is built from; not those that only build and test it.
/// A registry that is only a mirror may not tell.
fn audit(house: &House) -> Result<End, Stop> {
    let asked = ui::npm(house, &["audit", "--omit=dev", "--json"]).output();
    let told = asked.map_err(|error| Stop(format!("npm did not start ({error}).")))?;
    if told.status.success() {
        return Ok(End::Passed);
    }
    let told: Value = serde_json::from_slice(&told.stdout).unwrap_or(Value::Null);
    match told["vulnerabilities"].as_object() {
        None => Ok(End::Skipped("the registry of npm tells none")),
        Some(known) => {
            let names: Vec<_> = known.keys().map(String::as_str).collect();
            Err(Stop(format!("`npm audit` knows something against {}.", names.join(", "))))
        }
    }
}

fn report(name: &str, end: End, taken: Duration) {
    match end {
        End::Passed => sentence(&format!("{name}: passed in {}.", time(taken))),
        End::Skipped(why) => sentence(&format!("{name}: skipped, {why}.")),
    }
}

fn stopped(name: &str, passed: usize, planned: usize, why: &str) -> String {
    format!("\"{name}\" failed, check {} of {planned}: {why}", passed + 1)
}

fn last_line(ends: &[End], taken: Duration) -> String {
    let passed = ends.iter().filter(|end| **end == End::Passed).count();
    let skipped = ends.len() - passed;
    format!("{passed} checks passed, 0 failed, {skipped} skipped, in {}.", time(taken))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(groups: &[Group]) -> Vec<&'static str> {
        plan(groups).iter().map(|check| check.name).collect()
    }

    #[test]
    fn every_check_is_run_once_when_no_group_is_named() {
        assert_eq!(plan(&Group::ALL).len(), PLAN.len());
    }

    #[test]
    fn no_group_is_empty() {
        for group in Group::ALL {
            assert!(!plan(&[group]).is_empty(), "{group:?}");
        }
    }

    #[test]
    fn what_compiles_the_desktop_has_the_face_built_before() {
        for group in [Group::Lint, Group::Unit, Group::Window] {
            let names = names(&[group]);

            assert_eq!(
                &names[..2],
                ["Packages of the window", "Build of the window's face"],
                "{group:?}"
            );
        }
    }

    #[test]
    fn the_window_is_tested_last_and_on_a_fresh_program() {
        let names = names(&Group::ALL);

        let last_two = &names[names.len() - 2..];

        assert_eq!(last_two, ["Build of the program", "Tests in the real window"]);
    }

    #[test]
    fn the_last_line_counts_what_was_skipped() {
        let ends = [End::Passed, End::Skipped("it is not here"), End::Passed];

        let line = last_line(&ends, Duration::from_secs(61));

        assert_eq!(line, "2 checks passed, 0 failed, 1 skipped, in 1 min 1 s.");
    }

    #[test]
    fn a_failed_check_says_which_it_was_and_why() {
        let sentence = stopped("Lints", 6, 14, "`cargo clippy` failed.");

        assert_eq!(sentence, "\"Lints\" failed, check 7 of 14: `cargo clippy` failed.");
    }
}
