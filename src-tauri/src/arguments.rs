//! What the program is told when it is started.

use std::ffi::OsString;
use std::path::PathBuf;

use tauri::{AppHandle, Manager as _};

/// The folder of the vault inside the platform's data directory.
const FOLDER: &str = "SoTayChiBo";

/// What the program is told when it is started.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Arguments {
    /// Show a filled demo cell in a vault of its own, gone when the program ends.
    pub(crate) demo: bool,
    /// Another folder for the vault than the platform's.
    pub(crate) vault: Option<PathBuf>,
}

impl Arguments {
    /// Read `--demo` and `--vault FOLDER`; anything else is not for this program.
    pub(crate) fn read(words: impl IntoIterator<Item = OsString>) -> Self {
        let mut arguments = Self::default();
        let mut words = words.into_iter();
        while let Some(word) = words.next() {
            match word.to_str() {
                Some("--demo") => arguments.demo = true,
                Some("--vault") => arguments.vault = words.next().map(PathBuf::from),
                _ => log::warn!("an argument was not understood"),
            }
        }
        arguments
    }

    /// Where the vault lies. The same for every install: the platform's data directory, not
    /// synchronised with other machines.
    pub(crate) fn vault_folder(&self, app: &AppHandle) -> Result<PathBuf, tauri::Error> {
        match &self.vault {
            Some(folder) => Ok(folder.clone()),
            None => Ok(app.path().local_data_dir()?.join(FOLDER)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_follows_its_word() {
        let arguments = Arguments::read(["--vault", "/tmp/so", "--demo"].map(OsString::from));

        assert_eq!(arguments, Arguments { demo: true, vault: Some("/tmp/so".into()) });
    }
}
