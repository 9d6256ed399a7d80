//! Where a folder of this machine lies: what the machine says, for the rules in [`domain::place`].

use std::path::{Path, PathBuf};

use domain::place::{Place, SyncService, SyncedFolder};

/// Where `folder` lies, which need not be there yet. What cannot be found out is taken for the
/// machine's own disk.
pub fn place_of(folder: &Path) -> Place {
    place(&without_links(folder))
}

#[cfg(target_os = "linux")]
fn place(folder: &Path) -> Place {
    let facts = domain::place::LinuxFacts {
        mounts: std::fs::read_to_string("/proc/self/mountinfo").unwrap_or_default(),
        disks: disks(),
        synced: dropbox(&[("HOME", ".dropbox/info.json")]),
        home: variable("HOME"),
    };
    domain::place::place_on_linux(&folder.to_string_lossy(), &facts)
}

/// Windows says the kind of a drive only to unsafe code, which this program has none of: a mapped
/// network drive shows itself by its resolved path, a stick is not recognised by its kind.
#[cfg(windows)]
fn place(folder: &Path) -> Place {
    let one_drive = ["OneDrive", "OneDriveConsumer", "OneDriveCommercial"]
        .map(|name| SyncedFolder { service: SyncService::OneDrive, folder: variable(name) });
    let mut synced =
        dropbox(&[("APPDATA", "Dropbox/info.json"), ("LOCALAPPDATA", "Dropbox/info.json")]);
    synced.extend(one_drive);
    let facts =
        domain::place::WindowsFacts { drives: Vec::new(), synced, home: variable("USERPROFILE") };
    domain::place::place_on_windows(&folder.to_string_lossy(), &facts)
}

#[cfg(not(any(target_os = "linux", windows)))]
fn place(folder: &Path) -> Place {
    let facts = domain::place::LinuxFacts {
        synced: dropbox(&[("HOME", ".dropbox/info.json")]),
        home: variable("HOME"),
        ..Default::default()
    };
    domain::place::place_on_linux(&folder.to_string_lossy(), &facts)
}

/// `folder` with the links in its existing part followed.
fn without_links(folder: &Path) -> PathBuf {
    let existing = folder.ancestors().find_map(|part| Some((part, part.canonicalize().ok()?)));
    match existing {
        Some((part, real)) => match folder.strip_prefix(part) {
            Ok(rest) if !rest.as_os_str().is_empty() => real.join(rest),
            _ => real,
        },
        None => folder.to_owned(),
    }
}

/// The disks of this machine.
#[cfg(target_os = "linux")]
fn disks() -> Vec<domain::place::Disk> {
    let Ok(entries) = std::fs::read_dir("/sys/block") else { return Vec::new() };
    let disk = |entry: std::fs::DirEntry| domain::place::Disk {
        name: entry.file_name().to_string_lossy().into_owned(),
        removable: std::fs::read_to_string(entry.path().join("removable"))
            .is_ok_and(|says| says.trim() == "1"),
        usb: entry.path().canonicalize().is_ok_and(|path| path.to_string_lossy().contains("/usb")),
    };
    entries.flatten().map(disk).collect()
}

/// The folders that Dropbox names in its own file, below one of these variables.
fn dropbox(files: &[(&str, &str)]) -> Vec<SyncedFolder> {
    let read = |(name, file): &(&str, &str)| {
        let text = std::fs::read(Path::new(&variable(name)).join(file)).ok()?;
        serde_json::from_slice::<serde_json::Value>(&text).ok()
    };
    let accounts = files.iter().filter_map(read);
    let folders = accounts.flat_map(|said| {
        let accounts = said.as_object().cloned().unwrap_or_default();
        accounts.into_iter().filter_map(|(_, one)| Some(one.get("path")?.as_str()?.to_owned()))
    });
    folders.map(|folder| SyncedFolder { service: SyncService::Dropbox, folder }).collect()
}

/// What an environment variable says; blank when there is none.
fn variable(name: &str) -> String {
    std::env::var_os(name).map(|value| value.to_string_lossy().into_owned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_that_is_not_there_yet_lies_where_it_will() {
        let folder = tempfile::tempdir().unwrap();

        let synced = place_of(&folder.path().join("Dropbox").join("sổ"));

        assert_eq!(synced, Place::Synced { service: SyncService::Dropbox });
    }

    #[cfg(unix)]
    #[test]
    fn a_link_lies_where_it_leads() {
        let folder = tempfile::tempdir().unwrap();
        let synced = folder.path().join("OneDrive - Đảng ủy xã");
        std::fs::create_dir(&synced).unwrap();
        std::os::unix::fs::symlink(&synced, folder.path().join("kho")).unwrap();

        let place = place_of(&folder.path().join("kho").join("sổ"));

        assert_eq!(place, Place::Synced { service: SyncService::OneDrive });
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn the_folder_of_the_system_lies_on_the_own_disk() {
        assert_eq!(place_of(Path::new("/usr")), Place::OwnDisk);
    }
}
