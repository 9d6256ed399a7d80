//! Where a folder lies on Linux: by its mount, its disk, and the names of services.

use super::synced::{parts, service_of, taken_apart};
use super::{Place, SyncService, SyncedFolder};

/// What a Linux machine says about its disks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LinuxFacts {
    /// What stands in `/proc/self/mountinfo`.
    pub mounts: String,
    /// The disks of `/sys/block`.
    pub disks: Vec<Disk>,
    /// Folders that services name themselves.
    pub synced: Vec<SyncedFolder>,
    /// The person's own folder; blank when unknown.
    pub home: String,
}

/// A disk, as the kernel sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disk {
    /// Its name in `/sys/block`: `sda`, `mmcblk0`.
    pub name: String,
    /// The medium can be taken out.
    pub removable: bool,
    /// It is reached over USB.
    pub usb: bool,
}

/// File systems of other machines. A network that is mounted by hand through FUSE is one of these.
const NETWORK: [&str; 17] = [
    "9p",
    "afs",
    "ceph",
    "cifs",
    "coda",
    "davfs",
    "fuse.davfs2",
    "fuse.glusterfs",
    "fuse.gvfsd-fuse",
    "fuse.rclone",
    "fuse.sshfs",
    "lustre",
    "ncpfs",
    "nfs",
    "nfs4",
    "smb3",
    "smbfs",
];

/// File systems that are a service's folder.
const SERVICES: [(&str, SyncService); 4] = [
    ("fuse.google-drive-ocamlfuse", SyncService::GoogleDrive),
    ("fuse.onedriver", SyncService::OneDrive),
    ("fuse.pcloud", SyncService::PCloud),
    ("fuse.dbxfs", SyncService::Dropbox),
];

/// Where desktops mount what is plugged in.
const PLUGGED_IN: [&str; 2] = ["/media/", "/run/media/"];

/// Where `folder`, an absolute path without links, lies.
pub fn place_on_linux(folder: &str, facts: &LinuxFacts) -> Place {
    let mount = mount_of(folder, &facts.mounts);
    if let Some(service) = synced(folder, facts, mount.as_ref()) {
        return Place::Synced { service };
    }
    match mount {
        Some(mount) if NETWORK.contains(&mount.kind.as_str()) => Place::Network,
        Some(mount) if mount.can_be_pulled_out(&facts.disks) => Place::Removable,
        _ => Place::OwnDisk,
    }
}

fn synced(folder: &str, facts: &LinuxFacts, mount: Option<&Mount>) -> Option<SyncService> {
    let by_mount = mount.and_then(|mount| {
        SERVICES.iter().find(|(kind, _)| *kind == mount.kind).map(|(_, service)| *service)
    });
    let apart = |path: &str| parts(path, &['/']);
    by_mount.or_else(|| {
        service_of(&apart(folder), &apart(&facts.home), &taken_apart(&facts.synced, apart))
    })
}

/// A line of `/proc/self/mountinfo`.
struct Mount {
    point: String,
    kind: String,
    source: String,
}

impl Mount {
    /// The mount of one line; nothing when the line is not as the kernel writes it.
    fn read(line: &str) -> Option<Self> {
        let (before, after) = line.split_once(" - ")?;
        let point = unescaped(before.split(' ').nth(4)?);
        let mut after = after.split(' ');
        Some(Self { point, kind: after.next()?.to_lowercase(), source: unescaped(after.next()?) })
    }

    fn holds(&self, folder: &str) -> bool {
        let point = self.point.trim_end_matches('/');
        folder.strip_prefix(point).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }

    fn can_be_pulled_out(&self, disks: &[Disk]) -> bool {
        let plugged_in = PLUGGED_IN.iter().any(|place| self.point.starts_with(place));
        let device = self.source.strip_prefix("/dev/").unwrap_or_default();
        let disk = disks.iter().find(|disk| is_part_of(device, &disk.name));
        plugged_in || disk.is_some_and(|disk| disk.removable || disk.usb)
    }
}

/// The mount that `folder` is on: the longest, and of those at one place the last.
fn mount_of(folder: &str, mounts: &str) -> Option<Mount> {
    let holding = mounts.lines().filter_map(Mount::read).filter(|mount| mount.holds(folder));
    holding.max_by_key(|mount| mount.point.trim_end_matches('/').len())
}

