//! Folders of services, by what the machine says and by their usual names.

use super::{SyncService, SyncedFolder};
use crate::text::folded;

/// Names that no folder has by chance, wherever they stand; another word may follow
/// (`OneDrive - Đảng ủy xã`, `Dropbox (Cá nhân)`).
const ANYWHERE: [(&str, SyncService); 9] = [
    ("onedrive", SyncService::OneDrive),
    ("google drive", SyncService::GoogleDrive),
    ("googledrive", SyncService::GoogleDrive),
    ("dropbox", SyncService::Dropbox),
    ("megasync", SyncService::Mega),
    ("box sync", SyncService::Box),
    ("pclouddrive", SyncService::PCloud),
    ("pcloud drive", SyncService::PCloud),
    ("pcloud sync", SyncService::PCloud),
];

/// Names that mean a service only where it puts its folder: in a person's own, or first on a drive.
const AT_HOME: [(&str, SyncService); 5] = [
    ("mega", SyncService::Mega),
    ("box", SyncService::Box),
    ("pcloud", SyncService::PCloud),
    ("my drive", SyncService::GoogleDrive),
    ("drive cua toi", SyncService::GoogleDrive),
];

/// The service whose folder the path of these `parts` is in, if it is in one. `home` is the path of
/// the person's own folder.
pub(super) fn service_of(
    parts: &[String],
    home: &[String],
    named: &[(SyncService, Vec<String>)],
) -> Option<SyncService> {
    let declared = named.iter().find(|(_, folder)| !folder.is_empty() && parts.starts_with(folder));
    declared.map(|(service, _)| *service).or_else(|| anywhere(parts)).or_else(|| {
        let below = parts.strip_prefix(home).filter(|_| !home.is_empty());
        let first = below.and_then(<[String]>::first).or_else(|| first_on_drive(parts))?;
        find(&AT_HOME, |name| name == first)
    })
}

/// The parts of a path, as names are compared: without case, and without marks since a service
/// translates its folder.
pub(super) fn parts(path: &str, separators: &[char]) -> Vec<String> {
    path.split(separators).filter(|part| !part.is_empty()).map(folded).collect()
}

/// The folders that the machine names, taken apart.
pub(super) fn taken_apart(
    folders: &[SyncedFolder],
    apart: impl Fn(&str) -> Vec<String>,
) -> Vec<(SyncService, Vec<String>)> {
    folders.iter().map(|named| (named.service, apart(&named.folder))).collect()
}

fn anywhere(path: &[String]) -> Option<SyncService> {
    let is_called = |part: &String, name: &str| {
        part.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '(']))
    };
    path.iter().find_map(|part| find(&ANYWHERE, |name| is_called(part, name)))
}

/// What stands first after a drive letter.
fn first_on_drive(path: &[String]) -> Option<&String> {
    path.first().filter(|drive| drive.ends_with(':')).and_then(|_| path.get(1))
}

fn find(table: &[(&str, SyncService)], is: impl Fn(&str) -> bool) -> Option<SyncService> {
    table.iter().find(|(name, _)| is(name)).map(|(_, service)| *service)
}
