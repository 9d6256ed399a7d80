//! What the chores need from the machine, and the Debian package it comes in.
//!
//! A need is met when its proof holds, however it came to the machine: from
//! apt, by hand, on another Linux. Only what is truly lacking is installed.

use std::process::{Command, Stdio};

use crate::apt;
use crate::say::{Stop, sentence};

/// What a need is for; a chore asks only for its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum For {
    /// Compiling the vault: the vendored OpenSSL has a Perl configuration.
    Vault,
    /// Compiling the program with its window.
    Build,
    /// Testing the screens in a browser.
    Screens,
    /// Reading the printed papers back.
    Papers,
    /// Driving the real window without a display.
    Window,
}

/// How it is seen that a need is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Proof {
    /// A program stands in one of the folders of `PATH`.
    Program(&'static str),
    /// A command succeeds.
    Command(&'static [&'static str]),
}

/// One thing the machine must have.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Need {
    uses: &'static [For],
    proof: Proof,
    /// The package of Debian and its children.
    pub(crate) package: &'static str,
    /// What it is, for those whose system names packages otherwise.
    pub(crate) what: &'static str,
}

const NEEDS: &[Need] = &[
    Need {
        uses: &[For::Vault, For::Build],
        proof: Proof::Program("make"),
        package: "make",
        what: "make",
    },
    Need {
        uses: &[For::Vault, For::Build],
        // perl-base, which every Debian has, lacks these two.
        proof: Proof::Command(&["perl", "-MFindBin", "-MIPC::Cmd", "-e1"]),
        package: "perl",
        what: "Perl with its standard modules",
    },
    Need {
        uses: &[For::Build],
        proof: Proof::Program("pkg-config"),
        package: "pkg-config",
        what: "pkg-config",
    },
    Need {
        uses: &[For::Build],
        proof: Proof::Command(&["pkg-config", "--exists", "webkit2gtk-4.1 >= 2.40"]),
        package: "libwebkit2gtk-4.1-dev",
        what: "WebKitGTK 4.1 with headers",
    },
    Need {
        uses: &[For::Screens],
        proof: Proof::Program("chromium"),
        package: "chromium",
        what: "Chromium",
    },
    Need {
        uses: &[For::Papers, For::Window],
        proof: Proof::Program("pdftotext"),
        package: "poppler-utils",
        what: "Poppler's pdftotext and pdftoppm",
    },
    Need { uses: &[For::Papers], proof: Proof::Program("qpdf"), package: "qpdf", what: "qpdf" },
    Need {
        uses: &[For::Window],
        proof: Proof::Program("WebKitWebDriver"),
        package: "webkit2gtk-driver",
        what: "WebKitWebDriver",
    },
    Need {
        uses: &[For::Window],
        proof: Proof::Program("Xvfb"),
        package: "xvfb",
        what: "Xvfb, the virtual display",
    },
    Need {
        uses: &[For::Window],
        proof: Proof::Program("dbus-daemon"),
        package: "dbus-daemon",
        what: "dbus-daemon",
    },
];

/// Sees to it that the machine has what these uses need.
///
/// On Debian and its children the packages are installed; elsewhere the
/// developer is told what to install.
pub(crate) fn meet(uses: &[For]) -> Result<(), Stop> {
    node()?;
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    let lacking = missing(uses, holds);
    if lacking.is_empty() {
        return Ok(());
    }
    if !on_path("apt-get") {
        return Err(Stop(format!(
            "this machine lacks {}. Install it, then try again.",
            names(&lacking)
        )));
    }
    sentence(&format!("This machine lacks {}.", names(&lacking)));
    apt::install(&packages(&lacking))?;

    match missing(uses, holds) {
        left if left.is_empty() => Ok(()),
        left => Err(Stop(format!("after installing, {} is still not found.", names(&left)))),
    }
}

