//! The window's face: its packages and its build.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::SystemTime;

use crate::house::House;
use crate::need::on_path;
use crate::say::{Stop, sentence, wants_no_colour};
use crate::step::{command, run};

/// `npm ci`, unless the packages are newer than the lock file.
pub(crate) fn install(house: &House) -> Result<(), Stop> {
    let lock = house.ui().join("package-lock.json");
    // npm writes this file last, so a broken installation has none.
    let installed = house.ui().join("node_modules/.package-lock.json");
    if !is_older(changed_at(&installed), changed_at(&lock)) {
        return Ok(());
    }
    if !on_path("npm") && cfg!(unix) {
        return Err(Stop("npm is not installed; it comes with Node.".into()));
    }
    sentence("Installing the packages of the window (npm ci).");
    run(npm(house, &["ci", "--no-audit", "--no-fund", "--no-progress"]))
}

/// The built face in `ui/dist`, which the program carries inside.
pub(crate) fn build(house: &House) -> Result<(), Stop> {
    run(npm(house, &["run", "build"]))
}

/// A call of npm in the folder of the face. The browser for the tests is the
/// system's, so none is downloaded.
pub(crate) fn npm(house: &House, arguments: &[&str]) -> Command {
    let program = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let mut call = command(program, arguments, &house.ui());
    call.env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1").env("npm_config_update_notifier", "false");
    if wants_no_colour() {
        // Some of its tools take CI for a terminal with colours.
        call.env("NO_COLOR", "1");
    }
    call
}

fn changed_at(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|file| file.modified()).ok()
}

/// Whether what was made from a source is missing or from before its last change.
fn is_older(made: Option<SystemTime>, source: Option<SystemTime>) -> bool {
    match (made, source) {
        (None, _) => true,
        (Some(_), None) => false,
        (Some(made), Some(source)) => made < source,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn packages_are_installed_when_missing_or_older_than_the_lock_file() {
        let before = Some(SystemTime::UNIX_EPOCH);
        let after = Some(SystemTime::UNIX_EPOCH + Duration::from_secs(1));

        assert!(is_older(None, before), "never installed");
        assert!(is_older(before, after), "the lock file has changed since");
        assert!(!is_older(after, before));
        assert!(!is_older(before, before), "installed in the same instant");
    }
}
