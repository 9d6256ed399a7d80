//! The demo cell: a vault of its own in the system's folder for temporary files.

use std::fs;
use std::path::PathBuf;

use app::Problem;

use crate::desk_state::now;

/// A filled demo cell, gone when the window closes.
#[derive(Debug)]
pub(crate) struct Demo {
    /// The folder that is removed at the end; the vault lies inside.
    folder: PathBuf,
    /// What opens it, shown on the sign-in screen.
    pub(crate) password: String,
    /// What opens the seats of its members, shown beside it.
    pub(crate) pin: String,
}

impl Demo {
    /// Fill a demo cell that has met until today. Takes some seconds.
    pub(crate) fn fill() -> Result<Self, Problem> {
        let name = format!("so-tay-chi-bo-mau-{}", std::process::id());
        let demo = Self {
            folder: std::env::temp_dir().join(name),
            password: app::demo_password()?,
            pin: app::demo_pin()?,
        };
        // What a program that was killed left under the same number is nobody's.
        demo.clear();
        app::found_demo(&demo.vault(), now().date(), app::Cost::LOWEST, |_, _| {})?;
        Ok(demo)
    }

    /// The folder of the vault.
    pub(crate) fn vault(&self) -> PathBuf {
        self.folder.join("vault")
    }

    /// Remove the demo cell.
    pub(crate) fn clear(&self) {
        if self.folder.exists()
            && let Err(error) = fs::remove_dir_all(&self.folder)
        {
            log::warn!("the demo cell could not be removed: {error}");
        }
    }
}