/// The needs of these uses whose proof does not hold, in the order of the table.
fn missing(uses: &[For], holds: impl Fn(Proof) -> bool) -> Vec<&'static Need> {
    let asked = |need: &&Need| need.uses.iter().any(|use_| uses.contains(use_));
    NEEDS.iter().filter(asked).filter(|need| !holds(need.proof)).collect()
}

fn packages(needs: &[&Need]) -> Vec<&'static str> {
    needs.iter().map(|need| need.package).collect()
}

fn names(needs: &[&Need]) -> String {
    needs.iter().map(|need| need.what).collect::<Vec<_>>().join(", ")
}

fn holds(proof: Proof) -> bool {
    match proof {
        Proof::Program(name) => on_path(name),
        Proof::Command([program, arguments @ ..]) => quietly(program, arguments),
        Proof::Command([]) => true,
    }
}

/// Whether a program stands in one of the folders of `PATH`.
pub(crate) fn on_path(name: &str) -> bool {
    let folders = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&folders).any(|folder| folder.join(name).is_file())
}

/// Whether a command succeeds; what it prints is nobody's concern.
pub(crate) fn quietly(program: &str, arguments: &[&str]) -> bool {
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

/// Node is the developer's to choose, so it is asked for and never installed.
fn node() -> Result<(), Stop> {
    let version = Command::new("node").arg("--version").stdin(Stdio::null()).output();
    let said = version.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned());

    match said {
        Ok(version) if new_enough(&version) => Ok(()),
        Ok(version) => Err(Stop(format!("Node {version} is too old; 20.19 or newer is needed."))),
        Err(_) => Err(Stop("Node is not installed; 20.19 or newer is needed.".into())),
    }
}

/// Whether Vite runs on this Node: from 20.19 on, said as `v20.19.0`.
fn new_enough(version: &str) -> bool {
    let mut parts = version.trim_start_matches('v').split('.').map(str::parse::<u32>);
    match (parts.next(), parts.next()) {
        (Some(Ok(major)), Some(Ok(minor))) => (major, minor) >= (20, 19),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EVERY_USE: &[For] = &[For::Vault, For::Build, For::Screens, For::Papers, For::Window];

    #[test]
    fn a_bare_machine_lacks_only_what_the_chore_needs() {
        let bare = |_: Proof| false;

        let to_run = packages(&missing(&[For::Build], bare));
        let to_tour = packages(&missing(&[For::Build, For::Window], bare));
        let to_test_the_vault = packages(&missing(&[For::Vault], bare));

        assert_eq!(to_run, ["make", "perl", "pkg-config", "libwebkit2gtk-4.1-dev"]);
        assert!(to_tour.contains(&"xvfb") && !to_tour.contains(&"chromium"), "{to_tour:?}");
        assert_eq!(to_test_the_vault, ["make", "perl"]);
    }

    #[test]
    fn what_is_there_is_not_installed_again() {
        let here = |proof| matches!(proof, Proof::Program("make" | "Xvfb" | "pdftotext"));

        let lacking = packages(&missing(&[For::Vault, For::Window], here));

        assert_eq!(lacking, ["perl", "webkit2gtk-driver", "dbus-daemon"]);
    }

    #[test]
    fn a_full_machine_lacks_nothing() {
        assert!(missing(EVERY_USE, |_| true).is_empty());
    }

    #[test]
    fn a_package_asked_for_by_two_uses_is_named_once() {
        let mut named = packages(&missing(EVERY_USE, |_| false));
        let all = named.len();

        named.sort_unstable();
        named.dedup();

        assert_eq!(named.len(), all);
    }

    #[test]
    fn node_is_new_enough_from_20_19_on() {
        let good = ["v20.19.0", "v22.1.0", "v24.0.0-rc.1"];
        let bad = ["v20.18.3", "v18.20.0", "", "node"];

        assert!(good.into_iter().all(new_enough));
        assert!(!bad.into_iter().any(new_enough));
    }
}
