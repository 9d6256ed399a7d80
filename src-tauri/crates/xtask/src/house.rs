//! Where things are: the top of the repository and cargo's target folder.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::say::Stop;

/// The name of the program, as `src-tauri/Cargo.toml` gives it.
pub(crate) const PROGRAM: &str = "so-tay-chi-bo";

/// The repository on this machine.
pub(crate) struct House {
    /// The folder of the workspace's `Cargo.toml`.
    pub(crate) root: PathBuf,
    /// Cargo's target folder, wherever the developer keeps it.
    pub(crate) target: PathBuf,
}

impl House {
    /// Asks cargo, which knows about `CARGO_TARGET_DIR` and the like.
    pub(crate) fn find() -> Result<Self, Stop> {
        let answer = Command::new(cargo())
            .args(["metadata", "--no-deps", "--format-version", "1"])
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .output()
            .map_err(|error| Stop(format!("cargo did not start ({error}).")))?;
        let metadata = serde_json::from_slice(&answer.stdout).unwrap_or(Value::Null);
        let folder = |key: &str| metadata[key].as_str().map(PathBuf::from);

        match (folder("workspace_root"), folder("target_directory")) {
            (Some(root), Some(target)) => Ok(Self { root, target }),
            _ => Err(Stop("cargo did not say where the workspace is.".into())),
        }
    }

    /// The folder of the window's face.
    pub(crate) fn ui(&self) -> PathBuf {
        self.root.join("ui")
    }

    /// A program that cargo built for trying out.
    pub(crate) fn built(&self, name: &str) -> PathBuf {
        self.target.join("debug").join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
    }

    /// A program that cargo built as people get it.
    pub(crate) fn released(&self, name: &str) -> PathBuf {
        self.target.join("release").join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
    }

    /// A path as it is said to the developer: from the top of the repository.
    pub(crate) fn said(&self, path: &Path) -> String {
        path.strip_prefix(&self.root).unwrap_or(path).display().to_string()
    }
}

/// The cargo that runs this chore.
pub(crate) fn cargo() -> String {
    std::env::var("CARGO").unwrap_or_else(|_| "cargo".into())
}
