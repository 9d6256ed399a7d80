//! Installing packages on Debian and its children, after saying which.

use std::fs;
use std::process::{Command, Stdio};

use crate::need::{on_path, quietly};
use crate::say::{Stop, sentence};
use crate::step::run;

/// Waits for another apt to finish instead of failing beside it.
const LOCK: &str = "DPkg::Lock::Timeout=600";

/// Who may install here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Hand {
    /// The chore itself runs as root.
    Root,
    /// `sudo` will do it, asking at the terminal if it must.
    Sudo,
}

/// Installs these packages, or says which command would.
pub(crate) fn install(packages: &[&str]) -> Result<(), Stop> {
    let Some(hand) = hand() else {
        return Err(Stop(format!(
            "only root may install. Run this, then try again:\n  {}",
            install_line(packages)
        )));
    };
    sentence(&format!("Installing: {}", install_line(packages)));
    if !lists_are_here() {
        update(hand)?;
        return run(apt_get(hand, &install_words(packages)));
    }
    // Lists that are there may be old: names in them may be gone from the mirror.
    run(apt_get(hand, &install_words(packages))).or_else(|_| {
        sentence("Trying once more with new package lists.");
        update(hand)?;
        run(apt_get(hand, &install_words(packages)))
    })
}

fn update(hand: Hand) -> Result<(), Stop> {
    run(apt_get(hand, &["-qq", "-o", LOCK, "update"]))
}

fn install_words<'a>(packages: &[&'a str]) -> Vec<&'a str> {
    let mut words = vec!["-qq", "-o", LOCK, "install", "-y", "--no-install-recommends"];
    words.extend(packages);
    words
}

/// The whole command as the developer would type it.
fn install_line(packages: &[&str]) -> String {
    format!("sudo apt-get {}", install_words(packages).join(" "))
}

/// `apt-get` that asks no questions. The variable goes through `env`, because
/// `sudo` drops it.
fn apt_get(hand: Hand, words: &[&str]) -> Command {
    let quiet = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"];
    let line: &[&str] = match hand {
        Hand::Root => &quiet,
        Hand::Sudo => &["sudo", quiet[0], quiet[1], quiet[2]],
    };
    let mut command = Command::new(line[0]);
    command.args(&line[1..]).args(words).stdin(Stdio::null());
    command
}

fn hand() -> Option<Hand> {
    let root = quietly("sh", &["-c", "[ \"$(id -u)\" = 0 ]"]);
    match (root, on_path("sudo")) {
        (true, _) => Some(Hand::Root),
        (false, true) => Some(Hand::Sudo),
        (false, false) => None,
    }
}

/// Whether apt has ever fetched its lists; a fresh container has none.
fn lists_are_here() -> bool {
    let lists = fs::read_dir("/var/lib/apt/lists").into_iter().flatten().flatten();
    lists.map(|list| list.file_name()).any(|name| name.to_string_lossy().contains("_Packages"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words_of(command: &Command) -> Vec<String> {
        let words = std::iter::once(command.get_program()).chain(command.get_args());
        words.map(|word| word.to_string_lossy().into_owned()).collect()
    }

    #[test]
    fn apt_waits_for_its_lock_and_asks_nothing() {
        let words = words_of(&apt_get(Hand::Root, &install_words(&["make", "perl"])));

        assert_eq!(
            words.join(" "),
            "env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=600 \
             install -y --no-install-recommends make perl"
        );
    }

    #[test]
    fn sudo_carries_the_variable_through() {
        let words = words_of(&apt_get(Hand::Sudo, &["update"]));

        assert_eq!(words.join(" "), "sudo env DEBIAN_FRONTEND=noninteractive apt-get update");
    }

    #[test]
    fn the_line_to_type_by_hand_is_whole() {
        assert_eq!(
            install_line(&["xvfb"]),
            "sudo apt-get -qq -o DPkg::Lock::Timeout=600 install -y --no-install-recommends xvfb"
        );
    }
}
