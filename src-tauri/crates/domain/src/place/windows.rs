//! Where a folder lies on Windows: by the form of its path, its drive, and the names of services.

use super::synced::{parts, service_of, taken_apart};
use super::{Place, SyncedFolder};

const SEPARATORS: [char; 2] = ['\\', '/'];

/// What Windows calls the kind of a drive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DriveKind {
    /// A disk of the machine.
    Fixed,
    /// A stick, a card.
    Removable,
    /// A folder of another machine under a letter.
    Network,
    /// A disc, a disk of memory, or unknown.
    Other,
}

/// What a Windows machine says about its drives.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WindowsFacts {
    /// The kinds of drives that are known, by letter.
    pub drives: Vec<(char, DriveKind)>,
    /// Folders that services name themselves: `%OneDrive%`, Dropbox' own file.
    pub synced: Vec<SyncedFolder>,
    /// The person's own folder, `%USERPROFILE%`; blank when unknown.
    pub home: String,
}

/// Where `folder`, an absolute path, lies.
pub fn place_on_windows(folder: &str, facts: &WindowsFacts) -> Place {
    let path = Path::read(folder);
    let apart = |path: &str| parts(&Path::read(path).plain, &SEPARATORS);
    let named = taken_apart(&facts.synced, apart);
    if let Some(service) = service_of(&apart(folder), &apart(&facts.home), &named) {
        return Place::Synced { service };
    }
    if path.is_of_another_machine {
        return Place::Network;
    }
    match path.drive().and_then(|letter| facts.kind_of(letter)) {
        Some(DriveKind::Network) => Place::Network,
        Some(DriveKind::Removable) => Place::Removable,
        Some(DriveKind::Fixed | DriveKind::Other) | None => Place::OwnDisk,
    }
}

impl WindowsFacts {
    fn kind_of(&self, letter: char) -> Option<DriveKind> {
        let known = self.drives.iter().find(|(known, _)| known.eq_ignore_ascii_case(&letter));
        known.map(|(_, kind)| *kind)
    }
}

/// A path without the marks that programs put before it.
struct Path {
    plain: String,
    is_of_another_machine: bool,
}

impl Path {
    /// `\\?\C:\a` is `C:\a`; `\\?\UNC\may\a` and `\\may\a` are of another machine.
    fn read(path: &str) -> Self {
        let path = path.replace('/', "\\");
        if let Some(rest) = after(&path, r"\\?\UNC\") {
            return Self { plain: rest.to_owned(), is_of_another_machine: true };
        }
        if let Some(rest) = after(&path, r"\\?\").or_else(|| after(&path, r"\\.\")) {
            return Self { plain: rest.to_owned(), is_of_another_machine: false };
        }
        match path.strip_prefix(r"\\") {
            Some(rest) => Self { plain: rest.to_owned(), is_of_another_machine: true },
            None => Self { plain: path, is_of_another_machine: false },
        }
    }

    /// The letter of the drive.
    fn drive(&self) -> Option<char> {
        let mut letters = self.plain.chars();
        let letter = letters.next().filter(char::is_ascii_alphabetic)?;
        (letters.next() == Some(':')).then_some(letter)
    }
}

/// What follows `mark` in `path`, in whatever case the mark is written.
fn after<'a>(path: &'a str, mark: &str) -> Option<&'a str> {
    let head = path.get(..mark.len())?;
    head.eq_ignore_ascii_case(mark).then(|| &path[mark.len()..])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::place::SyncService;

    fn facts() -> WindowsFacts {
        let named = |service, folder: &str| SyncedFolder { service, folder: folder.into() };
        WindowsFacts {
            drives: vec![
                ('C', DriveKind::Fixed),
                ('D', DriveKind::Other),
                ('E', DriveKind::Removable),
                ('Z', DriveKind::Network),
            ],
            synced: vec![
                named(SyncService::OneDrive, r"D:\Mây của Bưởi"),
                named(SyncService::Dropbox, r"\\?\D:\Chung\"),
                named(SyncService::OneDrive, ""),
            ],
            home: r"C:\Users\Bưởi".into(),
        }
    }

    fn synced(service: SyncService) -> Place {
        Place::Synced { service }
    }

    #[test]
    fn a_folder_is_placed_by_its_path_and_its_drive() {
        for (folder, place) in [
            (r"C:\Users\Bưởi\AppData\Local\SoTayChiBo", Place::OwnDisk),
            (r"c:/Users/Bưởi/so", Place::OwnDisk),
            (r"D:\so", Place::OwnDisk),
            (r"F:\so", Place::OwnDisk),
            (r"E:\SoTayChiBo", Place::Removable),
            (r"e:\", Place::Removable),
            (r"\\?\E:\so", Place::Removable),
            (r"Z:\so", Place::Network),
            (r"\\may-chu\chung\so", Place::Network),
            (r"//may-chu/chung/so", Place::Network),
            (r"\\?\unc\may-chu\chung", Place::Network),
            ("", Place::OwnDisk),
        ] {
            assert_eq!(place_on_windows(folder, &facts()), place, "{folder}");
        }
    }

    #[test]
    fn a_folder_of_a_service_is_known_by_what_it_says_and_by_its_name() {
        for (folder, service) in [
            (r"d:\mây của bưởi\Tài liệu\so", SyncService::OneDrive),
            (r"D:\Chung\so", SyncService::Dropbox),
            (r"C:\Users\Bưởi\OneDrive\Tài liệu\so", SyncService::OneDrive),
            (r"C:\Users\Bưởi\OneDrive - Đảng ủy xã A\so", SyncService::OneDrive),
            (r"G:\My Drive\so", SyncService::GoogleDrive),
            (r"G:\Drive của tôi\so", SyncService::GoogleDrive),
            (r"C:\Users\Bưởi\Box\so", SyncService::Box),
            (r"P:\pCloud Drive\so", SyncService::PCloud),
            (r"E:\Dropbox\so", SyncService::Dropbox),
        ] {
            assert_eq!(place_on_windows(folder, &facts()), synced(service), "{folder}");
        }
        for folder in [r"C:\Chung\so", r"C:\Users\Bưởi\Tài liệu\Box", r"C:\OneDriver"] {
            assert_eq!(place_on_windows(folder, &facts()), Place::OwnDisk, "{folder}");
        }
    }

    proptest! {
        #[test]
        fn any_path_is_placed_without_harm(folder in ".*", other in ".*") {
            let facts = WindowsFacts { home: other.clone(), ..facts() };

            place_on_windows(&folder, &facts);
            place_on_windows(&format!(r"\\?\{folder}"), &facts);
        }
    }
}