/// Whether `device` is the disk or one of its parts: `sdb1` of `sdb`, `mmcblk0p1` of `mmcblk0`.
fn is_part_of(device: &str, disk: &str) -> bool {
    device.strip_prefix(disk).is_some_and(|part| {
        let number = part.strip_prefix('p').unwrap_or(part);
        part.is_empty() || (!number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
    })
}

/// A path as the kernel writes it, its `\040` a space again.
fn unescaped(written: &str) -> String {
    let mut bytes = Vec::with_capacity(written.len());
    let mut rest = written;
    while let Some((before, after)) = rest.split_once('\\') {
        bytes.extend_from_slice(before.as_bytes());
        let code = after.get(..3).and_then(|digits| u8::from_str_radix(digits, 8).ok());
        bytes.push(code.unwrap_or(b'\\'));
        rest = if code.is_some() { &after[3..] } else { after };
    }
    bytes.extend_from_slice(rest.as_bytes());
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const MOUNTS: &str = "\
22 1 8:2 / / rw,relatime shared:1 - ext4 /dev/sda2 rw
25 22 0:5 / /dev rw,nosuid shared:2 - devtmpfs udev rw
40 22 8:17 / /media/bưởi/KINGSTON\\0408G rw,nosuid - vfat /dev/sdb1 rw,uid=1000
41 22 8:33 / /mnt/o\\040cung rw - ntfs3 /dev/sdc1 rw
42 22 0:50 / /home/b\u{1b0}\u{1edf}i/chung rw - nfs4 may-chu:/chung rw
43 22 0:51 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw
44 22 0:52 / /home/bưởi/mây rw - fuse.onedriver onedriver rw
45 22 179:1 / /srv rw - ext4 /dev/mmcblk0p1 rw
46 22 8:18 / /mnt/o\\040cung/chong rw - ext4 /dev/nvme0n1p3 rw
a line the kernel never wrote
";

    fn facts() -> LinuxFacts {
        let disk = |name: &str, removable, usb| Disk { name: name.into(), removable, usb };
        LinuxFacts {
            mounts: MOUNTS.into(),
            disks: vec![
                disk("sda", false, false),
                disk("sdb", true, true),
                disk("sdc", false, true),
                disk("mmcblk0", true, false),
                disk("nvme0n1", false, false),
            ],
            synced: vec![SyncedFolder {
                service: SyncService::Dropbox,
                folder: "/home/bưởi/Tài liệu chung".into(),
            }],
            home: "/home/bưởi".into(),
        }
    }

    fn synced(service: SyncService) -> Place {
        Place::Synced { service }
    }

    #[test]
    fn a_folder_is_placed_by_its_mount_and_its_disk() {
        for (folder, place) in [
            ("/home/bưởi/.local/share/SoTayChiBo", Place::OwnDisk),
            ("/", Place::OwnDisk),
            ("/media/bưởi/KINGSTON 8G/SoTayChiBo", Place::Removable),
            ("/media/bưởi/KINGSTON 8GB", Place::OwnDisk),
            ("/mnt/o cung/sổ", Place::Removable),
            ("/mnt/o cung/chong", Place::OwnDisk),
            ("/srv/so", Place::Removable),
            ("/home/bưởi/chung/SoTayChiBo", Place::Network),
            ("/home/bưởi/chung2", Place::OwnDisk),
            ("/run/user/1000/gvfs/smb-share:server=x/so", Place::Network),
            ("/home/bưởi/mây/so", synced(SyncService::OneDrive)),
        ] {
            assert_eq!(place_on_linux(folder, &facts()), place, "{folder}");
        }
    }

    #[test]
    fn a_folder_of_a_service_is_known_by_its_name() {
        for (folder, service) in [
            ("/home/bưởi/Dropbox/so", SyncService::Dropbox),
            ("/home/bưởi/Dropbox (Cá nhân)/so", SyncService::Dropbox),
            ("/home/bưởi/Tài liệu chung/so", SyncService::Dropbox),
            ("/home/bưởi/MEGA/so", SyncService::Mega),
            ("/home/bưởi/MEGAsync", SyncService::Mega),
            ("/home/bưởi/pCloudDrive/so", SyncService::PCloud),
            ("/home/bưởi/OneDrive - Đảng ủy xã/so", SyncService::OneDrive),
            ("/media/bưởi/KINGSTON 8G/Google Drive/so", SyncService::GoogleDrive),
            ("/home/bưởi/Box/so", SyncService::Box),
        ] {
            assert_eq!(place_on_linux(folder, &facts()), synced(service), "{folder}");
        }
        for folder in [
            "/home/bưởi/Tài liệu/Box/so",
            "/home/bưởi/Boxing",
            "/home/bưởi/Tài liệu chung cư",
            "/home/bưởi/DropboxCũ",
            "/home/bưởi/omega",
        ] {
            assert_eq!(place_on_linux(folder, &facts()), Place::OwnDisk, "{folder}");
        }
    }

    #[test]
    fn a_machine_that_says_nothing_is_not_accused() {
        let silent = LinuxFacts::default();

        assert_eq!(place_on_linux("/home/bưởi/so", &silent), Place::OwnDisk);
        assert_eq!(place_on_linux("/home/bưởi/Dropbox/so", &silent), synced(SyncService::Dropbox));
    }

    proptest! {
        #[test]
        fn whatever_the_kernel_writes_is_read_without_harm(mounts in ".*", folder in "/.*") {
            let facts = LinuxFacts { mounts: format!("{mounts}\n1 1 8:1 / {mounts} rw - {mounts}"), ..facts() };

            place_on_linux(&folder, &facts);
        }
    }
}
